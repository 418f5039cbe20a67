"""Beside the plan: what is on it and what could be, as a list in words, with what can be done with the chosen one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.locating import thing_of
from audit_app.domain.plan import PinKind, pin_key
from audit_app.i18n import _
from audit_app.ui.plan.pin_rows import STRAY, pin_rows
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.row_list import RowList
from audit_app.ui.widgets.surfaces import rule


class ThingsPart(QWidget):
    """Enter on a row, or the first button, takes it in hand; the others take it off, or go to its lines."""

    moved = Signal(str)
    """The code of the row the user is at."""

    place_asked = Signal(str)
    unpin_asked = Signal(str)

    lines_asked = Signal(str)
    """The code of a thing whose lines are to be shown."""

    plan_asked = Signal()
    """The user wants to look at the plan, where it is not beside."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.rows = RowList(look, _("What is on the plan, and what could be"))
        self._none = PlainLabel(_("No zone and no evidence yet: they are added in the checklist."), "muted")
        self._place = button(look, _("Place on the plan"), "map-pin", role="primary")
        self._unpin = button(look, _("Take off the plan"), "x", role="quiet")
        self._lines = button(look, _("Go to its lines"), "list-checks", role="quiet")
        self._see = button(look, _("See the plan"), "map", role="quiet")
        acts = QWidget()
        flow = Flow(acts, spacing=look.px(6))
        for act in (self._place, self._see, self._lines, self._unpin):
            flow.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._none)
        column.addWidget(self.rows, 1)
        column.addWidget(rule())
        column.addWidget(acts)
        self.setFocusProxy(self.rows)
        self.set_alone(alone=False)
        self.rows.moved.connect(self.moved)
        self.rows.touched.connect(self.moved)
        self.rows.chosen.connect(self._on_rows_chosen)
        self._place.clicked.connect(lambda: self.place_asked.emit(self.code))
        self._unpin.clicked.connect(lambda: self.unpin_asked.emit(self.code))
        self._lines.clicked.connect(lambda: self.lines_asked.emit(self.code))
        self._see.clicked.connect(self.plan_asked)

    @property
    def code(self) -> str:
        """The code of the current row."""
        return self.rows.code

    @property
    def last(self) -> QPushButton:
        """The last stop of Tab here."""
        return self._unpin

    def show_plan(self, audit: Audit, plan_id: str) -> None:
        """List what is on a plan, and what could be."""
        self.rows.show_rows(pin_rows(audit, plan_id), self.code)
        self._none.setVisible(not self.rows.rows)

    def draw(self, audit: Audit, plan_id: str, *, writes: bool, free: bool = True) -> None:
        """Offer what can be done with the current row; nothing is placed while something is in hand (`free`)."""
        thing, stray = thing_of(audit, self.code), self.code.startswith(STRAY)
        on_it = thing is not None and pin_key(plan_id, thing.kind, thing.subject) in audit.pins
        self._place.setText(_("Move on the plan") if on_it else _("Place on the plan"))
        self._unpin.setText(_("Remove this pin") if stray else _("Take off the plan"))
        for act, able in ((self._place, thing is not None), (self._unpin, on_it or stray)):
            act.setVisible(writes)
            act.setEnabled(able and free)
        self._lines.setEnabled(thing is not None)
        zone = thing is None or thing.kind is PinKind.ZONE
        self._lines.setText(_("Go to its lines") if zone else _("Go to its line"))

    def set_alone(self, *, alone: bool) -> None:
        """Lead to the plan where it is not seen beside."""
        self._see.setVisible(alone)

    def enter(self) -> None:
        """Put the keyboard where one chooses."""
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_rows_chosen(self, code: str) -> None:
        if self._place.isVisibleTo(self) and self._place.isEnabled():
            self.place_asked.emit(code)
        elif self._lines.isEnabled():
            self.lines_asked.emit(code)
