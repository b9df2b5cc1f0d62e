"""Letters to cooperants: consultation, follow-up, thanks."""

from coopxl.schema.paperwork.paper import PaperDef
from coopxl.schema.paperwork.parts import Facts, If, Part, Say, Signatures
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_HEAD: tuple[Part, ...] = (
    Say(Text("{{ office.canton }}, {{ cut_off }}", "{{ office.canton }}, {{ cut_off }}"), "Right"),
)
_TO: tuple[Part, ...] = (
    Say(Text("{{ recipient.name }}", "{{ recipient.name }}"), "Addressee"),
    If(
        "recipient.position",
        (Say(Text("{{ recipient.position }}", "{{ recipient.position }}"), "AddresseeMore"),),
    ),
    Say(Text("{{ recipient.organization }}", "{{ recipient.organization }}"), "AddresseeMore"),
    If("recipient.address", (Say(Text("{{ recipient.address }}", "{{ recipient.address }}"), "AddresseeMore"),)),
    Say(Text("En su despacho", "By hand or by e-mail"), "AddresseeMore"),
    Say(Text("De mi consideración:", "Dear Sir or Madam:"), "Salutation"),
)
_BYE: tuple[Part, ...] = (
    Say(
        Text(
            "Para cualquier aclaración, su contacto es {{ office.officer }}, {{ office.unit }}: {{ office.email }}, "
            "teléfono {{ office.phone }}.",
            "For any clarification please contact {{ office.officer }}, {{ office.unit }}: {{ office.email }}, "
            "telephone {{ office.phone }}.",
        )
    ),
    Say(Text("Atentamente,", "Yours faithfully,"), "Closing"),
    Signatures((("{{ office.mayor }}", Text("Alcaldía, {{ office.name }}", "Mayor's office, {{ office.name }}")),)),
)
_OFFICE = ("settings", "cooperants", "people", "projects", "calls")

CONSULTATION = PaperDef(
    "consultation-letter",
    Text("carta-de-consulta", "consultation-letter"),
    Text("Carta de consulta", "Consultation letter"),
    Text(
        "Pregunta a un cooperante por sus prioridades, plazos y requisitos; la gestión dice a quién y por qué proyecto.",
        "Asks a cooperant for its priorities, dates and requirements; the contact says whom and about which project.",
    ),
    about="contacts",
    stage=Stage.PARTIES,
    stands=("contacts",),
    reads=("contacts", *_OFFICE),
    optional={
        "contacts": ("project", "call", "summary"),
        "cooperants": ("areas",),
        "projects": ("areas", "parishes", "sdg"),
    },
    dated=False,
    parts=(
        *_HEAD,
        Say(Text("Referencia: {{ contact.id }}", "Our reference: {{ contact.id }}"), "Right"),
        *_TO,
        Say(
            Text(
                "Reciba un cordial saludo de nuestra municipalidad, {{ office.name }} (cantón {{ office.canton }}, "
                "provincia {{ office.province }}, Ecuador). Le escribo en relación con «{{ contact.subject }}».",
                "Please accept the cordial greetings of our municipality, {{ office.name }} (canton {{ office.canton }}, "
                "province {{ office.province }}, Ecuador). I write to you about “{{ contact.subject }}”.",
            )
        ),
        If(
            "cooperant.areas",
            (
                Say(
                    Text(
                        "Conocemos el trabajo de su institución en estas áreas: {{ cooperant.areas }}. Queremos saber de "
                        "qué manera nuestro cantón puede cooperar con ustedes.",
                        "We know the work of your institution in these areas: {{ cooperant.areas }}. We would like to learn "
                        "how our canton can cooperate with you.",
                    )
                ),
            ),
        ),
        If(
            "contact.project",
            (
                Say(Text("El proyecto por el que consultamos es este:", "The project that we ask about is this:")),
                Facts(
                    (
                        (Text("Proyecto", "Project"), "{{ project.name }}"),
                        (Text("Objetivo", "Objective"), "{{ project.general_objective }}"),
                        (Text("Plazo", "Duration"), "{{ project.start_date }} – {{ project.completion_date }}"),
                        (Text("Monto que se busca", "Amount sought"), "{{ project.requested }}"),
                        (Text("Contraparte municipal", "Municipal counterpart"), "{{ project.offered }}"),
                    )
                ),
            ),
        ),
        Say(Text("Le agradeceré que nos informe:", "I would be grateful if you could tell us:")),
        Say(
            Text(
                "1. Si una municipalidad del Ecuador puede solicitar su apoyo, sola o con otra organización.",
                "1. Whether a municipality of Ecuador may apply for your support, alone or with another organization.",
            ),
            "Item",
        ),
        Say(
            Text(
                "2. Qué temas y poblaciones son hoy su prioridad, y qué tipo de cooperación ofrece.",
                "2. Which themes and populations are your priority today, and which kind of cooperation you offer.",
            ),
            "Item",
        ),
        Say(
            Text(
                "3. Entre qué montos apoya, y qué contraparte pide, en dinero o en especie.",
                "3. Between which amounts you give support, and which counterpart you ask for, in cash or in kind.",
            ),
            "Item",
        ),
        Say(
            Text(
                "4. En qué fechas, idioma y formato se presenta una propuesta, y por qué medio.",
                "4. On which dates, in which language and format a proposal is submitted, and by which means.",
            ),
            "Item",
        ),
        If(
            "contact.call",
            (
                Say(
                    Text(
                        "Consultamos en particular por la convocatoria «{{ call.name }}», que cierra el {{ call.closes }}.",
                        "We ask in particular about the call “{{ call.name }}”, which closes on {{ call.closes }}.",
                    )
                ),
            ),
        ),
        Say(
            Text(
                "Con gusto le haremos llegar la información que necesite, o le visitaremos en la fecha que nos indique.",
                "We will gladly send you whatever information you need, or visit you on the date that suits you.",
            )
        ),
        *_BYE,
    ),
)

