"""What proves that an action is done, and who checked it: asked for as soon as it is said to be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from audit_app.domain.audit import Evidence
from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.plain_edit import PlainEdit
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.plain_line import PlainLine
from audit_app.wording.typography import capital, clipped, composed
from audit_app.wording.values import word

_LONGEST = 90
"""Letters of what a piece of evidence shows that its box names."""


class Proof(QWidget):
    """Words, pieces of evidence of the line, and a name."""

    typed_in = Signal()
    """The user types."""

    left = Signal()
    """A field is left."""

    ticked = Signal(tuple)
    """The ids of the pieces of evidence that show it, as the user has just ticked them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._filling = False
        self._boxes: dict[str, QCheckBox] = {}
        self.words = PlainEdit(look, lines=2)
        self.checker = PlainLine()
        self.checker.setMaxLength(300)
        self.checker.setAcceptDrops(False)
        hint = _("A measurement, an invoice, what one sees now.")
        self._asking = Labelled(look, _("What proves that it is done"), self.words, hint)
        self._checking = Labelled(look, _("Who checked it"), self.checker, _("Better somebody else than who did it."))
        self._pieces = PlainLabel(_("Evidence of this line that shows it"), "label")
        self._ticks = QVBoxLayout()
        self._ticks.setSpacing(look.px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(self._asking)
        column.addWidget(self._pieces)
        column.addLayout(self._ticks)
        column.addWidget(self._checking)
        self.words.textChanged.connect(self._on_typed)
        self.words.left.connect(self.left)
        self.checker.textChanged.connect(self._on_typed)
        self.checker.editingFinished.connect(self.left)

    @property
    def texts(self) -> tuple[str, str]:
        """The words, and who checked."""
        return self.words.content, self.checker.text()

    @property
    def focused(self) -> bool:
        """Whether something is being typed here."""
        return self.words.hasFocus() or self.checker.hasFocus()

    def show_texts(self, words: str, checked_by: str) -> None:
        """Hold these, without a word to anybody."""
        self._filling = True
        self.words.show_text(words)
        if self.checker.text() != checked_by:
            self.checker.setText(checked_by)
            self.checker.setCursorPosition(0)
        self._filling = False

    def show_pieces(self, pieces: Sequence[Evidence], chosen: Sequence[str]) -> None:
        """Offer these pieces of evidence, those chosen ticked."""
        self._filling = True
        if [piece.id for piece in pieces] != list(self._boxes):
            for box in self._boxes.values():
                self._ticks.removeWidget(box)
                box.deleteLater()
            self._boxes = {piece.id: self._box() for piece in pieces}
        for piece in pieces:
            told = piece.alt or piece.caption
            kind = capital(composed(word(piece.kind)))
            said = _("{place}: {said}").format(place=kind, said=clipped(told, _LONGEST)) if told else kind
            self._boxes[piece.id].setText(said.replace("&", "&&"))
            self._boxes[piece.id].setToolTip(told)
            self._boxes[piece.id].setChecked(piece.id in chosen)
        self._pieces.setVisible(bool(pieces))
        self._filling = False

    def _box(self) -> QCheckBox:
        box = QCheckBox(self)
        box.toggled.connect(self._on_box_toggled)
        self._ticks.addWidget(box)
        return box

    def set_able(self, *, able: bool) -> None:
        """Let it be filled, or only read."""
        self.words.setReadOnly(not able)
        self.checker.setReadOnly(not able)
        for box in self._boxes.values():
            box.setEnabled(able)

    def enter(self) -> None:
        """Take the focus where the proof is written."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        if not self._filling:
            self.typed_in.emit()

    def _on_box_toggled(self, _on: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        if not self._filling:
            self.ticked.emit(tuple(key for key, box in self._boxes.items() if box.isChecked()))
