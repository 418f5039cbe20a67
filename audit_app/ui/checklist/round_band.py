"""The band above the list: a heading, what there is to know, and where to go on to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.checklist.round_words import BandWords
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, card, inset, ringed


class RoundBand(QWidget):
    """Shown while it has something to say."""

    onward = Signal()
    other = Signal()
    out = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._title = PlainLabel("", "subheading")
        self._said = ringed(PlainLabel("", readable=True))
        # Begun with a word each, or there would be no room between it and the icon.
        self._onward = button(look, _("Express path"), "arrow-right", role="primary", trailing=True)
        self._other = button(look, _("Another place"), "map-pin")
        self._out = button(look, _("Whole list"), "list-checks")
        frame, column = card(look, margin=14 - RING, spacing=4)
        column.setContentsMargins(look.px(14 - RING), look.px(10), look.px(14 - RING), look.px(10))
        column.addLayout(inset(look, self._title))
        column.addWidget(self._said)
        row = QWidget()
        feet = Flow(row, look.px(8))
        for shown, pressed in ((self._onward, self.onward), (self._other, self.other), (self._out, self.out)):
            feet.addWidget(shown)
            shown.clicked.connect(pressed)
        column.addLayout(inset(look, row))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        self.hide()

    @property
    def said(self) -> str:
        """What it says, the way to go on too, in sentences."""
        onward = f"{self._onward.text()}." if self._onward.text() else ""
        return " ".join(part for part in (self._said.text(), onward) if part)

    def say(self, words: BandWords | None) -> None:
        """Say this, or nothing at all."""
        self.setVisible(words is not None)
        if words is None:
            return
        self._title.setText(words.title)
        self._said.setText(words.said)
        for shown, text in ((self._onward, words.onward), (self._other, words.other), (self._out, words.out)):
            shown.setText(text)
            shown.setVisible(bool(text))

    def enter(self) -> None:
        """Take the keyboard where one goes on: one more press does."""
        stop = self._onward if self._onward.isVisibleTo(self) else self._said
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
