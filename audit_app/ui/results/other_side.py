"""The other side of a part of the results: a table beside bars, the choice of schemes beside their conditions."""

from collections.abc import Mapping

from PySide6.QtWidgets import QTabBar, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.icons import set_icon
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import Button

CHOOSING = "choose"
"""The other side of funding: the choice of the schemes themselves."""

TABLE = "table"
"""The other side of what is shown as bars: the numbers as a table."""

SIDES: Mapping[str, str] = {"grades": TABLE, "funding": CHOOSING, "progress": TABLE}
"""The other side of each part that has one."""


class SideButton(Button):
    """Turns a part to its other side and back; in a word or an icon where there is no room for more."""

    def __init__(self, look: Look) -> None:
        super().__init__("")
        self.setProperty("role", "quiet")
        self._look = look
        self._turned: set[str] = set()

    def is_turned(self, part: str) -> bool:
        """Whether a part shows its other side."""
        return part in self._turned

    def turn(self, part: str, *, over: bool) -> None:
        """Have a part show its other side, or come back."""
        (self._turned.add if over and part in SIDES else self._turned.discard)(part)

    def draw(self, part: str, beside: QTabBar, across: QWidget, margins: int) -> None:
        """Offer what this part has on its other side, as long as fits `across` beside the tabs."""
        self.setVisible(part in SIDES)
        if part not in SIDES:
            return
        look, (words, short, icon) = self._look, self._offer(part)
        room = across.width() - margins - beside.sizeHint().width() - look.px(8)
        self.setAccessibleName(words)
        for shown in (words, short, ""):
            self.setText(shown)
            self.setToolTip("" if shown == words else words)
            set_icon(self, icon, look.tokens.text, look.px(18), look.px(6) if shown else 0)
            if self.sizeHint().width() <= room:
                break

    def _offer(self, part: str) -> tuple[str, str, str]:
        """Return what pressing does, in words and in one word, and its icon."""
        turned = self.is_turned(part)
        if SIDES[part] == CHOOSING:
            if turned:
                return _("Back to the conditions"), _("Conditions"), "arrow-left"
            return _("Choose the schemes"), _("Schemes"), "landmark"
        if turned:
            return _("Back to the list"), _("List"), "arrow-left"
        return _("Show as a table"), _("Table"), "table"
