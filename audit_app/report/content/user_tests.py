"""The chapter of user tests: the rounds, who took part, what they managed, what they met, who was missing."""

from collections.abc import Iterator

from audit_app.domain.grouping import FEWEST_APART, Group, active
from audit_app.domain.matrix import attempts as counting
from audit_app.domain.trying import tried
from audit_app.domain.user_test import UserTest
from audit_app.i18n import _
from audit_app.report.blocks import Cell, Column, Facts, Heading, Mark, Passage, Role, Simple, Table, say
from audit_app.report.content.attempts import attempts
from audit_app.report.content.matter import Matter, word
from audit_app.report.content.not_met import asked_said, rested_on, who_was_missing
from audit_app.report.content.voices import overruled, testers_findings
from audit_app.wording import figures
from audit_app.wording.attempts import counted_said, scenario_said, testers_said
from audit_app.wording.typography import capital


def user_tests(matter: Matter) -> tuple[Simple, ...]:
    """Return the chapter; where nobody tried anything it says so, with what the size class asks."""
    head = Heading(2, _("User tests"), "user-tests")
    audit = matter.audit
    if not audit.observations and not audit.user_tests and not active(audit):
        done = tried(audit)
        return (head, say(asked_said(matter, done), mark=Mark.UNKNOWN), *rested_on(matter, done))
    return (
        head,
        say(_begun(matter), Role.LEAD),
        *_rounds(matter),
        *_took_part(matter),
        *attempts(matter),
        *overruled(matter),
        *testers_findings(matter),
        *who_was_missing(matter),
    )


def _begun(matter: Matter) -> str:
    """Return how far user tests are: a problem told, or a test planned, is no test tried."""
    if counting(matter.audit):
        return _("Disabled people tried the event for real. No tester is named here.")
    if active(matter.audit):
        return _("Disabled people said what they came across. No tester is named here.")
    return _("No attempt by disabled people is recorded yet.")


def _rounds(matter: Matter) -> Iterator[Simple]:
    rounds = sorted(matter.audit.user_tests.values(), key=lambda test: (str(test.on or ""), test.id))
    if rounds:
        title = _("Rounds of tests")
        columns = (Column(_("Round"), 30), Column(_("What was planned"), 50), Column(_("How it was prepared"), 30))
        yield Heading(3, title, "rounds")
        yield Table(title, columns, tuple(_round(matter, test) for test in rounds))


def _round(matter: Matter, test: UserTest) -> tuple[Cell, ...]:
    head = [say(capital(word(test.kind)))]
    when = [figures.day(test.on)] if test.on else []
    head += [say(text, Role.LEAD) for text in (*when, test.place) if text]
    head.append(
        say(_("over since {day}").format(day=figures.day(test.ended_on)), Role.QUIET)
        if test.ended_on
        else say(_("not ended yet"), Role.QUIET)
    )
    planned = [say(scenario_said(matter.audit, matter.scenarios, scenario)) for scenario in test.scenarios]
    return tuple(head), tuple(planned) or (say(_("nothing in particular"), Role.QUIET),), tuple(_prepared(matter, test))


def _prepared(matter: Matter, test: UserTest) -> Iterator[Passage]:
    yield _checked(_("The testers’ own way in: checked"), _("The testers’ own way in: not checked"), done=test.route)
    yield _checked(_("Their toilets: checked"), _("Their toilets: not checked"), done=test.toilets)
    if matter.shows_people:
        told = (
            _("Helpers: {names}").format(names=test.helpers) if test.helpers else "",
            _("Facilitator: {name}").format(name=test.facilitator) if test.facilitator else "",
            _("Called off when: {rule}").format(rule=test.cancel) if test.cancel else "",
        )
        yield from (say(text, Role.LEAD) for text in told if text)


def _checked(yes: str, no: str, *, done: bool) -> Passage:
    return say(yes if done else no, mark=Mark.GOOD if done else Mark.UNKNOWN)


def _took_part(matter: Matter) -> Iterator[Simple]:
    if not matter.groups:
        return
    tests = len(counting(matter.audit))
    yield Heading(3, _("Who took part"), "took-part")
    yield say(counted_said(sum(len(g.testers) for g in matter.groups), tried(matter.audit).testers, tests), Role.LEAD)
    if not matter.shows_people:
        yield say(
            _(
                "A profile or a family with fewer than {count} testers is counted among the others, and is not said to "
                "be here or missing: nobody is to be recognised."
            ).format(count=figures.number(FEWEST_APART)),
            Role.LEAD,
        )
    yield Facts(tuple((matter.group_said(group), (_members(matter, group),)) for group in matter.groups))


def _members(matter: Matter, group: Group) -> Passage:
    said = testers_said(len(group.testers))
    return say(f"{said} ({', '.join(group.testers)})" if matter.shows_people else said)
