"""Return to testers (retour aux testeurs): what was heard, what is done, what will be, what will not be and why."""

from collections.abc import Iterable, Iterator, Set
from datetime import date

from audit_app.domain.audit import OPEN_STATES, Action, ActionState, Audit, ClosedBy, Finding
from audit_app.domain.experience import pressing
from audit_app.domain.following_up import answering
from audit_app.domain.matrix import attempts
from audit_app.domain.observation import Observation
from audit_app.domain.scenario import Scenario
from audit_app.domain.trying import tried
from audit_app.domain.user_testing import met_by_testers, weighed
from audit_app.i18n import _, in_language, is_easy, ngettext
from audit_app.report.blocks import Blank, Heading, Listing, Mark, Passage, Report, Role, Run, Simple, say
from audit_app.report.content.paper import LEAST, PaperForm
from audit_app.report.content.synthesis import works
from audit_app.report.content.tester_codes import without_codes
from audit_app.report.content.voicing import voiced
from audit_app.wording import figures
from audit_app.wording.typography import told

_TO_WRITE = 36

_CLEAR = 12.0
"""Size of the smallest letters of what is sent to people whose sight nobody asked about. **Source:** UK Association for
Accessible Formats, Creating clear print and large print documents."""


def feedback_of(
    audit: Audit,
    scenarios: Iterable[Scenario],
    *,
    form: PaperForm = PaperForm.NORMAL,
    on: date,
    language: str = "fr",
    made_by: str,
    write_to: str = "",
) -> Report:
    """Return the letter to those who tested: it names nobody, says no profile and gives no code.

    `write_to` is where the organiser reads answers, an address say; without it there is room to write it by hand.

    **Source:** guides, forms and fields, F10; respect and consent, after the test.
    """
    spoken = "fr@easy" if form is PaperForm.EASY and language == "fr" else language
    with in_language(spoken):
        title, named = _("What you told us, and what we do"), f"{audit.event.name} – {audit.event.edition}"
        bare = without_codes(audit)
        letter = _Letter(bare, {one.id: one for one in scenarios}, write_to)
        report = Report(
            title=f"{title} – {named}",
            language=language,
            author=audit.event.organiser,
            subject=title,
            made_by=made_by,
            on=on,
            running=named,
            foot=figures.day(on),
            page_words=_("page {page} of {pages}"),
            blocks=(Heading(1, title, "feedback"), *letter.blocks()),
            least=max(LEAST[form], _CLEAR),
        )
        return voiced(report, bare)


class _Letter:
    """One letter; each problem stands once, where the best of its answers is, with all of them."""

    def __init__(self, audit: Audit, library: dict[str, Scenario], write_to: str) -> None:
        self._audit, self._library, self._write_to = audit, library, write_to
        self._met = sorted(met_by_testers(audit), key=lambda f: pressing(weighed(audit, f)), reverse=True)

    def blocks(self) -> Iterator[Simple]:
        """Yield the thanks, what went well, each problem under its answer, and how to answer in turn."""
        yield from self._thanks()
        yield from self._fine()
        answers = (
            (_("What is changed already"), "changed", self._done),
            (_("What will change"), "will", self._promised),
            (_("What will not change, and why"), "not", self._refused),
        )
        told: set[str] = set()
        for title, anchor, of in answers:
            if here := [finding for finding in self._met if finding.id not in told and any(of(finding))]:
                yield Heading(2, title, anchor)
                yield Listing(tuple(_answer(finding, self._answers(finding)) for finding in here))
                told |= {finding.id for finding in here}
        if waiting := [finding for finding in self._met if finding.id not in told]:
            yield Heading(2, _("What we have not decided yet"), "waiting")
            yield Listing(tuple(say(finding.title) for finding in waiting))
            yield say(_("We will tell you once we know."))
        yield from self._end()

    def _thanks(self) -> Iterator[Simple]:
        event, count = self._audit.event, tried(self._audit).testers
        yield say(_("You tested this event: {event}.").format(event=f"{event.name}, {event.edition}"), Role.LEAD)
        yield say(_("Thank you."), Role.STRONG)
        if count:
            said = ngettext("{count} person tested.", "{count} people tested.", count)
            yield say(said.format(count=figures.number(count)))
        problems = len(self._met)
        if problems:
            yield say(_met_said(problems, count))
            yield say(ngettext("Here is what we answer.", "Here is what we answer to each.", problems))
        elif count:
            yield say(_("You ran into no problem."))
        else:
            yield say(_("No test is noted yet: there is nothing to answer yet."), mark=Mark.UNKNOWN)

    def _fine(self) -> Iterator[Simple]:
        found: dict[str, list[Observation]] = {}
        for observation in attempts(self._audit):
            found.setdefault(observation.scenario, []).append(observation)
        good = [self._title(key) for key in sorted(found) if works(found[key])]
        if good:
            yield Heading(2, _("What went well"), "well")
            yield Listing(tuple(say(title) for title in good))

    def _title(self, scenario: str) -> str:
        if scenario in self._library:
            return told(self._library[scenario].title)
        own = self._audit.own_scenarios.get(scenario)
        return own.title if own else scenario

    def _done(self, finding: Finding) -> Iterator[str]:
        if finding.mended:
            yield _("The same day: {what}").format(what=finding.mended)
        yield from (one.what for one in self._actions(finding, {ActionState.DONE}))
        decision = finding.decision
        if decision and decision.closed_by is ClosedBy.LATER_TEST:
            yield _("Tested again: {what}").format(what=decision.reason)

    def _promised(self, finding: Finding) -> Iterator[str]:
        for action in self._actions(finding, OPEN_STATES):
            yield _("{what}, before the {day}").format(what=action.what.removesuffix("."), day=figures.day(action.due))

    def _refused(self, finding: Finding) -> Iterator[str]:
        decision = finding.decision
        for action in self._actions(finding, {ActionState.DROPPED}):
            yield _("Given up: {what}. Reason: {why}").format(what=action.what.removesuffix("."), why=action.reason)
        if decision and decision.closed_by is ClosedBy.DECISION:
            yield _("Reason: {why}").format(why=decision.reason)

    def _actions(self, finding: Finding, states: Set[ActionState]) -> Iterator[Action]:
        return (action for action in answering(self._audit, finding) if action.state in states)

    def _answers(self, finding: Finding) -> tuple[str, ...]:
        return tuple(said for of in (self._done, self._promised, self._refused) for said in of(finding))

    def _end(self) -> Iterator[Simple]:
        yield Heading(2, _("Do you want to answer?"), "answer")
        yield say(_("Do you not agree? Tell us."))
        if self._write_to:
            yield say(_("Write to: {address}").format(address=self._write_to), Role.STRONG)
        else:
            yield Passage((Run(_("Write to:") + " "), Blank(_TO_WRITE)), Role.WRITE)
        yield say(_("You can take back your agreement at any time, without a reason."))
        yield say(_("Thank you for your time, {organiser}").format(organiser=self._audit.event.organiser), Role.STRONG)
        if is_easy():
            yield say(_("People concerned have not read these words over yet."), Role.QUIET)


def _met_said(problems: int, testers: int) -> str:
    if testers > 1:
        said = ngettext("Together you ran into {count} problem.", "Together you ran into {count} problems.", problems)
    else:
        said = ngettext("You ran into {count} problem.", "You ran into {count} problems.", problems)
    return said.format(count=figures.number(problems))


def _answer(finding: Finding, answers: Iterable[str]) -> Passage:
    return Passage((Run(finding.title, strong=True), *(Run(f" – {said}") for said in answers)))
