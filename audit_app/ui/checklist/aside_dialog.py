"""The answers set aside, each with what brings it back: read one by one, taken back by one gesture, or all at once."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from audit_app.domain.taking_back import Kept, brought_back, former, kept_aside, taken_back
from audit_app.errors import Problem
from audit_app.i18n import _, ngettext
from audit_app.session import Step
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed, rule
from audit_app.wording.in_window import sentence_in_window
from audit_app.wording.taking_back import aside_said, no_way_said, way_said

GESTURE = "taken_back"
_MOST = 5
"""Answers seen at once; the list scrolls beyond them, and what taking one back does stays near."""


class AsideDialog(QDialog):
    """What taking back does stands under the list, in words, before it is done."""

    emptied = Signal(str)
    """The last answer is taken back: what was done, in a sentence."""

    def __init__(self, look: Look, live: LiveAudit, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._live = look, live
        self._once = former(live.history())
        self._kept: tuple[Kept, ...] = ()
        self.setWindowTitle(_("Answers set aside"))
        around = parent.window().size()
        self.setMinimumWidth(min(look.px(620), around.width()))
        self.resize(min(look.px(620), around.width()), min(look.px(660), around.height()))
        self._answers = FramedRows(look, _MOST)
        self._what = ringed(PlainLabel("", readable=True))
        self._done = Aloud(look)
        self._take = button(look, _("Take this answer back"), "undo-2")
        self._every = button(look, _("Take everything back"), role="quiet")
        self._close = button(look, _("Close"), role="primary")
        self._lay_out()
        self._answers.setAccessibleName(_("Answers set aside"))
        self._answers.currentRowChanged.connect(self._on_row_changed)
        self._take.clicked.connect(self._on_take_clicked)
        self._every.clicked.connect(self._on_every_clicked)
        self._close.clicked.connect(self.accept)
        self._live.changed.connect(self._on_live_changed)
        self._live.refused.connect(self._on_live_refused)
        self.draw()

    def _lay_out(self) -> None:
        px = self._look.px
        why = _(
            "Today’s event or zones do not ask these lines, or ask them in other words. Nothing is lost: the report "
            "lists these answers."
        )
        if not self._live.may_write:
            why += " " + _("This audit is read only here: they can be read, not taken back.")
        scrolled = ScrolledBody(self._look, spacing=10)
        scrolled.column.setContentsMargins(px(24 - RING), px(20), px(24 - RING), px(20))
        scrolled.column.addWidget(ringed(PlainLabel(why, readable=True)))
        scrolled.column.addLayout(inset(self._look, self._answers))
        scrolled.column.addStretch(1)
        ways = QWidget()
        flow = Flow(ways, px(10))
        for way in (self._take, self._every, self._close):
            flow.addWidget(way)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(24 - RING), px(10), px(24 - RING), px(14))
        foot.setSpacing(px(6))
        foot.addLayout(inset(self._look, self._done))
        foot.addWidget(self._what)
        foot.addLayout(inset(self._look, ways))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled, 1)
        column.addWidget(rule())
        column.addLayout(foot)

    def draw(self) -> None:
        """List the answers as the audit has them; the place in the list stays."""
        here = max(0, self._answers.currentRow())
        audit = self._live.audit
        self._kept = kept_aside(audit, self._once)
        self._answers.clear()
        for kept in self._kept:
            self._answers.addItem(aside_said(audit, self._once, kept.line, kept.answer))
        self._answers.fit()
        self._answers.setCurrentRow(min(here, len(self._kept) - 1))
        self._every.setVisible(self._live.may_write and sum(kept.way is not None for kept in self._kept) > 1)

    def _on_row_changed(self, row: int) -> None:
        """Say what taking this answer back does, or why it cannot be taken back."""
        kept = self._kept[row] if 0 <= row < len(self._kept) else None
        said = "" if kept is None else no_way_said(kept) if kept.way is None else self._said(kept)
        self._what.setText(said)
        self._what.setVisible(bool(said))
        self._take.setVisible(self._live.may_write and kept is not None and kept.way is not None)
        self._take.setAccessibleDescription(said)

    def _said(self, kept: Kept) -> str:
        audit = self._live.audit
        if kept.way is None or not self._live.may_write:
            return ""
        confirmed = (kept.line,) if kept.way.to_confirm else ()
        after = taken_back(audit, (kept.way,), confirmed)
        return way_said(audit, kept.way, len(list(brought_back(audit, after))))

    def _on_take_clicked(self) -> None:
        self._take_back((self._kept[self._answers.currentRow()],))

    def _on_every_clicked(self) -> None:
        self._take_back(self._kept)

    def _take_back(self, chosen: tuple[Kept, ...]) -> None:
        """Take these back as one step, and say how many came."""
        ways = tuple(dict.fromkeys(kept.way for kept in chosen if kept.way))
        confirmed = tuple(kept.line for kept in chosen if kept.way and kept.way.to_confirm)
        subject = chosen[0].line if len(chosen) == 1 else None
        before = self._live.audit
        if not self._live.apply(GESTURE, partial(taken_back, ways=ways, confirmed=confirmed), subject):
            return
        back = list(brought_back(before, self._live.audit))
        said = ngettext(
            "{count} answer is back. “Undo” takes it away again.",
            "{count} answers are back. “Undo” takes them away again.",
            len(back),
        ).format(count=len(back))
        if self._kept:
            self._say(said)
            self._answers.setFocus()
        else:
            self.emptied.emit(said)
            QTimer.singleShot(0, self, self.accept)  # not within the click of a button that goes with it

    def _on_live_changed(self, step: Step) -> None:
        if step.touches("event", "zones", "answers", "moved_aside", "checklist", "state"):
            self.draw()

    def _on_live_refused(self, problem: object) -> None:
        if isinstance(problem, Problem):
            self._say(sentence_in_window(problem), "bad")

    def _say(self, sentence: str, tone: str = "good") -> None:
        self._done.say(tone, sentence)
