"""Issues of a report in words, and what changed since one."""

from collections.abc import Iterable
from datetime import date

from audit_app.domain.audit import Audit
from audit_app.domain.comparing import Graded, SchemeSince, Since
from audit_app.domain.funding import Outcome
from audit_app.domain.grades import Grade
from audit_app.domain.issue import Issue
from audit_app.domain.issuing import last_issue, told_apart
from audit_app.i18n import _, ngettext, pgettext
from audit_app.wording.figures import day, days, number
from audit_app.wording.lines import lines_said
from audit_app.wording.typography import capital, composed, listed, told
from audit_app.wording.values import word


def numbered(count: int, on: date) -> str:
    """Return what an issue is called: “Issue 2 of 3 May 2027”."""
    return _("Issue {number} of {day}").format(number=number(count), day=day(on))


def issue_named(issue: Issue) -> str:
    """Return what an issue is called."""
    return numbered(issue.number, issue.issued_on)


def apart_said(audit: Audit) -> str:
    """Return whose answers the last issue and the next one tell, compared; '' where it is not one tester alone."""
    code, before = told_apart(audit), last_issue(audit)
    if code is None or before is None:
        return ""
    said = _(
        "Since issue no. {number}, {code} alone was tested: whoever compares both reports can tell what they answered. "
        "Better wait for another tester, or tell {code} before."
    )
    return said.format(number=number(before.number), code=code)


def kind_name(code: str) -> str:
    """Return what a kind of report is called; one of another version of Jauge by its code."""
    named = {
        "funder": _("Funder’s copy"),
        "working": _("Working report"),
        "full": _("Working report"),
        "easy": _("Easy-to-read report"),
        "public": _("What to expect"),
        "measures": _("Key measurements"),
    }
    return named.get(code, code)


def file_words(code: str) -> str:
    """Return how the name of a file of that kind begins."""
    return {
        "funder": _("funder report"),
        "easy": _("easy-to-read report"),
        "public": _("what to expect"),
        "measures": _("key measurements"),
    }.get(code, _("accessibility report"))


def kind_said(issue: Issue) -> str:
    """Return whom an issue is for and in which language."""
    languages = {"fr": _("in French"), "en": _("in English")}
    return f"{kind_name(issue.kind)}, {languages.get(issue.language, issue.language)}"


def since_said(audit: Audit, since: Since | None) -> tuple[str, ...]:
    """Return in sentences what changed since an issue; that nobody can tell, where `since` is None."""
    if since is None:
        return (_("What was kept of that issue is not on this computer: the comparison cannot be made."),)
    nothing = (_("No line, no action and no outcome changed."),) if since.is_nothing else ()
    told_so = (*_days(since), _grades(since.grades), *nothing)
    return (
        *told_so,
        *map(_graded, since.graded),
        *map(_scheme, since.schemes),
        *_lines(audit, since),
        *_actions(since),
        *_moved(audit, since),
        *map(capital, _elsewhere(since)),
    )


def _moved(audit: Audit, since: Since) -> Iterable[str]:
    """Yield the days and the place of the event, before and now, where they are others."""
    said, (old, new) = _("{name}: {before} before, {after} now"), (since.was.event, audit.event)
    if "days" in since.elsewhere:
        before, after = (days(event.starts_on, event.ends_on) for event in (old, new))
        yield said.format(name=_("Days of the event"), before=before, after=after)
    if "place" in since.elsewhere:
        before, after = (f"{event.place.name}, {event.place.commune}" for event in (old, new))
        yield said.format(name=_("Place of the event"), before=before, after=after)


def _elsewhere(since: Since) -> Iterable[str]:
    """Yield what else changed, in one go."""
    words = {
        "days": _("the days of the event"),
        "place": _("the place of the event"),
        "event": _("what is declared of the event"),
        "zones": _("the zones"),
        "checklist": _("the checklist"),
        "findings": _("the findings"),
        "tests": _("the user tests"),
        "plans": _("the plans of the site"),
        "people": _("who sees to which lines"),
        "schemes": _("the funding schemes"),
        "waivers": _("what a funder waived"),
        "contested": _("answers of two people that differ"),
        "state": _("whether the audit is closed"),
        "other": _("answers set aside or of the last edition"),
    }
    if since.elsewhere:
        yield _("other changes: {parts}").format(parts=", ".join(words[code] for code in since.elsewhere))


def _days(since: Since) -> tuple[str, ...]:
    """Return the days compared where they are two: a day that passes makes lines fall due and actions late."""
    before, now = since.days
    said = _("Judged as of {before} before, as of {now} now.")
    return () if before == now else (said.format(before=day(before), now=day(now)),)


def _graded(found: Graded) -> str:
    who, before, now = found
    said = _("{name}: {before} before, {after} now")
    return said.format(name=capital(word(who)), before=composed(word(before)), after=composed(word(now)))


