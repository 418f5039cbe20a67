"""A line to tick: a box, and beside it its name and its statement, which may need several lines."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel


class LineTick(QWidget):
    """Heard as one box with name and statement; turned by a click on its words too."""

    turned = Signal()
    """The user ticked it, or took the tick away."""

    def __init__(self, look: Look, line: str, statement: str = "", place: str = "") -> None:
        super().__init__()
        criterion = line.partition("@")[0]
        self.line = line
        self.box = QCheckBox()
        self.box.setAccessibleName(", ".join(part for part in (criterion, place, statement) if part))
        self.box.setMinimumSize(look.px(28), look.px(28))
        beside = QVBoxLayout()
        beside.setContentsMargins(0, look.px(3), 0, 0)  # its first line is as high as the box
        beside.setSpacing(look.px(1))
        if statement:
            beside.addWidget(PlainLabel(statement))
        names = QHBoxLayout()
        names.setSpacing(look.px(10))
        names.addWidget(PlainLabel(_("Line {line}").format(line=criterion), "small", wrap=False))
        names.addWidget(PlainLabel(place, "small"), 1)
        beside.addLayout(names)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        self.box.toggled.connect(self._on_box_toggled)
        self._silent = False

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

    def _on_box_toggled(self, _ticked: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        if not self._silent:
            self.turned.emit()
