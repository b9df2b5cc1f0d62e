Attribute VB_Name = "coopxl_excel"
' Hands a click over to coopxl-click and waits; what came of it, coopxl-click shows itself.
' Excel and its workbook are plain objects here, so that nothing depends on the version of their library.
Option Explicit

Public Sub coopxl_InExcel(ByVal button As String)
    Dim book As Object, problem As String
    Set book = ThisWorkbook
    If book.Path = "" Then
        problem = BTN_04
    ElseIf LCase(Left(book.FullName, 4)) = "http" Then
        problem = BTN_05
    Else
        problem = coopxl_Handed(Application, button, book.FullName)
    End If
    If problem <> "" Then MsgBox problem, vbExclamation, "coopxl"
End Sub

' Nothing when all went well, else what to tell the officer.
Private Function coopxl_Handed(ByVal host As Object, ByVal button As String, ByVal book As String) As String
    Dim words As Variant, result As String
    On Error GoTo failed
    words = Array(button, "--book=" & book, "--sheet=" & host.ActiveSheet.Name, _
        "--row=" & host.ActiveCell.Row, "--column=" & host.ActiveCell.Column)
    host.StatusBar = "coopxl..."
    result = coopxl_Result(host, words)
    host.StatusBar = False
    Select Case result
    Case "", "0", "2", "3"
        ' Done, stopped, done with errors found: the officer has been told.
    Case Else
        If IsNumeric(result) Then result = Replace(BTN_06, "{result}", result)
        coopxl_Handed = result
    End Select
    Exit Function
failed:
    coopxl_Handed = Replace(BTN_03, "{why}", Err.Description)
    host.StatusBar = False
End Function

' LibreOffice passes over the lines that start with # and compiles both ways, but never comes here.
Private Function coopxl_Result(ByVal host As Object, ByVal words As Variant) As String
#If Mac Then
    coopxl_Result = AppleScriptTask("coopxl.applescript", "click", Join(words, vbLf))
#Else
    Dim system As Object, word As Variant, program As String, command As String
    Set system = CreateObject("WScript.Shell")
    On Error Resume Next
    program = system.RegRead("HKCU\Software\coopxl\click")
    On Error GoTo 0
    If program = "" Then
        coopxl_Result = BTN_02
        Exit Function
    End If
    command = """" & program & """"
    For Each word In words
        command = command & " """ & Replace(word, """", "\""") & """"
    Next
    coopxl_Result = system.Run(command & " --hwnd=" & host.Hwnd, 0, True)
#End If
End Function
