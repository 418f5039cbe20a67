"""Entering: a sheet filled in by hand, typed back line by line: `K7FC9 C 1,45 m` is code, verdict, measure."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from audit_app.domain import measuring
from audit_app.domain.answering import answered, line_of, noted
from audit_app.domain.audit import REASON_NEEDED, Answer, Audit, Verdict
from audit_app.domain.checklist import Measurement
from audit_app.domain.paper_code import line_of_code
from audit_app.domain.tailoring import Line
from audit_app.errors import (
    Fault,
    FaultyFile,
    FaultyRows,
    NothingSaid,
    NoWords,
    Problem,
    ReasonMissing,
    UnknownLetter,
    UnknownMeasure,
    UnreadableMeasure,
)

VERDICT_LETTERS: Mapping[str, Verdict] = MappingProxyType(
    {
        "C": Verdict.COMPLIANT,
        "P": Verdict.PARTIAL,
        "N": Verdict.NON_COMPLIANT,
        "E": Verdict.EQUIVALENT,
        "S": Verdict.NOT_APPLICABLE,
        "?": Verdict.CANNOT_TELL,
    }
)
"""The letters of the boxes on a sheet: the same in every language, so that a sheet in one is typed back in another."""

PLACES = "abcdefghijklmnopqrstuvwxyz"
"""What the measurements of a line are called on a sheet, in their order."""

_MARK = r"(?:(?P<place>[A-Za-z])\s*=\s*)?"
_AMOUNT = r"(?P<amount>\d+ ?m ?\d\d(?!\d)|[+\-\u2212]?\d+(?:[.,]\d+)?(?:\s*/\s*\d+(?:[.,]\d+)?)?)"
_VALUE = re.compile(rf"{_MARK}{_AMOUNT}\s*(?P<unit>:1|m2|[^\s\d;,=]+(?!\s*=))?(?P<end>\s*;?\s*)")
_WORDS = "aàyi"
"""Letters that are a word in one of the languages."""

_DASH = re.compile(r"[-\u2013\u2014]\s+")


@dataclass(frozen=True)
class Entered:
    """What one typed line says: of which line, its verdict, measures as typed by their code, and words in the end.

    The words are the reason where the verdict needs one, else a note.
    """

    line: str
    verdict: Verdict | None = None
    measures: Mapping[str, str] = field(default_factory=dict)
    words: str = ""


def read(audit: Audit, typed: str, figure: Callable[[str], str] = str) -> Entered:
    """Return what one line says; raise UnknownCode, OldCode, UnknownLetter or NothingSaid.

    Raise UnknownMeasure or UnreadableMeasure too. `figure` returns a number as people of a language type it as all do.

    After the code come, as far as they are given: the letter of the verdict, the measures in the order of the sheet
    (`1,45 ; 12 %`, or by their letter: `b=12`), and words. Words that begin with a number or a lone letter stand
    behind a dash.
    """
    code, _space, rest = typed.strip().partition(" ")
    asked = line_of(audit, line_of_code(audit, code))
    verdict, rest = _verdict(rest.strip())
    measures, words = _measures(asked, rest, figure)
    if verdict is None and words.upper() in VERDICT_LETTERS:
        verdict, words = VERDICT_LETTERS[words.upper()], ""
    if verdict is None and not _DASH.search(rest) and (stray := _stray(words)):
        raise UnknownLetter(asked.id, stray, tuple(VERDICT_LETTERS))
    if verdict is None and not measures and not words:
        raise NothingSaid(asked.id)
    return Entered(asked.id, verdict, measures, words)


def _verdict(rest: str) -> tuple[Verdict | None, str]:
    letter, _space, after = rest.partition(" ")
    verdict = VERDICT_LETTERS.get(letter.upper())
    return (None, rest) if verdict is None else (verdict, after.strip())


def _stray(words: str) -> str:
    """Return the lone letter that words begin with where it is no word: a finger went beside the letter meant."""
    first, _space, after = words.partition(" ")
    return first if len(first) == 1 and first.isalpha() and not (after and first.lower() in _WORDS) else ""


def _measures(asked: Line, rest: str, figure: Callable[[str], str]) -> tuple[dict[str, str], str]:
    """Return the measures at the beginning of what is typed, by their code, and the words after them."""
    known = asked.measurements()
    found: dict[str, str] = {}
    while match := _VALUE.match(rest) if len(found) < len(known) else None:
        measurement = _measurement(asked, known, match["place"], len(found))
        unit = match["unit"] or ""
        is_unit = _is_unit(unit, measurement)
        found[measurement.code] = f"{figure(match['amount'])} {unit if is_unit else ''}".strip()
        rest = rest[match.end() :] if is_unit or not unit else rest[match.start("unit") :].strip()
        if (unit and not is_unit) or _DASH.match(rest):
            break
    if found and rest[:1].isdigit():
        last = known[min(len(found), len(known)) - 1]
        raise UnreadableMeasure(asked.id, last.code, f"{found.get(last.code, '')} {rest}".strip(), last.unit)
    return found, _DASH.sub("", rest, count=1).strip() if _DASH.match(rest) else rest.strip()


def _is_unit(word: str, measurement: Measurement) -> bool:
    """Whether a word behind a number is its unit: N is newtons, and S seconds, only where those are measured."""
    if word.upper() in VERDICT_LETTERS and measuring.in_unit("1", word, measurement) is None:
        return False
    return measuring.is_unit(word)


def _measurement(asked: Line, known: tuple[Measurement, ...], place: str | None, count: int) -> Measurement:
    at = PLACES.index(place.lower()) if place else count
    if at >= len(known):
        raise UnknownMeasure(asked.id, place or "", tuple(PLACES[: len(known)]))
    return known[at]


def entered(audit: Audit, says: Entered, *, by: str | None = None, on: date | None = None) -> Audit:
    """Return the audit with this line answered; words that are no reason join the note the line has.

    Raise what `measuring.read` and `answered` do, and NoWords where the verdict needs a reason.
    """
    measured = measuring.read(line_of(audit, says.line), says.measures)
    reason = says.words if says.verdict in REASON_NEEDED else ""
    if says.verdict or measured:
        try:
            audit = answered(audit, says.line, says.verdict, measured=measured, reason=reason, by=by, on=on)
        except ReasonMissing as lacking:
            letters = {verdict: letter for letter, verdict in VERDICT_LETTERS.items()}
            raise NoWords(says.line, lacking.gesture, letters[Verdict(lacking.gesture)]) from lacking
    if says.words and not reason:
        before = audit.notes.get(says.line, "")
        lines = [*before.splitlines(), *([] if says.words in before.splitlines() else [says.words])]
        audit = noted(audit, says.line, "\n".join(lines))
    return audit


def overwritten(before: Audit, after: Audit, says: Entered) -> Answer | None:
    """Return the answer that this line took the place of, its author or a figure typed again; None where nothing is."""
    was, now = before.answers.get(says.line), after.answers.get(says.line)
    if was is None or now is None:
        return None
    figures = any(code in was.measured and was.measured[code] != now.measured[code] for code in says.measures)
    told = was.verdict is not Verdict.NOT_CHECKED and was.replaced(measured=now.measured) != now
    return was if figures or told else None


def says_something(typed: str) -> bool:
    """Whether a line of a file is neither blank nor a remark, which begins with #."""
    return bool(typed.strip()) and not typed.lstrip().startswith("#")


def all_entered(
    audit: Audit,
    typed: Iterable[str],
    *,
    by: str | None = None,
    on: date | None = None,
    figure: Callable[[str], str] = str,
    beside: Callable[[Audit, str], Audit | None] = lambda _audit, _row: None,
) -> Audit:
    """Return the audit with every line typed that says something.

    `beside` enters a row that is of another sheet than that of the checklist, and returns None for one that is not;
    `figure` as in `read`.
    Raise FaultyRows with each line refused, and nothing is entered: one line twice is refused too.
    """
    refused: list[tuple[int, Problem]] = []
    told: set[str] = set()
    for number, row in enumerate(typed, start=1):
        if not says_something(row):
            continue
        try:
            if (done := beside(audit, row)) is not None:
                audit = done
                continue
            says = read(audit, row, figure)
            if says.line in told:
                raise FaultyFile("", (Fault("repeated", "line", found=says.line),))
            told.add(says.line)
            audit = entered(audit, says, by=by, on=on)
        except Problem as problem:
            refused.append((number, problem))
    if refused:
        raise FaultyRows(tuple(refused))
    return audit
