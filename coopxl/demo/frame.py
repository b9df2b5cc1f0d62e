"""The frame that the sources give the office: mission to control mechanisms, regulations, study and yearly plan.

Texts are shortened. What the sources propose is no decision of the municipality, and says so.
"""

from datetime import date

from coopxl.demo import ids
from coopxl.demo.alliances import MIGRANTS, NGOS
from coopxl.demo.row import Row
from coopxl.schema.text import Text

_APPROVED = {
    "doubt": Text(
        "Es una propuesta, aquí resumida: no consta que se haya aprobado.",
        "It is a proposal, shortened here: no approval is given.",
    )
}
_SHORTENED = {
    "doubt": Text(
        "Resumido: ponga el texto aprobado, con su fecha.", "Shortened: put the approved text here, with its date."
    )
}
_PROPOSED = {"notes": Text("Propuesta, aquí resumida.", "A proposal, shortened here.")}
"""A single doubt at mission and vision is enough to ask for the approval of them all."""

_IDENTITY = (
    (
        "mission",
        "office",
        Text("Misión de la oficina", "Mission of the office"),
        Text(
            "Gestionar de forma integral y estratégica la cooperación y las relaciones internacionales del GAD, "
            "vincularlo con las entidades nacionales y regionales del territorio, mejorar sus capacidades y promover "
            "el desarrollo local.",
            "To manage the GAD's cooperation and international relations in an integral and strategic way, link it with "
            "the national and regional entities of the territory, improve its capacities and promote local development.",
        ),
    ),
    (
        "vision",
        "office",
        Text("Visión de la oficina", "Vision of the office"),
        Text(
            "Ser una unidad en constante desarrollo e innovación que integre el cantón con el país y el mundo, "
            "estreche lazos con otros municipios e impulse la internacionalización.",
            "To be a unit in constant development and innovation that integrates the canton with country and world, "
            "strengthens ties with other municipalities and drives internationalization.",
        ),
    ),
)

_OF_THE_MUNICIPALITY = (
    (
        "mission",
        "municipality",
        Text("Misión del GAD", "Mission of the GAD"),
        Text(
            "Promover el desarrollo integral y sostenido del cantón: uso adecuado del territorio, servicios básicos, "
            "vialidad, salud, cultura, deporte y educación para lo urbano y lo rural, con una administración "
            "participativa.",
            "To promote the canton's integral and sustained development: proper use of the territory, basic services, "
            "roads, health, culture, sports and education for town and country, with a participatory administration.",
        ),
    ),
    (
        "vision",
        "municipality",
        Text("Visión del GAD", "Vision of the GAD"),
        Text(
            "Ser un municipio en permanente desarrollo sostenible, con servicios de calidad, desarrollo local "
            "competitivo, conciencia ambiental y turística, y decisiones concertadas y equitativas.",
            "To be a municipality in permanent sustainable development, with quality services, competitive local "
            "development, environmental and tourist awareness, and concerted and equitable decisions.",
        ),
    ),
)

_AIMS = (
    (
        "objective",
        "office",
        Text("Objetivo general de la política", "General objective of the policy"),
        Text(
            "Guiar la gestión estratégica de la cooperación con un enfoque alternativo de desarrollo.",
            "To guide the strategic management of cooperation with an alternative development approach.",
        ),
    ),
    (
        "objective",
        "office",
        Text("Articulación y alianzas", "Articulation and alliances"),
        Text(
            "Coordinar dentro y fuera del GAD, con nuevos convenios y alianzas.",
            "To coordinate inside and outside the GAD, with new agreements and alliances.",
        ),
    ),
    (
        "objective",
        "office",
        Text("Gestión documental con TIC", "Document management with ICT"),
        Text(
            "Fortalecer las capacidades y cumplir la ley con un manejo adecuado de la documentación.",
            "To strengthen capacities and comply with the law through proper management of documents.",
        ),
    ),
    (
        "objective",
        "office",
        Text("Foco en las prioridades del PDOT", "Focus on the priorities of the PDOT"),
        Text(
            "Destinar los recursos según las prioridades y necesidades del PDOT.",
            "To allocate resources by the priorities and needs of the PDOT.",
        ),
    ),
    (
        "axis",
        "office",
        Text("Cooperación internacional", "International cooperation"),
        Text("Primera área de la oficina.", "First area of the office."),
    ),
    (
        "axis",
        "office",
        Text("Relaciones internacionales", "International relations"),
        Text("Segunda área de la oficina.", "Second area of the office."),
    ),
    (
        "axis",
        "office",
        Text("Vinculación territorial", "Territorial linkage"),
        Text("Tercera área: las entidades nacionales.", "Third area: the national entities."),
    ),
)

