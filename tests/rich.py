"""Rich workbooks: a book of coopxl with all that Excel can put into one and that neither XlsxWriter nor openpyxl makes.

The parts that XlsxWriter can make (chart, picture, text box, comment, button, background, sparklines) are taken from a workbook of
its own and put into the package; the others (slicer, validation of 2010, form control, ribbon, threaded comment, custom XML) are
written here as Excel writes them. Everything hangs on one sheet that holds a table.
"""

import io
import posixpath
import re

import xlsxwriter
from PIL import Image

from coopxl.hosts.file.package import relations_of
from tests.hosts.file.books import edited, made, parts

_X = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MS = "http://schemas.microsoft.com/office"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_X14 = f"{_MS}/spreadsheetml/2009/9/main"
_X15 = f"{_MS}/spreadsheetml/2010/11/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_PERSON, _THREAD = "{6F2B1C3A-1111-4222-8333-444455556666}", "{A1B2C3D4-0000-4000-8000-000000000001}"
_SHEET = "xl/worksheets/sheet1.xml"
_TAKEN = re.compile(r"xl/(?:drawings|charts|media|comments)")
FAR = "AZ"
"""The columns from here on belong to the person: what is drawn refers to them."""


def rich(content: bytes, sheet: str) -> bytes:
    """A copy of a workbook without drawings, with everything on that sheet, which holds a table."""
    return _Rich(content, sheet).content()


