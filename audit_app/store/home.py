"""The home folder: where each thing of a workspace lies."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Home:
    """The folder of one installation; photos and documents lie in it too, see `evidence_files`."""

    folder: Path

    @property
    def database(self) -> Path:
        """The live database."""
        return self.folder / "jauge.db"

    @property
    def unfinished(self) -> Path:
        """The write-ahead log: what is saved and not yet in the one file."""
        return self.folder / "jauge.db-wal"

    @property
    def was_cut_off(self) -> bool:
        """Whether a write-ahead log is left, which closing removes: a kill, a power cut, or somebody else at work."""
        return self.unfinished.exists() and self.unfinished.stat().st_size > 0

    @property
    def backups(self) -> Path:
        """Verified copies of the database."""
        return self.folder / "backups"

    @property
    def testers(self) -> Path:
        """The names of testers, encrypted: in no copy, and in no audit."""
        return self.folder / "testers.age"

    @property
    def signing_key(self) -> Path:
        """The key that reports are signed with, encrypted, and its certificate: in no copy either."""
        return self.folder / "signing-key.pem"

    @property
    def locks(self) -> Path:
        """One lock an audit."""
        return self.folder / "locks"

    def event_draft(self, audit_id: str = "") -> Path:
        """Return where an event lies while it is typed: that of an audit, or without an id of one not begun yet."""
        return self.folder / (f"event-draft-{audit_id}.json" if audit_id else "event-draft.json")

    def half_typed(self, audit_id: str) -> Path:
        """Return where what is half typed in an audit lies, until it is saved; nothing of a tester."""
        return self.folder / f"half-typed-{audit_id}.json"

    def tester_places(self, audit_id: str) -> Path:
        """Return where it is kept how far each tester of an audit is: codes of testers and of pages, no words."""
        return self.folder / f"tester-mode-{audit_id}.json"

    @property
    def reserve(self) -> Path:
        """The room given back to finish a save on a full disk."""
        return self.folder / "reserve"

    @property
    def alone(self) -> Path:
        """The SQLite version of the process that must be alone, when there is one."""
        return self.locks / "alone"

    def prepare(self) -> None:
        """Make the folders that are missing, for this user alone."""
        for folder in (self.folder, self.backups, self.locks):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
