"""The band above the list: a heading, what there is to know, and where to go on to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.checklist.round_words import BandWords
from audit_app.ui.theme.icons import set_icon
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
        self._look, self._low, self._words = look, False, BandWords()
        self._title = PlainLabel("", "subheading")
        self._said = ringed(PlainLabel("", readable=True))
        # Begun with a word each, or there would be no room between it and the icon.
        self._onward = button(look, _("Express path"), "arrow-right", role="primary", trailing=True)
        self._other = button(look, _("Another place"), "map-pin")
        self._out = button(look, _("Whole list"), "list-checks")
        frame, column = card(look, margin=14 - RING, spacing=4)
        self._column = column
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
        self._arrange()
        self.hide()

    @property
    def is_low(self) -> bool:
        """Whether it leaves the height to the list."""
        return self._low

    @property
    def said(self) -> str:
        """What it says, the way to go on too, in sentences."""
        onward = f"{self._words.onward}." if self._words.onward else ""
        return " ".join(part for part in (self._said.text(), onward) if part)

    def say(self, words: BandWords | None) -> None:
        """Say this, or nothing at all."""
        self.setVisible(words is not None)
        if words is None:
            return
        self._words = words
        self._title.setText(words.title)
        self._said.setText(words.said)
        self._onward.setAccessibleName(words.onward)
        self._onward.setVisible(bool(words.onward))
        self._arrange()
        self._fit()

    def set_low(self, *, low: bool) -> None:
        """Leave the height to the list where there is little: it says the place, the way on that all is checked."""
        if low != self._low:
            self._low = low
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of the way on as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """End the words of the way on where the room does: a place has the name its user gives it."""
        onward, words = self._onward, self._words.onward
        onward.ensurePolished()
        metrics = onward.fontMetrics()
        around = onward.sizeHint().width() - metrics.horizontalAdvance(onward.text())
        room = self.width() - 2 * self._look.px(14) - around
        onward.setText(metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room)))
        onward.setToolTip(words if onward.text() != words else "")

    def _arrange(self) -> None:
        look, words = self._look, self._words
        beside, above = look.px(14 - RING), look.px(4 if self._low else 10)
        self._column.setContentsMargins(beside, above, beside, above)
        self._column.setSpacing(look.px(1 if self._low else 4))
        self._title.setHidden(self._low or not words.title)
        self._said.setHidden(self._low and bool(words.onward))
        self._onward.setAccessibleDescription(words.said if self._low else "")
        for shown, text, icon in ((self._other, words.other, "map-pin"), (self._out, words.out, "list-checks")):
            shown.setVisible(bool(text))
            shown.setText("" if self._low else text)
            shown.setAccessibleName(text)
            shown.setToolTip(text if self._low else "")
            set_icon(shown, icon, look.tokens.text, look.px(18), 0 if self._low else look.px(6))

    def enter(self) -> None:
        """Take the keyboard where one goes on: one more press does."""
        stop = self._onward if self._onward.isVisibleTo(self) else self._said
        stop.setFocus(Qt.FocusReason.OtherFocusReason)
