"""What to do where a line is not met: today, for good, what to announce meanwhile; read before planning the action."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.checklist import Criterion
from audit_app.ui.checklist.explaining import remedies
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel

_MOST = 3


class Remedies(QWidget):
    """A short heading and a short paragraph each; none, and it takes no room."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(4))
        column.setSpacing(0)
        self._pieces: list[tuple[PlainLabel, PlainLabel]] = []
        for place in range(_MOST):
            head, words = PlainLabel(role="label"), PlainLabel(readable=True)
            head.setContentsMargins(look.line + 1, look.px(6) if place else 0, 0, 0)
            column.addWidget(head)
            column.addWidget(words)
            self._pieces.append((head, words))

    def fill(self, criterion: Criterion) -> None:
        """Say what to do about another line."""
        said = tuple(remedies(criterion))
        for place, (head, words) in enumerate(self._pieces):
            shown = place < len(said)
            head.setVisible(shown)
            words.setVisible(shown)
            if shown:
                head.setText(said[place].head)
                words.setText(said[place].words)
                words.setAccessibleName(said[place].heard)
        self.setVisible(bool(said))

    def be_heard(self, *, heard: bool) -> None:
        """Be stops of Tab, or not: where the same words are heard above, they are only seen here."""
        for _head, words in self._pieces:
            words.setFocusPolicy(Qt.FocusPolicy.StrongFocus if heard else Qt.FocusPolicy.ClickFocus)
