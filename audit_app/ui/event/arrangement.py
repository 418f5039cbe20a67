"""Where the steps, the size class and the form stand: side by side, or above one another where there is less room."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QWidget

from audit_app.ui.event.form import Form
from audit_app.ui.event.size_card import SizeCard
from audit_app.ui.event.step_list import StepList
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.surfaces import ScrolledBody, card

_ABREAST = 700
"""Pixels at 100 % from which they stand side by side."""

_LOW = 320
"""Pixels at 100 % of height below which the size class says the class alone above the form."""

_SIDE = 256
"""Width of the steps and of the size class then."""


class Arrangement(QWidget):
    """Chooses by its own width."""

    fitted = Signal(bool)
    """Whether there is little room."""

    def __init__(self, look: Look, steps: StepList, size: SizeCard, form: Form) -> None:
        super().__init__()
        self._look = look
        self._steps, self._size, self._form = steps, size, form
        self.narrow = False
        self._steps_card, column = card(look, margin=5, spacing=0)
        column.addWidget(steps)
        self._side = ScrolledBody(look, spacing=14)
        self._side.setFixedWidth(look.px(_SIDE))
        self._side.column.addStretch(1)
        self._strip = QWidget()
        self._across = QHBoxLayout(self._strip)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(look.px(10))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look.px(16))
        self._box.addWidget(self._side)
        self._box.addWidget(self._strip)
        self._box.addWidget(form, 1)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose what fits."""
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(_ABREAST)
        if narrow != self.narrow:
            self.narrow = narrow
            self._arrange()
            self.fitted.emit(narrow)
        self._size.fit(compact=narrow, brief=narrow and self.height() < self._look.px(_LOW))

    def _arrange(self) -> None:
        focused = QApplication.focusWidget()
        narrow = self.narrow
        for place, piece in enumerate((self._steps_card, self._size)):
            if narrow:
                self._across.insertWidget(place, piece, 1)
            else:
                self._side.column.insertWidget(place, piece)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(down if narrow else across)
        self._box.setSpacing(self._look.px(10 if narrow else 16))
        self._side.setVisible(not narrow)
        self._strip.setVisible(narrow)
        self._steps.fit(narrow=narrow)
        self._size.fit(compact=narrow)
        self._form.fit(narrow=narrow)
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus()
