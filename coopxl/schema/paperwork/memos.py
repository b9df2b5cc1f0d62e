"""What goes to the mayor: the memo that transmits a project, and the page on whether to apply."""

from coopxl.schema.paperwork.paper import PaperDef
from coopxl.schema.paperwork.parts import Facts, Grid, If, Say, Signatures, Still
from coopxl.schema.table import Stage
from coopxl.schema.text import Text

_PROJECT = Text("Proyecto", "Project")
_DECISION = Text("Decisión", "Decision")

TRANSMITTAL = PaperDef(
    "transmittal-memo",
    Text("memorando-de-traslado", "transmittal-memo"),
    Text("Memorando de traslado", "Transmittal memo"),
    Text(
        "Informa a la dirección y pide a la alcaldía que autorice presentar el proyecto.",
        "Informs the director and asks the mayor to authorize submitting the project.",
    ),
    about="projects",
    stage=Stage.PROJECTS,
    stands=("projects", "final_list"),
    reads=("projects", "settings", "cooperants", "calls"),
    optional={"projects": ("director_informed", "mayor_authorized", "authorization_document", "call")},
    dated=False,
    title=Text("Autorización para presentar un proyecto", "Authorization to submit a project"),
    parts=(
        Facts(
            (
                (Text("Para", "To"), "{{ office.mayor }}"),
                (Text("Con copia a", "Copy to"), "{{ project.department_head }}, {{ project.department }}"),
                (Text("De", "From"), "{{ office.officer }}, {{ office.unit }}"),
                (Text("Fecha", "Date"), "{{ cut_off }}"),
                (Text("Asunto", "Subject"), "{{ project.id }} · {{ project.name }}"),
            ),
            34,
        ),
        Say(
            Text(
                "Pongo en su conocimiento el proyecto que sigue, para que se autorice presentarlo a este cooperante: "
                "{{ cooperant.name }}{% if project.call %}, en la convocatoria «{{ call.name }}», que cierra el "
                "{{ call.closes }}{% endif %}.",
                "I bring the following project to your attention, and ask for authorization to submit it to this cooperant: "
                "{{ cooperant.name }}{% if project.call %}, in the call “{{ call.name }}”, which closes on {{ call.closes }}"
                "{% endif %}.",
            )
        ),
        Facts(
            (
                (Text("Objetivo general", "General objective"), "{{ project.general_objective }}"),
                (Text("Resumen", "Summary"), "{{ project.summary }}"),
                (Text("Plazo", "Duration"), "{{ project.start_date }} – {{ project.completion_date }}"),
                (Text("Monto solicitado", "Amount requested"), "{{ project.requested }}"),
                (Text("Contraparte", "Counterpart"), "{{ project.offered }}"),
                (Text("Confirmado por Financiero", "Confirmed by Finance"), "{{ project.finance_confirmed }}"),
                (Text("Objetivos de los planes", "Objectives of the plans"), "{{ project.plan_objectives }}"),
                (Text("ODS", "SDG"), "{{ project.sdg }}"),
            )
        ),
        Say(
            Text(
                "La gestión de la cooperación internacional es competencia del municipio (Constitución, art. 264, núm. 14). "
                "Sus proyectos no reembolsables los aprueba la máxima autoridad antes de presentarse, y se registran una vez "
                "acordados (COPFP, art. 69).",
                "Managing international cooperation is within the competence of the municipality (Constitution, art. 264, "
                "no. 14). Its non-reimbursable projects are approved by the highest authority before they are submitted, and "
                "registered once agreed (COPFP, art. 69).",
            )
        ),
        If(
            "project.director_informed",
            (
                Say(
                    Text(
                        "La dirección fue informada el {{ project.director_informed }}.",
                        "The director was informed on {{ project.director_informed }}.",
                    )
                ),
            ),
            (
                Say(
                    Text(
                        "La dirección queda informada con su firma en este memorando.",
                        "The director is informed by signing this memo.",
                    )
                ),
            ),
        ),
        If(
            "project.mayor_authorized",
            (
                Say(
                    Text(
                        "La alcaldía autorizó el {{ project.mayor_authorized }}"
                        "{% if project.authorization_document %} ({{ project.authorization_document }}){% endif %}.",
                        "The mayor authorized it on {{ project.mayor_authorized }}"
                        "{% if project.authorization_document %} ({{ project.authorization_document }}){% endif %}.",
                    )
                ),
            ),
            (
                Still(
                    ((_DECISION, 60), (Text("Observaciones y fecha", "Remarks and date"), 100)),
                    ((Text("☐ Autorizo      ☐ No autorizo", "☐ Authorized      ☐ Not authorized"), ""),),
                    together=True,
                ),
            ),
        ),
        Signatures(
            (
                ("{{ office.officer }}", Text("{{ office.unit }}", "{{ office.unit }}")),
                (
                    "{{ project.department_head }}",
                    Text("Informado/a: {{ project.department }}", "Informed: {{ project.department }}"),
                ),
                ("{{ office.mayor }}", Text("Alcaldía", "Mayor's office")),
            )
        ),
    ),
)  # fmt: skip

