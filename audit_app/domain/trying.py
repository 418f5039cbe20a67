"""The user tests that the size class asks for, and how far those recorded go."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from audit_app.domain.audit import Audit
from audit_app.domain.codes import Audience, Family
from audit_app.domain.event import SizeClass, sizing
from audit_app.domain.matrix import attempts
from audit_app.domain.targets import tester_profiles, testers
from audit_app.domain.user_testing import heard

_AUDIENCE = {"S": Audience.SPECTATORS, "A": Audience.ATHLETES, "V": Audience.VOLUNTEERS}


@dataclass(frozen=True)
class Tried:
    """How many testers tried at least one scenario, of how many profiles; what the class asks; what is lacking.

    `families`: how many of them speak for each family of needs; one may speak for several.
    """

    testers: int
    profiles: int
    testers_asked: int
    profiles_asked: int
    audiences_lacking: tuple[Audience, ...]
    families: Mapping[Family, int]

    @property
    def is_begun(self) -> bool:
        """Whether any test is recorded."""
        return self.testers > 0

    @property
    def is_enough(self) -> bool:
        """Whether the class's user tests are done."""
        return (
            self.testers >= self.testers_asked and self.profiles >= self.profiles_asked and not self.audiences_lacking
        )

    @property
    def how_far(self) -> str:
        """How far they are from what the size class asks: "2/6, 1/4, athletes"."""
        counts = (f"{self.testers}/{self.testers_asked}", f"{self.profiles}/{self.profiles_asked}")
        return ", ".join((*counts, *self.audiences_lacking))


def tried(audit: Audit) -> Tried:
    """Return how far the recorded tests go for this event's size class.

    A tester counts once somebody noted an attempt of theirs, and for as long as they take part; one that was begun, of
    which nothing is noted nor shown, is no test done: nothing is met by emptiness. From N2 on, at least
    one tried something as a spectator, one as an athlete, one as a volunteer: by the scenario, or by what the tester is
    said to be. The event's own audiences decide: where nobody takes part as an athlete, none is asked for.

    **Source:** RULES.md rules 7 and 16; guides, who and how many (ours).
    """
    size = sizing(audit.event).size_class
    shown = {piece.attempt for piece in audit.evidence.values()}
    made = [one for one in attempts(audit) if one.tells or one.id in shown]
    active = {o.tester for o in made}
    profiles = {audit.testers[code].profile for code in active} - {None}
    seen = {_AUDIENCE[o.scenario[0]] for o in made if o.scenario[0] in _AUDIENCE}
    seen |= {audience for code in active for audience in audit.testers[code].audiences}
    wanted = () if size is SizeClass.N1 else _received(audit)
    return Tried(
        testers=len(active),
        profiles=len(profiles),
        testers_asked=testers(size),
        profiles_asked=tester_profiles(size),
        audiences_lacking=tuple(a for a in wanted if a not in seen),
        families=_families(audit, active),
    )


def _families(audit: Audit, testers: Collection[str]) -> Mapping[Family, int]:
    met = Counter(family for code in testers for family in audit.testers[code].families)
    return {family: met[family] for family in Family if met[family]}


def recorded(audit: Audit) -> frozenset[str]:
    """Return the testers of whom anything is recorded that counts: an attempt, or a problem they met.

    **Source:** the pairs to keep consistent of the criteria's notes: tests with their records.
    """
    met = (code for finding in audit.findings.values() for code in heard(audit, finding))
    return frozenset((*(one.tester for one in attempts(audit)), *met))


def _received(audit: Audit) -> tuple[Audience, ...]:
    peak = audit.event.peak
    counts = {
        Audience.ATHLETES: peak.athletes,
        Audience.SPECTATORS: peak.spectators,
        Audience.VOLUNTEERS: peak.volunteers,
    }
    return tuple(audience for audience, count in counts.items() if count)
