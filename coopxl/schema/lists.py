"""The code lists of the office: one canonical list each, with the spellings of both paper forms as aliases.

Areas join the two forms of the source, which disagree (the project form lacks education and science). `crs` is the OECD
purpose code by default, approximate until the officer refines it; `iati` the code in the IATI list of that subject.
"""

from coopxl.schema.codes import CodeList, code
from coopxl.schema.text import Text

OTHER = "other"

AREAS = CodeList(
    "areas",
    Text("Áreas de interés", "Areas of interest"),
    (
        code("agriculture", "Agricultura", "Agriculture", crs="31120"),
        code("education", "Educación", "Education", crs="11110"),
        code("infrastructure", "Infraestructura", "Infrastructure", "Infraestructure", crs="43030"),
        code("emergency_aid", "Ayuda de emergencia", "Emergency aid", "Emergenci aid", crs="72010"),
        code("employment", "Empleo", "Employment", "Employement", crs="16020"),
        code("drug_control", "Lucha antidrogas", "Fight against drugs", crs="16063"),
        code(
            "science_technology", "Ciencia y tecnología", "Science and technology", "Cience and Technology", crs="43082"
        ),
        code("environment", "Ambiente", "Environment", "Enviroment", "Medio ambiente", crs="41010"),
        code("commerce", "Comercio", "Commerce", "Comerce", "Trade", crs="33110"),
        code("gender", "Género", "Gender", crs="15170"),
        code(
            "conflict_resolution", "Resolución de conflictos", "Conflict resolution", "Conflic Resolution", crs="15220"
        ),
        code("culture", "Cultura", "Culture", crs="16066"),
        code("governance", "Gobernabilidad", "Governance", "Gobenability", crs="15112"),
        code("health", "Salud", "Health", crs="12220"),
        code("human_rights", "Derechos humanos", "Human rights", crs="15160"),
        code("industry", "Industria", "Industry", crs="32120"),
        code("productive_sectors", "Sectores productivos", "Productive sectors", crs="32130"),
        code(OTHER, "Otra", "Other", "Otro", "Otros", "Otra (especifique)", "Other (specify)", crs="99810"),
    ),
    open=True,
)

ORGANIZATION_TYPES = CodeList(
    "organization_types",
    Text("Tipos de organización", "Types of organization"),
    (
        code("ngo", "ONG", "NGO", iati="21"),
        code("business", "Empresa", "Business", iati="70"),
        code("foundation", "Fundación", "Foundation", iati="60"),
        code("religious", "Organización religiosa", "Religious organization", iati="21"),
        code(
            "civil_society", "Organización de la sociedad civil", "Civil society organization", "OSC", "CSO", iati="22"
        ),
        code("volunteering", "Voluntariado", "Volunteering", iati="22"),
        code(
            "embassy",
            "Gobierno, embajada o agencia bilateral",
            "Government, embassy or bilateral agency",
            "Embajada",
            "Embassy",
            "Agencia bilateral",
            "Bilateral agency",
            "Bilateral",
            "Gobierno",
            "Government",
            iati="10",
        ),
        code(
            "local_government",
            "Gobierno local o regional",
            "Local or regional government",
            "Descentralizado",
            "Decentralized",
            iati="11",
        ),
        code(
            "public_entity",
            "Otra entidad pública",
            "Other public entity",
            "Ministerio",
            "Ministry",
            "Subsecretaría",
            "Undersecretariat",
            "Empresa pública",
            "Public company",
            iati="15",
        ),
        code("multilateral", "Organismo multilateral", "Multilateral organization", "Multilateral", iati="40"),
        code("network", "Red de ciudades", "City network", iati="90"),
        code("academia", "Academia", "Academia", iati="80"),
        code("public_private", "Alianza público-privada", "Public-private partnership", iati="30"),
        code(OTHER, "Otro", "Other", "Otros", "Others", iati="90"),
    ),
)

