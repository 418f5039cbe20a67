"""The event: six short steps for a new one, or those of the open audit, changed in place."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal

from audit_app.domain.event import Event
from audit_app.errors import Fault
from audit_app.i18n import _
from audit_app.ui.event.arrangement import Arrangement
from audit_app.ui.event.draft import Draft, draft_of
from audit_app.ui.event.following import Following
from audit_app.ui.event.form import LAST, Form
from audit_app.ui.event.likely_features import pre_ticked
from audit_app.ui.event.new_event import NewEvent
from audit_app.ui.event.open_event import OpenEvent
from audit_app.ui.event.size_card import SizeCard
from audit_app.ui.event.stage import Stage
from audit_app.ui.event.standing import Standing
from audit_app.ui.event.step_delegate import StepState
from audit_app.ui.event.step_list import StepList
from audit_app.ui.event.suggested import suggested
from audit_app.ui.event.understood import field_of
from audit_app.ui.event.words import STEP_OF, is_missing, steps
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.screen import Screen
from audit_app.wording.sizes import oddity


class EventScreen(Screen):
    """The steps, the size class that follows, and the form; typed text is never lost."""

    begun = Signal(object)
    """A valid Event whose audit is to begin."""

    def __init__(self, look: Look, live: LiveAudit | None, folder: Path) -> None:
        super().__init__(look, _("New event") if live is None else _("Event"))
        self._live = live
        self.of_audit = live is not None  # a new event is of no audit yet
        self._matter: NewEvent | OpenEvent = NewEvent(folder) if live is None else OpenEvent(live, folder)
        self._asked_to_begin = False
        self._handing_over = False
        self._shown: set[tuple[str, str]] = set()
        self._steps = StepList(look, steps())
        self._size = SizeCard(look)
        self._form = Form(look, self._matter.checklist, beginning=live is None)
        self._erase = button(look, _("Erase and start again"), "trash-2", role="quiet")
        self._pause = Pause(self)
        self._erase.setAccessibleName(_("Erase and start again"))
        self.corner.addWidget(self._erase)
        self._arrangement = Arrangement(look, self._steps, self._size, self._form)
        self._stage = Stage(look, self._arrangement)
        self._form.leads_to = self._stage.stops
        self._following: Following | None = None
        if live is not None and isinstance(self._matter, OpenEvent):
            self._following = Following(look, live, self._matter, self._form, self._stage)
        self.body.addWidget(self._stage, 1)
        self._connect()
        self._form.fill(self._matter.draft)
        self._form.set_read_only(read_only=not self._matter.may_write)
        self._form.show_step(self._matter.kept.step)
        self._introduce()
        self._settle()
        sentence, tone = self._matter.welcome
        if sentence:  # once the window listens
            QTimer.singleShot(0, self, lambda: self.said.emit(sentence, tone))

    def _connect(self) -> None:
        self._form.typed.connect(self._on_form_typed)
        self._form.left.connect(self._on_form_left)
        self._form.stepped.connect(self._on_form_stepped)
        self._form.ended.connect(self._on_form_ended)
        self._steps.chosen.connect(self._form.show_step)
        self._steps.entered.connect(self._form.enter_step)
        self._arrangement.fitted.connect(self._on_arrangement_fitted)
        self._erase.clicked.connect(self._on_erase_clicked)
        self._pause.over.connect(self._settle)
        if self._following:
            self._following.moved.connect(self._on_following_moved)
            self._following.turned.connect(self._introduce)
            self._following.ended.connect(self._on_following_ended)

    def _introduce(self) -> None:
        """Say how the steps are kept, or why they cannot be changed."""
        if self._live is not None:
            kept = _("Saved as you type. What would change the checklist is shown to you first.")
            self.set_subtitle(kept if self._matter.may_write else _("Read only: nothing can be changed here."))
        elif self._form.draft.is_blank:
            self.set_subtitle(_("Six short steps. What you type is kept."))
        else:
            self.set_subtitle(_("Taken up where you left it. What you type is kept."))
        self.subtitle.setHidden(self._arrangement.narrow and self._matter.may_write)

    # Where the user is

    @property
    def place(self) -> object:
        """The step shown, and what is typed; whether what will change is being read, where it is."""
        place = (self._form.place, self._form.draft)
        return (*place, True) if self._stage.reviewing else place

    def enter(self) -> None:
        """Go to the first field of a new event, which says where one is; to the heading of the open one."""
        if self._live is None:
            self._form.enter_step(self._form.place, self.title.text())
        else:
            super().enter()

    def go(self, place: object) -> None:
        """Go to a step, to what `place` gave, or fill the steps with an Event read from a file."""
        if isinstance(place, Event):
            self._take(place)
            self.enter()
        elif isinstance(place, tuple) and len(place) > 1 and isinstance(place[1], Draft):
            self._fill(place[1])
            self._form.show_step(place[0])
            if len(place) > 2:
                self._stage.show_review()
        elif isinstance(place, int):
            self._form.enter_step(place)

    def leave(self) -> None:
        """Save what is being typed."""
        if self._handing_over:
            return
        self._pause.drop()
        self._settle()
        self._tell_saved()

    def _take(self, event: Event) -> None:
        """Show a declared event; what was typed of another one is only replaced when the user says so."""
        draft = draft_of(event)
        typed = self._form.draft
        if (
            not typed.is_blank
            and typed.replaced(pre_ticked=()) != draft
            and not self._sure(
                _("Replace what is typed?"),
                _("Another event is being described here. Replace it with “{event}”?").format(event=event.name),
                _("Replace"),
            )
        ):
            return
        self._fill(draft)
        self._form.show_step(1)

    def _fill(self, draft: Draft) -> None:
        self._form.fill(draft)
        self._settle()

    def _sure(self, title: str, question: str, yes: str) -> bool:
        from audit_app.ui.dialogs import Choice

        return Choice(self.look, title, question, (yes, _("Keep what is typed")), self).ask() == 0

    # What is typed

    def _settle(self) -> None:
        """Say where the draft stands, and keep it."""
        draft, typing = self._form.draft, self._form.being_typed()
        empty = typing if typing and getattr(draft, typing, None) == "" else ""
        standing = self._matter.standing(draft, empty)
        refused = self._matter.keep(self._form.place, draft, standing)
        if refused:
            self.said.emit(refused, "bad")
        self._draw(standing, typing)
        if self._following:
            self._following.draw(standing)

    def _draw(self, standing: Standing, typing: str) -> None:
        """Draw where the draft stands; what is only half typed is not called wrong yet."""
        told = [f for f in standing.faults if not is_missing(f) or self._asked_to_begin or self._live is not None]
        told = [f for f in told if field_of(f.where) != typing or (f.code, f.where) in self._shown]
        self._shown = {(fault.code, fault.where) for fault in told}
        self._form.show_faults(told)
        sizing = standing.sized.sizing
        self._form.show_reason(asked=any(r.code in {"chosen_lower", "lower_refused"} for r in sizing.reasons))
        if self._form.missing:
            odd = [(code, oddity(code)) for code in standing.sized.oddities]
            self._form.missing.show_faults(standing.faults, odd)
        self._size.show_size(standing.sized)
        self._erase.setVisible(self._live is None and not self._form.draft.is_blank)
        for place in range(1, LAST + 1):
            self._steps.show_state(place, _state([f for f in standing.faults if STEP_OF[field_of(f.where)] == place]))

    def _tell_saved(self) -> None:
        sentence = self._matter.leave()
        if sentence:
            self.said.emit(sentence, "good")

    def _on_form_typed(self, code: str) -> None:
        if self._following:
            self._following.typed(code)
        self._pause.begin()

    def _on_form_left(self, code: str, before: str) -> None:
        if self._following:
            self._following.left(code)
        changes = suggested(self._form.draft, code, before) if self._matter.may_write else {}
        if changes:
            self._form.fill(self._form.draft.replaced(**changes), changes)
        self._pause.drop()
        self._settle()
        self._tell_saved()

    def _on_form_stepped(self, place: int) -> None:
        self._steps.show_current(place)
        if isinstance(self._matter, NewEvent) and place == STEP_OF["features"]:
            known = frozenset(feature.code for feature in self._matter.checklist.features)
            draft = pre_ticked(self._form.draft, known)
            if draft != self._form.draft:
                self._form.fill(draft, ("features",))
                self._settle()

    def _on_arrangement_fitted(self, narrow: bool) -> None:  # noqa: FBT001  a signal's argument
        """Leave the room to the form where there is little."""
        self.subtitle.setHidden(narrow and self._matter.may_write)
        self._erase.setText(_("Erase") if narrow else _("Erase and start again"))
        self._erase.setToolTip(_("Erase and start again") if narrow else "")

    # The end of a new event

    def _on_form_ended(self) -> None:
        self._pause.drop()
        self._settle()
        if self._following:
            if not self._following.show_review():
                self.asked.emit("checklist", None)
            return
        self._asked_to_begin = True
        self._settle()
        event = self._matter.standing(self._form.draft, "").event
        if event is None and self._form.missing:
            self._form.missing.take_focus()
            return
        self._handing_over = True
        self.begun.emit(event)
        # The window forgets the draft once the audit is there; where it could not begin, nothing is lost.
        self._handing_over = False

    def _on_erase_clicked(self) -> None:
        if isinstance(self._matter, NewEvent) and self._sure(
            _("Erase and start again?"), _("Everything typed in the six steps is erased."), _("Erase everything")
        ):
            self._asked_to_begin = False
            self._matter.forget()
            self._fill(Draft())
            self._introduce()
            self._form.enter_step(1)

    # The open audit

    def _on_following_moved(self) -> None:
        """Draw where the steps stand; what waited to be kept of what was typed is taken with it."""
        self._pause.drop()
        self._settle()

    def _on_following_ended(self, applied: str) -> None:
        self.enter()
        if applied:
            self.said.emit(applied, "good")


def _state(faults: list[Fault]) -> StepState:
    """Return where a step stands by what is missing or wrong in it."""
    if not all(is_missing(fault) for fault in faults):
        return StepState.WRONG
    return StepState.TO_COMPLETE if faults else StepState.COMPLETE
