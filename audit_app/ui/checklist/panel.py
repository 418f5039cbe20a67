"""The panel of one line: follows the list and the audit, and has its parts built when the first line is shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from audit_app.domain.progress import LineStanding, standings
from audit_app.i18n import _
from audit_app.session import Step
from audit_app.ui.checklist.begun import begun_said
from audit_app.ui.checklist.left_behind import LeftBehind
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed

if TYPE_CHECKING:
    from audit_app.ui.checklist.footer import Footer
    from audit_app.ui.checklist.line_parts import LineParts

_LOW = 220
"""Pixels at 100 % that are left of a line above its foot, below which the foot scrolls with it."""

_SHOWS = ("answers", "notes", "assigned", "evidence", "findings", "actions", "contested", "event", "zones", "state")
"""Fields of the audit that the panel shows something of."""


class LinePanel(QFrame):
    """Shows one line at a time; the list stands beside it long before there is anything to fill."""

    moved = Signal(str)
    """Where the user wants to go: `to_check`, `next`, `previous`, or back to the `list`."""

    zone_asked = Signal(str)
    """The kind of zone that the user wants to add."""

    finding_asked = Signal(str)
    """The id of a finding the user wants to go to."""

    said = Signal(str, str)
    """A sentence for the message bar, and its tone."""

    told_of = Signal(str, str, str)
    """A sentence for the message bar, its tone, and the line it is about."""

    untold = Signal(str)
    """That sentence is true no more."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look, self._live = look, live
        self._left = LeftBehind.of(live)
        self._line: str | None = None
        self._row: LineStanding | None = None
        self._wants_open: bool | None = None
        self.setProperty("role", "card")
        self._body = ScrolledBody(look, margin=22, spacing=16)
        self._back = button(look, _("Back to the list"), "arrow-left")
        self._closed = Notice(look, "info", "lock")
        self._drafts = Notice(look, "fair")
        self._empty = ringed(PlainLabel(_("Choose a line in the list."), "muted", readable=True))
        self.parts: LineParts | None = None
        """What is filled with a line; None until the first one is shown."""
        self._footer: Footer | None = None
        self._lay_out()
        self._connect()
        self._draw_notices()

    def _lay_out(self) -> None:
        look = self._look
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._body, 1)
        body, beside = self._body.column, look.px(22 - RING)
        body.setContentsMargins(beside, look.px(22), beside, look.px(22))
        body.addLayout(inset(look, self._back, Qt.AlignmentFlag.AlignLeft))
        for piece in (self._closed, self._drafts):
            body.addLayout(inset(look, piece))
        body.addWidget(self._empty)
        self._back.hide()
        self.setAcceptDrops(True)

    def _connect(self) -> None:
        self._live.changed.connect(self._on_live_changed)
        self._live.saved.connect(self._on_live_saved)
        self._left.told.connect(self.told_of)
        self._left.untold.connect(self.untold)
        self._back.clicked.connect(lambda: self.moved.emit("list"))

    def _built(self) -> "LineParts":
        """Return the parts, built and laid out the first time."""
        if self.parts is not None:
            return self.parts
        from audit_app.ui.checklist.footer import Footer
        from audit_app.ui.checklist.line_parts import LineParts

        parts = self.parts = LineParts(self._look, self._live, self)
        parts.lay_in(self._body.column)
        self._body.column.addStretch(1)
        footer = self._footer = Footer(self._look)
        self._column.addWidget(footer)  # last, or Tab would come to it before the body
        footer.show()  # at once, not at the next turn of the loop
        parts.question.zone_asked.connect(self.zone_asked)
        parts.question.law.turned.connect(self._on_law_turned)
        parts.question.law.said.connect(self.said)
        parts.verdict.said.connect(self.said)
        parts.verdict.action_asked.connect(self.plan)
        parts.verdict.buttons.keyed.connect(lambda chosen: self._bring(parts.verdict.buttons.buttons[chosen]))
        parts.action.finding_asked.connect(self.finding_asked)
        parts.evidence.said.connect(self.said)
        parts.evidence.untold.connect(self.untold)
        parts.evidence.added.connect(self._on_evidence_added)
        parts.action.wrong_said.connect(self._bring)
        footer.moved.connect(self.moved)
        for keys, does in (
            (QKeySequence(QKeySequence.StandardKey.Paste), parts.evidence.paste),
            (QKeySequence("Ctrl+Shift+A"), self.plan),
        ):
            key = QShortcut(keys, self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(does)
        self._place_foot()
        return parts

    # Going from line to line

    @property
    def line(self) -> str | None:
        """The line shown, None when none is."""
        return self._line

    def show_line(self, line_id: str | None) -> None:
        """Show a line, once everything typed for the one before is saved or kept; None, or one not asked: none."""
        self.flush()
        row = standings(self._live.audit).get(line_id) if line_id else None
        self._line = row.line.id if row else None
        self._row = row
        self.setUpdatesEnabled(False)
        self._empty.setVisible(row is None)
        if row is not None:
            self._left.come_back(row.line.id)
            parts = self._built()
            parts.question.law.set_open(opened=self._opens)
            parts.fill(row)
        elif self.parts is not None:
            self.parts.clear()
        self._draw_notices()
        self._body.settle()
        self._body.verticalScrollBar().setValue(0)
        self.setUpdatesEnabled(True)

    def enter(self) -> None:
        """Take the focus: the title of the line is heard first."""
        if self._row is None or self.parts is None:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._left.come_back(self._row.line.id)
            self.parts.question.enter()

    def plan(self) -> None:
        """Put the focus where an action is typed; say so where none is to be planned."""
        if self.parts is None or not self.parts.action.isVisible():
            self.said.emit(_("No action is to be planned here: the line is not given as not met."), "info")
            return
        self._body.settle()
        self.parts.action.enter()
        self._bring(self.parts.action)

    def tell(self) -> None:
        """Put the focus where the evidence that nothing is said of yet is put into words."""
        if self.parts is not None and self.parts.evidence.tell():
            self._bring(self.parts.evidence.form)

    def answer(self) -> None:
        """Put the focus where the line is answered: at its measurements, else at its verdicts."""
        if self._row is None or self.parts is None:
            self.enter()
            return
        self._body.settle()
        within: QWidget = self.parts.measures
        if not self.parts.measures.enter():
            self.parts.verdict.buttons.enter()
            within = self.parts.verdict.buttons
        self._bring(within)

    def paste(self) -> None:
        """Make evidence of the line of what lies on the clipboard."""
        if self._row is not None and self.parts is not None:
            self.parts.evidence.paste()

    def flush(self) -> None:
        """Save everything typed; what is not whole enough is kept while the audit is open."""
        if self._row is None or self.parts is None:
            return
        self.parts.flush()
        self._live.left()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001  the contract with the screen
        """Show the way back to the list, which is out of sight."""
        self._back.setVisible(narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the foot in sight where there is room for the line above it; else have it scroll with the line."""
        super().resizeEvent(event)
        self._place_foot()

    def _place_foot(self) -> None:
        footer = self._footer
        if footer is None:
            return
        low = self.height() - footer.tall_at(self.width() - 2) < self._look.px(_LOW)
        if low == self._body.isAncestorOf(footer):
            return
        focused = QApplication.focusWidget()
        within = focused if focused is not None and footer.isAncestorOf(focused) else None
        (self._body.column if low else self._column).addWidget(footer)
        footer.set_scrolled(scrolled=low)
        footer.show()
        if within is not None:
            within.setFocus(Qt.FocusReason.OtherFocusReason)

    # Following the audit

    def _on_live_changed(self, step: Step) -> None:
        if self._line is None or not step.touches(*_SHOWS):
            return
        row = standings(self._live.audit).get(self._line)
        if row is None:
            self._row = self._line = None
            self.show_line(None)
            return
        parts, before, self._row = self._built(), self._row, row
        if before is None or before.line is not row.line:
            parts.ask_anew(row)
        parts.redraw(row, step)
        if step.touches("state"):
            self._draw_notices()
        self._body.settle()

    def _on_live_saved(self) -> None:
        """Take away what says that something is not saved."""
        row = standings(self._live.audit).get(self._line or "")
        if row is None:
            return
        self._row = row
        self._built().redraw_saved(row)

    def _draw_notices(self) -> None:
        self._closed.say(self._why_closed)
        self._drafts.say(begun_said(self._live.audit, self._live.drafts, self._line))

    def _on_evidence_added(self) -> None:
        """Ask at once what the photo shows, in sight, unless something is being typed elsewhere."""
        self._body.settle()
        evidence = self._built().evidence
        if evidence.ask_what_it_shows():
            self._bring(evidence.form)

    def _bring(self, piece: QWidget) -> None:
        """Have a piece seen whole, above the foot; above all what has the focus in it."""
        self._body.settle()
        self._body.bring(piece)
        focused = QApplication.focusWidget()
        if focused is not None and piece.isAncestorOf(focused):
            self._body.bring(focused)

    @property
    def _why_closed(self) -> str:
        if self._live.may_write:
            return ""
        if self._live.holder is not None:
            return _("Read only: this audit is open in another Jauge. Close it there to write here.")
        return _("Read only: the audit is closed. Reopen it, with a reason, to change an answer.")

    @property
    def _opens(self) -> bool:
        """Whether the help is open: as the user left it; it is too long to stand between a question and its answer."""
        return bool(self._wants_open)

    def _on_law_turned(self, opened: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        self._wants_open = opened

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        brought = event.mimeData()
        if self._line and self._live.may_write and (brought.hasUrls() or brought.hasImage()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Make evidence of what is dropped."""
        if self._built().evidence.take(event.mimeData()):
            event.acceptProposedAction()
