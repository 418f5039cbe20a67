"""One page of the tester's screen: where one is, the question, what it means, the answers; calm, and alone."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from audit_app.ui.tester_mode.sheet import ring
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, inset, ringed
from audit_app.wording.asking import Put

WIDE = 940
"""Pixels at 100 % beyond which a page is no wider: long lines are hard to follow."""


class _Question(PlainLabel):
    """A question no wider than its words, so that neither is the ring around it; it wraps where it has to."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(words, "title", readable=True)
        self._around = 2 * (look.px(RING) + ring(look)) + 2
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        ringed(self)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + self._around
        return QSize(width, self.heightForWidth(width))


class PageView(QFrame):
    """A card that holds a page; its question takes the focus first and is heard once, with what it means."""

    def __init__(self, look: Look, said: Put, field: QWidget | None = None, *, tight: bool = False) -> None:
        """`tight`: there is little height."""
        super().__init__()
        self.setProperty("role", "card")
        self.question = _Question(look, said.asks)
        self.question.setAccessibleDescription("\n".join(filter(None, (*said.means, said.where))))
        self.remark = Aloud(look, readable=False)
        column = QVBoxLayout(self)
        beside, above, below, between = (14, 8, 10, 4) if tight else (28, 24, 28, 10)
        column.setContentsMargins(look.px(beside), look.px(above), look.px(beside), look.px(below))
        column.setSpacing(look.px(between))
        if said.where:
            column.addLayout(inset(look, PlainLabel(said.where, "where")))
        column.addLayout(_beside(self.question))
        column.addSpacing(look.px(0 if tight else 4))
        for text in said.means:
            column.addLayout(inset(look, PlainLabel(text, "means")))
        if field is not None:
            column.addSpacing(look.px(2 if tight else 10))
            column.addLayout(inset(look, field))
        column.addLayout(inset(look, self.remark))
        self._most = look.px(WIDE)
        self.setMaximumWidth(self._most)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def enter(self) -> None:
        """Have the question heard."""
        self.question.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """Ask for its whole width: the words decide the height."""
        return QSize(self._most, super().sizeHint().height())


def _beside(question: QWidget) -> QHBoxLayout:
    """Return a row in which the question takes the room of its words alone."""
    row = QHBoxLayout()
    row.addWidget(question)
    row.addStretch(1)
    return row