RESOURCE_SOURCES = CodeList(
    "resource_sources",
    Text("Origen de los recursos", "Source of resources"),
    (
        code("public_central", "Público (centralizado)", "Public (centralized)"),
        code("public_decentralized", "Público (descentralizado)", "Public (decentralized)", "Public (descentralized)"),
        code("private_company", "Privado (empresa)", "Private (company)", "Privates (Company)"),
        code("private_foundation", "Privado (fundación)", "Private (foundation)", "Private (fundation)"),
        code("private_individual", "Privado (individual)", "Private (individual)", "Privates (Individual)"),
        code("mixed", "Mixto", "Mixed"),
        code(OTHER, "Otro", "Other", "Otros", "Others"),
    ),
)

COOPERATION_TYPES = CodeList(
    "cooperation_types",
    Text("Tipos de cooperación", "Types of cooperation"),
    (
        code("financial", "Financiera no reembolsable", "Financial (grant)", "Financial", "Financiera", iati="C01"),
        code(
            "technical",
            "Técnica",
            "Technical",
            "Technical Cooperation",
            "Asistencia técnica",
            "Technical assistance",
            iati="D02",
        ),
        code(
            "humanitarian",
            "Humanitaria y de emergencia",
            "Humanitarian and emergency aid",
            "Ayuda humanitaria",
            "Humanitarian aid",
        ),
        code("cultural", "Cultural", "Cultural"),
        code(
            "horizontal",
            "Horizontal (CTPD, Sur-Sur)",
            "Horizontal (TCDC, South-South)",
            "CTPD",
            "CTDP",
            "Sur-Sur",
            "South-South",
        ),
        code("decentralized", "Descentralizada", "Decentralized"),
        code("scholarships", "Becas o pasantías", "Scholarships or grants", "Becas", "Scholarships", iati="E01"),
        code(
            "repayable", "Financiera reembolsable", "Financial (repayable)", "Crédito blando", "Soft loan", iati="C01"
        ),
        code("triangular", "Triangular", "Triangular"),
        code("in_kind", "En especie", "In kind"),
    ),
)

CALL_CATEGORIES = CodeList(
    "call_categories",
    Text("Categorías de convocatoria", "Categories of call"),
    (
        code("open_call", "Convocatoria abierta", "Open call", "Open Convocatory"),
        code("technical_assistance", "Asistencia técnica", "Technical assistance", "Technical Assistance"),
        code("financial_assistance", "Asistencia financiera", "Financial assistance", "Financial Assisntance"),
        code("contest", "Concurso", "Contest", "Contests", "Concursos"),
    ),
)

POPULATIONS = CodeList(
    "populations",
    Text("Poblaciones", "Populations"),
    (
        code("institutions", "Instituciones", "Institutions"),
        code("displaced", "Desplazados o refugiados", "Displaced or refugees", "Displaced/Refugees"),
        code("peasants", "Población campesina", "Peasant population", "Peasent Population"),
        code("priority_groups", "Grupos de atención prioritaria", "Priority care groups"),
        code("ethnic_minorities", "Minorías étnicas", "Ethnic minorities"),
        code("women", "Mujeres", "Women"),
        code("social_organizations", "Organizaciones sociales", "Social organizations"),
        code("victims_of_violence", "Víctimas de violencia", "Victims of violence"),
        code("low_income", "Población de bajos ingresos", "Low-income population"),
        code("youth", "Juventud", "Youth"),
        code("people_on_the_move", "Personas en movilidad humana", "People on the move"),
        code(OTHER, "Otra", "Other", "Otros", "Otras"),
    ),
    open=True,
)

_SDG = (
    ("Fin de la pobreza", "No poverty"),
    ("Hambre cero", "Zero hunger"),
    ("Salud y bienestar", "Good health and well-being"),
    ("Educación de calidad", "Quality education"),
    ("Igualdad de género", "Gender equality"),
    ("Agua limpia y saneamiento", "Clean water and sanitation"),
    ("Energía asequible y no contaminante", "Affordable and clean energy"),
    ("Trabajo decente y crecimiento económico", "Decent work and economic growth"),
    ("Industria, innovación e infraestructura", "Industry, innovation and infrastructure"),
    ("Reducción de las desigualdades", "Reduced inequalities"),
    ("Ciudades y comunidades sostenibles", "Sustainable cities and communities"),
    ("Producción y consumo responsables", "Responsible consumption and production"),
    ("Acción por el clima", "Climate action"),
    ("Vida submarina", "Life below water"),
    ("Vida de ecosistemas terrestres", "Life on land"),
    ("Paz, justicia e instituciones sólidas", "Peace, justice and strong institutions"),
    ("Alianzas para lograr los objetivos", "Partnerships for the goals"),
)

