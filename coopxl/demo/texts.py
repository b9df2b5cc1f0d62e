"""The long texts of the model case. Sections that no source supports are left out: the document asks for them."""

from coopxl.demo import ids
from coopxl.demo.row import Row
from coopxl.schema.text import LANGUAGES, Text

_DRIP: dict[str, Text] = {
    "introduction": Text(
        "Este proyecto llevó riego por goteo a veinte asociaciones de pequeños horticultores de la zona rural del "
        "Azuay. Reunió a tres aportantes: la Embajada de Israel, el Gobierno Provincial del Azuay por medio de su "
        "empresa AGROAZUAY, y las propias asociaciones.\n\n"
        "La inversión fue modesta, 19.500 dólares, y alcanzó a más de 150 familias. Se presenta aquí como ejemplo de "
        "lo que puede lograr un gobierno local cuando propone un proyecto pensado desde su territorio.",
        "This project took drip irrigation to twenty associations of small horticulturists in rural Azuay. It brought "
        "three contributors together: the Embassy of Israel, the Provincial Government of Azuay through its company "
        "AGROAZUAY, and the associations themselves.\n\n"
        "The investment was modest, 19,500 dollars, and reached more than 150 families. It is presented here as an "
        "example of what a local government can achieve when it proposes a project conceived from its own territory.",
    ),
    "background": Text(
        "En 2017, una persona que trabajaba en el Gobierno Provincial del Azuay obtuvo una beca de MASHAV, la agencia "
        "de cooperación de Israel, y se especializó en riego tecnificado, horticultura, manejo de los recursos "
        "hídricos y del sector agropecuario.\n\n"
        "De vuelta en la provincia, lo aprendido se adaptó a la realidad local y se convirtió en el proyecto que se "
        "presentó al Estado de Israel y se desarrolló en 2019.",
        "In 2017 an employee of the Provincial Government of Azuay obtained a scholarship of MASHAV, Israel's "
        "cooperation agency, and specialized in technical irrigation, horticulture and the management of water "
        "resources and of the farming sector.\n\n"
        "Back in the province, what had been learned was adapted to local conditions and became the project that was "
        "submitted to the State of Israel and developed in 2019.",
    ),
    "justification": Text(
        "La propuesta no se diseñó desde un escritorio en el exterior: la formularon personas que conocían las "
        "necesidades de la provincia. Une tres formas de cooperación que se refuerzan: la beca que formó al personal, "
        "la transferencia de conocimiento a los productores y la donación del equipo con que aplicarlo.",
        "The proposal was not designed at a desk abroad: people who knew the needs of the province formulated it. It "
        "joins three forms of cooperation that strengthen one another: the scholarship that trained the staff, the "
        "transfer of knowledge to the producers, and the donation of the equipment to apply it with.",
    ),
    "beneficiaries": Text(
        "Se benefician de forma directa 20 asociaciones de pequeños horticultores, que reúnen a más de 150 familias "
        "de la zona rural.",
        "Direct beneficiaries are 20 associations of small horticulturists, which bring together more than 150 "
        "families of the rural area.",
    ),
    "strategies": Text(
        "Cada parte pone lo que mejor puede dar. El cooperante financia los equipos; el gobierno provincial aporta, "
        "por su empresa, la capacitación y un año de asistencia técnica especializada; las asociaciones completan con "
        "recursos propios la instalación.",
        "Each party gives what it is best placed to give. The cooperant finances the equipment; the provincial "
        "government provides, through its company, the training and a year of specialized technical assistance; the "
        "associations complete the installation with resources of their own.",
    ),
    "technical": Text(
        "El proyecto instala veinte sistemas familiares de riego por goteo («Family Drip System») que "
        "trabajan a baja presión. La instalación va acompañada de capacitación integral a la población local y de "
        "asistencia técnica durante un año.",
        "The project installs twenty family drip irrigation systems (Family Drip System) which work at low pressure. "
        "Installation goes together with comprehensive training of the local people and technical assistance for a "
        "year.",
    ),
    "benefits": Text(
        "Los resultados que informa el Gobierno Provincial del Azuay son cinco: el agua de uso agrícola se maneja "
        "mejor; la producción es más diversa; hay cosecha asegurada todo el año; los productores tienen más "
        "conciencia ambiental; y sus organizaciones salieron fortalecidas.",
        "The Provincial Government of Azuay reports five results: water for farming is managed better; production is "
        "more diverse; harvests are assured all the year round; the producers are more aware of the environment; and "
        "their organizations came out stronger.",
    ),
    "competence": Text(
        "Lo presentó y llevó a cabo el Gobierno Provincial del Azuay, con AGROAZUAY, su empresa de economía mixta, a "
        "cargo de la capacitación y la asistencia técnica. No fue un proyecto municipal.",
        "The Provincial Government of Azuay submitted it and carried it out, with AGROAZUAY, its mixed economy "
        "company, in charge of training and technical assistance. It was not a municipal project.",
    ),
}

SECTIONS: tuple[Row, ...] = tuple(
    {
        "id": f"TEX-{number:06}",
        "project": ids.DRIP,
        "section": section,
        "language": language,
        "text": text[language],
    }
    for number, (section, language, text) in enumerate(
        ((section, language, text) for section, text in _DRIP.items() for language in LANGUAGES), 1
    )
)
