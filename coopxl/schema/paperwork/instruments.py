"""What is signed with others, and what goes with it: agreement, twinning, protocol visit, national registration."""

from coopxl.schema.paperwork.paper import PaperDef
from coopxl.schema.paperwork.parts import Facts, Grid, Head, If, Part, Say, Signatures, Still
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_DRAFT = Say(
    Text(
        "Borrador para revisión de la Procuraduría Síndica. No obliga mientras no lo firmen las partes.",
        "Draft for review by the legal office. It binds nobody until the parties sign it.",
    ),
    "Note",
)
_COMPETENCE = Text(
    "La Constitución (art. 264, núm. 14) da a los gobiernos municipales la competencia de gestionar la cooperación "
    "internacional para sus fines; el COOTAD (art. 131) la desarrolla. Los programas y proyectos de cooperación no "
    "reembolsable se registran una vez acordados (COPFP, art. 69).",
    "The Constitution (art. 264, no. 14) gives municipal governments the competence of managing international cooperation "
    "for their purposes; COOTAD (art. 131) develops it. Programmes and projects of non-reimbursable cooperation are "
    "registered once agreed (COPFP, art. 69).",
)
_PARTIES = Grid(
    "parties",
    (
        (Text("Parte", "Party"), "{{ one.called }}", 62),
        (Text("Papel", "Role"), "{{ one.role }}", 28),
        (Text("Firma", "Signatory"), "{{ one.signatory }}", 38),
        (Text("Cargo", "Position"), "{{ one.position }}", 32),
    ),
)
_SIGN: tuple[Part, ...] = (
    Say(Text("Las partes firman este instrumento en {{ office.canton }}, el {{ signed }}.",
             "The parties sign this instrument in {{ office.canton }}, on {{ signed }}."), "Closing"),
    Signatures(
        (
            ("{{ office.mayor }}", Text("{{ office.name }}", "{{ office.name }}")),
            ("{{ other_signatory }}", Text("{{ other_party }}", "{{ other_party }}")),
        )
    ),
)  # fmt: skip
_WHOLE = (
    "agreements", "agreement_parties", "commitments", "projects", "settings", "cooperants", "people", "objectives",
    "activities", "budget",
)  # fmt: skip

