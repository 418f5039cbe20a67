"""Adding a zone: its kind, its name, its venue when the event has several."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.event import Zone
from audit_app.domain.record import is_blank
from audit_app.domain.zoning import kind_told, zone_added
from audit_app.i18n import _, ngettext
from audit_app.identity import short_id
from audit_app.ui.checklist.zone_words import repeated
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.shortening_combo import ShorteningCombo
from audit_app.wording.typography import capital, told

_LONGEST = 300


class ZoneForm(QWidget):
    """Three fields and a button; it stays ready for the next zone.

    Nothing is chosen that nobody chose: a kind follows the name while none was picked, a venue is asked for.
    """

    added = Signal(str)
    """The id of a zone that is saved."""

    def __init__(self, look: Look, live: LiveAudit, kind: str = "") -> None:
        super().__init__()
        self._live = live
        self._picked, self._following = bool(kind), False
        self._kinds, self._venues = ShorteningCombo(), ShorteningCombo()
        self._what = PlainLabel("", "small")
        self.name = PlainLine()
        self._wrong = PlainLabel("", "problem")
        self._add = button(look, _("Add this zone"), "plus", role="primary")
        self._fill(kind)
        self._lay_out(look)
        self.name.setMaxLength(_LONGEST)
        self.name.setPlaceholderText(_("for example “Toilets by the finish”"))
        self._kinds.currentIndexChanged.connect(self._on_kind_changed)
        self._venues.currentIndexChanged.connect(lambda _row: self._say_wrong(""))
        self.name.textChanged.connect(self._on_name_changed)
        self.name.returnPressed.connect(self._on_add_asked)
        self._add.clicked.connect(self._on_add_asked)
        self.setEnabled(live.may_write)
        self._on_kind_changed()

    def _fill(self, kind: str) -> None:
        self._kinds.addItem(_("Choose…"), "")
        for term in self._live.audit.checklist.zone_kinds:
            self._kinds.addItem(capital(told(term.label)), term.code)
        self._kinds.setCurrentIndex(max(0, self._kinds.findData(kind)))
        venues = self._live.audit.event.venues
        if len(venues) > 1:
            self._venues.addItem(_("Choose…"), "")
        for venue in venues:
            self._venues.addItem(venue.name, venue.name)

    def enter(self) -> None:
        """Take the keyboard at the first thing to say: the kind, or the name where the kind is known."""
        (self.name if self._kinds.currentData() else self._kinds).setFocus()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(PlainLabel(_("Add a zone"), "heading"))
        several = len(self._live.audit.event.venues) > 1
        for words, field in ((_("Kind"), self._kinds), (_("Name"), self.name), (_("Venue"), self._venues)):
            label = PlainLabel(words, "label")
            label.setBuddy(field)
            field.setAccessibleName(words)  # of a choice, a buddy alone gives its value, not its label
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
        self._picked = self._picked if self._following else bool(self._kinds.currentData())
        self._say_wrong("")
        count = repeated(self._live.audit)[self._kinds.currentData()]
        said = ngettext(
            "{count} line to check for each zone of this kind.",
            "{count} lines to check for each zone of this kind.",
            count,
        ).format(count=count)
        none = _("No line of this event depends on such a place.")
        self._what.setText((said if count else none) if self._kinds.currentData() else "")
        self._what.setVisible(bool(self._what.text()))
        self._kinds.setAccessibleDescription(self._what.text())

    def _on_name_changed(self, name: str) -> None:
        """Have the kind follow the name, until somebody picks one."""
        self._say_wrong("")
        told_kind = "" if self._picked else kind_told(self._live.audit.checklist, name)
        row = self._kinds.findData(told_kind)
        if told_kind and row != self._kinds.currentIndex():
            self._following = True
            self._kinds.setCurrentIndex(row)
            self._following = False
            announce(self._kinds, _("Kind: {kind}").format(kind=self._kinds.currentText()))

    def _on_add_asked(self) -> None:
        missing = self._missing()
        if missing:
            field, sentence = missing
            self._say_wrong(sentence, field)
            field.setFocus()
            return
        kind = self._kinds.currentData()
        zone = Zone(id=short_id(kind), kind=kind, name=self.name.text(), venue=self._venues.currentData() or None)
        if self._live.apply("zone_added", partial(zone_added, zone=zone), zone.id):
            self._picked = False
            self.name.clear()
            self.name.setFocus()
            self.added.emit(zone.id)

    def _missing(self) -> tuple[QWidget, str] | None:
        """Return the first field that nobody filled in, and what is said of it."""
        if is_blank(self.name.text()):
            return self.name, _("Give the zone a name, so that everybody knows which place it is.")
        if not self._kinds.currentData():
            return self._kinds, _("Choose the kind of place: its lines depend on it.")
        if self._venues.currentData() == "":
            return self._venues, _("Choose the venue: the figures of the law depend on it.")
        return None

    def _say_wrong(self, sentence: str, field: QWidget | None = None) -> None:
        """Link what is wrong to the field it is about, seen and heard."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        for each in (self.name, self._kinds, self._venues):
            of_it = each is field
            each.setAccessibleDescription(sentence if of_it else self._what.text() if each is self._kinds else "")
            each.setProperty("wrong", "true" if of_it else "false")
            each.style().unpolish(each)
            each.style().polish(each)
        if field is not None:
            announce(field, sentence, urgent=True)
