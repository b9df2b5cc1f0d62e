"""Links between sheets of one workbook that Excel and LibreOffice both follow."""


def link_to(sheet: str, cell: str, shown: str) -> str:
    """The formula, without its equals sign, of a link to a cell that shows a text."""
    quoted = sheet.replace("'", "''")
    target = f"#'{quoted}'!{cell}"
    return f"HYPERLINK({_literal(target)},{_literal(shown)})"


def _literal(text: str) -> str:
    """A text inside a formula; Excel takes 255 characters at most there."""
    return '"' + text[:250].replace('"', '""') + '"'
