"""The evidence of a line as Qt's views and screen readers ask for it."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.i18n import _
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.ui.crash import contained

PIECE = Qt.ItemDataRole.UserRole
"""The Evidence of a row."""

STATE = Qt.ItemDataRole.UserRole + 1
"""The State of a row."""

PATH = Qt.ItemDataRole.UserRole + 2
"""Where the file of a row lies; None when it is lost."""

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class State(StrEnum):
    """What there is to say of a piece first."""

    TOLD = "told"
    UNTOLD = "untold"
    DECORATIVE = "decorative"
    DOCUMENT = "document"
    AUDIO = "audio"
    SILENT = "silent"
    LOST = "lost"


class EvidenceModel(QAbstractListModel):
    """Pieces in the order they were added."""

    def __init__(self, files: EvidenceFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = files
        self._pieces: tuple[Evidence, ...] = ()
        self._states: dict[str, State] = {}
        self._paths: dict[str, Path | None] = {}

    def show(self, pieces: Sequence[Evidence]) -> None:
        """Show these pieces; where only what is said of them changed, rows stay."""
        same = [piece.id for piece in pieces] == [piece.id for piece in self._pieces]
        if same:
            self._take(pieces)
            if pieces:
                self.dataChanged.emit(self.index(0), self.index(len(pieces) - 1))
            return
        self.beginResetModel()
        self._take(pieces)
        self.endResetModel()

    def _take(self, pieces: Sequence[Evidence]) -> None:
        self._pieces = tuple(pieces)
        self._paths = {piece.id: self._files.path_of(piece.sha256) for piece in pieces}
        self._states = {piece.id: self._state(piece) for piece in pieces}

    def _state(self, piece: Evidence) -> State:
        if self._paths[piece.id] is None:
            return State.LOST
        if piece.kind is EvidenceKind.DOCUMENT:
            return State.DOCUMENT
        if piece.kind is EvidenceKind.AUDIO:
            return State.AUDIO if piece.is_told else State.SILENT
        if piece.decorative:
            return State.DECORATIVE
        return State.TOLD if piece.is_told else State.UNTOLD

    @property
    def pieces(self) -> tuple[Evidence, ...]:
        """The pieces shown."""
        return self._pieces

    def place_of(self, piece_id: str) -> int:
        """Return the place of a piece, -1 when it is not shown."""
        return next((place for place, piece in enumerate(self._pieces) if piece.id == piece_id), -1)

    def heard(self, piece: Evidence) -> str:
        """Return what a piece is called."""
        return heard(piece, self._states.get(piece.id, State.TOLD))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many pieces are shown."""
        return 0 if parent.isValid() else len(self._pieces)

    @contained(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what is read under the picture, heard, or shown on hovering."""
        if not index.isValid() or not 0 <= index.row() < len(self._pieces):
            return None
        piece = self._pieces[index.row()]
        state = self._states[piece.id]
        if role == PIECE:
            return piece
        if role == STATE:
            return state
        if role == PATH:
            return self._paths[piece.id]
        if role == Qt.ItemDataRole.DisplayRole:
            return below(piece, state)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return heard(piece, state)
        return None


def below(piece: Evidence, state: State) -> str:
    """Return the few words drawn under a piece."""
    if state is State.LOST:
        return _("file not found")
    few = {
        State.UNTOLD: _("To describe"),
        State.SILENT: _("To write down"),
        State.DECORATIVE: _("Decorative"),
        State.AUDIO: " ".join(piece.transcript.split()),
        State.TOLD: " ".join(piece.alt.split()),
    }
    return few.get(state) or _document(piece)


def heard(piece: Evidence, state: State) -> str:
    """Return the name of a piece: its alternative text, or that it has none; and that its file is lost."""
    what = _document(piece)
    if piece.kind is EvidenceKind.PICTURE and piece.decorative:
        what = _("Decorative photo")
    elif piece.kind is EvidenceKind.PICTURE:
        what = " ".join(piece.alt.split()) if piece.is_told else _("Photo without alternative text")
    elif piece.kind is EvidenceKind.AUDIO:
        said = " ".join(piece.transcript.split())
        what = _("Recording: {said}").format(said=said) if piece.is_told else _("Recording without transcript")
    return _("{what}, file not found").format(what=what) if state is State.LOST else what


def _document(piece: Evidence) -> str:
    kind = piece.suffix.removeprefix(".").upper()
    return _("{kind} document").format(kind=kind)
