"""An empty Word document with the styles of the office, from which every shipped template is built."""

from coopxl.documents.package import CONTENT_TYPES, write_package
from coopxl.schema.text import Text

FONT = "Calibri"
NAVY = "1F3864"
BLUE = "2E6299"
GREY = "595959"
LINE = "B8C4D6"
SHADE = "EEF2F8"
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

_LOCALES = Text("es-EC", "en-US")


def blank_document(lang: str) -> bytes:
    """An empty .docx with our styles and nothing else, in es-EC or en-US."""
    content = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    parts = {"document": "document.main", "styles": "styles", "settings": "settings", "fontTable": "fontTable"}
    types = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{content}.{kind}+xml"/>' for part, kind in parts.items()
    )
    related = "".join(
        f'<Relationship Id="rId{number}" Type="{office}/{part}" Target="{part}.xml"/>'
        for number, part in enumerate(("styles", "settings", "fontTable"), start=2)
    )
    sheets = {
        CONTENT_TYPES: f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType='
        f'"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType='
        f'"application/xml"/>{types}<Override PartName="/word/theme/theme1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
        f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{related}'
        f'<Relationship Id="rId1" Type="{office}/theme" Target="theme/theme1.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NS}><w:body><w:sectPr/></w:body></w:document>",
        "word/settings.xml": f'<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{_LOCALES[lang]}"/></w:settings>',
        "word/fontTable.xml": f'<w:fonts {NS}><w:font w:name="{FONT}"><w:altName w:val="Carlito"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>',
        "word/theme/theme1.xml": _theme(),
        "word/styles.xml": _styles(_LOCALES[lang]),
    }
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return write_package({name: (declaration + sheet).encode() for name, sheet in sheets.items()})


