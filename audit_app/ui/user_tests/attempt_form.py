"""One attempt as the facilitator sees it: time, success, help, facts, words, how it felt; each thing saved at once."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use
from audit_app.domain.observation import Observation
from audit_app.domain.recording import observed
from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.attempt_fields import attempt_fields
from audit_app.ui.user_tests.attempt_photos import AttemptPhotos
from audit_app.ui.user_tests.begin_attempt import zone_choices
from audit_app.ui.user_tests.card import Card
from audit_app.ui.user_tests.chosen_field import ComboField
from audit_app.ui.user_tests.fields import Fields, as_typed
from audit_app.ui.user_tests.time_part import TimePart
from audit_app.ui.user_tests.words import attempt_title, place_of
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed
from audit_app.wording.figures import day
from audit_app.wording.finding import opened_again_said

OBSERVED = "observed"

_OF_WORDS = ("quote", "translated")


class AttemptForm(ScrolledBody):
    """Speaks of one attempt at a time."""

    finding_asked = Signal(str)
    """The id of the attempt from which a finding is to be noted."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, margin=18 - RING, spacing=14)
        self._look, self._live = look, live
        self._id = ""
        self._title = ringed(PlainLabel("", "heading", readable=True))
        self._where = PlainLabel("", "muted")
        self._card = Card(look)
        self.time = TimePart(look, live)
        self._no_quote = Remark(look, readable=True)
        self._finding = button(look, _("Note a finding from this…"), "flag")
        self.photos = AttemptPhotos(look, live)
        made = attempt_fields(look)
        self._zone: ComboField = made["zone"]
        self.fields = Fields(live, OBSERVED, {**made, "minutes": self.time.minutes}, self)
        self._lay_out()
        self.fields.changed.connect(self._on_changed)
        self.time.stopped.connect(lambda minutes: self._note_minutes(self._id, minutes))
        self.time.other_stopped.connect(self._note_minutes)
        self._finding.clicked.connect(lambda: self.finding_asked.emit(self._id))

    def _lay_out(self) -> None:
        look = self._look
        self.column.addWidget(self._title)
        for piece in (self._where, self._card, self.time):
            self.column.addLayout(inset(look, piece))
        for name, field in self.fields.by_name.items():
            if name == "minutes":
                continue
            if name == "quote":
                self.column.addLayout(inset(look, self._no_quote))
            self.column.addLayout(inset(look, _widget(field)))
            if name == "facts":
                self.column.addLayout(inset(look, self._finding, Qt.AlignmentFlag.AlignLeft))
                self.column.addLayout(inset(look, self.photos))
        self.column.addStretch(1)
        self.photos.follow(self._finding)

    def show_attempt(self, code: str) -> None:
        """Speak of another attempt, or of the same one as it is now; '' = of none."""
        if code != self._id:
            self.flush()
            self.verticalScrollBar().setValue(0)
        audit = as_typed(self._live, code)
        one = audit.observations.get(code)
        self._id = code if one else ""
        self.setVisible(one is not None)
        if one is not None:
            self._draw(one, audit)
            self.settle()

    def _draw(self, one: Observation, audit: Audit) -> None:
        able = self._live.may_write
        self._title.setText(attempt_title(audit, one))
        where = (place_of(audit, one), day(one.on) if one.on else "", one.by or "")
        self._where.setText(", ".join(part for part in where if part))
        self._where.setVisible(bool(self._where.text()))
        self._card.show_scenario(audit, one.scenario)
        self._zone.offer(zone_choices(audit))
        self.fields.show_record(one, able=able)
        self.time.show_attempt(audit, one, able=able)
        agreed = audit.agreed(one.tester, Use.QUOTATION)
        for name in _OF_WORDS:
            _widget(self.fields.by_name[name]).setVisible(agreed)
        refused = _("Their words are not noted: {code} does not agree to be quoted.").format(code=one.tester)
        self._no_quote.say("info", "" if agreed else refused)
        self._finding.setVisible(able)
        self.photos.show_attempt(audit, one, able=able)

    def flush(self) -> None:
        """Save what is typed."""
        self.fields.flush()
        self.photos.flush()

    def enter(self) -> None:
        """Take the keyboard at its heading."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, name: str, value: Any, joins: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        self._change(self._id, name, value, joins=joins)

    def _note_minutes(self, code: str, minutes: float) -> None:
        self._change(code, "minutes", minutes, joins=False)

    def _change(self, code: str, name: str, value: Any, *, joins: bool) -> None:
        if code in as_typed(self._live, code).observations:
            change = partial(_rewritten, code=code, name=name, value=value)
            before = self._live.audit
            self._live.apply(OBSERVED, change, code, coalesce=joins and not self._live.pending)
            if opened := opened_again_said(before, self._live.audit):
                self.photos.said.emit(opened, "info")


def _widget(field: Any) -> QWidget:
    """Return a field as the widget it is."""
    return field  # type: ignore[no-any-return]


def _rewritten(audit: Audit, code: str, name: str, value: object) -> Audit:
    return observed(audit, audit.observations[code].replaced(**{name: value}))
