"""What is in hand, in words, below the plan; with two buttons for whoever uses neither keys nor a drag."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.plan.placing import Placing
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.remark import Remark


class HandPart(QWidget):
    """Takes no room while there is nothing to say."""

    def __init__(self, look: Look, placing: Placing) -> None:
        super().__init__()
        self._look, self._placing = look, placing
        self._words = Remark(look)
        self._acts = QWidget()
        drop = button(look, _("Put it here"), "check", role="primary")
        give_up = self._give_up = button(look, _("Leave it where it was"), "x", role="quiet")
        give_up.setAccessibleName(_("Leave it where it was"))
        flow = Flow(self._acts, spacing=look.px(6))
        for act in (drop, give_up):
            flow.addWidget(act)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(look.px(8))
        self._both.addWidget(self._words, 1)
        self._both.addWidget(self._acts)
        drop.clicked.connect(placing.drop)
        give_up.clicked.connect(placing.give_up)
        placing.changed.connect(self._draw)
        self._draw()

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand in one row where there is little room, the plan having the other; one button is then an icon."""
        look, words = self._look, _("Leave it where it was")
        self._give_up.setText("" if narrow else words)
        self._give_up.setToolTip(words if narrow else "")
        set_icon(self._give_up, "x", look.tokens.text, look.px(18), 0 if narrow else look.px(6))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(across if narrow else down)
        self._both.setAlignment(self._words, Qt.AlignmentFlag.AlignVCenter if narrow else Qt.AlignmentFlag(0))

    def say(self, tone: str, sentence: str, icon: str = "") -> None:
        """Say where it is, or what is wrong with the plan; '' = nothing."""
        self._words.say(tone, sentence, icon)
        self._draw()

    def _draw(self) -> None:
        in_hand = self._placing.active and not self._placing.dragged
        self._acts.setVisible(in_hand)
        self.setVisible(in_hand or (bool(self._words.sentence) and not self._placing.dragged))


def moving_said() -> str:
    """Return the keys that move what is in hand."""
    return _("Arrows move it, with Shift faster, with Ctrl by small steps. Enter drops it, Escape gives up.")


def keys_said() -> str:
    """Return the keys of the plan while nothing is in hand."""
    return _("Enter moves the chosen pin, Delete takes it off, + and - make the plan larger and smaller, 0 whole.")
