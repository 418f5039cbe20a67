"""The copies: what each holds, and making, testing, restoring and bringing them elsewhere, beside the window."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QProgressBar, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.store.copies import Copy
from audit_app.ui import background
from audit_app.ui.care.copies_work import brought, found, listed, made, restored_one, tested
from audit_app.ui.care.restore_dialog import EVERYTHING, RestoreDialog
from audit_app.ui.care.words import at_work, copy_rows
from audit_app.ui.care.working import Working
from audit_app.ui.dialogs import folder_to_open, folder_to_save
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.plain_label import PlainLabel

_SEEN = 5


class CopiesPart(QWidget):
    """Lists the copies once they are read; one piece of work at a time."""

    everything_asked = Signal(object)
    """The path of a copy that everything is to be put back from: the open audit is let go first."""

    def __init__(self, look: Look, folder: Path, working: Working) -> None:
        super().__init__()
        self._look, self._folder, self._working = look, folder, working
        self._known: tuple[Copy, ...] = ()
        self._pressed: QWidget | None = None
        """What was pressed to begin what is going on."""
        self._none = PlainLabel(_("The copies are being read…"), "muted", readable=True)
        self._rows = FramedRows(look, _SEEN)
        self._make = button(look, _("Make a copy now"), "plus")
        self._test = button(look, _("Test this copy"), "circle-check")
        self._restore = button(look, _("Restore from this copy…"), "undo-2")
        self._bring = button(look, _("Copy everything to a memory stick…"), "folder")
        self._elsewhere: Path | None = None
        """The folder whose copies are listed; None = those of the data folder."""
        self._sought: Path | None = None
        """The folder that is looked into: it may hold none."""
        self._place = PlainLabel("", readable=True)
        self._open = button(look, _("Open a copy elsewhere…"), "folder-open")
        self._here = button(look, _("Copies of this computer"), "arrow-left")
        self._where = PlainLabel("", "label", readable=True)
        self._bar = QProgressBar()
        self._stop = button(look, _("Stop"), "circle-stop")
        self._lay_out()
        self._rows.setAccessibleName(_("Copies"))
        self._bar.setAccessibleName(_("How far it is"))
        self._rows.itemSelectionChanged.connect(self._on_rows_chosen)
        self._make.clicked.connect(lambda: working.begin("make", partial(made, folder)))
        self._test.clicked.connect(self._on_test_clicked)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._bring.clicked.connect(self._on_bring_clicked)
        self._open.clicked.connect(self._on_open_clicked)
        self._here.clicked.connect(self._on_here_clicked)
        self._stop.clicked.connect(working.stop)
        working.changed.connect(self._draw)
        working.done.connect(self._on_working_done)
        working.failed.connect(self.read)  # a copy found damaged is no longer the same
        self._show(())
        self._draw()

    def _lay_out(self) -> None:
        look = self._look
        what = _(
            "Jauge makes them every half hour of work and when it closes, and checks each. They hold texts; photos lie "
            "beside. A copy on a memory stick holds both."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(PlainLabel(_("Copies"), "heading"))
        told = PlainLabel(what, "muted", readable=True)
        told.setAccessibleName(". ".join((_("Copies"), what)))  # the heading is no stop of Tab
        column.addWidget(told)
        column.addWidget(self._place)
        column.addWidget(self._none)
        column.addWidget(self._rows)
        for pieces in ((self._test, self._restore), (self._make, self._bring, self._open, self._here)):
            row = Flow(spacing=look.px(10))
            for piece in pieces:
                row.addWidget(piece)
            column.addLayout(row)
        self._bar.setTextVisible(False)
        column.addWidget(self._where)
        column.addWidget(self._bar)
        column.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeft)

    def read(self) -> None:
        """Read anew what copies there are, beside the window: each is opened."""
        work = background.run(partial(listed, self._folder, self._elsewhere), self._working)  # which outlives this
        work.done.connect(self._on_read_done)

    def _on_read_done(self, read: tuple[Path | None, tuple[Copy, ...]]) -> None:
        place, known = read
        if place == self._elsewhere:  # another place was chosen meanwhile
            self._show(known)

    def show_copies_of(self, place: Path | None, known: tuple[Copy, ...]) -> None:
        """List the copies that lie in another place; None = in the data folder."""
        self._elsewhere = place
        self._show(known)

    def _on_working_done(self, code: str, result: object) -> None:
        if code == "look" and isinstance(result, tuple):
            self.show_copies_of(self._sought, result)
            self._rows.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.read()

    def _show(self, known: tuple[Copy, ...]) -> None:
        self._known = known
        here = self._rows.currentRow()
        self._rows.clear()
        for copy in known:
            row = QListWidgetItem("\n".join(copy_rows(copy)))
            row.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(copy_rows(copy)))
            self._rows.addItem(row)
        for shown in (self._rows, self._test, self._restore):
            shown.setVisible(bool(known))
        self._none.setVisible(not known)
        self._place.setVisible(self._elsewhere is not None)
        self._place.setText(_("Copies that lie in {path}").format(path=self._elsewhere))
        self._here.setVisible(self._elsewhere is not None)
        if known:
            self._rows.setCurrentRow(min(max(here, 0), len(known) - 1))
            self._rows.fit()
        elif self._elsewhere is not None:
            self._none.setText(_("No copy lies there any more."))
        else:
            self._none.setText(_("No copy yet: the first is made after half an hour of work, or when Jauge closes."))

    def _draw(self) -> None:
        """Show what is going on, and how far it is; the keyboard waits there, and is then where it was."""
        code, (done, of) = self._working.code, self._working.share
        acts = (self._make, self._test, self._restore, self._bring, self._open, self._here)
        waiting = (self._where, self._stop)
        pressed, waited = self._focused_of(acts), self._focused_of(waiting)
        if code:  # else it keeps its words: whoever hears of it late hears them, not an empty label
            self._where.setText(at_work(code))
        self._bar.setRange(0, max(1, of))  # Qt moves a bar that does not know how far it is, and nothing moves here
        self._bar.setValue(done)
        if code and pressed:  # before it is disabled, or the keyboard would go who knows where
            self._pressed = pressed
            self._where.setVisible(True)
            self._where.setFocus(Qt.FocusReason.OtherFocusReason)
        for act in acts:
            act.setEnabled(not code)
        if not code and waited and self._pressed:
            self._pressed.setFocus(Qt.FocusReason.OtherFocusReason)
        for shown in (*waiting, self._bar):
            shown.setVisible(bool(code))

    def _focused_of(self, pieces: Sequence[QWidget]) -> QWidget | None:
        here = self.window().focusWidget()  # also while a box is over the window
        return here if here in pieces else None

    @property
    def chosen(self) -> Copy | None:
        """The copy chosen: an assistive tool selects without moving the current row."""
        row = next(iter(self._rows.selectedIndexes()), self._rows.currentIndex())
        return self._known[row.row()] if 0 <= row.row() < len(self._known) else None

    def _on_rows_chosen(self) -> None:
        chosen = self.chosen
        if chosen is None:  # while the list is filled anew: what is described again is heard again
            return
        for act in (self._test, self._restore):
            act.setAccessibleDescription(copy_rows(chosen)[0])

    def _on_test_clicked(self) -> None:
        if self.chosen is not None:
            self._working.begin("test", partial(tested, self.chosen.path))

    def _on_restore_clicked(self) -> None:
        copy = self.chosen
        answer = RestoreDialog(self._look, copy, self).ask() if copy else ""
        if copy is None or not answer:
            return
        if answer == EVERYTHING:
            self.everything_asked.emit(copy.path)
        else:
            self._working.begin("restore_one", partial(restored_one, self._folder, copy, answer))

    def _on_bring_clicked(self) -> None:
        place = folder_to_save(self, _("Where to copy everything"))
        if place is not None:
            self._working.begin("bring", partial(brought, self._folder, place))

    def _on_open_clicked(self) -> None:
        place = folder_to_open(self, _("Where the copy lies"))
        if place is not None:
            self._sought = place
            self._working.begin("look", partial(found, self._folder, place))

    def _on_here_clicked(self) -> None:
        """List the copies of the data folder again; the keyboard stays on what led elsewhere."""
        self._elsewhere = None
        self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        self.read()
