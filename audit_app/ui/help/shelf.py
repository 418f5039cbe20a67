"""Topics on one side, the page of the chosen one on the other, and a search above them where there are many."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QListWidgetItem, QVBoxLayout, QWidget

from audit_app.i18n import _, ngettext
from audit_app.ui.help.topic import Topic
from audit_app.ui.help.topic_page import TopicPage
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.search_field import SearchField
from audit_app.ui.widgets.selection import follow
from audit_app.ui.widgets.two_panes import TwoPanes

_CODE = Qt.ItemDataRole.UserRole


class Shelf(QWidget):
    """Moving in the list shows the page at once; Enter goes into it."""

    moved = Signal(str)
    """The code of the topic now shown."""

    read_alone = Signal(bool)
    """Whether its page is all that is seen of the shelf, for want of room."""

    def __init__(
        self,
        look: Look,
        name: str,
        back: str,
        topics: Callable[[str], tuple[Topic, ...]],
        search: tuple[str, str] | None = None,
    ) -> None:
        """`topics` returns those found for what is typed; `search`: the name and the example of the search."""
        super().__init__()
        self._topics = topics
        self._found: dict[str, Topic] = {}
        self._side = _Side(look, name, search)
        self.rows, self.search = self._side.rows, self._side.search
        self.page = TopicPage(look)
        self._panes = TwoPanes(look, self._side, self.page, back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)
        self.rows.currentRowChanged.connect(self._on_row_changed)
        self.rows.itemActivated.connect(lambda _row: self.open())
        self.rows.itemClicked.connect(lambda _row: self.open() if self._panes.narrow else None)
        self._panes.read_alone.connect(self.read_alone)
        follow(self.rows)
        if self.search:
            self.search.textChanged.connect(self._on_search_changed)
            self.search.left_down.connect(self._side.enter_rows)
        self.draw("")

    @property
    def code(self) -> str:
        """The code of the topic chosen, '' when nothing is found."""
        row = self.rows.currentItem()
        return str(row.data(_CODE)) if row else ""

    @property
    def is_read(self) -> bool:
        """Whether the keyboard is in the page."""
        focused = QApplication.focusWidget()
        return focused is not None and self.page.isAncestorOf(focused)

    def draw(self, text: str) -> None:
        """List the topics found; the one that was chosen stays so where it is still there."""
        before, found = self.code, self._topics(text)
        self._found = {topic.code: topic for topic in found}
        with QSignalBlocker(self.rows):
            self.rows.clear()
            for topic in found:
                self.rows.addItem(_row(topic))
            self.rows.fit()
        self._side.nothing.setVisible(not found)
        self.rows.setVisible(bool(found))
        self.go(before if before in self._found else next(iter(self._found), ""))
        self._on_row_changed(0)

    def go(self, code: str) -> None:
        """Choose a topic."""
        places = list(self._found)
        if code in places:
            self.rows.setCurrentRow(places.index(code))

    def open(self) -> None:
        """Go into the page of the topic chosen."""
        self._panes.show_second()
        self.page.enter()

    def _on_row_changed(self, _place: int) -> None:
        self.page.show_topic(self._found.get(self.code))
        self.moved.emit(self.code)

    def _on_search_changed(self, text: str) -> None:
        self.draw(text)
        count = len(self._found)
        said = ngettext("{count} word found", "{count} words found", count).format(count=count)
        announce(self.rows, said if count else self._side.nothing.text())


class _Side(QWidget):
    """The list, with the search above it."""

    def __init__(self, look: Look, name: str, search: tuple[str, str] | None) -> None:
        super().__init__()
        self.rows = FramedRows(look, 0)
        self.search = SearchField(look, *search) if search else None
        self.nothing = PlainLabel(_("Nothing is found: try fewer letters."), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(6),) * 4)
        column.setSpacing(look.px(8))
        for piece in filter(None, (self.search, self.nothing, self.rows)):
            column.addWidget(piece, 1 if piece is self.rows else 0)
        column.addStretch(0)
        self.rows.setAccessibleName(name)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Give the keyboard to the list; with a focus proxy, Tab would pass by the search."""
        self.rows.setFocus(event.reason())

    def enter_rows(self) -> None:
        """Go down to what was found."""
        if self.rows.count():
            self.rows.setFocus(Qt.FocusReason.TabFocusReason)


def _row(topic: Topic) -> QListWidgetItem:
    row = QListWidgetItem("\n".join(filter(None, (topic.title, topic.note))))
    row.setData(_CODE, topic.code)
    row.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, (topic.title, topic.note))))
    return row
