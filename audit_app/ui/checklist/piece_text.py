"""One text of a piece of evidence: what it shows, what is heard in it, its caption. Saved as it is typed."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.audit import Audit, Evidence
from audit_app.domain.describing import piece_described
from audit_app.i18n import _
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.packed import packed, unpacked
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_edit import PlainEdit

GESTURE = "evidence_described"

_OF = "/"
"""Stands between a piece and the field that a text is of."""


class PieceText(QWidget):
    """Speaks of one piece at a time; what the disk refused stays here, whichever field it was typed in."""

    def __init__(self, look: Look, live: LiveAudit, field: str, lines: int = 2) -> None:
        super().__init__()
        self._live, self._field = live, field
        self._piece: Evidence | None = None
        self.edit = PlainEdit(look, lines=lines)
        self._asking = Labelled(look, "", self.edit)
        self._pause = Pause(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._asking)
        self.edit.textChanged.connect(self._pause.begin)
        self.edit.left.connect(self._on_left)
        self._pause.over.connect(self._save)

    def name(self, words: str, hint: str = "") -> None:
        """Give the field its label and its hint."""
        self._asking.name(words, hint)

    def show_piece(self, piece: Evidence | None) -> None:
        """Speak of another piece, or of none; what is typed for the one before is saved first."""
        self._pause.end()
        self._piece = piece
        self._show_text()
        self.draw()

    def take(self, piece: Evidence, *, turned: bool) -> None:
        """Know how the same piece stands now; `turned`: a step was taken back or done again."""
        before, self._piece = self._said, piece
        if self._said not in (before, self.edit.content) and (turned or not self.edit.hasFocus()):
            self._show_text()
        self.draw()

    def flush(self) -> None:
        """Save what is typed."""
        self._pause.end()

    def draw(self) -> None:
        """Say whether what is typed is saved."""
        self.edit.setReadOnly(not self._live.may_write)
        waits = self._key in self._waiting
        self._asking.say("bad", _("This text is not saved yet: it stays here, try again.") if waits else "")

    @property
    def _said(self) -> str:
        return str(getattr(self._piece, self._field)) if self._piece else ""

    @property
    def _key(self) -> str:
        return f"{self._piece.id}{_OF}{self._field}" if self._piece else ""

    @property
    def _waiting(self) -> dict[str, str]:
        """The texts of this line's pieces that could not be saved, by piece and field."""
        return unpacked(self._live.typed(GESTURE, self._piece.subject)) if self._piece else {}

    def _show_text(self) -> None:
        self.edit.show_text(self._waiting.get(self._key, self._said))
        self._pause.drop()

    def _save(self) -> None:
        piece = self._piece
        if piece is None or self.edit.content == self._said or not self._live.may_write:
            return
        texts = {**self._waiting, self._key: self.edit.content}
        self._live.apply(GESTURE, partial(told, texts=texts), piece.subject, coalesce=True, typed=packed(texts))
        self.draw()

    def _on_left(self) -> None:
        self._pause.end()
        if self._key not in self._waiting:
            self._show_text()
        self._live.left()


def told(audit: Audit, texts: Mapping[str, str]) -> Audit:
    """Return the audit with these texts, each named by its piece and its field; a piece that is gone is passed over."""
    for key, text in texts.items():
        piece_id, _between, field = key.partition(_OF)
        if piece_id in audit.evidence:
            audit = piece_described(audit, piece_id, **{field: text})  # type: ignore[arg-type]
    return audit
