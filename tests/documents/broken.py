"""Templates as staff and strangers spoil them: a text box, a note, parts that Word would fetch or run."""

import io
import zipfile
from collections.abc import Callable

from docx.document import Document as Docx
from docx.oxml.parser import parse_xml

from tests.documents.samples import template

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def text_box(words: str) -> str:
    """A paragraph with a text box, as Word writes one: twice, for new programs and for old ones."""
    inner = f"<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
    return (
        f'<w:p {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing><wps:txbx>{inner}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inner}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def field(code: str) -> str:
    """A paragraph with a field."""
    return (
        f'<w:p {W}><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def with_paragraph(xml: str) -> bytes:
    """A template that ends in this paragraph."""

    def build(document: Docx) -> None:
        document.element.body[-1].addprevious(parse_xml(xml))

    return template("{{ project.title }}", build=build)


def with_member(name: str, content: bytes = b"x") -> bytes:
    """A template with one more part."""
    return changed(template("{{ project.title }}"), lambda members: {**members, name: content})


def with_relation(kind: str, target: str) -> bytes:
    """A template that points outside."""
    entry = f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    name = "word/_rels/document.xml.rels"

    def add(members: dict[str, bytes]) -> dict[str, bytes]:
        return {**members, name: members[name].replace(b"</Relationships>", entry.encode())}

    return changed(template("{{ project.title }}"), add)


def changed(content: bytes, change: Callable[[dict[str, bytes]], dict[str, bytes]]) -> bytes:
    """The package with its members changed."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        members = change({name: package.read(name) for name in package.namelist()})
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in members.items():
            package.writestr(name, part)
    return target.getvalue()
