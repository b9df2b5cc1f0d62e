"""The cooperants of the cases of other cities: ICLEI, S2 Cities and the partners of both."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import Text

CITIES: tuple[Row, ...] = (
    {
        "id": ids.ICLEI,
        "name": Text(
            "ICLEI – Gobiernos Locales por la Sustentabilidad, América del Sur",
            "ICLEI – Local Governments for Sustainability, South America",
        ),
        "acronym": "ICLEI",
        "aliases": Text("ICLEI América del Sur; ICLEI South America", "ICLEI South America; ICLEI América del Sur"),
        "organization_types": ("network",),
        "country": "BR",
        "background": Text(
            "Red mundial de gobiernos locales y regionales: la fundaron 200 gobiernos de 43 países en 1990 y trabaja "
            "en América Latina desde 1994.",
            "World network of local and regional governments: 200 governments of 43 countries founded it in 1990 and "
            "it has worked in Latin America since 1994.",
        ),
        "objective": Text(
            "Ayuda a los gobiernos locales en cinco líneas: bajo carbono, basada en la naturaleza, equitativa, "
            "resiliente y circular.",
            "It helps local governments along five lines: low carbon, nature-based, equitable, resilient and circular.",
        ),
        "areas": ("environment", "governance"),
        "cooperation_types": ("technical",),
        "abroad_city": "São Paulo",
        "local_city": Text("Medellín, Colombia (oficina andina)", "Medellín, Colombia (Andean office)"),
        "doubt": Text(
            "Cuenca entró en la red en 2016; una página imprime 1916.",
            "Cuenca joined the network in 2016; one page prints 1916.",
        ),
    },
    {
        "id": ids.GIB,
        "name": "Global Infrastructure Basel Foundation",
        "acronym": "GIB",
        "aliases": "Global Infrastructure Basel; GIB Foundation",
        "organization_types": ("foundation",),
        "background": Text(
            "Dirige el programa Safe and Sound Cities (S2 Cities) en el mundo, junto con ICLEI, y convoca a quien lo "
            "ejecute en cada ciudad.",
            "It leads the Safe and Sound Cities (S2 Cities) programme worldwide, together with ICLEI, and calls for "
            "whoever carries it out in each city.",
        ),
        "populations": ("youth",),
    },
    {
        "id": ids.BOTNAR,
        "name": "Fondation Botnar",
        "aliases": "Fundación Botnar; Foundation Botnar; Bonard Foundation; Fundación Bonard",
        "organization_types": ("foundation",),
        "populations": ("youth",),
        "doubt": Text(
            "La fuente escribe «Botnar» y «Bonard». Su papel en S2 Cities no consta: no darla por financiadora.",
            'The source writes "Botnar" and "Bonard". Its role in S2 Cities is not given: do not take it for the '
            "funder.",
        ),
    },
    {
        "id": ids.HUASIPICHANGA,
        "name": "Huasipichanga S.A.S.",
        "aliases": "Huasipichanga; Husipichanga; Huasipinchanga; Fundación Huasipinchanga",
        "organization_types": ("business",),
        "country": "EC",
        "background": Text(
            "Consultora urbana del consorcio que ejecutó S2 Cities en Cuenca: espacio público y trabajo con jóvenes.",
            "Urban consultancy of the consortium that carried out S2 Cities in Cuenca: public space and work with "
            "young people.",
        ),
        "populations": ("youth",),
        "doubt": Text(
            "Una página la llama fundación y su nombre tiene tres grafías: ¿es una sola entidad?",
            "One page calls it a foundation and its name has three spellings: is it one entity?",
        ),
    },
    {
        "id": ids.INTEGRAR,
        "name": "Fundación Integrar Cía.",
        "aliases": "Integrar; Fundación Integrar; Consultorio Jurídico Integrar",
        "organization_types": ("foundation",),
        "country": "EC",
        "notes": Text("Miembro del consorcio de S2 Cities en Cuenca.", "Member of the S2 Cities consortium in Cuenca."),
        "doubt": Text(
            "También se la llama «Consultorio Jurídico Integrar», y «Cía.» no es forma de fundación: pedir el nombre "
            "legal.",
            'It is also called "Consultorio Jurídico Integrar", and "Cía." is no form of foundation: ask for the '
            "legal name.",
        ),
    },
    {
        "id": ids.AMARU,
        "name": "Fundación Amaru",
        "aliases": "Amaru Foundation; Amaru",
        "organization_types": ("foundation",),
        "country": "EC",
        "areas": ("environment",),
        "populations": ("youth",),
        "notes": Text(
            "Miembro del consorcio de S2 Cities en Cuenca; capacitó a los jóvenes durante los hackatones.",
            "Member of the S2 Cities consortium in Cuenca; it trained the young people during the hackathons.",
        ),
    },
    {
        "id": ids.CREA,
        "name": Text("Cooperativa CREA", "CREA cooperative"),
        "aliases": "CREA",
        "organization_types": ("other",),
        "other_type": Text("cooperativa", "cooperative"),
        "country": "EC",
        "cooperation_types": ("financial",),
        "notes": Text(
            "Apoyó a S2 Cities con dinero, experiencia y recursos propios.",
            "It supported S2 Cities with money, experience and resources of its own.",
        ),
    },
    {
        "id": ids.GIZ,
        "name": "Deutsche Gesellschaft für Internationale Zusammenarbeit",
        "acronym": "GIZ",
        "organization_types": ("embassy",),
        "country": "DE",
        "cooperation_types": ("technical",),
        "background": Text(
            "Trabajó con el MIDUVI en «Ciudades Intermedias Sostenibles»: asistencia técnica a Cuenca y otras "
            "ciudades para cumplir los ODS.",
            'It worked with MIDUVI on "Sustainable Intermediate Cities": technical assistance to Cuenca and other '
            "cities towards the SDGs.",
        ),
        "doubt": Text(
            "Se la nombra junto a «COICA» y «GICA», que no se pudieron identificar.",
            'It is named beside "COICA" and "GICA", which could not be identified.',
        ),
    },
    {
        "id": ids.CUENCA,
        "name": Text("GAD Municipal de Cuenca", "Municipality of Cuenca (GAD)"),
        "organization_types": ("local_government",),
        "resource_sources": ("public_decentralized",),
        "country": "EC",
        "background": Text(
            "Lleva relaciones internacionales desde 1999, como dirección desde 2011. Fundó con otros la red de "
            "cooperación de la AME, por la que capacita a otros municipios.",
            "It has handled international relations since 1999, as a directorate since 2011. It is a founding member "
            "of AME's cooperation network, through which it trains other municipalities.",
        ),
        "areas": ("governance",),
        "populations": ("institutions",),
        "cooperation_types": ("technical",),
    },
)
