"""A step on the screen: its question, why it is asked, its fields; Enter goes from one to the next."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from audit_app.errors import Fault
from audit_app.i18n import _
from audit_app.ui.event.field import Field
from audit_app.ui.event.introduced import Introduced
from audit_app.ui.event.understood import field_of
from audit_app.ui.event.words import Step
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import RING, inset, ringed

_WIDEST = 860
"""Pixels at 100 % beyond which lines are too long to read."""


class Page(QWidget):
    """The fields of one step, from the top down."""

    finished = Signal()
    """Enter was pressed in the last field."""

    def __init__(self, look: Look, step: Step, place: int, of: int) -> None:
        super().__init__()
        self._look = look
        self.fields: list[Field] = []
        self.remarks: dict[str, Remark] = {}
        """What is said of several fields together, by name."""
        number = _("Step {place} of {all}").format(place=place, all=of)
        self.setAccessibleName(f"{number}. {step.question}")
        self.setMaximumWidth(look.px(_WIDEST + 2 * RING))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(look.px(16))
        head = QVBoxLayout()
        head.setSpacing(look.px(1))
        self._kicker = PlainLabel(number, "kicker")
        self.why = ringed(PlainLabel(step.why, "muted", readable=True))
        head.addLayout(inset(look, self._kicker))
        head.addLayout(inset(look, PlainLabel(step.question, "heading")))
        head.addWidget(self.why)
        self.column.addLayout(head)

    def put(self, piece: QWidget, *fields: Field) -> None:
        """Add a piece below the others, with the fields in it."""
        self.column.addLayout(inset(self._look, piece))
        self.fields += fields

    def fit(self, *, narrow: bool) -> None:
        """Leave out the number of the step where it stands above already, and there is little room."""
        self._kicker.setVisible(not narrow)

    def field(self, code: str) -> Field | None:
        """Return the field of that code, if it is asked here."""
        return next((field for field in self.fields if field.code == code), None)

    def show_faults(self, faults: Iterable[Fault]) -> None:
        """Show what is wrong, each at its field; the fields without fault are cleared."""
        by_field: dict[str, list[Fault]] = {}
        for fault in faults:
            by_field.setdefault(field_of(fault.where), []).append(fault)
        for field in self.fields:
            field.show_faults(by_field.get(field.code, []))

    def tell_understood(self, said: dict[str, str]) -> None:
        """Say below each field what was understood of it."""
        for code, sentence in said.items():
            field = self.field(code)
            if field:
                field.tell_understood(sentence)
            elif code in self.remarks:
                self.remarks[code].say("info", sentence)

    def stops(self) -> list[QWidget]:
        """Return where Enter leads, in order."""
        stops = (stop for field in self.fields for stop in field.stops())
        return [stop for stop in stops if stop.isEnabled() and stop.isVisibleTo(self)]

    def last_stop(self) -> QWidget:
        """Return the last piece that Tab reaches in it."""
        last: QWidget = self
        piece = self.nextInFocusChain()
        while piece is not None and piece is not self:
            if self.isAncestorOf(piece) and piece.focusPolicy() & Qt.FocusPolicy.TabFocus:
                last = piece
            piece = piece.nextInFocusChain()
        return last

    def focus_first(self, heading: str = "") -> None:
        """Put the focus on the first field; on the reason for the step where nothing can be changed.

        `heading`: that of the screen, when it is just entered: it is heard with the step before what is asked.
        """
        first = next(iter(self.stops()), self.why)
        if heading:
            Introduced(first, f"{heading}. {self.accessibleName()}")
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter: to the next field, or out of the step from the last one."""
        focused = QApplication.focusWidget()
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or focused is None:
            super().keyPressEvent(event)
        else:
            self._go_on(focused)

    def _go_on(self, focused: QWidget) -> None:
        stops = self.stops()
        here = next((n for n, stop in enumerate(stops) if stop is focused or stop.isAncestorOf(focused)), None)
        if here is None:
            owner = next((field for field in self.fields if field.isAncestorOf(focused)), None)
            here = max((stops.index(stop) for stop in owner.stops() if stop in stops), default=None) if owner else None
        if here is None or here + 1 >= len(stops):
            self.finished.emit()
        else:
            stops[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
