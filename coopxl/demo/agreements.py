"""The agreements that the sources speak of, with their parties and promises; those of others serve as a model and say so."""

from datetime import date

from coopxl.demo import ids
from coopxl.demo.row import CONFIRM, Row
from coopxl.schema.text import Text

AGREEMENTS: tuple[Row, ...] = (
    {
        "id": "CNV-2026-001",
        "name": Text(
            "Memorando de entendimiento entre ICLEI América del Sur y el GAD Municipal de Cuenca",
            "Memorandum of understanding between ICLEI South America and the Municipality of Cuenca",
        ),
        "kind": "memorandum",
        "project": ids.S2_CITIES,
        "cooperants": (ids.ICLEI,),
        "other_parties": Text(
            "GAD Municipal de Cuenca, que lo firma. No es un convenio de Azogues: sirve de modelo.",
            "Municipality of Cuenca, which signs it. It is no agreement of Azogues: it serves as a model.",
        ),
        "starts": date(2023, 1, 1),
        "ends": date(2025, 12, 31),
        "notes": Text(
            "Apoyo a la sostenibilidad de la ciudad: centro de la juventud, seguridad urbana (S2 Cities) y alianzas "
            "que nazcan del acuerdo.",
            "Support to the city's sustainability: youth centre, urban safety (S2 Cities) and alliances growing out "
            "of the agreement.",
        ),
        "doubt": Text(
            "Fechas que no coinciden: firmado en enero de 2023 por tres años, que terminarían en enero de 2026; otra "
            "página dice vigente hasta 2025 y otra, celebrado en 2020. Los días no constan: «Desde» y «Hasta» llevan "
            "el primero de enero de 2023 y el último de 2025 mientras se comprueban.",
            "Dates that disagree: signed in January 2023 for three years, which would end in January 2026; another "
            "page says valid until 2025 and another, concluded in 2020. No days are given: start and end hold the "
            "first of January 2023 and the last of 2025 until they are checked.",
        ),
    },
    {
        "id": "CNV-2026-002",
        "name": Text(
            "Convenio de cooperación interinstitucional con CELEC EP",
            "Inter-institutional cooperation agreement with CELEC EP",
        ),
        "kind": "interinstitutional",
        "cooperants": (ids.CELEC,),
        "notes": Text(
            "Cooperación nacional con componente social y ambiental.",
            "National cooperation with a social and environmental component.",
        ),
        "doubt": Text(
            "Se sabe que hay convenio; faltan su título, sus fechas y el archivo.",
            "An agreement is known to exist; its title, dates and file are missing.",
        ),
    },
    {
        "id": "CNV-2026-003",
        "name": Text(
            "Convenio de cooperación interinstitucional con SENAGUA",
            "Inter-institutional cooperation agreement with SENAGUA",
        ),
        "kind": "interinstitutional",
        "project": ids.REFORESTATION,
        "cooperants": (ids.SENAGUA,),
        "doubt": Text(
            "La entrevista habla de cooperación «del mismo tipo» que la de CELEC EP: comprobar si hubo convenio "
            "firmado.",
            'The interview speaks of cooperation "of the same type" as CELEC EP\'s: check whether one was signed.',
        ),
    },
)

PARTIES: tuple[Row, ...] = (
    {
        "id": "PAC-000001",
        "agreement": "CNV-2026-001",
        "cooperant": ids.ICLEI,
        "role": "extending",
        "doubt": Text(
            "Las cláusulas dicen cómo apoya a la ciudad; quién firma por cada parte no consta.",
            "The clauses tell how it supports the city; who signs for each party is not given.",
        ),
    },
    {"id": "PAC-000002", "agreement": "CNV-2026-001", "cooperant": ids.CUENCA, "role": "beneficiary"},
    {
        "id": "PAC-000003",
        "agreement": "CNV-2026-002",
        "cooperant": ids.CELEC,
        "role": "funding",
        "doubt": Text(
            "La entrevista dice que por CELEC EP se gestionaron recursos: comprobar si los pone o los canaliza.",
            "The interview says that resources were raised through CELEC EP: check whether it gives or channels them.",
        ),
    },
)

COMMITMENTS: tuple[Row, ...] = (
    {
        "id": "CMP-000001",
        "agreement": "CNV-2026-001",
        "kind": "other",
        "description": Text(
            "Crear un centro de la juventud que promueva la participación de los jóvenes.",
            "Create a youth centre that promotes the participation of young people.",
        ),
        "doubt": Text(
            "Es una de las cláusulas más relevantes del memorando; no consta para cuándo ni quién responde.",
            "It is one of the most relevant clauses of the memorandum; no day and nobody in charge are given.",
        ),
    },
    {
        "id": "CMP-000002",
        "project": ids.DRIP,
        "kind": "payment",
        "description": Text(
            "Pagar los 20 equipos de riego por goteo, alrededor de 10.000 dólares.",
            "Pay for the 20 sets of drip irrigation equipment, around 10,000 dollars.",
        ),
        "responsible": Text("Embajada de Israel", "Embassy of Israel"),
        "doubt": Text("Cumplido en 2019; el día no consta.", "Met in 2019; the day is not given."),
    },
    {
        "id": "CMP-000003",
        "project": ids.DRIP,
        "kind": "other",
        "description": Text(
            "Dar un año de capacitación y asistencia técnica a las 20 asociaciones, por 7.000 dólares.",
            "Give one year of training and technical assistance to the 20 associations, worth 7,000 dollars.",
        ),
        "responsible": "AGROAZUAY",
        "doubt": Text("Cumplido; los días no constan.", "Met; the days are not given."),
    },
    {
        "id": "CMP-000004",
        "project": ids.IRRIGATION,
        "kind": "condition",
        "description": Text(
            "Presentar la contraparte municipal antes de acordar el proyecto.",
            "Present the municipal counterpart before the project is agreed.",
        ),
        "condition": "fiduciary",
        "notes": Text(
            "No se cumplió: el municipio no tenía financiamiento.", "It was not met: the municipality had no financing."
        ),
        "doubt": Text("Cuánto se pedía y para cuándo no consta.", "How much was asked and by when is not given."),
    },
)

TWINNINGS: tuple[Row, ...] = (
    {
        "id": "HER-001",
        "city": CONFIRM,
        "country": "IL",
        "status": "explored",
        "cooperant": ids.ISRAEL,
        "projects": (ids.DRIP,),
        "activities": Text(
            "Del acercamiento entre la provincia del Azuay y la embajada salió el proyecto de riego por goteo.",
            "The drip irrigation project came out of the approach between the province of Azuay and the embassy.",
        ),
        "doubt": Text(
            "Un documento provincial de 2019 se titula «proceso de hermanamiento con la Embajada del Estado de Israel». "
            "La ordenanza habla de gobiernos locales de otros países: por confirmar con qué ciudad, y si hubo convenio. "
            "No es un hermanamiento de este municipio.",
            'A provincial document of 2019 is titled "twinning process with the Embassy of the State of Israel". The '
            "ordinance speaks of local governments of other countries: to confirm with which city, and whether there was an "
            "agreement. It is no twinning of this municipality.",
        ),
    },
)