SDG = CodeList(
    "sdg",
    Text("Objetivos de Desarrollo Sostenible", "Sustainable Development Goals"),
    tuple(
        code(str(number), f"{number} {es}", f"{number} {en}", es, en, f"ODS {number}", f"SDG {number}")
        for number, (es, en) in enumerate(_SDG, 1)
    ),
    source="United Nations, 2030 Agenda",
)

APPLICANTS = CodeList(
    "applicants",
    Text("Quién puede postular", "Eligible applicants"),
    (
        code("municipality", "Municipios", "Municipalities", "GAD municipal", "GAD"),
        code("province", "Gobiernos provinciales", "Provincial governments"),
        code("parish_government", "Gobiernos parroquiales", "Parish governments"),
        code("central_government", "Gobierno central", "Central government"),
        code(
            "civil_society", "Organizaciones de la sociedad civil", "Civil society organizations", "ONG", "OSC", "NGO"
        ),
        code("academia", "Universidades", "Universities", "Academia"),
        code("business", "Empresas", "Businesses"),
        code("individuals", "Personas", "Individuals"),
        code(OTHER, "Otros", "Others", "Otro", "Other"),
    ),
)

LOCALIZATIONS = CodeList(
    "localizations",
    Text("Localización", "Localization"),
    (code("urban", "Urbana", "Urban", "Urbano"), code("rural", "Rural", "Rural")),
)

MONTHS = CodeList(
    "months",
    Text("Meses", "Months"),
    tuple(
        code(str(number), f"{es}", f"{en}", str(number))
        for number, (es, en) in enumerate(
            (
                ("enero", "January"),
                ("febrero", "February"),
                ("marzo", "March"),
                ("abril", "April"),
                ("mayo", "May"),
                ("junio", "June"),
                ("julio", "July"),
                ("agosto", "August"),
                ("septiembre", "September"),
                ("octubre", "October"),
                ("noviembre", "November"),
                ("diciembre", "December"),
            ),
            1,
        )
    ),
)

LANGUAGES = CodeList(
    "languages",
    Text("Idiomas", "Languages"),
    (
        code("es", "Español", "Spanish"),
        code("en", "Inglés", "English"),
        code("fr", "Francés", "French"),
        code("pt", "Portugués", "Portuguese"),
        code("de", "Alemán", "German"),
        code("it", "Italiano", "Italian"),
        code("ja", "Japonés", "Japanese"),
        code("he", "Hebreo", "Hebrew"),
    ),
    open=True,
)

MODALITIES = CodeList(
    "modalities",
    Text("Modalidad de entrega", "Modality of delivery"),
    (
        code("portal", "Portal en línea", "Online portal"),
        code("email", "Correo electrónico", "E-mail"),
        code("paper", "Físico, en sobre", "On paper"),
        code("meeting", "En persona", "In person"),
    ),
)

ANNOUNCEMENTS = CodeList(
    "announcements",
    Text("Anuncio", "Announcement"),
    (
        code("confirmed", "Confirmada", "Confirmed"),
        code("unverified", "Sin verificar", "Unverified"),
        code("cancelled", "Cancelada por el cooperante", "Cancelled by the cooperant"),
    ),
)

CALL_STATES = CodeList(
    "call_states",
    Text("Estado de la convocatoria", "State of the call"),
    (
        code("open", "Abierta", "Open"),
        code("closing", "Por cerrar", "Closing"),
        code("upcoming", "Anunciada", "Upcoming"),
        code("forecast", "Pronóstico, por confirmar", "Forecast, to confirm"),
        code("undated", "Sin fecha, por confirmar", "No date, to confirm"),
        code("closed", "Cerrada", "Closed"),
        code("cancelled", "Cancelada", "Cancelled"),
    ),
)