AGREEMENT = PaperDef(
    "agreement-draft",
    Text("borrador-de-convenio", "agreement-draft"),
    Text("Borrador de convenio", "Agreement draft"),
    Text("El convenio con sus partes, aportes y plazos, para revisión jurídica.",
         "The agreement with its parties, contributions and terms, for legal review."),
    about="agreements",
    stage=Stage.AGREEMENTS,
    stands=("agreements", "agreement_parties"),
    reads=_WHOLE,
    optional={
        "agreements": ("other_parties", "signed", "conditions", "audit", "project"),
        "agreement_parties": ("cooperant", "name", "amount", "notes", "doubt"),
        "commitments": ("agreement", "project", "delivered", "evidence", "notes", "doubt", "condition"),
    },
    title=Text("{{ agreement.name }}", "{{ agreement.name }}"),
    subtitle=Text("{{ agreement.kind }} · {{ agreement.id }}", "{{ agreement.kind }} · {{ agreement.id }}"),
    numbered=True,
    dated=False,
    parts=(
        _DRAFT,
        Head(Text("Comparecientes", "Parties")),
        Say(Text("Comparecen a suscribir este instrumento:", "The following sign this instrument:")),
        _PARTIES,
        Head(Text("Antecedentes", "Background")),
        Say(_COMPETENCE),
        If("agreement.project", (
            Say(Text("Las partes acordaron el proyecto {{ project.id }}, «{{ project.name }}».",
                     "The parties agreed on the project {{ project.id }}, “{{ project.name }}”.")),
        )),
        Head(Text("Objeto", "Purpose")),
        If("agreement.project",
           (Say(Text("{{ project.general_objective }}", "{{ project.general_objective }}")),),
           (Say(Text("Cooperar en lo que describe el nombre de este instrumento: {{ agreement.name }}.",
                     "To cooperate in what the name of this instrument describes: {{ agreement.name }}.")),)),
        Head(Text("Obligaciones de las partes", "Obligations of the parties")),
        Grid(
            "commitments",
            (
                (Text("Obligación", "Obligation"), "{{ one.description }}", 92),
                (Text("Responde", "Responsible"), "{{ one.responsible }}", 38),
                (Text("Hasta", "By"), "{{ one.due }}", 30),
            ),
        ),
        Head(Text("Aportes", "Contributions")),
        If("without_money", (
            Say(Text("Este instrumento no transfiere dinero entre las partes.",
                     "This instrument transfers no money between the parties.")),
        ), (
            Say(Text("El monto de este instrumento es de {{ agreement.agreed }}.",
                     "The amount of this instrument is {{ agreement.agreed }}.")),
        )),
        If("agreement.project", (
            Grid(
                "sources",
                (
                    (Text("Fuente", "Source"), "{{ one.source }}", 42),
                    (Text("Quién aporta", "Contributor"), "{{ one.financier }}", 60),
                    (Text("Monto ({{ currency }})", "Amount ({{ currency }})"), "{{ one.amount }}", 34, "right"),
                    (Text("Parte (%)", "Share (%)"), "{{ one.share }}", 24, "right"),
                ),
                total=(Text("Total", "Total"), "", "{{ total }}", "{{ total_share }}"),
                together=True,
            ),
        )),
        Head(Text("Plazo", "Term")),
        Say(Text("Rige del {{ agreement.starts }} al {{ agreement.ends }}. Se puede prorrogar por acuerdo escrito, antes de que "
                 "venza.",
                 "It is in force from {{ agreement.starts }} to {{ agreement.ends }}. It may be extended by written agreement, "
                 "before it ends.")),
        Head(Text("Ejecución y seguimiento", "Execution and monitoring")),
        Say(Text("Ejecuta esta dependencia: {{ agreement.executing_department }}. Da seguimiento: "
                 "{{ agreement.follow_up_by }}. Las partes recibirán informes periódicos de avance y del uso de los recursos.",
                 "This department executes it: {{ agreement.executing_department }}. It is followed up by "
                 "{{ agreement.follow_up_by }}. The parties will receive periodic reports on progress and the use of resources.")),
        If("agreement.conditions", (
            Say(Text("Condiciones acordadas: {{ agreement.conditions }}", "Conditions agreed: {{ agreement.conditions }}")),
        )),
        If("audited", (
            Say(Text("Se hará una auditoría externa antes del cierre.", "There will be an external audit before the closure.")),
        )),
        Head(Text("Terminación y controversias", "Termination and disputes")),
        Say(Text("Termina por cumplirse su objeto o su plazo, por acuerdo de las partes o por incumplimiento. En este caso se "
                 "devuelven los fondos no ejecutados. Las diferencias se resuelven primero por diálogo directo.",
                 "It ends when its purpose or term is fulfilled, by agreement of the parties or by breach. In that case the funds "
                 "not spent are returned. Differences are first settled by direct dialogue.")),
        *_SIGN,
    ),
)  # fmt: skip

TWINNING = PaperDef(
    "twinning-draft",
    Text("borrador-de-hermanamiento", "twinning-draft"),
    Text("Borrador de hermanamiento", "Twinning draft"),
    Text("La carta de hermanamiento con otra ciudad, con sus fines y criterios.",
         "The twinning charter with another city, with its purposes and criteria."),
    about="twinnings",
    stage=Stage.AGREEMENTS,
    stands=("twinnings",),
    reads=("twinnings", "agreements", "cooperants", "settings", "projects"),
    optional={"twinnings": ("agreement", "cooperant", "projects", "activities", "authorized_on", "next_step", "notes", "doubt")},
    title=Text("Carta de hermanamiento: {{ office.canton }} y {{ twinning.city }}",
               "Twinning charter: {{ office.canton }} and {{ twinning.city }}"),
    numbered=True,
    dated=False,
    parts=(
        _DRAFT,
        Say(Text("La municipalidad del cantón {{ office.canton }} (Ecuador), {{ office.name }}, y la ciudad de {{ twinning.city }} "
                 "({{ twinning.country }}), convencidas de que la amistad entre sus pueblos abre caminos de desarrollo, "
                 "declaran:",
                 "The municipality of the canton of {{ office.canton }} (Ecuador), {{ office.name }}, and the city of "
                 "{{ twinning.city }} ({{ twinning.country }}), convinced that friendship between their peoples opens ways of "
                 "development, declare:")),
        Head(Text("Antecedentes", "Background")),
        Say(_COMPETENCE),
        Head(Text("Criterios", "Criteria")),
        Say(Text("El hermanamiento se funda en: {{ twinning.criteria }}.", "The twinning rests on: {{ twinning.criteria }}.")),
        Head(Text("Fines", "Purposes")),
        Say(Text("Las partes cooperarán con estos fines: {{ twinning.purposes }}.",
                 "The parties will cooperate for these purposes: {{ twinning.purposes }}.")),
        Head(Text("Actividades", "Activities")),
        If("twinning.activities",
           (Say(Text("{{ twinning.activities | paragraphs }}", "{{ twinning.activities | paragraphs }}")),),
           (Say(Text("Las partes acordarán cada año un plan de actividades.",
                     "The parties will agree on a plan of activities each year.")),)),
        Head(Text("Compromisos", "Commitments")),
        Say(Text("Cada parte nombra una persona de enlace, comparte sus buenas prácticas y respeta la soberanía y las leyes de "
                 "la otra. Este instrumento no compromete recursos: cada proyecto tendrá el suyo.",
                 "Each party names a contact person, shares its good practices and respects the sovereignty and the laws of the "
                 "other. This instrument commits no resources: each project will have its own.")),
        Head(Text("Autorización y vigencia", "Authorization and validity")),
        If("twinning.authorized_on",
           (Say(Text("El Concejo Cantonal lo autorizó el {{ twinning.authorized_on }}. Rige desde su firma.",
                     "The cantonal council authorized it on {{ twinning.authorized_on }}. It is in force once signed.")),),
           (Say(Text("Rige desde su firma, con la autorización previa del Concejo Cantonal: {{ authorization }}.",
                     "It is in force once signed, with prior authorization by the cantonal council: {{ authorization }}.")),)),
        *_SIGN,
    ),
)  # fmt: skip

