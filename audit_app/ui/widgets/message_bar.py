"""The message bar: one sentence on what happened and what to do, seen, heard, and never in the way."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.icons import pixmap
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel

_ICONS = {"bad": "octagon-alert", "fair": "triangle-alert", "good": "circle-check", "info": "info"}


class MessageBar(QFrame):
    """Shows the last message until it is closed or replaced; hidden when there is none."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._do: Callable[[], object] | None = None
        self.setAccessibleName(_("Message"))
        self._icon = PlainLabel(wrap=False)
        self.text = PlainLabel(readable=True)
        self._action = button(look, "")
        self._close = button(look, _("Close this message"), "x", role="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(8), look.px(8), look.px(8))
        row.setSpacing(look.px(10))
        row.addWidget(self._icon)
        row.addWidget(self.text, 1)
        row.addWidget(self._action)
        row.addWidget(self._close)
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
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._do = do
        if self.isVisible():
            from audit_app.ui.widgets.notification import shown_again

            shown_again(self)
        self.show()
        announce(self, sentence, urgent=tone == "bad")

    def clear(self) -> None:
        """Take the message away."""
        self.hide()
        self.text.setText("")
        self.closed.emit()

    def _on_action_clicked(self) -> None:
        if self._do is not None:
            self._do()


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Have a screen reader say a sentence; whatever matters must also be seen, for older ones do not listen."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not before there is something to say

    event = QAccessibleAnnouncementEvent(widget, sentence)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
