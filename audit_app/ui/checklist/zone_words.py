"""A zone in words: what it is, what repeats there, what was said there."""

from collections import Counter
from collections.abc import Iterable

from audit_app.domain.audit import Audit
from audit_app.domain.event import Zone
from audit_app.domain.tailoring import tailored
from audit_app.i18n import _, ngettext
from audit_app.wording.typography import capital, told


def repeated(audit: Audit) -> Counter[str | None]:
    """Return how many criteria are asked at each zone of a kind."""
    criteria = {line.criterion.id: line.criterion.zone_kind for line in tailored(audit).lines.values()}
    return Counter(criteria.values())


def zone_facts(audit: Audit, zone: Zone, lines: int) -> list[str]:
    """Return the kind of a zone, its venue, how many lines are asked there and how many answers were given."""
    kinds = {term.code: told(term.label) for term in audit.checklist.zone_kinds}
    asked = ngettext("{count} line", "{count} lines", lines).format(count=lines)
    facts = (
        capital(kinds.get(zone.kind, zone.kind)),
        _venue(audit, zone),
        asked,
        _answers(len(_there(zone, audit.answers))),
    )
    return [fact for fact in facts if fact]


def _venue(audit: Audit, zone: Zone) -> str:
    known = zone.venue is None or audit.event.form_of(zone.venue)
    return (zone.venue or "") if known else _("without a venue of this event")


def loss(audit: Audit, zone: Zone) -> str:
    """Return what becomes of what was said at a zone when it is removed."""
    answers = len(_there(zone, audit.answers))
    notes = len(_there(zone, audit.notes))
    pieces = len(_there(zone, (piece.line for piece in audit.evidence.values())))
    said = [_answers(answers)] if answers else []
    said += [ngettext("{count} note", "{count} notes", notes).format(count=notes)] if notes else []
    if pieces:
        said.append(ngettext("{count} piece of evidence", "{count} pieces of evidence", pieces).format(count=pieces))
    if not said:
        return _("Nothing was said there yet.")
    return _("What was said there is set aside, not deleted ({said}); “Undo” brings it back.").format(
        said=", ".join(said)
    )


def _answers(count: int) -> str:
    return ngettext("{count} answer", "{count} answers", count).format(count=count)


def _there(zone: Zone, lines: Iterable[str]) -> list[str]:
    return [line for line in lines if line.endswith(f"@{zone.id}")]
