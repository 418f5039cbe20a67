"""What was understood of an answer, so that a slip of the finger is seen at once."""

from collections.abc import Container, Iterator

from audit_app.domain.audit import UNKNOWN, EvidenceKind
from audit_app.domain.gaps import contradicted, far_off
from audit_app.domain.measuring import missing_measures, proposed
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.wording.figures import bounds, measured
from audit_app.wording.values import phrase, word


def understood(row: LineStanding) -> tuple[str, ...]:
    """Return one line a measurement with what passes, then what speaks against the verdict or is still missing."""
    return (*_values(row), *_remarks(row))


def far_off_said(row: LineStanding, codes: Container[str]) -> Iterator[str]:
    """Yield which of these measurements are so far from what is expected that their unit was surely mistaken."""
    given = row.answer.measured if row.answer else {}
    far = far_off(row)
    for m in row.line.criterion.measurements:
        if m.code in far and m.code in codes:
            asked = bounds(row.line.bounds(m, given), m.unit)
            said = _("{found} is very far from what is expected ({bounds}): check the unit.")
            yield said.format(found=measured(given[m.code], m.unit), bounds=asked)


def _values(row: LineStanding) -> Iterator[str]:
    given = row.answer.measured if row.answer else {}
    for measurement in row.line.criterion.measurements:
        if measurement.code not in given:
            continue
        value = measured(given[measurement.code], measurement.unit)
        passes = bounds(row.line.bounds(measurement, given), measurement.unit)
        said = _("{label}: {value} (expected: {bounds})") if passes else _("{label}: {value}")
        yield said.format(label=phrase(measurement.label), value=value, bounds=passes)


def _remarks(row: LineStanding) -> Iterator[str]:
    if row.answer is None:
        return
    given, verdict = row.answer.measured, row.answer.verdict
    yield from far_off_said(row, given)
    gives = proposed(row.line, given)
    if contradicted((row,)) and gives:
        yield _("The measurements say “{proposed}”, the answer says “{verdict}”: check, or say why in a note.").format(
            proposed=word(gives), verdict=word(verdict)
        )
    if verdict in UNKNOWN and given and gives is None:
        missing = missing_measures(row.line, given)
        if missing:
            yield _("Still to measure: {codes}.").format(codes=", ".join(missing))
        else:
            yield _("These figures alone do not decide: give --verdict.")
    silent = {piece.kind for piece in row.evidence if not piece.is_told}
    if EvidenceKind.PICTURE in silent:
        yield _("A picture here has no alternative text: give it with --alt, without --evidence.")
    if EvidenceKind.AUDIO in silent:
        yield _("A recording here has no transcript: give it with `jauge evidence` and --transcript.")
