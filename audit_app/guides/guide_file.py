"""A file of the help as it is read: its table held against a record, its texts in each variety spoken."""

import json
import tomllib
from pathlib import Path
from typing import TypeVar

from audit_app import reading
from audit_app.domain.record import Record, Statement
from audit_app.i18n import EASY
from audit_app.wording.typography import composed

_R = TypeVar("_R", bound=Record)


class Words(Record):
    """A text in each language of the window, and in easy-to-read French where that differs."""

    fr: Statement
    en: Statement
    easy: Statement | None = None

    def said(self, variety: str) -> str:
        """Return the text in that variety, with the typography of the language spoken."""
        own = {"en": self.en, EASY: self.easy}.get(variety)
        return composed(own or self.fr)


def read(path: Path, kind: type[_R]) -> _R:
    """Return what a file of ours says; one that is not as it has to be is a bug, and is raised as one."""
    return kind.model_validate_json(json.dumps(tomllib.loads(reading.text(path))))
