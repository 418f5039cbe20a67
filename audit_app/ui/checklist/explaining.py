"""What explains a line beyond its title, in words: its chips, the law, where it comes from, who it is for."""

from collections.abc import Iterator
from dataclasses import dataclass

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Criterion, LegalDuty, Phase
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
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
    """Yield the level, whether a no stops the journey, and when the thing must exist if not before the event."""
    yield ChipWords("list-checks", capital(composed(word(row.line.level))), "accent" if row.is_mandatory else "muted")
    if row.line.criterion.blocking:
        yield ChipWords("octagon-alert", _("Blocking: a no stops the journey"), "bad")
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
    """A heading and its words; `address` is where a text was seen."""

    head: str
    words: str
    address: str = ""


def explained(audit: Audit, row: LineStanding) -> Iterator[Explained]:
    """Yield what explains a line: the legal facts it cites, why it is asked, where it comes from, who it is for."""
    criterion = row.line.criterion
    if criterion.legal_duty is LegalDuty.DEPENDS:
        said = _("It depends on the venue or its legal form, or a text is still to be re-read.")
        yield Explained(_("When the law binds"), said)
    yield from _facts(audit, criterion)
    yield Explained(_("Why it is asked here"), composed(why_asked(audit, row.line)))
    sources = "\n".join(composed(said) for said in sources_of(audit.checklist, criterion))
    yield Explained(_("Where it comes from"), sources)
    needs = composed(", ".join(word(family) for family in criterion.families))
    people = composed(", ".join(word(audience) for audience in criterion.audiences))
    who = _("{people}; families of needs: {needs}.").format(people=capital(people), needs=needs)
    yield Explained(_("Who it is for"), who)
    yield Explained(_("How it is checked"), capital(composed(", ".join(word(check) for check in criterion.checks))))
    if not audit.checklist.reviewed:
        yield Explained(_("What this text is worth"), told(audit.checklist.status))


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
