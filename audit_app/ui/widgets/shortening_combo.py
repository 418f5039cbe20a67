"""A choice in a list that opens, for places narrower than its longest words."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QToolTip

from audit_app.ui.crash import contained
from audit_app.ui.widgets.quiet_combo import QuietCombo


class ShorteningCombo(QuietCombo):
    """Ends its words in “…” where there is no room; the list, the tooltip and screen readers have them whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent) -> bool:
        """Show the whole words to a pointer that rests: kept as a tooltip, they would be heard twice."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)

    def showPopup(self) -> None:
        """Open as wide as the words need, and no wider than the window."""
        room = self.window().width() - self.fontMetrics().height()
        self.view().setMinimumWidth(min(room, self.view().sizeHintForColumn(0) + 2 * self.fontMetrics().height()))
        super().showPopup()

    @contained(None)
    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chosen words, shortened to the room there is."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, field, self).width()
        words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        with QPainter(self) as painter:
            self.style().drawComplexControl(control, option, painter, self)
            option.currentText = words
            self.style().drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)

    def minimumSizeHint(self) -> QSize:
        """Allow itself to be narrow."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, super().minimumSizeHint().height())