def _spacing(before: int, after: int, line: int = 240) -> str:
    """Space before and after in twentieths of a point; 240 is a single line."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _look(size: float, colour: str = "", *, bold: bool = False, extra: str = "") -> str:
    """How letters look: size in points."""
    paint = f'<w:color w:val="{colour}"/>' if colour else ""
    half = round(size * 2)
    return f'{"<w:b/>" if bold else ""}{extra}{paint}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


_UNDER = f'<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="8" w:color="{BLUE}"/></w:pBdr>'
_OVER = f'<w:pBdr><w:top w:val="single" w:sz="4" w:space="6" w:color="{LINE}"/></w:pBdr>'
_LEFT = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="{BLUE}"/></w:pBdr>'
_RIGHT_TAB = '<w:tabs><w:tab w:val="right" w:pos="9072"/></w:tabs>'
_DOTTED_TAB = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9072"/></w:tabs>'
_WHOLE = "<w:keepNext/><w:keepLines/>"

# id, name, next, paragraph properties, letters
_PARAGRAPH_STYLES = (
    ("BodyText", "Body Text", "", _spacing(0, 140, 271) + '<w:jc w:val="both"/>', ""),
    ("Title", "Title", "BodyText", _WHOLE + _UNDER + _spacing(0, 240), _look(24, NAVY, bold=True)),
    ("Subtitle", "Subtitle", "BodyText", _spacing(0, 200), _look(13, GREY)),
    ("DocumentKind", "Document Kind", "Title", _WHOLE + _spacing(120, 60),
     _look(10.5, BLUE, bold=True, extra="<w:caps/>").replace("<w:sz ", '<w:spacing w:val="30"/><w:sz ', 1)),
    ("Heading1", "heading 1", "BodyText", _WHOLE + _spacing(360, 120) + '<w:outlineLvl w:val="0"/>',
     _look(15, NAVY, bold=True)),
    ("Heading2", "heading 2", "BodyText", _WHOLE + _spacing(220, 80) + '<w:outlineLvl w:val="1"/>',
     _look(12, BLUE, bold=True)),
    ("TOCHeading", "TOC Heading", "BodyText", _WHOLE + _spacing(240, 120), _look(15, NAVY, bold=True)),
    ("TOC1", "toc 1", "", _DOTTED_TAB + _spacing(80, 20), _look(11, NAVY)),
    ("TOC2", "toc 2", "", _DOTTED_TAB + _spacing(0, 20) + '<w:ind w:left="340"/>', _look(10.5, GREY)),
    ("Note", "Note", "BodyText", _LEFT + _spacing(80, 160) + '<w:ind w:left="284"/>', _look(10, GREY)),
    ("Right", "Right", "BodyText", _spacing(0, 140) + '<w:jc w:val="right"/>', ""),
    ("Addressee", "Addressee", "AddresseeMore", _spacing(120, 0), _look(11, bold=True)),
    ("AddresseeMore", "Addressee More", "", _spacing(0, 0), ""),
    ("Salutation", "Salutation", "BodyText", _spacing(160, 140), ""),
    ("Closing", "Closing", "Signature", _WHOLE + _spacing(60, 0), ""),
    ("Photo", "Photo", "Caption", "<w:keepNext/>" + _spacing(160, 40) + '<w:jc w:val="center"/>', ""),
    ("Caption", "caption", "BodyText", _spacing(0, 160) + '<w:jc w:val="center"/>', _look(9.5, GREY)),
    ("Cover", "Cover", "Heading1", _WHOLE + "<w:pageBreakBefore/>" + _spacing(480, 60),
     _look(10.5, BLUE, bold=True, extra="<w:caps/>")),
    ("Item", "Item", "", _spacing(0, 80, 260) + '<w:ind w:left="567" w:hanging="283"/>', ""),
    ("Small", "Small", "BodyText", _spacing(100, 0), _look(9, GREY)),
    ("Signature", "Signature", "", _WHOLE + _spacing(0, 0), ""),
    ("TableTitle", "Table Title", "BodyText", _WHOLE + _spacing(200, 80), _look(11, NAVY, bold=True)),
    ("TableText", "Table Text", "", _spacing(30, 30), _look(10)),
    ("TableLabel", "Table Label", "", _spacing(30, 30), _look(10, NAVY, bold=True)),
    ("TableTotal", "Table Total", "", _spacing(30, 30), _look(10, NAVY, bold=True)),
    ("TableHeader", "Table Header", "", "<w:keepNext/>" + _spacing(40, 40), _look(10, "FFFFFF", bold=True)),
    ("Gap", "Gap", "BodyText", _spacing(0, 0), _look(6)),
    ("Header", "header", "", _spacing(0, 0), _look(4)),
    ("HeaderLogo", "Header Logo", "", _spacing(0, 0), _look(9, GREY)),
    ("HeaderOffice", "Header Office", "", _spacing(0, 0) + '<w:jc w:val="right"/>', _look(12, NAVY, bold=True)),
    ("HeaderUnit", "Header Unit", "", _spacing(20, 0) + '<w:jc w:val="right"/>', _look(9.5, GREY)),
    ("Footer", "footer", "", _OVER + _RIGHT_TAB + _spacing(0, 0), _look(8.5, GREY)),
)  # fmt: skip


def _styles(locale: str) -> str:
    """The styles part."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"{_own(name)}><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        + (f'<w:next w:val="{follower}"/>' if follower else "")
        + f"<w:qFormat/><w:pPr>{shape}</w:pPr><w:rPr>{look}</w:rPr></w:style>"
        for key, name, follower, shape, look in _PARAGRAPH_STYLES
    )
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="{LINE}"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(
        f'<w:{edge} w:w="{width}" w:type="dxa"/>'
        for edge, width in (("top", 30), ("left", 100), ("bottom", 30), ("right", 100))
    )
    return (
        f'<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" '
        f'w:eastAsia="{FONT}" w:cs="{FONT}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{locale}" '
        'w:eastAsia="es-EC" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="OfficeTable"><w:name w:val="Office Table"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{edges}</w:tblBorders>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>{styles}</w:styles>"
    )


def _own(name: str) -> str:
    """Word wants to know which styles are not its own."""
    built_in = name[0].islower() or name in {
        "Body Text",
        "Title",
        "Subtitle",
        "TOC Heading",
        "Signature",
        "Salutation",
        "Closing",
    }
    return "" if built_in else ' w:customStyle="1"'


def _theme() -> str:
    """The theme part, which Word wants to find; our styles name their colours and fonts themselves."""
    colours = {"dk1": "000000", "lt1": "FFFFFF", "dk2": NAVY, "lt2": SHADE, "accent1": BLUE, "accent2": "B0562C"}
    colours |= {"accent3": "6B7F3A", "accent4": "8A6BA8", "accent5": "2F8089", "accent6": GREY}
    colours |= {"hlink": BLUE, "folHlink": "6B4E8A"}
    scheme = "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in colours.items())
    font = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>'
        f'<a:clrScheme name="Office">{scheme}</a:clrScheme><a:fontScheme name="Office"><a:majorFont>{font}'
        f'</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>'
        f"{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}"
        f"</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