class _Rich:
    def __init__(self, content: bytes, sheet: str) -> None:
        self._before = content
        self._parts = {name: part.decode() for name, part in parts(content).items() if _is_text(name)}
        self._new: dict[str, bytes] = {}
        self._sheet = sheet
        self._part = self._part_of(sheet)

    def content(self) -> bytes:
        donor = parts(_donor(self._sheet))
        self._take(donor)
        tail, extensions = self._elements(donor[_SHEET].decode())
        tail += self._control()
        self._threaded_comment()
        extensions += self._validation() + self._slicer()
        self._ribbon()
        self._custom_xml()
        text = self._parts[self._part]
        assert "<extLst" not in text
        text = text.replace("<tableParts", f"{tail}<tableParts", 1)
        self._parts[self._part] = text.replace("</worksheet>", f"<extLst>{extensions}</extLst></worksheet>")
        kept = parts(self._before)
        old = {name: text.encode() for name, text in self._parts.items() if name in kept}
        new = {name: text.encode() for name, text in self._parts.items() if name not in kept} | self._new
        return edited(self._before, {name: lambda _, part=part: part for name, part in old.items()}, new)

    def _part_of(self, sheet: str) -> str:
        key = re.search(rf'<sheet name="{re.escape(sheet)}"[^>]* r:id="(\w+)"', self._parts["xl/workbook.xml"])
        assert key
        links = self._parts["xl/_rels/workbook.xml.rels"]
        target = re.search(rf'Id="{key[1]}"[^>]* Target="([^"]+)"', links)
        assert target
        return f"xl/{target[1]}"

    # The package

    def _relate(self, part: str, key: str, kind: str, target: str) -> None:
        where = relations_of(part) if part else "_rels/.rels"
        empty = f'{_X}<Relationships xmlns="{_PACKAGE}/relationships"></Relationships>'
        link = f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        self._parts[where] = self._parts.get(where, empty).replace("</Relationships>", f"{link}</Relationships>")

    def _add(self, part: str, kind: str, text: str) -> None:
        self._parts[part] = _X + text
        self._declare(f'<Override PartName="/{part}" ContentType="{kind}"/>')

    def _declare(self, tag: str) -> None:
        kinds = self._parts["[Content_Types].xml"]
        if tag.startswith("<Default"):
            if tag.split()[1] not in kinds:
                self._parts["[Content_Types].xml"] = kinds.replace("<Default", f"{tag}<Default", 1)
        else:
            self._parts["[Content_Types].xml"] = kinds.replace("</Types>", f"{tag}</Types>")

    # What XlsxWriter makes

    def _take(self, donor: dict[str, bytes]) -> None:
        taken = [name for name in donor if _TAKEN.match(name)]
        for name in taken:
            if _is_text(name):
                self._parts[name] = donor[name].decode()
            else:
                self._new[name] = donor[name]
        kinds = donor["[Content_Types].xml"].decode()
        for tag in re.findall(r"<Default [^>]*/>", kinds):
            self._declare(tag)
        for tag, name in re.findall(r'(<Override PartName="/([^"]+)"[^>]*/>)', kinds):
            if name in taken:
                self._declare(tag)
        links = donor[relations_of(_SHEET)].decode()
        for key, kind, target in re.findall(r'Id="(\w+)" Type="([^"]+)" Target="([^"]+)"', links):
            self._relate(self._part, f"rich{key}", kind, target)

    def _elements(self, sheet: str) -> tuple[str, str]:
        tail = "".join(re.findall(r"<(?:drawing|legacyDrawing|picture) [^>]*/>", sheet)).replace('r:id="', 'r:id="rich')
        extensions = re.search(r"<extLst>(.*)</extLst>", sheet)
        assert extensions
        return tail, extensions[1]

    # What Excel alone makes

    def _control(self) -> str:
        self._add(
            "xl/ctrlProps/ctrlProp1.xml",
            "application/vnd.ms-excel.controlproperties+xml",
            f'<formControlPr xmlns="{_X14}" objectType="CheckBox" checked="Checked" fmlaLink="${FAR}$8" noThreeD="1"/>',
        )
        self._relate(self._part, "richControl", f"{_OFFICE}/ctrlProp", "../ctrlProps/ctrlProp1.xml")
        shape = (
            '<v:shape id="_x0000_s1199" type="#_x0000_t201" style="position:absolute;width:120pt;height:20pt">'
            '<x:ClientData ObjectType="Checkbox"><x:Anchor>52, 0, 7, 0, 54, 0, 8, 0</x:Anchor>'
            f"<x:FmlaLink>${FAR}$8</x:FmlaLink><x:Checked>1</x:Checked></x:ClientData></v:shape></xml>"
        )
        drawing = "xl/drawings/vmlDrawing1.vml"
        self._parts[drawing] = self._parts[drawing].replace("</xml>", shape)
        corner = "<xdr:col>{}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{}</xdr:row><xdr:rowOff>0</xdr:rowOff>"
        anchor = (
            f'<from xmlns:xdr="{_XDR}">{corner.format(52, 7)}</from><to xmlns:xdr="{_XDR}">{corner.format(54, 8)}</to>'
        )
        control = (
            '<control shapeId="1199" r:id="richControl" name="Check Box 1"><controlPr defaultSize="0" autoFill="0" autoLine="0"'
            f' autoPict="0"><anchor moveWithCells="1">{anchor}</anchor></controlPr></control>'
        )
        return (
            f'<mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice xmlns:x14="{_X14}" Requires="x14"><controls>'
            f'<mc:AlternateContent><mc:Choice Requires="x14">{control}</mc:Choice></mc:AlternateContent>'
            "</controls></mc:Choice></mc:AlternateContent>"
        )

    def _threaded_comment(self) -> None:
        space = f"{_MS}/spreadsheetml/2018/threadedcomments"
        self._add(
            "xl/persons/person.xml",
            "application/vnd.ms-excel.person+xml",
            f'<personList xmlns="{space}"><person displayName="María" id="{_PERSON}" userId="S::m" providerId="AD"/></personList>',
        )
        self._add(
            "xl/threadedComments/threadedComment1.xml",
            "application/vnd.ms-excel.threadedcomments+xml",
            f'<ThreadedComments xmlns="{space}"><threadedComment ref="{FAR}2" dT="2026-01-01T10:00:00.00" personId="{_PERSON}"'
            f' id="{_THREAD}"><text>Por revisar con la embajada</text></threadedComment></ThreadedComments>',
        )
        kinds = f"{_MS}/2017/10/relationships"
        self._relate("xl/workbook.xml", "richPerson", f"{kinds}/person", "persons/person.xml")
        target = "../threadedComments/threadedComment1.xml"
        self._relate(self._part, "richThread", f"{kinds}/threadedComment", target)

    def _validation(self) -> str:
        return (
            f'<ext xmlns:x14="{_X14}" uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}">'
            f'<x14:dataValidations xmlns:xm="{_MS}/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1">'
            f"<x14:formula1><xm:f>Listas!$A$1:$A$5</xm:f></x14:formula1><xm:sqref>{FAR}10:{FAR}40</xm:sqref>"
            "</x14:dataValidation></x14:dataValidations></ext>"
        )

    def _slicer(self) -> str:
        table = next(
            link for link in re.findall(r'Target="([^"]*tables/[^"]+)"', self._parts[relations_of(self._part)])
        )
        part = posixpath.normpath(posixpath.join("xl/worksheets", table))
        number = re.search(r'<table [^>]*?\bid="(\d+)"', self._parts[part])
        assert number
        space = f'xmlns="{_X14}" xmlns:mc="{_MC}" mc:Ignorable="x" xmlns:x="{_MAIN}"'
        self._add(
            "xl/slicerCaches/slicerCache1.xml",
            "application/vnd.ms-excel.slicerCache+xml",
            f'<slicerCacheDefinition {space} name="Slicer_ID" sourceName="ID"><extLst>'
            f'<x:ext xmlns:x15="{_X15}" uri="{{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}}">'
            f'<x15:tableSlicerCache tableId="{number[1]}" column="1"/></x:ext></extLst></slicerCacheDefinition>',
        )
        self._add(
            "xl/slicers/slicer1.xml",
            "application/vnd.ms-excel.slicer+xml",
            f'<slicers {space}><slicer name="ID" cache="Slicer_ID" caption="ID" rowHeight="241300"/></slicers>',
        )
        kinds = f"{_MS}/2007/relationships"
        self._relate("xl/workbook.xml", "richCache", f"{kinds}/slicerCache", "slicerCaches/slicerCache1.xml")
        self._relate(self._part, "richSlicer", f"{kinds}/slicer", "../slicers/slicer1.xml")
        caches = (
            f'<extLst><ext xmlns:x15="{_X15}" uri="{{46BE6895-7355-4a93-B00E-2C351335B9C9}}"><x15:slicerCaches'
            f' xmlns:x14="{_X14}"><x14:slicerCache r:id="richCache"/></x15:slicerCaches></ext></extLst></workbook>'
        )
        self._parts["xl/workbook.xml"] = self._parts["xl/workbook.xml"].replace("</workbook>", caches)
        return (
            f'<ext xmlns:x15="{_X15}" uri="{{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}}">'
            f'<x14:slicerList xmlns:x14="{_X14}"><x14:slicer r:id="richSlicer"/></x14:slicerList></ext>'
        )

    def _ribbon(self) -> None:
        self._parts["customUI/customUI14.xml"] = (
            f'{_X}<customUI xmlns="{_MS}/2009/07/customui"><ribbon><tabs><tab id="mine" label="Mío"><group id="g" label="G">'
            '<button id="b" label="B" imageMso="Copy"/></group></tab></tabs></ribbon></customUI>'
        )
        self._relate("", "richRibbon", f"{_MS}/2007/relationships/ui/extensibility", "customUI/customUI14.xml")

    def _custom_xml(self) -> None:
        self._parts["customXml/item1.xml"] = '<mine xmlns="urn:example:mine"><note>ñ</note></mine>'
        self._add(
            "customXml/itemProps1.xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
            ' ds:itemID="{11111111-2222-3333-4444-555555555555}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:mine"/>'
            "</ds:schemaRefs></ds:datastoreItem>",
        )
        self._relate("xl/workbook.xml", "richXml", f"{_OFFICE}/customXml", "../customXml/item1.xml")
        self._relate("customXml/item1.xml", "rId1", f"{_OFFICE}/customXmlProps", "itemProps1.xml")


