"""The file that keeps where each tester is: a screen that is paused, closed or killed goes on where it was."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from audit_app import reading
from audit_app.domain.asking import Page, PageKind, Sitting
from audit_app.domain.record import Record
from audit_app.domain.scale import Form
from audit_app.errors import FileMissing, Problem
from audit_app.store import disk
from audit_app.store.home import Home

_MOST = reading.MEGABYTE


class Place(Record):
    """A page, and how the tester wants pages: the form of scales, text size, language. Nothing they said is here."""

    kind: PageKind = PageKind.WELCOME
    subject: Annotated[str, Field(pattern=r"^[A-Za-z0-9_]{0,20}$")] = ""
    form: Form = Form.FACE
    percent: Annotated[int, Field(ge=100, le=200)] | None = None
    spoken: Annotated[str, Field(pattern=r"^(fr|fr@easy|en)$")] | None = None

    @property
    def page(self) -> Page:
        """The page."""
        return Page(self.kind, self.subject)


class _Kept(Record):
    places: Mapping[str, Place] = {}


class PlaceFile:
    """Keeps the places of one audit in the data folder, by code and round; its name holds the id of the audit alone."""

    def __init__(self, folder: Path, audit_id: str) -> None:
        self._path = Home(folder).tester_places(audit_id)

    def read(self, sitting: Sitting) -> Place | None:
        """Return where that tester is in that round, None where they have not begun or are through."""
        return self._read().places.get(_key(sitting))

    def unfinished(self) -> tuple[tuple[str, str | None], ...]:
        """Return the codes and the rounds of the testers who are not through, the last one kept first."""
        keys = [key.partition("/") for key in self._read().places]
        return tuple((tester, test or None) for tester, _slash, test in reversed(keys))

    def keep(self, sitting: Sitting, place: Place | None) -> None:
        """Keep where a tester is, None = they are through; raise CannotWrite or DiskFull."""
        places = {key: one for key, one in self._read().places.items() if key != _key(sitting)}
        if place is not None:
            places[_key(sitting)] = place
        if not places:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
            return
        disk.keep_private(self._path, _Kept(places=places).model_dump_json(exclude_defaults=True).encode())

    def _read(self) -> _Kept:
        """Return what is kept; what cannot be read counts as nothing: the answers are in the audit."""
        try:
            return _Kept.model_validate_json(reading.json_bytes(self._path, _MOST))
        except (FileMissing, Problem, ValidationError):
            return _Kept()


def _key(sitting: Sitting) -> str:
    return f"{sitting.tester}/{sitting.test or ''}"
