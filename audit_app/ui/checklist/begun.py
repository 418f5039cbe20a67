"""What was begun on other lines and is not saved, in words: what it lacks, or what is to be corrected."""

from collections.abc import Mapping

from audit_app.domain.audit import Audit
from audit_app.i18n import _
from audit_app.ui.widgets.action_typed import ActionTyped
from audit_app.ui.widgets.packed import unpacked
from audit_app.wording.lines import lines_said

ACTION, FIGURE = "action_taken", "measured"
"""The forms of a line: what is kept of an action, and of measurements."""

_MOST = 4


def begun_said(audit: Audit, drafts: Mapping[tuple[str, str], str], but: str | None) -> str:
    """Return what is begun on every line but one, a sentence each; '' when nothing is."""
    kept = sorted((line, form) for form, line in drafts if form in (ACTION, FIGURE) and line != but)
    if not kept:
        return ""
    told = [of_draft(audit, line, form, drafts[form, line]) for line, form in kept[:_MOST]]
    if rest := lines_said(audit, dict.fromkeys(line for line, _form in kept[_MOST:])):
        told.append(_("And also: {lines}.").format(lines=rest))
    return "\n".join((_("Begun and not saved:"), *told))


def of_draft(audit: Audit, line: str, form: str, text: str) -> str:
    """Return what is to be done with what is kept of one line."""
    said = _a_figure() if form != ACTION else of_action(ActionTyped.read(unpacked(text)))
    return _("{place}: {said}").format(place=lines_said(audit, (line,)), said=said)


def of_action(typed: ActionTyped) -> str:
    """Return what is to be done for an action to be saved: what is wrong goes before what is missing."""
    if typed.wrong_day and typed.wrong_cost:
        return _("the date and the cost of the action are to be corrected.")
    if typed.wrong_day:
        return _("the date of the action is to be corrected.")
    if typed.wrong_cost:
        return _("the cost of the action is to be corrected.")
    return _("the action is not complete. Missing: {things}.").format(things=", ".join(typed.missing))


def _a_figure() -> str:
    return _("a measurement typed cannot be read.")
