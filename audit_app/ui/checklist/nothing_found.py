"""What stands in the place of the list when no line is shown: why, and a way out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.viewing import View
from audit_app.i18n import _
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import card


class NothingFound(QWidget):
    """A sentence that can be heard, and a button."""

    left = Signal()
    """The user takes the way out."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.why = PlainLabel("", readable=True)
        self.why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._way_out = button(look, "")
        self._picture = DrawnIcon(look, 40)
        self._picture.show_icon("search", "muted")
        frame, column = card(look)
        column.addStretch(1)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.why)
        column.addWidget(self._way_out, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        self._way_out.clicked.connect(self.left)

    def say(self, asked: Filter) -> None:
        """Say why nothing is shown of what was asked for."""
        self.why.setText(_why_nothing(asked))
        self._way_out.setText(_("Clear the search") if asked.text else _("Show all lines"))

    def set_low(self, *, low: bool) -> None:
        """Leave the room to the words where there is little."""
        self._picture.setHidden(low)


def _why_nothing(asked: Filter) -> str:
    """Return why no line is shown."""
    if asked.text:
        said = _("No line matches “{text}”.") if asked.is_bare else _("No line of this list matches “{text}”.")
        return said.format(text=asked.text)
    if asked.person == "":
        return _("Every line here is given to somebody.")
    if asked.view is View.TO_DO:
        return _("Nothing is left to check here.")
    if asked.view is View.TO_CONFIRM:
        return _("No answer waits to be confirmed here.")
    if asked.view is View.GAPS:
        return _("No gap and no contradiction here so far.")
    return _("There is no such line here.")
