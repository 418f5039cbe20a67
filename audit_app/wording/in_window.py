"""Problems as the window says them: where the command names an option to add, the window names what to do on screen."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from audit_app import errors
from audit_app.domain.audit import Verdict
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import moment
from audit_app.wording.problems import sentence
from audit_app.wording.values import word


def sentence_in_window(problem: errors.Problem) -> str:
    """Return what happened, where, and what to do, for somebody who looks at the window or hears it."""
    said = _IN_WINDOW.get(type(problem))
    return said(problem) if said else sentence(problem)


_FAULTS_SAID = 3
_CHOICES_SAID = 8


def _faulty_file(problem: errors.FaultyFile) -> str:
    """Say the first faults only: the bar is no list, and those who write such files have the command."""
    first = tuple(replace(fault, choices=fault.choices[:_CHOICES_SAID]) for fault in problem.faults[:_FAULTS_SAID])
    said = sentence(errors.FaultyFile(problem.path, first))
    others = len(problem.faults) - len(first)
    if not others:
        return said
    more = ngettext("And {count} other thing to correct.", "And {count} other things to correct.", others)
    return f"{said}\n{more.format(count=others)}"


def _damaged(problem: errors.DamagedWorkspace) -> str:
    if problem.backup:
        return _(
            "The data in {path} is damaged and was left as it is. A good copy can take its place: "
            "the damaged data is kept beside it."
        ).format(path=problem.path)
    return _(
        "The data in {path} is damaged and was left as it is. No backup was found: keep this folder and ask for help."
    ).format(path=problem.path)


def _reason_missing(problem: errors.ReasonMissing) -> str:
    verdicts = {str(verdict): verdict for verdict in Verdict}
    if problem.gesture in verdicts:
        said = _("The verdict “{verdict}” needs a reason: write it, and the answer is saved with it.")
        return said.format(verdict=word(verdicts[problem.gesture]))
    return _("A reason is needed here: write it, then try again.")


def _not_allowed(problem: errors.NotAllowedNow) -> str:
    if problem.gesture == "reopen":
        return _("The audit is already open: nothing to reopen.")
    return _("The audit is closed: nothing in it can be changed. Reopen it first, with a reason.")


def _in_use(problem: errors.AuditInUse) -> str:
    process, _space, since = problem.holder.partition(" ")
    if not since:
        return _("This audit is open in another Jauge: here it can be read, not changed. Close the other one to write.")
    return _(
        "This audit is open in another Jauge (process {process}, since {time}): here it can be read, not changed. "
        "Close the other one to write."
    ).format(process=process, time=moment(since))


_IN_WINDOW: dict[type[errors.Problem], Callable[[Any], str]] = {
    errors.FaultyFile: _faulty_file,
    errors.DamagedWorkspace: _damaged,
    errors.NotDamaged: lambda _problem: _("The data can be read again: no copy needs to take its place."),
    errors.ReasonMissing: _reason_missing,
    errors.NotAllowedNow: _not_allowed,
    errors.AuditInUse: _in_use,
    errors.UnknownAudit: lambda p: _(
        "No audit begins with “{prefix}”: choose one in the list of recent audits."
    ).format(prefix=p.prefix),
    errors.InTrash: lambda _problem: _(
        "This audit lies in the trash: take it out first, under “Archives, trash and copies”."
    ),
    errors.NotInTrash: lambda _problem: _("This audit was taken out of the trash meanwhile."),
    errors.NothingCarried: lambda _problem: _(
        "No answer of the last edition waits to be confirmed here any more: choose a verdict."
    ),
    errors.UnknownLine: lambda p: _(
        "The line {line} is not asked of this event any more: what was said of it is set aside, not lost."
    ).format(line=p.line),
    errors.UnknownVenue: lambda p: _("Say which venue this zone belongs to, among {choices}.").format(
        choices=", ".join(p.choices)
    ),
    errors.NoKey: lambda _problem: _("There is no signing key here any more. Tick “Sign this report”, then make one."),
    errors.UnknownFinding: lambda _problem: _("This finding was taken away meanwhile."),
    errors.UnknownMeasure: lambda p: _("The line {line} has no such measurement any more.").format(line=p.line),
}
