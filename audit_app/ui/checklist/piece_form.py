"""The current piece of evidence: what it shows in words, and the buttons that open it or take it away."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.answering import piece_described
from audit_app.domain.audit import Audit, Evidence, EvidenceKind
from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_edit import PlainEdit

GESTURE = "evidence_described"


class PieceForm(QWidget):
    """Speaks of one piece at a time; its text is saved as it is typed."""

    open_asked = Signal()
    remove_asked = Signal()

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._piece: Evidence | None = None
        self.alt = PlainEdit(look, lines=2)
        self._asking = Labelled(look, "", self.alt)
        self._open = button(look, _("Open it"), "external-link", role="quiet")
        self.remove = button(look, _("Take it away"), "trash-2", role="quiet")
        self._pause = Pause(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(self._asking)
        below = QWidget()
        flow = Flow(below, look.px(6))
        flow.addWidget(self._open)
        flow.addWidget(self.remove)
        column.addWidget(below)
        self.alt.textChanged.connect(self._pause.begin)
        self.alt.left.connect(self._on_left)
        self._pause.over.connect(self._save)
        self._open.clicked.connect(self.open_asked)
        self.remove.clicked.connect(self.remove_asked)
        self.setVisible(False)

    def show_piece(self, piece: Evidence | None, place: int, count: int, *, lost: bool) -> None:
        """Speak of another piece, the one at `place` (from 1) of `count`, or of none."""
        if piece is None or self._piece is None or piece.id != self._piece.id:
            self._pause.end()
            self._piece = piece
            self._show_text()
        self.setVisible(piece is not None)
        if piece is None:
            return
        picture = piece.kind is EvidenceKind.PICTURE
        words = _("What photo {place} of {count} shows") if picture else _("Document {place} of {count}")
        named = words.format(place=place, count=count)
        hint = _("Some readers will not see it: say in a sentence what it proves. The report prints it.")
        self._asking.name(named, hint)
        self._asking.setVisible(picture)
        opens = _("Open photo {place}") if picture else _("Open document {place}")
        removes = _("Take photo {place} away") if picture else _("Take document {place} away")
        self._open.setAccessibleName(opens.format(place=place))
        self.remove.setAccessibleName(removes.format(place=place))
        self._open.setEnabled(not lost)
        self.remove.setVisible(self._live.may_write)
        self.alt.setReadOnly(not self._live.may_write)
        self._say()

    def take(self, piece: Evidence, *, turned: bool) -> None:
        """Know how the same piece stands now; `turned`: a step was taken back or done again."""
        if self._piece is None or self._piece.id != piece.id:
            return
        before, self._piece = self._piece.alt, piece
        if piece.alt != before and piece.alt != self.alt.content and (turned or not self.alt.hasFocus()):
            self._show_text()
        self._say()

    def flush(self) -> None:
        """Save what is typed."""
        self._pause.end()

    @property
    def _waiting(self) -> dict[str, str]:
        """The texts of this line's pieces that could not be saved, by piece."""
        return unpacked(self._live.typed(GESTURE, self._piece.line)) if self._piece else {}

    def _show_text(self) -> None:
        if self._piece is not None:
            self.alt.show_text(self._waiting.get(self._piece.id, self._piece.alt))
        self._pause.drop()

    def _save(self) -> None:
        piece = self._piece
        if piece is None or self.alt.content == piece.alt or not self._live.may_write:
            return
        texts = {**self._waiting, piece.id: self.alt.content}
        self._live.apply(GESTURE, partial(_described, texts=texts), piece.line, coalesce=True, typed=packed(texts))
        self._say()

    def _say(self) -> None:
        waits = self._piece is not None and self._piece.id in self._waiting
        self._asking.say("bad", _("This text is not saved yet: it stays here, try again.") if waits else "")

    def _on_left(self) -> None:
        self._pause.end()
        if self._piece is not None and not self._waiting:
            self.alt.show_text(self._piece.alt)
        self._live.left()


def _described(audit: Audit, texts: dict[str, str]) -> Audit:
    for piece_id, text in texts.items():
        if piece_id in audit.evidence:
            audit = piece_described(audit, piece_id, text)
    return audit
