"""Meetings, the final list, readiness, capacity and alignment, from the sources."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.demo.territory import PDOT_SAMPLE, RURAL_GOOD_LIVING
from coopxl.schema.text import Text

_EXAMPLE = Text(
    "Ejemplo: así lo recomienda el modelo de gestión; la reunión está por convocarse.",
    "Example: the management model recommends it so; the meeting is yet to be called.",
)

MEETINGS: tuple[Row, ...] = (
    {
        "id": "REU-001",
        "kind": "annual_needs",
        "topics": Text("Necesidades de cada dirección para el año", "Needs of each department for the year"),
        "attended": Text("Todas las direcciones y empresas públicas.", "All departments and public companies."),
        "doubt": Text(
            "Ejemplo: la oficina de la ciudad vecina la tiene cada año; aquí no consta ninguna. Falta el día.",
            "Example: the office of the neighbouring city holds it every year; none is known here. The day is missing.",
        ),
    },
    {
        "id": "REU-002",
        "kind": "socialization",
        "topics": Text(
            "Opciones de cooperación, el plan de trabajo y la lista final",
            "Cooperation options, the work plan and the final list",
        ),
        "attended": Text("Alcaldía y direcciones que se beneficiarían.", "Mayor and the departments to benefit."),
        "doubt": _EXAMPLE,
    },
)

FINAL_LIST: tuple[Row, ...] = (
    {
        "id": "LFI-000001",
        "project": ids.BRIGADES,
        "cooperant": ids.CHARITY,
        "in_final_list": True,
        "reason": Text(
            "La organización apoya el sector de la salud, y aceptó.",
            "The organization supports the health sector, and accepted.",
        ),
        "doubt": Text("El día de la decisión no consta.", "The day of the decision is not given."),
    },
    {
        "id": "LFI-000002",
        "project": ids.IRRIGATION,
        "cooperant": ids.JAPAN,
        "in_final_list": False,
        "reason": Text("No hay presupuesto para la contraparte.", "There is no budget for the counterpart."),
    },
    {
        "id": "LFI-000003",
        "project": ids.TRUCKS,
        "in_final_list": False,
        "reason": Text(
            "No se conoce ninguna entidad que done recolectores.", "No entity is known to donate collection trucks."
        ),
    },
    {
        "id": "LFI-000004",
        "project": ids.STREET,
        "in_final_list": False,
        "reason": Text("Ningún cooperante financia esta clase de obra.", "No cooperant finances this kind of works."),
    },
)

CHECKLISTS: tuple[Row, ...] = (
    {
        "id": "LIV-000001",
        "item": "hierarchy",
        "met": "partly",
        "evidence": Text(
            "Tercer nivel, bajo Planificación; trato directo con alcaldía",
            "Third level, under Planning; direct line to the mayor",
        ),
        "action": Text("Proponer una ordenanza que fije la estructura", "Propose an ordinance that sets the structure"),
    },
    {
        "id": "LIV-000002",
        "item": "staff",
        "met": "no",
        "evidence": Text("Una sola persona lo hace todo, sin partida", "One person does it all, without a budget item"),
        "action": Text("Pedir un técnico especializado", "Ask for a specialized technician"),
    },
    {
        "id": "LIV-000003",
        "item": "audit",
        "met": "no",
        "evidence": Text("Sin seguimiento ni evaluación constantes", "Without constant follow-up and evaluation"),
        "action": Text("Mejorar el control y la auditoría", "Improve control and audit"),
        "doubt": Text(
            "Deducido del diagnóstico: comprobar qué controles hay.",
            "Inferred from the diagnosis: check which controls exist.",
        ),
    },
    {
        "id": "LIV-000004",
        "item": "financing",
        "project": ids.IRRIGATION,
        "met": "no",
        "evidence": Text("Sin presupuesto para la contraparte", "No budget for the counterpart"),
        "action": Text("Asegurar la contraparte antes de volver a pedir", "Secure the counterpart before asking again"),
    },
    {
        "id": "LIV-000005",
        "item": "local_development",
        "project": ids.DRIP,
        "met": "yes",
        "evidence": Text(
            "La formuló quien conocía las necesidades de la provincia",
            "Formulated by those who knew the province's needs",
        ),
    },
    {
        "id": "LIV-000006",
        "item": "financing",
        "project": ids.DRIP,
        "met": "yes",
        "evidence": Text("Tres aportantes: 19.500 dólares", "Three contributors: 19,500 dollars"),
    },
    {
        "id": "LIV-000007",
        "item": "recipients",
        "project": ids.DRIP,
        "met": "yes",
        "evidence": Text("20 asociaciones, más de 150 familias", "20 associations, more than 150 families"),
    },
)

_SCORED = Text(
    "La nota la puso quien cargó el ejemplo, por lo que dice el diagnóstico; falta el día.",
    "The score was given by whoever entered the example, from what the diagnosis says; the day is missing.",
)

CAPACITY: tuple[Row, ...] = tuple(
    {
        "id": f"CAP-{number:06}",
        "element": element,
        "score": score,
        "evidence": evidence,
        "action": action,
        "doubt": _SCORED,
    }
    for number, (element, score, evidence, action) in enumerate(
        (
            (
                "legal",
                0,
                Text(
                    "No hay ordenanza, misión ni funciones claras.",
                    "There is no ordinance, mission or clear functions.",
                ),
                Text("Aprobar ordenanza y política pública", "Pass an ordinance and a public policy"),
            ),
            (
                "financial",
                0,
                Text("La unidad no tiene partida presupuestaria.", "The unit has no budget item."),
                Text(
                    "Crear una partida exclusiva y un fondo de contraparte",
                    "Create a budget item and a counterpart fund",
                ),
            ),
            (
                "human_talent",
                1,
                Text("Una persona a cargo, servidora pública 4.", "One person in charge, public servant 4."),
                Text("Contar con personal técnico especializado", "Have specialized technical staff"),
            ),
            (
                "transversality_inside",
                1,
                Text(
                    "Falta articulación entre las dependencias y la unidad.",
                    "Departments and unit are not articulated.",
                ),
                Text("Reuniones anuales y de seguimiento", "Annual and follow-up meetings"),
            ),
            (
                "transversality_outside",
                1,
                Text(
                    "Se trabaja con entidades nacionales; sin acercamiento a la prefectura.",
                    "Work with national entities; no approach to the prefecture.",
                ),
                Text(
                    "Articular con sector público, ONG y sociedad civil",
                    "Articulate with public sector, NGOs and civil society",
                ),
            ),
            (
                "political_will",
                1,
                Text(
                    "Las alcaldías dieron luz verde, y creen que solo debe traer recursos.",
                    "Mayors gave the green light, and think it should only bring resources.",
                ),
                Text("Sensibilizar a la alcaldía y al concejo", "Raise awareness of mayor and council"),
            ),
            (
                "transparency",
                1,
                Text("Poca gestión documental de los proyectos.", "Poor documentary management of the projects."),
                Text("Registrar recursos y pruebas de cada proyecto", "Record resources and proofs of each project"),
            ),
        ),
        1,
    )
)

_TICKED = Text("La meta la eligió quien cargó el ejemplo.", "The target was picked by whoever entered the example.")

ALIGNMENT: tuple[Row, ...] = (
    {
        "id": "ALN-000001",
        "project": ids.DRIP,
        "objective": RURAL_GOOD_LIVING,
        "sdg_target": "2.3",
        "contribution": Text(
            "Producción diversa y asegurada todo el año para pequeños horticultores.",
            "Diverse production, assured all the year round, for small horticulturists.",
        ),
        "doubt": _TICKED,
    },
    {
        "id": "ALN-000002",
        "project": ids.DRIP,
        "sdg_target": "6.4",
        "contribution": Text("Mejor manejo del agua de uso agrícola.", "Better management of water for farming."),
        "doubt": _TICKED,
    },
    {
        "id": "ALN-000003",
        "project": ids.BRIGADES,
        "sdg_target": "3.8",
        "contribution": Text(
            "Atención médica a personas vulnerables del campo.",
            "Medical care for vulnerable people in the countryside.",
        ),
        "doubt": _TICKED,
    },
    {
        "id": "ALN-000004",
        "project": ids.TOURISM,
        "sdg_target": "8.9",
        "contribution": Text("Mejor gestión del turismo comunitario.", "Better management of community tourism."),
        "doubt": _TICKED,
    },
    {
        "id": "ALN-000005",
        "project": ids.WOMEN,
        "sdg_target": "5.5",
        "contribution": Text("Organizaciones de mujeres más fuertes.", "Stronger women's organizations."),
        "doubt": _TICKED,
    },
    {
        "id": "ALN-000006",
        "project": ids.REFORESTATION,
        "sdg_target": "15.2",
        "contribution": Text("Reforestación de las cuencas.", "Reforestation of the river basins."),
        "doubt": _TICKED,
    },
    {
        "id": "ALN-000007",
        "project": ids.S2_CITIES,
        "sdg_target": "11.7",
        "contribution": Text(
            "Recupera áreas verdes y crea un espacio seguro de lectura.",
            "It recovers green areas and creates a safe place to read.",
        ),
        "doubt": _TICKED,
    },
    {
        "id": "ALN-000008",
        "project": ids.TRUCKS,
        "objective": PDOT_SAMPLE["settlements"],
        "sdg_target": "11.6",
        "contribution": Text("Recolección de desechos del cantón.", "Collection of the canton's waste."),
        "doubt": Text(
            "El objetivo es de la muestra; la meta la eligió quien cargó el ejemplo.",
            "The objective is of the sample; the target was picked by whoever entered the example.",
        ),
    },
)

TABLES: dict[str, tuple[Row, ...]] = {
    "meetings": MEETINGS,
    "final_list": FINAL_LIST,
    "checklists": CHECKLISTS,
    "capacity": CAPACITY,
    "alignment": ALIGNMENT,
}
