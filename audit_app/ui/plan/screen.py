"""The plan of the site, and beside it what is on it in words; things are placed by keys or by pointer."""

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget

from audit_app.domain.locating import next_waiting, placed, plans_of, thing_of
from audit_app.domain.pinning import pinned, unpinned
from audit_app.domain.plan import PinKind, Plan
from audit_app.domain.viewing import View
from audit_app.i18n import _
from audit_app.session import Step
from audit_app.ui.live import LiveAudit
from audit_app.ui.plan.hand_part import keys_said, moving_said
from audit_app.ui.plan.no_plan import NoPlan
from audit_app.ui.plan.pin_rows import STRAY, marks, placed_count
from audit_app.ui.plan.placing import Placing
from audit_app.ui.plan.plan_changes import PlanChanges
from audit_app.ui.plan.seen_part import SeenPart
from audit_app.ui.plan.things_part import ThingsPart
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.two_panes import TwoPanes
from audit_app.wording.plan import placed_said, thing_said, where_said
from audit_app.wording.typography import capital

_CONCERNED = ("plans", "pins", "zones", "evidence", "answers", "findings", "state", "contested", "event", "checklist")
"""Fields of the audit from which everything here follows."""


class PlanScreen(Screen):
    """One plan at a time; what is in hand is told at each move, and saved only when it is dropped."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__(look, _("Plan"))
        self._live = live
        self._shown = ""
        self._landing = False
        """Whether the keyboard is on its way from the plan to the list: what the plan becomes is not said meanwhile."""
        self._placing = Placing(self)
        self.plans = PlanChanges(look, live, self)
        self._seen = SeenPart(look, self._placing)
        self._bar, self.view, self._hand = self._seen.bar, self._seen.view, self._seen.hand
        self.things = ThingsPart(look)
        self._none = NoPlan(look, writes=live.may_write)
        self._panes = TwoPanes(look, self.things, self._seen, _("Back to the list"), margin=10)
        self._panes.share_row(self._bar)
        self._stack = QStackedWidget()
        self._add = button(look, _("Add a plan"), "plus")
        self.corner.addWidget(self._add)
        self._stack.addWidget(self._none)
        self._stack.addWidget(self._panes)
        self.body.addWidget(self._stack, 1)
        stops = (self.things.last, self._panes.back, *self._bar.stops, self.view.canvas)
        for before, after in pairwise(stops):  # what stands above the plan comes before it
            self.setTabOrder(before, after)
        self._connect()
        self.draw()

    def _connect(self) -> None:
        canvas = self.view.canvas
        self._add.clicked.connect(self.plans.choose_file)
        self._none.add_asked.connect(self.plans.choose_file)
        self.plans.added.connect(self._on_added)
        self.plans.removed.connect(self.enter)
        self.plans.said.connect(self.said)
        self._bar.chosen.connect(self.show_plan)
        self._bar.describe_asked.connect(self._on_describe_asked)
        self._bar.remove_asked.connect(self._on_remove_asked)
        self.things.moved.connect(lambda _code: self._draw_chosen())
        for asked in (self.things.place_asked, canvas.taken):
            asked.connect(self.take)
        for asked in (self.things.unpin_asked, canvas.removal_asked):
            asked.connect(self._on_unpin_asked)
        self.things.lines_asked.connect(self._on_lines_asked)
        self.things.plan_asked.connect(self._on_plan_asked)
        self._panes.turned.connect(self._say_count)
        self._panes.narrowed.connect(self._on_panes_narrowed)
        canvas.chosen.connect(self._on_canvas_chosen)
        self._placing.changed.connect(self._on_placing_changed)
        self._placing.dropped.connect(self._on_dropped)
        self._placing.given_up.connect(self._on_given_up)
        self._live.changed.connect(self._on_live_changed)

    # Drawing

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self.draw()

    @property
    def plan(self) -> Plan | None:
        """The plan shown, the first where none was chosen; None where there is none."""
        plans = plans_of(self._live.audit)
        return self._live.audit.plans.get(self._shown) or (plans[0] if plans else None)

    def draw(self) -> None:
        """Show the audit as it stands."""
        audit, plan, writes = self._live.audit, self.plan, self._live.may_write
        self._shown = plan.id if plan else ""
        self._none.show_writing(writes=writes)
        self._add.setVisible(writes and plan is not None)
        self._stack.setCurrentWidget(self._panes if plan else self._none)
        if plan is None:
            self._placing.forget()
            self.set_subtitle("")
            return
        self._say_count()
        self._bar.show_plans(plans_of(audit), plan.id)
        self.things.show_plan(audit, plan.id)
        self._offer()
        self.view.show_file(self._live.files.path_of(plan.sha256))
        self._draw_pins()

    def _on_panes_narrowed(self, narrow: bool) -> None:  # noqa: FBT001  a slot
        self._seen.set_narrow(narrow=narrow)
        self.things.set_alone(alone=narrow)
        self._say_count()

    def _say_count(self) -> None:
        """Say under the heading how much is on the plan; only to who hears it, where the plan needs the room."""
        said = placed_count(self._live.audit, self._shown) if self._shown else ""
        self.title.setAccessibleDescription(said)
        self.set_subtitle("" if self._panes.narrow and self._panes.second_shown else said)

    def _offer(self) -> None:
        """Offer what can be done: nothing else while something is in hand."""
        writes, free = self._live.may_write, not self._placing.active
        self._bar.show_changing(writes=writes, free=free)
        self.things.draw(self._live.audit, self._shown, writes=writes, free=free)

    def _draw_pins(self) -> None:
        self.view.canvas.show_marks(marks(self._live.audit, self._shown), self.things.code)
        self._describe()

    def _describe(self) -> None:
        """Say with the plan what lies where, the pin chosen on it and the keys; what is in hand comes before all."""
        if self._placing.active or self._landing or self.plan is None:
            return
        self.view.canvas.setAccessibleName(_("Plan: {name}").format(name=self.plan.name))
        here = next(
            (each for each in placed(self._live.audit, self._shown) if each.thing.code == self.things.code), None
        )
        parts = [placed_said(self._live.audit, here)] if here else []
        self.view.canvas.setAccessibleDescription(". ".join((*parts, self.plan.alt, keys_said())))

    # Placing

    def take(self, code: str) -> None:
        """Take a thing in hand: keys and pointer now move it on the plan."""
        audit, thing = self._live.audit, thing_of(self._live.audit, code)
        if thing is None or not self._shown or not self._live.may_write:
            return
        here = next((each.pin for each in placed(audit, self._shown) if each.thing.code == code), None)
        self.things.rows.go(code)
        self._draw_chosen()
        self._panes.show_second()
        self._say_count()
        self._placing.take(code, (here.x, here.y) if here else None)
        self.view.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_placing_changed(self) -> None:
        thing = thing_of(self._live.audit, self._placing.code)
        if thing is None:
            self._hand.say("info", "")
            self._offer()
            return
        self._offer()
        named = thing_said(self._live.audit, thing)
        where = where_said(self._placing.x, self._placing.y, exact=True)
        said = _("{thing}: {where}").format(thing=named, where=where)
        self._hand.say("info", said if self._panes.narrow else f"{said}. {moving_said()}", "move")
        # The new name of what has the focus is said: what moved first, for the next arrow cuts the rest off.
        self.view.canvas.setAccessibleDescription(moving_said())
        self.view.canvas.setAccessibleName(f"{capital(where)}. {named}")

    def _on_dropped(self, code: str, x: float, y: float) -> None:
        thing = thing_of(self._live.audit, code)
        if thing is None:
            return
        self._landing, following = True, next_waiting(self._live.audit, self._shown, thing)
        change = partial(pinned, plan_id=self._shown, kind=thing.kind, subject=thing.subject, x=x, y=y)
        saved = self._live.apply("pinned", change, self._subject(code))
        self._come_back(following if saved else code)
        if saved:
            self.said.emit(_("Placed. “Undo” takes it back."), "good")

    def _on_given_up(self, code: str) -> None:
        self._landing = True
        self._come_back(code)
        self.said.emit(_("It stays where it was."), "info")

    def _come_back(self, code: str) -> None:
        """Go back to the list, at the thing that was in hand."""
        self._panes.show_first()
        self._say_count()
        self.things.rows.go(code)
        self._draw_chosen()
        self.things.enter()
        self._landing = False
        self._describe()

    def _subject(self, code: str) -> str:
        """Return how the history names a thing: a zone by its name, a piece of evidence by its line."""
        thing = thing_of(self._live.audit, code)
        if thing is None:
            return ""
        return thing.piece.line if thing.piece else thing_said(self._live.audit, thing)

    def _on_unpin_asked(self, code: str) -> None:
        pin = self._live.audit.pins.get(code.removeprefix(STRAY) if code.startswith(STRAY) else f"{self._shown}/{code}")
        if pin is None:
            return
        change = partial(unpinned, plan_id=pin.plan, kind=pin.kind, subject=pin.subject)
        if self._live.apply("unpinned", change, self._subject(f"{pin.kind}/{pin.subject}") or pin.subject):
            self.said.emit(_("It is taken off the plan. “Undo” brings it back."), "info")

    # Choosing

    def _draw_chosen(self) -> None:
        self._offer()
        self._draw_pins()
        here = self._live.audit.pins.get(f"{self._shown}/{self.things.code}")
        if here:
            self.view.bring(here.x, here.y)

    def _on_canvas_chosen(self, code: str) -> None:
        self.things.rows.go(code)
        self._draw_chosen()

    def _on_plan_asked(self) -> None:
        self._panes.show_second()
        self._say_count()
        self.view.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_lines_asked(self, code: str) -> None:
        thing = thing_of(self._live.audit, code)
        if thing and thing.kind is PinKind.ZONE:
            self.asked.emit("checklist", (None, View.ALL.value, thing.subject, "", False))
        elif thing and thing.piece:
            self.asked.emit("checklist", thing.piece.line)

    # The plans

    def show_plan(self, plan_id: str) -> None:
        """Show another plan."""
        if plan_id != self._shown:
            self._placing.forget()
            self._shown = plan_id
            self.draw()

    def _on_added(self, plan_id: str) -> None:
        self.show_plan(plan_id)
        self.things.enter()

    def _on_describe_asked(self) -> None:
        if self.plan:
            self.plans.describe(self.plan)

    def _on_remove_asked(self) -> None:
        if self.plan:
            self.plans.remove(self.plan)

    # Places

    @property
    def place(self) -> tuple[str, str]:
        """The plan and the thing the user is at."""
        return self._shown, self.things.code

    def go(self, place: object) -> None:
        """Come back to a place."""
        if isinstance(place, tuple):
            plan_id, code = place
            if plan_id in self._live.audit.plans:
                self.show_plan(plan_id)
            self.things.rows.go(code)
            self._draw_chosen()
        self.enter()

    def leave(self) -> None:
        """Let go of what is in hand: it was never dropped."""
        self._placing.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up what is in hand with Escape, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape and self._placing.active:
            self._placing.give_up()
        else:
            super().keyPressEvent(event)

    def _on_live_changed(self, step: Step) -> None:
        if self.isVisible() and step.touches(*_CONCERNED):
            self.draw()
