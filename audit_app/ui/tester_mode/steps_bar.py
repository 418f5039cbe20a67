"""The buttons below a page: back, pass over, go on; always there, always in the same place."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.wording.asking import Put


class StepsBar(QWidget):
    """What leads from page to page; a page says which of the three it has."""

    back = Signal()
    over = Signal()
    on = Signal()

    def __init__(self, look: Look, said: Put, *, back: bool, over: bool, on: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        if back:
            row.addWidget(self._button(button(look, _("Go back"), "arrow-left"), self.back))
        row.addStretch(1)
        if over:
            row.addWidget(self._button(button(look, said.over), self.over))
        if on:
            row.addWidget(self._button(button(look, said.on, "arrow-right", role="primary", trailing=True), self.on))

    def _button(self, made: QPushButton, leads: SignalInstance) -> QPushButton:
        made.setProperty("step", "true")
        made.clicked.connect(lambda: leads.emit())
        return made
