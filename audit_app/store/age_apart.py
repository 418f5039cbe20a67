"""Passphrases in a child process: the library holds all of Python up for the seconds they take, the window included.

The passphrase goes to the child by its standard input: no argument and no variable of another process ever holds one.
"""

import os
import subprocess
import sys
from pathlib import Path

from pydantic_core import from_json, to_json

import audit_app
from audit_app.errors import BusyComputer, WrongPassphrase
from audit_app.store import age

TRYING = "--try-passphrase"
"""The argument by which a program without a Python beside it starts itself as the child: see `_command`."""

_PATIENCE = 120.0
"""Seconds; a passphrase takes one or two, several on a slow computer."""

_DO = {"locked": age.locked, "unlocked": age.unlocked}
_REFUSALS = {"WrongPassphrase": WrongPassphrase, "BusyComputer": BusyComputer}


def locked(secret: str, passphrase: str) -> str:
    """Return what `age.locked` does, without holding anybody up."""
    return _asked("locked", secret, passphrase)


def unlocked(armour: str, passphrase: str) -> str:
    """Return what `age.unlocked` does, without holding anybody up; raise what it raises."""
    return _asked("unlocked", armour, passphrase)


def _asked(what: str, text: str, passphrase: str) -> str:
    """Have a child do it; where none can be started, or it ends without a word, it is done here."""
    try:
        done = subprocess.run(  # noqa: S603  our own program
            _command(),
            input=to_json([what, text, passphrase]),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows, a console would flash up
        )
        kind, found = from_json(done.stdout)
    except subprocess.TimeoutExpired:
        raise BusyComputer from None
    except (OSError, ValueError):
        return _DO[what](text, passphrase)
    if kind in _REFUSALS:
        raise _REFUSALS[kind]
    return str(found)


def _command() -> list[str]:
    """Return what starts the child; a frozen program has no Python to hand, and `__main__` calls `main` there."""
    if getattr(sys, "frozen", False):
        return [sys.executable, TRYING]
    start = "import sys; sys.path[:0] = sys.argv[1:]; from audit_app.store.age_apart import main; main()"
    return [sys.executable, "-P", "-c", start, str(Path(audit_app.__file__).parent.parent)]


def main() -> None:
    """Answer one question on the standard streams."""
    with os.fdopen(0, "rb") as questions, os.fdopen(1, "wb") as out:  # sys.stdin may be None without a console
        what, text, passphrase = from_json(questions.read())
        try:
            answer = ["done", _DO[what](text, passphrase)]
        except (WrongPassphrase, BusyComputer) as refused:
            answer = [type(refused).__name__, ""]
        out.write(to_json(answer))
