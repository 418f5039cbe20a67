"""The scenarios of a round: ticked from those that make sense for the event, each with what may go wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.checklists.library import library
from audit_app.domain.audit import Audit
from audit_app.domain.codes import Audience
from audit_app.domain.user_test import UserTest
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.readings import NOTE
from audit_app.ui.user_tests.side_by_side import SideBySide, emptied, in_order
from audit_app.ui.user_tests.tick import Tick
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.scenario_names import next_own, offered, scenario_said
from audit_app.wording.typography import capital, composed, told
from audit_app.wording.values import word

_OWN = "X"


class ScenarioPart(QWidget):
    """Ticks by audience; below them a field of risks for each scenario ticked, with those the library warns of."""

    changed = Signal(str, object, bool)
    """`scenarios` or `risks`, its value, and whether it joins the change before."""

    left = Signal()
    own_asked = Signal()
    """The user wants to write a scenario of their own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._test: UserTest | None = None
        self._able = False
        self._before: QWidget | None = None
        self._offered: tuple[str, ...] = ()
        self.ticks: dict[str, Tick] = {}
        self.risks: dict[str, TypedField] = {}
        ticked, risky = QWidget(), QWidget()  # of their own, or what is added later would be read last
        self._ticked, self._risky = QVBoxLayout(ticked), QVBoxLayout(risky)
        self.own = button(look, _("Write a scenario of our own…"), "plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(PlainLabel(_("Scenarios to try"), "label"))
        column.addWidget(ticked)
        column.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(risky)
        for inner in (self._ticked, self._risky):
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(look.px(8))
        self.own.clicked.connect(self.own_asked)

    def follow(self, before: QWidget) -> None:
        """Have Tab come here after that widget."""
        self._before = before

    def show_round(self, audit: Audit, test: UserTest, *, able: bool) -> None:
        """Show which scenarios a round has; what is being typed in it stays."""
        other = self._test is None or self._test.id != test.id
        if other:
            self.flush()
        self._test, self._able = test, able
        codes = tuple(dict.fromkeys((*offered(audit), *test.scenarios)))
        if codes != self._offered:
            self._offer(audit, codes)
        for code, tick in self.ticks.items():
            tick.show_state(ticked=code in test.scenarios, able=able)
        self._show_risks(audit, test, other=other)
        if self._before is not None:
            boxes, risks = (tick.box for tick in self.ticks.values()), (field.field for field in self.risks.values())
            in_order(self._before, *boxes, self.own, *risks)
        self.own.setVisible(able and bool(next_own(audit)))

    def _offer(self, audit: Audit, codes: tuple[str, ...]) -> None:
        self._offered = codes
        emptied(self._ticked)
        self.ticks = {code: Tick(self._look, scenario_said(audit, code)) for code in codes}
        for letter in dict.fromkeys(code[0] for code in codes):
            self._ticked.addWidget(PlainLabel(_audience(letter), "small"))
            mine = tuple(tick for code, tick in self.ticks.items() if code[0] == letter)
            self._ticked.addWidget(SideBySide(self._look, mine, each=240, most=2))
        for tick in self.ticks.values():
            tick.turned.connect(self._on_tick_turned)

    def _show_risks(self, audit: Audit, test: UserTest, *, other: bool) -> None:
        if tuple(self.risks) != test.scenarios:
            emptied(self._risky)
            self.risks = {code: self._risk_field(audit, code) for code in test.scenarios}
            if self.risks:
                self._risky.addSpacing(self._look.px(6))
                self._risky.addWidget(PlainLabel(_("What may go wrong, and who watches over it"), "label"))
            for field in self.risks.values():
                self._risky.addWidget(field)
            other = True
        for code, field in self.risks.items():
            field.set_able(able=self._able)
            field.show_value(test.risks.get(code, ""), other=other)

    def _risk_field(self, audit: Audit, code: str) -> TypedField:
        one = library().get(code)
        field = TypedField(self._look, scenario_said(audit, code), told(one.risk) if one else "", lines=1, reading=NOTE)
        field.changed.connect(lambda _value, joins: self._on_risk_changed(joins=joins))
        field.left.connect(self.left)
        return field

    def flush(self) -> None:
        """Tell what is typed now."""
        for field in self.risks.values():
            field.flush()

    def enter(self) -> None:
        """Take the keyboard at the first scenario."""
        next(iter(self.ticks.values())).box.setFocus()

    def _on_tick_turned(self) -> None:
        chosen = tuple(code for code, tick in self.ticks.items() if tick.ticked)
        self.changed.emit("scenarios", chosen, False)  # noqa: FBT003  a signal has no names

    def _on_risk_changed(self, *, joins: bool) -> None:
        typed = {code: field.text for code, field in self.risks.items() if field.text.strip()}
        kept = {code: said for code, said in (self._test.risks if self._test else {}).items() if code not in self.risks}
        self.changed.emit("risks", {**kept, **typed}, joins)


def _audience(letter: str) -> str:
    if letter == _OWN:
        return _("Our own")
    audiences = {"S": Audience.SPECTATORS, "A": Audience.ATHLETES, "V": Audience.VOLUNTEERS}
    return capital(composed(word(audiences[letter])))
