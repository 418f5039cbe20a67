"""A table of answers in a file, CSV or JSON: `jauge answer AUDIT --from FILE`; all of it or nothing."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, TypeAdapter, ValidationError
from pydantic_core import to_json

from audit_app import reading
from audit_app.domain import measuring
from audit_app.domain.answering import answered, attached, line_of, noted
from audit_app.domain.audit import Audit, Evidence, Verdict
from audit_app.domain.record import Day, Name, Note, Record
from audit_app.errors import Fault, FaultyFile, FaultyRows, FileMissing, NothingSaid, Problem
from audit_app.refusals import refusals
from audit_app.wording.figures import plain

_COLUMNS = ("line", "verdict", "measures", "unit", "reason", "note", "by", "on", "evidence", "alt")
_MOST_ROWS = 20_000


def _figure(typed: object) -> object:
    """Return a JSON number as it would be typed."""
    return str(typed) if isinstance(typed, int | float) and not isinstance(typed, bool) else typed


class AnswerEvidence(Record):
    """A file beside the table, and what it shows."""

    file: Name
    alt: Note = ""


class AnswerRow(Record):
    """One row: a line and what is said of it; only what is given is changed."""

    line: Name
    verdict: Verdict | None = None
    measures: Mapping[str, Annotated[Note, BeforeValidator(_figure)]] = {}
    unit: Note = ""
    reason: Note = ""
    note: Note | None = None
    by: Name | None = None
    on: Day | None = None
    evidence: tuple[AnswerEvidence, ...] = ()


_ROWS = TypeAdapter(Annotated[list[Any], Field(min_length=1, max_length=_MOST_ROWS)])

Row = tuple[int, AnswerRow | FaultyFile]
"""The number of a row and what it says, or why it cannot be read."""

Keep = Callable[[Path, str, str], Evidence]
"""Store a file: path, line, alternative text -> evidence."""


def read(path: Path) -> tuple[Row, ...]:
    """Return the rows of a file; an unreadable one stands with its faults. Raise FaultyFile when there is no table."""
    written = _from_csv(path) if path.suffix.lower() == ".csv" else _from_json(path)
    rows = tuple((number, _row(path, fields)) for number, fields in written)
    if not rows:
        raise FaultyFile(str(path), (Fault("too_few", limit="1"),))
    return rows


def _row(path: Path, fields: Any) -> AnswerRow | FaultyFile:
    if isinstance(fields, Fault):
        return FaultyFile(str(path), (fields,))
    try:
        return AnswerRow.model_validate_json(to_json(fields))
    except ValidationError as error:
        return FaultyFile(str(path), refusals(error, AnswerRow))


def _from_json(path: Path) -> list[tuple[int, Any]]:
    content = reading.json_bytes(path, reading.MOST_TEXT).removeprefix(b"\xef\xbb\xbf")
    try:
        return list(enumerate(_ROWS.validate_json(content), start=1))
    except ValidationError as error:
        raise FaultyFile(str(path), refusals(error, AnswerRow)) from None


def _from_csv(path: Path) -> list[tuple[int, Any]]:
    text = reading.text(path, reading.MOST_TEXT)
    first = text.partition("\n")[0]
    csv.field_size_limit(reading.MOST_TEXT)  # what is too long for a note is refused as a note, with its line
    table = csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if first.count(";") > first.count(",") else ",")
    names = list(table.fieldnames or [])
    faults = tuple(_of_header(names))
    if faults:
        raise FaultyFile(str(path), faults)
    rows: list[tuple[int, Any]] = []
    for fields in table:
        if None in fields:  # a comma in a note without quotes: what follows would be lost, or be another cell
            cells = str(len(names) + len(fields[None]))
            rows.append((table.line_num, Fault("too_many", found=cells, limit=str(len(names)))))
        else:
            rows.append((table.line_num, _typed(fields)))
    return rows


def _of_header(names: list[str]) -> Iterator[Fault]:
    yield from (Fault("unknown_key", "", 1, name, _COLUMNS) for name in names if name not in _COLUMNS)
    yield from (Fault("repeated", "", 1, name) for name in _COLUMNS if names.count(name) > 1)
    if "line" not in names:
        yield Fault("missing", "", 1, "line")


def _typed(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return a CSV row as a record's fields: empty cells are not given; measures are `width=1,4 m; pinch=95`."""
    given: dict[str, Any] = {key: value for key, value in fields.items() if value and value.strip()}
    if "measures" in given:
        parts = (part.partition("=") for part in given["measures"].split(";") if part.strip())
        given["measures"] = {(name if sign else "").strip(): (text if sign else name) for name, sign, text in parts}
    if "evidence" in given:
        given["evidence"] = ({"file": given["evidence"], "alt": given.pop("alt", "")},)
    given.pop("alt", None)
    return given


def answered_from(audit: Audit, rows: tuple[Row, ...], folder: Path, keep: Keep) -> Audit:
    """Return the audit with every row answered; raise FaultyRows with each refused row, and nothing is answered."""
    refused: list[tuple[int, Problem]] = []
    told: set[str] = set()
    for number, row in rows:
        try:
            if isinstance(row, FaultyFile):
                raise row
            if row.line in told:
                raise FaultyFile("", (Fault("repeated", "line", found=row.line),))
            told.add(row.line)
            audit = _one(audit, row, folder, keep)
        except Problem as problem:
            refused.append((number, problem))
    if refused:
        raise FaultyRows(tuple(refused))
    return audit


def _one(audit: Audit, row: AnswerRow, folder: Path, keep: Keep) -> Audit:
    figures = {code: plain(typed) for code, typed in row.measures.items()}
    measured = measuring.read(line_of(audit, row.line), figures, row.unit)
    if not (row.verdict or measured or row.reason or row.note is not None or row.evidence):
        raise NothingSaid(row.line)
    if row.verdict or measured or row.reason:
        audit = answered(audit, row.line, row.verdict, measured=measured, reason=row.reason, by=row.by, on=row.on)
    if row.note is not None:
        audit = noted(audit, row.line, row.note)
    for piece in row.evidence:
        kept = keep(_beside(folder, piece.file), row.line, piece.alt)
        audit = attached(audit, kept.replaced(by=row.by or kept.by, on=row.on or kept.on))
    return audit


def _beside(folder: Path, name: str) -> Path:
    """Return a file of the table's own folder; a table may not reach elsewhere."""
    try:
        path = (folder / name).resolve()
    except (OSError, RuntimeError):  # a link that leads to itself
        raise FileMissing(Path(name)) from None
    if not path.is_relative_to(folder.resolve()):
        raise FileMissing(Path(name))
    return path
