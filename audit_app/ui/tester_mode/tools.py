"""What is at hand on each page: larger and smaller words, easy words, the voice, a pause, the facilitator."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.i18n import _, is_easy, language
from audit_app.ui.theme.look import TEXT_SIZES, Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow


class Tools(QWidget):
    """A row of buttons above the page, in the order they are most likely wanted; `press` is told the code of each."""

    def __init__(
        self, look: Look, press: Callable[[str], None], plain: str, *, speaks: bool, compact: bool = False
    ) -> None:
        """`plain`: the language that is spoken where words are not easy ones; `speaks`: there is a voice.

        `compact`: there is little height, so that all stand in one low row: by their icons, with their names.
        """
        super().__init__()
        self._look, self._press, self._compact = look, press, compact
        self._buttons: dict[str, QPushButton] = {}
        self._row = Flow(self, look.px(6))
        self._add("smaller", "A −", _("Smaller text"))
        self._add("larger", "A +", _("Larger text"))
        self._add("easy", _other_words(plain), icon="book-open")
        if speaks:
            self._add("voice", _("Read aloud"), icon="audio-lines")
        self._add("pause", _("Pause"), icon="pause")
        self._add("facilitator", _("Facilitator"), icon="users")
        self.offer(look.percent)

    def _add(self, code: str, words: str, name: str = "", icon: str = "") -> None:
        bare = self._compact and bool(icon)
        made = button(self._look, "" if bare else words, icon, role="quiet")
        if name or bare:
            made.setAccessibleName(name or words)
            made.setToolTip(name or words)
        made.setProperty("compact", "true" if self._compact else "false")
        made.clicked.connect(lambda: self._press(code))
        self._buttons[code] = made
        self._row.addWidget(made)

    def offer(self, percent: int) -> None:
        """Let the text be larger or smaller as far as it goes."""
        self._buttons["smaller"].setEnabled(percent > TEXT_SIZES[0])
        self._buttons["larger"].setEnabled(percent < TEXT_SIZES[-1])

    def enter(self, code: str) -> bool:
        """Take the focus on a button again, after a page drawn anew; return whether it could."""
        shown = self._buttons.get(code)
        if shown is None or not shown.isEnabled():
            return False
        shown.setFocus(Qt.FocusReason.OtherFocusReason)
        return True


def _other_words(plain: str) -> str:
    """Return the words that are one press away, each in its own language."""
    if is_easy():
        return {"fr": "Français courant", "en": "English"}[plain]
    return "Facile à lire" if language() == "fr" else "Français facile à lire"