VISIT = PaperDef(
    "visit-programme",
    Text("programa-de-visita", "visit-programme"),
    Text("Programa de visita protocolaria", "Protocol visit programme"),
    Text("Quién viene o va, a qué, el programa y lo que hay que tener listo.",
         "Who comes or goes, what for, the programme and what must be ready."),
    about="visits",
    stage=Stage.PARTIES,
    stands=("visits",),
    reads=("visits", "cooperants", "people", "settings"),
    optional={"visits": ("until", "gifts", "commitments", "follow_up", "follow_up_due", "follow_up_done", "document", "doubt",
                         "checklist", "interculturality")},
    title=Text("{{ visit.name }}", "{{ visit.name }}"),
    subtitle=Text("{{ visit.direction }} · {{ visit.id }}", "{{ visit.direction }} · {{ visit.id }}"),
    parts=(
        Facts(
            (
                (Text("Fecha", "Date"), "{{ visit.date }}{% if visit.until %} – {{ visit.until }}{% endif %}"),
                (Text("Con quién", "With whom"), "{{ visit.cooperants }}"),
                (Text("Propósito", "Purpose"), "{{ visit.purpose }}"),
                (Text("Muestra intercultural", "Intercultural element"), "{{ visit.interculturality or '—' }}"),
                (Text("Obsequios", "Gifts"), "{{ visit.gifts or '—' }}"),
            )
        ),
        Say(Text("Programa", "Programme"), "Heading1"),
        Say(Text("{{ visit.programme | paragraphs }}", "{{ visit.programme | paragraphs }}")),
        Say(Text("Lista de preparación", "Checklist"), "Heading1"),
        Grid(
            "checks",
            (
                (Text("Listo", "Ready"), "{{ one.mark }}", 20),
                (Text("Qué", "What"), "{{ one.name }}", 80),
                (Text("Responsable y hora", "Person responsible and hour"), "", 60),
            ),
        ),
        Grid(
            "people",
            (
                (Text("Quiénes son", "Who they are"), "{{ one.name }}", 56),
                (Text("Cargo", "Position"), "{{ one.position }}", 58),
                (Text("Idioma", "Language"), "{{ one.language }}", 46),
            ),
            none=Text("No hay personas registradas de estos cooperantes.", "No people of these cooperants are on record."),
        ),
        If("visit.commitments", (
            Say(Text("Compromisos", "Commitments"), "Heading1"),
            Say(Text("{{ visit.commitments | paragraphs }}", "{{ visit.commitments | paragraphs }}")),
        )),
        Signatures((("{{ office.officer }}", Text("{{ office.unit }}", "{{ office.unit }}")),)),
    ),
)  # fmt: skip

