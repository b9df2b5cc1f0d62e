"""Lessons and coded fragments, from the sources."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

_NO_DAY = Text("La fuente no da la fecha.", "The source gives no date.")

LESSONS: tuple[Row, ...] = (
    {
        "id": "LEC-001",
        "title": Text(
            "Sin contraparte no hay proyecto: se asegura antes de contactar",
            "Without a counterpart there is no project: it is secured before making contact",
        ),
        "kind": "negative",
        "happened": Text(
            "La Embajada del Japón ofreció asistencia técnica para riego y no se acordó nada.",
            "The Embassy of Japan offered technical assistance for irrigation and nothing was agreed.",
        ),
        "why": Text(
            "El municipio no tenía presupuesto para la contraparte.",
            "The municipality had no budget for the counterpart.",
        ),
        "recommendation": Text(
            "Identificar la contraparte y su presupuesto antes de postular.",
            "Identify the counterpart and its budget before applying.",
        ),
        "project": ids.IRRIGATION,
        "cooperant": ids.JAPAN,
        "areas": ("agriculture",),
        "stage": "contact",
        "criterion": "efficiency",
        "share": True,
    },
    {
        "id": "LEC-002",
        "title": Text(
            "El director sigue cada proyecto en persona, sin intermediarios",
            "The director follows each project in person, without intermediaries",
        ),
        "kind": "good_practice",
        "happened": Text(
            "En Cuenca el director de Relaciones Internacionales lleva él mismo la gestión, como en el proyecto con EMAC EP.",
            "In Cuenca the director of International Relations runs the work himself, as in the project with EMAC EP.",
        ),
        "why": Text(
            "Sin intermediarios se conserva la visión completa y se sigue de cerca la ejecución.",
            "Without intermediaries the whole stays in view and execution is followed closely.",
        ),
        "recommendation": Text(
            "Control y seguimiento continuos, con un responsable de gestión y articulación.",
            "Continuous control and follow-up, with one person answering for management and articulation.",
        ),
        "cooperant": ids.EMAC,
        "areas": ("governance",),
        "stage": "execution",
        "criterion": "effectiveness",
        "share": True,
        "doubt": Text(
            "Lo dice el propio director en una entrevista; falta redactarla como buena práctica.",
            "The director says so himself in an interview; it is still to be written up as a good practice.",
        ),
    },
    {
        "id": "LEC-003",
        "title": Text(
            "Permisos y trámites detienen los proyectos: se gestionan desde el principio",
            "Permits and procedures hold projects up: they are dealt with from the beginning",
        ),
        "kind": "negative",
        "happened": Text(
            "El proyecto de ciudades sanas y seguras encontró demasiados trámites para obtener permisos.",
            "The safe and sound cities project met with excessive procedures for obtaining permits.",
        ),
        "why": Text(
            "Burocracia en trámites innecesarios, y poca relación con las entidades que los resuelven.",
            "Bureaucracy in unnecessary procedures, and few relations with the entities that solve them.",
        ),
        "recommendation": Text(
            "Conocer los trámites y tejer relaciones con las entidades antes de ejecutar.",
            "Get to know the procedures and build relations with the entities before execution.",
        ),
        "project": ids.S2_CITIES,
        "cooperant": ids.ICLEI,
        "areas": ("governance",),
        "stage": "execution",
        "criterion": "efficiency",
        "share": True,
    },
    {
        "id": "LEC-004",
        "title": Text(
            "Al pasar a lo virtual se pierde la participación de la gente",
            "When work becomes virtual, people's participation is lost",
        ),
        "kind": "negative",
        "happened": Text(
            "Los proyectos empezaron bien; con la pandemia se trabajó a distancia y cambió su dinámica.",
            "The projects started well; with the pandemic work was done remotely and their dynamics changed.",
        ),
        "recommendation": Text(
            "Prever cómo se mantendrá la participación si el trabajo pasa a ser a distancia.",
            "Plan how participation will be kept up if work has to be done remotely.",
        ),
        "cooperant": ids.ICLEI,
        "stage": "execution",
        "criterion": "effectiveness",
        "doubt": Text(
            "La recomendación se dedujo del obstáculo; la fuente no la da.",
            "The recommendation was inferred from the obstacle; the source does not give it.",
        ),
    },
    {
        "id": "LEC-005",
        "title": Text(
            "La constancia en redes y contactos pasa de una administración a otra",
            "Constancy in networks and contacts passes from one administration to the next",
        ),
        "kind": "positive",
        "happened": Text(
            "Cuenca es activa desde 1999 en redes de ciudades; por ellas ha conseguido fondos.",
            "Cuenca has been active in networks of cities since 1999, and has obtained funds through them.",
        ),
        "why": Text(
            "La prioridad ha sido establecer contactos, y trasciende entre administraciones.",
            "The priority has been to establish contacts, and this transcends administrations.",
        ),
        "recommendation": Text(
            "Entrar en redes y mantenerse activos en ellas, sea cual sea la administración.",
            "Join networks and stay active in them, whatever the administration.",
        ),
        "cooperant": ids.CUENCA,
        "areas": ("governance",),
        "stage": "exploration",
        "criterion": "sustainability",
        "share": True,
    },
)

_RESPONSIBILITY, _DEVELOPMENT, _COOPERATION, _ALLIANCES = "CAT-001", "CAT-004", "CAT-008", "CAT-009"

CATEGORIES: tuple[Row, ...] = (
    {
        "id": "CAT-001",
        "name": Text("Responsabilidad social", "Social Responsibility"),
        "conceptualization": Text(
            "Impacto de empresas e instituciones en lo económico, social y ambiental; conjunto de obligaciones y compromisos "
            "legales y éticos con los grupos de interés (Ayala del Pino, 2020).",
            "Impact of companies and institutions on the economic, social and environmental dimensions; set of legal and "
            "ethical obligations and commitments to stakeholders (Ayala del Pino, 2020).",
        ),
        "indicators": Text(
            "Programas de responsabilidad social empresarial.", "Corporate Social Responsibility programs."
        ),
    },
    {
        "id": "CAT-002",
        "name": Text("Responsabilidad social empresarial", "Corporate Social Responsibility"),
        "part_of": _RESPONSIBILITY,
    },
    {
        "id": "CAT-003",
        "name": Text("Responsabilidad social gubernamental", "Governmental Social Responsibility"),
        "part_of": _RESPONSIBILITY,
    },
    {
        "id": "CAT-004",
        "name": Text("Desarrollo sostenible", "Sustainable Development"),
        "conceptualization": Text(
            "Encontrar una forma efectiva de satisfacer las necesidades del presente sin comprometer los recursos de las "
            "generaciones futuras.",
            "Finding an effective way to meet the needs of the present without compromising the resources of future "
            "generations.",
        ),
    },
    {
        "id": "CAT-005",
        "name": Text("Sostenibilidad económica", "Economic sustainability"),
        "part_of": _DEVELOPMENT,
        "indicators": Text("Producción y consumo responsables.", "Responsible production and consumption."),
        "doubt": Text(
            "En la tabla impresa las filas se corren: comprobar qué indicador es de cada subcategoría.",
            "The rows of the printed table are shifted: check which indicator belongs to each subcategory.",
        ),
    },
    {
        "id": "CAT-006",
        "name": Text("Sostenibilidad social", "Social sustainability"),
        "part_of": _DEVELOPMENT,
        "indicators": Text("Reducción de la pobreza, salud y bienestar.", "Poverty reduction, health and well-being."),
    },
    {
        "id": "CAT-007",
        "name": Text("Sostenibilidad ambiental", "Environmental sustainability"),
        "part_of": _DEVELOPMENT,
        "indicators": Text(
            "Ciudades y comunidades sostenibles, producción y consumo responsables, alianzas para lograr los objetivos.",
            "Sustainable cities and communities, responsible production and consumption, alliances to achieve the "
            "objectives.",
        ),
    },
    {
        "id": "CAT-008",
        "name": Text("Cooperación interinstitucional", "Inter-institutional Cooperation"),
        "conceptualization": Text(
            "Acuerdo formal entre dos o más instituciones, públicas o privadas, que se unen para trabajar en proyectos de "
            "interés común y compartir recursos (María De Allende y Morones Díaz, 2006).",
            "Formal agreement between two or more institutions, public or private, that join to work on projects of common "
            "interest and to share resources (María De Allende & Morones Díaz, 2006).",
        ),
        "indicators": Text(
            "Objetivos de la cooperación interinstitucional.", "Objectives of interinstitutional cooperation."
        ),
    },
    {
        "id": "CAT-009",
        "name": Text("Alianzas", "Alliances"),
        "conceptualization": Text(
            "Unión de facetas de negocio entre dos o más empresas que hace más eficaces sus estrategias, por el intercambio "
            "de tecnologías, habilidades o productos.",
            "League of business facets between two or more companies that makes their strategies more effective, through "
            "the exchange of technologies, skills or products.",
        ),
        "indicators": Text(
            "Desarrollo de relaciones a largo plazo, objetivos compartidos.",
            "Development of long-term relationships, shared objectives.",
        ),
    },
    {
        "id": "CAT-010",
        "name": Text("Alianzas intergubernamentales", "Intergovernmental alliances"),
        "part_of": _ALLIANCES,
    },
    {"id": "CAT-011", "name": Text("Alianzas internas", "Internal alliances"), "part_of": _ALLIANCES},
)

_MEMORANDUM, _REPORT, _OCHOA, _REYES, _BERMEO = "FUE-001", "FUE-002", "FUE-003", "FUE-004", "FUE-005"
_TABLE, _INTERVIEWS, _BY_CATEGORY = (
    Text("Tabla 2", "Table 2"),
    Text("Anexo 1", "Appendix 1"),
    Text("Anexo 2", "Appendix 2"),
)

SOURCES: tuple[Row, ...] = (
    {
        "id": "FUE-001",
        "kind": "document",
        "name": Text(
            "Memorando de entendimiento entre ICLEI América del Sur y el GAD Municipal de Cuenca",
            "Memorandum of Understanding ICLEI South America and GAD Municipal de Cuenca",
        ),
        "description": Text(
            "Firmado en enero de 2023 por tres años; dice cómo el GAD recibirá apoyo de ICLEI para promover la sostenibilidad.",
            "Signed in January 2023 for three years; tells how the GAD will receive support from ICLEI to promote "
            "sustainability.",
        ),
        "project": ids.S2_CITIES,
        "doubt": Text("Otra página lo da por celebrado en 2020.", "Another page has it concluded in 2020."),
    },
    {
        "id": "FUE-002",
        "kind": "document",
        "name": Text("Informe de Safe and Sound Cities", "Safe and Sound Cities Report"),
        "description": Text(
            "La fase piloto empezó entre 2021 y 2022 en dos ciudades, entre ellas Ambato; después llegó a otras, como Cuenca.",
            "The pilot phase was launched between 2021 and 2022 in two cities, including Ambato; it was then expanded to "
            "others, including Cuenca.",
        ),
        "project": ids.S2_CITIES,
    },
    {
        "id": "FUE-003",
        "kind": "interview",
        "name": "Mg. Felipe Ochoa",
        "person": "PER-002",
        "topics": Text(
            "Responsabilidad social; desarrollo sostenible; cooperación interinstitucional; asociaciones; alianzas.",
            "Social Responsibility; Sustainable Development; Interinstitutional Cooperation; Partnerships; Alliances.",
        ),
        "doubt": _NO_DAY,
    },
    {
        "id": "FUE-004",
        "kind": "interview",
        "name": "Mg. Javier Reyes",
        "person": "PER-001",
        "topics": Text(
            "ICLEI y su influencia en el desarrollo sostenible y la responsabilidad social.",
            "ICLEI and its influence on sustainable development and social responsibility.",
        ),
        "doubt": _NO_DAY,
    },
    {
        "id": "FUE-005",
        "kind": "interview",
        "name": "Mg. Fabián Bermeo",
        "role": Text("Director de Safe and Sound Cities", "Director of Safe and Sound Cities"),
        "project": ids.S2_CITIES,
        "doubt": _NO_DAY,
    },
)


def _said(source: str, category: str, page: Text, es: str, en: str, question: Text | None = None) -> Row:
    return {"source": source, "category": category, "question": question, "quote": Text(es, en), "page": page}


_FRAGMENTS: tuple[Row, ...] = (
    _said(
        _MEMORANDUM, _RESPONSIBILITY, _TABLE,
        "Muestra de forma implícita cómo los objetivos por lograr se alinean con la responsabilidad social en Cuenca y la "
        "promueven.",
        "Implicitly shows how the objectives to be achieved are aligned and promote social responsibility in Cuenca.",
    ),
    _said(
        _REPORT, _RESPONSIBILITY, _TABLE,
        "La responsabilidad social es un componente integral de la ejecución, pues cada proyecto se orienta al bienestar de la "
        "comunidad.",
        "Social responsibility is an integral component in the execution, since each project is oriented towards the welfare "
        "of the community.",
    ),
    _said(
        _MEMORANDUM, _DEVELOPMENT, _TABLE,
        "Se quiere lograr con proyectos como S2 Cities, cuyo objetivo es promover la sostenibilidad en Cuenca.",
        "It is intended to be achieved through projects such as S2 cities, whose objective is to promote sustainability in "
        "Cuenca.",
    ),
    _said(
        _REPORT, _DEVELOPMENT, _TABLE,
        "Todos los proyectos buscan cumplir los ODS, con la visión de construir ciudades sanas, seguras y sostenibles.",
        "All projects aim to meet the SDGs, with the vision of building healthy, safe, and sustainable cities.",
    ),
    _said(
        _MEMORANDUM, _COOPERATION, _TABLE,
        "Se colabora con entidades internacionales, regionales y locales: GIB, ICLEI, Fundación Amaru, Huasipichanga, "
        "Fundación Botnar.",
        "Collaboration with international, regional and local entities: GIB, ICLEI, Fundación Amaru, Huasipichanga, "
        "Foundation Botnar.",
    ),
    _said(
        _REPORT, _COOPERATION, _TABLE,
        "Participan EMOV EP, EDEC EP, Cultura, Gestión Ambiental, Planificación Territorial, Relaciones Internacionales y la "
        "Casa de la Juventud.",
        "EMOV EP, EDEC EP, Culture, Environmental Management, Territorial Planning, International Relations and the Youth "
        "House take part.",
    ),
    _said(
        _MEMORANDUM, _ALLIANCES, _TABLE,
        "Establece formalmente la alianza entre ICLEI y el Municipio de Cuenca; de él nacerán otras.",
        "Formally establishes the alliance between ICLEI and the Municipality of Cuenca; additional ones will be developed "
        "from it.",
    ),
    _said(
        _REPORT, _ALLIANCES, _TABLE,
        "Mantiene una red de contactos con las ciudades socias, para trabajar juntas en soluciones.",
        "Maintains a network of contacts with partner cities, to work together on solutions.",
    ),
    _said(
        _OCHOA, _DEVELOPMENT, _INTERVIEWS,
        "Una ciudad intermedia como Cuenca no tiene en los foros globales la misma voz que ciudades más grandes, como Bogotá.",
        "An intermediate city like Cuenca does not have the same voice in global forums as larger cities like Bogota.",
        Text(
            "¿Cuáles son los principales retos de Cuenca para lograr el desarrollo sostenible?",
            "What are the main challenges you consider that Cuenca faces to achieve sustainable development?",
        ),
    ),
    _said(
        _OCHOA, _ALLIANCES, _INTERVIEWS,
        "Las más significativas son las de una extensa red de ciudades; por medio de ellas se han conseguido fondos "
        "importantes.",
        "The most significant are part of an extensive network of cities; through them we have obtained important funds.",
        Text(
            "¿Qué alianzas considera más relevantes dentro del convenio con ICLEI?",
            "What type of alliances do you consider to be the most relevant within the ICLEI agreement?",
        ),
    ),
    _said(
        _OCHOA, _COOPERATION, _INTERVIEWS,
        "No delego la gestión a terceros: la llevo personalmente. Esto elimina intermediarios y permite seguir de cerca la "
        "ejecución.",
        "I do not delegate management to third parties, but personally take charge of it. This eliminates intermediaries and "
        "allows me to monitor execution closely.",
        Text(
            "¿Cómo asegura la participación y el compromiso de todas las partes?",
            "How do you ensure the active participation and commitment of all parties involved?",
        ),
    ),
    _said(
        _OCHOA, "CAT-003", _BY_CATEGORY,
        "El sector público es uno de los más responsables: todos los proyectos que se hacen apuntan al beneficio colectivo.",
        "The public sector is one of the most socially responsible, since all the projects that are carried out are aimed at "
        "the collective benefit.",
    ),
    _said(
        _OCHOA, "CAT-002", _BY_CATEGORY,
        "El sector privado también ha aportado un buen porcentaje a la responsabilidad social en Cuenca.",
        "The private sector has also contributed a good percentage to the social responsibility in Cuenca.",
    ),
    _said(
        _REYES, _DEVELOPMENT, _INTERVIEWS,
        "ICLEI trabaja con sus socios en cinco líneas: bajo en carbono, basado en la naturaleza, equitativo, resiliente y "
        "circular.",
        "ICLEI always works with its partners on 5 action lines: low carbon, nature-based, equitable, resilient, and circular.",
        Text("¿Cuáles son las líneas de acción de ICLEI?", "What are ICLEI's main lines of action?"),
    ),
    _said(
        _REYES, _COOPERATION, _INTERVIEWS,
        "En Cuenca hay tres proyectos con ICLEI; S2 Cities es el más importante, porque involucra a varias entidades "
        "internacionales.",
        "In Cuenca there are three projects where ICLEI is intervening; S2 Cities is the most important because it involves "
        "several international entities.",
        Text(
            "¿Qué proyectos hace ICLEI con el Municipio de Cuenca?",
            "What are the projects carried out by ICLEI in cooperation with the Municipal Government of Cuenca?",
        ),
    ),
    _said(
        _REYES, _RESPONSIBILITY, _BY_CATEGORY,
        "Al trabajar directamente con los GAD de cada región tendrá siempre un impacto muy importante en la responsabilidad "
        "social.",
        "By working directly with the GADs of each region, it will always have a very important impact on social "
        "responsibility issues.",
    ),
    _said(
        _BERMEO, _RESPONSIBILITY, _INTERVIEWS,
        "Trabajamos con cuatro universidades locales, una pública y las otras privadas, y la relación es directa con los "
        "estudiantes.",
        "We work with 4 local universities, one public and the others private, but the relationship is direct with the "
        "students.",
        Text(
            "¿Ha contribuido el proyecto a la responsabilidad social y al desarrollo sostenible?",
            "Has the project contributed to social responsibility and sustainable development?",
        ),
    ),
    _said(
        _BERMEO, "CAT-007", _INTERVIEWS,
        "En los hackatones se crea un proyecto para resolver problemas actuales y promover la sostenibilidad ambiental.",
        "Through hackathons a project is created to solve current problems and focus on promoting environmental "
        "sustainability.",
        Text(
            "¿Ha contribuido el proyecto a la responsabilidad social y al desarrollo sostenible?",
            "Has the project contributed to social responsibility and sustainable development?",
        ),
    ),
    _said(
        _BERMEO, _COOPERATION, _INTERVIEWS,
        "Si no se tiene relación con las entidades u organizaciones, es poco probable que ayuden.",
        "If you don't get along with someone and don't have a relationship with entities or organizations it is unlikely "
        "that they will help you.",
        Text(
            "¿Qué retos y obstáculos ha enfrentado el proyecto?",
            "What challenges and obstacles has the project faced?",
        ),
    ),
)  # fmt: skip

FRAGMENTS: tuple[Row, ...] = tuple(
    {"id": f"FRA-{number:06}", **{key: value for key, value in row.items() if value is not None}}
    for number, row in enumerate(_FRAGMENTS, 1)
)

TABLES: dict[str, tuple[Row, ...]] = {
    "lessons": LESSONS,
    "analysis_categories": CATEGORIES,
    "analysis_sources": SOURCES,
    "fragments": FRAGMENTS,
}
