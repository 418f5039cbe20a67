"""What explains a line beyond its title, in words: its chips, the law, where it comes from, who it is for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Criterion, LegalDuty, Phase
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.wording.helping import easy, mended
from audit_app.wording.sizes import why_asked
from audit_app.wording.sources import sources_of
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word


@dataclass(frozen=True)
class ChipWords:
    """What a chip shows: an icon, two or three words, the name of the token that colours it."""

    icon: str
    text: str
    tone: str = "muted"


def kicker(audit: Audit, row: LineStanding) -> str:
    """Return where the line stands in the checklist and in the event."""
    criterion = row.line.criterion
    theme = next((told(domain.title) for domain in audit.checklist.domains if domain.id == criterion.domain), "")
    zone = row.line.zone.name if row.line.zone else ""
    return " · ".join(part for part in (criterion.id, theme, zone) if part)


def chips(row: LineStanding) -> Iterator[ChipWords]:
    """Yield the level, whether the journey stops without it, and when the thing must exist if not before the event."""
    yield ChipWords("list-checks", capital(composed(word(row.line.level))), "accent" if row.is_mandatory else "muted")
    if row.line.criterion.blocking:
        yield ChipWords("octagon-alert", _("Blocking: without it, the journey stops"), "bad")
    if row.line.criterion.phase is not Phase.BEFORE:
        yield ChipWords("clock", capital(composed(word(row.line.criterion.phase))))


def duty(criterion: Criterion) -> str:
    """Return whether a text binds the organiser, apart from what this reference set asks."""
    return {
        LegalDuty.YES: _("Legal duty: a verified text imposes it."),
        LegalDuty.DEPENDS: _("Legal duty in some cases only."),
        LegalDuty.NO: _("No legal duty: this checklist asks for it."),
    }[criterion.legal_duty]


@dataclass(frozen=True)
class Explained:
    """A heading and its words; `address` is where a text was seen, `section` the heading of what begins with it."""

    head: str
    words: str
    address: str = ""
    section: str = ""


def explained(audit: Audit, row: LineStanding) -> Iterator[Explained]:
    """Yield what explains a line, section by section: how to answer, what to do, the law, where the line comes from."""
    criterion = row.line.criterion
    yield from _begun(_("To answer"), _answering(criterion))
    yield from _begun(_("What to do if it is not met"), (Explained(head, said) for head, said in remedies(criterion)))
    yield from _begun(_("The law"), _law(audit, criterion))
    yield from _begun(_("About this line"), _about(audit, row))


def _begun(section: str, parts: Iterable[Explained]) -> Iterator[Explained]:
    """Yield these parts, the first of them under the heading of its section; a section without parts has none."""
    for place, one in enumerate(parts):
        yield one if place else replace(one, section=section)


def _answering(criterion: Criterion) -> Iterator[Explained]:
    if criterion.proof:
        yield Explained(_("What proves it"), told(criterion.proof))
    if criterion.easy:
        yield Explained(_("Easy to read"), easy(criterion.easy))
    yield Explained(_("How it is checked"), capital(composed(", ".join(word(check) for check in criterion.checks))))


def _law(audit: Audit, criterion: Criterion) -> Iterator[Explained]:
    if criterion.legal_duty is LegalDuty.DEPENDS:
        said = _("It depends on the venue or its legal form, or a text is still to be re-read.")
        yield Explained(_("When the law binds"), said)
    yield from _facts(audit, criterion)


def _about(audit: Audit, row: LineStanding) -> Iterator[Explained]:
    criterion = row.line.criterion
    yield Explained(_("Why it is asked here"), composed(why_asked(audit, row.line)))
    needs = composed(", ".join(word(family) for family in criterion.families))
    people = composed(", ".join(word(audience) for audience in criterion.audiences))
    who = _("{people}; families of needs: {needs}.").format(people=capital(people), needs=needs)
    yield Explained(_("Who it is for"), who)
    sources = "\n".join(composed(said) for said in sources_of(audit.checklist, criterion))
    yield Explained(_("Where it comes from"), sources)
    if not audit.checklist.reviewed:
        yield Explained(_("What this text is worth"), told(audit.checklist.status))


def remedies(criterion: Criterion) -> Iterator[tuple[str, str]]:
    """Yield what to do where a thing is not so, each with a short heading: today, for good, what to announce."""
    heads = (_("Today"), _("For good"), _("Meanwhile, announce"))
    for head, (_long, said) in zip(heads, mended(criterion), strict=False):
        yield head, said


def _facts(audit: Audit, criterion: Criterion) -> Iterator[Explained]:
    """Yield each text cited once, what it says in our own words and how sure we are, and where it was seen."""
    known = audit.checklist.fact_by_id
    cited: dict[tuple[str, str], list[str]] = {}
    for key in criterion.legal_facts:
        if key in known:  # a copy frozen before facts travelled with it has none
            fact = known[key]
            said = f"{told(fact.says)} ({composed(word(fact.standing))})"
            cited.setdefault((capital(told(fact.text)), fact.address), []).append(said)
    for (text, address), said_of_it in cited.items():
        yield Explained(text, "\n".join(said_of_it), address)
