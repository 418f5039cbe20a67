"""The question: which line this is, what it says, how to check it, what the law says, what to know before answering."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.ui.checklist import explaining, standing_words
from audit_app.ui.checklist.legal_box import LegalBox
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.chip import Chip
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import inset, ringed
from audit_app.wording.aloud import aloud
from audit_app.wording.lines import place_of, title_of
from audit_app.wording.statements import why
from audit_app.wording.typography import told


class QuestionPart(QWidget):
    """Everything that is read before answering."""

    zone_asked = Signal(str)
    """The kind of zone that the user wants to add."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._row: LineStanding | None = None
        self.kicker = PlainLabel(role="kicker")
        self.title = ringed(PlainLabel(role="heading", readable=True))
        self._chips = tuple(Chip(look) for _place in range(3))
        self._overruled = Notice(look, "bad", "users")
        self._contested = Notice(look, "fair", "users")
        self._confirm = Notice(look, "info", "undo-2")
        self._venues = Notice(look, "info", "ruler")
        self._zone = Notice(look, "info", "map-pin", _("Add a zone"))
        self._why = ringed(PlainLabel(readable=True))
        self._how_head = PlainLabel(_("How to check"), "label")
        self._how = ringed(PlainLabel(readable=True))
        self.law = LegalBox(look)
        self._lay_out(look)
        self._zone.pressed.connect(self._on_zone_pressed)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        head = QVBoxLayout()
        head.setSpacing(look.px(2))
        head.addLayout(inset(look, self.kicker))
        head.addWidget(self.title)
        column.addLayout(head)
        chips = QWidget()
        flow = Flow(chips, look.px(8))
        for chip in self._chips:
            flow.addWidget(chip)
        column.addLayout(inset(look, chips))
        for notice in (self._overruled, self._contested, self._confirm, self._zone, self._venues):
            column.addLayout(inset(look, notice))
        column.addWidget(self._why)
        how = QVBoxLayout()
        how.setSpacing(0)
        how.addLayout(inset(look, self._how_head))
        how.addWidget(self._how)
        column.addLayout(how)
        column.addLayout(inset(look, self.law))

    def fill(self, row: LineStanding) -> None:
        """Ask another line."""
        audit, criterion = self._live.audit, row.line.criterion
        self.kicker.setText(place_of(audit, row))
        self.title.setText(title_of(row))
        said = tuple(explaining.chips(row))
        for place, chip in enumerate(self._chips):
            if place < len(said):
                chip.say(said[place].icon, said[place].text, said[place].tone)
            else:
                chip.say("", "")
        # The title has the focus on arrival: what stands around it is heard with it, once the row has said the rest.
        self.title.setAccessibleName(aloud(self.title.text()))
        self.title.setAccessibleDescription(explaining.standing_heard(row))
        self._why.setText(why(criterion))
        self._why.setAccessibleName(aloud(self._why.text()))
        self._why.setVisible(bool(self._why.text()))
        self._how.setText(told(criterion.how))
        self._how.setAccessibleName(aloud(f"{self._how_head.text()}. {self._how.text()}"))
        self.law.fill(audit, row)
        self.redraw(row)

    def redraw(self, row: LineStanding) -> None:
        """Say anew what others found of the same line."""
        self._row = row
        audit = self._live.audit
        self._overruled.say(standing_words.overruling(audit, row))
        self._contested.say(standing_words.contested(audit, row))
        self._confirm.say(standing_words.to_confirm(audit, row))
        self._venues.say(standing_words.several_venues(row))
        self._zone.say(standing_words.without_zone(audit, row))
        self._zone.offer(able=self._live.may_write)

    def enter(self) -> None:
        """Take the focus: the title is heard first."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_zone_pressed(self) -> None:
        if self._row is not None and self._row.line.criterion.zone_kind:
            self.zone_asked.emit(self._row.line.criterion.zone_kind)
