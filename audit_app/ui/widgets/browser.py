"""Topics on one side, what there is to know of the chosen one on the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.row import Topic
from audit_app.ui.widgets.row_list import RowList
from audit_app.ui.widgets.two_panes import TwoPanes


class Browser(QWidget):
    """A list of topics and the details of one; choosing a line among the details goes to it."""

    line_chosen = Signal(str)
    """The id of a line to go to."""

    def __init__(self, look: Look, name: str, details: str, back: str) -> None:
        super().__init__()
        self._topics: dict[str, Topic] = {}
        self._details_name = details
        self.topics = RowList(look, name)
        self.details = RowList(look, details)
        self._panes = TwoPanes(look, self.topics, self.details, back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)
        self.topics.moved.connect(self._on_topic_moved)
        self.topics.chosen.connect(self._on_topic_chosen)
        self.topics.touched.connect(self._on_topic_touched)
        self.details.chosen.connect(self.line_chosen)
        self.details.touched.connect(self.line_chosen)

    def show_topics(self, topics: tuple[Topic, ...]) -> None:
        """Show these topics; the one that was chosen stays so where it is still there."""
        before = self.topics.code
        self._topics = {topic.code: topic for topic in topics}
        self.topics.show_rows(tuple(topic.row for topic in topics), self.topics.code)
        self._show_details(self.details.code if self.topics.code == before else "")

    @property
    def place(self) -> tuple[str, str]:
        """The topic and the line the user is at."""
        return self.topics.code, self.details.code

    def go(self, topic: str, line: str = "") -> None:
        """Choose a topic, and be at a line among its details."""
        self.topics.go(topic)
        self._show_details(line)
        if line:
            self._panes.show_second()
            self.details.setFocus()

    def _show_details(self, line: str = "") -> None:
        topic = self._topics.get(self.topics.code)
        self.details.show_rows(topic.details() if topic else (), line)
        self.details.setAccessibleName(f"{self._details_name} {topic.row.title}" if topic else self._details_name)

    def _on_topic_moved(self, _code: str) -> None:
        self._show_details()
        self.details.scrollToTop()

    def _on_topic_touched(self, code: str) -> None:
        if self._panes.narrow:
            self._on_topic_chosen(code)

    def _on_topic_chosen(self, _code: str) -> None:
        self._panes.show_second()
        self.details.setFocus()
