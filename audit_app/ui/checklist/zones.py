"""The zones of the event: the places where lines repeat, listed, added, renamed, moved, removed."""

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.event import Zone
from audit_app.domain.zoning import zone_moved, zone_removed, zone_renamed
from audit_app.errors import Problem
from audit_app.i18n import _, ngettext
from audit_app.session import Step
from audit_app.ui.checklist.counting import zones_in_order
from audit_app.ui.checklist.zone_form import ZoneForm
from audit_app.ui.checklist.zone_list import ZoneList
from audit_app.ui.checklist.zone_venue import VenueDialog, other_venues
from audit_app.ui.checklist.zone_words import loss, repeated, zone_facts
from audit_app.ui.dialogs import Choice
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed, rule
from audit_app.wording.in_window import sentence_in_window


class ZonesDialog(QDialog):
    """Every zone with what repeats there; each change is saved at once, as one step that can be undone."""

    def __init__(self, look: Look, live: LiveAudit, parent: QWidget, kind: str = "") -> None:
        super().__init__(parent)
        self._look, self._live = look, live
        room = parent.window().size() - QSize(look.px(20), look.px(20))
        self.resize(QSize(look.px(600), look.px(880)).boundedTo(room))
        self.setWindowTitle(_("Zones of the event"))
        self._intro = ringed(PlainLabel(_intro(live), "muted", readable=True))
        self._zones = ZoneList(look)
        none = _("No zone yet: each line is answered once for the whole event.")
        self._none = ringed(PlainLabel(none, readable=True))
        self._rename = button(look, _("Rename…"))
        self._move = button(look, _("Another venue…"))
        self._remove = button(look, _("Remove…"))
        self._form = ZoneForm(look, live, kind)
        self._done = Aloud(look)
        self._close = button(look, _("Close"))
        self._lay_out()
        self._connect()
        self.draw()
        self._begin(kind)

    def _begin(self, kind: str) -> None:
        """Give the keyboard to where a zone is added if that is what one came for, else to the list."""
        if not self._live.may_write:
            self._intro.setFocus()
        elif kind or not self._zones.count():
            self._form.enter()
        else:
            self._zones.setFocus()

    def _connect(self) -> None:
        self._rename.clicked.connect(self._on_rename_clicked)
        self._move.clicked.connect(self._on_move_clicked)
        self._remove.clicked.connect(self._on_remove_clicked)
        self._zones.currentRowChanged.connect(lambda _row: self._fit_acts())
        self._close.clicked.connect(self.accept)
        self._form.added.connect(self._on_form_added)
        self._live.changed.connect(self._on_live_changed)
        self._live.refused.connect(self._on_live_refused)

    def _lay_out(self) -> None:
        px = self._look.px
        scrolled = ScrolledBody(self._look)
        scrolled.column.setContentsMargins(px(24 - RING), px(20), px(24 - RING), px(24))
        scrolled.column.addWidget(self._intro)
        scrolled.column.addWidget(self._none)
        scrolled.column.addLayout(inset(self._look, self._zones))
        below = Flow(spacing=px(8))
        for act in (self._rename, self._move, self._remove):
            below.addWidget(act)
        around = QHBoxLayout()
        around.setContentsMargins(px(RING), 0, px(RING), 0)
        around.addLayout(below)
        scrolled.column.addLayout(around)
        scrolled.column.addLayout(inset(self._look, rule()))
        scrolled.column.addLayout(inset(self._look, self._form))
        scrolled.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled, 1)
        column.addWidget(rule())
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        px = self._look.px
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(10), px(24), px(14))
        foot.addWidget(self._done, 1)
        foot.addStretch()
        foot.addWidget(self._close)
        return foot

    def draw(self) -> None:
        """List the zones as the audit has them; the current one stays so."""
        audit, here = self._live.audit, self._current
        lines = repeated(audit)
        self._zones.clear()
        for zone in zones_in_order(audit):
            self._zones.add(zone.id, zone.name, zone_facts(audit, zone, lines[zone.kind]))
            if here is not None and zone.id == here.id:
                self._zones.setCurrentRow(self._zones.count() - 1)
        any_zone = self._zones.count() > 0
        if any_zone and self._zones.currentRow() < 0:
            self._zones.setCurrentRow(0)
        self._zones.setVisible(any_zone)
        self._none.setVisible(not any_zone)
        self._zones.fit()
        self._fit_acts()

    def _fit_acts(self) -> None:
        """Allow what can be done with the zone one is at."""
        zone = self._current
        for act in (self._rename, self._remove):
            act.setEnabled(zone is not None and self._live.may_write)
        elsewhere = zone is not None and bool(other_venues(self._live.audit, zone))
        self._move.setEnabled(elsewhere and self._live.may_write)

    @property
    def _current(self) -> Zone | None:
        return self._live.audit.zones.get(self._zones.zone_id or "")

    def _on_rename_clicked(self) -> None:
        zone = self._current
        name = NameDialog(self._look, zone.name, self).ask() if zone else ""
        if (
            zone
            and name
            and self._live.apply("zone_renamed", partial(zone_renamed, zone_id=zone.id, name=name), zone.id)
        ):
            self._say(_("The zone is now called “{name}”.").format(name=name))

    def _on_move_clicked(self) -> None:
        zone, audit = self._current, self._live.audit
        venue = VenueDialog(self._look, zone, other_venues(audit, zone), self).ask() if zone else ""
        if (
            zone
            and venue
            and self._live.apply("zone_moved", partial(zone_moved, zone_id=zone.id, venue=venue), zone.id)
        ):
            said = _("“{name}” belongs to “{venue}” now: its figures follow.")
            self._say(said.format(name=zone.name, venue=venue))

    def _on_remove_clicked(self) -> None:
        zone = self._current
        if zone is None:
            return
        question = _("Remove “{name}”? {loss}").format(name=zone.name, loss=loss(self._live.audit, zone))
        answers = (_("Remove this zone"), _("Keep it"))
        if Choice(self._look, _("Remove a zone"), question, answers, self).ask() != 0:
            return
        if self._live.apply("zone_removed", partial(zone_removed, zone_id=zone.id), zone.id):
            self._say(_("“{name}” is removed. “Undo” brings it back.").format(name=zone.name))
            self._zones.setFocus() if self._zones.count() else self._form.enter()

    def _on_form_added(self, zone_id: str) -> None:
        zone = self._live.audit.zones[zone_id]
        self._zones.go(zone_id)
        count = repeated(self._live.audit)[zone.kind]
        said = ngettext(
            "“{name}” is added: {count} line is asked there.",
            "“{name}” is added: {count} lines are asked there.",
            count,
        )
        self._say(said.format(name=zone.name, count=count))

    def _on_live_changed(self, step: Step) -> None:
        if step.touches("zones", "answers"):
            self.draw()

    def _on_live_refused(self, problem: object) -> None:
        if isinstance(problem, Problem):
            self._say(sentence_in_window(problem), "bad")

    def _say(self, sentence: str, tone: str = "good") -> None:
        self._done.say(tone, sentence)


class NameDialog(QDialog):
    """Asks for another name."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Rename a zone"))
        label = PlainLabel(_("Name of the zone"), "label")
        self._name = PlainLine(name)
        self._name.setMaxLength(300)
        self._name.setMinimumWidth(look.px(320))
        label.setBuddy(self._name)
        keep, rename = button(look, _("Cancel")), button(look, _("Rename"), role="primary")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(rename)
        row.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(24),) * 4)
        column.setSpacing(look.px(10))
        column.addWidget(label)
        column.addWidget(self._name)
        column.addLayout(row)
        self._name.returnPressed.connect(self.accept)
        rename.clicked.connect(self.accept)
        keep.clicked.connect(self.reject)
        self._name.selectAll()

    def ask(self) -> str:
        """Show it and return the name given, '' when the user gives up."""
        return self._name.text().strip() if self.exec() else ""


def _intro(live: LiveAudit) -> str:
    said = _("A zone is one place of the event: an entrance, a toilet block. Each has its own lines, by its kind.")
    return said if live.may_write else said + " " + _("This audit is read only here: zones can be read, not changed.")
