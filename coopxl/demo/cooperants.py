"""The cooperants of the cases, and the people there who are named. A blank field is one that no source fills."""

from coopxl.demo import ids
from coopxl.demo.cities import CITIES
from coopxl.demo.national import NATIONAL
from coopxl.demo.row import Row
from coopxl.schema.text import Text

CALLING: tuple[Row, ...] = (
    {
        "id": ids.CHARITY,
        "name": "Charity Anywhere",
        "aliases": "Charity Anywhere Foundation; Fundación Charity Anywhere",
        "organization_types": ("ngo", "foundation"),
        "background": Text(
            "La unidad la encontró en la plataforma de cooperantes de la Cancillería y le escribió. De ese contacto "
            "salieron las brigadas médicas para personas vulnerables de las zonas rurales.",
            "The unit found it on the Foreign Ministry's platform of cooperants and wrote to it. The medical brigades "
            "for vulnerable people in rural areas came out of that contact.",
        ),
        "areas": ("health",),
        "populations": ("peasants", "priority_groups", "low_income"),
        "cooperation_types": ("financial",),
        "doubt": Text(
            "Aparece como ONG en un lugar y como fundación en otro. «Personas vulnerables de zonas rurales» se marcó "
            "en las casillas de población más cercanas.",
            'It is called an NGO in one place and a foundation in another. "Vulnerable people in rural areas" was '
            "ticked in the nearest boxes of population.",
        ),
    },
    {
        "id": ids.VALENCIA,
        "name": Text("Fondos Valencia", "Fondos Valencia (Funds Valencia)"),
        "aliases": "Funds Valencia",
        "organization_types": ("foundation",),
        "country": "ES",
        "background": Text(
            "Fundación española experta en turismo comunitario. Llegó al cantón por medio de la AME: un técnico "
            "capacitó y evaluó durante 15 días.",
            "Spanish foundation, expert in community tourism. It reached the canton through AME: a technician trained "
            "and evaluated for 15 days.",
        ),
        "areas": ("productive_sectors",),
        "cooperation_types": ("technical",),
        "doubt": Text(
            "El nombre legal no consta. La lista de áreas no tiene turismo: se marcó sectores productivos.",
            "Its legal name is not given. The list of areas has no tourism: productive sectors was ticked.",
        ),
    },
    {
        "id": ids.FREEDOM_HOUSE,
        "name": "Freedom House",
        "organization_types": ("ngo",),
        "background": Text(
            "Apoyó el fortalecimiento organizativo de mujeres, coordinado con el Consejo Consultivo de Género de "
            "Azogues, con recursos de ayuda urgente.",
            "It supported the organizational strengthening of women, coordinated with the Gender Advisory Council of "
            "Azogues, with urgent-aid resources.",
        ),
        "areas": ("gender",),
        "populations": ("women",),
        "cooperation_types": ("financial",),
    },
    {
        "id": ids.FRENCH_AGENCY,
        "name": Text("Agencia francesa CADVID", "French Agency CADVID"),
        "aliases": "CADVID",
        "organization_types": ("embassy",),
        "country": "FR",
        "cooperation_types": ("technical",),
        "doubt": Text(
            "«CADVID» está sin verificar: una tabla la llama agencia francesa y otra página la pone entre fondos y "
            "bancos multilaterales. La Agencia Francesa de Desarrollo se nombra aparte: no dar por hecho que sea la "
            "misma.",
            '"CADVID" is unverified: a table calls it a French agency and another page puts it among multilateral '
            "funds and banks. The French Development Agency is named apart: do not assume that it is the same.",
        ),
    },
    {
        "id": ids.OAS,
        "name": Text("Organización de los Estados Americanos", "Organization of American States"),
        "acronym": Text("OEA", "OAS"),
        "aliases": Text("OAS", "OEA"),
        "organization_types": ("multilateral",),
        "areas": ("education",),
        "cooperation_types": ("scholarships",),
        "notes": Text("Becas para ciudadanos o residentes.", "Scholarships for citizens or residents."),
    },
    {
        "id": ids.JAPAN,
        "name": Text("Embajada del Japón", "Embassy of Japan"),
        "aliases": Text("Japanese Embassy; Embajada japonesa", "Japanese Embassy; Embajada del Japón"),
        "organization_types": ("embassy",),
        "country": "JP",
        "background": Text(
            "Hubo contacto para asistencia técnica en riego. No se acordó ningún proyecto: el municipio no tenía la "
            "contraparte.",
            "There was contact about technical assistance for irrigation. No project was agreed: the municipality did "
            "not have the counterpart.",
        ),
        "areas": ("agriculture",),
        "cooperation_types": ("technical",),
    },
)

