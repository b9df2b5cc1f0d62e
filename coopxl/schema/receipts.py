"""What cooperation brings besides projects: scholarships, property, income, technical assistance, emergency aid."""

from coopxl.schema import common
from coopxl.schema.codes import CodeList
from coopxl.schema.kinds import Words
from coopxl.schema.table import Stage, Table, column, identity
from coopxl.schema.text import Text

ASSETS = Table(
    "assets",
    "registers",
    Stage.AGREEMENTS,
    Text("Bienes", "Assets"),
    Text("bien", "asset"),
    Text("Los bienes recibidos.", "The assets received."),
    (
        identity(),
        common.project_ref(),
        column("act", Words(), "Acta", "Act", "Acta de entrega.", "Act of delivery."),
    ),
    prefix="BIE",
    digits=6,
    title="act",
    folded=True,
)


TABLES: tuple[Table, ...] = (ASSETS,)
CODE_LISTS_HERE: tuple[CodeList, ...] = ()