_PRINCIPLES = tuple(
    ("principle", "office", title, text)
    for title, text in (
        (
            Text("Alineación", "Alignment"),
            Text("Con los planes nacionales, el PDOT y los cooperantes.", "With national plans, PDOT and cooperants."),
        ),
        (
            Text("Gestión orientada a resultados", "Results-oriented management"),
            Text("Medir los resultados de forma técnica y objetiva.", "To measure results technically, objectively."),
        ),
        (
            Text("Articulación", "Articulation"),
            Text("Acciones coordinadas con todos los actores.", "Coordinated actions with all actors."),
        ),
        (
            Text("Estandarización", "Standardization"),
            Text("De procedimientos, coordinación y planificación.", "Of procedures, coordination and planning."),
        ),
        (
            Text("Independencia y autonomía", "Independence and autonomy"),
            Text("El GAD fija las prioridades del cantón.", "The GAD sets the canton's priorities."),
        ),
        (
            Text("Participación", "Participation"),
            Text("Ciudadana, desde el diseño hasta la evaluación.", "Of citizens, from design to evaluation."),
        ),
        (
            Text("Transparencia", "Transparency"),
            Text(
                "En los procesos y los recursos, contra la corrupción.",
                "Of processes and resources, against corruption.",
            ),
        ),
        (
            Text("Equidad", "Equity"),
            Text(
                "Equilibrio entre derechos y compromisos de cada actor.",
                "Balance between the rights and commitments of each actor.",
            ),
        ),
        (
            Text("Buen Vivir", "Good Living"),
            Text(
                "Desarrollo sostenible y derechos de la Constitución.",
                "Sustainable development and the rights of the Constitution.",
            ),
        ),
    )
)

_CRITERIA = tuple(
    ("principle", "municipality", title, text)
    for title, text in (
        (
            Text("Criterio: complementariedad", "Criterion: complementarity"),
            Text(
                "Complementar lo que hace el Estado, con corresponsabilidad.",
                "To complement what the State does, sharing responsibility.",
            ),
        ),
        (
            Text("Criterio: articulación territorial", "Criterion: territorial articulation"),
            Text("El GAD coordina y rige los lineamientos.", "The GAD coordinates and sets the guidelines."),
        ),
        (
            Text("Criterio: transparencia", "Criterion: transparency"),
            Text("Participación y rendición de cuentas.", "Participation and accountability."),
        ),
        (
            Text("Criterio: autosuficiencia", "Criterion: self-sufficiency"),
            Text("Fortalecer capacidades propias.", "To strengthen one's own capacities."),
        ),
        (
            Text("Criterio: armonización", "Criterion: harmonization"),
            Text("Unir a los actores y evitar acciones aisladas.", "To unite actors and avoid isolated actions."),
        ),
        (
            Text("Criterio: visión estratégica", "Criterion: strategic vision"),
            Text("Continuidad en el mediano y largo plazo.", "Continuity in the medium and long term."),
        ),
    )
)