IRRIGATION: tuple[Row, ...] = (
    {
        "id": ids.ISRAEL,
        "name": Text("Embajada de Israel en el Ecuador", "Embassy of Israel in Ecuador"),
        "organization_types": ("embassy",),
        "country": "IL",
        "background": Text(
            "Aportó los equipos del proyecto de riego por goteo de la provincia del Azuay (2019).",
            "It contributed the equipment of the drip irrigation project of the province of Azuay (2019).",
        ),
        "areas": ("agriculture",),
        "populations": ("peasants", "social_organizations"),
        "cooperation_types": ("financial",),
    },
    {
        "id": ids.MASHAV,
        "name": Text(
            "Agencia de Cooperación Internacional para el Desarrollo de Israel",
            "Israel's Agency for International Development Cooperation",
        ),
        "acronym": "MASHAV",
        "aliases": "MASHV",
        "organization_types": ("embassy",),
        "country": "IL",
        "objective": Text(
            "Becas de especialización en riego tecnificado, horticultura, manejo del agua y del sector agropecuario.",
            "Scholarships to specialize in technical irrigation, horticulture, water management and the farming "
            "sector.",
        ),
        "areas": ("agriculture", "education"),
        "cooperation_types": ("scholarships",),
        "notes": Text(
            "Adscrita al Ministerio de Relaciones Exteriores. En 2017 becó a una persona del Gobierno Provincial del "
            "Azuay.",
            "Attached to the Ministry of Foreign Affairs. In 2017 it gave a scholarship to an employee of the "
            "Provincial Government of Azuay.",
        ),
        "doubt": Text("La fuente escribe «MASHV».", 'The source writes "MASHV".'),
    },
    {
        "id": ids.AGROAZUAY,
        "name": "AGROAZUAY",
        "organization_types": ("business",),
        "resource_sources": ("mixed",),
        "country": "EC",
        "background": Text(
            "Empresa de economía mixta del Gobierno Provincial del Azuay. Puso la capacitación y la asistencia "
            "técnica del proyecto de riego por goteo.",
            "Mixed economy company of the Provincial Government of Azuay. It provided the training and technical "
            "assistance of the drip irrigation project.",
        ),
        "areas": ("agriculture",),
        "cooperation_types": ("technical",),
    },
    {
        "id": ids.AZUAY,
        "name": Text("Gobierno Provincial del Azuay", "Provincial Government of Azuay"),
        "acronym": "PGA",
        "organization_types": ("local_government",),
        "resource_sources": ("public_decentralized",),
        "country": "EC",
        "areas": ("agriculture",),
        "notes": Text(
            "Presentó y ejecutó el proyecto de riego por goteo con la Embajada de Israel.",
            "It submitted and carried out the drip irrigation project with the Embassy of Israel.",
        ),
    },
)

COOPERANTS: tuple[Row, ...] = tuple(sorted((*CALLING, *IRRIGATION, *CITIES, *NATIONAL), key=lambda row: str(row["id"])))

PEOPLE: tuple[Row, ...] = (
    {
        "id": "PER-001",
        "cooperant": ids.ICLEI,
        "name": "Javier Reyes",
        "role": "contact",
        "position": Text("Representante de ICLEI en Ecuador", "ICLEI representative in Ecuador"),
        "notes": Text("Así consta en 2024: comprobar.", "As of 2024: check."),
    },
    {
        "id": "PER-002",
        "cooperant": ids.CUENCA,
        "name": "Felipe Ochoa",
        "role": "director",
        "position": Text("Director de Relaciones Internacionales", "Director of International Relations"),
        "office": "ecuador",
        "language": "es",
        "notes": Text("Así consta en 2024: comprobar.", "As of 2024: check."),
    },
    {
        "id": "PER-003",
        "cooperant": ids.CUENCA,
        "name": "Ana Isabel Maldonado",
        "role": "technician",
        "position": Text(
            "Técnica de Relaciones Internacionales y Cooperación",
            "International relations and cooperation technician",
        ),
        "office": "ecuador",
        "language": "es",
        "notes": Text("Así consta en 2019: comprobar.", "As of 2019: check."),
    },
    {
        "id": "PER-004",
        "cooperant": ids.CUENCA,
        "name": "María Elisa Malo",
        "role": "technician",
        "position": Text(
            "Técnica de Relaciones Internacionales y Cooperación",
            "International relations and cooperation technician",
        ),
        "office": "ecuador",
        "language": "es",
        "notes": Text("Así consta en 2019: comprobar.", "As of 2019: check."),
    },
)
