"""Sorting one finding: its photo, the lines it touches, how grave it is, or the reason why nothing follows."""

from functools import partial
from typing import Any

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from audit_app.domain.audit import Audit, ClosedBy, Decision, Finding
from audit_app.domain.sorting import is_astray, sorted_to, taken_away, taken_up_again
from audit_app.domain.testing_again import closed_by_test, is_told_too_late
from audit_app.domain.user_testing import decided
from audit_app.i18n import _
from audit_app.identity import new_id, today
from audit_app.session import Step
from audit_app.ui.checklist.end_form import EndForm
from audit_app.ui.checklist.evidence import EvidencePart
from audit_app.ui.checklist.later_test import LaterTest
from audit_app.ui.checklist.reach_part import ReachPart
from audit_app.ui.checklist.spot import PLAN
from audit_app.ui.checklist.touched_lines import TouchedLines
from audit_app.ui.checklist.tried_part import TriedPart
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.radio_group import RadioGroup
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import ScrolledBody, inset, ringed
from audit_app.wording.finding import (
    SEVERITIES,
    became_said,
    met_said,
    place_said,
    severity_said,
    tested_again_said,
    tested_said,
    too_late_said,
)

SORTED, DECIDED, REOPENED, REMOVED = "finding_sorted", "decided", "finding_reopened", "finding_removed"


