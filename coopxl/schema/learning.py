"""What the office learns: lessons and good practices, and the coded fragments behind the analysis matrices."""

from coopxl.schema import common
from coopxl.schema.codes import CodeList
from coopxl.schema.kinds import Words
from coopxl.schema.table import Stage, Table, column, identity
from coopxl.schema.text import Text

LESSONS = Table(
    "lessons",
    "tracking",
    Stage.LEARNING,
    Text("Lecciones", "Lessons"),
    Text("lección", "lesson"),
    Text("Lo que se aprendió en cada proyecto.", "What was learnt in each project."),
    (
        identity(),
        common.project_ref(),
        column("title", Words(), "Lección", "Lesson", "En una línea.", "In one line.", required=True),
    ),
    prefix="LEC",
    digits=6,
    title="title",
    folded=True,
)


TABLES: tuple[Table, ...] = (LESSONS,)
CODE_LISTS_HERE: tuple[CodeList, ...] = ()
