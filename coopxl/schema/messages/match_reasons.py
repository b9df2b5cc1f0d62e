"""Why a pair passes or fails and what each criterion gives, in words; the keys are those of `core.gate` and `core.score`."""

from coopxl.schema.text import Text

CHECKS = {
    "geography": Text("Geografía", "Geography"),
    "subject": Text("Tema", "Subject"),
    "population": Text("Beneficiarios", "Beneficiaries"),
    "applicant": Text("Quién postula", "Applicant"),
    "counterpart": Text("Contraparte", "Counterpart"),
    "requirements": Text("Requisitos", "Requirements"),
    "lead_time": Text("Plazo", "Lead time"),
}

POINTS = Text("{points} de {full} · {label}", "{points} of {full} · {label}")
UNKNOWN = Text("no se sabe", "not known")
FORECAST = Text("Pronóstico, no convocada todavía.", "Forecast, not called yet.")
APPROACH = Text("Sin convocatoria: para proponerlo directamente.", "Without a call: to be approached directly.")
GONE = Text(
    "Ya no se compara: la convocatoria terminó o el proyecto ya no busca apoyo. Así quedó:",
    "No longer compared: the call is over, or the project seeks support no more. It stood so:",
)

NO_CALL = Text(
    "Ninguna de {count} convocatorias y pronósticos cumple todavía: {counts}.",
    "None of {count} calls and forecasts passes yet: {counts}.",
)
NO_OFFERS = Text(
    "No hay convocatorias ni pronósticos registrados que sigan en pie.",
    "No calls or forecasts are registered that are not over.",
)
BY_CHECK = Text("{count} por «{check}»", "{count} on “{check}”")
NOT_KNOWN = Text("de {count} no se sabe", "{count} not known")
NOT_WANTED = Text("{count} no interesan", "{count} of no interest")
NO_COOPERANT = Text(
    "Tampoco hay un cooperante registrado con áreas en común.",
    "No cooperant with areas in common is registered either.",
)

