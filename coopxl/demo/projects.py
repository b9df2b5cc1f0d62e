"""The projects of the cases: those carried out, those that were not agreed, and the demands that nobody finances."""

from datetime import date
from decimal import Decimal

from coopxl.demo import ids
from coopxl.demo.row import CONFIRM, Row
from coopxl.demo.territory import PDOT_SAMPLE, RURAL_GOOD_LIVING
from coopxl.schema.text import Text

OWN: tuple[Row, ...] = (
    {
        "id": ids.BRIGADES,
        "name": Text(
            "Brigadas médicas para personas vulnerables de zonas rurales",
            "Medical brigades for vulnerable people in rural areas",
        ),
        "department": CONFIRM,
        "manager_name": CONFIRM,
        "general_objective": Text(
            "Atender con brigadas médicas a las personas vulnerables de las zonas rurales.",
            "Attend vulnerable people in rural areas through medical brigades.",
        ),
        "areas": ("health",),
        "summary": Text(
            "La unidad buscó en la plataforma de la Cancillería quién trabajara en salud, escribió a Charity Anywhere "
            "y con esa ONG se hicieron brigadas médicas en el campo. La donación fue de 300.000 dólares.",
            "The unit searched the Foreign Ministry's platform for somebody working in health, wrote to Charity "
            "Anywhere, and with that NGO medical brigades went to the countryside. The donation was 300,000 dollars.",
        ),
        "localization": ("rural",),
        "state": "archived",
        "populations": ("peasants", "priority_groups", "low_income"),
        "sdg": ("3",),
        "cooperation_types": ("financial",),
        "cooperant": ids.CHARITY,
        "doubt": Text(
            "Un texto dice que los 300.000 dólares eran para el equipamiento de las brigadas; la entrevista, que "
            "además se hizo una donación. Por confirmar: dirección ejecutora, responsable, fechas y parroquias. ODS y "
            "poblaciones los marcó quien cargó el ejemplo.",
            "One text says that the 300,000 dollars were for the brigades' equipment; the interview, that a donation "
            "was also made. To confirm: executing department, manager, dates and parishes. SDG and populations were "
            "ticked by whoever entered the example.",
        ),
    },
    {
        "id": ids.TOURISM,
        "name": Text(
            "Capacitación y evaluación del turismo comunitario", "Training and evaluation of community tourism"
        ),
        "department": CONFIRM,
        "manager_name": CONFIRM,
        "general_objective": Text(
            "Mejorar la gestión del turismo comunitario en el cantón.",
            "Improve the management of community tourism in the canton.",
        ),
        "areas": ("productive_sectors",),
        "summary": Text(
            "Por medio de la AME, Fondos Valencia envió un técnico que durante 15 días capacitó y evaluó la gestión "
            "del turismo comunitario. No hubo dinero de por medio: lo aportado son esos días de trabajo.",
            "Through AME, Fondos Valencia sent a technician who for 15 days trained people and evaluated how community "
            "tourism is managed. No money changed hands: what was given are those days of work.",
        ),
        "localization": ("urban", "rural"),
        "whole_canton": True,
        "state": "archived",
        "sdg": ("8",),
        "cooperation_types": ("technical",),
        "cooperant": ids.VALENCIA,
        "doubt": Text(
            "Falta valorar los 15 días del técnico. Por confirmar: dirección ejecutora, responsable y fechas. La "
            "lista de áreas no tiene turismo; el ODS lo marcó quien cargó el ejemplo.",
            "The technician's 15 days have not been valued. To confirm: executing department, manager and dates. The "
            "list of areas has no tourism; the SDG was ticked by whoever entered the example.",
        ),
    },
    {
        "id": ids.WOMEN,
        "name": Text("Fortalecimiento organizativo de mujeres", "Organizational strengthening of women"),
        "department": CONFIRM,
        "manager_name": CONFIRM,
        "general_objective": Text(
            "Promover la igualdad de género fortaleciendo las organizaciones de mujeres.",
            "Promote gender equality by strengthening women's organizations.",
        ),
        "areas": ("gender",),
        "summary": Text(
            "Con recursos de ayuda urgente de Freedom House, el municipio y el Consejo Consultivo de Género de Azogues "
            "trabajaron en el fortalecimiento organizativo de las mujeres.",
            "With urgent-aid resources of Freedom House, the municipality and the Gender Advisory Council of Azogues "
            "worked on the organizational strengthening of women.",
        ),
        "localization": ("urban", "rural"),
        "state": "archived",
        "populations": ("women",),
        "sdg": ("5",),
        "cooperation_types": ("financial",),
        "cooperant": ids.FREEDOM_HOUSE,
        "doubt": Text(
            "¿8.000 dólares u 8.000 mujeres? El texto habla de una donación de 8.000 dólares; la entrevista, del "
            "fortalecimiento de 8.000 mujeres. Se registraron las dos cifras. Por confirmar: dirección ejecutora, "
            "responsable, fechas y localización. El ODS lo marcó quien cargó el ejemplo.",
            "8,000 dollars or 8,000 women? The text speaks of a donation of 8,000 dollars; the interview, of "
            "strengthening 8,000 women. Both figures were entered. To confirm: executing department, manager, dates "
            "and localization. The SDG was ticked by whoever entered the example.",
        ),
    },
    {
        "id": ids.IRRIGATION,
        "name": Text("Asistencia técnica para riego", "Technical assistance for irrigation"),
        "department": CONFIRM,
        "manager_name": CONFIRM,
        "general_objective": Text(
            "Mejorar el riego en el cantón con asistencia técnica.",
            "Improve irrigation in the canton through technical assistance.",
        ),
        "areas": ("agriculture",),
        "summary": Text(
            "Se habló con la Embajada del Japón sobre asistencia técnica para riego. No se llegó a acordar un proyecto "
            "porque el municipio no tenía presupuesto para la contraparte.",
            "Technical assistance for irrigation was discussed with the Embassy of Japan. No project came to be agreed "
            "because the municipality had no budget for the counterpart.",
        ),
        "localization": ("rural",),
        "state": "not_agreed",
        "sdg": ("2", "6"),
        "cooperation_types": ("technical",),
        "counterpart": Decimal("0.00"),
        "cooperant": ids.JAPAN,
        "notes": Text(
            "Causa: falta de contraparte. Antes de volver a pedir, asegurar una.",
            "Cause: no counterpart. Before asking again, make sure of one.",
        ),
        "doubt": Text(
            "Un texto dice que la embajada dio asistencia técnica; la entrevista, que solo hubo contacto. Por "
            "confirmar: dirección, responsable, localización y cuánta contraparte se pedía. Los ODS los marcó quien "
            "cargó el ejemplo.",
            "One text says that the embassy gave technical assistance; the interview, that there was only contact. To "
            "confirm: department, manager, localization and how much counterpart was asked. The SDGs were ticked by "
            "whoever entered the example.",
        ),
    },
    {
        "id": ids.REFORESTATION,
        "name": Text("Reforestación y estudios de cuencas hidrográficas", "Reforestation and studies of river basins"),
        "department": CONFIRM,
        "manager_name": CONFIRM,
        "general_objective": Text(
            "Reforestar y estudiar las cuencas hidrográficas.", "Reforest and study the river basins."
        ),
        "areas": ("environment",),
        "summary": Text(
            "Trabajo con una entidad nacional, SENAGUA: proyectos de reforestación y estudios de cuencas. Es la vía no "
            "internacional de la oficina, como la cooperación con CELEC EP.",
            "Work with a national entity, SENAGUA: reforestation projects and studies of basins. It is the office's "
            "non-international track, as is the cooperation with CELEC EP.",
        ),
        "localization": ("rural",),
        "state": "archived",
        "sdg": ("15",),
        "cooperant": ids.SENAGUA,
        "doubt": Text(
            "Por confirmar: dirección, responsable, fechas, montos, localización y si ya terminó. El ODS lo marcó "
            "quien cargó el ejemplo.",
            "To confirm: department, manager, dates, amounts, localization and whether it has ended. The SDG was "
            "ticked by whoever entered the example.",
        ),
    },
)

