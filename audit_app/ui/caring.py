"""What the window does with whole audits: archive, trash, erase, the next edition, everything back from a copy."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from audit_app.i18n import _
from audit_app.ui.preferences import Preferences
from audit_app.ui.theme.look import Look

if TYPE_CHECKING:
    from audit_app.domain.editions import NextEdition
    from audit_app.store.rows import AuditSummary
    from audit_app.ui.desk import Desk
    from audit_app.ui.live import LiveAudit


class Window(Protocol):
    """What it works for."""

    look: Look
    preferences: Preferences
    folder: Path

    @property
    def desk(self) -> "Desk":
        """The desk, opened the first time."""
        ...

    @property
    def opened(self) -> "LiveAudit | None":
        """The audit that lies open, if one does."""
        ...

    def lay(self, code: str, open_it: Callable[[], object]) -> bool:
        """Open an audit, show it, and return whether it is."""
        ...

    def let_go(self) -> bool:
        """Let the open audit go, and return whether none is open any more."""
        ...

    def go(self, code: str, place: object = None) -> None:
        """Show a screen at a place in it."""
        ...

    def renew(self) -> None:
        """Close the data folder, and show the screen anew."""
        ...

    def lay_out_desk(self) -> None:
        """Show the lists of audits as they are now."""
        ...

    def tell(self, problem: object) -> None:
        """Say a Problem in the message bar."""
        ...


class Caring:
    """Tells what was done, with the way back where there is one."""

    def __init__(
        self,
        window: Window,
        tell: Callable[[str, str, str, Callable[[], object] | None], None],
        told: Callable[[Callable[[], object]], bool],
    ) -> None:
        self._window = window
        self._tell = tell
        self._told = told
        """Does some work and returns whether it went well; a Problem is said."""

    def put(self, gesture: str, audit_id: str) -> None:
        """Put an audit somewhere: `archive`, `unarchive`, `trash`, `take_out`; or `erase` it, once that is agreed."""
        do = {
            "archive": self._archive,
            "unarchive": self._unarchive,
            "trash": self._trash,
            "take_out": self._take_out,
            "erase": self._erase,
        }[gesture]
        self._told(partial(do, self._summary(audit_id)))
        self._window.lay_out_desk()

    def resume(self, audit_id: str, line: str) -> None:
        """Open a saved audit at the line where it was left."""
        by = self._window.preferences.author or None
        if self._window.lay("checklist", lambda: self._window.desk.open(audit_id, by)) and line:
            self._window.go("checklist", line)

    def record_test(self, audit_id: str) -> None:
        """Go to the user tests of the open audit, else of the one of that id; say how to begin where there is none."""
        by = self._window.preferences.author or None
        if self._window.opened is not None:
            self._window.go("tests")
        elif audit_id:
            self._window.lay("tests", lambda: self._window.desk.open(audit_id, by))
        else:
            said = _("A test is recorded in an audit: begin one with “Audit an event”, or explore the sample.")
            self._tell(said, "info", "", None)

    def begin(self, event: object) -> None:
        """Begin the audit of an Event and open it; what was kept of the six steps is not needed then."""
        from audit_app.domain.event import Event

        if not isinstance(event, Event):
            return
        by, window = self._window.preferences.author or None, self._window
        if window.lay("checklist", lambda: window.desk.begin(event, by=by)):
            from audit_app.ui.event.draft_file import DraftFile

            DraftFile(window.folder).remove()

    def next_edition(self, audit_id: str, edition: str, days: tuple[date, date]) -> None:
        """Begin the next edition of an audit, open it, and say what it begins with."""
        begun: list[NextEdition] = []

        def begin() -> None:
            by = self._window.preferences.author or None
            begun.append(self._window.desk.duplicate(audit_id, edition, days, by))

        if self._window.lay("checklist", begin):
            from audit_app.domain.editions import to_confirm
            from audit_app.domain.viewing import View
            from audit_app.wording.keeping import duplicated_said

            made = begun[0]
            way = _("Show the answers to confirm") if to_confirm(made.audit) else ""
            show = partial(self._window.go, "checklist", (None, View.TO_CONFIRM.value, "", "", False))
            self._tell(duplicated_said(made), "good", way, show)

    def put_everything_back(self, path: object) -> None:
        """Let the open audit go, then have everything put back as the copy of that path has it."""
        if self._window.let_go():
            self._window.go("care", path)

    def revive(self) -> None:
        """Close the data folder, which is damaged, put its newest good copy in its place, and list what is in it."""
        from audit_app.caring import revived
        from audit_app.store.home import Home
        from audit_app.wording.keeping import revived_said

        said: list[str] = []

        def put() -> None:
            done = revived(Home(self._window.folder), datetime.now(UTC))
            said.append(revived_said(done.at, done.aside.name))

        self._window.go("home")  # which asks for no audit
        if self._window.let_go():
            self._window.renew()
            if self._told(put):
                self._window.lay_out_desk()
                self._tell(said[0], "good", "", None)

    def _summary(self, audit_id: str) -> "AuditSummary":
        return next(summary for summary in self._window.desk.workspace.summaries() if summary.id == audit_id)

    def _again(self, gesture: str, audit_id: str) -> tuple[str, Callable[[], object]]:
        return _("Undo"), partial(self.put, gesture, audit_id)

    def _archive(self, summary: "AuditSummary") -> None:
        from audit_app import identity

        self._window.desk.workspace.archive(summary.id, identity.now())
        said = _("“{audit}” is archived: out of this list, otherwise as it was.")
        self._tell(said.format(audit=_named(summary)), "good", *self._again("unarchive", summary.id))

    def _unarchive(self, summary: "AuditSummary") -> None:
        self._window.desk.workspace.archive(summary.id, None)
        self._tell(_("“{audit}” is in the list again.").format(audit=_named(summary)), "good", "", None)

    def _trash(self, summary: "AuditSummary") -> None:
        from audit_app import identity

        opened = self._window.opened
        if opened is not None and opened.audit.id == summary.id and not self._window.let_go():
            return
        self._window.desk.workspace.trash(summary.id, identity.now())
        said = _("“{audit}” is in the trash, whole, until you erase it.").format(audit=_named(summary))
        self._tell(said, "good", *self._again("take_out", summary.id))

    def _take_out(self, summary: "AuditSummary") -> None:
        self._window.desk.workspace.take_out(summary.id)
        self._tell(_("“{audit}” is out of the trash.").format(audit=_named(summary)), "good", "", None)

    def _erase(self, summary: "AuditSummary") -> None:
        from audit_app.store import erasing
        from audit_app.store.home import Home
        from audit_app.ui.dialogs import Choice
        from audit_app.wording.keeping import erasing_said

        home = Home(self._window.desk.workspace.folder)
        held = len(erasing.holding(home, summary.id))
        question = _("Erase “{audit}” for good, with its photos? This cannot be taken back.")
        question = " ".join((question.format(audit=_named(summary)), erasing_said(held)))
        answers = (_("Erase for good"), _("Keep this audit"))
        parent = self._window if isinstance(self._window, QWidget) else None
        if parent is None or Choice(self._window.look, _("Erase an audit"), question, answers, parent).ask() != 0:
            return
        if not held:
            self._erase_here(summary, 0, ())
            return
        from audit_app.ui import background

        said = _("“{audit}” is leaving the copies…").format(audit=_named(summary))
        self._tell(said, "info", "", None)
        # Rewriting a copy takes long, and asks for no workspace: the audit itself goes once its copies are done.
        work = background.run(lambda work: erasing.clean_copies(home, summary.id, work.progress), parent)
        work.done.connect(lambda lost: self._erase_after(summary, held, lost))
        work.refused.connect(self._window.tell)

    def _erase_after(self, summary: "AuditSummary", copies: int, lost: Sequence[Path]) -> None:
        self._told(partial(self._erase_here, summary, copies, lost))
        self._window.lay_out_desk()

    def _erase_here(self, summary: "AuditSummary", copies: int, lost: Sequence[Path]) -> None:
        """Erase an audit that no copy here holds any more, and say so."""
        from audit_app import caring
        from audit_app.wording.keeping import erased_said

        gone = caring.erased(self._window.desk.workspace, self._window.desk.files, summary.id)
        self._window.preferences.forget_spot(summary.id)
        self._tell(erased_said(_named(summary), gone.files, copies, len(lost)), "good", "", None)


def _named(summary: "AuditSummary") -> str:
    return f"{summary.name} {summary.edition}"
