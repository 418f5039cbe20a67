"""What explains a line beyond its title, in words: its chips, the law, where it comes from, who it is for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Audience, Criterion, Family, Phase
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, is_easy
from audit_app.wording.aloud import aloud
from audit_app.wording.helping import easy, mended
from audit_app.wording.law import cited, when_it_binds
from audit_app.wording.sizes import why_asked
from audit_app.wording.sources import sources_heard, sources_of
from audit_app.wording.statements import whole
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word


@dataclass(frozen=True)
class ChipWords:
    """What a chip shows: an icon, two or three words, the name of the token that colours it."""

    icon: str
    text: str
    tone: str = "muted"


def chips(row: LineStanding) -> Iterator[ChipWords]:
    """Yield the level, whether the journey stops without it, and when the thing must exist if not before the event."""
    yield ChipWords("list-checks", capital(composed(word(row.line.level))), "accent" if row.is_mandatory else "muted")
    if row.line.criterion.blocking:
        yield ChipWords("octagon-alert", _("Blocking: without it, the journey stops"), "bad")
    if row.line.criterion.phase is not Phase.BEFORE:
        yield ChipWords("clock", capital(composed(word(row.line.criterion.phase))))


def standing_heard(row: LineStanding) -> str:
    """Return what is said with the title: the zone, the level, whether the journey stops there, when; in few words."""
    line = row.line
    phase = line.criterion.phase
    said = [line.zone.name if line.zone else "", capital(composed(word(line.level)))]
    said += [
        _("Blocking") if line.criterion.blocking else "",
        "" if phase is Phase.BEFORE else capital(composed(word(phase))),
    ]
    return ". ".join(part for part in said if part)


@dataclass(frozen=True)
class Explained:
    """A heading and its words; `address` is where a text was seen, `section` the heading of what begins with it.

    `told` is what is said aloud instead of heading and words, where the ear wants another order, or fewer of them.
    """

    head: str
    words: str
    address: str = ""
    section: str = ""
    told: str = ""

    @property
    def heard(self) -> str:
        """What a voice says of it: the headings first."""
        said = self.told or f"{self.head}. {self.words}"
        return aloud(f"{self.section}. {said}" if self.section else said)


def explained(audit: Audit, row: LineStanding) -> Iterator[Explained]:
    """Yield what explains a line, section by section: how to answer, what to do, the law, where the line comes from."""
    criterion = row.line.criterion
    yield from _begun(_("To answer"), _answering(audit, criterion))
    yield from _begun(_("What to do if it is not met"), remedies(criterion))
    yield from _begun(_("The law"), _law(audit, criterion))
    yield from _begun(_("About this line"), _about(audit, row))


def _begun(section: str, parts: Iterable[Explained]) -> Iterator[Explained]:
    """Yield these parts, the first of them under the heading of its section; a section without parts has none."""
    for place, one in enumerate(parts):
        yield one if place else replace(one, section=section)


def _answering(audit: Audit, criterion: Criterion) -> Iterator[Explained]:
    checks = composed(", ".join(word(check) for check in criterion.checks))
    if criterion.proof:
        checked = _("Checked by: {checks}.").format(checks=checks)
        yield Explained(_("What proves it"), f"{told(criterion.proof)}\n{checked}")
    else:
        yield Explained(_("How it is checked"), capital(checks))
    if criterion.easy and is_easy():
        yield Explained(_("The whole text"), whole(criterion))
    elif criterion.easy:
        head, said = _("Easy to read"), easy(criterion.easy)
        # That nobody concerned has read it is said once a page to the ear: with what the whole text is worth.
        bare = "" if audit.checklist.reviewed else said.partition("\n(")[0]
        yield Explained(head, said, told=f"{head}. {bare}" if bare else "")


def _law(audit: Audit, criterion: Criterion) -> Iterator[Explained]:
    if said := when_it_binds(criterion):
        yield Explained(_("When the law binds"), said)
    for one in cited(audit.checklist, criterion):
        yield Explained(one.text, "\n".join(one.says), one.address, told=one.heard)


def _about(audit: Audit, row: LineStanding) -> Iterator[Explained]:
    criterion = row.line.criterion
    why = composed(why_asked(audit, row.line))
    worth = [] if audit.checklist.reviewed else [told(audit.checklist.status)]
    yield Explained(_("Why it is asked here, and for whom"), "\n".join([why, composed(_who(criterion)), *worth]))
    sources = "\n".join(composed(said) for said in sources_of(audit.checklist, criterion))
    head, heard = _("Where it comes from"), composed(sources_heard(audit.checklist, criterion))
    yield Explained(head, sources, told=f"{head}. {heard}")


def _who(criterion: Criterion) -> str:
    """Return whose line it is; everybody is a word, not eight families one after the other."""
    people = composed(", ".join(word(audience) for audience in criterion.audiences))
    if len(criterion.audiences) == len(Audience):
        people = _("every audience")
    if len(criterion.families) == len(Family):
        return _("{people}; every family of needs.").format(people=capital(people))
    needs = composed(", ".join(word(family) for family in criterion.families))
    return _("{people}; families of needs: {needs}.").format(people=capital(people), needs=needs)


def remedies(criterion: Criterion) -> Iterator[Explained]:
    """Yield what to do where a thing is not so, each with a short heading: today, for good, what to announce."""
    heads = (_("Today"), _("For good"), _("Meanwhile, announce"))
    for head, (_long, said) in zip(heads, mended(criterion), strict=False):
        blanks = _("Meanwhile, announce, filling in the blanks") if "[" in said else ""
        yield Explained(head, said, told=f"{blanks}. {said}" if blanks else "")
