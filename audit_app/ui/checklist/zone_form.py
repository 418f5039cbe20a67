"""Adding a zone: its kind, its name, its venue when the event has several."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from audit_app.domain.event import Zone
from audit_app.domain.record import is_blank
from audit_app.domain.zoning import zone_added
from audit_app.i18n import _, ngettext
from audit_app.identity import short_id
from audit_app.ui.checklist.zone_words import repeated
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.shortening_combo import ShorteningCombo
from audit_app.wording.typography import capital, told

_LONGEST = 300


class ZoneForm(QWidget):
    """Three fields and a button; it stays ready for the next zone."""

    added = Signal(str)
    """The id of a zone that is saved."""

    def __init__(self, look: Look, live: LiveAudit, kind: str = "") -> None:
        super().__init__()
        self._live = live
        self._kinds = ShorteningCombo()
        self._what = PlainLabel("", "small")
        self.name = QLineEdit()
        self._venues = ShorteningCombo()
        self._wrong = PlainLabel("", "problem")
        self._add = button(look, _("Add this zone"), "plus", role="primary")
        for term in live.audit.checklist.zone_kinds:
            self._kinds.addItem(capital(told(term.label)), term.code)
        for venue in live.audit.event.venues:
            self._venues.addItem(venue.name)
        self._kinds.setCurrentIndex(max(0, self._kinds.findData(kind)))
        self._lay_out(look)
        self.name.setMaxLength(_LONGEST)
        self.name.setPlaceholderText(_("for example “Toilets by the finish”"))
        self._kinds.currentIndexChanged.connect(self._on_kind_changed)
        self.name.textChanged.connect(lambda _text: self._say_wrong(""))
        self.name.returnPressed.connect(self._on_add_asked)
        self._add.clicked.connect(self._on_add_asked)
        self.setEnabled(live.may_write)
        self._say_wrong("")
        self._on_kind_changed()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(PlainLabel(_("Add a zone"), "heading"))
        several = len(self._live.audit.event.venues) > 1
        for words, field in ((_("Kind"), self._kinds), (_("Name"), self.name), (_("Venue"), self._venues)):
            label = PlainLabel(words, "label")
            label.setBuddy(field)
            shown = several or field is not self._venues
            label.setVisible(shown)
            field.setVisible(shown)
            column.addSpacing(look.px(4))
            column.addWidget(label)
            column.addWidget(field)
            if field is self._kinds:
                column.addWidget(self._what)
        column.addWidget(self._wrong)
        column.addSpacing(look.px(6))
        column.addWidget(self._add)

    def _on_kind_changed(self, _row: int = 0) -> None:
        """Say what a zone of that kind brings."""
        count = repeated(self._live.audit)[self._kinds.currentData()]
        said = ngettext(
            "{count} line to check for each zone of this kind.",
            "{count} lines to check for each zone of this kind.",
            count,
        ).format(count=count)
        self._what.setText(said if count else _("No line of this event depends on such a place."))
        self._kinds.setAccessibleDescription(self._what.text())

    def _on_add_asked(self) -> None:
        if is_blank(self.name.text()):
            self._say_wrong(_("Give the zone a name, so that everybody knows which place it is."))
            self.name.setFocus()
            return
        kind = self._kinds.currentData()
        zone = Zone(id=short_id(kind), kind=kind, name=self.name.text(), venue=self._venues.currentText() or None)
        if self._live.apply("zone_added", partial(zone_added, zone=zone), zone.id):
            self.name.clear()
            self.name.setFocus()
            self.added.emit(zone.id)

    def _say_wrong(self, sentence: str) -> None:
        """Link what is wrong to the field it is about, seen and heard."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.name.setAccessibleDescription(sentence)
        self.name.setProperty("wrong", "true" if sentence else "false")
        self.name.style().unpolish(self.name)
        self.name.style().polish(self.name)
        if sentence:
            announce(self.name, sentence, urgent=True)
