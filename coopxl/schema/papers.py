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

MAKES_A_FILE = ("proposal", "final-report", "paper", "ics")
"""The verbs that make a file beside the workbooks."""

TEMPLATES_FOLDER = Text("plantillas", "templates")
DOCUMENTS_FOLDER = Text("documentos", "documents")
EVIDENCE_FOLDER = Text("evidencias", "evidence")
"""Inside the office: its own templates, which win over the shipped ones; what was made; what rows point to, photographs too."""
