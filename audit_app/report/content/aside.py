"""What is kept and counts nowhere: answers set aside, facts two people gave differently, what a merge left over."""

from datetime import date

from pydantic import ValidationError

from audit_app.domain.audit import Answer, Candidate, Contested, Orphan
from audit_app.i18n import _
from audit_app.report.blocks import Cell, Column, Heading, Mark, Role, Simple, Table, say
from audit_app.report.content.matter import VERDICT_MARKS, Matter, named, who_and_when, word
from audit_app.wording.contested import fact_said, value_said
from audit_app.wording.typography import capital, clipped, told


def kept_aside(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on what counts nowhere, none when there is nothing."""
    parts = (*_set_aside(matter), *_contested(matter), *_orphans(matter))
    if not parts:
        return ()
    return (Heading(2, _("Kept, but counted nowhere"), "aside"), *parts)


def _set_aside(matter: Matter) -> tuple[Simple, ...]:
    if not matter.progress.set_aside:
        return ()
    title = _("Answers set aside")
    columns = (Column(_("Line"), 20), Column(_("Criterion"), 55), Column(_("Answer"), 35))
    rows = tuple(_aside_row(matter, line, answer) for line, answer in matter.progress.set_aside.items())
    said = _("Today’s profile or zones do not ask these lines. The answers return with them.")
    return (Heading(3, title, "set-aside"), say(said, Role.LEAD), Table(title, columns, rows))


def _aside_row(matter: Matter, line: str, answer: Answer) -> tuple[Cell, ...]:
    criterion = matter.audit.criterion_of(line)
    said = [say(capital(word(answer.verdict)), mark=VERDICT_MARKS[answer.verdict])]
    by = who_and_when(matter, answer.by, answer.on)
    if answer.reason:
        said.append(say(answer.reason, Role.LEAD))
    if by:
        said.append(say(by, Role.QUIET))
    title = told(criterion.title) if criterion else _("no criterion of this checklist")
    return (say(named(matter, line)),), (say(title),), tuple(said)


def _contested(matter: Matter) -> tuple[Simple, ...]:
    if not matter.audit.contested:
        return ()
    title = _("Values two people gave differently")
    columns = (Column(_("About"), 40), Column(_("Values"), 70))
    rows = tuple(_contested_row(matter, fact) for fact in matter.audit.contested)
    said = _("Both are kept. A line counts as not checked until a person chooses.")
    return (Heading(3, title, "contested"), say(said, Role.LEAD), Table(title, columns, rows))


def _contested_row(matter: Matter, fact: Contested) -> tuple[Cell, ...]:
    about = clipped(named(matter, fact.subject), 60)
    what = fact_said(fact.kind, fact.aspect) or capital(_kinds().get(fact.kind, fact.kind))
    head = (say(what), say(about, Role.QUIET)) if about else (say(what),)
    return head, tuple(say(_candidate(matter, fact, each), mark=Mark.UNKNOWN) for each in fact.candidates)


def _kinds() -> dict[str, str]:
    return {
        "event": _("event"),
        "state": _("state of the audit"),
        "zone": _("zone"),
        "answer": _("answer"),
        "note": _("note"),
        "evidence": _("evidence"),
        "finding": _("finding"),
        "action": _("corrective action"),
        "waiver": _("waiver"),
    }


def _candidate(matter: Matter, fact: Contested, candidate: Candidate) -> str:
    """Return one of the values; the funder's copy says the verdict, and of anything else only that it is there."""
    value = _("removed")
    if candidate.value is not None and fact.kind == "answer":
        value = _verdict_in(candidate.value)
    elif candidate.value is not None:
        value = _told(fact, candidate.value) if matter.shows_people else _("a value")
    return f"{value} ({who_and_when(matter, candidate.by, _day_of(candidate.at)) or '–'})"


def _told(fact: Contested, value: str) -> str:
    known = fact_said(fact.kind, fact.aspect)
    return value_said(fact.kind, fact.aspect, value) if known else clipped(value, 300)


def _day_of(moment: str) -> date | None:
    try:
        return date.fromisoformat(moment[:10])
    except ValueError:  # written by another program
        return None


def _verdict_in(value: str) -> str:
    try:
        return word(Answer.model_validate_json(value).verdict)
    except ValidationError:  # written by another version of Jauge
        return _("a value")


def _orphans(matter: Matter) -> tuple[Simple, ...]:
    if not matter.audit.orphans:
        return ()
    title = _("Left over from a merge")
    columns = (Column(_("About"), 40), Column(_("Values"), 70))
    rows = tuple(
        (
            _orphan(matter, orphan),
            tuple(say(clipped(v, 300) if matter.shows_people else _("a value")) for v in orphan.values) or (say("–"),),
        )
        for orphan in matter.audit.orphans
    )
    said = _("One person removed what another was still changing. Nothing is lost; nothing of it counts.")
    return (Heading(3, title, "orphans"), say(said, Role.LEAD), Table(title, columns, rows))


def _orphan(matter: Matter, orphan: Orphan) -> Cell:
    what, about = say(capital(_kinds().get(orphan.kind, orphan.kind))), clipped(named(matter, orphan.subject), 60)
    return (what, say(about, Role.QUIET)) if about else (what,)
