"""Agreements: what was signed with whom, until when; the role of each party, what was promised, twinned cities.

Source: ordinance arts. 6 e-f, 12 b (agreements), 19 and 20 (twinning); files of agreements and execution reports of the statute.
"""

from coopxl.schema import common
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Choices, Day, Money, Prose, Ref, Refs, Words, YesNo
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Differs, Doubt, Expiring, Needs, OneOf, Order, Overdue, SameParent
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
        column(
            "executing_department",
            Words(),
            "Dirección ejecutora",
            "Executing department",
            "Quién lo ejecuta, si no es la dependencia del proyecto. La unidad de cooperación hace el seguimiento.",
            "Who carries it out, when not the project's department. The cooperation unit follows up.",
            width=26,
        ),
        column("negotiated_by", Words(), "Lo negoció", "Negotiated by", "Nombre y apellido.", "Name and surname."),
        column(
            "follow_up_by",
            Words(),
            "Seguimiento a cargo de",
            "Followed up by",
            "La persona que lo sigue, sin intermediarios.",
            "The person who follows it up, without go-betweens.",
        ),
        column(
            "closed_on",
            Day(),
            "Cerrado o renovado el",
            "Closed or renewed on",
            "Desde ese día ya no se avisa que vence. Uno renovado sigue en una fila nueva.",
            "From that day on nothing is told about its end. A renewed one goes on in a new row.",
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
        Expiring("AGRE-08", "ends", over="closed_on"),
        Differs("AGRE-09", "executing_department", setting="unit"),
        Order("AGRE-10", "signed", "closed_on"),
    ),
)

PARTY_ROLES = CodeList(
    "party_roles",
    Text("Papel en el convenio", "Role in the agreement"),
    (
        code("funding", "Financia", "Funding", "Financiador", "Funder", "Donante", iati="1"),
        code("accountable", "Responde", "Accountable", "Responsable", iati="2"),
        code("extending", "Media o canaliza", "Extending or mediating", "Mediador", "Mediator", iati="3"),
        code("implementing", "Ejecuta", "Implementing", "Ejecutor", iati="4"),
        code("beneficiary", "Se beneficia", "Beneficiary", "Beneficiario"),
        code("witness", "Testigo o auspiciante", "Witness or sponsor", "Testigo", "Auspiciante", "Witness", "Sponsor"),
    ),
    source="IATI OrganisationRole",
)

