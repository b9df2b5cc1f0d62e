"""The documents the office makes, and what their files are called."""

from dataclasses import dataclass

from coopxl.schema.text import Text


@dataclass(frozen=True, slots=True)
class PaperDef:
    """One kind of document; `file` names its template, and begins the name of what is made from it."""

    key: str
    file: Text
    label: Text


PAPERS = {
    paper.key: paper
    for paper in (
        PaperDef("proposal", Text("propuesta", "proposal"), Text("Propuesta de proyecto", "Project proposal")),
        PaperDef("final-report", Text("informe-final", "final-report"), Text("Informe final", "Final report")),
    )
}

CHANGES = PaperDef("changes", Text("cambios", "changes"), Text("Cambios del documento", "Changes to the document"))
"""What comes beside a new version of a document; no verb asks for it."""

PRINTED = {**PAPERS, CHANGES.key: CHANGES}
"""Every kind of document that has a template."""

MAKES_A_FILE = (*PAPERS, "ics", "share", "export")
"""The verbs that make a file beside the workbooks."""

OTHERS = "template"
"""The command that fills a format of others."""

PDF = "pdf"
"""Said when a document is also wanted as it prints, with the pages in its table of contents."""

LOOKS_AT_DOCUMENTS = ("validate", "today")
"""The verbs that tell which documents are older than their data."""

TEMPLATES_FOLDER = Text("plantillas", "templates")
DOCUMENTS_FOLDER = Text("documentos", "documents")
"""Inside the office: its own templates, which win over the shipped ones; and what was made."""
