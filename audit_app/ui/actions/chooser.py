"""What one chooses an action from: the filters, then the list or the board of what they leave, one choice for both."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.register import Followed, owners, register, sifted
from audit_app.i18n import _, language, ngettext
from audit_app.ui.actions.board import STATES, Board
from audit_app.ui.actions.card import action_card
from audit_app.ui.actions.card_model import Ticks
from audit_app.ui.actions.card_view import CardView
from audit_app.ui.actions.filters import Filter, Filters, Place
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.nothing_there import NothingThere
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.figures import number
from audit_app.wording.typography import capital, told
from audit_app.wording.values import word

_ANNOUNCED_AFTER = 700
"""Milliseconds of quiet before the number of actions found is said: not at each letter."""


_TALL = 500
"""Pixels at 100 % from which the filters are shown above the actions without being asked for."""


class Chooser(QWidget):
    """List and board show the same actions; the current one and those ticked are the same in both."""

    moved = Signal(str)
    """The id of the action the user is on now."""

    entered = Signal(str)
    touched = Signal(str)
    pushed = Signal(str, int)
    put = Signal(str, object)

    several_asked = Signal()
    """The user wants to change those ticked."""

    gaps_asked = Signal()
    """There is no action yet: the user wants to see what waits for one."""

    narrowed = Signal()
    """Other actions are shown, or others ticked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.shown: tuple[Followed, ...] = ()
        """The actions the filters leave, in the order of the register."""
        self.code = ""
        """The current action, '' when there is none."""
        self.whole: tuple[Followed, ...] = ()
        """Every action of the audit, in the same order."""
        self._audit: Audit | None = None
        self._on = date.min
        self.ticks = Ticks(self)
        self.filters = Filters(look)
        self._found = PlainLabel("", "small")
        self._ticked = PlainLabel("", "label")
        self._change = button(look, _("Change them…"))
        self._untick = button(look, _("Untick"), role="quiet")
        self.list = CardView(look, _("Actions"), self.ticks)
        self._nothing = NothingThere(look, "wrench")
        self._stack = QStackedWidget()
        self._quiet = QTimer(self, singleShot=True, interval=_ANNOUNCED_AFTER)
        self._lay_out(look)
        self._listen()

    def _lay_out(self, look: Look) -> None:
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(look.px(6), 0, look.px(6), 0)
        row.setSpacing(look.px(8))
        row.addWidget(self._ticked, 1)
        row.addWidget(self._change)
        row.addWidget(self._untick)
        for page in (self.list, self._nothing):
            self._stack.addWidget(page)
        self._page: QWidget = self.list
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.px(4), look.px(6), look.px(4), look.px(4))
        whole.setSpacing(look.px(8))
        for piece in (self.filters, self._bar, self._found):
            whole.addWidget(piece)
        whole.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self.filters.changed.connect(self._on_filters_changed)
        self.filters.left_down.connect(self.enter)
        self._listen_to(self.list)
        self.ticks.changed.connect(self._draw_ticked)
        self._change.clicked.connect(self.several_asked)
        self._untick.clicked.connect(lambda: self.ticks.put(()))
        self._nothing.left.connect(self._on_nothing_left)
        self._quiet.timeout.connect(lambda: announce(self, self._found.text()))

    def _listen_to(self, page: CardView | Board) -> None:
        page.moved.connect(self._on_page_moved)
        page.entered.connect(self.entered)
        page.touched.connect(self._on_page_touched)
        page.pushed.connect(self.pushed)

    @cached_property
    def board(self) -> Board:
        """The board; made the first time it is seen."""
        made = Board(self._look, self.ticks)
        self._listen_to(made)
        made.put.connect(self.put)
        self._stack.insertWidget(1, made)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the height to the actions where there is little."""
        super().resizeEvent(event)
        self.filters.set_folded(folded=event.size().height() < self._look.px(_TALL))

    # What is shown

    def take(self, audit: Audit, on: date) -> None:
        """Show the actions of the audit as it stands on a day."""
        self._audit, self._on = audit, on
        self.whole = register(audit, on)
        self.ticks.put(self.ticks.codes & set(audit.actions))
        self.filters.offer(owners(audit), _places(self.whole, audit))
        self.draw()

    def draw(self) -> None:
        """Show what the filters leave; the current action stays so where it is among them."""
        if self._audit is None:
            return
        self.shown = self._sifted(self.filters.value)
        codes = [one.action.id for one in self.shown]
        if self.code not in codes:
            self.code = codes[0] if codes else ""
        self._draw_cards()
        self._draw_ticked()
        sifted_ = len(self.shown) != len(self.whole)
        said = ngettext("{count} action of {total}", "{count} actions of {total}", len(self.shown))
        self._found.setText(said.format(count=number(len(self.shown)), total=number(len(self.whole))))
        self._found.setVisible(sifted_)
        if self.whole:
            self._nothing.say(_("No action is like that."), _("Show all actions"))
        else:
            none = _("No action yet. Gaps that wait for one are listed beside.")
            self._nothing.say(none, _("See the gaps without action"))
        self._stack.setCurrentWidget(self._page if self.shown else self._nothing)
        self.narrowed.emit()

    def _sifted(self, asked: Filter) -> tuple[Followed, ...]:
        is_domain = asked.where.isupper()
        return sifted(
            self.whole,
            self._on,
            [asked.view],
            owner=asked.owner or None,
            domain=asked.where if is_domain else None,
            zone=asked.where if asked.where and not is_domain else None,
            text=asked.text,
            language=language(),
        )

    def _draw_cards(self) -> None:
        audit, on = self._audit, self._on
        if audit is None:
            return
        before, cards = None, []
        for one in self.shown:
            horizon = one.horizon(on)
            section = "" if horizon is before else capital(word(horizon))
            cards.append(action_card(audit, one, on, section))
            before = horizon
        self.list.show_cards(cards, self.code)
        if self._page is not self.list:
            self._draw_board(audit, on)

    def _draw_board(self, audit: Audit, on: date) -> None:
        by_state = {
            state: [action_card(audit, one, on) for one in self.shown if one.action.state is state] for state in STATES
        }
        self.board.show_cards(by_state, self.code)

    def _draw_ticked(self) -> None:
        count = len(self.ticks.codes)
        said = ngettext("{count} action ticked", "{count} actions ticked", count)
        self._ticked.setText(said.format(count=number(count)))
        self._bar.setVisible(count > 0)

    def show_board(self, *, board: bool) -> None:
        """Show the board, or the list."""
        self._page = self.board if board else self.list
        self._stack.setCurrentWidget(self._page if self.shown else self._nothing)
        self._draw_cards()

    def go(self, code: str) -> None:
        """Make an action current, in sight; the filters give way where they hide it."""
        if code and code not in [one.action.id for one in self.shown]:
            self.filters.set_value(Filter())
        self.code = code or self.code
        self.draw()
        self.list.go(self.code)

    def enter(self) -> None:
        """Take the keyboard where one chooses."""
        if not self.shown:
            self._nothing.enter()
        elif self._page is self.board:
            self.board.enter(self.code)
        else:
            self.list.setFocus()

    def _on_page_moved(self, code: str) -> None:
        self.code = code
        other = self.list if self._page is self.board else None
        if other is not None:
            other.go(code)
        self.moved.emit(code)

    def _on_page_touched(self, code: str) -> None:
        self.code = code
        self.touched.emit(code)

    def _on_filters_changed(self) -> None:
        self.draw()
        self.moved.emit(self.code)
        self._quiet.start()

    def _on_nothing_left(self) -> None:
        if not self.whole:
            self.gaps_asked.emit()
            return
        self.filters.set_value(Filter())
        self.draw()
        self.moved.emit(self.code)
        self.enter()


def _places(actions: Sequence[Followed], audit: Audit) -> tuple[Place, ...]:
    """Return the domains and the zones that have actions, to choose from."""
    rows = [one.row for one in actions if one.row]
    used = {row.line.criterion.domain for row in rows}
    domains = ((domain.id, told(domain.title)) for domain in audit.checklist.domains if domain.id in used)
    zones = {row.line.zone.id: row.line.zone.name for row in rows if row.line.zone}
    return (*domains, *sorted(zones.items(), key=lambda pair: pair[1].casefold()))
