"""Synthesis of user tests, for the organiser: in short, what works, then the chapter of the report on its own."""

from collections.abc import Iterable, Iterator
from datetime import date

from audit_app.domain.audit import Audit
from audit_app.domain.experience import middle
from audit_app.domain.following_up import answering
from audit_app.domain.matrix import attempts as counting
from audit_app.domain.observation import Observation, Success
from audit_app.domain.scenario import Scenario
from audit_app.domain.trying import Tried, tried
from audit_app.domain.user_testing import BLOCKING_SEVERITY, met_by_testers
from audit_app.i18n import _, in_language, ngettext
from audit_app.report.blocks import Cell, Facts, Heading, Listing, Mark, Report, Role, Simple, say
from audit_app.report.content.matter import Matter, ReportKind, gathered
from audit_app.report.content.user_tests import user_tests
from audit_app.report.content.voicing import voiced
from audit_app.wording import figures
from audit_app.wording.attempts import outcomes_said, scenario_said, testers_said
from audit_app.wording.trying import tests_counted

EASY_FROM = 6
"""On the scale of seven, where a median says that it was easy. Ours."""


def synthesis_of(
    audit: Audit, scenarios: Iterable[Scenario], *, on: date, language: str = "fr", made_by: str
) -> Report:
    """Return what came out of the user tests, with the organiser's answer to each problem.

    It is a working document: it holds the testers' codes and the notes of findings.

    **Source:** guides, forms and fields, F9.
    """
    with in_language(language):
        matter = gathered(audit, (), on, ReportKind.WORKING, made_by, scenarios=scenarios)
        title, named = _("Synthesis of the user tests"), f"{audit.event.name} – {audit.event.edition}"
        report = Report(
            title=f"{title} – {named}",
            language=language,
            author=audit.event.organiser,
            subject=title,
            made_by=made_by,
            on=on,
            running=named,
            foot=_("Working document, with codes: not to be published") + f" – {figures.day(on)} – {made_by}",
            page_words=_("page {page} of {pages}"),
            blocks=(Heading(1, title, "synthesis"), *_short(matter), *_works(matter), *user_tests(matter)),
        )
        return voiced(report, matter.audit)


def _short(matter: Matter) -> Iterator[Simple]:
    done, audit = tried(matter.audit), matter.audit
    met = met_by_testers(audit)
    blocking = [finding for finding in met if finding.severity == BLOCKING_SEVERITY and finding.decision is None]
    answered = [finding for finding in met if finding.decision or finding.mended or answering(audit, finding)]
    yield say(f"{audit.event.name} – {audit.event.edition}", Role.LEAD)
    yield Heading(2, _("In short"), "short")
    pairs = [(_("Testers"), _told(done))]
    made = len(counting(audit))
    if made or met:  # nothing was met where nobody tried: that is no good sign
        pairs += [
            (_("Attempts"), _count(made)),
            (_("Problems found in tests"), _count(len(met))),
        ]
    if met:
        pairs += [
            (_("Of which blocking and still open"), _count(len(blocking), Mark.BAD if blocking else Mark.GOOD)),
            (_("Answered by the organiser"), (say(_answered(len(answered), len(met))),)),
        ]
    yield Facts(tuple(pairs))


def _told(done: Tried) -> Cell:
    """Return how many tested, and whether they are as the size class asks; else what of it is there and what lacks."""
    if done.is_enough:
        asked, mark = _("as many and as varied as the size class asks"), Mark.GOOD
    else:
        counts = (done.testers, done.testers_asked, done.profiles, done.profiles_asked, done.audiences_lacking)
        asked, mark = _("asked by the size class: {counts}").format(counts=tests_counted(*counts)), Mark.PARTIAL
    return say(testers_said(done.testers)), say(asked, Role.LEAD, mark)


def _count(count: int, mark: Mark | None = None) -> Cell:
    return (say(figures.number(count), mark=mark),)


def _answered(answered: int, met: int) -> str:
    said = ngettext("{answered} of {count}", "{answered} of {count}", met)
    return said.format(answered=figures.number(answered), count=figures.number(met))


def _works(matter: Matter) -> Iterator[Simple]:
    """Yield the scenarios that everybody who tried did without help and did not find hard."""
    found: dict[str, list[Observation]] = {}
    for observation in sorted(counting(matter.audit), key=lambda one: one.id):
        found.setdefault(observation.scenario, []).append(observation)
    good = {key: attempts for key, attempts in found.items() if works(attempts)}
    yield Heading(2, _("What works"), "works")
    if not good:
        yield say(_("No scenario yet that everybody did without help and found easy."), mark=Mark.UNKNOWN)
        return
    yield Listing(
        tuple(
            say(
                _("{place}: {said}").format(
                    place=scenario_said(matter.audit, matter.scenarios, key), said=outcomes_said(attempts)[0]
                )
            )
            for key, attempts in good.items()
        )
    )


def works(attempts: Iterable[Observation]) -> bool:
    """Whether everybody did it without help, and the middle of how easy they found it, if told, is easy.

    **Source:** ours.
    """
    every = list(attempts)
    ease = middle([attempt.seq for attempt in every if attempt.seq is not None])
    return all(attempt.success is Success.ALONE for attempt in every) and (ease is None or ease >= EASY_FROM)
