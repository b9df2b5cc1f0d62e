-- Excel for Mac starts other programs only through scripts in this folder. Written by `coopxl setup`.
-- Each line of `asked` is one word for coopxl-click. It runs on its own: Excel has to be free to be worked with.
-- What comes back is shown by Excel; nothing when all is well.
on click(asked)
	set launcher to "{program}"
	try
		do shell script "test -x " & quoted form of launcher
	on error
		return "{missing}"
	end try
	set sentence to quoted form of launcher
	repeat with part in paragraphs of asked
		set sentence to sentence & " " & quoted form of (contents of part)
	end repeat
	do shell script sentence & " > /dev/null 2>&1 &"
	return ""
end click
