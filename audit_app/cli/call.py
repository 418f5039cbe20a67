"""One call of the command: where the data lies, in which form to answer, and how to reach an audit."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from audit_app.errors import Problem
from audit_app.session import AuditSession, Step
from audit_app.store import cleaning
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.home import Home
from audit_app.store.workspace import Workspace


@dataclass(frozen=True)
class Call:
    """What holds for the whole call; `home` is the data folder, `as_json` asks for one JSON document."""

    home: Path
    as_json: bool

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """Open the data folder for the time of the block."""
        with Workspace.open(self.home) as workspace:
            with suppress(Problem):  # a withdrawal was cut off; what cannot be cleaned now stays owed
                self._catch_up()
            yield workspace

    def _catch_up(self) -> None:
        home = Home(self.home)
        if cleaning.is_behind(home):
            cleaning.cleaned(home, patience=0)

    @contextmanager
    def session(self, prefix: str, by: str | None = None, *, in_trash: bool = False) -> Iterator[AuditSession]:
        """Open the audit of that id or prefix for writing, for the time of the block; in the trash where told."""
        with self.workspace() as workspace:
            found = workspace.find(prefix)
            with AuditSession.opened(workspace, found, unheard, by=by, in_trash=in_trash) as session:
                yield session

    @property
    def evidence_files(self) -> EvidenceFiles:
        """The photos and documents of the data folder."""
        return EvidenceFiles(self.home)

    def show(self, document: Any | Callable[[], Any], said: str) -> None:
        """Print the JSON document, given or made now, or what a person reads."""
        if self.as_json:
            made = document() if callable(document) else document
            said = json.dumps(made, ensure_ascii=False, indent=2)
        click.echo(said)

    def progress(self, done: int, total: int) -> None:
        """Say on stderr how far long work is, for a person at a terminal; while `total` is 0, nobody knows it yet."""
        if done and total and sys.stderr.isatty() and not self.as_json:
            click.echo(f"\r{done}/{total}", err=True, nl=done == total)


def unheard(step: Step) -> None:
    """Let a step pass: a command shows its result at the end."""


pass_call = click.make_pass_decorator(Call)
