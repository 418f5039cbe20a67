"""Which issue a report is, on every page; who vouches for it, who has not read its texts; what changed since."""

from audit_app.domain.comparing import Since
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Heading, Inline, Listing, Passage, Role, Run, Simple, say
from audit_app.report.content.dated_later import dated_later
from audit_app.report.content.leading import on_page
from audit_app.report.content.matter import Matter, ReportKind, gathered
from audit_app.report.content.visitor_answers import changed_answers
from audit_app.wording import figures
from audit_app.wording.issues import numbered, since_in_short, since_said
from audit_app.wording.typography import told


def state_of(matter: Matter) -> str:
    """Return what every page says of it: a draft, or the number and the day of the issue."""
    if matter.numbered is None:
        return _("Draft")
    return numbered(matter.numbered.number, matter.numbered.on)


def standing(matter: Matter) -> tuple[Passage, ...]:
    """Return what the first page says of the report: draft or issue, who vouches for it, who has not read its texts.

    And what is dated after it, and what changed since the issue before; only counts where no section names the lines.
    """
    return (
        say(issue_said(matter), Role.STRONG),
        Passage((*_for_whom(matter), Run(f"{_made_with(matter)} {vouched(matter)}")), Role.QUIET),
        *dated_later(matter),
        *_since_in_short(matter),
    )


def _for_whom(matter: Matter) -> tuple[Inline, ...]:
    """Return whose copy it is of the two that look alike, and whether it names people."""
    if matter.kind is ReportKind.FUNDER:
        return (Run(_("Funder’s copy, without names and free notes.") + " "),)
    if matter.kind is ReportKind.WORKING:
        return (Run(_("Working report: it names people. Keep it in the team.") + " "),)
    return ()


def issue_said(matter: Matter) -> str:
    """Return the same in a sentence, with the reason of the issue; not in what the public reads: it is typed freely."""
    if matter.numbered is None:
        return _("Draft: it is not issued, and may still change.")
    said = state_of(matter)
    if matter.numbered.reason and matter.kind is not ReportKind.PUBLIC:
        return _("{issue}. Reason: {reason}").format(issue=said, reason=matter.numbered.reason)
    return f"{said}."


def vouched(matter: Matter) -> str:
    """Return who vouches for the report: the organiser alone, or somebody else besides, as the organiser says."""
    if matter.numbered and matter.numbered.verified_by:
        said = _("Self-assessment by the organiser, who states that it was verified by: {name}.")
        return said.format(name=matter.numbered.verified_by)
    return _("Self-assessment by the organiser: nobody else vouches for it.")


def unreviewed(matter: Matter) -> str:
    """Return whose review the texts of the checklist still lack, '' where they were reviewed.

    **Source:** RULES.md rule 17.
    """
    checklist = matter.audit.checklist
    if checklist.reviewed:
        return ""
    said = _("{checklist} {version}: {status}")
    return said.format(checklist=told(checklist.title), version=checklist.version, status=told(checklist.status))


def _made_with(matter: Matter) -> str:
    """Return on which day it judges, with which checklist, and that its texts were not reviewed where they were not."""
    if matter.kind is ReportKind.PUBLIC:  # its words are its own, whatever the checklist's are
        return _("Its words are not yet reviewed by people concerned.")
    checklist = matter.audit.checklist
    said = _("As of {day}, with {checklist} {version}.").format(
        day=figures.day(matter.on), checklist=told(checklist.title), version=checklist.version
    )
    return said if checklist.reviewed else f"{said} {told(checklist.status)}"


def _since_in_short(matter: Matter) -> tuple[Passage, ...]:
    if matter.numbered is None or matter.numbered.before is None:
        return ()
    number, on = matter.numbered.before
    if matter.kind is ReportKind.PUBLIC:
        said = _("It replaces issue {number} of {day}.").format(number=figures.number(number), day=figures.day(on))
        return (say(f"{said} {_answers_changed(matter, matter.numbered.since)}", Role.QUIET),)
    counted = since_in_short(matter.numbered.since) or _("the comparison cannot be made")
    said = _("Since issue {number} of {day}: {changes}")
    told_so = said.format(number=figures.number(number), day=figures.day(on), changes=counted)
    if matter.kind in {ReportKind.MEASURES, ReportKind.EASY}:
        return (say(told_so, Role.QUIET),)
    return (Passage(on_page(f"{told_so} – " + _("page"), "since"), Role.QUIET),)


def _answers_changed(matter: Matter, since: Since | None) -> str:
    """Return how many answers of what the public reads are others than in the issue before.

    What is read is compared, and not what was typed: for a larger event the same count of places is no yes any more.
    """
    if since is None:
        return _("What changed since cannot be told.")
    before = gathered(since.was, (), since.days[0], matter.kind, matter.made_by)
    moved = _("The days or the place of the event changed.") if {"days", "place"} & {*since.elsewhere} else ""
    return f"{_answers_said(changed_answers(before, matter))} {moved}".strip()


def _answers_said(count: int) -> str:
    if count:
        said = ngettext("{count} answer of this page changed.", "{count} answers of this page changed.", count)
        return said.format(count=figures.number(count))
    return _("No answer of this page changed.")


def since_the_last(matter: Matter) -> tuple[Simple, ...]:
    """Return what changed since the issue before; nothing in a draft and in the first issue."""
    if matter.numbered is None or matter.numbered.before is None:
        return ()
    number, on = matter.numbered.before
    title = _("What changed since issue {number} of {day}").format(number=figures.number(number), day=figures.day(on))
    changes = since_said(matter.audit, matter.numbered.since)
    return (Heading(2, title, "since"), Listing(tuple(say(change) for change in changes)))


def own_check(matter: Matter) -> Passage:
    """Return what the last page says of the file: what the program looked at before it handed it over."""
    said = _(
        "This file was checked by the program before it was handed over: its structure, its reading order, the "
        "alternatives of its pictures, its headings, its contrasts and its links. People may still find what a program "
        "does not see."
    )
    easy = _("The program looked at this file before it gave it to you.")
    return say(easy if matter.kind is ReportKind.EASY else said, Role.QUIET)
