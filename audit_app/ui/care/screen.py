"""Archives, trash and copies: what is put away, what waits to be erased, and what brings everything back."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from audit_app.errors import Problem
from audit_app.i18n import _
from audit_app.store.copies import Copy
from audit_app.store.rows import Shelf as Place
from audit_app.ui.care.copies_part import CopiesPart
from audit_app.ui.care.copies_work import restored
from audit_app.ui.care.shelf import Shelf
from audit_app.ui.care.words import done_said
from audit_app.ui.care.working import Working
from audit_app.ui.desk import Desk
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import ScrolledBody
from audit_app.wording.in_window import sentence_in_window


class CareScreen(Screen):
    """Reached from the first screen, which it leads back to."""

    of_audit = False

    opened = Signal(str)
    """The id of an audit to open."""

    put_asked = Signal(str, str)
    """What to do with a whole audit, and its id."""

    everything_asked = Signal(object)
    """The path of a copy that everything is to be put back from, once no audit is open."""

    renewed = Signal()
    """The data is another: whoever holds it opens it anew."""

    def __init__(self, look: Look, desk: Desk) -> None:
        super().__init__(look, _("Archives, trash and copies"))
        self._desk = desk
        self._working = Working.of(desk)
        self._archive = Shelf(
            look,
            _("Archived"),
            _("Out of the list of recent audits; otherwise as they were."),
            _("No audit is archived."),
            (
                ("open", _("Open"), "folder-open"),
                ("unarchive", _("Back among recent audits"), "undo-2"),
                ("trash", _("Put in the trash"), "trash-2"),
            ),
        )
        self._trash = Shelf(
            look,
            _("Trash"),
            _("Nothing leaves it by itself: an audit stays here until you erase it."),
            _("The trash is empty."),
            (("take_out", _("Take it out of the trash"), "undo-2"), ("erase", _("Erase for good…"), "x")),
        )
        self._copies = CopiesPart(look, desk.workspace.folder, self._working)
        self._back = button(look, _("Back to Home"), "arrow-left")
        self._lay_out()
        self._back.clicked.connect(lambda: self.asked.emit("home", None))
        for shelf in (self._archive, self._trash):
            shelf.asked.connect(self._on_shelf_asked)
        self._copies.everything_asked.connect(self.everything_asked)
        self._working.begun.connect(self._on_working_begun)
        self._working.done.connect(self._on_working_done)
        self.draw()

    def _lay_out(self) -> None:
        scrolled = ScrolledBody(self.look, spacing=26)
        for part in (self._archive, self._trash, self._copies):
            scrolled.column.addWidget(part)
        scrolled.column.addStretch(1)
        self.corner.addWidget(self._back)
        self.body.addWidget(scrolled, 1)

    def draw(self) -> None:
        """Show what lies where now."""
        known = self._desk.workspace.summaries(put_away=True)
        self._archive.show_audits(s for s in known if s.shelf is Place.ARCHIVE)
        self._trash.show_audits(s for s in known if s.shelf is Place.TRASH)
        self._copies.read()

    def go(self, place: object) -> None:
        """Begin to put everything back as the copy of that path has it: no audit is open any more."""
        if isinstance(place, Path):
            self._working.begin("restore", restored(self._desk.workspace.folder, place))
        self.enter()

    def _on_shelf_asked(self, gesture: str, audit_id: str) -> None:
        if gesture == "open":
            self.opened.emit(audit_id)
        else:
            self.put_asked.emit(gesture, audit_id)

    def _on_working_begun(self, refused: object) -> None:
        """Take away why the work before came to nothing: it is tried again."""
        if isinstance(refused, Problem):
            self.untold.emit(sentence_in_window(refused))

    def _on_working_done(self, code: str, result: Any) -> None:
        flaws = result.flaws if isinstance(result, Copy) else result if code in {"restore", "restore_one"} else ()
        self.said.emit(done_said(code, flaws, result), "fair" if flaws else "good")
        if code == "restore":
            self.renewed.emit()
        elif code == "restore_one":
            self.draw()
