"""Locks: one writer an audit, by a lock that the operating system frees when its process dies."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from audit_app import identity
from audit_app.errors import AuditInUse, UnknownAudit
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
        yield
    finally:
        with suppress(OSError):
            said.unlink(missing_ok=True)
        lock.release()


def holder(folder: Path, audit_id: str) -> str:
    """Return who holds the audit's lock, empty when that is not known."""
    try:
        return _said_by(folder, audit_id).read_text(encoding="ascii", errors="replace")[:100]
    except OSError:
        return ""


def _said_by(folder: Path, audit_id: str) -> Path:
    return folder / f"{audit_id}.holder"