_POLICY = (
    *(
        ("factor", "office", title, text)
        for title, text in (
            (
                Text("Tecnologías de la información", "Information technologies"),
                Text(
                    "Un sistema práctico para registrar cooperantes y proyectos.",
                    "A practical system to register cooperants and projects.",
                ),
            ),
            (
                Text("Participación en redes", "Participation in networks"),
                Text("Asistir donde se debate la cooperación.", "To attend where cooperation is discussed."),
            ),
            (
                Text("Adhesión a estándares", "Adherence to standards"),
                Text("Los de instituciones con más experiencia.", "Those of more experienced institutions."),
            ),
            (
                Text("Rendición de cuentas", "Accountability"),
                Text("Datos públicos y conocidos.", "Public and well-known data."),
            ),
            (
                Text("Diversas fuentes de cooperación", "Diverse sources of cooperation"),
                Text("Sur-Sur, triangular y descentralizada.", "South-South, triangular and decentralized."),
            ),
        )
    ),
    *(
        ("component", "office", title, text)
        for title, text in (
            (
                Text("Buenas prácticas de gobierno", "Good government practices"),
                Text(
                    "Capacidades técnicas, participación y transparencia.", "Capacities, participation, transparency."
                ),
            ),
            (
                Text("Alianzas estratégicas", "Strategic alliances"),
                Text(
                    "Público-privadas, con la sociedad civil y entre gobiernos.",
                    "Public-private, with civil society and between governments.",
                ),
            ),
            (
                Text("Enfoque de trabajo", "Work focus"),
                Text("Prioridades y objetivos alineados a los planes.", "Priorities and aims aligned to the plans."),
            ),
            (
                Text("Cultura de cooperación", "Culture of cooperation"),
                Text("Que la sociedad la entienda y la sostenga.", "That society understands it and sustains it."),
            ),
        )
    ),
    (
        "policy",
        "office",
        Text("Alineación de la política", "Alignment of the policy"),
        Text("A los ODS, el plan nacional y el PDOT.", "To the SDGs, the national plan and the PDOT."),
    ),
)

_ORDINANCE = tuple(
    (kind, "municipality", title, text)
    for kind, title, text in (
        (
            "pdot_input",
            Text("Prioridades territoriales (art. 6 b)", "Territorial priorities (art. 6 b)"),
            Text("Aportar técnicamente a las prioridades del PDOT.", "To contribute technically to PDOT priorities."),
        ),
        (
            "local_policy",
            Text("Política local en el PDOT (art. 8)", "Local policy in the PDOT (art. 8)"),
            Text("Incluir en el PDOT la política de cooperación.", "To include the cooperation policy in the PDOT."),
        ),
        (
            "internationalization",
            Text("Internacionalización (art. 9 b)", "Internationalization (art. 9 b)"),
            Text(
                "Fortalecer la cooperación tradicional, Sur-Sur, descentralizada y horizontal, y ofrecerla.",
                "To strengthen traditional, South-South, decentralized and horizontal cooperation, and to offer it.",
            ),
        ),
        (
            "control",
            Text("Seguimiento de principio a fin (art. 11 a)", "Monitoring from start to end (art. 11 a)"),
            Text("Monitorear programas y proyectos hasta su fin.", "To monitor programs and projects to their end."),
        ),
        (
            "control",
            Text("Mecanismos de control (art. 11 b)", "Control mechanisms (art. 11 b)"),
            Text("Los que manden los instrumentos emitidos.", "Those that the instruments issued ask for."),
        ),
        (
            "articulation",
            Text("Articulación horizontal y vertical (art. 12 a)", "Horizontal and vertical articulation (art. 12 a)"),
            Text("Para construir planes y programas alineados.", "To build aligned plans and programmes."),
        ),
        (
            "protocol",
            Text("Manual de protocolo (art. 22)", "Protocol manual (art. 22)"),
            Text(
                "La oficina lo prepara, basado en los de la Cancillería, y acompaña las visitas.",
                "The office prepares it, based on the Foreign Ministry's, and accompanies visits.",
            ),
        ),
    )
)

