"""Tables for other programs: CSV and XLSX, in which no cell is ever a formula."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path

import xlsxwriter

from audit_app.i18n import language
from audit_app.placing import put

Cell = str | int | float | date | None

Sheet = tuple[str, Sequence[str], Iterable[Sequence[Cell]]]
"""A table: its name, its heads, its rows."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_NEW_CELL = re.compile(r"""([,;\t\r\n]"*)([=+\-@＝＋－＠])""")
"""Where a spreadsheet that cuts a table at another sign than ours would see a cell begin as a formula."""


_UNDATED = date(1980, 1, 1)
"""The first day a ZIP knows, for tables of no day."""


def written(path: Path, sheets: Sequence[Sheet], on: date = _UNDATED) -> None:
    """Write tables, each with its name, its heads and its rows: every one of them as a sheet, or the first as CSV.

    The ending of the name says which of the two. Raise CannotWrite or DiskFull.
    """
    content = as_workbook(sheets, on) if path.suffix.lower() == ".xlsx" else as_csv(sheets[0])
    put(path, content)


def harmless(text: str) -> str:
    """Return a text that a spreadsheet will not take for a formula; figures stay figures.

    A spreadsheet may cut the table at other signs than ours, by its own country: what follows a comma, a semicolon, a
    tab or a line end is then the beginning of a cell too.

    **Source:** OWASP, CSV injection: a quote before what begins with = + - @ (wide ones too), a tab or a line end.

    >>> harmless("=1+1"), harmless("-5 %"), harmless("Rampe, 1 m"), harmless("Rampe,=1+1,fin")
    ("'=1+1", "'-5 %", 'Rampe, 1 m', "Rampe,'=1+1,fin")
    """
    inside = _NEW_CELL.sub(r"\1'\2", text)
    return f"'{inside}" if inside.startswith(_FORMULA) else inside


def as_csv(sheet: Sheet) -> bytes:
    """Return a table that opens in columns: semicolons in French, commas in English, and a mark that says UTF-8.

    No line `sep=;` at its head: with it, Excel passes over that mark, and other programs take it for a row.
    """
    text = io.StringIO(newline="")
    _name, heads, rows = sheet
    table = csv.writer(text, delimiter="," if language() == "en" else ";")
    table.writerow(heads)
    table.writerows([harmless(cell) if isinstance(cell, str) else cell for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_workbook(sheets: Sequence[Sheet], on: date = _UNDATED) -> bytes:
    """Return a workbook; its cells are written as texts, numbers or days, so that none can be a formula or a link.

    `on`: the day its tables are of. The same tables of the same day are the same bytes, whenever they are written.
    A text longer than a cell of XLSX (32,767 characters) is cut by the library.
    """
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as book:
        book.set_properties({"created": datetime.combine(on, time(), UTC)})
        strong, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"})
        for name, heads, rows in sheets:
            sheet = book.add_worksheet(name[:31])
            sheet.freeze_panes(1, 0)
            for column, head in enumerate(heads):
                sheet.write_string(0, column, head, strong)
                sheet.set_column(column, column, min(60, max(12, len(head) + 4)), wrapped)
            for number, row in enumerate(rows, start=1):
                for column, cell in enumerate(row):
                    if isinstance(cell, str):
                        sheet.write_string(number, column, cell, wrapped)
                    elif isinstance(cell, date):
                        sheet.write_datetime(number, column, cell, day)
                    elif cell is not None:
                        sheet.write_number(number, column, cell, wrapped)
    return held.getvalue()