OF_OTHERS: tuple[Row, ...] = (
    {
        "id": ids.DRIP,
        "name": Text(
            "Promoción de horticultura tecnificada con sistemas de riego a baja presión",
            "Promotion of technified horticulture with low pressure irrigation systems",
        ),
        "department": Text(
            "Gobierno Provincial del Azuay, por su empresa AGROAZUAY",
            "Provincial Government of Azuay, through its company AGROAZUAY",
        ),
        "manager_name": CONFIRM,
        "general_objective": Text(
            "Mejorar las condiciones de vida de las comunidades rurales con una horticultura tecnificada que "
            "aproveche mejor el agua.",
            "Improve the living conditions of rural communities through technified horticulture that makes better use "
            "of water.",
        ),
        "areas": ("agriculture",),
        "summary": Text(
            "Veinte asociaciones de pequeños horticultores recibieron veinte sistemas familiares de riego por goteo y "
            "un año de capacitación y asistencia técnica. La Embajada de Israel compró los equipos, AGROAZUAY puso la "
            "asistencia y las asociaciones completaron la instalación: 19.500 dólares para más de 150 familias.",
            "Twenty associations of small horticulturists received twenty family drip irrigation systems and a year of "
            "training and technical assistance. The Embassy of Israel bought the equipment, AGROAZUAY provided the "
            "assistance and the associations completed the installation: 19,500 dollars for more than 150 families.",
        ),
        "localization": ("rural",),
        "notes": Text(
            "Caso modelo de la provincia del Azuay, de 2019: no lo presentó ni ejecutó este municipio. Enseña el "
            "recorrido completo: beca, transferencia de conocimiento, proyecto y equipos.",
            "Model case of the province of Azuay, of 2019: this municipality neither submitted it nor carried it out. "
            "It shows the whole path: scholarship, transfer of knowledge, project and equipment.",
        ),
        "state": "archived",
        "populations": ("peasants", "social_organizations"),
        "sdg": ("2", "6", "12"),
        "plan_objectives": (RURAL_GOOD_LIVING,),
        "cooperation_types": ("financial", "technical", "scholarships"),
        "amount_requested": Decimal("10000.00"),
        "counterpart": Decimal("9500.00"),
        "cooperant": ids.ISRAEL,
        "doubt": Text(
            "El aporte de Israel fue de «alrededor de» 10.000 dólares. Por confirmar: la persona responsable, los días "
            "de inicio y fin, y la aprobación. ODS y objetivo nacional los marcó quien cargó el ejemplo. No es un "
            "proyecto del municipio.",
            'Israel\'s contribution was "around" 10,000 dollars. To confirm: the manager, the days of start and '
            "end, and the approval. SDG and national objective were ticked by whoever entered the example. It is no "
            "project of the municipality.",
        ),
    },
    {
        "id": ids.S2_CITIES,
        "name": "Safe and Sound Cities Cuenca (S2 Cities)",
        "department": Text(
            "Consorcio Huasipichanga S.A.S., Fundación Integrar Cía. y Fundación Amaru, con el GAD de Cuenca",
            "Consortium Huasipichanga S.A.S., Fundación Integrar Cía. and Fundación Amaru, with the GAD of Cuenca",
        ),
        "manager_name": "Mg. Fabián Bermeo",
        "general_objective": Text(
            "Crear una ciudad segura y saludable con la participación de jóvenes de 15 a 24 años.",
            "Create a safe and healthy city with the participation of young people aged 15 to 24.",
        ),
        "areas": ("governance",),
        "summary": Text(
            "Programa que dirige GIB con ICLEI. En Cuenca lo ejecutó un consorcio local con el GAD, cuatro "
            "universidades, la cooperativa CREA y empresas públicas. Los proyectos ganadores son «Arteria», que "
            "recupera áreas verdes con mobiliario sostenible, y «Bibliorio», un espacio seguro de lectura al aire "
            "libre.",
            "Programme led by GIB with ICLEI. In Cuenca a local consortium carried it out with the GAD, four "
            'universities, the CREA cooperative and public companies. The winning projects are "Arteria", which '
            'recovers green areas with sustainable furniture, and "Bibliorio", a safe outdoor place to read.',
        ),
        "localization": ("urban",),
        "notes": Text(
            "Caso de la ciudad de Cuenca, no de este municipio. Aliados: EMOV EP, EMAC EP, EDEC EP y las dependencias "
            "de Movilidad, Cultura, Gestión Ambiental, Planificación Territorial, Relaciones Internacionales y "
            "Desarrollo Social (Casa de la Juventud). Piloto del programa entre 2021 y 2022 en dos ciudades, una de "
            "ellas Ambato. Archivado y no cerrado: no constan evaluaciones ni pruebas del gasto.",
            "Case of the city of Cuenca, not of this municipality. Allies: EMOV EP, EMAC EP, EDEC EP and the "
            "departments of Mobility, Culture, Environmental Management, Territorial Planning, International "
            "Relations and Social Development (Youth House). Pilot of the programme in 2021 and 2022 in two cities, "
            "Ambato one of them. Archived and not closed: neither evaluations nor proof of spending are given.",
        ),
        "state": "archived",
        "populations": ("youth",),
        "sdg": ("11",),
        "cooperant": ids.GIB,
        "doubt": Text(
            "«Fundación Botnar» o «Bonard», sin papel definido; Huasipichanga e Integrar con varios nombres. La "
            "primera edición se da por concluida, pero los proyectos ganadores estaban «por ejecutarse». No constan "
            "montos ni fechas. No es un proyecto del municipio.",
            '"Botnar" or "Bonard" Foundation, without a defined role; Huasipichanga and Integrar under several names. '
            'The first edition is said to have concluded, but the winning projects were "about to be executed". No '
            "amounts or dates are given. It is no project of the municipality.",
        ),
    },
    {
        "id": ids.INTERMEDIATE_CITIES,
        "name": Text("Ciudades Intermedias Sostenibles", "Sustainable Intermediate Cities"),
        "department": Text(
            "Ministerio de Desarrollo Urbano y Vivienda (MIDUVI), con GIZ",
            "Ministry of Urban Development and Housing (MIDUVI), with GIZ",
        ),
        "manager_name": CONFIRM,
        "general_objective": Text(
            "Ayudar a ciudades intermedias a cumplir los Objetivos de Desarrollo Sostenible.",
            "Help intermediate cities to meet the Sustainable Development Goals.",
        ),
        "areas": ("governance",),
        "summary": Text(
            "GIZ trabajó con el MIDUVI en Cuenca y otras ciudades del país, con apoyo y asistencia técnica hacia los "
            "ODS.",
            "GIZ worked with MIDUVI in Cuenca and other cities of the country, with support and technical assistance "
            "towards the SDGs.",
        ),
        "localization": ("urban",),
        "state": "archived",
        "sdg": ("11",),
        "cooperation_types": ("technical",),
        "cooperant": ids.GIZ,
        "doubt": Text(
            "Por confirmar: responsable, fechas, montos y si ya terminó. No es un proyecto del municipio. El ODS lo "
            "marcó quien cargó el ejemplo.",
            "To confirm: manager, dates, amounts and whether it has ended. It is no project of the municipality. The "
            "SDG was ticked by whoever entered the example.",
        ),
    },
)