def _scheme(since: SchemeSince) -> str:
    """Return the conditions of a scheme of which the outcome is another, with both outcomes."""
    title = told(since.title)
    if since.asked == (False, True):
        return _("{scheme}: judged now, not before").format(scheme=title)
    if since.asked == (True, False):
        return _("{scheme}: judged before, not now").format(scheme=title)
    moved = (
        _("{id} {before} before, {after} now").format(id=key, before=_outcome(before), after=_outcome(now))
        for key, before, now in since.outcomes
    )
    return _("{place}: {said}").format(place=title, said=listed(moved))


def _outcome(found: Outcome | None) -> str:
    return composed(word(found)) if found else pgettext("condition", "not asked")


def _grades(found: tuple[Grade | None, Grade | None]) -> str:
    before, after = (capital(composed(word(grade))) for grade in found)
    if found[0] == found[1]:
        return _("Overall grade: {grade}, as before").format(grade=after)
    return _("Overall grade: {before} before, {after} now").format(before=before, after=after)


def since_in_short(since: Since | None) -> str:
    """Return how many lines and actions changed since an issue; '' where nobody can tell."""
    if since is None:
        return ""
    said = [words.format(count=number(len(lines))) for words, lines in _counted(since) if lines]
    told_so = (*_results(since), *said, *_actions(since))
    if not told_so:
        told_so = (_("no line, no action and no outcome changed") if since.elsewhere else _("nothing changed"),)
    return ", ".join((*told_so, *_elsewhere(since)))


def _results(since: Since) -> Iterable[str]:
    """Yield how many conditions and grades are judged otherwise: what a funder opens the report for."""
    if count := since.conditions:
        said = ngettext(
            "{count} funding condition judged otherwise", "{count} funding conditions judged otherwise", count
        )
        yield said.format(count=number(count))
    yield from (_scheme(scheme) for scheme in since.schemes if not scheme.outcomes)
    if since.grades[0] != since.grades[1]:
        yield _("another overall grade")
    if count := len(since.graded):
        said = ngettext("{count} other grade by need or audience", "{count} other grades by need or audience", count)
        yield said.format(count=number(count))


def _lines(audit: Audit, since: Since) -> Iterable[str]:
    for words, lines in _counted(since):
        if lines:
            yield _("{what}: {lines}").format(
                what=words.format(count=number(len(lines))), lines=lines_said(audit, lines)
            )


def _counted(since: Since) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (
        (ngettext("{count} gap mended", "{count} gaps mended", len(since.mended)), since.mended),
        (ngettext("{count} new gap", "{count} new gaps", len(since.opened)), since.opened),
        (ngettext("{count} line checked since", "{count} lines checked since", len(since.checked)), since.checked),
        (ngettext("{count} other verdict", "{count} other verdicts", len(since.reworked)), since.reworked),
        (
            ngettext("{count} line changed, same verdict", "{count} lines changed, same verdict", len(since.retold)),
            since.retold,
        ),
        (
            ngettext("{count} line expects another figure", "{count} lines expect another figure", len(since.reset)),
            since.reset,
        ),
        (
            ngettext("{count} line fell due, not checked", "{count} lines fell due, not checked", len(since.due)),
            since.due,
        ),
        (ngettext("{count} line asked now", "{count} lines asked now", len(since.added)), since.added),
        (ngettext("{count} line asked no more", "{count} lines asked no more", len(since.removed)), since.removed),
    )


def _actions(since: Since) -> Iterable[str]:
    if since.overdue:
        said = ngettext(
            "{count} corrective action overdue since", "{count} corrective actions overdue since", len(since.overdue)
        )
        yield said.format(count=number(len(since.overdue)))
    if since.done:
        said = ngettext("{count} corrective action done", "{count} corrective actions done", len(since.done))
        yield said.format(count=number(len(since.done)))
    if since.planned:
        said = ngettext(
            "{count} corrective action added, changed or removed",
            "{count} corrective actions added, changed or removed",
            len(since.planned),
        )
        yield said.format(count=number(len(since.planned)))


def withdrawn_said(issue: Issue) -> str:
    """Return that part of an issue was taken back, and when; '' where it is whole."""
    return _("withdrawn in part on {day}").format(day=day(issue.withdrawn_on)) if issue.withdrawn_on else ""


def issue_line(issue: Issue) -> str:
    """Return an issue on one line: its number and day, whom it is for, who issued it, what was taken back of it, why.

    **Source:** RULES.md rule 12.
    """
    parts = [issue_named(issue), kind_said(issue)]
    parts += [_("by {who}").format(who=issue.by)] if issue.by else []
    parts += [_("verified by {who}").format(who=issue.verified_by)] if issue.verified_by else []
    parts += [withdrawn_said(issue)] if issue.withdrawn_on else []
    said = ", ".join(parts)
    return _("{what}: {reason}").format(what=said, reason=issue.reason) if issue.reason else said
