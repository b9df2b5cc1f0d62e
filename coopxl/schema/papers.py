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

MAKES_A_FILE = (*PAPERS, "ics", "share", "export")
"""The verbs that make a file beside the workbooks."""

TEMPLATES_FOLDER = Text("plantillas", "templates")
DOCUMENTS_FOLDER = Text("documentos", "documents")
"""Inside the office: its own templates, which win over the shipped ones; and what was made."""
