"""The national entities, the networks, and the partners nearby."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

NATIONAL: tuple[Row, ...] = (
    {
        "id": ids.MIDUVI,
        "name": Text("Ministerio de Desarrollo Urbano y Vivienda", "Ministry of Urban Development and Housing"),
        "acronym": "MIDUVI",
        "organization_types": ("public_entity",),
        "resource_sources": ("public_central",),
        "country": "EC",
        "notes": Text(
            "Con GIZ en «Ciudades Intermedias Sostenibles».", 'With GIZ in "Sustainable Intermediate Cities".'
        ),
    },
    {
        "id": ids.CELEC,
        "name": Text("Corporación Eléctrica del Ecuador", "Electricity Corporation of Ecuador"),
        "acronym": "CELEC EP",
        "organization_types": ("public_entity",),
        "country": "EC",
        "areas": ("environment",),
        "notes": Text(
            "Cooperación nacional, no internacional: recursos y proyectos por su componente social y ambiental.",
            "National cooperation, not international: resources and projects for its social and environmental "
            "component.",
        ),
    },
    {
        "id": ids.SENAGUA,
        "name": Text("Secretaría Nacional del Agua", "National Secretariat of Water"),
        "acronym": "SENAGUA",
        "organization_types": ("public_entity",),
        "resource_sources": ("public_central",),
        "country": "EC",
        "areas": ("environment",),
        "notes": Text(
            "Cooperación nacional: reforestación y estudios de cuencas hidrográficas.",
            "National cooperation: reforestation and studies of river basins.",
        ),
        "doubt": Text(
            "Dato de 2019: comprobar si la entidad aún existe.", "As of 2019: check whether it still exists."
        ),
    },
    {
        "id": ids.UIM,
        "name": Text("Unión Iberoamericana de Municipalistas", "Ibero-American Union of Municipalists"),
        "acronym": "UIM",
        "aliases": "Iberoamerican Municipalist Union",
        "organization_types": ("network",),
        "areas": ("education", "governance"),
        "populations": ("institutions",),
        "cooperation_types": ("scholarships",),
        "background": Text(
            "La red con la que más trabaja el municipio: convocatorias, pasantías y visitas a España para alcaldes y "
            "concejales.",
            "The network the municipality works with most: calls, internships and visits to Spain for mayors and "
            "councillors.",
        ),
        "notes": Text(
            "Las redes cobran membresía y la oficina no tiene partida para pagarla.",
            "Networks charge a membership fee and the office has no budget line to pay it.",
        ),
    },
    {
        "id": ids.AME,
        "name": Text("Asociación de Municipalidades Ecuatorianas", "Association of Municipalities of Ecuador"),
        "acronym": "AME",
        "organization_types": ("network",),
        "country": "EC",
        "areas": ("governance",),
        "populations": ("institutions",),
        "background": Text(
            "Reenvía convocatorias a los municipios. Por ella llegó Fondos Valencia.",
            "It forwards calls to the municipalities. Fondos Valencia came through it.",
        ),
        "doubt": Text(
            "Su red de cooperación aparece con cuatro siglas: RICI, RIICI, RICII y RISI.",
            "Its cooperation network appears under four acronyms: RICI, RIICI, RICII and RISI.",
        ),
    },
    {
        "id": ids.GENDER_COUNCIL,
        "name": Text("Consejo Consultivo de Género de Azogues", "Gender Advisory Council of Azogues"),
        "organization_types": ("other",),
        "other_type": Text("consejo consultivo del cantón", "advisory council of the canton"),
        "country": "EC",
        "areas": ("gender",),
        "populations": ("women",),
        "notes": Text(
            "Con él se coordinó el apoyo de Freedom House.", "Freedom House's support was coordinated with it."
        ),
    },
    {
        "id": ids.EMOV,
        "name": "EMOV EP",
        "organization_types": ("public_entity",),
        "country": "EC",
        "notes": Text("Empresa pública de Cuenca; parte de S2 Cities.", "Public company of Cuenca; part of S2 Cities."),
    },
    {
        "id": ids.EMAC,
        "name": "EMAC EP",
        "organization_types": ("public_entity",),
        "country": "EC",
        "notes": Text("Empresa pública de Cuenca; parte de S2 Cities.", "Public company of Cuenca; part of S2 Cities."),
    },
    {
        "id": ids.EDEC,
        "name": "EDEC EP",
        "organization_types": ("public_entity",),
        "country": "EC",
        "notes": Text("Empresa pública de Cuenca; parte de S2 Cities.", "Public company of Cuenca; part of S2 Cities."),
    },
)
