"""The frame of the office: missions, policies, regulations, the study of the territory, its own operational plan."""

from coopxl.schema import common
from coopxl.schema.codes import CodeList
from coopxl.schema.kinds import Day
from coopxl.schema.table import Stage, Table, column, identity
from coopxl.schema.text import Text

REGULATIONS = Table(
    "regulations",
    "registers",
    Stage.OFFICE,
    Text("Normativa", "Regulations"),
    Text("norma", "regulation"),
    Text("Las normas que se publican.", "The regulations that are published."),
    (
        identity(),
        common.project_ref(),
        column("gazette_on", Day(), "Gaceta", "Gazette", "Publicada el.", "Published on."),
        column("assembly_on", Day(), "Asamblea", "Assembly", "Copia enviada el.", "Copy sent on."),
        column("ame_on", Day(), "AME", "AME", "Copia enviada el.", "Copy sent on."),
    ),
    prefix="NOR",
    digits=6,
    title="project",
    folded=True,
)


TABLES: tuple[Table, ...] = (REGULATIONS,)
CODE_LISTS_HERE: tuple[CodeList, ...] = ()
