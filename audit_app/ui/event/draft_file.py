"""The file that keeps an event while it is typed, new or changed: a window that closes or breaks loses nothing."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from audit_app import reading
from audit_app.domain.record import Record
from audit_app.errors import FileMissing, Problem
from audit_app.store import disk
from audit_app.store.home import Home
from audit_app.ui.event.draft import Draft

_MOST = 4 * reading.MEGABYTE


class KeptDraft(Record):
    """A draft and the step where it was left; `base`: what it is a change of, where the audit has begun."""

    step: Annotated[int, Field(ge=1, le=6)] = 1
    draft: Draft = Draft()
    base: Draft | None = None


class DraftFile:
    """Keeps one draft in the data folder: that of a new event, or of the event of an audit."""

    def __init__(self, folder: Path, audit_id: str = "") -> None:
        self._path = Home(folder).event_draft(audit_id)
        self.set_aside: Path | None = None
        """Where a draft that could not be read was put; None when there was none."""

    def read(self) -> KeptDraft:
        """Return the draft kept, a blank one when there is none; what cannot be read is set aside."""
        try:
            return KeptDraft.model_validate_json(reading.json_bytes(self._path, _MOST))
        except FileMissing:
            return KeptDraft()
        except (Problem, ValidationError):
            self.set_aside = self._path.with_name(f"{self._path.name}.bad")
            with suppress(OSError):
                self._path.replace(self.set_aside)
            return KeptDraft()

    def keep(self, kept: KeptDraft) -> None:
        """Write the draft whole or not at all; a blank one needs no file. Raise CannotWrite or DiskFull."""
        if kept.draft.is_blank:
            self.remove()
            return
        with disk.told(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
        disk.keep_private(self._path, kept.model_dump_json(exclude_defaults=True).encode())

    def remove(self) -> None:
        """Forget the draft: its audit has begun, or the user erased it."""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)
