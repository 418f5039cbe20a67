"""A list to choose from that a turn of the wheel over it does not change: it stands in a body that scrolls."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox

from audit_app.ui.widgets.plain_label import PlainLabel


class QuietCombo(QComboBox):
    """Changed by its keys, its list and assistive tools alone.

    An assistive tool selects a row of the list, open or not, and has no way to say “this one” after that: Qt alone
    would select it and choose nothing. Here what such a tool selects is chosen.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._on_selected)
        self._name: PlainLabel | None = None
        self._told: tuple[str, str] | None = None
        """What is heard of a choice made by an arrow, in place of its description, and that description."""
        self.currentIndexChanged.connect(self._tell_chosen)
        self._listen()

    def call(self, name: str) -> None:
        """Have it named where no label is seen: on Linux Qt names a combo box by its label alone, so it has one."""
        self.setAccessibleName(name)
        self._name = self._name or PlainLabel()
        self._name.setText(name)
        self._name.setBuddy(self)
        self._name.hide()
        self._follow()

    def _follow(self) -> None:
        """Keep the label beside it, where Qt looks for it; it is never shown."""
        if self._name is not None:
            self._name.setParent(self.parentWidget())

    def event(self, event: QEvent) -> bool:
        """Take its label along to where it is put."""
        if event.type() == QEvent.Type.ParentChange:
            self._follow()
        return super().event(event)

    def setView(self, view: QAbstractItemView) -> None:
        """Show the choices in this list."""
        super().setView(view)
        self._listen()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the body it stands in."""
        event.ignore()

    def _tell_chosen(self, _place: int) -> None:
        """Have what an arrow chose heard while the list is closed: Orca says no other change of a combo box."""
        if self.hasFocus() and not self.view().isVisible():
            self._told = (self.currentText(), self._told[1] if self._told else self.accessibleDescription())
            self.setAccessibleDescription(self._told[0])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Bear its own description again, once what has the focus now is heard."""
        super().focusOutEvent(event)
        if self._told:
            QTimer.singleShot(0, self, self._describe_again)

    def _describe_again(self) -> None:
        told, self._told = self._told, None
        if told and self.accessibleDescription() == told[0]:
            self.setAccessibleDescription(told[1])

    def _listen(self) -> None:
        # Looked at once all is done: what was selected goes first, and only then comes what is.
        self.view().selectionModel().selectionChanged.connect(lambda _now, _before: self._looking.start())

    def _on_selected(self) -> None:
        """Choose the row that is selected and that no key or pointer went to: those move the current row along."""
        rows = self.view().selectionModel().selectedRows()
        if rows and rows[0] != self.view().currentIndex() and self.isEnabled():
            self.view().setCurrentIndex(rows[0])
            self.setCurrentIndex(rows[0].row())
            self.hidePopup()
