"""Who was missing from the user tests: what the size class asks, the families and audiences that nobody spoke for."""

from collections import defaultdict
from collections.abc import Iterator

from audit_app.domain.codes import Family
from audit_app.domain.matrix import matrix, sought_families, untried
from audit_app.domain.recording import awaiting
from audit_app.domain.trying import Tried, recorded, tried
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Heading, Listing, Mark, Passage, Run, Simple, say
from audit_app.report.content.matter import Matter, word
from audit_app.wording.asked_tests import said_alone
from audit_app.wording.attempts import testers_said
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, composed, listed


def who_was_missing(matter: Matter) -> tuple[Simple, ...]:
    """Return how far the tests go, and what nobody tried: of each family looked for, or of each group shown."""
    done = tried(matter.audit)
    return (
        Heading(3, _("Who was missing"), "missing-testers"),
        say(_how_far(matter, done), mark=Mark.GOOD if done.is_enough else Mark.PARTIAL),
        *rested_on(matter, done),
        Listing(tuple(_points(matter, done))),
    )


def rested_on(matter: Matter, done: Tried) -> Iterator[Passage]:
    """Yield what the grades rest on: recorded tests alone, whatever the line that asks for tests says.

    **Source:** RULES.md rule 7.
    """
    if done.is_enough:
        yield say(_("For the grades, the user tests count as done: the tests recorded show it."))
    elif said := said_alone(matter.audit, done):
        yield say(said)


def _how_far(matter: Matter, done: Tried) -> str:
    """Return it; to whoever is not of the team, of the profiles only whether they are enough.

    So many profiles may well say that a family was met: of eleven profiles, each was.
    """
    if matter.shows_people or not done.is_begun:
        return asked_said(matter, done)
    enough = done.profiles >= done.profiles_asked
    varied = _("That is enough profiles.") if enough else _("That is too few profiles.")
    said = _("The size class {size} asks for {testers} of {profiles}; the tests recorded have {found}.").format(
        size=matter.sizing.size_class,
        testers=testers_said(done.testers_asked),
        profiles=_profiles(done.profiles_asked),
        found=testers_said(done.testers),
    )
    return f"{said} {varied}"


def asked_said(matter: Matter, done: Tried) -> str:
    """Return how many testers of how many profiles the size class asks, and how many there were.

    A tester may have met a problem with no attempt noted: that is no test of the class, and not nobody either.
    """
    if not done.is_begun:
        said = _("The size class {size} asks for {testers} of {profiles}; no user test recorded yet.")
        if unwritten := _unwritten(matter, done):
            asked = _("The size class {size} asks for {testers} of {profiles}.")
            said = f"{asked} {_unwritten_said(unwritten)}"
    else:
        said = _("The size class {size} asks for {testers} of {profiles}; the tests recorded have {found} of {met}.")
    return said.format(
        size=matter.sizing.size_class,
        testers=testers_said(done.testers_asked),
        profiles=_profiles(done.profiles_asked),
        found=testers_said(done.testers),
        met=_profiles(done.profiles),
    )


def _unwritten(matter: Matter, done: Tried) -> int:
    """Return how many testers met a problem where no attempt at all is noted: of whom nobody can say what they tried.

    Without attempts, what nobody tried is as unknown as what they did: no list of it is made.
    """
    return 0 if done.is_begun else len(recorded(matter.audit))


def _unwritten_said(testers: int) -> str:
    said = ngettext(
        "{count} tester reported problems; no attempt was written down: what was tried, where and as whom is not "
        "known.",
        "{count} testers reported problems; no attempt was written down: what was tried, where and as whom is not "
        "known.",
        testers,
    )
    return said.format(count=number(testers))


def _awaiting(testers: int) -> str:
    said = ngettext(
        "For {count} tester an agreement is still missing: what this tester told is not counted here, and a line "
        "it contradicts counts as not checked.",
        "For {count} testers an agreement is still missing: what these testers told is not counted here, and a line "
        "it contradicts counts as not checked.",
        testers,
    )
    return said.format(count=number(testers))


def _profiles(count: int) -> str:
    return ngettext("{count} profile", "{count} profiles", count).format(count=number(count))


def _points(matter: Matter, done: Tried) -> Iterator[Passage]:
    if not _unwritten(matter, done):
        for audience in done.audiences_lacking:
            yield say(_("Nobody tried as one of these: {audience}.").format(audience=composed(word(audience))))
        yield from _of_families(matter) if matter.shows_people else _of_groups(matter)
    weather = [test.weather for _id, test in sorted(matter.audit.user_tests.items()) if test.weather]
    if waiting := awaiting(matter.audit):
        yield say(_awaiting(len(waiting)), mark=Mark.UNKNOWN)
    if weather:
        yield say(_("Weather: {weather}.").format(weather=listed(weather)))
    yield say(_("Few people took part. What they found is certain; what they did not come across is not ruled out."))


def _of_groups(matter: Matter) -> Iterator[Passage]:
    """Yield what nobody of a group tried: who is in no group that is shown is not said to be missing.

    **Source:** RULES.md rule 9.
    """
    for group in matter.groups:
        scenarios, zones = untried(matter.audit, group.testers)
        if lacking := [*scenarios, *(matter.audit.zones[zone].name for zone in zones)]:
            said = _("nobody of this group tried: {where}.").format(where=listed(lacking))
            yield _of(matter.group_said(group), said)


def _of_families(matter: Matter) -> Iterator[Passage]:
    found = matrix(matter.audit)
    sought = sought_families(matter.audit)
    lacking: dict[Family, list[str]] = defaultdict(list)
    for scenario, family in found.holes(found.scenarios, sought):
        lacking[family].append(scenario)
    for zone, family in found.holes(found.zones, sought):
        lacking[family].append(matter.audit.zones[zone].name)
    for family in sought:
        if family not in found.families:
            yield _of(_family(family), _("nobody of this family took part."))
        elif lacking[family]:
            yield _of(_family(family), _("nobody of this family tried: {where}.").format(where=listed(lacking[family])))
    if found.unplaced:
        said = _("{testers} did not say their profile.").format(testers=testers_said(len(found.unplaced)))
        yield say(said)


def _family(family: Family) -> str:
    return capital(composed(word(family)))


def _of(whom: str, said: str) -> Passage:
    return Passage((Run(_("{family}:").format(family=whom), strong=True), Run(f" {said}")))
