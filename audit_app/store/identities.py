"""Identities: the names of testers and how to reach them, apart from every audit, in one encrypted file.

Adding and erasing need no passphrase; reading does. The secret key lies in the file, locked with the passphrase, and is
told once, to be kept on paper: it is the only way back when the passphrase is forgotten. No copy of the data holds this
file, so that what is erased is gone.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date

from pydantic_core import from_json, to_json

from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.errors import (
    CannotRead,
    DamagedTesterFile,
    ErasureDatePassed,
    NoTesterFile,
    Problem,
    TesterFileThere,
    WeakPassphrase,
    WrongRecoveryKey,
)
from audit_app.store import age, age_apart, disk, locks, tester_file
from audit_app.store.home import Home
from audit_app.store.tester_file import Gone, Kept, TesterFile

LEAST = 12
"""Characters of a passphrase at least: some four words. **Source:** ANSSI, recommendations on passwords (2021), which
ask for 12 to 14 where there is nothing else; the file may be copied and tried at leisure."""

_PATIENCE = 5.0
"""Seconds to wait while another window writes the file."""


def begun(home: Home, passphrase: str) -> str:
    """Make the file and return the recovery key, which is told this once.

    Raise TesterFileThere, WeakPassphrase, CannotWrite or DiskFull.
    """
    _require_strong(passphrase)
    with _alone(home):
        if home.testers.exists():
            raise TesterFileThere
        secret, recipient = age.new_key()
        _put(home, TesterFile(recipient, age_apart.locked(secret, passphrase)))
    return secret


def added(home: Home, audit: str, tester: str, parts: Mapping[IdentityPart, str], until: date, on: date) -> None:
    """Keep these parts of a tester until a day, without a passphrase; what was kept of the same parts is replaced.

    Raise ErasureDatePassed, NoTesterFile, DamagedTesterFile, CannotWrite or DiskFull; nothing is then changed.
    """
    if until <= on:
        raise ErasureDatePassed(until)
    with _alone(home):
        file = _read(home).require_whole()
        for part, text in parts.items():
            told = to_json([audit, tester, part, text]).decode()
            file = file.with_part(Kept(audit, tester, part, until, age.sealed(told, file.recipient)))
        _put(home, file)


def told(home: Home, audit: str, opened_by: str) -> Mapping[str, Mapping[IdentityPart, str]]:
    """Return what is kept of the testers of an audit, by code; `opened_by`: the passphrase, or the recovery key.

    Raise NoTesterFile, WrongPassphrase, WrongRecoveryKey, BusyComputer or DamagedTesterFile.
    """
    file = _read(home).require_whole()
    secret = _secret(file, opened_by)
    found: dict[str, dict[IdentityPart, str]] = defaultdict(dict)
    for one in file.kept:
        if one.audit == audit:
            found[one.tester][one.part] = _opened(one, secret)
    return dict(found)


def kept(home: Home, audit: str) -> tuple[tuple[Kept, ...], tuple[Gone, ...]]:
    """Return what is kept of an audit's testers, still encrypted, and what was erased; raise NoTesterFile."""
    file = _read(home)
    mine = tuple(one for one in file.kept if one.audit == audit)
    return mine, tuple(one for one in file.gone if one.audit == audit)


def recovered(home: Home, recovery_key: str, passphrase: str) -> None:
    """Give the file another passphrase, by the key kept on paper.

    Raise WrongRecoveryKey, WeakPassphrase, NoTesterFile or DamagedTesterFile; nothing is then changed.
    """
    secret = _plain_key(recovery_key)
    _require_strong(passphrase)
    recipient = age.recipient_of(secret)
    with _alone(home):
        file = _read(home).require_whole()
        if recipient != file.recipient:
            raise WrongRecoveryKey
        _put(home, TesterFile(file.recipient, age_apart.locked(secret, passphrase), file.kept, file.gone))