CURRENCIES = CodeList(
    "currencies",
    Text("Monedas", "Currencies"),
    (
        code("USD", "USD", "USD", "Dólar", "US dollar"),
        code("EUR", "EUR", "EUR", "Euro"),
        code("GBP", "GBP", "GBP"),
        code("JPY", "JPY", "JPY", "Yen"),
        code("CHF", "CHF", "CHF"),
        code("CAD", "CAD", "CAD"),
        code("KRW", "KRW", "KRW"),
        code("CNY", "CNY", "CNY"),
        code("ILS", "ILS", "ILS"),
    ),
    open=True,
    source="ISO 4217",
)

OFFICES = CodeList(
    "offices",
    Text("Sede", "Headquarters"),
    (
        code("abroad", "En el exterior", "Abroad", "Sede en el exterior"),
        code("ecuador", "En Ecuador, o la más cercana", "In Ecuador, or the nearest", "Ecuador"),
    ),
)

AGREEMENT_KINDS = CodeList(
    "agreement_kinds",
    Text("Tipos de convenio", "Kinds of agreement"),
    (
        code("memorandum", "Memorando de entendimiento", "Memorandum of understanding", "MoU"),
        code("specific", "Convenio específico", "Specific agreement"),
        code("twinning", "Hermanamiento", "Twinning"),
        code("technical_assistance", "Asistencia técnica", "Technical assistance"),
        code("training", "Capacitación", "Training"),
        code("donation", "Acta de donación", "Donation act"),
        code("interinstitutional", "Convenio interinstitucional", "Inter-institutional agreement"),
    ),
)

RESULT_LEVELS = CodeList(
    "result_levels",
    Text("Niveles de resultado", "Levels of result"),
    (
        code("impact", "Fin", "Impact", "Impacto", iati="3"),
        code("outcome", "Propósito", "Outcome", "Efecto", iati="2"),
        code("output", "Componente", "Output", "Producto", iati="1"),
        code("activity", "Actividad", "Activity", iati="9"),
    ),
)

BUDGET_SOURCES = CodeList(
    "budget_sources",
    Text("Fuentes del presupuesto", "Budget sources"),
    (
        code("donor", "Cooperante", "Cooperant", "Donante", "Donor"),
        code("municipal_cash", "GAD, efectivo", "Municipality, cash"),
        code("municipal_in_kind", "GAD, especie", "Municipality, in kind"),
        code("beneficiaries", "Beneficiarios", "Beneficiaries"),
        code(OTHER, "Otra", "Other", "Otro", "Otros"),
    ),
)

BENEFICIARY_KINDS = CodeList(
    "beneficiary_kinds",
    Text("Beneficiarios", "Beneficiaries"),
    (code("direct", "Directos", "Direct"), code("indirect", "Indirectos", "Indirect")),
)

UNITS_COUNTED = CodeList(
    "units_counted",
    Text("Qué se cuenta", "What is counted"),
    (
        code("people", "Personas", "People"),
        code("families", "Familias", "Families"),
        code("organizations", "Organizaciones", "Organizations"),
    ),
)

INDICATOR_MEASURES = CodeList(
    "indicator_measures",
    Text("Medida del indicador", "Measure of the indicator"),
    (
        code("unit", "Unidades", "Units", iati="1"),
        code("percentage", "Porcentaje", "Percentage", iati="2"),
        code("nominal", "Nominal", "Nominal", iati="3"),
        code("ordinal", "Ordinal", "Ordinal", iati="4"),
        code("qualitative", "Cualitativo", "Qualitative", iati="5"),
    ),
)

DIRECTIONS = CodeList(
    "directions",
    Text("Sentido del indicador", "Direction of the indicator"),
    (code("up", "Más es mejor", "Higher is better"), code("down", "Menos es mejor", "Lower is better")),
)

ACCUMULATIONS = CodeList(
    "accumulations",
    Text("Acumulación", "Accumulation"),
    (
        code("cumulative", "Acumulado desde el inicio", "Cumulative from the start"),
        code("period", "Solo del período", "Of the period only"),
    ),
)

ACTIVITY_STATES = CodeList(
    "activity_states",
    Text("Estado de la actividad", "State of the activity"),
    (
        code("planned", "Planificada", "Planned"),
        code("running", "En curso", "Under way"),
        code("done", "Terminada", "Done"),
        code("dropped", "Descartada", "Dropped"),
    ),
)

