"""The lines a finding touches: those it likely does to tick, and every other one in a list."""

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.checklists.library import likely_criteria
from audit_app.domain.audit import Audit, Finding
from audit_app.domain.progress import standings
from audit_app.domain.sorting import likely
from audit_app.i18n import _, language
from audit_app.ui.checklist.line_tick import LineTick
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.picking_combo import PickingCombo
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.lines import id_of, title_of


class TouchedLines(QWidget):
    """Its ticks stay in their place while the same finding is shown; a line chosen in the list joins them."""

    chosen = Signal(tuple)
    """The ids of all the lines it touches from now on."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ticks: dict[str, LineTick] = {}
        self._finding: Finding | None = None
        self.other = PickingCombo()
        self._other = Labelled(look, _("Another line"), self.other)
        held = QWidget()  # of its own, or what is added later would be read after the list below it
        self._rows = QVBoxLayout(held)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(PlainLabel(_("Lines it touches"), "label"))
        column.addWidget(held)
        column.addWidget(self._other)
        self.other.activated.connect(self._on_other_activated)

    def follow(self, before: QWidget) -> None:
        """Have Tab come here after that widget: ticks added later would come last, far from where they are seen."""
        for one, other in pairwise((before, *(tick.box for tick in self._ticks.values()), self.other)):
            QWidget.setTabOrder(one, other)

    def offer(self, audit: Audit, finding: Finding) -> None:
        """Offer the lines of another finding."""
        for tick in self._ticks.values():
            self._rows.removeWidget(tick)
            tick.deleteLater()
        self._ticks = {}
        near = likely(audit, finding, language(), likely_criteria(finding.scenario))
        for line in dict.fromkeys((*finding.lines, *near)):
            self._add(audit, line)
        self.other.clear()
        self.other.addItem(_("Choose…"), "")
        for line, row in standings(audit).items():
            self.other.addItem(f"{id_of(row)} – {title_of(row)}", line)

    def draw(self, audit: Audit, finding: Finding, *, able: bool) -> None:
        """Show which of them the finding touches."""
        self._finding = finding
        for line in finding.lines:
            self._add(audit, line)
        for line, tick in self._ticks.items():
            tick.show_state(ticked=line in finding.lines, able=able)
        self._other.setEnabled(able)

    def _add(self, audit: Audit, line: str) -> None:
        if line in self._ticks:
            return
        row = standings(audit).get(line)
        place = row.line.zone.name if row and row.line.zone else ""
        tick = LineTick(self._look, line, title_of(row) if row else "", place)
        tick.turned.connect(self._on_tick_turned)
        self._ticks[line] = tick
        self._rows.addWidget(tick)

    def _on_tick_turned(self) -> None:
        self.chosen.emit(tuple(line for line, tick in self._ticks.items() if tick.box.isChecked()))

    def _on_other_activated(self, place: int) -> None:
        line = self.other.itemData(place)
        self.other.setCurrentIndex(0)
        if line and self._finding is not None:
            self.chosen.emit(tuple(dict.fromkeys((*self._finding.lines, line))))
