"""The program tried on itself: the sample audited, saved, taken back, printed, in a folder thrown away afterwards."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from audit_app import starting
from audit_app.checklists.loading import shipped_checklist, shipped_schemes
from audit_app.cli.call import unheard
from audit_app.domain.audit import Audit
from audit_app.errors import Problem
from audit_app.i18n import in_language, pgettext
from audit_app.identity import today
from audit_app.reporting import printed
from audit_app.store import age
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.workspace import Workspace


def failing_parts() -> tuple[str, ...]:
    """Return the names of the parts that do not work, none when all is well."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        parts: dict[str, Callable[[], bool]] = {
            "checklists": lambda: bool(shipped_checklist().criteria and shipped_schemes()),
            "words": _speaks_french,
            "store": lambda: _saves(folder),
            "report": lambda: _prints(folder),
            "names": _encrypts,
        }
        return tuple(part for part, works in parts.items() if not _works(works))


def _works(part: Callable[[], bool]) -> bool:
    try:
        return part()
    except Problem:
        return False


def _speaks_french() -> bool:
    with in_language("fr"):
        return pgettext("grade", "Committed") == "Engagé"


def _encrypts() -> bool:
    secret, recipient = age.new_key()
    return age.unsealed(age.sealed("Zoé", recipient), secret).rstrip() == "Zoé"


def _saves(folder: Path) -> bool:
    built = _sample(folder)
    with Workspace.open(folder) as workspace:
        workspace.verify()
        return workspace.load(built.id) == built


def _sample(folder: Path) -> Audit:
    files = EvidenceFiles(folder)
    with Workspace.open(folder) as workspace, starting.sample(workspace, files, unheard) as session:
        session.undo()
        session.redo()
        return session.audit


def _prints(folder: Path) -> bool:
    audit = _sample(folder)
    return printed(audit, folder / "report.pdf", EvidenceFiles(folder), language="fr", on=today()).pages > 0
