"""Parties: who cooperates with the municipality, and the people there. Source: the cooperant registration form."""

from coopxl.schema import common
from coopxl.schema.kinds import Choice, Choices, Day, Email, Phone, Prose, Refs, Url, Words
from coopxl.schema.rules import Alike, Doubt, Expiring, Needs, Unique
from coopxl.schema.table import Column, Stage, Table, column, identity
from coopxl.schema.text import Text


def _office(prefix: str, es: str, en: str) -> tuple[Column, ...]:
    """The six contact fields of one headquarters."""
    return (
        column(
            f"{prefix}_director",
            Words(),
            f"Director/a ({es})",
            f"Director ({en})",
            "Quien dirige la sede.",
            "Who heads the office.",
        ),
        column(
            f"{prefix}_phone",
            Phone(),
            f"Teléfono ({es})",
            f"Phone number ({en})",
            "Con código de país si es del exterior: +34 600 000 000.",
            "With country code when abroad: +34 600 000 000.",
        ),
        column(
            f"{prefix}_address",
            Words(),
            f"Dirección ({es})",
            f"Address ({en})",
            "Calle, número, edificio.",
            "Street, number, building.",
            width=30,
        ),
        column(
            f"{prefix}_email",
            Email(),
            f"Correo ({es})",
            f"Email ({en})",
            "Correo de la sede.",
            "E-mail of the office.",
        ),
        column(
            f"{prefix}_city", Words(), f"Ciudad ({es})", f"City ({en})", "Ciudad de la sede.", "City of the office."
        ),
        column(
            f"{prefix}_web",
            Url(),
            f"Página web ({es})",
            f"Web page ({en})",
            "Dirección completa, con https://",
            "Full address, with https://",
        ),
    )


COOPERANTS = Table(
    "cooperants",
    "registers",
    Stage.PARTIES,
    Text("Cooperantes", "Cooperants"),
    Text("cooperante", "cooperant"),
    Text(
        "Quién puede cooperar con el municipio: la ficha de registro de cooperante, una fila por organización.",
        "Who may cooperate with the municipality: the cooperant registration form, one row per organization.",
    ),
    (
        identity(),
        column(
            "name",
            Words(),
            "Nombre",
            "Name",
            "Nombre completo de la organización.",
            "Full name of the organization.",
            required=True,
            width=34,
        ),
        column("acronym", Words(30), "Siglas", "Acronym", "Si las tiene.", "If it has one.", width=12),
        column(
            "aliases",
            Words(),
            "Otros nombres",
            "Other names",
            "Otras formas en que aparece escrito, separadas por punto y coma.",
            "Other ways its name is written, separated by semicolons.",
        ),
        column(
            "not_same_as",
            Refs("cooperants"),
            "Distinto de",
            "Not the same as",
            "Cooperantes de nombre parecido que no son este, separados por punto y coma. No se vuelve a preguntar por ellos.",
            "Cooperants of a similar name that are not this one, separated by semicolons. They are not asked about again.",
        ),
        column(
            "organization_types",
            Choices("organization_types"),
            "Tipo de organización",
            "Type of organization",
            "Uno o varios de la lista, separados por punto y coma.",
            "One or several of the list, separated by semicolons.",
            required=True,
        ),
        column(
            "other_type",
            Words(),
            "Otro tipo: ¿cuál?",
            "Other type: which?",
            "Solo cuando el tipo es «Otro».",
            'Only when the type is "Other".',
        ),
        column(
            "resource_sources",
            Choices("resource_sources"),
            "Origen de los recursos",
            "Source of resources",
            "De dónde viene su dinero.",
            "Where its money comes from.",
        ),
        column(
            "other_source",
            Words(),
            "Otro origen: ¿cuál?",
            "Other source: which?",
            "Solo cuando el origen es «Otro».",
            'Only when the source is "Other".',
        ),
        column(
            "main_cofinanciers",
            Prose(),
            "Principales cofinanciadores",
            "Main cofinanciers",
            "Quién más financia con esta organización.",
            "Who else finances with this organization.",
        ),
        column(
            "country",
            Choice("countries"),
            "País de origen",
            "Country of origin",
            "Vacío en los organismos multilaterales.",
            "Empty for multilateral organizations.",
        ),
        column(
            "background",
            Prose(),
            "Antecedentes",
            "Background",
            "Historia y trabajo previo.",
            "History and earlier work.",
        ),
        column(
            "objective",
            Prose(),
            "Objetivo",
            "Objective",
            "Qué busca la organización.",
            "What the organization is after.",
        ),
        common.AREAS,
        common.OTHER_AREA,
        common.POPULATIONS,
        column(
            "other_population",
            Words(),
            "Otra población: ¿cuál?",
            "Other population: which?",
            "Solo cuando la población es «Otra».",
            'Only when the population is "Other".',
        ),
        common.COOPERATION_TYPES,
        *_office("abroad", "exterior", "abroad"),
        *_office("local", "Ecuador o más cercana", "Ecuador or nearest"),
        column(
            "basic_agreement",
            Words(60),
            "Convenio básico de funcionamiento",
            "Basic operating agreement",
            "Número, si es una ONG extranjera registrada en el país.",
            "Its number, for a foreign NGO registered in the country.",
        ),
        column(
            "basic_agreement_expires",
            Day(),
            "Vence el convenio básico",
            "Basic agreement expires",
            "Fecha en que termina.",
            "Day it ends.",
        ),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="COO",
    title="name",
    rules=(
        Unique("COOP-01", ("name",)),
        Needs("COOP-02", "other_type", "organization_types", ("other",)),
        Needs("COOP-03", "other_source", "resource_sources", ("other",)),
        Needs("COOP-04", "other_area", "areas", ("other",)),
        Needs("COOP-05", "other_population", "populations", ("other",)),
        Doubt("COOP-06", "doubt"),
        Alike("COOP-07", "name", "acronym", "aliases", "not_same_as"),
        Expiring("COOP-08", "basic_agreement_expires"),
    ),
)

PEOPLE = Table(
    "people",
    "registers",
    Stage.PARTIES,
    Text("Personas", "People"),
    Text("persona", "person"),
    Text(
        "Las personas a quienes llamar o escribir en cada cooperante, en el exterior y en el Ecuador.",
        "The people to call or write to at each cooperant, abroad and in Ecuador.",
    ),
    (
        identity(),
        common.cooperant_ref(required=True),
        column("name", Words(), "Nombre", "Name", "Nombre y apellido.", "Name and surname.", required=True, width=28),
        column("role", Choice("roles"), "Papel", "Role", "Qué papel tiene.", "What part it plays."),
        column("position", Words(), "Cargo", "Position", "Cargo exacto, para las cartas.", "Exact title, for letters."),
        column("office", Choice("offices"), "Sede", "Headquarters", "En qué sede trabaja.", "Where this person works."),
        column(
            "phone",
            Phone(),
            "Teléfono",
            "Phone number",
            "Con código de país si es del exterior.",
            "With country code when abroad.",
        ),
        column("email", Email(), "Correo", "Email", "Correo de trabajo.", "Work e-mail."),
        column(
            "language", Choice("languages"), "Idioma", "Language", "En qué idioma escribirle.", "Language to write in."
        ),
        common.NOTES,
    ),
    prefix="PER",
    title="name",
    parent="cooperant",
    rules=(Unique("PEOP-01", ("cooperant", "name")),),
)

TABLES = (COOPERANTS, PEOPLE)
