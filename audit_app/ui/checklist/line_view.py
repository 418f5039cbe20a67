"""The list of lines as one moves in it: arrows show a line at once, Enter goes into it, rebuilding keeps the place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView

from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.ui.checklist.group_band import GroupBand
from audit_app.ui.checklist.line_delegate import LineDelegate
from audit_app.ui.checklist.line_model import Group, Index, LineModel
from audit_app.ui.crash import contained
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.selection import bring_back, follow

_BEFORE_SHORTCUT = QEvent.Type.ShortcutOverride


_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect
_WITH_OTHERS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class LineView(QListView):
    """A list of lines with one current line; others may be selected with it, to be given to somebody."""

    chosen = Signal(str)
    """The id of the line the user moved to."""

    line_entered = Signal()
    """Enter on a row."""

    touched = Signal()
    """A click on a row."""

    painted = Signal()
    """The list is seen for the first time."""

    settled = Signal()
    """The user does something else than move: a shortcut, or the keyboard goes elsewhere."""

    def __init__(self, look: Look, model: LineModel) -> None:
        super().__init__()
        self._lines = model
        self._silent = False
        self._laid_out = False
        self._sized = False
        self._seen = False
        self._band = GroupBand(look)
        self._delegate = LineDelegate(look, model, self)  # it hears of the model first: what it kept is never laid out
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setProperty("role", "framed")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(look.px(40))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self._lowest, self._tight, self._least = look.px(90), look.px(45), look.px(140)
        self._is_tight = self._is_low = False
        self.setMinimumHeight(self._lowest)
        self.setAccessibleName(_("Lines"))
        self.clicked.connect(self._on_clicked)
        follow(self)

    @property
    def line(self) -> str | None:
        """The id of the current line."""
        return self._lines.line_at(self.currentIndex().row())

    @property
    def selected(self) -> tuple[str, ...]:
        """The ids of the lines selected, in the order of the list."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(line for place in places if (line := self._lines.line_at(place)))

    def move_to(self, place: int) -> None:
        """Make a row the current one, and the only one selected: Qt alone adds it while Ctrl is held down."""
        self.selectionModel().setCurrentIndex(self._lines.index(place), _ALONE)

    def select(self, line: str | None) -> None:
        """Make a line the current one without announcing it, in sight: in the middle when it was out of sight."""
        place = self._lines.place_of(line)
        index = self._lines.index(place) if place >= 0 else QModelIndex()
        away = self.isVisible() and not self.viewport().rect().contains(self.visualRect(index))
        self._silent = True
        self.selectionModel().setCurrentIndex(index, _ALONE)
        self._silent = False
        if place < 0:
            self.clearSelection()
        elif away:
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
            self._settle_below_band(index)

    def show_lines(self, rows: Sequence[LineStanding], by: Group = Group.THEME, *, keep: str | None) -> None:
        """Show other lines; `keep` stays current, and where it was on the screen, when it is among them."""
        here = self.currentIndex()
        before = self.visualRect(here).top() if self.isVisible() and here.isValid() and self.line == keep else None
        self._silent = True
        self._lines.show(rows, by)
        self._silent = False
        self.select(keep)
        if self.line is None:
            self.scrollToTop()
        elif before is not None:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self.currentIndex()).top() - before)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell where the user moved to."""
        super().currentChanged(current, previous)
        line = self._lines.line_at(current.row())
        if line is not None and not self._silent:
            self.chosen.emit(line)

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into sight whole, below the heading that stays at the top."""
        super().scrollTo(index, hint)
        hidden = self._band.height - self.visualRect(index).top()
        if hidden > 0 and self.verticalScrollBar().value() > 0 and not self._lines.heading(index.row()):
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() - hidden)

    def _settle_below_band(self, index: Index) -> None:
        """Have the first row seen be seen whole, where the current one stays in sight with it: half of it is noise."""
        bar, first = self.verticalScrollBar(), self.indexAt(QPoint(self.viewport().width() // 2, self._band.height))
        if not bar.value() or not first.isValid():
            return
        seen, here = self.visualRect(first), self.visualRect(index)
        up = (0 if self._lines.heading(first.row()) else self._band.height) - seen.top()
        if up > 0:
            fits = here.bottom() + up < self.viewport().height()
            bar.setValue(bar.value() + (-up if fits or first == index else seen.height() - up))

    def set_tight(self, tight: bool) -> None:  # noqa: FBT001  as the signal gives it
        """Leave room to the choices above while all of them are asked for."""
        self._is_tight = tight
        self._ask_height()

    def set_room(self, high: int) -> None:
        """Leave it to the search above where both have hardly any: a message may take the rest."""
        self._is_low = high < self._least
        self._ask_height()

    def _ask_height(self) -> None:
        self.setMinimumHeight(self._tight if self._is_tight or self._is_low else self._lowest)

    def minimumSizeHint(self) -> QSize:
        """Ask for three lines of text at least: where there is less height, what stands above has to give way."""
        lines = 3 * self.fontMetrics().lineSpacing() + 4 * self.frameWidth()
        return QSize(super().minimumSizeHint().width(), lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew where their width changed: Qt alone keeps the heights of the width before."""
        super().resizeEvent(event)
        self._sized = True
        # Without the scroll bar, whether it is shown or not: showing it changes no height then.
        width = self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()
        here = self.currentIndex()
        seen = self._laid_out and self.viewport().rect().intersects(self.visualRect(here))
        if width != self._delegate.width:
            self._delegate.width = width
            self.scheduleDelayedItemsLayout()
            if seen:
                self.scrollTo(here)
        if seen:
            self._settle_below_band(here)

    def doItemsLayout(self) -> None:
        """Lay the rows out, now or when they are painted; not before their width is known."""
        if not self._sized:
            return
        self._laid_out = True
        super().doItemsLayout()

    def reset(self) -> None:
        """Forget the layout: other lines are shown."""
        self._laid_out = False
        super().reset()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Draw a changed row anew; only where its height differs are all laid out again, as Qt alone always does."""
        below = self._lines.index(first.row() + 1)
        laid_out = self.visualRect(below).top() - self.visualRect(first).top() if below.isValid() else -1
        if first.row() == last.row() and laid_out == self._delegate.height(first.row()):
            QAbstractItemView.dataChanged(self, first, last, roles)
        else:
            super().dataChanged(first, last, roles)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, and draw anew what the heading covers or covered."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update(0, 0, self.viewport().width(), self._band.height + abs(dy))

    @contained(None)
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and over them the heading of the first one seen."""
        super().paintEvent(event)
        self._paint_band(event)
        if not self._seen:
            self._seen = True
            self.painted.emit()

    def _paint_band(self, event: QPaintEvent) -> None:
        first = self.indexAt(QPoint(self.viewport().width() // 2, 0))
        if not first.isValid() or self.visualRect(first).top() >= 0 or event.rect().top() > self._band.height:
            return
        place, pushed = first.row() + 1, 0
        while place < self._lines.rowCount():
            top = self.visualRect(self._lines.index(place)).top()
            if top >= self._band.height:
                break
            if self._lines.heading(place):
                pushed = top - self._band.height
                break
            place += 1
        with QPainter(self.viewport()) as painter:
            self._band.paint(painter, self._lines.group(first.row()), self.viewport().width(), pushed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go into the line with Enter; letters find titles, everything else moves in the list."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line is not None:
            self.line_entered.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell that a shortcut comes, before it does: it must not act on the line that was left just before."""
        moving = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        if isinstance(event, QKeyEvent) and event.type() == _BEFORE_SHORTCUT and event.modifiers() & ~moving:
            self.settled.emit()
        return super().event(event)

    def _on_clicked(self, _index: Index) -> None:
        if not QApplication.keyboardModifiers() & _WITH_OTHERS:
            self.touched.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard goes elsewhere."""
        self.settled.emit()
        super().focusOutEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a current line as soon as the keyboard is here: a list without one says only that it is a list."""
        super().focusInEvent(event)
        if not self.selectionModel().isSelected(self.currentIndex()):
            self.move_to(max(0, self.currentIndex().row()))
        bring_back(self, event)
