"""One round of tests: how, when, where, what is tried, by whom, who looks after it; saved as it is filled in."""

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.recording import ended, planned, scenario_written
from audit_app.domain.tester import Profile
from audit_app.domain.user_test import OwnScenario, RoundKind, UserTest
from audit_app.i18n import _, ngettext
from audit_app.identity import today
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.chosen_field import TicksField
from audit_app.ui.user_tests.fields import Fields, as_typed
from audit_app.ui.user_tests.own_scenario_dialog import OwnScenarioDialog
from audit_app.ui.user_tests.radio_field import RadioField
from audit_app.ui.user_tests.readings import DAY, EUROS, NOTE
from audit_app.ui.user_tests.scenario_part import ScenarioPart
from audit_app.ui.user_tests.side_by_side import SideBySide
from audit_app.ui.user_tests.tick_field import TickField
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.user_tests.words import round_title
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.ui.widgets.scenario_names import next_own
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed
from audit_app.wording.figures import day, number
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word

PLANNED, ENDED, OWN = "user_test_planned", "user_test_ended", "own_scenario"

_OF_TWO, _OF_THREE = 190, 110
"""Pixels at 100 % a field needs beside another, and beside two others: none of the three stands alone below."""


class RoundForm(ScrolledBody):
    """Speaks of one round at a time."""

    said = Signal(str, str)

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, margin=18 - RING, spacing=14)
        self._look, self._live = look, live
        self._id = ""
        self._title = ringed(PlainLabel("", "heading", readable=True))
        self._state = Remark(look, readable=True)
        self._found = Remark(look)
        self._scenarios = ScenarioPart(look)
        self._end = button(look, _("This round is over"), "circle-check")
        made = _fields(look)
        self.fields = Fields(live, PLANNED, made, self)
        self._scenarios.follow(made["place"].field)
        self._lay_out()
        self.fields.changed.connect(self._on_changed)
        self._scenarios.changed.connect(self._on_changed)
        self._scenarios.left.connect(live.left)
        self._scenarios.own_asked.connect(self._on_own_asked)
        self._end.clicked.connect(self._on_end_clicked)

    def _lay_out(self) -> None:
        field, look = self.fields.by_name, self._look

        def beside(*names: str) -> QWidget:
            each = _OF_THREE if len(names) == 3 else _OF_TWO
            return SideBySide(look, [_widget(field[name]) for name in names], each=each)

        self.column.addWidget(self._title)
        for piece in (
            self._state,
            _widget(field["kind"]),
            beside("on", "place"),
            self._scenarios,
            _widget(field["sought"]),
            self._found,
            beside("facilitator", "observer", "safety"),
            _widget(field["helpers"]),
            _widget(field["route"]),
            _widget(field["toilets"]),
            beside("budget", "weather"),
            _widget(field["cancel"]),
        ):
            self.column.addLayout(inset(look, piece))
        self.column.addLayout(inset(look, self._end, Qt.AlignmentFlag.AlignLeft))
        self.column.addStretch(1)

    # Showing

    def show_round(self, code: str) -> None:
        """Speak of another round, or of the same one as it is now; '' = of none."""
        if code != self._id:
            self.flush()
            self.verticalScrollBar().setValue(0)
        test = as_typed(self._live, code).user_tests.get(code)
        self._id = code if test else ""
        self.setVisible(test is not None)
        if test is None:
            return
        able = self._live.may_write
        self.fields.show_record(test, able=able)
        self._scenarios.show_round(self._live.audit, test, able=able)
        self._title.setText(round_title(test))
        self._state.say(*_state(test))
        self._found.say("info", _found(self._live.audit, test), "users")
        self._end.setVisible(able and test.ended_on is None)
        self.settle()

    def flush(self) -> None:
        """Save what is typed."""
        self.fields.flush()
        self._scenarios.flush()

    def enter(self) -> None:
        """Take the keyboard at its heading."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)

    # Changing

    def _on_changed(self, name: str, value: Any, joins: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        if self._id:
            change = partial(_rewritten, test_id=self._id, name=name, value=value)
            joins = joins and not self._live.pending  # what waits already is done first, not replaced
            self._live.apply(PLANNED, change, self._id, coalesce=joins)

    def _on_own_asked(self) -> None:
        self.flush()
        written = OwnScenarioDialog(self._look, next_own(self._live.audit), self).ask()
        if written is None or not self._id:
            return
        if self._live.apply(OWN, partial(_written_into, test_id=self._id, scenario=written), written.id):
            self.said.emit(_("Scenario {code} is written, and part of this round.").format(code=written.id), "good")

    def _on_end_clicked(self) -> None:
        self.flush()
        if self._id and self._live.apply(ENDED, partial(ended, test_id=self._id, on=today()), self._id):
            self.said.emit(_("This round is over. “Undo” goes on with it."), "good")
            self.enter()


def _fields(look: Look) -> dict[str, Any]:
    kinds = [(str(kind), capital(composed(word(kind)))) for kind in RoundKind]
    profiles = [(str(profile), capital(composed(word(profile)))) for profile in Profile]
    return {
        "kind": RadioField(look, _("How it is held"), kinds, RoundKind, columns=2),
        "on": TypedField(look, _("Day"), _("16/05/2027 or 2027-05-16"), reading=DAY),
        "place": TypedField(look, _("Place"), _("Where one meets."), reading=NOTE),
        "sought": TicksField(look, _("Profiles sought"), profiles, Profile),
        "facilitator": TypedField(look, _("Facilitator")),
        "observer": TypedField(look, _("Observer")),
        "safety": TypedField(look, _("Safety")),
        "helpers": TypedField(
            look, _("Helpers"), _("Interpreter, guide, easy-to-read texts, somebody they trust."), lines=2, reading=NOTE
        ),
        "route": TickField(look, _("The way there is accessible: we checked it.")),
        "toilets": TickField(look, _("The toilets testers will use are accessible: we checked them.")),
        "budget": TypedField(look, _("Budget in euros"), _("Pay, travel, helpers."), reading=EUROS),
        "weather": TypedField(look, _("Weather of the day"), reading=NOTE),
        "cancel": TypedField(
            look, _("When it is called off"), _("Rain, heat, crowd: from where on, and who decides."), lines=2,
            reading=NOTE,
        ),
    }  # fmt: skip


def _widget(field: Any) -> QWidget:
    """Return a field as the widget it is."""
    return field  # type: ignore[no-any-return]


def _state(test: UserTest) -> tuple[str, str]:
    if test.ended_on:
        return "good", _("Over since {day}.").format(day=day(test.ended_on))
    lacking = [
        words
        for lacks, words in (
            (test.on is None, _("its day")),
            (not test.scenarios, _("its scenarios")),
            (not test.route, _("the way there checked")),
            (not test.toilets, _("the toilets checked")),
            (test.safety is None, _("who looks after safety")),
        )
        if lacks
    ]
    if lacking:
        return "fair", _("Still to be settled before it begins: {things}.").format(things=", ".join(lacking))
    return "good", _("Everything testers need first is settled.")


def _found(audit: Audit, test: UserTest) -> str:
    """Return the profiles found so far among those who tried something in this round."""
    codes = dict.fromkeys(one.tester for one in audit.observations.values() if one.test == test.id)
    if not codes:
        return _("Nobody has tried anything in this round yet.")
    found = {audit.testers[code].profile for code in codes if code in audit.testers}
    named = ", ".join(word(profile) for profile in Profile if profile in found)
    said = ngettext("Found: {count} tester", "Found: {count} testers", len(codes)).format(count=number(len(codes)))
    return f"{said} ({composed(named)})." if named else f"{said}."


def _rewritten(audit: Audit, test_id: str, name: str, value: object) -> Audit:
    return planned(audit, audit.user_tests[test_id].replaced(**{name: value}))


def _written_into(audit: Audit, test_id: str, scenario: OwnScenario) -> Audit:
    test = audit.user_tests[test_id]
    scenarios = tuple(dict.fromkeys((*test.scenarios, scenario.id)))
    return planned(scenario_written(audit, scenario), test.replaced(scenarios=scenarios))
