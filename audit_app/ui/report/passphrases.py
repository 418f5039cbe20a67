"""Fields in which a passphrase is typed, hidden until whoever types wants to see it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.secret_line import SecretLine


class Passphrases(QWidget):
    """One field or two, and a box that shows what is typed in all of them."""

    finished = Signal()
    """Enter was pressed in the last field."""

    grown = Signal()
    """There is more to read than before."""

    def __init__(self, look: Look, names: tuple[str, ...], hint: str = "") -> None:
        """`hint` stands under the first field."""
        super().__init__()
        hints = (hint, *("",) * (len(names) - 1))
        self._lines = tuple(SecretLine() for _name in names)
        self._fields = tuple(
            Labelled(look, name, line, told) for name, line, told in zip(names, self._lines, hints, strict=True)
        )
        self.shown = QCheckBox(_("Show what is typed"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        for field in self._fields:
            column.addWidget(field)
        column.addWidget(self.shown, 0, Qt.AlignmentFlag.AlignLeft)
        for line in self._lines:
            line.textChanged.connect(self._on_line_changed)
        self._lines[-1].returnPressed.connect(self.finished)
        self.shown.toggled.connect(self._on_shown_toggled)

    @property
    def typed(self) -> tuple[str, ...]:
        """What is typed, field by field; a line break pasted at its end is no part of it."""
        return tuple(line.text().strip("\r\n") for line in self._lines)

    def refuse(self, sentence: str) -> None:
        """Say aloud what is wrong, and go to the first field; what is typed stays, ready to be typed over."""
        field, line = self._fields[0], self._lines[0]
        field.say("info", "")  # what is said already is said anew
        field.say("bad", sentence, aloud=True)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()
        QTimer.singleShot(0, self, self.grown.emit)  # once there is room made for it

    def enter(self) -> None:
        """Take the keyboard at the first field."""
        self._lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        for line in self._lines:
            line.wipe()

    def _on_line_changed(self, _typed: str) -> None:
        for field in self._fields:
            field.say("info", "")

    def _on_shown_toggled(self, shown: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        for line in self._lines:
            line.show_typed(shown=shown)
