"""Locks: one writer an audit, by a lock that the operating system frees when its process dies."""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from audit_app import identity
from audit_app.errors import AuditInUse, HeldElsewhere, UnknownAudit
from audit_app.store import disk

_ID = re.compile(r"[0-9a-f-]{36}")


@contextmanager
def held(folder: Path, audit_id: str) -> Iterator[None]:
    """Hold the audit's lock; raise AuditInUse at once, with its holder, when another window or process has it.

    The holder is its process number, a space, and since when; the name of the machine or of a person is nobody's
    business.
    """
    if not _ID.fullmatch(audit_id):
        raise UnknownAudit(audit_id)
    from filelock import FileLock, Timeout  # reading takes no lock, and starts without what locks

    lock = FileLock(folder / f"{audit_id}.lock", timeout=0, thread_local=False)
    said = _said_by(folder, audit_id)
    try:
        lock.acquire()
    except Timeout:
        raise AuditInUse(audit_id, holder(folder, audit_id)) from None
    except OSError as error:
        problem = disk.refusal(error, folder)
        if problem is None:
            raise
        raise problem from error
    try:
        with suppress(OSError):  # the lock is what counts
            said.write_text(f"{os.getpid()} {identity.now()}", encoding="ascii")
            disk.flush(said)  # a power cut must not take away what tells of it
            disk.flush(folder)
        yield
    finally:
        with suppress(OSError):
            said.unlink(missing_ok=True)
        lock.release()


@contextmanager
def alone(path: Path, patience: float) -> Iterator[None]:
    """Be the only one at some work, waiting so many seconds for whoever is at it; raise AuditInUse, naming nobody."""
    from filelock import FileLock, Timeout

    try:
        with FileLock(path, timeout=patience, thread_local=False):
            yield
    except Timeout:
        raise AuditInUse("", "") from None


@contextmanager
def all_held(folder: Path, names: Mapping[str, str]) -> Iterator[None]:
    """Hold the locks of all these audits, names by id; raise HeldElsewhere, which names the first that is not free."""
    with ExitStack() as locks:
        for audit_id, name in names.items():
            try:
                locks.enter_context(held(folder, audit_id))
            except AuditInUse as problem:
                raise HeldElsewhere(name, problem.holder) from None
        yield


def left_behind(folder: Path) -> tuple[tuple[str, str], ...]:
    """Return the audits that a process held when it was ended from outside, each with the moment it had opened it.

    What is held says so in a file beside the lock; whoever lets go takes it away. One that is there while nobody holds
    the lock was left by a kill, a power cut or a crash. It stays until the audit is let go as it should, or `forget`.
    """
    found = []
    for said in sorted(folder.glob("*.holder")):
        since = holder(folder, said.stem).partition(" ")[2]
        if _ID.fullmatch(said.stem) and not _is_held(folder, said.stem):
            found.append((said.stem, since))
    return tuple(found)


def forget(folder: Path, audit_id: str) -> None:
    """Take away what a process ended from outside left behind of an audit; what is held stays."""
    if _ID.fullmatch(audit_id) and not _is_held(folder, audit_id):
        with suppress(OSError):
            _said_by(folder, audit_id).unlink(missing_ok=True)


def _is_held(folder: Path, audit_id: str) -> bool:
    from filelock import FileLock, Timeout

    try:
        with FileLock(folder / f"{audit_id}.lock", timeout=0, thread_local=False):
            return False
    except (Timeout, OSError):
        return True


def holder(folder: Path, audit_id: str) -> str:
    """Return who holds the audit's lock, empty when that is not known."""
    try:
        return _said_by(folder, audit_id).read_text(encoding="ascii", errors="replace")[:100]
    except OSError:
        return ""


def _said_by(folder: Path, audit_id: str) -> Path:
    return folder / f"{audit_id}.holder"
