"""What the page on whether to apply may use: the pair of project and offer, its points, the gravest risks."""

from dataclasses import replace
from datetime import date

from coopxl.core.course import Course
from coopxl.core.formats import short_day
from coopxl.core.gathering import Words
from coopxl.core.missing import Missing
from coopxl.core.subject import Subject
from coopxl.core.table import Row
from coopxl.schema.matching import FAIL, PASS
from coopxl.schema.text import Text

_RISKS = 3
_TIME = Text("Cierra el {day}; días laborables que quedan: {left}", "Closes on {day}; working days left: {left}")
_NO_DAY = Text("Sin día de cierre conocido", "No closing day is known")
_OF = Text("{score} de 100", "{score} of 100")
_NO_SCORE = Text("sin puntaje", "no score")
_ADVICE = {
    PASS: Text("Postular: no se halló condición que no se cumpla.", "Apply: no condition was found that is not met."),
    FAIL: Text(
        "No postular mientras no se cumpla lo marcado con ✗.", "Do not apply while what is marked ✗ is not met."
    ),
}
_ASK = Text("Aclarar primero lo marcado con «?»; luego decidir.", "First make clear what is marked “?”; then decide.")
_DECIDED = Text("La unidad anotó «{decision}»", "The unit noted “{decision}”")


def match_words(subject: Subject, row: Row) -> Words:
    """A row of the matches, with its project; `points` has a line for each criterion."""
    lang = subject.lang
    words = subject.around(row)
    project = subject.follow(row, "project")
    risks = Course(subject.book, replace(subject.ask, id=project.id)).risks() if project else []
    day, left = row["closes"], row["working_days"]
    time = _NO_DAY[lang]
    if isinstance(day, date):
        time = _TIME[lang].format(day=short_day(day, lang), left=left if left is not None else "?")
    score = row["score"]
    return {
        **words,
        "offer": _offer(subject, row),
        "lead_time": time,
        "score": _OF[lang].format(score=score) if score is not None else _NO_SCORE[lang],
        "points": row.text("points").replace("; ", "\n") or _NO_SCORE[lang],
        "top_risks": [{key: value or "—" for key, value in risk.items()} for risk in risks[:_RISKS]],
        "recommendation": _advice(subject, row),
    }


def _offer(subject: Subject, row: Row) -> str | Missing:
    """The call with its cooperant, or the cooperant alone."""
    wanted = row.text("call").partition("/")[0]
    calls = [subject.book.title(table, wanted) for table in ("calls", "programmes")]
    names = [*calls, subject.book.title("cooperants", row.text("cooperant"))]
    return " · ".join(filter(None, names)) or subject.lack(row, "cooperant")


def _advice(subject: Subject, row: Row) -> str:
    lang = subject.lang
    decision, advice = row.text("decision"), _ADVICE.get(row.text("gate"), _ASK)[lang]
    if not decision:
        return advice
    noted = _DECIDED[lang].format(decision=subject.book.words.label("match_decisions", decision, lang))
    return f"{noted}: {row.text('reason')}" if row["reason"] else f"{noted}. {advice}"
