"""The documents the office makes, and what their files are called."""

from coopxl.schema.paperwork import closing, following, instruments, letters, matrices, memos, proposals, sheets, yearly
from coopxl.schema.paperwork.paper import PaperDef
from coopxl.schema.text import Text

PAPERS = {
    paper.key: paper
    for paper in (
        PaperDef("proposal", Text("propuesta", "proposal"), Text("Propuesta de proyecto", "Project proposal")),
        PaperDef("final-report", Text("informe-final", "final-report"), Text("Informe final", "Final report")),
        *letters.PAPERS,
        *memos.PAPERS,
        *sheets.PAPERS,
        *following.PAPERS,
        *closing.PAPERS,
        *instruments.PAPERS,
        *proposals.PAPERS,
        *yearly.PAPERS,
        *matrices.PAPERS,
    )
}

DECLARED = {key: paper for key, paper in PAPERS.items() if paper.parts}
"""Those that `coopxl paper` makes, all in the same way; the others have a verb of their own."""

CHANGES = PaperDef("changes", Text("cambios", "changes"), Text("Cambios del documento", "Changes to the document"))
"""What comes beside a new version of a document; no verb asks for it."""

PRINTED = {**PAPERS, CHANGES.key: CHANGES}
"""Every kind of document that has a template."""

MAKES_A_FILE = ("proposal", "final-report", "paper", "ics", "share", "export")
"""The verbs that make a file beside the workbooks."""

OTHERS = "template"
"""The command that fills a format of others."""

PDF = "pdf"
"""Said when a document is also wanted as it prints, with the pages in its table of contents."""

LOOKS_AT_DOCUMENTS = ("validate", "today")
"""The verbs that tell which documents are older than their data."""

TEMPLATES_FOLDER = Text("plantillas", "templates")
DOCUMENTS_FOLDER = Text("documentos", "documents")
EVIDENCE_FOLDER = Text("evidencias", "evidence")
"""Inside the office: its own templates, which win over the shipped ones; what was made; what rows point to, photographs too."""
