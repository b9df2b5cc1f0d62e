Attribute VB_Name = "coopxl_door"
' Every button comes here. No Option Explicit: ThisComponent is LibreOffice's document; in Excel
' no one declares it, and so it is Empty. One text serves both, without conditional compilation.

Public Sub coopxl_Pressed(ByVal button As String)
    If IsEmpty(ThisComponent) Then
        coopxl_InExcel button
    Else
        coopxl_InLibreOffice button
    End If
End Sub

Private Sub coopxl_InLibreOffice(ByVal button As String)
    Dim script As Object
    Set script = coopxl_Script("user")
    If script Is Nothing Then Set script = coopxl_Script("share")
    If script Is Nothing Then
        MsgBox BTN_01, vbExclamation, "coopxl"
    Else
        script.invoke Array(button), Array(), Array()
    End If
End Sub

' The extension may be installed for one person or for all.
Private Function coopxl_Script(ByVal whose As String) As Object
    Dim address As String
    address = "vnd.sun.star.script:coopxl.oxt|python|coopxl_door.py$click?language=Python&location="
    On Error Resume Next
    Set coopxl_Script = ThisComponent.getScriptProvider().getScript(address & whose & ":uno_packages")
End Function