REGISTRATION = PaperDef(
    "registration-pack",
    Text("expediente-de-registro", "registration-pack"),
    Text("Expediente para el registro nacional", "Pack for the national register"),
    Text("Oficio, ficha del proyecto y lista de anexos para registrar la cooperación acordada.",
         "Letter, project data and list of annexes to register the cooperation agreed."),
    about="agreements",
    stage=Stage.AGREEMENTS,
    stands=("agreements",),
    reads=_WHOLE,
    optional={
        "agreements": ("other_parties", "amount", "conditions", "audit", "registration", "registered_on"),
        "agreement_parties": ("cooperant", "name", "amount", "notes", "doubt"),
    },
    title=Text("Solicitud de registro de cooperación no reembolsable",
               "Request to register non-reimbursable cooperation"),
    parts=(
        Say(Text("{{ office.canton }}, {{ cut_off }}", "{{ office.canton }}, {{ cut_off }}"), "Right"),
        Say(Text("Ministerio de Relaciones Exteriores y Movilidad Humana", "Ministry of Foreign Affairs and Human Mobility"),
            "Addressee"),
        Say(Text("Autoridad nacional de la cooperación internacional", "National authority of international cooperation"),
            "AddresseeMore"),
        Say(Text("En su despacho", "By hand or by e-mail"), "AddresseeMore"),
        Say(Text("De mi consideración:", "Dear Sir or Madam:"), "Salutation"),
        Say(Text("Con base en el art. 69 del COPFP y en el art. 131 del COOTAD, esta municipalidad ({{ office.name }}) solicita "
                 "registrar la cooperación que se describe.",
                 "On the basis of art. 69 of COPFP and art. 131 of COOTAD, this municipality ({{ office.name }}) asks to register "
                 "the cooperation described here.")),
        If("agreement.registration", (
            Say(Text("Ya consta registrado: {{ agreement.registration }}"
                     "{% if agreement.registered_on %}, {{ agreement.registered_on }}{% endif %}.",
                     "It is already registered: {{ agreement.registration }}"
                     "{% if agreement.registered_on %}, {{ agreement.registered_on }}{% endif %}."), "Note"),
        )),
        Facts(
            (
                (Text("Instrumento", "Instrument"), "{{ agreement.name }} ({{ agreement.kind }})"),
                (Text("Firmado · vigencia", "Signed · term"),
                 "{{ agreement.signed }} · {{ agreement.starts }} – {{ agreement.ends }}"),
                (Text("Cooperantes", "Cooperants"), "{{ agreement.cooperants }}"),
                (Text("Monto", "Amount"), "{{ agreement.agreed }}"),
                (Text("Proyecto", "Project"), "{{ project.id }} · {{ project.name }}"),
                (Text("Objetivo general", "General objective"), "{{ project.general_objective }}"),
                (Text("Entidad ejecutora", "Executing body"), "{{ agreement.executing_department }}"),
                (Text("Lugar", "Place"), "{{ project.localization }}: {{ project.parishes }}"),
                (Text("Áreas", "Areas"), "{{ project.areas }}"),
                (Text("ODS", "SDG"), "{{ project.sdg }}"),
                (Text("Objetivos de los planes", "Objectives of the plans"), "{{ project.plan_objectives }}"),
                (Text("Aprobación", "Approval"), "{{ project.approval_date }} · {{ project.approval_authority }}"),
            )
        ),
        _PARTIES,
        Grid(
            "sources",
            (
                (Text("Fuente", "Source"), "{{ one.source }}", 42),
                (Text("Quién aporta", "Contributor"), "{{ one.financier }}", 60),
                (Text("Monto ({{ currency }})", "Amount ({{ currency }})"), "{{ one.amount }}", 34, "right"),
                (Text("Parte (%)", "Share (%)"), "{{ one.share }}", 24, "right"),
            ),
            total=(Text("Total", "Total"), "", "{{ total }}", "{{ total_share }}"),
            together=True,
        ),
        Still(
            ((Text("Anexos", "Annexes"), 110), (Text("Incluido", "Included"), 50)),
            (
                (Text("Instrumento firmado: {{ agreement.document }}", "Signed instrument: {{ agreement.document }}"), "☐"),
                (Text("Propuesta del proyecto", "Project proposal"), "☐"),
                (Text("Aprobación de la máxima autoridad", "Approval by the highest authority"), "☐"),
                (Text("Certificación de contraparte", "Certificate of the counterpart"), "☐"),
            ),
            together=True,
        ),
        Signatures(
            (
                ("{{ office.mayor }}", Text("{{ office.name }}", "{{ office.name }}")),
                ("{{ office.officer }}", Text("{{ office.unit }}", "{{ office.unit }}")),
            )
        ),
    ),
)  # fmt: skip

PAPERS = (AGREEMENT, TWINNING, VISIT, REGISTRATION)
