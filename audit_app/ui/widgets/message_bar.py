"""The message bar: one sentence on what happened and what to do, seen, heard, and never in the way."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.see_through import see_through

_ABREAST = 640
"""Pixels at 100 % from which sentence and buttons stand side by side."""

_SHARE = 0.4
"""Part of the height of the window that a sentence has at most; a longer one scrolls."""

_ICONS = {"bad": "octagon-alert", "fair": "triangle-alert", "good": "circle-check", "info": "info"}


class MessageBar(QFrame):
    """Shows the last message until it is closed or replaced; hidden when there is none."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.said: tuple[str, str, str, Callable[[], object] | None] | None = None
        """What it shows, as `say` was given it, for a bar that takes its place; None when it shows nothing."""
        self.setAccessibleName(_("Message"))
        self._icon = PlainLabel(wrap=False)
        self.text = PlainLabel(readable=True)
        self._action = button(look, "")
        self._close = button(look, _("Close this message"), "x", role="quiet")
        self._close.setAccessibleName(_("Close this message"))
        self._sentence = _Sentence(self.text)
        words = QHBoxLayout()
        words.setSpacing(look.px(10))
        words.addWidget(self._icon)
        words.addWidget(self._sentence, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(10))
        buttons.addStretch(1)
        buttons.addWidget(self._action)
        buttons.addWidget(self._close)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(look.px(14), look.px(8), look.px(8), look.px(8))
        self._box.setSpacing(look.px(10))
        self._box.addLayout(words, 1)
        self._box.addLayout(buttons)
        self._action.clicked.connect(self._on_action_clicked)
        self._close.clicked.connect(self.clear)
        self.hide()

    def say(self, sentence: str, tone: str = "info", action: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a sentence and have it read out; `tone` is info, good, fair or bad; `action` names a button for `do`."""
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        colour = getattr(self._look.tokens, "chosen_edge" if tone == "info" else tone)
        self._icon.setPixmap(pixmap(_ICONS[tone], colour, self._look.px(20)))
        self.text.setText(sentence)
        self._sentence.fit()
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._arrange()
        self.said = (sentence, tone, action, do)
        if self.isVisible():
            from audit_app.ui.widgets.notification import shown_again

            shown_again(self)
        self.show()
        announce(self, sentence, urgent=tone == "bad")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons below the sentence where beside it they would squeeze it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Have the one that closes alone stay beside: a row of its own would cost a low window what is being done."""
        narrow = self.width() < self._look.px(_ABREAST)
        down = narrow and not self._action.isHidden()
        across, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(below if down else across)
        self._close.setText("" if narrow else _("Close this message"))
        self._close.setToolTip(_("Close this message") if narrow else "")

    def fit(self) -> None:
        """Take no more than its part of the window, as high as that is now."""
        self._sentence.fit()

    def take_back(self, sentence: str) -> None:
        """Take a sentence away, if it is the one shown."""
        if self.said is not None and self.said[0] == sentence:
            self.clear()

    def clear(self) -> None:
        """Take the message away."""
        self.said = None
        self.hide()
        self.text.setText("")
        self.closed.emit()

    def _on_action_clicked(self) -> None:
        do = self.said[3] if self.said is not None else None
        if do is not None:
            do()


class _Body(QWidget):
    def minimumSizeHint(self) -> QSize:
        """Ask for no height of its own: that of its words follows from its width, and is less than labels fear."""
        return QSize(super().minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the words out again at once: they may have been fitted to another width a moment ago."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()


class _Sentence(QScrollArea):
    """Holds the sentence: as high as it is, up to its part of the window; from there on it scrolls."""

    def __init__(self, words: PlainLabel) -> None:
        super().__init__()
        self._words = words
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        see_through(self)
        body = self._body = _Body()
        body.setProperty("role", "scrolled")
        column = self._column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(words)
        self.setWidget(body)

    def fit(self) -> None:
        """Take the height of the sentence at this width."""
        self._words.ensurePolished()
        self._column.invalidate()
        tall = max(self._body.heightForWidth(self.width()), self.fontMetrics().lineSpacing())
        most = max(round(self.window().height() * _SHARE), 3 * self.fontMetrics().lineSpacing())
        tall = min(tall, most)
        if (self.minimumHeight(), self.maximumHeight()) != (tall, tall):
            self.setFixedHeight(tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit another width."""
        super().resizeEvent(event)
        self.fit()


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have a screen reader say a sentence; whatever matters must also be seen, for older ones do not listen."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before there is something to say

    event = QAccessibleAnnouncementEvent(widget, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
