"""The foot of the panel: the line before, the line after, and the next one to check, always in the same place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.surfaces import rule


class Footer(QWidget):
    """Three buttons that never scroll away."""

    moved = Signal(str)
    """`previous`, `next` or `to_check`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._previous = button(look, _("Previous line"), "chevron-left")
        self._next = button(look, _("Next line"), "chevron-right", trailing=True)
        self._to_check = button(look, _("Next to check"), "arrow-right", role="primary", trailing=True)
        row = QHBoxLayout()
        row.setContentsMargins(look.px(22), look.px(12), look.px(22), look.px(12))
        row.setSpacing(look.px(10))
        row.addWidget(self._previous)
        row.addWidget(self._next)
        row.addStretch(1)
        row.addWidget(self._to_check)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._previous.setToolTip(_("Ctrl+Up"))
        self._next.setToolTip(_("Ctrl+Down"))
        self._to_check.setToolTip(_("Ctrl+Enter"))
        self._previous.clicked.connect(lambda: self.moved.emit("previous"))
        self._next.clicked.connect(lambda: self.moved.emit("next"))
        self._to_check.clicked.connect(lambda: self.moved.emit("to_check"))