def erased(
    home: Home, audit: str, on: date, why: Why, tester: str | None = None, parts: Iterable[IdentityPart] = IdentityPart
) -> tuple[str, ...]:
    """Erase these parts of one tester of an audit, or of all, now and without a passphrase; return their codes.

    Other parts of the file stay as they are, damaged ones too. Raise CannotWrite or DiskFull.
    """
    wanted = frozenset(parts)
    return _without(
        home, on, why, lambda one: one.audit == audit and one.part in wanted and tester in (None, one.tester)
    )


def shortened(home: Home, audit: str, tester: str, until: Mapping[IdentityPart, date]) -> Mapping[IdentityPart, date]:
    """Have these parts of a tester erased on these days at the latest, without a passphrase.

    Return when each that is kept of them goes; a damaged one stays as it is. Raise CannotWrite or DiskFull.
    """
    if not until or not home.testers.exists():
        return {}
    with _alone(home):
        file = _read(home)
        mine = (one for one in file.kept if (one.audit, one.tester) == (audit, tester) and one.is_whole)
        theirs = {one: until[one.part] for one in mine if one.part in until}
        later = {one: replace(one, until=day, fingerprint="") for one, day in theirs.items() if day < one.until}
        if later:
            _put(home, replace(file, kept=tuple(later.get(one, one) for one in file.kept)))
    return {one.part: min(one.until, day) for one, day in theirs.items()}


def erased_when_due(home: Home, on: date) -> tuple[str, ...]:
    """Erase what has reached its date of erasure; return the codes. What cannot be done now is done another time."""
    with suppress(Problem, OSError):
        return _without(home, on, Why.DUE, lambda one: one.until <= on)
    return ()


def _without(home: Home, on: date, why: Why, goes: Callable[[Kept], bool]) -> tuple[str, ...]:
    if not home.testers.exists():
        return ()
    if not any(map(goes, _read(home).kept)):
        return ()
    with _alone(home):
        file = _read(home)
        going = tuple(filter(goes, file.kept))
        _put(home, file.without(going, on, why))
    return tuple(dict.fromkeys(one.tester for one in going))


def _require_strong(passphrase: str) -> None:
    if len(passphrase) < LEAST:
        raise WeakPassphrase(LEAST)


def _secret(file: TesterFile, opened_by: str) -> str:
    """Return the key of the file: the recovery key is that key, a passphrase unlocks it."""
    key = _plain_key(opened_by)
    if not key.startswith(age.KEY):
        return age_apart.unlocked(file.key, opened_by)
    if age.recipient_of(key) != file.recipient:
        raise WrongRecoveryKey
    return key


def _plain_key(typed: str) -> str:
    """Return a recovery key as it is, however it was typed."""
    return "".join(typed.split()).upper()


def _opened(one: Kept, secret: str) -> str:
    """Return what a block says; one that was put in another's place is damaged."""
    try:
        audit, tester, part, text = from_json(age.unsealed(one.armour, secret).rstrip(" "))
    except ValueError:
        raise DamagedTesterFile from None
    if (audit, tester, part) != (one.audit, one.tester, one.part):
        raise DamagedTesterFile
    return str(text)


def _read(home: Home) -> TesterFile:
    try:
        return tester_file.read(home.testers.read_text(encoding="ascii", errors="surrogateescape"))
    except FileNotFoundError:
        raise NoTesterFile from None
    except OSError:
        raise CannotRead(home.testers) from None


def _put(home: Home, file: TesterFile) -> None:
    """Put the file in its place; only what is encrypted ever reaches the disk."""
    disk.keep_private(home.testers, tester_file.written(file).encode("ascii", errors="surrogateescape"))


@contextmanager
def _alone(home: Home) -> Iterator[None]:
    """Be the only one to write the file, so that two who add at once lose nobody; raise AuditInUse."""
    home.prepare()
    with locks.alone(home.locks / "testers.lock", _PATIENCE):
        yield