def _is_text(name: str) -> bool:
    return name.endswith((".xml", ".rels", ".vml"))


def picture() -> io.BytesIO:
    """A small picture."""
    stream = io.BytesIO()
    Image.new("RGB", (24, 16), "steelblue").save(stream, "PNG")
    stream.seek(0)
    return stream


def _donor(name: str) -> bytes:
    """A sheet of that name by XlsxWriter, with all that hangs on a sheet."""

    def build(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet(name)
        chart = book.add_chart({"type": "column"})
        quoted = "'" + name.replace("'", "''") + "'"
        chart.add_series({"values": f"={quoted}!${FAR}$3:${FAR}$9", "trendline": {"type": "linear"}})
        sheet.insert_chart(f"{FAR}12", chart, {"description": "Mi gráfico"})
        sheet.insert_image(f"{FAR}30", "logo.png", {"image_data": picture(), "description": "Mi logo"})
        sheet.insert_textbox(f"{FAR}40", "Nota & <mía>", {"line": {"dash_type": "dash"}})
        sheet.insert_button(f"{FAR}50", {"caption": "Mi botón"})
        sheet.write_comment(f"{FAR}2", "[Comentario en hilo]", {"author": f"tc={_THREAD}"})
        sheet.set_background(picture())
        sheet.add_sparkline(f"{FAR}1", {"range": f"{quoted}!{FAR}3:{FAR}9", "type": "column"})

    return made(build)