class FindingForm(ScrolledBody):
    """Speaks of one finding at a time; each choice is saved at once."""

    said = Signal(str, str)
    untold = Signal(str)

    line_asked = Signal(str)
    """The user wants to plan an action on a line it touches: where to go in the checklist."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, margin=16, spacing=14)
        self._look, self._live = look, live
        self.finding: Finding | None = None
        self._shown: Audit | None = None
        self._title = ringed(PlainLabel("", "heading", readable=True))
        self._met = PlainLabel("", "muted")
        self._became = Remark(look, readable=True)
        self.evidence = EvidencePart(look, live)
        self.tried = TriedPart(look)
        self.lines = TouchedLines(look)
        choices = [(str(severity), severity_said(severity)) for severity in SEVERITIES]
        self.grave = RadioGroup(look, _("How serious is it?"), choices)
        self.reach = ReachPart(look)
        self._plan = button(look, _("Plan an action"), "wrench")
        self._again = button(look, _("Take it up again"), "undo-2")
        self._away = button(look, _("Noted by mistake: take away"), "trash-2", role="quiet")
        self.again = LaterTest(look)
        self.end = EndForm(look, live)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        row = QWidget()
        flow = Flow(row, self._look.px(10))
        for shown in (self._plan, self._again, self._away):
            flow.addWidget(shown)
        grave = PlainLabel(_("How serious is it?"), "label")
        sorting: tuple[QWidget, ...] = (self.tried, self.lines, grave, self.grave, self.reach, row)
        self.column.addWidget(self._title)
        for piece in (self._met, self._became, *sorting, self.evidence, self.again, self.end):
            self.column.addLayout(inset(self._look, piece))
        self.column.addStretch(1)

    def _connect(self) -> None:
        self.evidence.said.connect(self.said)
        self.evidence.untold.connect(self.untold)
        self.tried.tried.connect(lambda code: self._sort(scenario=code))
        self.tried.met_at.connect(lambda zone: self._sort(zone=zone))
        self.lines.chosen.connect(lambda lines: self._sort(lines=lines))
        self.grave.chosen.connect(lambda code: self._sort(severity=int(code)))
        self.reach.reached.connect(lambda reach: self._sort(reach=reach))
        self.reach.mended.connect(self._on_mended)
        self.reach.left.connect(self._live.left)
        self._plan.clicked.connect(self._on_plan_clicked)
        self._again.clicked.connect(self._on_again_clicked)
        self._away.clicked.connect(self._on_away_clicked)
        self.again.ended.connect(self._on_tested_again)
        self.end.ended.connect(self._on_ended)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.evidence.paste)

    # Showing

    def show_finding(self, finding: Finding | None) -> None:
        """Speak of another finding, or of none."""
        other = finding is not None and (self.finding is None or finding.id != self.finding.id)
        self.finding = finding
        self._shown = self._shown if finding and not other else self._live.audit
        self.setVisible(finding is not None)
        if finding is None:
            return
        if other:
            self.evidence.fill_of(finding.id, self._live.audit.evidence_of(finding.id))
            self.lines.offer(self._live.audit, finding)
            self.end.fill(finding.id, self._live.by or "")
            self.verticalScrollBar().setValue(0)
        self._draw(finding)

    def wake(self) -> None:
        """Show what was done elsewhere while it was not seen, and suggest who decides now."""
        audit, finding = self._live.audit, self.finding
        if finding is None:
            return
        self.end.suggest(self._live.by or "")
        if self._shown is not audit:
            self._shown = audit
            self.evidence.redraw_of(audit.evidence_of(finding.id), turned=True)
            self.lines.offer(audit, finding)
            self._draw(finding)

    def redraw(self, step: Step) -> None:
        """Show what a step changed of the same finding."""
        known = self._live.audit.findings.get(self.finding.id) if self.finding else None
        if known is None:
            return
        self.show_finding(known)
        self._shown = self._live.audit
        if step.touches("evidence"):
            turned = step.gesture in {"undo", "redo"}
            self.evidence.redraw_of(self._live.audit.evidence_of(known.id), turned=turned)

    def _draw(self, finding: Finding) -> None:
        audit, able = self._live.audit, self._live.may_write
        still = able and finding.decision is None
        self._title.setText(finding.title)
        known = (place_said(audit, finding), tested_said(finding), met_said(finding))
        self._met.setText(", ".join(part for part in known if part))
        self.reach.setVisible(bool(finding.testers))
        self.reach.show_finding(finding, able=still)
        tone = "good" if finding.decision else "info" if self._counts(finding) else "fair"
        self._became.say(tone, became_said(audit, finding))
        self.tried.show_finding(audit, finding, able=still)
        self.lines.draw(audit, finding, able=still)
        self.lines.follow(self.tried.zone)
        if finding.severity is None:
            self.grave.clear()
        else:
            self.grave.choose(str(finding.severity))
        self.grave.setEnabled(still)
        self._plan.setVisible(bool(finding.lines) and still)
        self._again.setVisible(finding.decision is not None and able)
        self._away.setVisible(still and not finding.testers and not finding.is_sorted)
        self.again.draw(audit, finding, able=still)
        self.end.setVisible(still)

    def _counts(self, finding: Finding) -> bool:
        """Whether nothing is left to sort of it."""
        return finding.is_sorted and not is_astray(self._live.audit, finding)

    # Sorting

    def _on_mended(self, words: str) -> None:
        if self.finding is not None:
            key = self.finding.id
            change = partial(sorted_to, finding_id=key, at=new_id(), mended=words)
            self._live.apply(SORTED, change, key, coalesce=not self._live.pending)

    def _sort(self, **given: Any) -> None:
        """Have it sorted to what was chosen; where that is what it was met in, other lines are likely."""
        if self.finding is None:
            return
        key, before = self.finding.id, self.finding
        counted = self._counts(before)
        self._live.apply(SORTED, partial(sorted_to, finding_id=key, at=new_id(), **given), key)
        now = self._live.audit.findings.get(key)
        if now and (now.scenario, now.zone) != (before.scenario, before.zone):
            self.lines.offer(self._live.audit, now)
            if is_told_too_late(self._live.audit, now):
                self.said.emit(too_late_said(), "fair")
        if now and self._counts(now) and not counted:
            self.said.emit(_("Sorted: it counts on the lines ticked."), "good")
        if now:
            self._draw(now)  # what was refused is not shown as if it were

    def _on_plan_clicked(self) -> None:
        if self.finding and self.finding.lines:
            self.line_asked.emit(f"{PLAN}{self.finding.lines[0]}")

    def _on_again_clicked(self) -> None:
        if self.finding:
            key = self.finding.id
            self._live.apply(REOPENED, partial(taken_up_again, finding_id=key), key)
            self._title.setFocus()

    def _on_away_clicked(self) -> None:
        if self.finding:
            key = self.finding.id
            if self._live.apply(REMOVED, partial(taken_away, finding_id=key), key):
                self.said.emit(_("Taken away. “Undo” brings it back."), "info")

    def _on_ended(self, reason: str, author: str) -> None:
        if self.finding is None:
            return
        key = self.finding.id
        end = Decision(closed_by=ClosedBy.DECISION, reason=reason, author=author, on=today())
        if self._live.apply(DECIDED, partial(decided, finding_id=key, decision=end), key):
            self.end.forget(key)
            self.said.emit(_("Closed without follow-up. “Undo” takes it back."), "good")
            self._title.setFocus()

    def _on_tested_again(self, attempt: str) -> None:
        tested = self._live.audit.observations.get(attempt)
        if self.finding is None or tested is None:
            return
        author = self.end.author.text().strip() or tested.by
        if not author:
            self.end.ask_author()
            return
        key, why = self.finding.id, tested_again_said(self._live.audit, tested)
        end = Decision(closed_by=ClosedBy.LATER_TEST, reason=why, author=author, on=today())
        change = partial(closed_by_test, finding_id=key, attempt_id=attempt, decision=end)
        if self._live.apply(DECIDED, change, key):
            self.end.forget(key)
            self.said.emit(_("Closed by a later test. “Undo” takes it back."), "good")
            self._title.setFocus()

    def take(self, brought: QMimeData) -> bool:
        """Take what was dropped; return whether it is files or a picture."""
        return self.evidence.take(brought)

    def flush(self) -> None:
        """Save what is typed."""
        self.evidence.flush()
        self.reach.flush()

    def enter(self) -> None:
        """Take the keyboard at its sentence."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)
