"""Agreements: what was signed with whom, until when."""

from coopxl.schema import common
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Money, Prose, Ref, Refs, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Doubt, Needs, Order
from coopxl.schema.table import Stage, Table, column, identity
from coopxl.schema.text import Text

AGREEMENTS = Table(
    "agreements",
    "registers",
    Stage.AGREEMENTS,
    Text("Convenios", "Agreements"),
    Text("convenio", "agreement"),
    Text(
        "Todo lo firmado: partes, fechas, montos, registro nacional.",
        "All that was signed: parties, dates, amounts, national registration.",
    ),
    (
        identity(),
        column(
            "name",
            Words(),
            "Convenio",
            "Agreement",
            "Título del documento.",
            "Title of the document.",
            required=True,
            width=40,
        ),
        column(
            "kind",
            Choice("agreement_kinds"),
            "Tipo",
            "Kind",
            "Tipo de instrumento.",
            "Kind of instrument.",
            required=True,
        ),
        column(
            "project", Ref("projects"), "Proyecto", "Project", "Si respalda un proyecto.", "When it backs a project."
        ),
        column(
            "cooperants",
            Refs("cooperants"),
            "Cooperantes",
            "Cooperants",
            "Uno o varios, separados por punto y coma.",
            "One or several, separated by semicolons.",
        ),
        column(
            "other_parties",
            Prose(),
            "Otras partes",
            "Other parties",
            "Quién más firma y con qué papel.",
            "Who else signs and in what role.",
        ),
        column("signed", Day(), "Firmado", "Signed", "Fecha de firma.", "Date of signature."),
        column("starts", Day(), "Desde", "Starts", "Inicio de vigencia.", "Start of validity."),
        column("ends", Day(), "Hasta", "Ends", "Fin de vigencia.", "End of validity."),
        column(
            "amount",
            Money(),
            "Monto firmado",
            "Amount signed",
            "Lo que el convenio compromete.",
            "What the agreement commits.",
        ),
        common.CURRENCY,
        common.RATE,
        common.RATE_DATE,
        column("conditions", Prose(), "Condiciones", "Conditions", "Lo que hay que cumplir.", "What must be met."),
        column(
            "registration",
            Words(60),
            "Registro nacional",
            "National registration",
            "Número ante el ente rector nacional.",
            "Number with the national authority.",
        ),
        column(
            "registered_on", Day(), "Registrado el", "Registered on", "Fecha del registro.", "Date of registration."
        ),
        column(
            "audit",
            YesNo(),
            "Exige auditoría",
            "Audit required",
            "Si el convenio pide auditoría externa.",
            "Whether it asks for an external audit.",
        ),
        column(
            "document", Words(), "Documento", "Document", "Dónde está el archivo firmado.", "Where the signed file is."
        ),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="CNV",
    yearly=True,
    title="name",
    rules=(
        Order("AGRE-01", "starts", "ends"),
        Order("AGRE-02", "signed", "ends", level=Level.WARNING),
        *common.rate_rules("AGRE", 3),
        Needs("AGRE-05", "registered_on", "registration"),
        Doubt("AGRE-06", "doubt"),
    ),
)

COMMITMENT_KINDS = CodeList(
    "commitment_kinds",
    Text("Tipos de compromiso", "Kinds of commitment"),
    (
        code("progress_report", "Informe de avance", "Progress report"),
        code("final_report", "Informe final", "Final report"),
        code("financial_report", "Informe financiero", "Financial report"),
        code("condition", "Condición", "Condition"),
        code("payment", "Desembolso", "Payment"),
        code("audit", "Auditoría", "Audit"),
        code("meeting", "Reunión", "Meeting"),
        code("other", "Otro", "Other"),
    ),
)

COMMITMENTS = Table(
    "commitments",
    "registers",
    Stage.AGREEMENTS,
    Text("Compromisos", "Commitments"),
    Text("compromiso", "commitment"),
    Text("Lo que hay que entregar y para cuándo.", "What must be delivered and by when."),
    (
        identity(),
        column("agreement", Ref("agreements"), "Convenio", "Agreement", "De qué convenio.", "Of which agreement."),
        column("project", Ref("projects"), "Proyecto", "Project", "De qué proyecto.", "Of which project."),
        column("kind", Choice("commitment_kinds"), "Tipo", "Kind", "Qué se entrega.", "What is delivered."),
        column("due", Day(), "Para el", "Due", "Fecha acordada.", "Date agreed."),
        column("delivered", Day(), "Entregado el", "Delivered on", "Fecha de entrega.", "Date of delivery."),
    ),
    prefix="CMP",
    digits=6,
    title="kind",
    folded=True,
)

TABLES = (AGREEMENTS, COMMITMENTS)
CODE_LISTS_HERE = (COMMITMENT_KINDS,)
