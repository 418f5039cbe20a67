"""What a finding was met in: the scenario that was being tried and the place, by which a later test is known."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit, Finding
from audit_app.i18n import _
from audit_app.ui.checklist.counting import zones_in_order
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.scenario_names import offered, scenario_said
from audit_app.ui.widgets.shortening_combo import ShorteningCombo

_Choices = list[tuple[str, str]]


class TriedPart(QWidget):
    """Two lists, each told at once; a scenario that was told is changed, never unsaid.

    **Source:** RULES.md rule 8; guides, forms and fields, F8.
    """

    tried = Signal(str)
    met_at = Signal(str)
    """The zone, '' = the whole event."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.scenario, self.zone = ShorteningCombo(), ShorteningCombo()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        hint = _("A later test of the same scenario, at the same place, tells whether it is mended.")
        column.addWidget(Labelled(look, _("What was being tried"), self.scenario, hint))
        column.addWidget(Labelled(look, _("Where it was met"), self.zone))
        self.scenario.currentIndexChanged.connect(self._on_scenario_chosen)
        self.zone.currentIndexChanged.connect(lambda _row: self.met_at.emit(self.zone.currentData() or ""))

    def show_finding(self, audit: Audit, finding: Finding, *, able: bool) -> None:
        """Show what is known of a finding; what is offered no more stays named."""
        told = finding.scenario
        codes = dict.fromkeys((*offered(audit), *_held(audit), *([told] if told else [])))
        scenarios = [*([] if told else [("", _("Not told"))]), *((code, scenario_said(audit, code)) for code in codes)]
        zones = [("", _("The whole event")), *((zone.id, zone.name) for zone in zones_in_order(audit))]
        _fill(self.scenario, scenarios, told or "", able=able)
        _fill(self.zone, zones, finding.zone or "", able=able)

    def _on_scenario_chosen(self, _row: int) -> None:
        if code := self.scenario.currentData():
            self.tried.emit(code)


def _held(audit: Audit) -> tuple[str, ...]:
    """Return the scenarios that were planned or tried, whether they make sense for the event now or not."""
    planned = (code for test in audit.user_tests.values() for code in test.scenarios)
    return tuple(sorted({*planned, *(one.scenario for one in audit.observations.values())}))


def _fill(combo: ShorteningCombo, choices: _Choices, code: str, *, able: bool) -> None:
    """Offer choices and show which is taken, without telling anybody."""
    with QSignalBlocker(combo):
        shown = [(combo.itemData(row), combo.itemText(row)) for row in range(combo.count())]
        if shown != choices:
            combo.clear()
            for data, words in choices:
                combo.addItem(words, data)
        combo.setCurrentIndex(max(0, combo.findData(code)))
        combo.setEnabled(able)
