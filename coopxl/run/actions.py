"""The action behind each verb, loaded when it is first asked for: a command waits for its own, not for all of them."""

from importlib import import_module

from coopxl.core.outcome import Action

_WHERE = {
    "validate": "validate.validate",
    "calls": "call_table.call_table",
    "calendar": "calendar.calendar",
    "progress": "progress.progress",
    "matrices": "matrices.matrices",
    "proposal": "proposal.proposal",
    "paper": "paper.paper",
    "final-report": "final_report.final_report",
    "move": "move.move",
    "compliance": "compliance.compliance",
    "follow-up": "follow_up.follow_up",
    "today": "today.today_page",
    "triage": "triage.triage",
    "ics": "ics.ics",
    "match": "match.match",
    "overview": "overview.overview",
    "duplicates": "duplicates.duplicates",
    "share": "share.share",
    "log": "change_log.change_log",
    "export": "export.export",
}


class _Actions(dict[str, Action]):
    def __missing__(self, verb: str) -> Action:
        module, _, name = _WHERE[verb].partition(".")
        action: Action = getattr(import_module(f"coopxl.actions.{module}"), name)
        self[verb] = action
        return action

    def load(self) -> None:
        """All of them, for a process that will be asked anything."""
        for verb in _WHERE:
            self[verb]


ACTIONS = _Actions()
