"""The file of testers' names as the window has it: by code, and by name only while it is open.

A passphrase takes seconds and a locked file some more, so all of it is done beside the window. Nothing of it ever goes
to the audit, its drafts or the settings; what was read is let go of when its part is left.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QThreadPool, Signal

from audit_app.domain.audit import Audit
from audit_app.domain.tester_identity import IdentityPart, Why, require_agreed
from audit_app.errors import NotAgreed
from audit_app.identity import today
from audit_app.store import identities
from audit_app.store.home import Home
from audit_app.store.tester_file import Gone, Kept
from audit_app.ui import background
from audit_app.ui.live import LiveAudit

UNKEPT, UNNOTED, ASIDE = "names", "names_key", "names_aside"
"""Under which names the audit is told that something would be lost: never what it is."""


@dataclass(frozen=True)
class Typed:
    """What is to be kept of a person until a day; a part that is '' is erased."""

    parts: Mapping[IdentityPart, str]
    until: date


@dataclass(frozen=True)
class _Seen:
    there: bool = False
    kept: tuple[Kept, ...] = ()
    gone: tuple[Gone, ...] = ()


class NamesFile(QObject):
    """Lives as long as the open audit: what could not be kept, and a key nobody has noted, outlive the screen."""

    changed = Signal()
    """What is kept, what is open or what is being done is other than before."""

    opened = Signal()
    refused = Signal(object)
    """A Problem: the file was not made, opened, or given another passphrase."""

    kept_now = Signal(str, object)
    """A code, and until when something is kept of them."""

    erased_now = Signal(object)
    """The codes of whom something was erased."""

    settled = Signal()
    """Nothing is being done any more."""

    def __init__(self, live: LiveAudit) -> None:
        super().__init__(live)
        self._live = live
        self._home, self._audit_id = Home(live.files.home), live.audit.id
        self._seen = _Seen()
        self._threads = QThreadPool(self)
        self._threads.setMaxThreadCount(1)  # in the order asked for: what is read last is what is there
        self._doing = self._visit = 0
        self.key = ""
        """The recovery key, while nobody has said that it is noted."""
        self.people: Mapping[str, Mapping[IdentityPart, str]] | None = None
        """The names by code, while the file is open."""
        self.waiting: dict[str, Typed] = {}
        """What could not be kept, by code: the disk refused it."""
        self.aside: dict[str, Mapping[IdentityPart | None, str]] = {}
        """What was being typed as the names went out of sight, by code: the parts, and the day at None."""
        live.leaving.connect(self._on_live_leaving)
        live.closed.connect(self._on_live_closed)

    # What is known without opening it

    @property
    def is_there(self) -> bool:
        """Whether there is such a file."""
        return self._seen.there

    @property
    def is_busy(self) -> bool:
        """Whether something is being done with it."""
        return self._doing > 0

    @property
    def gone(self) -> tuple[Gone, ...]:
        """What was erased of the testers of this audit."""
        return self._seen.gone

    @property
    def codes(self) -> tuple[str, ...]:
        """Of whom something is kept for this audit."""
        return tuple(sorted({one.tester for one in self._seen.kept}))

    def kept_of(self, code: str) -> tuple[tuple[IdentityPart, date], ...]:
        """Return which parts are kept of a tester, and until when each."""
        mine = {one.part: one.until for one in self._seen.kept if one.tester == code}
        return tuple((part, mine[part]) for part in IdentityPart if part in mine)

    def overdue(self, on: date) -> tuple[str, ...]:
        """Return of whom the date of erasure has come."""
        return tuple(code for code in self.codes if any(until <= on for _part, until in self.kept_of(code)))

    # What is done beside the window

    def read(self) -> None:
        """Look what is kept, without opening anything."""
        self._do(partial(_seen, self._home, self._audit_id), self._on_read)

    def begin(self, passphrase: str) -> None:
        """Make the file; its recovery key is then told once."""
        self._do(partial(identities.begun, self._home, passphrase), self._on_begun, self.refused.emit)

    def open(self, opened_by: str) -> None:
        """Read the names, by the passphrase or the recovery key."""
        call = partial(identities.told, self._home, self._audit_id, opened_by)
        self._do(call, partial(self._on_told, self._visit), self.refused.emit)

    def recover(self, recovery_key: str, passphrase: str) -> None:
        """Give it another passphrase, and open it."""
        call = partial(_recovered, self._home, self._audit_id, recovery_key, passphrase)
        self._do(call, partial(self._on_told, self._visit), self.refused.emit)

    def keep(self, code: str, typed: Typed) -> None:
        """Keep parts of a person; what is refused waits, and is asked about before the audit is let go."""
        self._wait_for(code, typed)
        call = partial(_kept, self._home, self._audit_now, code, typed)
        self._do(call, partial(self._on_kept, code, typed))

    def erase(self, code: str | None = None) -> None:
        """Erase what is kept of a tester of this audit, or of all."""
        call = partial(identities.erased, self._home, self._audit_id, today(), Why.ASKED, code)
        self._do(call, partial(self._on_erased, code))

    def erase_due(self) -> None:
        """Erase whatever has reached its date, of other audits too."""
        self._do(partial(identities.erased_when_due, self._home, today()), partial(self._on_erased, ""))

    def close(self) -> None:
        """Let go of every name; an answer still on its way is not taken."""
        self._visit += 1
        if self.people is not None:
            self.people = None
            self.changed.emit()

    def put_aside(self, code: str, typed: Mapping[IdentityPart | None, str] | None) -> None:
        """Hold what is being typed of a person out of sight, in memory, till the file is open again; None: no more."""
        self.aside.pop(code, None)
        if typed is not None:
            self.aside[code] = typed
        self._live.keep(ASIDE, code, code if typed is not None else "")

    def noted(self) -> None:
        """Let go of the recovery key: it is on paper."""
        self.key = ""
        self._live.drafts.pop((UNNOTED, ""), None)
        self.changed.emit()

    # How it ended

    def _do(self, call: Callable[[], Any], then: Callable[[Any], object], refused: Any = None) -> None:
        self._doing += 1
        work = background.run(lambda _work: call(), self, self._threads)
        work.done.connect(lambda result: self._end(then, result))
        work.refused.connect(lambda problem: self._end(refused or self._live.refused.emit, problem))
        self.changed.emit()

    def _end(self, then: Callable[[Any], object], fact: object) -> None:
        self._doing -= 1
        then(fact)
        self.changed.emit()
        if not self._doing:
            self.settled.emit()

    def _on_read(self, seen: _Seen) -> None:
        self._seen = seen

    def _on_begun(self, key: str) -> None:
        self.key = key
        self._live.drafts[UNNOTED, ""] = UNNOTED
        self.read()

    def _on_told(self, visit: int, people: Mapping[str, Mapping[IdentityPart, str]]) -> None:
        if visit == self._visit:
            self.people = people
            self.opened.emit()
            self.read()

    def _on_kept(self, code: str, typed: Typed, _nothing: object) -> None:
        if self.waiting.get(code) is typed:
            self._wait_for(code, None)
        if self.people is not None:
            mine = {**self.people.get(code, {}), **typed.parts}
            self.people = {**self.people, code: {part: text for part, text in mine.items() if text}}
        self.kept_now.emit(code, typed.until)
        self.read()

    def _on_erased(self, code: str | None, codes: tuple[str, ...]) -> None:
        if self.people is not None:
            self.people = {of: mine for of, mine in self.people.items() if code not in (of, None) and of not in codes}
        for each in (*codes, *([] if code else {**self.waiting, **self.aside})):
            self._wait_for(each, None)
            self.put_aside(each, None)
        self.erased_now.emit(codes)
        self.read()

    def _audit_now(self) -> Audit:
        """Return the audit as it stands: a consent may be taken back while something waits to be kept."""
        return self._live.audit

    def _wait_for(self, code: str, typed: Typed | None) -> None:
        self.waiting.pop(code, None)
        if typed is not None:
            self.waiting[code] = typed
        self._live.keep(UNKEPT, code, code if typed is not None else "")

    def _on_live_leaving(self) -> None:
        """Wait for what is being kept: what is refused is then asked about."""
        if self.waiting and self.is_busy:
            loop = QEventLoop()
            self.settled.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _on_live_closed(self) -> None:
        self.close()
        self.key = ""
        self.waiting.clear()
        self.aside.clear()


def names_of(live: LiveAudit) -> NamesFile:
    """Return the file of names of the open audit."""
    return live.findChild(NamesFile) or NamesFile(live)


def _seen(home: Home, audit: str) -> _Seen:
    if not home.testers.exists():
        return _Seen()
    kept, gone = identities.kept(home, audit)
    return _Seen(there=True, kept=kept, gone=gone)


def _recovered(home: Home, audit: str, key: str, passphrase: str) -> Mapping[str, Mapping[IdentityPart, str]]:
    identities.recovered(home, key, passphrase)
    return identities.told(home, audit, key)


def _kept(home: Home, now: Callable[[], Audit], code: str, typed: Typed) -> None:
    """Keep what has words, then erase what has none any more: nothing is erased where keeping is refused."""
    told = {part: text for part, text in typed.parts.items() if text}
    audit = now()
    if told:
        require_agreed(audit, code, tuple(told))
        identities.added(home, audit.id, code, told, typed.until, today())
        try:
            require_agreed(now(), code, tuple(told))
        except NotAgreed:  # taken back between the two
            identities.erased(home, audit.id, today(), Why.WITHDRAWN, code, tuple(told))
            raise
    identities.erased(home, audit.id, today(), Why.ASKED, code, [part for part in typed.parts if part not in told])