RISK_STATES = CodeList(
    "risk_states",
    Text("Estado del riesgo", "State of the risk"),
    (
        code("open", "Abierto", "Open"),
        code("happened", "Ocurrió", "Happened"),
        code("closed", "Cerrado", "Closed"),
    ),
)

ISSUE_STATES = CodeList(
    "issue_states",
    Text("Estado de la incidencia", "State of the issue"),
    (
        code("open", "Abierta", "Open"),
        code("in_hand", "En tratamiento", "In hand"),
        code("solved", "Resuelta", "Solved"),
    ),
)

MEASURE_KINDS = CodeList(
    "measure_kinds",
    Text("Tipos de medida", "Kinds of measure"),
    (
        code("corrective", "Acción correctiva", "Corrective action", "Correctiva", "Corrective"),
        code(
            "feedback",
            "Retroalimentación acordada por todos",
            "Feedback agreed by all",
            "Retroalimentación",
            "Feedback",
        ),
        code("cancellation", "Cancelación", "Cancellation"),
    ),
)

EVALUATION_KINDS = CodeList(
    "evaluation_kinds",
    Text("Tipos de evaluación", "Kinds of evaluation"),
    (
        code("mid_term", "De medio término", "Mid-term", "Medio término", "Intermedia"),
        code("final", "Final", "Final"),
        code("audit", "Auditoría externa", "External audit", "Auditoría", "Audit"),
    ),
)

CRITERIA = CodeList(
    "criteria",
    Text("Criterios de evaluación", "Evaluation criteria"),
    (
        code("relevance", "Pertinencia", "Relevance"),
        code("coherence", "Coherencia", "Coherence"),
        code("effectiveness", "Eficacia", "Effectiveness"),
        code("efficiency", "Eficiencia", "Efficiency"),
        code("impact", "Impacto", "Impact"),
        code("sustainability", "Sostenibilidad", "Sustainability"),
    ),
    source="OECD DAC, 2019",
)

CRITERIA_ASK = {
    "relevance": Text("¿Hace lo correcto?", "Is it doing the right things?"),
    "coherence": Text("¿Encaja con lo demás?", "How well does it fit?"),
    "effectiveness": Text("¿Logra sus objetivos?", "Is it achieving its objectives?"),
    "efficiency": Text("¿Usa bien los recursos?", "Are resources being used well?"),
    "impact": Text("¿Qué cambia?", "What difference does it make?"),
    "sustainability": Text("¿Durarán los beneficios?", "Will the benefits last?"),
}
"""The question behind each criterion."""

PLANS = CodeList(
    "plans",
    Text("Planes", "Plans"),
    (
        code("pdot", "PDOT", "PDOT (territorial plan)", "PDyOT"),
        code("national", "Plan Nacional de Desarrollo", "National Development Plan", "PND"),
        code("mayor", "Plan de trabajo de la alcaldía", "Mayor's work plan"),
    ),
)

ROLES = CodeList(
    "roles",
    Text("Papel de la persona", "Role of the person"),
    (
        code("director", "Director/a", "Director"),
        code("contact", "Contacto", "Contact"),
        code("signatory", "Firma autorizada", "Authorized signatory"),
        code("technician", "Técnico/a", "Technician"),
    ),
    open=True,
)

CODE_LISTS_HERE = (
    AREAS,
    ORGANIZATION_TYPES,
    RESOURCE_SOURCES,
    COOPERATION_TYPES,
    CALL_CATEGORIES,
    POPULATIONS,
    SDG,
    APPLICANTS,
    LOCALIZATIONS,
    MONTHS,
    LANGUAGES,
    MODALITIES,
    ANNOUNCEMENTS,
    CALL_STATES,
    CURRENCIES,
    OFFICES,
    AGREEMENT_KINDS,
    RESULT_LEVELS,
    BUDGET_SOURCES,
    BENEFICIARY_KINDS,
    UNITS_COUNTED,
    INDICATOR_MEASURES,
    DIRECTIONS,
    ACCUMULATIONS,
    ACTIVITY_STATES,
    RISK_STATES,
    ISSUE_STATES,
    MEASURE_KINDS,
    EVALUATION_KINDS,
    CRITERIA,
    PLANS,
    ROLES,
)
