"""The form sheets: how one project or one cooperant is laid out on paper, block by block.

Source: the registration forms of the model, in their order; the fields that coopxl adds follow after them. A row of a form is
twelve units wide; items stand beside each other until it is full.
"""

from dataclasses import dataclass

from coopxl.schema.text import Text

WIDTH = 12

LESSON_ROWS = 5
"""Rows of the sheet that a lesson beside the form takes."""

LESSONS_HEADING = Text("Lecciones de proyectos parecidos", "Lessons of similar projects")


@dataclass(frozen=True, slots=True)
class Field:
    """One cell for one column of the table. `lines` is its height; `label` replaces the column's own where space is short."""

    column: str
    span: int = WIDTH
    lines: int = 1
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """Every entry of a column's code list with a Sí/No cell, `across` in a row."""

    column: str
    across: int = 3


@dataclass(frozen=True, slots=True)
class Children:
    """A few rows of a child table: one text each."""

    table: str
    column: str
    count: int
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Caption:
    """A line of text over what follows; an empty one leaves room."""

    span: int = WIDTH
    text: Text | None = None


Item = Field | Options | Children | Caption


@dataclass(frozen=True, slots=True)
class Block:
    """A heading and what stands under it. A block that `opens_page` starts a sheet of paper."""

    heading: Text
    items: tuple[Item, ...]
    opens_page: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """One form sheet; its cells are named `form_<key>_<column>`, `form_<key>_<column>_<code>`, `form_<key>_<table>_<n>`.

    `word` is what the command line calls it. `lessons` are the lessons of similar projects that fit beside the form, out of
    its print: coopxl writes them under the name `form_<key>_lessons`, and nothing is saved from them.
    """

    key: str
    table: str
    label: Text
    title: Text
    help: Text
    blocks: tuple[Block, ...]
    word: Text
    lessons: int = 0

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in order."""
        return tuple(item for block in self.blocks for item in block.items)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the table that the form shows, each once."""
        return tuple(dict.fromkeys(item.column for item in self.items if isinstance(item, Field | Options)))


_PHONE, _EMAIL = Text("Teléfono", "Phone number"), Text("Correo", "Email")

_NAME = Text("Nombre", "Name")

_HALF = WIDTH // 2

PROJECT = Form(
    "project",
    "projects",
    Text("Ficha de proyecto", "Project form"),
    Text("Ficha de registro de proyecto del GAD", "Registration form for the GAD's project"),
    Text(
        "Un proyecto en una ficha, como en papel. Todo se guarda en la hoja «Proyectos».",
        'One project on one form, as on paper. Everything is kept in the sheet "Projects".',
    ),
    (
        Block(
            Text("Proyecto", "Project"),
            (
                Field("id", _HALF),
                Caption(_HALF),
                Field("name"),
                Field("department"),
                Field("department_head", _HALF),
                Field("head_phone", _HALF, label=_PHONE),
                Caption(_HALF),
                Field("head_email", _HALF, label=_EMAIL),
            ),
        ),
        Block(
            Text("Responsable del proyecto", "Project manager"),
            (
                Field("manager_name", _HALF, label=_NAME),
                Field("manager_phone", _HALF, label=_PHONE),
                Caption(_HALF),
                Field("manager_email", _HALF, label=_EMAIL),
            ),
        ),
        Block(
            Text("Objetivos del proyecto", "Project objectives"),
            (
                Field("general_objective", lines=2),
                Caption(
                    text=Text("Específicos (si son más, en la hoja «Objetivos»)", 'Specific (more in "Objectives")')
                ),
                Children("objectives", "text", 4, lines=2),
            ),
        ),
        Block(Text("Área de interés", "Area of interest"), (Options("areas"), Field("other_area"))),
        Block(Text("Resumen del proyecto", "Project summary"), (Field("summary", lines=5),)),
        Block(
            Text("Datos generales", "General data"),
            (
                Caption(text=Text("Localización", "Localization")),
                Options("localization", across=2),
                Caption(text=Text("Duración", "Duration")),
                Field("start_date", _HALF),
                Field("completion_date", _HALF),
                Field("notes", lines=2),
            ),
        ),
        Block(
            Text("Territorio y población", "Territory and population"),
            (
                Field("parishes", lines=2),
                Field("whole_canton", _HALF),
                Caption(_HALF),
                Caption(text=Text("Población objetivo", "Target population")),
                Options("populations"),
            ),
            opens_page=True,
        ),
        Block(
            Text("Objetivos de Desarrollo Sostenible y planes", "Sustainable Development Goals and plans"),
            (Options("sdg"), Field("plan_objectives", lines=3)),
        ),
        Block(
            Text("Cooperación buscada", "Cooperation sought"),
            (
                Options("cooperation_types"),
                Field("cooperant"),
                Field("call"),
            ),
        ),
        Block(
            Text("Financiamiento", "Financing"),
            (
                Field("amount_requested", _HALF),
                Field("counterpart", _HALF),
                Field("currency", _HALF),
                Field("rate", _HALF),
                Field("rate_date", _HALF),
                Field("finance_confirmed", _HALF),
            ),
        ),
        Block(
            Text("Aprobación", "Approval"),
            (
                Field("approval_date", _HALF),
                Field("approval_authority", _HALF),
                Field("director_informed", _HALF),
                Field("mayor_authorized", _HALF),
                Field("authorization_document", _HALF),
                Field("follow_up_by", _HALF),
                Field("environmental_permit"),
                Field("doubt", lines=2),
            ),
        ),
        Block(
            Text("Estado y paso siguiente", "State and next step"),
            (Field("state", _HALF), Field("next_state", _HALF), Field("move_reason", _HALF), Field("origin", _HALF)),
        ),
    ),
    Text("proyecto", "project"),
    lessons=5,
)


