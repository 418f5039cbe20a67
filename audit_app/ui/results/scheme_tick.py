"""A scheme to choose: a box to tick, its title, what there is to know of it, what it comes to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.scheme import FundingScheme
from audit_app.i18n import _
from audit_app.ui.results.scheme_words import facts
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.typography import told


class SchemeTick(QWidget):
    """One scheme; its title stands beside the box, for it may need several lines."""

    turned = Signal()
    """The user ticked it, or took the tick away."""

    change_asked = Signal(str)
    """The id of the scheme, whose sentences the user wants to change."""

    def __init__(self, look: Look, scheme: FundingScheme, *, changed: bool = False) -> None:
        """Build it; `changed`: its sentences were typed in here, and may be changed."""
        super().__init__()
        self.change = button(look, _("Change its sentences…"), role="quiet") if changed else None
        self.scheme = scheme
        title, said = told(scheme.title), facts(scheme)
        self.box = QCheckBox()
        self.box.setAccessibleName(title)
        self.box.setMinimumSize(look.px(28), look.px(28))
        self._facts = said
        self._outcome = PlainLabel(role="small")
        beside = QVBoxLayout()
        beside.setContentsMargins(0, look.px(3), 0, 0)  # its first line is as high as the box
        beside.setSpacing(look.px(1))
        for label in (PlainLabel(title, "label"), PlainLabel(said, "small"), self._outcome):
            beside.addWidget(label)
        if self.change is not None:
            beside.addWidget(self.change, 0, Qt.AlignmentFlag.AlignLeft)
            self.change.setAccessibleDescription(title)
            self.change.clicked.connect(lambda: self.change_asked.emit(self.scheme.id))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)
        self.box.toggled.connect(self._on_box_toggled)
        self._silent = False

    def show_state(self, *, ticked: bool, able: bool, outcome: str) -> None:
        """Show whether it is chosen, whether it may be, and what it comes to, without telling anybody."""
        self._silent = True
        self.box.setChecked(ticked)
        self._silent = False
        self.box.setEnabled(able)
        self._outcome.setText(outcome)
        self._outcome.setVisible(bool(outcome))
        self.box.setAccessibleDescription(f"{self._facts} {outcome}".strip())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be turned by a click on its words as by one on its box."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.box.click()
        else:
            super().mouseReleaseEvent(event)

    def _on_box_toggled(self, _ticked: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        if not self._silent:
            self.turned.emit()