_SAID = (
    *((_APPROVED, one) for one in _IDENTITY),
    *((_SHORTENED, one) for one in _OF_THE_MUNICIPALITY),
    *((_PROPOSED, one) for one in (*_AIMS, *_PRINCIPLES, *_CRITERIA, *_POLICY, *_ORDINANCE)),
)

_NUMBERED: tuple[Row, ...] = tuple(
    {"id": f"MAR-{number:03}", "kind": kind, "owner": owner, "title": title, "text": text, **remark}
    for number, (remark, (kind, owner, title, text)) in enumerate(_SAID, 1)
)

FRAME: tuple[Row, ...] = (
    *_NUMBERED,
    {
        "id": f"MAR-{len(_SAID) + 1:03}",
        "kind": "standard",
        "owner": "national",
        "title": Text("Declaración de París", "Paris Declaration"),
        "text": Text(
            "Apropiación, alineación, armonización, gestión por resultados y responsabilidad mutua.",
            "Ownership, alignment, harmonization, results-oriented management and mutual responsibility.",
        ),
        "decided_on": date(2005, 3, 2),
        "notes": Text(
            "La ordenanza cambia algunos nombres y añade autonomía.", "The ordinance renames some and adds autonomy."
        ),
    },
)

REGULATIONS: tuple[Row, ...] = (
    {
        "id": "NOR-001",
        "title": Text(
            "Ordenanza que regula la cooperación internacional en el cantón Azogues",
            "Ordinance to regulate international cooperation in the canton Azogues",
        ),
        "kind": "ordinance",
        "notes": Text(
            "Manda publicarla en la gaceta y la web, y enviar copias a la Asamblea Nacional y a la AME.",
            "It asks for its publication in gazette and web, and for copies to the National Assembly and AME.",
        ),
        "doubt": Text(
            "Es un modelo propuesto: no consta que se haya aprobado. Salta del artículo 16 al 19.",
            "It is a proposed model: no approval is given. It jumps from article 16 to 19.",
        ),
    },
    {
        "id": "NOR-002",
        "title": Text("Transferencia de la competencia de cooperación", "Transfer of the competence of cooperation"),
        "kind": "national_resolution",
        "number": "0009-CNC-2011",
        "issued_by": Text("Consejo Nacional de Competencias", "National Council of Competences"),
        "articles": Text("11 a 16", "11 to 16"),
        "approved_on": date(2011, 9, 29),
        "gazette": "565",
        "gazette_on": date(2011, 10, 27),
        "doubt": Text(
            "Una página la fecha el 27 de octubre de 2011, que es el día del Registro Oficial.",
            "One page dates it 27 October 2011, which is the day of the Official Register.",
        ),
    },
    {
        "id": "NOR-003",
        "title": Text("Constitución de la República (2008)", "Constitution of the Republic (2008)"),
        "kind": "constitution",
        "articles": "1, 225, 238, 240, 241, 264, 416, 423, 425",
    },
    {
        "id": "NOR-004",
        "title": Text(
            "Código Orgánico de Planificación y Finanzas Públicas", "Organic Code of Planning and Public Finance"
        ),
        "kind": "code",
        "number": "COPFP",
        "articles": "15, 65, 66, 68, 69",
        "gazette": "306",
        "gazette_on": date(2010, 10, 22),
    },
    {
        "id": "NOR-005",
        "title": Text("Código Orgánico de Organización Territorial", "Organic Code of Territorial Organization"),
        "kind": "code",
        "number": "COOTAD",
        "articles": "4 g, 5, 6, 55 n, 57 a, 60, 131, 322",
        "gazette": "303",
        "gazette_on": date(2010, 10, 19),
        "notes": Text("Publicado en suplemento.", "Published in a supplement."),
    },
    {
        "id": "NOR-006",
        "title": Text(
            "Reorganización del sistema de cooperación internacional",
            "Reorganization of the international cooperation system",
        ),
        "kind": "decree",
        "number": "1202",
        "articles": Text("1 a 3", "1 to 3"),
        "approved_on": date(2016, 10, 13),
        "gazette": "876",
        "gazette_on": date(2016, 11, 8),
    },
    {
        "id": "NOR-007",
        "title": Text("Declaratoria de patrimonio de Azogues", "Declaration of Azogues as heritage"),
        "kind": "ministerial",
        "number": "2829",
        "issued_by": Text("Ministerio de Educación y Cultura", "Ministry of Education and Culture"),
        "approved_on": date(2000, 10, 31),
    },
    {
        "id": "NOR-008",
        "title": Text(
            "Estatuto orgánico de gestión por procesos del GAD", "Organic statute of management by processes of the GAD"
        ),
        "kind": "guideline",
        "notes": Text("Lista los siete productos de la oficina.", "It lists the seven products of the office."),
        "doubt": Text("No consta su fecha ni su número.", "Neither its date nor its number is given."),
    },
)

