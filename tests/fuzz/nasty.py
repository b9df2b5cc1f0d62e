"""Values that nobody should type, and that somebody will."""

from random import Random

ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})

NUMBERS = (
    *("", "0", "-0", "-1", "1", "2", "99", "65536", "1048576", "1048577", "2147483648", "-2147483649", "4294967295"),
    *("18446744073709551616", "9" * 400, "1e308", "1e400", "-1e400", "nan", "inf", "-inf", "0x10", "1.5", "1,5", " 1 "),
    *("+1", "1_000", "٣", "²", "one", "true", "1e-400", "9" * 5000),
)
REFERENCES = (
    *(
        "A1",
        "A1:A1",
        "B4:D9",
        "A1:XFD1048576",
        "XFD1048576",
        "A0",
        "A-1",
        "AAAA1",
        "ZZZ99999999",
        "D9:B4",
        "1:1",
        "A:A",
    ),
    *("", " ", "A1:", ":A1", "A1 B2", "Hoja!A1", "#REF!", "[1]Hoja!A1", "$A$1", "a1", "R1C1", "A1:B2:C3", "A" * 9000),
)
TEXTS = (
    *(
        "",
        " ",
        "\t",
        "\n",
        "a\r\nb",
        "x" * 40_000,
        "=cmd|' /C calc'!A0",
        '=HYPERLINK("http://x","y")',
        "+1+1",
        "-1",
        "@SUM(A1)",
    ),
    *(
        "{{ 7*7 }}",
        "{% for x in y %}",
        "{{ office.__class__ }}",
        "{",
        "}",
        "{0}",
        "{file}",
        "%s%n",
        "<b>",
        "&lt;",
        "&amp;amp;",
    ),
    *(
        "_x0000_",
        "_x000D_",
        "_xD800_",
        "_xFFFE_",
        "\u202eabc",
        "\u200b",
        "\ufeff",
        "😀" * 30,
        "e" + "\u0301" * 300,
        "İ",
        "ﬃ",
    ),
    *(
        "../../x",
        "/etc/passwd",
        "C:\\x",
        "CON",
        "a/b",
        "a\\b",
        "PRY-2026-001",
        "COO-001",
        "PRY-9999-999999999",
        "PRY--",
    ),
    *(
        "'",
        '"',
        ";",
        "a;b;c",
        ";;;",
        "31/02/2026",
        "0000-00-00",
        "9999-12-31",
        "1e999",
        "99/99/9999",
        "25:61",
        "-1 día",
    ),
    *("1900-02-29", "0001-01-01", "10000-01-01", "2026-01-01T99:99", "٣٤", "1.000.000,00.5", "$", "--", "NaN", "#REF!"),
    *("x@", "a@b..c", "http://", "javascript:alert(1)", "[", "](", "null", "true", "\u0085", "\u2028", "ENV-2026-003"),
)
ATTRIBUTES = (
    *(
        b"headerRowCount",
        b"totalsRowCount",
        b"insertRow",
        b"displayName",
        b"ref",
        b"r",
        b"s",
        b"t",
        b"min",
        b"max",
        b"style",
    ),
    *(
        b"hidden",
        b"state",
        b"localSheetId",
        b"date1904",
        b"lockStructure",
        b"count",
        b"numFmtId",
        b"formatCode",
        b"spans",
        b"ht",
    ),
    *(b"si", b"TargetMode", b"Target", b"customHeight", b"xml:space", b"w:val", b"w:id", b"r:id", b"w:instr", b"name"),
    *(
        b"table:number-columns-repeated",
        b"table:number-rows-repeated",
        b"office:value",
        b"office:value-type",
        b"text:c",
    ),
    *(b"office:date-value", b"office:time-value", b"office:boolean-value", b"table:formula", b"calcext:value-type"),
)
DAYS = (
    "-1",
    "0",
    "60",
    "2958465",
    "2958466",
    "-999999999",
    "1e9",
    "1e15",
    "-1e15",
    "1e308",
    "0.99999999999",
    "45000.5",
    "59.9",
)
ERRORS = ("#REF!", "#N/A", "#DIV/0!", "", "#QUÉ?", "x" * 300, "0", "_x0000_")
NAMES = (
    *("../../x", "../x.xml", "/etc/cron.d/x", "C:\\x.xml", "xl/../../x", "a" * 60_000, "", ".", "..", "xl", "xl/"),
    *(
        "xl/worksheets/sheet1.xml/",
        "XL/WORKBOOK.XML",
        "xl\\workbook.xml",
        "\u202egnp.lmx",
        "xl/workbook.xml ",
        "a:b",
        "%2e%2e/x",
    ),
    *(
        "xl/vbaProject.bin",
        "word/document.xml",
        "_xmlsignatures/sig1.xml",
        "xl/externalLinks/externalLink1.xml",
        "mimetype",
    ),
)
_LAUGHS = "".join(f'<!ENTITY {two} "{f"&{one};" * 10}">' for one, two in zip("abcdefghi", "bcdefghij", strict=True))
DOCTYPES = (
    '<!DOCTYPE x SYSTEM "file:///etc/hostname">',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "../canary.txt">]>',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>',
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + _LAUGHS + "]>",
    '<!DOCTYPE x [<!ENTITY e "' + "y" * 50_000 + '">]>',
    "<!DOCTYPE x>",
)  # fmt: skip


def escaped(text: str) -> str:
    """As it may stand in XML."""
    return text.translate(ESCAPED)


def value(rng: Random) -> str:
    """Any of them, for an attribute or a text of XML, escaped; now and then raw or with a control character."""
    kind = rng.randrange(20)
    if kind == 0:
        return rng.choice(("\0", "\x01", "&#0;", "&#xD800;", "&#65535;", "&x;", "<", "&", "]]>", "\ufffe"))
    pool = (NUMBERS, NUMBERS, REFERENCES, TEXTS)[kind % 4]
    return escaped(rng.choice(pool))
