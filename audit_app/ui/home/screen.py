"""Home: three doors, the audits worked on lately, the sample. Nothing of the field is imported before it is painted."""

from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.home.doors import Door
from audit_app.ui.home.recent_audits import RecentAudits
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.notice import Notice
from audit_app.ui.widgets.screen import Screen
from audit_app.ui.widgets.surfaces import ScrolledBody

if TYPE_CHECKING:
    from audit_app.store.rows import AuditSummary
    from audit_app.ui.desk import CutOff
    from audit_app.ui.home.invitation import Invitation

_ABREAST = 900
"""Pixels at 100 % from which the doors stand side by side."""


class HomeScreen(Screen):
    """Where everything begins."""

    opened = Signal(str)
    """The id of an audit to open."""

    sample_asked = Signal()
    tests_asked = Signal(str)
    """The id of the audit chosen in the list, '' where there is none: a user test is to be recorded."""

    resumed = Signal(str, str)
    """An audit to open at a line; '' = where it was left."""

    put_asked = Signal(str, str)
    """What to do with a whole audit (`archive`, `trash`), and its id."""

    next_asked = Signal(str, str, object)
    """The id of an audit, the name of its next edition, and its first and last day."""

    tour_asked = Signal()
    tour_settled = Signal(bool)
    """The tour is not wanted: for good, or only now."""

    def __init__(self, look: Look, *, offers_tour: bool = False) -> None:
        super().__init__(look, _("What would you like to do?"))
        audit = Door(
            look,
            "clipboard-check",
            _("Audit an event"),
            _("Six short questions, then a checklist cut to its size. Everything stays on this computer."),
        )
        test = Door(
            look,
            "users",
            _("Record a user test"),
            _("What disabled people meet on the spot, in the audit that is open or chosen below."),
        )
        review = Door(
            look,
            "inbox",
            _("Examine reports"),
            _(
                "Coming in a later version: for a funder, all the reports received. "
                "One can be verified now: “Verify a report…”."
            ),
            later=True,
        )
        self._cut_off = Notice(look, "fair", "clock", " ")
        self._draft = Notice(look, "info", "calendar-days", _("Go on with this event"))
        self._resumes = ("", "")
        self._doors = (audit, test, review)
        self._abreast: bool | None = None
        self._offers_tour = offers_tour
        self._invitation: Invitation | None = None
        self._sample = button(look, _("Explore the sample event"), "compass")
        self._settings = button(look, _("Settings: display, language"), "settings")
        self._care = button(look, _("Archives, trash and copies"), "inbox")
        self._verify = button(look, _("Verify a report…"), "circle-check")
        self._recent = RecentAudits(look)
        self._lay_out()
        audit.clicked.connect(lambda: self.asked.emit("new", None))
        test.clicked.connect(lambda: self.tests_asked.emit(self._recent.chosen))
        review.clicked.connect(lambda: self._on_later_clicked(_later()))
        self._sample.clicked.connect(self.sample_asked)
        self._settings.clicked.connect(lambda: self.asked.emit("settings", None))
        self._care.clicked.connect(lambda: self.asked.emit("care", None))
        self._verify.clicked.connect(lambda: self.asked.emit("verifying", None))
        self._cut_off.pressed.connect(lambda: self.resumed.emit(*self._resumes))
        self._draft.pressed.connect(lambda: self.asked.emit("new", None))
        self._recent.opened.connect(self.opened)
        self._recent.put_asked.connect(self.put_asked)
        self._recent.next_asked.connect(self.next_asked)
        self.show_audits(())

    def _lay_out(self) -> None:
        look = self.look
        self._grid = QGridLayout()
        self._grid.setSpacing(look.px(14))
        self._end = QVBoxLayout()
        self._end.setSpacing(look.px(14))
        self._invited = QVBoxLayout()
        scrolled = ScrolledBody(look)
        scrolled.column.addWidget(self._cut_off)
        scrolled.column.addWidget(self._draft)
        scrolled.column.addLayout(self._grid)
        scrolled.column.addLayout(self._invited)
        scrolled.column.addSpacing(look.px(10))
        scrolled.column.addWidget(self._recent)
        buttons = Flow(spacing=look.px(10))
        for piece in (self._sample, self._verify, self._settings, self._care):
            buttons.addWidget(piece)
        scrolled.column.addLayout(buttons)
        scrolled.column.addLayout(self._end)
        scrolled.column.addStretch(1)
        self._arrange()
        self.body.addWidget(scrolled, 1)

    def _arrange(self) -> None:
        """Put the doors side by side where there is room; else those that lead somewhere first, the other last."""
        abreast = self.width() >= self.look.px(_ABREAST)
        if abreast is self._abreast:
            return
        self._abreast = abreast
        *ready, later = self._doors
        for place, door in enumerate(self._doors):
            if abreast or door is not later:
                self._grid.addWidget(door, *((0, place) if abreast else (place, 0)))
            else:
                self._end.addWidget(door)
            self._grid.setColumnStretch(place, 1 if abreast or place == 0 else 0)
        between = (self._recent, self._sample, self._verify, self._settings, self._care)
        invited = (self._invitation,) if self._invitation else ()
        doors = (*ready, later, *invited, *between) if abreast else (*ready, *invited, *between, later)
        order: tuple[QWidget, ...] = self._cut_off, self._draft, *doors
        for piece in order:
            piece.raise_()  # what is read follows what is seen
        stops = (stop for piece in order for stop in _stops(piece))
        for before, after in pairwise(stop for stop in stops if stop.focusPolicy() & Qt.FocusPolicy.TabFocus):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the doors anew."""
        super().resizeEvent(event)
        self._arrange()

    def show_audits(self, summaries: "Iterable[AuditSummary]", current: str = "", *, put_away: bool = False) -> None:
        """List the audits worked on lately, each with its state in words; `current`: the id of the one chosen.

        `put_away`: whether others lie in the archive or in the trash.
        """
        self._recent.show_audits(summaries, current, put_away=put_away)
        self._invite(wanted=self._offers_tour and self._recent.is_first_visit)

    def show_unread(self) -> None:
        """Say that the audits cannot be read now: the message says why, and nobody is here for the first time."""
        self._recent.show_unread()
        self._invite(wanted=False)

    def _invite(self, *, wanted: bool) -> None:
        """Offer the tour to whoever is here for the first time, and take the offer away afterwards."""
        if wanted and self._invitation is None:
            from audit_app.ui.home.invitation import Invitation

            self._invitation = Invitation(self.look)
            self._invited.addWidget(self._invitation)
            self._invitation.taken.connect(self._on_tour_taken)
            self._invitation.put_off.connect(lambda: self._on_tour_settled(for_good=False))
            self._invitation.refused.connect(lambda: self._on_tour_settled(for_good=True))
            self._abreast = None
            self._arrange()
        if self._invitation is not None:
            self._invitation.setVisible(wanted)

    def _on_tour_settled(self, *, for_good: bool) -> None:
        self.offer_tour(offered=False)
        self.enter()
        self.tour_settled.emit(for_good)

    def _on_tour_taken(self) -> None:
        self.offer_tour(offered=False)
        self.tour_asked.emit()

    def offer_tour(self, *, offered: bool) -> None:
        """Offer the tour while there is no audit, or offer it no more."""
        self._offers_tour = offered
        self._invite(wanted=offered and self._recent.is_first_visit)

    def go(self, place: object) -> None:
        """Go to the door of an audit, to the sample or to the recent audits, by their code."""
        stops = {"audit": self._doors[0], "sample": self._sample}
        if isinstance(place, str) and place in stops:
            stops[place].setFocus(Qt.FocusReason.OtherFocusReason)
        elif place == "recent":
            self._recent.enter()
        else:
            self.enter()

    def show_interrupted(self, found: "CutOff | None", line: str, begun: tuple[str, int] | None) -> None:
        """Say what was open when Jauge ended by itself, with the way back to its line; and which new event is begun.

        `begun`: the name of that event and the step where it was left.
        """
        from audit_app.ui.home.interrupted import cut_off_said, draft_said, resume_said

        self._cut_off.say(cut_off_said(found) if found else "")
        if found:
            self._resumes = (found.summary.id, line)
            self._cut_off.name_action(resume_said(line))
        self._draft.say(draft_said(*begun) if begun else "")

    def resume(self) -> None:
        """Put the focus on the way back to what was interrupted, if something was: one key leads there."""
        if not self._cut_off.isHidden():
            self._cut_off.enter()

    def _on_later_clicked(self, sentence: str) -> None:
        self.said.emit(sentence, "info")


def _later() -> str:
    return _("Examining reports comes in a later version. To check one now, choose “Verify a report…”.")


def _stops(piece: QWidget) -> tuple[QWidget, ...]:
    """Return what Tab reaches of a piece: itself, or what it is made of."""
    return getattr(piece, "stops", (piece,))