_INTERVIEW = Text("Entrevista a la encargada de la oficina, 2019", "Interview with the officer, 2019")
_MODEL = Text("Modelo de política pública", "Public policy model")
_UNMEASURED = Text(
    "Falta la magnitud; el área la marcó quien cargó el ejemplo.",
    "No figure is given; the area was ticked by whoever entered the example.",
)

_PROBLEMS: tuple[Row, ...] = tuple(
    {
        "id": f"ODE-{number:03}",
        "side": "demand",
        "kind": "problem",
        "name": name,
        "areas": areas,
        "source": _MODEL,
        "notes": _UNMEASURED,
    }
    for number, (name, areas) in enumerate(
        (
            (
                Text(
                    "Desarraigo social y cultural por la migración", "Social and cultural uprooting caused by migration"
                ),
                ("culture",),
            ),
            (Text("Contaminación ambiental", "Environmental pollution"), ("environment",)),
            (Text("Debilidad de las instituciones públicas", "Weak public institutions"), ("governance",)),
            (Text("Salud pública", "Public health"), ("health",)),
            (Text("Pobreza y sector rural marginado", "Poverty and a marginalized rural sector"), ("agriculture",)),
        ),
        4,
    )
)

TERRITORY_STUDY: tuple[Row, ...] = (
    {
        "id": "ODE-001",
        "side": "demand",
        "kind": "need",
        "name": Text("Renovar la flota recolectora de desechos", "Renew the waste collection fleet"),
        "description": Text(
            "No se conoce cooperante que done recolectores.", "No cooperant is known to donate trucks."
        ),
        "areas": ("environment", "infrastructure"),
        "project": ids.TRUCKS,
        "source": _INTERVIEW,
        "doubt": Text("Falta cuántos vehículos.", "How many vehicles is missing."),
    },
    {
        "id": "ODE-002",
        "side": "demand",
        "kind": "need",
        "name": Text("Construir una nueva calle", "Build a new street"),
        "description": Text(
            "Nadie financia esta obra; una alianza público-privada es difícil por menos de 5 millones.",
            "Nobody finances such works; a public-private partnership is hard for less than 5 million.",
        ),
        "areas": ("infrastructure",),
        "project": ids.STREET,
        "source": _INTERVIEW,
        "doubt": Text("Falta qué calle y cuánto cuesta.", "Which street and its cost are missing."),
    },
    {
        "id": "ODE-003",
        "side": "demand",
        "kind": "need",
        "name": Text("Asistencia técnica para riego", "Technical assistance for irrigation"),
        "areas": ("agriculture",),
        "cooperant": ids.JAPAN,
        "project": ids.IRRIGATION,
        "source": _INTERVIEW,
    },
    *_PROBLEMS,
    {
        "id": "ODE-009",
        "side": "demand",
        "kind": "problem",
        "name": Text("Analfabetismo", "Illiteracy"),
        "areas": ("education",),
        "magnitude": Text("8,19 % (urbano 4,17 %, rural 12,17 %)", "8.19 % (urban 4.17 %, rural 12.17 %)"),
        "source": Text("Censo de 2010 y PDOT", "Census of 2010 and PDOT"),
        "doubt": Text("Dato de 2010: actualizar.", "As of 2010: bring up to date."),
    },
    {
        "id": "ODE-010",
        "side": "demand",
        "kind": "capacity",
        "name": Text("Una sola persona lleva la oficina", "A single person runs the office"),
        "description": Text(
            "Sin partida presupuestaria ni fondo de contraparte.", "Without budget line or counterpart fund."
        ),
        "areas": ("governance",),
        "magnitude": Text("1 persona, escala 4", "1 person, scale 4"),
        "source": _INTERVIEW,
    },
    {
        "id": "ODE-011",
        "side": "supply",
        "kind": "offer",
        "name": Text("Apoyo técnico, capacitación y pasantías", "Technical support, training and internships"),
        "description": Text(
            "Es la mayor parte de la cooperación para el país; hay poco dinero no reembolsable, para temas suyos.",
            "It is most of the cooperation for the country; there is little grant money, for subjects of its own.",
        ),
        "areas": ("education", "governance"),
        "source": _INTERVIEW,
    },
    {
        "id": "ODE-012",
        "side": "supply",
        "kind": "offer",
        "name": Text("Cooperación española por fundaciones y ONG", "Spanish cooperation through foundations and NGOs"),
        "description": Text(
            "Rara vez trabaja con gobiernos: hace falta una OSC que postule.",
            "It seldom works with governments: a CSO is needed to apply.",
        ),
        "source": _INTERVIEW,
    },
    {
        "id": "ODE-013",
        "side": "supply",
        "kind": "actor",
        "name": Text("Cuatro fundaciones pequeñas en el cantón", "Four small foundations in the canton"),
        "areas": ("environment", "gender", "agriculture"),
        "magnitude": Text("4 fundaciones", "4 foundations"),
        "actor": NGOS,
        "source": _INTERVIEW,
        "doubt": Text("No se las nombra.", "They are not named."),
    },
    {
        "id": "ODE-014",
        "side": "supply",
        "kind": "opportunity",
        "name": Text("Participación de los migrantes", "Participation of migrants"),
        "actor": MIGRANTS,
        "source": _MODEL,
    },
)

