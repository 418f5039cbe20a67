"""A text on one line, cut with an ellipsis where there is no room; whole for who hears it or points at it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from audit_app.ui.widgets.plain_label import PlainLabel


class ShortLabel(PlainLabel):
    """Takes the width it is given, never more than its text asks."""

    def __init__(self, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", role, wrap=False, parent=parent)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show a text."""
        self._whole = text
        self.setAccessibleName(text)
        self._cut()
        self.updateGeometry()

    @property
    def _frame(self) -> int:
        return 2 * self.frameWidth() + 4

    def sizeHint(self) -> QSize:
        """Ask for room for the whole text, in the font it is drawn with."""
        self.ensurePolished()
        wide = self.fontMetrics().horizontalAdvance(self._whole) + self._frame
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give way to what stands beside, down to a few letters."""
        return QSize(self.fontMetrics().horizontalAdvance("MMMM"), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, max(0, self.width() - 2))
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
