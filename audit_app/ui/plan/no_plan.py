"""What is said while there is no plan: what it is good for, and the one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import ScrolledBody, card


class NoPlan(QWidget):
    """A card with a sentence and a button."""

    add_asked = Signal()

    def __init__(self, look: Look, *, writes: bool) -> None:
        super().__init__()
        frame, column = card(look, margin=28, spacing=12)
        icon = DrawnIcon(look, 34)
        icon.show_icon("map", "accent")
        self._add = button(look, _("Choose a plan"), "folder-open", role="primary")
        column.addWidget(icon, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(PlainLabel(_("No plan of the site yet"), "heading"))
        column.addWidget(PlainLabel(_why(), "muted", readable=True))
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        scrolled = ScrolledBody(look)
        scrolled.column.addWidget(frame)
        scrolled.column.addStretch(1)
        around.addWidget(scrolled)
        self.show_writing(writes=writes)  # once it has its place: a button shown before flashes up as a window
        self._add.clicked.connect(self.add_asked)

    def show_writing(self, *, writes: bool) -> None:
        """Offer the button only where a plan may be added."""
        self._add.setVisible(writes)


def _why() -> str:
    return _(
        "A plan shows volunteers where each toilet block, each entrance and each gap is. A photo of a drawing, a "
        "screenshot or a page of a PDF will do. Zones and evidence are placed on it by pointer or by keys, and "
        "everything on it is also said in words, here and in the report."
    )
