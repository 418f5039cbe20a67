"""How user tests were lived: each question with how many answered it; few answers are told to the team alone."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from audit_app.domain.consent import Use
from audit_app.domain.experience import umux_lite
from audit_app.domain.grouping import FEWEST_APART, FEWEST_HEARD
from audit_app.domain.observation import Again, Observation, Parting
from audit_app.domain.scenario import digital
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Facts, Heading, Role, Simple, say
from audit_app.report.content.matter import Matter
from audit_app.wording.attempts import again_said, values_said, yes_said
from audit_app.wording.figures import number

Answer = tuple[str, bool | float | Again]
"""An answer with the code of whoever gave it."""


@dataclass(frozen=True)
class _Asked:
    """A question about how it was lived, its answers, and how many testers have to answer before others read them."""

    term: str
    answers: tuple[Answer, ...]
    said: Callable[[list[Any]], str]
    fewest: int = FEWEST_HEARD

    def is_told(self, matter: Matter) -> bool:
        """Whether this copy may tell it.

        **Source:** RULES.md rules 9 and 10.
        """
        return matter.shows_people or len({tester for tester, _given in self.answers}) >= self.fewest


def lived(matter: Matter, every: Iterable[Observation]) -> Iterator[Simple]:
    """Yield how it was lived, each question with how many answered it; what nobody was asked is left out."""
    asked = [one for one in _questions(matter, every) if one.answers]
    told = [one for one in asked if one.is_told(matter)]
    if asked:
        yield Heading(3, _("How it was lived"), "lived")
    if told:
        yield Facts(tuple((one.term, (say(one.said([given for _who, given in one.answers])),)) for one in told))
    if kept := [one for one in asked if one not in told]:
        said = ngettext(
            "Kept back, so that nobody is recognised: the answers to {held} question, given by too few testers.",
            "Kept back, so that nobody is recognised: the answers to {held} questions, given by too few testers.",
            len(kept),
        )
        yield say(said.format(held=number(len(kept))), Role.LEAD)


def _questions(matter: Matter, every: Iterable[Observation]) -> Iterator[_Asked]:
    audit = matter.audit
    partings = [one for one in audit.partings.values() if audit.agreed(one.tester, Use.TAKE_PART)]

    def of(field: str, among: Iterable[Observation | Parting] = every) -> tuple[Answer, ...]:
        return tuple((one.tester, given) for one in among if (given := getattr(one, field)) is not None)

    yield _Asked(_("They felt in their place"), of("dignity"), yes_said)
    yield _Asked(_("They felt safe"), of("safe"), yes_said)
    yield _Asked(_("The equipment worked"), of("works"), yes_said)
    yield _Asked(_("Staff (from 1 to 5)"), of("staff"), values_said)
    yield _Asked(_("Tiredness before (from 0 to 10)"), of("fatigue_before"), values_said, FEWEST_APART)
    yield _Asked(_("Tiredness after (from 0 to 10)"), of("fatigue_after"), values_said, FEWEST_APART)
    yield _Asked(_("Digital services: UMUX-Lite (from 0 to 100)"), tuple(_scores(matter, every)), values_said)
    yield _Asked(_("Would do the same again"), of("again"), again_said)
    yield _Asked(_("Would come again"), of("again", partings), again_said)
    yield _Asked(_("Would recommend the event"), of("recommends", partings), yes_said)


def _scores(matter: Matter, every: Iterable[Observation]) -> Iterator[Answer]:
    """Yield the scores of digital services; answers about anything else, noted before they were refused, are none."""
    services = digital(matter.scenarios.values(), matter.audit.own_scenarios)
    for o in every:
        if o.scenario in services and o.needs_met is not None and o.easy_to_use is not None:
            yield o.tester, round(umux_lite(o.needs_met, o.easy_to_use), 1)
