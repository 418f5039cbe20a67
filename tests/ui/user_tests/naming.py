"""A file of names for tests of the window: made once, for a passphrase takes seconds each time."""

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from audit_app.domain.tester_identity import IdentityPart
from audit_app.store import identities
from audit_app.store.home import Home
from audit_app.ui.user_tests.names_file import NamesFile, Typed, names_of
from tests.testing import CANARY

PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but the files of these tests
UNTIL = date(2099, 1, 31)
PERSON = {IdentityPart.NAME: CANARY, IdentityPart.BESIDE: f"{CANARY}@exemple.fr"}


@cache
def made() -> tuple[Path, str]:
    """Return an empty file of names, and its recovery key."""
    home = Home(Path(mkdtemp(prefix="jauge-names-")))
    key = identities.begun(home, PASSPHRASE)
    return home.testers, key


def with_file(live, qtbot, person=None) -> NamesFile:
    """Lay that file beside the audit, with T01 in it, and return it as the window has it, read."""
    path, _key = made()
    shutil.copy(path, Home(live.files.home).testers)
    names = names_of(live)
    if person is not None:
        names.keep("T01", Typed(person, UNTIL))
    names.read()
    settled(names, qtbot)
    return names


def settled(names, qtbot):
    """Wait until nothing is being done with the file."""
    qtbot.waitUntil(lambda: not names.is_busy, timeout=60_000)


def opened(names, qtbot):
    """Open it by its recovery key, which takes no time."""
    names.open(made()[1])
    settled(names, qtbot)
    assert names.people is not None
