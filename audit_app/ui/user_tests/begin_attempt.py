"""Beginning an attempt: who tries, what, where, in which round."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.chosen_field import Choice, ComboField
from audit_app.ui.user_tests.side_by_side import SideBySide
from audit_app.ui.user_tests.words import round_title, tester_title
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.scenario_names import offered, scenario_said
from audit_app.ui.widgets.surfaces import inset, ringed


class BeginAttempt(QWidget):
    """Four choices; the round that is not over yet is chosen already, and its scenarios come first."""

    begun = Signal(str, str, str, str)
    """Tester, scenario, zone and round; the last two may be ''."""

    given = Signal(str, str, str)
    """Tester, round and scenario: the tester answers alone on the screen; the round may be ''."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._audit: Audit | None = None
        self.heading = ringed(PlainLabel(_("Note an attempt"), "heading", readable=True))
        self.tester = ComboField(look, _("Tester"))
        self.scenario = ComboField(look, _("Scenario"))
        self.zone = ComboField(look, _("Place"))
        self.test = ComboField(look, _("Round of tests"))
        self._lacks = Remark(look, readable=True)
        self._begin = button(look, _("Begin this attempt"), "flag", role="primary")
        self._give = button(look, _("Give the screen to the tester"), "maximize")
        told = _("Full screen, one question a page, nothing else of the audit in sight. To come back: Ctrl+Shift+Q.")
        self._give.setAccessibleDescription(told)
        self._give.setToolTip(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(self.heading)
        beside = SideBySide(look, (self.test, self.tester), each=260, most=2)
        held = QWidget()
        row = Flow(held, look.px(10))
        row.addWidget(self._begin)
        row.addWidget(self._give)
        for piece in (beside, self.scenario, self.zone, self._lacks, held):
            column.addLayout(inset(look, piece))
        self.test.changed.connect(lambda _value, _joins: self._offer_scenarios())
        self._begin.clicked.connect(self._on_begin_clicked)
        self._give.clicked.connect(self._on_give_clicked)

    def offer(self, audit: Audit) -> None:
        """Offer what this audit has; what is chosen stays chosen."""
        first = self._audit is None
        self._audit = audit
        testers = [one for code, one in sorted(audit.testers.items()) if audit.agreed(code, Use.TAKE_PART)]
        self.tester.offer([(one.id, tester_title(one)) for one in testers])
        rounds = sorted(audit.user_tests.values(), key=lambda test: test.id, reverse=True)
        self.test.offer([("", _("Outside any round")), *((test.id, round_title(test)) for test in rounds)])
        self.zone.offer(zone_choices(audit))
        if first:
            self.test.show_value(next((test.id for test in rounds if test.ended_on is None), ""))
        self._offer_scenarios()
        self._lacks.say("info", "" if testers else _("Welcome a tester first: nobody takes part yet."))
        for able in (self._begin, self._give):
            able.setEnabled(bool(testers))

    def _offer_scenarios(self) -> None:
        if self._audit is None:
            return
        test = self._audit.user_tests.get(self.test.code)
        codes = dict.fromkeys((*(test.scenarios if test else ()), *offered(self._audit)))
        self.scenario.offer([(code, scenario_said(self._audit, code)) for code in codes])

    def enter(self) -> None:
        """Take the keyboard at the heading."""
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_give_clicked(self) -> None:
        self.given.emit(self.tester.code, self.test.code, self.scenario.code)

    def _on_begin_clicked(self) -> None:
        self.begun.emit(self.tester.code, self.scenario.code, self.zone.code, self.test.code)


def zone_choices(audit: Audit) -> list[Choice]:
    """Return the places of the event to choose from, nowhere special first."""
    zones = sorted(audit.zones.values(), key=lambda zone: zone.name.casefold())
    return [("", _("Nowhere special")), *((zone.id, zone.name) for zone in zones)]