def _office(prefix: str) -> tuple[Field, ...]:
    return (
        Field(f"{prefix}_director", _HALF, label=Text("Director/a", "Director")),
        Field(f"{prefix}_phone", _HALF, label=_PHONE),
        Field(f"{prefix}_address", _HALF, 2, Text("Dirección", "Address")),
        Field(f"{prefix}_email", _HALF, 2, _EMAIL),
        Field(f"{prefix}_city", _HALF, label=Text("Ciudad", "City")),
        Field(f"{prefix}_web", _HALF, label=Text("Página web", "Web page")),
    )


COOPERANT = Form(
    "cooperant",
    "cooperants",
    Text("Ficha de cooperante", "Cooperant form"),
    Text("Ficha de registro de cooperante", "Cooperant registration form"),
    Text(
        "Un cooperante en una ficha, como en papel. Todo se guarda en la hoja «Cooperantes».",
        'One cooperant on one form, as on paper. Everything is kept in the sheet "Cooperants".',
    ),
    (
        Block(
            Text("Cooperante", "Cooperant"),
            (Field("id", _HALF), Field("acronym", _HALF), Field("name")),
        ),
        Block(
            Text("Tipo de organización", "Type of organization"),
            (Options("organization_types"), Field("other_type")),
        ),
        Block(
            Text("Origen de los recursos", "Source of resources"),
            (Options("resource_sources"), Field("other_source"), Field("main_cofinanciers", lines=2)),
        ),
        Block(
            Text("Datos generales", "General data"),
            (Field("country"), Field("background", lines=5), Field("objective", lines=4)),
        ),
        Block(
            Text("Áreas temáticas de interés", "Thematic areas of interest"),
            (Options("areas"), Field("other_area", lines=2)),
        ),
        Block(
            Text("Población objetivo", "Target population"),
            (Options("populations"), Field("other_population")),
            opens_page=True,
        ),
        Block(Text("Tipo de cooperación", "Type of cooperation"), (Options("cooperation_types"),)),
        Block(
            Text("Contacto de la sede en el exterior", "Contact details of the headquarters abroad"),
            _office("abroad"),
        ),
        Block(
            Text(
                "Contacto de la sede en el Ecuador, o de la oficina más cercana fuera del país",
                "Contact of the headquarters in Ecuador, or of the nearest office outside the country",
            ),
            _office("local"),
        ),
        Block(
            Text("Otros nombres, convenio básico y observaciones", "Other names, basic agreement and notes"),
            (
                Field("aliases"),
                Field("not_same_as"),
                Field("basic_agreement", _HALF, 2),
                Field("basic_agreement_expires", _HALF, 2),
                Field("notes", lines=4),
                Field("doubt", lines=3),
            ),
        ),
    ),
    Text("cooperante", "cooperant"),
)

FORMS = (PROJECT, COOPERANT)
