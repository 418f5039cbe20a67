"""What would be lost if the open audit were let go now, and what is still coming to it, in words."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from audit_app.i18n import _

if TYPE_CHECKING:
    from audit_app.domain.audit import Audit
    from audit_app.ui.live import LiveAudit

_QUOTED = 80
"""Letters of what is typed that are enough to know it again."""

_Typed = Mapping[str, str]
"""What is typed in one form, by the line, the finding or the field it is about."""


def still_coming(live: "LiveAudit") -> str:
    """Return what is awaited before an audit is let go, in words for who waits."""
    from audit_app.wording.lines import lines_said

    said = _(
        "Evidence is still being added: {lines}. Once it is there, this box closes and the audit is left. "
        "There is nothing to press, unless you give it up or stay."
    )
    return said.format(lines=lines_said(live.audit, sorted(set(live.on_the_way))))


def would_be_lost(live: "LiveAudit | None") -> str:
    """Return the question to ask before letting an audit go, once everything was tried again; '' = nothing is lost."""
    if live is None:
        return ""
    refused = bool(live.pending) and not live.retry()
    told = [said for form, say in _SAID.items() if (said := _said(live, form, say))]
    if refused and not told:
        return _("What you typed last could not be saved. Give it up, or stay and try again?")
    if refused:
        told.insert(0, _("What you typed last could not be saved."))
    return "\n".join((*told, _("It would be lost. Give it up, or stay and finish?"))) if told else ""


def _said(live: "LiveAudit", form: str, say: "Callable[[Audit, _Typed], str]") -> str:
    typed = {subject: text for (of, subject), text in sorted(live.drafts.items()) if of == form}
    return say(live.audit, typed) if typed else ""


def _actions(audit: "Audit", typed: _Typed) -> str:
    return _("An action begun is not complete: {lines}.").format(lines=_named(audit, typed))


def _several(_audit: "Audit", _typed: _Typed) -> str:
    return _("A change of several actions is typed and not applied.")


def _measures(audit: "Audit", typed: _Typed) -> str:
    return _("A measurement typed cannot be read: {lines}.").format(lines=_named(audit, typed))


def _sentences(_audit: "Audit", _typed: _Typed) -> str:
    return _("Sentences of a funder are begun without a name or a funder.")


def _line_of_a_sheet(_audit: "Audit", typed: _Typed) -> str:
    said = _("A line of quick entry is typed and not entered: {typed}")
    return said.format(typed=_short("".join(typed.values())))


def _finding(_audit: "Audit", typed: _Typed) -> str:
    title = "".join(typed.values()).strip()
    if not title:
        return _("A photo waits for the sentence of its finding.")
    return _("A finding is typed and not noted: {title}").format(title=_short(title))


def _ends_of_findings(audit: "Audit", typed: _Typed) -> str:
    waiting = [one for one in typed if one in audit.findings and audit.findings[one].decision is None]
    said = _("A reason is written, and its finding is not closed: {lines}.")
    return said.format(lines=_named(audit, waiting)) if waiting else ""


def _reason_of_state(audit: "Audit", _typed: _Typed) -> str:
    if audit.is_open:
        return _("A reason is written, and the audit is not closed.")
    return _("A reason is written, and the audit is not opened again.")


def _reason_of_issue(audit: "Audit", typed: _Typed) -> str:
    from audit_app.domain.issuing import next_number

    return _("A reason is written, and the report is not issued.") if str(next_number(audit)) in typed else ""


def _tests(_audit: "Audit", typed: _Typed) -> str:
    said = _("In the user tests, this cannot be read: {typed}.")
    return said.format(typed=", ".join(_short(text) for text in typed.values()))


def _names(_audit: "Audit", typed: _Typed) -> str:
    said = _("Names that could not be kept in their file: {codes}.")
    return said.format(codes=", ".join(typed))


def _names_aside(_audit: "Audit", typed: _Typed) -> str:
    said = _("Put aside in Names, and not kept yet: what you typed for {codes}. It comes back once the file is open.")
    return said.format(codes=", ".join(typed))


def _key_of_names(_audit: "Audit", _typed: _Typed) -> str:
    return _("The recovery key of the file of names is not noted yet, and is not shown again.")


def _report(_audit: "Audit", typed: _Typed) -> str:
    return _("A report is still being made: {name}.").format(name=_short("".join(typed.values())))


def _short(typed: str) -> str:
    from audit_app.wording.typography import clipped

    return clipped(" ".join(typed.split()), _QUOTED)


def _named(audit: "Audit", subjects: _Typed | list[str]) -> str:
    from audit_app.wording.lines import lines_said

    return lines_said(audit, subjects)


_SAID: "Mapping[str, Callable[[Audit, _Typed], str]]" = {
    "action_taken": _actions,
    "several": _several,
    "measured": _measures,
    "mapping": _sentences,
    "entry": _line_of_a_sheet,
    "finding": _finding,
    "decided": _ends_of_findings,
    "closing": _reason_of_state,
    "issue": _reason_of_issue,
    "observed": _tests,
    "tester": _tests,
    "user_test_planned": _tests,
    "names": _names,
    "names_aside": _names_aside,
    "names_key": _key_of_names,
    "report": _report,
}
"""How the drafts of each form are said, by the name under which its screen keeps them; '' = they were used since."""
