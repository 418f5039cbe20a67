"""The invitation of a first visit: a tour, later, or never again; it asks once, in passing, and is in nobody's way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel


class Invitation(QFrame):
    """A sentence and three answers."""

    taken = Signal()
    put_off = Signal()
    refused = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("tone", "info")
        words = PlainLabel(_("First visit? A tour of Jauge takes two minutes."), readable=True)
        self.stops: list[QWidget] = [words]
        """What Tab goes to, in the order it is read."""
        buttons = QWidget()
        row = Flow(buttons, look.px(8))
        for said, icon, signal in (
            (_("Take the tour"), "signpost", self.taken),
            (_("Later"), "clock", self.put_off),
            (_("Do not offer it again"), "x", self.refused),
        ):
            made = button(look, said, icon)
            made.clicked.connect(signal)
            row.addWidget(made)
            self.stops.append(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(14),) * 4)
        column.setSpacing(look.px(8))
        column.addWidget(words)
        column.addWidget(buttons, 0, Qt.AlignmentFlag.AlignTop)
