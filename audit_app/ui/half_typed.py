"""What is half typed in quick finding and quick entry, kept on the disk: a kill loses half a second of it."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError
from PySide6.QtCore import QObject, QTimer

from audit_app import reading
from audit_app.domain.record import Record
from audit_app.errors import Problem
from audit_app.store import disk
from audit_app.store.home import Home

_RESTS = 500
"""Milliseconds from a letter to the disk: the file is written for a few letters at a time."""

_MOST = 64 * 1024

Typed = Annotated[str, Field(max_length=2_000)]


class Words(Record):
    """The sentence of a finding with its place (the id of a zone), a line of a sheet with who filled it in, and when.

    Never what is typed of a tester: withdrawing would not reach it here.
    """

    sentence: Typed = ""
    zone: Typed = ""
    row: Typed = ""
    who: Typed = ""
    day: Typed = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed: a place and a name alone are no work."""
        return not (self.sentence.strip() or self.row.strip())


class HalfTyped(QObject):
    """One small file beside the database for the audit that is open, gone with the last word that waits to be saved."""

    def __init__(self, folder: Path, audit_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = Home(folder).half_typed(audit_id)
        self._rests = QTimer(self, singleShot=True, interval=_RESTS)
        self._rests.timeout.connect(self._write)
        self.found = self._read()
        """What was left there by a Jauge that was ended before it could ask."""
        self._now = self.found

    def keep(self, **typed: str) -> None:
        """Keep what is typed in these fields, blank = nothing any more."""
        now = self._now.replaced(**typed)
        if now == self._now:
            return
        self._now = now
        if now.is_blank:
            self.forget()
        elif not self._rests.isActive():
            self._rests.start()

    def forget(self) -> None:
        """Keep nothing any more: it is saved, or given up."""
        self._rests.stop()
        self._now = Words()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _read(self) -> Words:
        with suppress(Problem, ValidationError):  # half a file says nothing: it is written whole or not at all
            return Words.model_validate_json(reading.json_bytes(self._path, _MOST))
        return Words()

    def _write(self) -> None:
        """Write it whole; where the disk refuses, that is said of what is saved, not of a safety net."""
        with suppress(Problem):
            disk.keep_private(self._path, self._now.model_dump_json(exclude_defaults=True).encode())
