"""Migrations: the tables, by numbered steps that know nothing of the field and are never changed once released.

A change is kept as long as its audit: triggers refuse to alter one, but for nulling its value, which a tester may ask,
and to delete one, but for those of an audit in the trash, which its owner may erase.
`head` holds the changes nobody has superseded and can be made again from `change` at any time.
"""

from sqlite_utils import Database, Migrations

APPLICATION = 0x4A617567
"""What marks a database as ours: "Jaug"."""

SCHEMA = Migrations("jauge")

_FIRST = (
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
    "CREATE TABLE checklist (hash TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT",
    """CREATE TABLE audit (
        id TEXT PRIMARY KEY,
        checklist_hash TEXT NOT NULL REFERENCES checklist(hash),
        created_at TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        name TEXT NOT NULL,
        edition TEXT NOT NULL,
        starts_on TEXT NOT NULL,
        size_class TEXT NOT NULL,
        state TEXT NOT NULL,
        checked INTEGER NOT NULL,
        to_check INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE step (
        rank INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        audit TEXT NOT NULL REFERENCES audit(id),
        gesture TEXT NOT NULL,
        subject TEXT,
        facts TEXT NOT NULL,
        at TEXT NOT NULL,
        by TEXT,
        undone_by TEXT REFERENCES step(id),
        target TEXT REFERENCES step(id)
    ) STRICT""",
    "CREATE INDEX step_by_audit ON step (audit)",
    """CREATE TABLE change (
        node TEXT NOT NULL,
        seq INTEGER NOT NULL,
        audit TEXT NOT NULL REFERENCES audit(id),
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        aspect TEXT NOT NULL,
        value TEXT,
        at TEXT NOT NULL,
        by TEXT,
        step TEXT NOT NULL,
        parents TEXT NOT NULL,
        salt TEXT NOT NULL,
        value_hash TEXT NOT NULL,
        PRIMARY KEY (node, seq)
    ) STRICT""",
    "CREATE INDEX change_by_audit ON change (audit)",
    "CREATE INDEX change_by_step ON change (step)",
    """CREATE TRIGGER change_stays BEFORE DELETE ON change
    BEGIN
        SELECT RAISE(ABORT, 'a change is kept for ever');
    END""",
    """CREATE TRIGGER change_is_frozen BEFORE UPDATE ON change
    WHEN NEW.value IS NOT NULL
        OR (OLD.node, OLD.seq, OLD.audit, OLD.kind, OLD.subject, OLD.aspect,
            OLD.at, OLD.by, OLD.step, OLD.parents, OLD.salt, OLD.value_hash)
        IS NOT (NEW.node, NEW.seq, NEW.audit, NEW.kind, NEW.subject, NEW.aspect,
            NEW.at, NEW.by, NEW.step, NEW.parents, NEW.salt, NEW.value_hash)
    BEGIN
        SELECT RAISE(ABORT, 'a change is frozen: only its value may be nulled');
    END""",
    """CREATE TABLE head (
        audit TEXT NOT NULL REFERENCES audit(id),
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        aspect TEXT NOT NULL,
        node TEXT NOT NULL,
        seq INTEGER NOT NULL,
        value TEXT,
        PRIMARY KEY (audit, kind, subject, aspect, node, seq)
    ) STRICT""",
)


@SCHEMA(name="0001_first_tables")
def first_tables(db: Database) -> None:
    """Make the tables of settings, checklists, audits, steps, changes and heads."""
    db.execute(f"PRAGMA application_id={APPLICATION}")
    for statement in _FIRST:
        db.execute(statement)


SHELVES = "0002_shelves"
"""The step after which an audit can be archived or in the trash."""


@SCHEMA(name="0002_shelves")
def shelves(db: Database) -> None:
    """Note when an audit was archived or put in the trash; what lies in the trash may be erased."""
    for column in ("archived_at", "trashed_at"):
        db.execute(f"ALTER TABLE audit ADD COLUMN {column} TEXT")
    db.execute("DROP TRIGGER change_stays")
    db.execute(
        """CREATE TRIGGER change_stays BEFORE DELETE ON change
        WHEN (SELECT trashed_at FROM audit WHERE id = OLD.audit) IS NULL
        BEGIN
            SELECT RAISE(ABORT, 'a change is kept as long as its audit');
        END"""
    )


@SCHEMA(name="0003_withdrawals")
def withdrawals(db: Database) -> None:
    """Keep what testers took back, for restoring to obey; with its value a change loses its salt, see `redacting`."""
    db.execute("DROP TRIGGER change_is_frozen")
    db.execute(
        """CREATE TRIGGER change_is_frozen BEFORE UPDATE ON change
        WHEN NEW.value IS NOT NULL OR NEW.salt NOT IN (OLD.salt, '')
            OR (OLD.node, OLD.seq, OLD.audit, OLD.kind, OLD.subject, OLD.aspect,
                OLD.at, OLD.by, OLD.step, OLD.parents, OLD.value_hash)
            IS NOT (NEW.node, NEW.seq, NEW.audit, NEW.kind, NEW.subject, NEW.aspect,
                NEW.at, NEW.by, NEW.step, NEW.parents, NEW.value_hash)
        BEGIN
            SELECT RAISE(ABORT, 'a change is frozen: only its value may be nulled, and its salt with it');
        END"""
    )
    db.execute(
        """CREATE TABLE withdrawal (
            audit TEXT NOT NULL,
            tester TEXT NOT NULL,
            uses TEXT NOT NULL,
            at TEXT NOT NULL,
            node TEXT NOT NULL,
            seq INTEGER NOT NULL,
            PRIMARY KEY (audit, tester, uses)
        ) STRICT"""
    )


@SCHEMA(name="0004_what_the_ledger_remembers")
def ledger_remembers(db: Database) -> None:
    """Keep with what was taken back which files had told of it, and which identities this installation took on since.

    What files had told stood in the audit alone until then: it is copied from there.
    """
    for column in ("origins", "since"):
        db.execute(f"ALTER TABLE withdrawal ADD COLUMN {column} TEXT NOT NULL DEFAULT '[]'")
    db.execute(
        """UPDATE withdrawal SET origins = coalesce((
            SELECT json_extract(value, '$.origins') FROM head
            WHERE audit = withdrawal.audit AND kind = 'consent' AND subject = withdrawal.tester || '.take_part'
                AND json_valid(value)
            LIMIT 1
        ), '[]') WHERE uses LIKE '%"take_part"%'"""
    )


def unknown(db: Database) -> tuple[str, ...]:
    """Return the names of the steps applied to this database that this program does not know."""
    with Database(memory=True, execute_plugins=False) as bare:
        known = {step.name for step in SCHEMA.pending(bare)}
    return tuple(step.name for step in SCHEMA.applied(db) if step.name not in known)
