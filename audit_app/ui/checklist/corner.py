"""The corner of the checklist: a finding in one gesture, paper, large targets; how far the mandatory lines are."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.progress_corner import ProgressCorner


class Corner(QWidget):
    """A button that stays down while targets are large, and the progress every screen shows in its corner."""

    large_asked = Signal(bool)
    """Whether the user wants large targets from now on."""

    def __init__(self, look: Look, ask: Callable[[str, object], None]) -> None:
        """`ask` asks the window for what has this code."""
        super().__init__()
        self._look = look
        self.progress = ProgressCorner(look)
        self.large = button(look, "", "pointer")
        self._finding = button(look, _("Finding…"), "flag")
        self._paper = button(look, _("Paper…"), "printer")
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addStretch(1)
        for shown in (self._finding, self._paper, self.large):
            row.addWidget(shown, 0, Qt.AlignmentFlag.AlignBottom)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(look.px(16))
        self._both.addLayout(row)
        self._both.addWidget(self.progress)
        self.large.setCheckable(True)
        self.large.setChecked(look.large)
        self.large.setAccessibleName(_("Large targets"))
        said = _("Large targets (Ctrl+G): buttons and rows easy to hit, standing up, with one hand.")
        self.large.setToolTip(said)
        self.large.setAccessibleDescription(said)
        self._tell(self._finding, _("Finding"), _("Note a finding in one sentence, to sort it later (Ctrl+N)."))
        self._tell(self._paper, _("Paper"), _("Print a checklist to fill in by hand, or type one back by its codes."))
        self._finding.clicked.connect(lambda: ask("finding", None))
        self._paper.clicked.connect(lambda: ask("entry", None))
        self.large.toggled.connect(self.large_asked)

    def _tell(self, shown: QPushButton, name: str, what: str) -> None:
        shown.setAccessibleName(name)
        shown.setAccessibleDescription(what)
        shown.setToolTip(what)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the room to the heading where there is little: icons, whose names are heard, stand alone."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._both.setDirection(way)
        self._both.setSpacing(self._look.px(2 if narrow else 16))
        beside = Qt.AlignmentFlag.AlignRight if narrow else Qt.AlignmentFlag(0)
        self._both.setAlignment(self.progress, beside)
        self.progress.set_in_words(alone=narrow)
        look = self._look
        for shown, words, icon in ((self._finding, _("Finding…"), "flag"), (self._paper, _("Paper…"), "printer")):
            shown.setText("" if narrow else words)
            set_icon(shown, icon, look.tokens.text, look.px(18), 0 if narrow else look.px(6))

    def turn(self) -> None:
        """Turn large targets on or off, as the button does."""
        self.large.toggle()