AGREEMENT_PARTIES = Table(
    "agreement_parties",
    "registers",
    Stage.AGREEMENTS,
    Text("Partes del convenio", "Parties to agreements"),
    Text("parte del convenio", "party to the agreement"),
    Text(
        "Qué hace cada parte en un convenio, quién firma por ella y cuánto pone.",
        "What each party does in an agreement, who signs for it and how much it puts in.",
    ),
    (
        identity(),
        column(
            "agreement",
            Ref("agreements"),
            "Convenio",
            "Agreement",
            "Elija el convenio de la lista.",
            "Pick the agreement from the list.",
            required=True,
            width=30,
        ),
        common.cooperant_ref(),
        column(
            "name",
            Words(),
            "Otra parte",
            "Other party",
            "Su nombre, si no está entre los cooperantes.",
            "Its name, when it is not among the cooperants.",
            width=28,
        ),
        column(
            "role",
            Choice("party_roles"),
            "Papel",
            "Role",
            "Qué hace en este convenio.",
            "What it does in this agreement.",
            required=True,
        ),
        column(
            "signatory", Words(), "Firma por ella", "Signed by", "Nombre y apellido.", "Name and surname.", width=24
        ),
        column("position", Words(), "Cargo", "Position", "De quien firma.", "Of the person who signs.", width=24),
        column(
            "amount",
            Money(),
            "Aporte",
            "Contribution",
            "Lo que se compromete a poner, en la moneda del convenio.",
            "What it commits itself to put in, in the currency of the agreement.",
        ),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="PAC",
    digits=6,
    title="name",
    parent="agreement",
    folded=True,
    rules=(OneOf("PART-01", ("cooperant", "name")), Doubt("PART-02", "doubt")),
)

COMMITMENT_KINDS = CodeList(
    "commitment_kinds",
    Text("Tipos de compromiso", "Kinds of commitment"),
    (
        code("progress_report", "Informe de avance", "Progress report", "Informe periódico", "Periodic report"),
        code("final_report", "Informe final", "Final report"),
        code("financial_report", "Informe financiero", "Financial report"),
        code("condition", "Condición", "Condition"),
        code("payment", "Desembolso o pago", "Disbursement or payment", "Desembolso", "Pago", "Payment"),
        code("audit", "Auditoría", "Audit"),
        code("meeting", "Reunión", "Meeting"),
        code("other", "Otro", "Other"),
    ),
    open=True,
)

CONDITION_KINDS = CodeList(
    "condition_kinds",
    Text("Clases de condición", "Kinds of condition"),
    (
        code("policy", "De política", "Policy", iati="1"),
        code("performance", "De resultados", "Performance", iati="2"),
        code("fiduciary", "Sobre el uso del dinero", "Fiduciary", "Fiduciaria", iati="3"),
    ),
    source="IATI ConditionType",
)

COMMITMENTS = Table(
    "commitments",
    "registers",
    Stage.AGREEMENTS,
    Text("Compromisos", "Commitments"),
    Text("compromiso", "commitment"),
    Text(
        "Lo que se prometió y para cuándo: informes, condiciones, pagos, auditorías. Avisa lo que se pasó de fecha.",
        "What was promised and by when: reports, conditions, payments, audits. It tells what is past its day.",
    ),
    (
        identity(),
        column(
            "agreement",
            Ref("agreements"),
            "Convenio",
            "Agreement",
            "El convenio que lo pide.",
            "The agreement that asks for it.",
            width=30,
        ),
        column(
            "project",
            Ref("projects"),
            "Proyecto",
            "Project",
            "Si no hay convenio, o es de un proyecto en particular.",
            "When there is no agreement, or it is of one project.",
            width=30,
        ),
        column("kind", Choice("commitment_kinds"), "Tipo", "Kind", "Qué se debe.", "What is owed.", required=True),
        column(
            "description",
            Prose(),
            "Compromiso",
            "Commitment",
            "Qué hay que entregar o cumplir.",
            "What must be handed over or met.",
            required=True,
            width=40,
        ),
        column(
            "condition",
            Choice("condition_kinds"),
            "Clase de condición",
            "Kind of condition",
            "Solo cuando es una condición.",
            "Only when it is a condition.",
        ),
        column("due", Day(), "Fecha límite", "Due on", "Hasta qué día.", "By what day."),
        column("delivered", Day(), "Cumplido el", "Delivered on", "Día en que se entregó.", "Day it was handed over."),
        column(
            "evidence",
            Words(),
            "Constancia",
            "Evidence",
            "Dónde está el documento o el recibido.",
            "Where the document or its receipt is.",
            width=30,
        ),
        column("responsible", Words(), "Responsable", "Responsible", "Quién lo entrega.", "Who hands it over."),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="CMP",
    digits=6,
    title="description",
    rules=(
        OneOf("CMMT-01", ("agreement", "project")),
        SameParent("CMMT-02", "agreement", "project"),
        Overdue("CMMT-03", "due", "delivered"),
        Needs("CMMT-04", "evidence", "delivered", level=Level.WARNING),
        Doubt("CMMT-05", "doubt"),
    ),
)

TWINNING_PURPOSES = CodeList(
    "twinning_purposes",
    Text("Fines del hermanamiento", "Purposes of twinning"),
    (
        code("integral", "Integral", "Integral"),
        code("institutional", "Institucional", "Institutional"),
        code("social", "Social", "Social"),
        code("economic", "Económico", "Economic"),
        code("cultural", "Cultural", "Cultural"),
        code("tourist", "Turístico", "Tourist", "Turismo", "Tourism"),
        code("heritage", "Patrimonial", "Heritage", "Patrimonio"),
        code("environmental", "Ambiental", "Environmental"),
        code("security", "Seguridad", "Security"),
        code("other", "Otro", "Other"),
    ),
    source="Ordinance, art. 20",
)

TWINNING_CRITERIA = CodeList(
    "twinning_criteria",
    Text("Criterios del hermanamiento", "Criteria of twinning"),
    (
        code("strategic_vision", "Visión estratégica", "Strategic vision"),
        code("affinity", "Afinidad entre territorios", "Affinity with the territory", "Afinidad", "Affinity"),
        code("integration", "Necesidad de integración", "Need for integration"),
        code("sovereignty", "Respeto a la soberanía", "Respect for sovereignty"),
        code("mutual_benefit", "Beneficio mutuo", "Mutual benefit"),
    ),
    source="Ordinance, art. 20",
)

TWINNING_STATES = CodeList(
    "twinning_states",
    Text("Estados del hermanamiento", "States of twinning"),
    (
        code("explored", "En conversación", "In talks"),
        code("proposed", "Propuesto al concejo", "Proposed to the council"),
        code("authorized", "Autorizado", "Authorized"),
        code("active", "Firmado y activo", "Signed and active"),
        code("dormant", "Firmado, sin actividad", "Signed, dormant"),
        code("ended", "Terminado", "Ended"),
    ),
)

TWINNINGS = Table(
    "twinnings",
    "registers",
    Stage.AGREEMENTS,
    Text("Hermanamientos", "Twinnings"),
    Text("hermanamiento", "twinning"),
    Text(
        "Las ciudades y territorios hermanados: para qué, con qué criterios y qué se hace. Las fechas van en el convenio.",
        "Twinned cities and territories: what for, by which criteria and what is done. Dates stand in the agreement.",
    ),
    (
        identity(),
        column(
            "city",
            Words(),
            "Ciudad o territorio",
            "City or territory",
            "Con quién es el hermanamiento.",
            "Whom the twinning is with.",
            required=True,
            width=30,
        ),
        column("country", Choice("countries"), "País", "Country", "País de la lista.", "Country of the list."),
        column(
            "status",
            Choice("twinning_states"),
            "Estado",
            "State",
            "Dónde está hoy.",
            "Where it stands today.",
            width=20,
        ),
        column(
            "agreement",
            Ref("agreements"),
            "Convenio",
            "Agreement",
            "El convenio de hermanamiento, cuando se firma.",
            "The twinning agreement, once signed.",
            width=30,
        ),
        common.cooperant_ref(),
        column(
            "purposes",
            Choices("twinning_purposes"),
            "Fines",
            "Purposes",
            "Uno o varios de los que fija la ordenanza, separados por punto y coma.",
            "One or several of those the ordinance names, separated by semicolons.",
            width=28,
        ),
        column(
            "criteria",
            Choices("twinning_criteria"),
            "Criterios",
            "Criteria",
            "Los que se cumplen, separados por punto y coma.",
            "Those that are met, separated by semicolons.",
            width=28,
        ),
        column(
            "authorized_on",
            Day(),
            "Autorizado por el concejo",
            "Authorized by the council",
            "Día de la resolución del concejo.",
            "Day of the council's resolution.",
        ),
        column(
            "projects",
            Refs("projects"),
            "Proyectos",
            "Projects",
            "Los que nacieron de él, separados por punto y coma.",
            "Those that grew out of it, separated by semicolons.",
            width=30,
        ),
        column("activities", Prose(), "Actividades", "Activities", "Qué se ha hecho.", "What has been done.", width=36),
        column("next_step", Words(), "Próximo paso", "Next step", "Qué sigue.", "What comes next.", width=30),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="HER",
    title="city",
    folded=True,
    rules=(
        Needs("TWIN-01", "agreement", "status", ("active", "dormant"), level=Level.WARNING),
        Needs("TWIN-02", "authorized_on", "status", ("authorized", "active", "dormant"), level=Level.WARNING),
        Doubt("TWIN-03", "doubt"),
    ),
)

TABLES = (AGREEMENTS, AGREEMENT_PARTIES, COMMITMENTS, TWINNINGS)
CODE_LISTS_HERE: tuple[CodeList, ...] = (
    PARTY_ROLES,
    COMMITMENT_KINDS,
    CONDITION_KINDS,
    TWINNING_PURPOSES,
    TWINNING_CRITERIA,
    TWINNING_STATES,
)
