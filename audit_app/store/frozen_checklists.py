"""Frozen checklists: each kept once by its hash, read once, never changed."""

from collections.abc import Mapping, Sequence

from pydantic_core import from_json
from sqlite_utils import Database

from audit_app.domain.changes import Fact
from audit_app.domain.checklist import Checklist
from audit_app.store import history
from audit_app.store.driver import value
from audit_app.store.history import StoredHead

_CHECKLIST = Fact("audit", "", "checklist")


class FrozenChecklists:
    """The checklists of a workspace by hash, as many as were asked for yet."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.by_hash: dict[str, Checklist] = {}

    def learn(self, checklist: Checklist) -> None:
        """Know a checklist that was saved just now."""
        self.by_hash[checklist.hash] = checklist

    def read(self, digest: str) -> None:
        """Know the checklist of that hash; raise BrokenHistory where it is not the one that was frozen."""
        if digest not in self.by_hash:
            text: str = value(self._db, "SELECT json FROM checklist WHERE hash = ?", (digest,)) or ""
            history.hold(digest, text)
            self.by_hash[digest] = Checklist.frozen_as(text, digest)

    def read_for(self, heads: Mapping[Fact, Sequence[StoredHead]]) -> None:
        """Know every checklist that the current values of an audit name."""
        for head in heads.get(_CHECKLIST, ()):
            self.read(str(from_json(head.value or "null")))

    def every(self) -> tuple[Checklist, ...]:
        """Return every checklist an audit of this workspace has or had, the newest version last."""
        for (digest,) in self._db.execute("SELECT hash FROM checklist").fetchall():
            self.read(digest)
        return tuple(sorted(self.by_hash.values(), key=lambda checklist: (checklist.dated, checklist.hash)))
