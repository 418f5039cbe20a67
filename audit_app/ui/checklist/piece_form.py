"""The current piece of evidence: what it shows in words, where it was taken, and the buttons that act on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.i18n import _
from audit_app.ui.checklist.piece_choices import PieceChoices
from audit_app.ui.checklist.piece_text import PieceText
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.evidence import still_sharp


class PieceForm(QWidget):
    """Speaks of one piece at a time; its texts are saved as they are typed."""

    open_asked = Signal()
    remove_asked = Signal()
    blur_asked = Signal()

    erase_asked = Signal()
    """The sharp picture kept for undoing is to go for good."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._piece: Evidence | None = None
        self._alt = PieceText(look, live, "alt")
        self._transcript = PieceText(look, live, "transcript", lines=4)
        self._caption = PieceText(look, live, "caption", lines=1)
        self._choices = PieceChoices(look, live)
        self._sharp = Remark(look, readable=True)
        self._open = button(look, _("Open it"), "external-link", role="quiet")
        self._blur = button(look, _("Blur"), "eye-off", role="quiet")
        self._erase = button(look, _("Erase the sharp photo"), "trash-2", role="quiet")
        self.remove = button(look, _("Take it away"), "trash-2", role="quiet")
        self._lay_out(look)
        self._choices.choosing.connect(self.flush)
        self._open.clicked.connect(self.open_asked)
        self._blur.clicked.connect(self.blur_asked)
        self._erase.clicked.connect(self.erase_asked)
        self.remove.clicked.connect(self.remove_asked)
        self.setVisible(False)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for part in (self._alt, self._transcript, self._choices, self._caption, self._sharp):
            column.addWidget(part)
        below = QWidget()
        flow = Flow(below, look.px(6))
        for act in self._buttons:
            flow.addWidget(act)
        column.addWidget(below)

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self._open, self._blur, self._erase, self.remove

    @property
    def _texts(self) -> tuple[PieceText, ...]:
        return self._alt, self._transcript, self._caption

    @property
    def missing(self) -> QWidget | None:
        """Where the words are typed that nobody can do without, None while they are not asked of this piece."""
        if self._piece is None or self._piece.decorative or self._piece.kind is EvidenceKind.DOCUMENT:
            return None
        return (self._alt if self._piece.kind is EvidenceKind.PICTURE else self._transcript).edit

    def show_piece(self, piece: Evidence | None, place: int, count: int, *, lost: bool) -> None:
        """Speak of another piece, the one at `place` (from 1) of `count`, or of none."""
        if piece is None or self._piece is None or piece.id != self._piece.id:
            for text in self._texts:
                text.show_piece(piece)
        self._piece = piece
        self._choices.show_piece(piece)
        self.setVisible(piece is not None)
        if piece is None:
            return
        self._name(piece.kind, place, count)
        self._alt.setVisible(piece.kind is EvidenceKind.PICTURE and not piece.decorative)
        self._transcript.setVisible(piece.kind is EvidenceKind.AUDIO)
        able = self._live.may_write
        sharp = any(self._live.files.path_of(sha256) for sha256 in piece.blurred_from)
        self._sharp.say("fair", still_sharp() if sharp else "")
        self._open.setEnabled(not lost)
        self._blur.setVisible(able and piece.kind is EvidenceKind.PICTURE and not lost)
        self._erase.setVisible(able and sharp)
        self.remove.setVisible(able)
        for text in self._texts:
            text.draw()

    def _name(self, kind: EvidenceKind, place: int, count: int) -> None:
        """Name every field and button by the piece it is about."""
        shows = _("What photo {place} of {count} shows").format(place=place, count=count)
        self._alt.name(
            shows, _("Some readers will not see it: say in a sentence what it proves. The report prints it.")
        )
        heard = _("What is heard in recording {place} of {count}").format(place=place, count=count)
        self._transcript.name(
            heard, _("Some readers will not hear it: type it word for word, and who speaks. The report prints it.")
        )
        captions, opens, removes = {
            EvidenceKind.PICTURE: (
                _("Caption of photo {place}"),
                _("Open photo {place}"),
                _("Take photo {place} away"),
            ),
            EvidenceKind.DOCUMENT: (
                _("Caption of document {place}"),
                _("Open document {place}"),
                _("Take document {place} away"),
            ),
            EvidenceKind.AUDIO: (
                _("Caption of recording {place}"),
                _("Listen to recording {place}"),
                _("Take recording {place} away"),
            ),
        }[kind]
        self._caption.name(captions.format(place=place))
        self._open.setAccessibleName(opens.format(place=place))
        self._open.setText(_("Listen to it") if kind is EvidenceKind.AUDIO else _("Open it"))
        self.remove.setAccessibleName(removes.format(place=place))
        self._blur.setAccessibleName(_("Blur a face or a plate of photo {place}").format(place=place))
        self._erase.setAccessibleName(_("Erase the sharp photo {place} for good").format(place=place))

    def take(self, piece: Evidence, *, turned: bool) -> None:
        """Know how the same piece stands now; `turned`: a step was taken back or done again."""
        if self._piece is None or self._piece.id != piece.id:
            return
        self._piece = piece
        for text in self._texts:
            text.take(piece, turned=turned)

    def flush(self) -> None:
        """Save what is typed."""
        for text in self._texts:
            text.flush()
