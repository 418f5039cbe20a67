"""A quick finding: one sentence, where, a photo; noted at once, sorted later, beside the screen one works on."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from audit_app.domain.audit import Finding
from audit_app.domain.consent import Use
from audit_app.domain.observation import Observation
from audit_app.domain.record import is_blank
from audit_app.domain.recording import has_left, require_agreed
from audit_app.domain.recording import met as met_by
from audit_app.domain.sorting import taken_away, unsorted
from audit_app.domain.user_testing import found
from audit_app.errors import Problem
from audit_app.i18n import _, ngettext
from audit_app.identity import new_id, today
from audit_app.session import Step
from audit_app.ui.checklist.counting import zones_in_order
from audit_app.ui.checklist.evidence_arrival import EvidenceArrival
from audit_app.ui.checklist.finding_photos import FindingPhotos
from audit_app.ui.checklist.noted_row import noted_row
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.box import BoxBody
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.scenario_names import scenario_said
from audit_app.ui.widgets.shortening_combo import ShorteningCombo
from audit_app.ui.widgets.surfaces import RING, inset, rule
from audit_app.wording.figures import number
from audit_app.wording.lines import line_said

RECORDED, MET, REMOVED = "finding_recorded", "finding_met", "finding_removed"
_DRAFT = "finding"
"""Where what is not noted is kept when the audit is about to be let go, among its drafts."""

_WIDE = 480
"""Pixels at 100 % of the box."""

_LAST = 3
"""Findings shown under the field, each with a way to take it away."""


class QuickFinding(QDialog):
    """Ready for the next one as soon as one is noted; what is typed when it is closed is noted too."""

    sorting_asked = Signal()
    """The user wants to sort the findings."""

    def __init__(self, look: Look, live: LiveAudit, parent: QWidget, zone: str = "") -> None:
        super().__init__(parent)
        self.look, self.live = look, live
        self._arrival = live.findChild(EvidenceArrival) or EvidenceArrival(live)
        self.setWindowTitle(_("Quick finding"))
        self.setAcceptDrops(True)
        self.sentence = PlainLine()
        self.sentence.setMaxLength(300)
        self.sentence.setAcceptDrops(False)
        self._asking = Labelled(look, _("What did you notice?"), self.sentence, _("One sentence. Enter notes it."))
        self.zone = ShorteningCombo()
        self._where = Labelled(look, _("Where"), self.zone)
        self._attempt: Observation | None = None
        self._met = Remark(look, readable=True)
        self.photos = FindingPhotos(look)
        self._note = button(look, _("Note it"), role="primary")
        # Begun with words, or there would be no room between them and the icon.
        self._sort, self._close = button(look, _("Sort"), "list-checks"), button(look, _("Close"))
        self._body = BoxBody(look, self, (self._note, self._sort, self._close), wide=_WIDE, spacing=12)
        self._between, self._last = rule(), QVBoxLayout()
        self._rows: list[QWidget] = []
        self._lay_out()
        self._connect()
        self.stand(zone)
        self._bring_back()
        self._draw()

    def _lay_out(self) -> None:
        body = self._body
        for piece in (self._met, self._asking, self._where, self.photos, self._between):
            body.column.addLayout(inset(self.look, piece))
        self._last.setContentsMargins(self.look.px(RING), 0, self.look.px(RING), 0)
        self._last.setSpacing(self.look.px(4))
        body.column.addLayout(self._last)
        body.column.addStretch(1)

    def _connect(self) -> None:
        self.sentence.installEventFilter(self)
        self.sentence.returnPressed.connect(self.note)
        self.sentence.textEdited.connect(self._on_sentence_edited)
        self.sentence.textChanged.connect(self._keep)
        self.zone.currentIndexChanged.connect(self._keep)
        self._note.clicked.connect(self.note)
        self.photos.changed.connect(self._grow)
        self._sort.clicked.connect(self._on_sort_clicked)
        self._close.clicked.connect(self.close)
        self.live.changed.connect(self._on_live_changed)
        self.live.leaving.connect(self._on_live_leaving)
        self.live.closed.connect(self._on_live_closed)
        self._arrival.told.connect(self._on_arrival_told)

    def stand(self, zone: str) -> None:
        """Be ready for the next one, with the places, that one chosen; the whole event where it is no zone."""
        self._asking.say("info", "")
        self._attempt = None
        self.photos.ask_of_tester(asked=False)
        self._met.clear()
        self.sentence.setFocus()
        self.zone.clear()
        self.zone.addItem(_("The whole event"), None)
        for known in zones_in_order(self.live.audit):
            self.zone.addItem(known.name, known.id)
        self._be_at(zone)

    def _be_at(self, zone: str) -> None:
        self.zone.setCurrentIndex(max(0, self.zone.findData(zone)) if zone else 0)

    def meet(self, attempt: Observation | None) -> None:
        """Be ready for what a tester met in an attempt: where, in which scenario and by whom are noted with it."""
        self.stand(attempt.zone or "" if attempt else "")
        self._attempt = attempt
        self._keep()
        self.photos.ask_of_tester(asked=attempt is not None)
        if attempt:
            what = scenario_said(self.live.audit, attempt.scenario)
            self._met.say("info", _("Met by {code}: {scenario}").format(code=attempt.tester, scenario=what), "users")

    def _on_sentence_edited(self, _text: str) -> None:
        """Take away what was wrong; what was noted stays said, or its going would be heard at the first letter."""
        if self.sentence.property("wrong") == "true":
            self._asking.say("info", "")

    def _bring_back(self) -> None:
        """Show what was typed when Jauge was ended before it could be noted."""
        found = self.live.half_typed.found if self.live.half_typed else None
        # Once: it is in the field from now on, which keeps it itself.
        if found is not None and self.live.drafts.pop((_DRAFT, ""), "") == found.sentence != "":
            self._be_at(found.zone)
            self.sentence.setText(found.sentence)

    def _keep(self) -> None:
        """Keep what is typed on the disk, but of what a tester met nothing."""
        typed = "" if self._attempt else self.sentence.text()
        self.live.keep_half(sentence=typed, zone=self.zone.currentData() or "")

    # Noting

    def note(self) -> bool:
        """Note what is typed; return whether it is saved."""
        if is_blank(self.sentence.text()):
            self._asking.say("bad", _("Write what you noticed in one sentence."), aloud=True)
            self.sentence.setFocus()
            return False
        if refused := self._refusal():
            self._say("bad", refused)
            return False
        met = Finding(
            id=new_id(), title=self.sentence.text(), zone=self.zone.currentData(), by=self.live.by, on=today()
        )
        gesture, change = RECORDED, partial(found, finding=met)
        if self._attempt:
            met = met.replaced(testers=(self._attempt.tester,), scenario=self._attempt.scenario)
            gesture, change = MET, partial(met_by, finding=met)
        if not self.live.apply(gesture, change, met.id):
            self._say("bad", _("This is not saved yet: it stays here, try again."))
            self.live.pending.pop((gesture, met.id), None)  # it is still in the field: it would be noted twice
            return False
        self.live.left()
        self.photos.bring(self._arrival, met.id)
        self.sentence.clear()
        self.sentence.setFocus()
        self._say("good", _("Noted: {title}").format(title=line_said(self.live.audit, met.id)))
        return True

    def _refusal(self) -> str:
        """Return why it cannot be noted, or with these photos: the tester does not agree to it; '' where it can."""
        try:
            for use in sorted(self.photos.uses | ({Use.TAKE_PART} if self._attempt else set())):
                require_agreed(self.live.audit, self._attempt.tester if self._attempt else "", use)
        except Problem as problem:
            from audit_app.wording.in_window import sentence_in_window

            return sentence_in_window(problem)
        return ""

    def _draw(self) -> None:
        """Show the last findings, and how many wait to be sorted."""
        audit, waiting = self.live.audit, unsorted(self.live.audit)
        for before in self._rows:
            self._last.removeWidget(before)
            before.deleteLater()
        self._rows = [noted_row(self.look, audit, one, partial(self._take_away, one.id)) for one in waiting[:_LAST]]
        for row in self._rows:
            self._last.addWidget(row)
        self._between.setVisible(bool(self._rows))
        said = ngettext("Sort {count} finding…", "Sort {count} findings…", len(waiting))
        self._sort.setText(said.format(count=number(len(waiting))) if waiting else _("Findings, all sorted…"))
        self._sort.setVisible(bool(audit.findings))
        self._note.setEnabled(self.live.may_write)
        self._grow()

    def _grow(self) -> None:
        QTimer.singleShot(0, self, self._body.grow)  # rows are laid out at the next turn of the loop

    def _take_away(self, finding_id: str) -> None:
        if self.live.apply(REMOVED, partial(taken_away, finding_id=finding_id), finding_id):
            self._say("info", _("Taken away. “Undo” brings it back."))
        self.sentence.setFocus()

    # What is said and brought

    def _on_arrival_told(self, subject: str, sentence: str, tone: str) -> None:
        if subject in self.live.audit.findings and tone == "bad":
            self._say(tone, sentence)

    def _say(self, tone: str, sentence: str) -> None:
        """Say something under the field: the keyboard goes back there, and hears it."""
        self._asking.say(tone, sentence, aloud=True)
        self._grow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a photo that is pasted in the field, which has no use for it; words with their picture are words."""
        pasted = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pasted and event.matches(QKeySequence.StandardKey.Paste):  # type: ignore[attr-defined]
            copied = QGuiApplication.clipboard().mimeData()
            # Spreadsheets and slides put a picture of the words beside them; files come with their names as words.
            worded = not copied.hasUrls() and not is_blank(copied.text())
            return not worded and self.photos.take(copied)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a photo that is pasted beside the field."""
        if event.matches(QKeySequence.StandardKey.Paste) and self.photos.take(QGuiApplication.clipboard().mimeData()):
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Let photos be dropped."""
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped."""
        if self.photos.take(event.mimeData()):
            event.acceptProposedAction()

    # Ending

    def take_over(self, before: "QuickFinding") -> None:
        """Go on with the photos, and the words that could not be noted, of the box that this one replaces."""
        self.photos.take_over(before.photos)
        self.sentence.setText(before.sentence.text())
        before.forget()

    def forget(self) -> None:
        """Hold nothing any more."""
        self.sentence.clear()
        self.photos.leave_out()

    def reject(self) -> None:
        """Close with Escape as with the button."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Note what is typed first; what cannot be saved stays, and photos without a word wait for the next time."""
        if not is_blank(self.sentence.text()) and self.live.may_write and not self.note():
            event.ignore()
        else:
            event.accept()  # Qt's own would reject the dialog, which closes it again

    def _on_sort_clicked(self) -> None:
        if self.close():
            self.sorting_asked.emit()

    def _on_live_changed(self, step: Step) -> None:
        if step.touches("findings", "zones", "state"):
            self._draw()
        if self._attempt and has_left(self.live.audit, code := self._attempt.tester):
            self.forget()  # words and photos are of what they tried
            self.stand("")
            self._say("info", _("{code} takes no part any more: nothing more is kept of them.").format(code=code))

    def _on_live_leaving(self) -> None:
        """Note what is typed, with its photos, which are waited for; what cannot be noted is shown and asked about."""
        self.live.drafts.pop((_DRAFT, ""), None)
        typed = not is_blank(self.sentence.text())
        if (typed or self.photos.count) and not (typed and self.live.may_write and self.note()):
            self.live.drafts[_DRAFT, ""] = self.sentence.text()
            self.show()

    def _on_live_closed(self) -> None:
        """Go with the audit: what could be noted was, the rest is given up."""
        self.forget()
        self.live.drafts.pop((_DRAFT, ""), None)
        self.close()
        self.deleteLater()
