"""Who a line is given to: a name, completed from those this audit already knows; emptied, it is nobody's."""

from functools import partial

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from audit_app.domain.answering import assigned
from audit_app.domain.people import names_known
from audit_app.domain.progress import LineStanding
from audit_app.domain.record import is_blank
from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_line import PlainLine

GESTURE = "assigned"


class AssignedPart(QWidget):
    """One field, saved as it is typed; the search of the list finds the name."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._line = ""
        self._saved = ""
        self.edit = PlainLine()
        self.edit.setMaxLength(300)
        self.edit.setAcceptDrops(False)
        self._names = QStringListModel(self)
        self._asking = Labelled(
            look, _("Given to"), self.edit, _("Who is to check it. The funder’s copy leaves it out.")
        )
        self._pause = Pause(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asking)
        self._complete()
        self.edit.textEdited.connect(self._pause.begin)
        self.edit.editingFinished.connect(self._on_left)
        self._pause.over.connect(self._save)

    def _complete(self) -> None:
        completer = completing(self._names, self)
        completer.activated.connect(self._pause.begin)
        self.edit.setCompleter(completer)

    def fill(self, row: LineStanding) -> None:
        """Show whom another line is given to, or what of it waits to be saved."""
        self._pause.drop()
        self._line = row.line.id
        self._saved = self._live.audit.assigned.get(self._line, "")
        waiting = self._live.typed(GESTURE, self._line)
        self._show(self._saved if waiting is None else waiting)
        self._names.setStringList(list(names_known(self._live.audit)))
        self._draw()

    def redraw(self, *, turned: bool) -> None:
        """Show what changed on the same line; `turned`: a step was taken back or done again, whoever has the focus."""
        now = self._live.audit.assigned.get(self._line, "")
        changed, self._saved = now != self._saved, now
        if changed and now != self.edit.text() and (turned or not self.edit.hasFocus()):
            self._show(now)
        self._names.setStringList(list(names_known(self._live.audit)))
        self._draw()

    def flush(self) -> None:
        """Save what is typed."""
        self._pause.end()

    def _show(self, name: str) -> None:
        self.edit.setText(name)
        self.edit.setCursorPosition(0)

    def _draw(self) -> None:
        self.edit.setReadOnly(not self._live.may_write)
        waits = self._live.typed(GESTURE, self._line) is not None
        self._asking.say("bad", _("This name is not saved yet: it stays here, try again.") if waits else "")

    def _save(self) -> None:
        name = self.edit.text()
        same = name.strip() == self._saved or (is_blank(name) and not self._saved)
        if same or not self._live.may_write:
            return
        change = partial(assigned, lines=(self._line,), to=name)
        self._live.apply(GESTURE, change, self._line, coalesce=True, typed=name)
        self._draw()

    def _on_left(self) -> None:
        self._pause.end()
        if self._live.typed(GESTURE, self._line) is None and self.edit.text() != self._saved:
            self._show(self._saved)
        self._live.left()


def completing(names: QStringListModel, parent: QWidget) -> QCompleter:
    """Return what offers the names known while one is typed, wherever its letters stand in them."""
    completer = QCompleter(names, parent)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = completer.popup()
    if popup is not None:
        popup.setAccessibleName(_("Names known in this audit"))
    return completer