FOLLOW_UP = PaperDef(
    "follow-up-letter",
    Text("carta-de-seguimiento", "follow-up-letter"),
    Text("Carta de seguimiento", "Follow-up letter"),
    Text(
        "Pregunta por una postulación que todavía no tiene respuesta.",
        "Asks about an application that has no answer yet.",
    ),
    about="applications",
    stage=Stage.PROJECTS,
    stands=("applications",),
    reads=("applications", *_OFFICE),
    optional={"applications": ("call", "document", "answer")},
    dated=False,
    parts=(
        *_HEAD,
        Say(Text("Referencia: {{ application.id }}", "Our reference: {{ application.id }}"), "Right"),
        *_TO,
        Say(
            Text(
                "El {{ application.submitted }} pusimos a consideración de su institución el proyecto "
                "«{{ project.name }}», de nuestra municipalidad, por un monto solicitado de {{ application.requested }}.",
                "On {{ application.submitted }} we submitted the project “{{ project.name }}”, of our municipality, to "
                "your institution for consideration, requesting {{ application.requested }}.",
            )
        ),
        If(
            "application.call",
            (
                Say(
                    Text(
                        "La postulación corresponde a la convocatoria «{{ call.name }}».",
                        "The application answers the call “{{ call.name }}”.",
                    )
                ),
            ),
        ),
        If(
            "application.answer",
            (
                Say(
                    Text(
                        "La última respuesta que nos consta es «{{ application.answer }}». Le agradeceré que nos informe de "
                        "los pasos que siguen y de sus fechas.",
                        "The last answer that we have on record is “{{ application.answer }}”. I would be grateful if you "
                        "could tell us of the next steps and of their dates.",
                    )
                ),
            ),
            (
                Say(
                    Text(
                        "Han pasado {{ waited }} días y no hemos recibido respuesta. Le agradeceré que nos informe en qué "
                        "estado está, cuándo se prevé una decisión, y si hace falta completar o aclarar algo.",
                        "{{ waited }} days have passed and we have received no answer. I would be grateful if you could tell "
                        "us how it stands, when a decision is expected, and whether anything has to be completed.",
                    )
                ),
            ),
        ),
        Say(
            Text(
                "El proyecto sigue siendo una prioridad de la dependencia ejecutora ({{ project.department }}). Estamos "
                "dispuestos a ajustarlo a los lineamientos de su institución.",
                "The project is still a priority of the executing department ({{ project.department }}). We are "
                "ready to adjust it to the guidelines of your institution.",
            )
        ),
        *_BYE,
    ),
)

