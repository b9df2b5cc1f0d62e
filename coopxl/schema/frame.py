"""The frame of the office: what it is for and stands on, its rules, the study of the territory, its own yearly plan.

Source: ordinance arts. 4-12 and final provisions; the public policy model; missions and visions.
"""

from coopxl.schema import common, related
from coopxl.schema.codes import CodeList, code
from coopxl.schema.kinds import Choice, Day, Money, Percent, Prose, Ref, Url, Whole, Words
from coopxl.schema.messages.message import Level
from coopxl.schema.rules import Doubt, NeedsAll, Order, Overdue, Unique
from coopxl.schema.table import Stage, Table, column, identity
from coopxl.schema.text import Text

FRAME_KINDS = CodeList(
    "frame_kinds",
    Text("Elementos del marco", "Parts of the frame"),
    (
        code("mission", "Misión", "Mission"),
        code("vision", "Visión", "Vision"),
        code("objective", "Objetivo", "Objective"),
        code("axis", "Eje estratégico", "Strategic axis", "Eje", "Axis"),
        code("factor", "Factor estratégico", "Strategic factor"),
        code("policy", "Política institucional", "Institutional policy", "Política", "Policy"),
        code("component", "Componente de la política", "Component of the policy", "Componente", "Component"),
        code("principle", "Principio o criterio", "Principle or criterion", "Principio", "Criterio", "Principle"),
        code("decision", "Decisión", "Decision"),
        code("pdot_input", "Aporte técnico al PDOT", "Technical input to the PDOT"),
        code("local_policy", "Política local en el PDOT", "Local policy in the PDOT"),
        code(
            "internationalization",
            "Estrategia de internacionalización",
            "Internationalization strategy",
            "Internacionalización",
        ),
        code("articulation", "Mecanismo de articulación", "Articulation mechanism"),
        code("control", "Mecanismo de control", "Control mechanism"),
        code("protocol", "Manual de protocolo", "Protocol manual", "Protocolo", "Protocol"),
        code("standard", "Estándar adoptado", "Standard adhered to", "Estándar", "Standard"),
    ),
    open=True,
)

FRAME_OWNERS = CodeList(
    "frame_owners",
    Text("De quién es", "Whose it is"),
    (
        code("office", "La oficina", "The office"),
        code("municipality", "El municipio", "The municipality"),
        code("national", "Nacional o internacional", "National or international", "Nacional", "National"),
    ),
)

REGULATION_KINDS = CodeList(
    "regulation_kinds",
    Text("Tipos de norma", "Kinds of regulation"),
    (
        code("ordinance", "Ordenanza", "Ordinance"),
        code("local_resolution", "Resolución municipal", "Municipal resolution"),
        code("guideline", "Lineamiento, manual o instructivo", "Guideline or manual", "Lineamiento", "Guideline"),
        code("constitution", "Constitución", "Constitution"),
        code("code", "Código o ley", "Code or law", "Ley", "Código", "Law", "Code"),
        code("decree", "Decreto", "Decree"),
        code("national_resolution", "Resolución nacional", "National resolution"),
        code("ministerial", "Acuerdo ministerial", "Ministerial agreement", "Acuerdo"),
    ),
    open=True,
)

STUDY_SIDES = CodeList(
    "study_sides",
    Text("Oferta o demanda", "Supply or demand"),
    (code("demand", "Demanda", "Demand"), code("supply", "Oferta", "Supply")),
)

STUDY_KINDS = CodeList(
    "study_kinds",
    Text("Qué se identificó", "What was identified"),
    (
        code("need", "Necesidad", "Need"),
        code("problem", "Problema", "Problem"),
        code("capacity", "Capacidad", "Capacity"),
        code("opportunity", "Oportunidad", "Opportunity"),
        code("actor", "Actor", "Actor"),
        code("resource", "Recurso", "Resource"),
        code("programme", "Programa o proyecto", "Programme or project", "Programa", "Programme"),
        code("offer", "Oferta de cooperación", "Offer of cooperation"),
    ),
)