_SAMPLE = Text(
    "Ejemplo: la actividad sale de las fuentes; el año, no. Falta meta, fechas y presupuesto.",
    "Example: the activity comes from the sources, the year does not. Goal, dates and budget are missing.",
)

OPERATIONAL_PLAN: tuple[Row, ...] = tuple(
    {"id": f"POA-2026-{number:03}", "year": 2026, "activity": activity, "objective": objective, "doubt": _SAMPLE}
    for number, (activity, objective) in enumerate(
        (
            (
                Text("Reunión anual de necesidades con las direcciones", "Yearly meeting on needs with directorates"),
                Text("Definir qué se pedirá a la cooperación.", "To define what cooperation will be asked for."),
            ),
            (
                Text("Reuniones periódicas de seguimiento", "Periodic follow-up meetings"),
                Text("Cumplir proyectos y necesidades.", "To fulfil projects and needs."),
            ),
            (
                Text("Presentar la ordenanza al Concejo", "Submit the ordinance to the Council"),
                Text(
                    "Dar a la oficina estructura, funciones y financiamiento.",
                    "To give the office structure, functions and financing.",
                ),
            ),
            (
                Text("Preparar el manual de protocolo", "Prepare the protocol manual"),
                Text("Recibir bien las visitas internacionales.", "To receive international visits well."),
            ),
        ),
        1,
    )
)

TABLES: dict[str, tuple[Row, ...]] = {
    "frame": FRAME,
    "regulations": REGULATIONS,
    "territory_study": TERRITORY_STUDY,
    "operational_plan": OPERATIONAL_PLAN,
}