_THANKS_FOR: tuple[Part, ...] = (
    If(
        "answered_as == 'accepted'",
        (
            Say(
                Text(
                    "Agradezco a su institución haber aceptado el proyecto «{{ project.name }}», por un monto "
                    "de {{ application.approved }}. El respaldo de su institución hará posible este objetivo: "
                    "{{ project.general_objective }}",
                    "I thank your institution for having accepted the project “{{ project.name }}”, for an "
                    "amount of {{ application.approved }}. The support of your institution will make this objective "
                    "possible: {{ project.general_objective }}",
                )
            ),
            Say(
                Text(
                    "Ejecutará el proyecto esta dependencia: {{ project.department }}; nuestra unidad de cooperación hará el "
                    "seguimiento. Quedamos atentos a los pasos para suscribir el convenio, y le informaremos con regularidad "
                    "de los avances y del uso de los recursos.",
                    "This department will execute the project: {{ project.department }}; our cooperation unit will monitor it. "
                    "We await the steps to sign the agreement, and will report to you regularly on progress and on the use "
                    "of resources.",
                )
            ),
        ),
    ),
    If(
        "answered_as == 'reformulate'",
        (
            Say(
                Text(
                    "Agradezco a su institución el análisis del proyecto «{{ project.name }}» y sus "
                    "observaciones. Ya trabajamos en ellas y le presentaremos una nueva versión.",
                    "I thank your institution for its analysis of the project “{{ project.name }}” and for its "
                    "remarks. We are already working on them and will submit a new version to you.",
                )
            ),
        ),
    ),
    If(
        "answered_as == 'different_project'",
        (
            Say(
                Text(
                    "Agradezco a su institución la atención que dio al proyecto «{{ project.name }}» y su "
                    "disposición a conocer otra iniciativa. Le presentaremos una que responda a sus prioridades.",
                    "I thank your institution for its attention to the project “{{ project.name }}” and for "
                    "being willing to learn of another initiative. We will submit one that answers your priorities.",
                )
            ),
        ),
    ),
    If(
        "answered_as == 'other'",
        (
            Say(
                Text(
                    "Agradezco a su institución el tiempo y la atención que dio al proyecto "
                    "«{{ project.name }}». Su respuesta fue: {{ application.answer }}.",
                    "I thank your institution for the time and the attention given to the project "
                    "“{{ project.name }}”. Your answer was: {{ application.answer }}.",
                )
            ),
            Say(
                Text(
                    "Nos gustaría mantener el contacto. Le agradeceré que nos tenga en cuenta en sus próximas "
                    "convocatorias, y que nos diga qué podemos mejorar.",
                    "We would like to stay in contact. I would be grateful if you kept us in mind for your next calls, and "
                    "told us what we can do better.",
                )
            ),
        ),
    ),
)

THANKS = PaperDef(
    "thanks-letter",
    Text("carta-de-agradecimiento", "thank-you-letter"),
    Text("Carta de agradecimiento", "Thank-you letter"),
    Text(
        "Agradece la respuesta a una postulación: lo que dice depende de la respuesta.",
        "Gives thanks for the answer to an application: what it says depends on the answer.",
    ),
    about="applications",
    stage=Stage.PROJECTS,
    stands=("applications",),
    reads=("applications", *_OFFICE),
    optional={"applications": ("call",)},
    dated=False,
    parts=(
        *_HEAD,
        Say(Text("Referencia: {{ application.id }}", "Our reference: {{ application.id }}"), "Right"),
        *_TO,
        *_THANKS_FOR,
        *_BYE,
    ),
)

PAPERS = (CONSULTATION, FOLLOW_UP, THANKS)