WHY = {
    "scope_ours": Text("sí, el ámbito incluye «{places}»", "yes, the scope includes “{places}”"),
    "scope_others": Text("No: solo nombra «{places}»", "No: it names only “{places}”"),
    "scope_unknown": Text(
        "no se sabe si el ámbito incluye al cantón", "it is not known whether the scope includes the canton"
    ),
    "works_present": Text("sí, trabaja en el cantón", "yes, it works in the canton"),
    "works_agreement": Text("sí, tiene convenio básico vigente", "yes, its basic operating agreement is in force"),
    "works_country": Text("sí, es del país", "yes, it is of the country"),
    "works_unknown": Text("no se sabe si trabaja en el país", "it is not known whether it works in the country"),
    "reach_ours": Text("incluye al cantón", "includes the canton"),
    "reach_others": Text("no incluye al cantón", "does not include the canton"),
    "reach_unknown": Text("no se sabe", "not known"),
    "areas_theirs_unknown": Text("no se sabe: no constan áreas", "not known: no areas are given"),
    "areas_ours_unknown": Text(
        "no se sabe: el proyecto no dice su área", "not known: the project does not say its area"
    ),
    "areas_common": Text("en común {areas}", "in common {areas}"),
    "areas_none": Text(
        "No: apoya {their_areas} y el proyecto es de {our_areas}",
        "No: it supports {their_areas} and the project is about {our_areas}",
    ),
    "populations_theirs_unknown": Text(
        "no se sabe: no consta a quiénes atiende", "not known: it does not say whom it serves"
    ),
    "populations_ours_unknown": Text(
        "no se sabe: el proyecto no dice a quiénes atiende", "not known: the project does not say whom it serves"
    ),
    "populations_common": Text("en común {populations}", "in common {populations}"),
    "populations_none": Text(
        "No: atiende a {their_populations} y el proyecto a {our_populations}",
        "No: it serves {their_populations} and the project {our_populations}",
    ),
    "types_theirs_unknown": Text("no se sabe qué da", "not known what it gives"),
    "types_ours_unknown": Text("no se sabe qué se busca", "not known what is sought"),
    "types_common": Text("{types}", "{types}"),
    "types_none": Text("da {their_types} y se busca {our_types}", "it gives {their_types} and {our_types} is sought"),
    "sdg_theirs_unknown": Text("no se sabe: sin ODS", "not known: no SDGs"),
    "sdg_ours_unknown": Text("no se sabe: el proyecto no los dice", "not known: none in the project"),
    "sdg_common": Text("{sdg}", "{sdg}"),
    "sdg_none": Text("ninguno en común", "none in common"),
    "no_applicants": Text("no se sabe sin una convocatoria", "not known without a call"),
    "applicants_unknown": Text(
        "no se sabe: no consta quién puede postular", "not known: it does not say who may apply"
    ),
    "applicants_ours": Text("sí, los municipios", "yes, municipalities"),
    "applicants_csos": Text("No: postulan {applicants}; {csos}", "No: applicants are {applicants}; {csos}"),
    "applicants_others": Text("No: postulan {applicants}", "No: applicants are {applicants}"),
    "no_terms": Text("no se sabe sin una convocatoria", "not known without a call"),
    "counterpart_free": Text("sí, no se exige", "yes, none is asked for"),
    "counterpart_unsaid": Text("no se sabe si se exige", "it is not known whether one is asked for"),
    "counterpart_empty": Text(
        "no se sabe: se exige y el proyecto no dice la suya",
        "not known: one is asked for and the project does not say its own",
    ),
    "counterpart_share_empty": Text(
        "no se sabe: exige {share} % y el proyecto no dice la suya",
        "not known: it asks for {share} % and the project does not say its own",
    ),
    "counterpart_zero": Text(
        "No: se exige y el proyecto ofrece {offered}", "No: one is asked for and the project offers {offered}"
    ),
    "counterpart_share_zero": Text(
        "No: exige {share} % y el proyecto ofrece {offered}",
        "No: it asks for {share} % and the project offers {offered}",
    ),
    "counterpart_short": Text(
        "No: exige {share} % ({needed}) y el proyecto ofrece {offered}",
        "No: it asks for {share} % ({needed}) and the project offers {offered}",
    ),
    "counterpart_whole_unknown": Text(
        "no se sabe: exige {share} % y falta el monto solicitado",
        "not known: it asks for {share} % and the amount requested is missing",
    ),
    "counterpart_any": Text(
        "sí, el proyecto ofrece {offered}; cuánto se exige no consta",
        "yes, the project offers {offered}; how much is asked is not given",
    ),
    "counterpart_any_fund": Text(
        "sí, el proyecto ofrece {offered} y el fondo de {year} es de {fund} USD",
        "yes, the project offers {offered} and the fund of {year} is {fund} USD",
    ),
    "counterpart_enough": Text(
        "sí, exige {share} % ({needed}) y el proyecto ofrece {offered}",
        "yes, it asks for {share} % ({needed}) and the project offers {offered}",
    ),
    "counterpart_enough_fund": Text(
        "sí, exige {share} % ({needed}), se ofrece {offered} y el fondo de {year} es de {fund} USD",
        "yes, it asks for {share} % ({needed}), {offered} is offered and the fund of {year} is {fund} USD",
    ),
    "fund_unknown": Text(
        "no se sabe si cabe en el fondo de {year}: falta un monto o un tipo de cambio",
        "it is not known whether the fund of {year} can bear it: an amount or a rate is missing",
    ),
    "fund_short": Text(
        "No: hacen falta {needed} y el fondo de {year} es de {fund} USD",
        "No: {needed} is needed and the fund of {year} is {fund} USD",
    ),
    "no_requirements_yet": Text("no se saben sin una convocatoria", "not known without a call"),
    "no_requirements": Text("sí, no consta ningún otro", "yes, no others are registered"),
    "requirements_unread": Text(
        "no se sabe: léalos y responda en esta fila",
        "not known: read them and answer in this row",
    ),
    "requirements_met": Text("sí, revisados y cumplidos", "yes, checked and met"),
    "requirements_not_met": Text("No: revisados y no se cumplen", "No: checked and not met"),
    "no_closing": Text("no se sabe sin una convocatoria", "not known without a call"),
    "closing_unknown": Text("no se sabe: falta el día de cierre", "not known: the closing day is missing"),
    "too_late": Text(
        "No: quedan {left} días laborables y hacen falta {least}",
        "No: {left} working days are left and {least} are needed",
    ),
    "in_time": Text(
        "sí, aunque justo: quedan {left} días laborables", "yes, just enough: {left} working days are left"
    ),
    "ample": Text("sí, quedan {left} días laborables", "yes, {left} working days are left"),
    "amount_theirs_unknown": Text("no se sabe: sin montos", "not known: no amounts"),
    "amount_ours_unknown": Text(
        "no se sabe: falta el solicitado",
        "not known: no request",
    ),
    "amount_low": Text(
        "se piden {requested} USD y el mínimo es {low} USD", "{requested} USD is requested and the lowest is {low} USD"
    ),
    "amount_high": Text(
        "se piden {requested} USD y el máximo es {high} USD",
        "{requested} USD is requested and the highest is {high} USD",
    ),
    "amount_fits": Text("se piden {requested} USD y cabe", "{requested} USD is requested and fits"),
    "relation_close": Text("hubo convenio o postulación aceptada", "there was an agreement or an accepted application"),
    "relation_contacts": Text("solo gestiones", "contacts only"),
    "relation_none": Text("ninguna registrada", "none is registered"),
    "relation_unknown": Text("no se sabe: falta el cooperante", "not known: the cooperant is missing"),
    "planned": Text("aporta a un objetivo de un plan vigente", "it serves an objective of a plan in force"),
    "listed": Text("está en la lista final", "it is on the final list"),
    "not_planned": Text(
        "ni objetivo de un plan vigente ni lista final", "neither an objective of a plan in force nor on the final list"
    ),
}

CSOS = Text("podrían hacerlo {names}", "those who could: {names}")
NO_CSOS = Text("no hay una OSC aliada que pudiera hacerlo", "there is no partner CSO that could")
