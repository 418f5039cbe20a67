"""The steps with what waits below them, or in their place the review of what will change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.consequences import Consequences
from audit_app.i18n import _
from audit_app.ui.event.review import Review
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.consequences import in_short

_ROOMY = 640
"""Pixels at 100 % from which all that waits is counted; beneath, it is heard, and seen in the review."""


class Waiting(QFrame):
    """Says that a change waits to be seen, and leads to its review; below the steps, so that no field moves for it."""

    review_asked = Signal()
    """The user wants to see what will change."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("tone", "info")
        self._sentences = ("", "")
        self._roomy = look.px(_ROOMY)
        self._icon = DrawnIcon(look, 20)
        self._icon.show_icon("info", "chosen_edge")
        self.words = PlainLabel(readable=True)
        self.see = button(look, _("See what will change"), "arrow-right", trailing=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        row.setSpacing(look.px(10))
        row.addWidget(self._icon)
        row.addWidget(self.words, 1)
        row.addWidget(self.see)
        self.see.clicked.connect(self.review_asked)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is little room: what the steps ask has it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        whole, short = self._sentences
        self.words.setText(whole if self.width() >= self._roomy else short)
        self.words.setAccessibleName(whole)

    def say(self, sentence: str, short: str = "", *, way_on: bool) -> None:
        """Show a sentence, or nothing at all, said aloud when it comes up; `short`: where there is little room."""
        appears = bool(sentence) and self.isHidden()
        self._sentences = (sentence, short if sentence and short else sentence)
        self._fit()
        self.see.setVisible(way_on)
        self.setVisible(bool(sentence))
        if appears and self.isVisible():
            announce(self, sentence)


class Stage(QStackedWidget):
    """Shows one of the two, and passes on what the review asks for."""

    applied = Signal()
    abandoned = Signal()

    def __init__(self, look: Look, steps: QWidget) -> None:
        super().__init__()
        self._look = look
        self._waiting = Waiting(look)
        self._review: Review | None = None
        self._told: tuple[Audit, Consequences, bool] | None = None
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(steps, 1)
        column.addWidget(self._waiting)
        self.addWidget(page)
        self._waiting.review_asked.connect(self.show_review)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab reaches below the steps."""
        return self._waiting.words, self._waiting.see

    @property
    def reviewing(self) -> bool:
        """Whether the review is shown."""
        return self.currentIndex() > 0

    def show_waiting(self, audit: Audit, found: Consequences | None, *, left_out: bool) -> None:
        """Say that this change waits, or that none does: the review then gives way to the steps."""
        self._told = (audit, found, left_out) if found else None
        short = in_short(found) if found else ""
        said = _("Not applied yet: {short}.").format(short=short) if found else ""
        self._waiting.say(said, _("Not applied yet."), way_on=True)
        if not found:
            self.show_steps()
        elif self._review is not None and self.reviewing:
            self._review.show_consequences(audit, found, left_out=left_out)

    def show_parked(self) -> None:
        """Say that changes wait for an audit that may be changed."""
        self._told = None
        self.show_steps()
        self._waiting.say(
            _("Changes to this event wait: they are kept, and come back here once the audit can be changed."),
            way_on=False,
        )

    def show_review(self) -> None:
        """Show what will change; its heading takes the focus."""
        if self._told is None:
            return
        if self._review is None:
            self._review = Review(self._look)
            self.addWidget(self._review)
            self._review.applied.connect(self.applied)
            self._review.left.connect(self._on_review_left)
            self._review.abandoned.connect(self.abandoned)
        audit, found, left_out = self._told
        self._review.show_consequences(audit, found, left_out=left_out)
        self.setCurrentWidget(self._review)
        self._review.take_focus()

    def show_steps(self) -> None:
        """Show the steps; the focus stays where it is, unless it was in the review."""
        self.setCurrentIndex(0)

    def _on_review_left(self) -> None:
        self.show_steps()
        self._waiting.words.setFocus(Qt.FocusReason.OtherFocusReason)
