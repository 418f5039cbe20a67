"""The report: what it is to be on one side; on the other how far it is, then its pages."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from audit_app.domain.issuing import next_number
from audit_app.i18n import _
from audit_app.session import Step
from audit_app.store.home import Home
from audit_app.ui.live import LiveAudit
from audit_app.ui.report.choices import Choices
from audit_app.ui.report.done import Done
from audit_app.ui.report.making import Made, Making, Order
from audit_app.ui.report.preview import Preview
from audit_app.ui.report.result import Progress, Result
from audit_app.ui.report.words import signed, written
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.drawn_icon import DrawnIcon
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import ScrolledBody
from audit_app.ui.widgets.two_panes import TwoPanes

_DRAFT = "issue"
"""Where the reason of the next issue is kept until that is made, by its number, among the drafts of the open audit."""

_ABREAST = 900
"""Pixels at 100 % from which the choices leave the pages room enough beside them."""


class ReportScreen(Screen):
    """Asks for a report, follows it, shows it. The making itself lives with the audit, not with this screen."""

    yields = True

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, _("Report"))
        self._live = live
        self._making = Making.of(live)
        self._shown: Made | None = None
        self._choices = Choices(look, live.audit, Home(live.files.home), may_issue=live.holder is None)
        self._nothing = self._made_nothing()
        self._progress = Progress(look, self._making)
        self._result = Result(look)
        self._preview = Preview(look, self._making.reader)
        self._done = Done(look, self._preview, self._result)
        self._states = QStackedWidget()
        self._panes = TwoPanes(look, self._choices, self._states, _("Report options"), abreast=_ABREAST)
        self._lay_out()
        self._choices.asked.connect(self._on_choices_asked)
        self._choices.line_asked.connect(self._on_line_asked)
        self._choices.reason_typed.connect(self._on_reason_typed)
        self._result.said.connect(self.said)
        self._result.verify_asked.connect(lambda out: self.asked.emit("verifying", out))
        self._result.copy_asked.connect(self._making.copy_to)
        self._making.copied.connect(self._on_making_copied)
        self._making.changed.connect(self.draw)
        self._making.ended.connect(self._on_making_ended)
        live.changed.connect(self._on_live_changed)
        self.draw()

    def _lay_out(self) -> None:
        look = self.look
        self.set_subtitle(_("A PDF with the decision page first, and nothing hidden."))
        self.title.setAccessibleDescription(self.subtitle.text())
        closing = button(look, _("Closing and issues"), "lock", role="quiet")
        closing.clicked.connect(lambda: self.asked.emit("closing", None))
        self.corner.addWidget(closing)
        for state in (self._nothing, self._progress):
            scrolled = ScrolledBody(look, margin=18)
            scrolled.column.addWidget(state, 1)
            self._states.addWidget(scrolled)
        self._states.addWidget(self._done)
        self.body.addWidget(self._panes, 1)

    def _made_nothing(self) -> QWidget:
        look = self.look
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setSpacing(look.px(12))
        picture = DrawnIcon(look, 48)
        picture.show_icon("file-text", "muted")
        words = PlainLabel(_("The pages of the report will be shown here."), "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        column.addStretch(2)
        return whole

    # Drawing

    def draw(self) -> None:
        """Show what the making is at."""
        making = self._making
        self._choices.set_able(able=not making.running)
        self.show_subtitle(wanted=making.made is None)  # the pages need the room, and say it themselves
        if making.running:
            self._progress.draw()
            self._states.setCurrentIndex(1)
            return
        self._states.setCurrentIndex(2 if making.made else 0)
        if making.made:
            self._result.draw(making.made, outdated=making.outdated)
            self._done.share()
            if self.isVisible() and making.made is not self._shown:
                self._shown = making.made
                self._preview.show_file(making.made.order.out)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the pages again, and say what has changed meanwhile."""
        super().showEvent(event)
        self._choices.take(self._live.audit)
        self.draw()
        self._preview.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let go of the file: nobody looks at it."""
        super().hideEvent(event)
        self._preview.let_go()

    # Places

    @property
    def place(self) -> object:
        """What is chosen, the page looked at, and whether the pages are what is seen where only one pane is."""
        return self._choices.chosen, self._preview.page, self._panes.second_shown

    def go(self, place: object) -> None:
        """Choose as before and look at the same page."""
        if isinstance(place, tuple):
            chosen, page, pages_shown = place
            self._choices.put_back(chosen)
            self._preview.go(page)
            if pages_shown:
                self._panes.show_second()
        self.enter()

    # What happens

    def _on_choices_asked(self, order: Order) -> None:
        sealing = self._choices.signing.ask() if order.sign else None
        if order.sign and sealing is None:
            self.said.emit(_("Not signed, so nothing was written."), "info")
            return
        self._making.begin(order, sealing)
        self._panes.show_second()
        self._progress.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_making_copied(self, out: Path) -> None:
        self.said.emit(_("Report written: {path}").format(path=out), "good")

    def _on_reason_typed(self, reason: str) -> None:
        self._live.keep(_DRAFT, str(next_number(self._live.audit)), reason)

    def _on_line_asked(self, line: str) -> None:
        self.asked.emit("checklist", line)

    def _on_making_ended(self, how: str) -> None:
        """Say how it ended, wherever the user is; take the keyboard only where it waited for that."""
        focused = QApplication.focusWidget()
        followed = focused is not None and self._progress.isAncestorOf(focused)
        self._choices.draw()
        self.draw()
        if how == "made" and self._making.made:
            self._say(" ".join(filter(None, (written(self._making.made), signed(self._making.made)))), "good")
        elif how == "stopped":
            self._say(_("The report was stopped: nothing was written."), "info")
        if how != "made":
            self._panes.show_first()
        if followed:
            if how == "made":
                self._done.arrive()
            else:
                self._choices.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str, tone: str) -> None:
        """Say it aloud here, where it is seen written too; else in the message bar."""
        if self.isVisible() and tone == "good" and not self._done.tight:
            announce(self, sentence)
        else:
            self.said.emit(sentence, tone)

    def _on_live_changed(self, step: Step) -> None:
        if self.isVisible():
            self._choices.take(step.after)
            self.draw()