FRAME = Table(
    "frame",
    "registers",
    Stage.OFFICE,
    Text("Marco de la oficina", "Office framework"),
    Text("elemento del marco", "part of the frame"),
    Text(
        "Misión, visión, políticas, ejes, principios y decisiones que guían la cooperación, con su documento.",
        "Mission, vision, policies, axes, principles and decisions that guide cooperation, with their document.",
    ),
    (
        identity(),
        column("title", Words(), "Título", "Title", "En pocas palabras.", "In a few words.", required=True, width=32),
        column("kind", Choice("frame_kinds"), "Tipo", "Kind", "Qué es.", "What it is.", required=True, width=24),
        column(
            "owner",
            Choice("frame_owners"),
            "De quién",
            "Whose",
            "De la oficina, del municipio o nacional.",
            "Of the office, the municipality or national.",
        ),
        column("text", Prose(), "Texto", "Text", "Lo que dice.", "What it says.", required=True, width=60),
        column("decided_on", Day(), "Decidido el", "Decided on", "Día en que se aprobó.", "Day it was approved."),
        column("decided_by", Words(), "Decidido por", "Decided by", "Concejo, alcaldía, dirección…", "Council, mayor…"),
        column("valid_from", Day(), "Rige desde", "In force from", "Primer día.", "First day."),
        column("valid_to", Day(), "Rige hasta", "In force until", "Vacío si no termina.", "Empty when it has no end."),
        related.PROJECT,
        column(
            "plan_objective",
            Ref("plan_objectives"),
            "Objetivo del plan",
            "Plan objective",
            "El objetivo del PDOT o plan nacional al que responde.",
            "The objective of the PDOT or national plan it serves.",
        ),
        related.DOCUMENT,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="MAR",
    title="title",
    folded=True,
    rules=(
        Unique("FRAM-01", ("kind", "owner", "title")),
        Order("FRAM-02", "valid_from", "valid_to"),
        Doubt("FRAM-03", "doubt"),
    ),
)

REGULATIONS = Table(
    "regulations",
    "registers",
    Stage.OFFICE,
    Text("Normativa", "Regulations"),
    Text("norma", "regulation"),
    Text(
        "Ordenanzas y normas de la competencia: aprobación, publicación y las copias que hay que enviar.",
        "Ordinances and rules of the competence: approval, publication and the copies that must be sent.",
    ),
    (
        identity(),
        column("title", Words(), "Norma", "Regulation", "Nombre de la norma.", "Its name.", required=True, width=48),
        column(
            "kind",
            Choice("regulation_kinds"),
            "Tipo",
            "Kind",
            "Qué clase de norma es.",
            "What kind of rule it is.",
            required=True,
        ),
        column("number", Words(60), "Número", "Number", "Número o código.", "Number or code."),
        column("issued_by", Words(), "Emitida por", "Issued by", "Quién la dictó.", "Who issued it."),
        column("articles", Words(), "Artículos", "Articles", "Los que tocan a la cooperación.", "Those that matter."),
        column("approved_on", Day(), "Aprobada el", "Approved on", "Día de aprobación.", "Day of approval."),
        column(
            "gazette",
            Words(60),
            "Gaceta o registro n.º",
            "Gazette or register no.",
            "Gaceta municipal o Registro Oficial.",
            "Municipal gazette or Official Register.",
        ),
        column("gazette_on", Day(), "Publicada el", "Published on", "Día de la gaceta.", "Day of the gazette."),
        column("web", Url(), "Página web", "Web page", "Dirección completa, con https://", "Full address, https://"),
        column("web_on", Day(), "En la web el", "On the web on", "Día en que se subió.", "Day it was uploaded."),
        column(
            "assembly_on",
            Day(),
            "Copia a la Asamblea",
            "Copy to the Assembly",
            "Día en que se envió a la Asamblea Nacional.",
            "Day it was sent to the National Assembly.",
        ),
        column(
            "association_on",
            Day(),
            "Copia a la AME",
            "Copy to AME",
            "Día en que se envió a la asociación de municipalidades.",
            "Day it was sent to the association of municipalities.",
        ),
        related.PROJECT,
        related.DOCUMENT,
        common.NOTES,
        common.DOUBT,
    ),
    prefix="NOR",
    title="title",
    folded=True,
    rules=(
        Unique("REGU-01", ("title",)),
        NeedsAll(
            "REGU-02",
            ("gazette_on", "web_on", "assembly_on", "association_on"),
            "approved_on",
            "kind",
            ("ordinance",),
            level=Level.WARNING,
        ),
        Order("REGU-03", "approved_on", "gazette_on", level=Level.WARNING),
        Doubt("REGU-04", "doubt"),
    ),
)

TERRITORY_STUDY = Table(
    "territory_study",
    "registers",
    Stage.OFFICE,
    Text("Oferta y demanda", "Supply and demand"),
    Text("dato del estudio", "finding of the study"),
    Text(
        "El estudio del territorio: necesidades, capacidades y oportunidades, y la oferta de cooperación que hay.",
        "The study of the territory: needs, capacities and opportunities, and the cooperation there is on offer.",
    ),
    (
        identity(),
        column(
            "name", Words(), "En una línea", "In one line", "De qué se trata.", "What it is.", required=True, width=44
        ),
        column(
            "side",
            Choice("study_sides"),
            "Oferta o demanda",
            "Supply or demand",
            "Lo que el cantón necesita, o lo que hay.",
            "What the canton needs, or what there is.",
            required=True,
        ),
        column(
            "kind",
            Choice("study_kinds"),
            "Qué es",
            "What it is",
            "Necesidad, capacidad, recurso…",
            "Need, capacity, resource…",
            required=True,
        ),
        related.prose("description", "Descripción", "Description", "Causas, contexto.", "Causes, context."),
        common.AREAS,
        related.PARISHES,
        column(
            "magnitude",
            Words(),
            "Magnitud",
            "Magnitude",
            "Cifra y unidad: cuántas personas, cuánto dinero.",
            "Figure and unit: how many people, how much money.",
        ),
        common.cooperant_ref(),
        column("actor", Ref("actors"), "Actor", "Actor", "Quién lo tiene o lo ofrece.", "Who has or offers it."),
        related.PROJECT,
        column("source", Words(), "Fuente", "Source", "De dónde sale el dato.", "Where the fact comes from."),
        column("date", Day(), "Fecha del dato", "Date of the data", "De cuándo es.", "When it is from."),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="ODE",
    title="name",
    folded=True,
    rules=(Unique("STUD-01", ("side", "name")), Doubt("STUD-02", "doubt")),
)

OPERATIONAL_PLAN = Table(
    "operational_plan",
    "registers",
    Stage.OFFICE,
    Text("POA de la oficina", "Annual operational plan"),
    Text("actividad del POA", "activity of the yearly plan"),
    Text(
        "El plan operativo anual de la oficina: qué hará este año, con qué meta, quién y con cuánto.",
        "The office's own operational plan: what it will do this year, to what goal, who and with how much.",
    ),
    (
        identity(),
        column("year", Whole(1990, 2100), "Año", "Year", "Año del plan.", "Year of the plan.", required=True, width=8),
        column(
            "activity",
            Words(),
            "Actividad",
            "Activity",
            "Qué se hará, en una línea.",
            "What will be done, in one line.",
            required=True,
            width=38,
        ),
        related.prose("objective", "Objetivo", "Objective", "Para qué se hará.", "What it is for."),
        column("indicator", Words(), "Indicador", "Indicator", "Con qué se mide.", "What it is measured by."),
        column("goal", Words(), "Meta", "Goal", "Cuánto se quiere lograr.", "How much is to be achieved."),
        column("responsible", Words(), "Responsable", "Responsible", "Quién responde.", "Who answers for it."),
        column("starts", Day(), "Inicio", "Start", "Primer día.", "First day."),
        column("ends", Day(), "Fin", "End", "Último día previsto.", "Last day planned."),
        column("budget", Money(), "Presupuesto", "Budget", "En dólares; 0 si no cuesta.", "In US dollars; 0 if free."),
        column("progress", Percent(), "Avance (%)", "Progress (%)", "De 0 a 100.", "From 0 to 100."),
        column("done", Day(), "Hecho el", "Done on", "Día en que se terminó.", "Day it was finished."),
        common.NOTES,
        common.DOUBT,
    ),
    prefix="POA",
    yearly=True,
    title="activity",
    folded=True,
    rules=(
        Unique("OPER-01", ("year", "activity")),
        Order("OPER-02", "starts", "ends"),
        Overdue("OPER-03", "ends", "done"),
        Doubt("OPER-04", "doubt"),
    ),
)

TABLES: tuple[Table, ...] = (FRAME, REGULATIONS, TERRITORY_STUDY, OPERATIONAL_PLAN)
CODE_LISTS_HERE: tuple[CodeList, ...] = (
    FRAME_KINDS,
    FRAME_OWNERS,
    REGULATION_KINDS,
    STUDY_SIDES,
    STUDY_KINDS,
)
