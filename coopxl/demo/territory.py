"""The canton's parishes, with their official codes, and the objectives that projects are aligned to."""

from coopxl.demo.row import Row
from coopxl.schema.text import Text

PARISHES: tuple[Row, ...] = (
    {"id": "030101", "name": "Aurelio Bayas Martínez", "localization": "urban"},
    {"id": "030102", "name": "Azogues", "localization": "urban"},
    {
        "id": "030103",
        "name": "Borrero",
        "localization": "urban",
        "notes": Text("También llamada Charasol.", "Also called Charasol."),
    },
    {"id": "030104", "name": "San Francisco", "localization": "urban"},
    {"id": "030151", "name": "Cojitambo", "localization": "rural"},
    {"id": "030153", "name": "Guapán", "localization": "rural"},
    {
        "id": "030154",
        "name": "Javier Loyola",
        "localization": "rural",
        "notes": Text("También llamada Chuquipata.", "Also called Chuquipata."),
    },
    {"id": "030155", "name": "Luis Cordero", "localization": "rural"},
    {"id": "030156", "name": "Pindilig", "localization": "rural"},
    {"id": "030157", "name": "Rivera", "localization": "rural"},
    {"id": "030158", "name": "San Miguel", "localization": "rural"},
    {"id": "030160", "name": "Taday", "localization": "rural"},
)

_SAMPLE = Text(
    "Es una muestra: ni el texto ni el período son del PDOT de Azogues. Cámbielos por los del plan aprobado.",
    "This is a sample: neither the text nor the period is of the PDOT of Azogues. Replace them with the approved "
    "plan's.",
)

PDOT_SAMPLE = {
    "environment": "OBP-001",
    "people": "OBP-002",
    "production": "OBP-003",
    "settlements": "OBP-004",
    "institutions": "OBP-005",
}
"""The sample objective of each system of the plan."""

PDOT: tuple[Row, ...] = tuple(
    {
        "id": row_id,
        "plan": "pdot",
        "from_year": 2024,
        "to_year": 2027,
        "number": Text(f"Muestra {number}", f"Sample {number}"),
        "text": text,
        "doubt": _SAMPLE,
    }
    for number, (row_id, text) in enumerate(
        zip(
            PDOT_SAMPLE.values(),
            (
                Text(
                    "(Muestra) Cuidar el agua, los suelos y los bosques del cantón.",
                    "(Sample) Look after the canton's water, soils and forests.",
                ),
                Text(
                    "(Muestra) Mejorar la salud, la educación y la igualdad de las personas, en la ciudad y en el "
                    "campo.",
                    "(Sample) Improve people's health, education and equality, in town and country.",
                ),
                Text(
                    "(Muestra) Impulsar la producción campesina, el empleo y el turismo comunitario.",
                    "(Sample) Promote peasant production, employment and community tourism.",
                ),
                Text(
                    "(Muestra) Mejorar los servicios básicos, las vías y los espacios públicos.",
                    "(Sample) Improve basic services, roads and public spaces.",
                ),
                Text(
                    "(Muestra) Fortalecer la gestión municipal, la participación y la cooperación.",
                    "(Sample) Strengthen municipal management, participation and cooperation.",
                ),
            ),
            strict=True,
        ),
        1,
    )
)

_AXES = (
    Text("Eje social", "Social axis"),
    Text("Eje económico, productivo y empleo", "Economy, production and employment axis"),
    Text("Eje ambiente, agua, energía y conectividad", "Environment, water, energy and connectivity axis"),
    Text("Eje institucional", "Institutional axis"),
    Text("Eje de riesgos", "Risk axis"),
)

NATIONAL_2025: tuple[Row, ...] = tuple(
    {
        "id": f"OBP-{number:03}",
        "plan": "national",
        "from_year": 2025,
        "to_year": 2029,
        "text": Text(f"«Ecuador no se Detiene»: {axis.es}", f'"Ecuador no se Detiene": {axis.en}'),
        "axis": axis,
        "doubt": Text(
            "Es un eje del plan; falta el texto de sus objetivos.",
            "This is an axis of the plan; the text of its objectives is missing.",
        ),
    }
    for number, axis in enumerate(_AXES, 6)
)

_WHOLE_LIFE = (
    Text(
        "Garantizar una vida digna con iguales oportunidades para todas las personas.",
        "Guarantee a decent life with equal opportunities for all people.",
    ),
    Text(
        "Afirmar la interculturalidad y la plurinacionalidad, revalorizando las identidades diversas.",
        "Affirm interculturality and plurinationality, revaluing diverse identities.",
    ),
    Text(
        "Garantizar los derechos de la naturaleza para las actuales y futuras generaciones.",
        "Guarantee the rights of nature for current and future generations.",
    ),
    Text(
        "Consolidar la sostenibilidad del sistema económico social y solidario, y afianzar la dolarización.",
        "Consolidate the sustainability of the social and solidarity economic system, and strengthen dollarization.",
    ),
    Text(
        "Impulsar la productividad y competitividad para el crecimiento económico sostenible, de manera "
        "redistributiva y solidaria.",
        "Boost productivity and competitiveness for sustainable economic growth, in a redistributive and supportive "
        "way.",
    ),
    Text(
        "Desarrollar las capacidades productivas y del entorno para lograr la soberanía alimentaria y el Buen Vivir "
        "rural.",
        "Develop productive and environmental capacities to achieve food sovereignty and rural Good Living.",
    ),
    Text(
        "Incentivar una sociedad participativa, con un Estado cercano al servicio de la ciudadanía.",
        "Encourage a participatory society, with a State close to the service of citizens.",
    ),
    Text(
        "Promover la transparencia y la corresponsabilidad para una nueva ética social.",
        "Promote transparency and co-responsibility for a new social ethic.",
    ),
    Text(
        "Garantizar la soberanía y la paz, y posicionar estratégicamente al país en la región y el mundo.",
        "Guarantee sovereignty and peace, and position the country strategically in the region and the world.",
    ),
)

NATIONAL_2017: tuple[Row, ...] = tuple(
    {
        "id": f"OBP-{number + 10:03}",
        "plan": "national",
        "from_year": 2017,
        "to_year": 2021,
        "number": str(number),
        "text": text,
    }
    for number, text in enumerate(_WHOLE_LIFE, 1)
)

RURAL_GOOD_LIVING = "OBP-016"
"""Objective 6 of the national plan of 2017, in force when the drip irrigation project was formulated."""

PLAN_OBJECTIVES: tuple[Row, ...] = (*PDOT, *NATIONAL_2025, *NATIONAL_2017)