DEMANDS: tuple[Row, ...] = (
    {
        "id": ids.TRUCKS,
        "name": Text(
            "Renovación de la flota recolectora de desechos sólidos", "Renewal of the solid-waste collection fleet"
        ),
        "department": CONFIRM,
        "manager_name": CONFIRM,
        "general_objective": Text(
            "Renovar los vehículos que recogen los desechos sólidos del cantón.",
            "Renew the vehicles that collect the canton's solid waste.",
        ),
        "areas": ("environment", "infrastructure"),
        "summary": Text(
            "Una de las mayores demandas del municipio. No se conoce ninguna entidad cooperante que done recolectores.",
            "One of the municipality's greatest demands. No cooperating entity is known to donate collection trucks.",
        ),
        "localization": ("urban", "rural"),
        "state": "idea",
        "sdg": ("11", "12"),
        "plan_objectives": (PDOT_SAMPLE["settlements"],),
        "planning_priority": 1,
        "planning_opinion": "favourable",
        "planning_remarks": Text("Ejemplo de una opinión.", "Example of an opinion."),
        "planning_on": date(2025, 12, 15),
        "cooperation_types": ("in_kind",),
        "doubt": Text(
            "Por confirmar: dirección, responsable, localización, cuántos vehículos y cuánto cuestan. ODS y objetivo "
            "(de muestra) los marcó quien cargó el ejemplo.",
            "To confirm: department, manager, localization, how many vehicles and what they cost. SDG and (sample) "
            "objective were ticked by whoever entered the example.",
        ),
    },
    {
        "id": ids.STREET,
        "name": Text("Construcción de una nueva calle", "Construction of a new street"),
        "department": CONFIRM,
        "manager_name": CONFIRM,
        "general_objective": Text("Construir una nueva calle.", "Build a new street."),
        "areas": ("infrastructure",),
        "summary": Text(
            "El municipio la necesita y ningún cooperante financia esta clase de obra. Quedaría una alianza "
            "público-privada, difícil de atraer por menos de 5 millones de dólares.",
            "The municipality needs it and no cooperant finances this kind of works. A public-private partnership "
            "would remain, hard to attract for less than 5 million dollars.",
        ),
        "localization": ("urban",),
        "state": "idea",
        "sdg": ("9", "11"),
        "plan_objectives": (PDOT_SAMPLE["settlements"],),
        "planning_priority": 3,
        "planning_opinion": "with_remarks",
        "planning_remarks": Text(
            "Ejemplo de una opinión: decir qué calle es y cuánto cuesta.",
            "Example of an opinion: say which street it is and what it costs.",
        ),
        "planning_on": date(2025, 12, 15),
        "cooperation_types": ("financial",),
        "doubt": Text(
            "Por confirmar: qué calle, dirección, responsable, localización y costo. ODS y objetivo (de muestra) los "
            "marcó quien cargó el ejemplo.",
            "To confirm: which street, department, manager, localization and cost. SDG and (sample) objective were "
            "ticked by whoever entered the example.",
        ),
    },
)

PROJECTS: tuple[Row, ...] = tuple(sorted((*OWN, *OF_OTHERS, *DEMANDS), key=lambda row: str(row["id"])))
