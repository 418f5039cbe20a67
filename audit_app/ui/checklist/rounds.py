"""Going round: the list of lines, or in its place the places one can stand in; the list then has one place's lines."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from audit_app.domain.express import express
from audit_app.domain.progress import standings
from audit_app.domain.viewing import View
from audit_app.domain.visiting import Stop, following, stops
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.here_page import HerePage
from audit_app.ui.checklist.line_list import LineList
from audit_app.ui.checklist.round_words import BandWords, beginning_words, express_words, here_words
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import announce

_TALL = 620
"""Pixels at 100 % from which the band has room above the filters; where one stands it takes their place."""


_BEGINS = 195
"""Pixels at 100 % from which the way to begin stands above the list; the choice of what is shown leads there too."""


class Rounds(QStackedWidget):
    """The left side of the checklist."""

    moved = Signal()
    """Other lines are shown: so is the first to check among them."""

    going = Signal()
    """The user goes elsewhere, or asks for other lines: what was said before is read, and the room is wanted."""

    zones_asked = Signal()

    def __init__(self, look: Look, live: LiveAudit, lines: LineList) -> None:
        super().__init__()
        self._look, self._live, self._lines = look, live, lines
        self._page: HerePage | None = None
        self._low = self._bare = True
        self.recent = ""
        """The place stood in last."""
        self.addWidget(lines)
        lines.asked_anew.connect(self.draw)
        for taken_up in (lines.filters.sought, lines.filters.chosen, lines.filters.turned):
            taken_up.connect(self.going)
        lines.head.here_asked.connect(self.ask_where)
        lines.band.onward.connect(self._on_band_onward)
        lines.band.other.connect(self.ask_where)
        lines.band.out.connect(self._on_band_out)

    def ask_where(self) -> None:
        """Show the places, the one stood in last first, with the keyboard in them."""
        self.going.emit()
        if self._page is None:
            page = self._page = HerePage(self._look)
            page.stood.connect(self.stand)
            page.left.connect(self._on_page_left)
            page.zones_asked.connect(self.zones_asked)
            self.addWidget(page)
        self._page.draw(self._live.audit, self.recent)
        self.setCurrentWidget(self._page)
        self._page.enter()

    def stand(self, place: str) -> None:
        """Show the lines of a place alone, at the first that nobody looked at yet."""
        self._show(place)
        self._lines.first()
        self._go_on()

    def come_back(self, place: str, recent: str) -> None:
        """Stand where one stood another day, unless the place is no more."""
        known = {stop.place for stop in stops(self._live.audit)}
        self.recent = recent if recent in known else ""
        self.setCurrentWidget(self._lines)
        if place in known:
            self._show(place)

    def _show(self, place: str) -> None:
        self.recent = place
        self._lines.stand(place)
        self.setCurrentWidget(self._lines)

    def _go_on(self) -> None:
        self.going.emit()
        self.moved.emit()
        self.enter()

    def enter(self) -> None:
        """Take the keyboard to what is shown."""
        if self._page is not None and self.currentWidget() is self._page:
            self._page.enter()
        else:
            self._lines.enter()

    def enter_end(self) -> str:
        """Put the keyboard where one goes on once everything here is seen, and return what is to be said of it.

        Where there is little room it is heard alone: the band shows it, and a message over it would hide half of it.
        """
        band = self._lines.band
        self.draw()
        band.enter()
        if not band.is_low:
            return band.said
        announce(self, band.said)
        return ""

    def draw(self) -> None:
        """Say what the band has to say, and what is left at each place."""
        known = stops(self._live.audit)
        if self._lines.here and self._here(known) is None:
            self._lines.stand("")  # the zone was removed, or the kind has zones now
        self._lines.band.say(self._words(known))
        if self._page is not None and self.currentWidget() is self._page:
            self._page.draw(self._live.audit, self.recent)

    def _here(self, known: tuple[Stop, ...]) -> Stop | None:
        return next((stop for stop in known if stop.place == self._lines.here), None)

    def _words(self, known: tuple[Stop, ...]) -> BandWords | None:
        audit, asked = self._live.audit, self._lines.asked
        if here := self._here(known):
            return here_words(audit, known, here)
        path = express(standings(audit).values())
        if not path.left.total:
            return None
        if not audit.answers and asked == Filter() and not self._bare:
            words = beginning_words(path)  # in a low window one way alone: the other stands beside the search
            return replace(words, title="", other="") if self._low else words
        if self._low:
            return None
        return express_words(audit, path) if asked == Filter(View.BLOCKING) and path.is_done else None

    def _on_band_onward(self) -> None:
        known = stops(self._live.audit)
        if here := self._here(known):
            if onward := following(known, here.place):
                self.stand(onward.place)
            return
        begins = self._lines.asked == Filter()
        self._lines.set_filter(Filter(View.BLOCKING if begins else View.MANDATORY))
        self._lines.first()
        self._go_on()

    def _on_band_out(self) -> None:
        if self._lines.here:
            self._lines.stand("")
        else:
            self._lines.set_filter(Filter())
        self._go_on()

    def _on_page_left(self) -> None:
        self.setCurrentWidget(self._lines)
        self._lines.enter()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is little room."""
        super().resizeEvent(event)
        low, bare = self.height() < self._look.px(_TALL), self.height() < self._look.px(_BEGINS)
        if (low, bare) != (self._low, self._bare):
            self._low, self._bare = low, bare
            self.draw()
