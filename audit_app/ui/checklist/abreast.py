"""The list and the line side by side, or one of them where there is no room for both."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from audit_app.ui.theme.look import Look

_BOTH, _BETWEEN, _LIST = 804, 20, 380
"""Pixels at 100 % below which the list and the line never stand side by side; those between them; those the list has at
least: titles wrap, and yet are read at a glance."""


class Abreast(QWidget):
    """Shows both where both have room, else the one the keyboard is in."""

    turned = Signal(bool)
    """Whether there is room for one only, from now on."""

    def __init__(self, look: Look, lines: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._look, self._lines, self._panel = look, lines, panel
        self.narrow = False
        """Whether one of them is shown."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(_BETWEEN))
        for part, share in ((lines, 4), (panel, 6)):
            # The shares hold only for parts that do not ask for a width of their own.
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            row.addWidget(part, share)
        lines.setMinimumWidth(look.px(_LIST))

    @property
    def in_panel(self) -> bool:
        """Whether the keyboard is in the line."""
        focused = QApplication.focusWidget()
        return focused is not None and self._panel.isAncestorOf(focused)

    @property
    def in_lines(self) -> bool:
        """Whether the keyboard is in the list."""
        focused = QApplication.focusWidget()
        return focused is not None and self._lines.isAncestorOf(focused)

    def show_part(self, *, panel: bool) -> None:
        """Show the line or the list where there is room for one only; both else."""
        self._panel.setVisible(panel or not self.narrow)
        self._lines.setVisible(not panel or not self.narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both parts where there is room."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Show what fits: what the line needs is known once it is built."""
        room = max(self._look.px(_BOTH), self._look.px(_LIST + _BETWEEN) + self._panel.minimumSizeHint().width())
        narrow = self.width() < room
        if narrow == self.narrow:
            return
        self.narrow = narrow
        inside = self.in_panel
        self.turned.emit(narrow)
        self.show_part(panel=inside)
