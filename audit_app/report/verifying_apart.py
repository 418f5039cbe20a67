"""Verifying in a child process: the file is a stranger's, and what it can break is that process and nothing else.

The child is the script of `verifying`, with its memory bounded where the system can, and its time bounded here.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import audit_app
from audit_app.report.verifying import judging, schema

PATIENCE = 120.0
"""Seconds; a report of 40 MB takes a few."""

_TURN = 0.1
"""Seconds between two looks at whether it is still wanted."""


def verified(
    path: Path,
    language: str = "fr",
    signer: str = "",
    patience: float = PATIENCE,
    waiting: Callable[[], None] = lambda: None,
) -> dict[str, Any]:
    """Return the verdict on a file, as `judging.verified` does; a file that ends its child is not ours.

    `waiting` is called while it lasts: what it raises ends the child, and comes back to the caller.
    """
    if getattr(sys, "frozen", False):  # a frozen program has no Python to hand
        return judging.verified(path, language, signer)
    asked = [str(path.absolute()), "--json", "--lang", language, f"--signer={signer}"]
    try:
        said = _said_by([*_child(), *asked], patience, waiting)
    except (subprocess.TimeoutExpired, ValueError, OSError):  # ValueError: a NUL in the name
        return judging.not_ours(language)
    found = schema.read(said)
    return found if isinstance(found, dict) else judging.not_ours(language)


def _child() -> list[str]:
    """Return the command that starts the script with the very modules of this program, whatever the folder it is in."""
    start = "import sys; sys.path.insert(0, sys.argv.pop(1)); from audit_app.report.verifying.script import run; run()"
    return [sys.executable, "-P", "-c", start, str(Path(audit_app.__file__).parent.parent)]


def _said_by(command: list[str], patience: float, waiting: Callable[[], None]) -> bytes:
    """Return what the child writes; it ends with this, however this ends."""
    end = time.monotonic() + patience
    with subprocess.Popen(  # noqa: S603  our own program
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows, a console would flash up
    ) as child:
        try:
            while True:
                waiting()
                try:
                    return child.communicate(timeout=min(_TURN, patience))[0]
                except subprocess.TimeoutExpired:
                    if time.monotonic() >= end:
                        raise
        finally:
            child.kill()  # one that has ended is not touched