GO_NO_GO = PaperDef(
    "go-no-go",
    Text("memo-postular-o-no", "go-no-go-memo"),
    Text("Memo: postular o no", "Go/no-go memo"),
    Text(
        "Una página para la alcaldía: si conviene postular, con la razón de cada punto.",
        "One page for the mayor: whether to apply, with the reason for each point.",
    ),
    about="matches",
    stage=Stage.CALLS,
    stands=("matches",),
    reads=("matches", "projects", "calls", "programmes", "cooperants", "settings", "risks"),
    optional={
        "matches": (
            "call", "closes", "working_days", "decision", "reason", "decided_on", "points", "reasons", "score", "requirements_met",
        ),
        "risks": ("owner", "trigger"),
    },
    dated=True,
    title=Text("¿Postular «{{ project.name }}»?", "Apply with “{{ project.name }}”?"),
    parts=(
        Facts(
            (
                (Text("Para · de", "To · from"), "{{ office.mayor }} · {{ office.officer }}, {{ office.unit }}"),
                (Text("A quién", "To whom"), "{{ offer }}"),
                (Text("Cierre y plazo", "Closing and time"), "{{ lead_time }}"),
                (Text("Se pide · contraparte", "Requested · counterpart"), "{{ project.requested }} · {{ project.offered }}"),
                (Text("Dinero confirmado", "Money confirmed"), "{{ project.finance_confirmed }}"),
                (Text("Elegibilidad · puntaje", "Eligibility · score"), "{{ match.gate }} · {{ score }}"),
            ),
            42,
        ),
        Still(
            (
                (Text("Elegibilidad, comprobada punto por punto", "Eligibility, checked point by point"), 84),
                (Text("De dónde sale el puntaje", "Where the score comes from"), 76),
            ),
            (("{{ match.reasons }}", "{{ points }}"),),
        ),
        Grid(
            "top_risks",
            (
                (Text("Riesgos más graves", "Gravest risks"), "{{ one.description }}", 66),
                (Text("Severidad", "Severity"), "{{ one.severity }}", 32),
                (Text("Respuesta", "Response"), "{{ one.response }}", 62),
            ),
            none=Text("El proyecto no tiene riesgos registrados.", "The project has no risks on record."),
        ),
        Still(
            ((Text("Recomendación de la unidad", "Recommendation of the unit"), 80), (_DECISION, 80)),
            (
                (
                    "{{ recommendation }}",
                    Text("☐ Postular   ☐ No postular   ☐ Más adelante", "☐ Apply   ☐ Do not apply   ☐ Later"),
                ),
            ),
            together=True,
        ),
        Signatures(
            (
                ("{{ office.officer }}", Text("{{ office.unit }}", "{{ office.unit }}")),
                ("{{ office.mayor }}", Text("Alcaldía", "Mayor's office")),
            )
        ),
    ),
)  # fmt: skip

PAPERS = (TRANSMITTAL, GO_NO_GO)
