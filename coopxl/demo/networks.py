"""The networks that the sources name, what came of them, and the visits told of."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

AME_NETWORK = "RED-001"
UIM = "RED-002"

NETWORKS: tuple[Row, ...] = (
    {
        "id": AME_NETWORK,
        "name": Text("Red de fortalecimiento y cooperación de la AME", "AME's strengthening and cooperation network"),
        "other_names": "RICI; RIICI; RICII; RISI",
        "cooperant": ids.AME,
        "member": True,
        "benefits": Text(
            "Convocatorias por su sistema de información (SIOC), reuniones anuales y asesoría entre municipios.",
            "Calls through its information system (SIOC), annual meetings and advice between municipalities.",
        ),
        "doubt": Text(
            "La misma red aparece con cuatro siglas. Que el municipio sea miembro consta de la AME.",
            "The same network appears under four acronyms. Membership is told of AME itself.",
        ),
    },
    {
        "id": UIM,
        "name": Text("Unión Iberoamericana de Municipalistas", "Ibero-American Union of Municipalists"),
        "other_names": "UIM",
        "cooperant": ids.UIM,
        "benefits": Text(
            "Convocatorias, pasantías y visitas a España para alcaldes y concejales.",
            "Calls, internships and visits to Spain for mayors and councillors.",
        ),
        "notes": Text(
            "La red con que más trabaja el municipio; para pagar membresías no hay partida.",
            "The network the municipality works with most; there is no budget line for memberships.",
        ),
        "doubt": Text(
            "No consta si el municipio es miembro ni cuánto es la cuota.",
            "Neither membership nor the fee is given.",
        ),
    },
    {
        "id": "RED-003",
        "name": Text("ICLEI, Gobiernos Locales por la Sustentabilidad", "ICLEI, Local Governments for Sustainability"),
        "other_names": "ICLEI",
        "cooperant": ids.ICLEI,
        "benefits": Text(
            "Enlace con actores internacionales, conocimiento y apoyo técnico para proyectos locales.",
            "Links to international actors, knowledge and technical support for local projects.",
        ),
        "doubt": Text(
            "La miembro es Cuenca, desde 2016 (una página imprime 1916). De Azogues no consta.",
            "The member is Cuenca, since 2016 (one page prints 1916). Nothing is said of Azogues.",
        ),
    },
    {
        "id": "RED-004",
        "name": Text("Ciudades y Gobiernos Locales Unidos", "United Cities and Local Governments"),
        "other_names": "CGLU; UCLG; United Cities and Governments",
        "benefits": Text(
            "Voz conjunta de las ciudades en foros multilaterales y acceso a fondos.",
            "A joint voice of cities in multilateral forums and access to funds.",
        ),
        "doubt": Text(
            "La nombra Cuenca, como «United Cities and Governments» y con más de 250.000 afiliados: comprobar.",
            'Named by Cuenca, as "United Cities and Governments" and with over 250,000 affiliates: check.',
        ),
    },
    {
        "id": "RED-005",
        "name": Text("Red mundial de ciudades patrimonio", "World network of heritage cities"),
        "benefits": Text(
            "Contactos con cooperantes y presencia internacional de la ciudad.",
            "Contacts with cooperants and an international presence of the city.",
        ),
        "doubt": Text(
            "Cuenca entró tras ser patrimonio en 1999 y después la presidió su alcalde Cabrera. El nombre oficial no "
            "consta.",
            "Cuenca joined after becoming heritage in 1999 and its mayor Cabrera later presided over it. The official "
            "name is not given.",
        ),
    },
)

NETWORK_ACTIVITIES: tuple[Row, ...] = (
    {
        "id": "ARD-000001",
        "network": AME_NETWORK,
        "kind": "benefit",
        "description": Text("Técnico de Fondos Valencia en turismo", "Technician of Fondos Valencia in tourism"),
        "doubt": Text(
            "Llegó por la AME; no consta el día, y sus 15 días no se han valorado.",
            "It came through AME; the day is not given, and the 15 days have not been valued.",
        ),
    },
    {
        "id": "ARD-000002",
        "network": AME_NETWORK,
        "kind": "exchange",
        "description": Text(
            "Foros y talleres en que Cuenca capacita a otros municipios",
            "Forums and workshops in which Cuenca trains other municipalities",
        ),
        "doubt": Text("No consta si Azogues asistió.", "Whether Azogues attended is not given."),
    },
    {
        "id": "ARD-000003",
        "network": UIM,
        "kind": "training",
        "description": Text("Pasantías y visitas a España", "Internships and visits to Spain"),
        "who": Text("Alcaldes y concejales", "Mayors and councillors"),
        "doubt": Text("No constan personas ni fechas.", "Neither people nor dates are given."),
    },
)

VISITS: tuple[Row, ...] = (
    {
        "id": "VIS-2026-001",
        "name": Text("Técnico de Fondos Valencia, 15 días", "Technician of Fondos Valencia, 15 days"),
        "direction": "receive",
        "cooperants": (ids.VALENCIA,),
        "purpose": Text(
            "Capacitar y evaluar la gestión del turismo comunitario.",
            "To train and to evaluate the management of community tourism.",
        ),
        "doubt": Text(
            "No constan las fechas, el programa ni qué se mostró del cantón.",
            "Neither the dates nor the programme nor what was shown of the canton is given.",
        ),
    },
    {
        "id": "VIS-2026-002",
        "name": Text("Alcaldes y concejales a España", "Mayors and councillors to Spain"),
        "direction": "travel",
        "cooperants": (ids.UIM,),
        "purpose": Text(
            "Visitas internacionales que ofrece la UIM; un viaje así sirve también de primer contacto.",
            "International visits offered by UIM; such a trip serves as a first contact too.",
        ),
        "doubt": Text("No constan fechas ni quién viajó.", "Neither dates nor who travelled is given."),
    },
)

TABLES: dict[str, tuple[Row, ...]] = {
    "networks": NETWORKS,
    "network_activities": NETWORK_ACTIVITIES,
    "visits": VISITS,
}
