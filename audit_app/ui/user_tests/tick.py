"""A thing to tick whose words may need several lines: a profile, a scenario, what was checked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel


class Tick(QWidget):
    """Heard as one box with all its words; turned by a click on them too."""

    turned = Signal(bool)
    """The user ticked it, or took the tick away."""

    def __init__(self, look: Look, words: str, more: str = "") -> None:
        super().__init__()
        self._silent = False
        self.box = QCheckBox()
        self.box.setAccessibleName(words)
        self.box.setAccessibleDescription(more)
        self.box.setMinimumSize(look.px(28), look.px(28))
        beside = QVBoxLayout()
        beside.setContentsMargins(0, look.px(3), 0, 0)  # its first line is as high as the box
        beside.setSpacing(look.px(1))
        beside.addWidget(PlainLabel(words))
        if more:
            beside.addWidget(PlainLabel(more, "small"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.box.toggled.connect(self._on_box_toggled)

    @property
    def ticked(self) -> bool:
        """Whether it is."""
        return self.box.isChecked()

    def show_state(self, *, ticked: bool, able: bool) -> None:
        """Show whether it is ticked and may be, without telling anybody."""
        self._silent = True
        self.box.setChecked(ticked)
        self._silent = False
        self.box.setEnabled(able)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be turned by a click on its words as by one on its box."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
        else:
            super().mouseReleaseEvent(event)

    def _on_box_toggled(self, ticked: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        if not self._silent:
            self.turned.emit(ticked)
