"""The photos and recordings of one attempt, where the tester agrees to them: added, told in words, taken away."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from audit_app.domain.answering import detached, kept_blurred
from audit_app.domain.audit import Audit, Evidence, EvidenceKind
from audit_app.domain.consent import Use
from audit_app.domain.describing import piece_described
from audit_app.domain.observation import Observation
from audit_app.domain.recording import pictured
from audit_app.i18n import _
from audit_app.ui.background import run
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.readings import NOTE
from audit_app.ui.user_tests.side_by_side import emptied, in_order
from audit_app.ui.user_tests.small_photo import SmallPhoto
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.figures import number

if TYPE_CHECKING:
    from audit_app.errors import Problem

ADDED, DESCRIBED, REMOVED = "evidence_added", "evidence_described", "evidence_removed"
_FILES = "*.jpg *.jpeg *.png *.webp *.heic *.heif *.wav *.mp3 *.m4a *.ogg *.oga *.opus"
_TOLD = {EvidenceKind.PICTURE: "alt", EvidenceKind.AUDIO: "transcript", EvidenceKind.DOCUMENT: "caption"}


class AttemptPhotos(QWidget):
    """A row for each; what is read comes in even where another attempt is shown by then."""

    said = Signal(str, str)

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look, self._live = look, live
        self._attempt = ""
        self._shown: tuple[object, ...] = ()
        self._told: list[TypedField] = []
        self._before: QWidget | None = None
        self._refused = Remark(look, readable=True)
        held = QWidget()  # of its own, or what is added later would be read last
        self._rows = QVBoxLayout(held)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(look.px(10))
        self._add = button(look, _("Add a photo or a recording…"), "image-plus")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(PlainLabel(_("Photos and recordings"), "label"))
        column.addWidget(self._refused)
        column.addWidget(held)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.clicked.connect(self._on_add_clicked)

    def follow(self, before: QWidget) -> None:
        """Have Tab come here after that widget."""
        self._before = before

    def show_attempt(self, audit: Audit, one: Observation, *, able: bool) -> None:
        """Show what there is of an attempt, and whether more may be added."""
        agreed = any(audit.agreed(one.tester, use) for use in (Use.PHOTO, Use.VOICE))
        refused = _("No photo is kept: {code} agrees neither to photos nor to recordings.").format(code=one.tester)
        self._refused.say("info", "" if agreed else refused)
        self._add.setVisible(able and agreed)
        pieces = audit.evidence_of(one.id)
        shown = (one.id, able, *(piece.id for piece in pieces))
        if shown == self._shown:
            for field, piece in zip(self._told, pieces, strict=True):
                field.show_value(_words(piece), other=False)
            return
        self.flush()
        self._attempt, self._shown, self._told = one.id, shown, []
        emptied(self._rows)
        stops = []
        for at, piece in enumerate(pieces, 1):
            row = self._row(piece, at, able=able)
            self._rows.addWidget(row)
            stops += row.findChildren(QWidget)
        in_order(*([self._before] if self._before else []), *stops, self._add)

    def _row(self, piece: Evidence, at: int, *, able: bool) -> QWidget:
        row = QWidget()
        down = QVBoxLayout(row)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(self._look.px(4))
        words = {
            EvidenceKind.PICTURE: _("Photo {number}: what it shows"),
            EvidenceKind.AUDIO: _("Recording {number}: what is heard"),
            EvidenceKind.DOCUMENT: _("Document {number}: what it is"),
        }[piece.kind].format(number=number(at))
        field = TypedField(self._look, words, lines=1, reading=NOTE)
        field.show_value(_words(piece))
        field.set_able(able=able)
        field.changed.connect(partial(self._describe, piece.id, _TOLD[piece.kind]))
        field.left.connect(self._live.left)
        self._told.append(field)
        path = self._live.files.path_of(piece.sha256) if piece.kind is EvidenceKind.PICTURE else None
        if path is not None:
            down.addWidget(SmallPhoto(self._look, piece.sha256, path))
        down.addWidget(field)
        if able:
            gone = button(self._look, _("Take it away"), "trash-2", role="quiet")
            gone.setAccessibleName(_("Take away: {what}").format(what=words))
            gone.clicked.connect(partial(self._take_away, piece.id))
            down.addWidget(gone, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def flush(self) -> None:
        """Save what is typed."""
        for field in self._told:
            field.flush()

    def _describe(self, piece: str, name: str, words: object, joins: bool) -> None:  # noqa: FBT001  a signal's way
        if piece in self._live.audit.evidence:
            change = partial(_described, piece=piece, name=name, words=str(words or ""))
            self._live.apply(DESCRIBED, change, piece, coalesce=joins)

    def _take_away(self, piece: str) -> None:
        if self._live.apply(REMOVED, partial(detached, evidence_id=piece), self._attempt):
            self._live.left()
            self._add.setFocus()

    def _on_add_clicked(self) -> None:
        from audit_app.ui.dialogs import files_to_open

        paths = files_to_open(self, _("Photo of the attempt"), f"{_('Photos and recordings')} ({_FILES})")
        for path in paths:
            self._bring(path)

    def _bring(self, path: Path) -> None:
        """Have a file read beside the window; the attempt it is of may be out of sight by then."""
        live, attempt = self._live, self._attempt
        hidden = frozenset(kept_blurred(live.audit))
        arrival = _Arrival(live, attempt)
        arrival.refused.connect(self._on_refused)
        work = run(lambda _work: live.files.kept(path, attempt, by=live.by, hidden=hidden), live)
        work.done.connect(arrival.take)
        work.refused.connect(arrival.refuse)

    def _on_refused(self, problem: "Problem") -> None:
        from audit_app.wording.in_window import sentence_in_window

        self.said.emit(sentence_in_window(problem), "bad")


class _Arrival(QObject):
    """Belongs to the open audit, not to a screen; a refusal of the audit itself is told by the audit."""

    refused = Signal(object)

    def __init__(self, live: LiveAudit, attempt: str) -> None:
        super().__init__(live)
        self._live, self._attempt = live, attempt

    def take(self, piece: object) -> None:
        """Have the audit keep what was read."""
        if isinstance(piece, Evidence):
            change = partial(pictured, attempt=self._attempt, piece=piece)
            kept = self._live.apply(ADDED, change, self._attempt)
            self._live.left()
            if not kept:
                self._live.erase((piece.sha256,))
        self.deleteLater()

    def refuse(self, problem: object) -> None:
        """Tell that a file could not be read."""
        self.refused.emit(problem)
        self.deleteLater()


def _words(piece: Evidence) -> str:
    return str(getattr(piece, _TOLD[piece.kind]))


def _described(audit: Audit, piece: str, name: str, words: str) -> Audit:
    if name == "alt":
        return piece_described(audit, piece, alt=words)
    if name == "transcript":
        return piece_described(audit, piece, transcript=words)
    return piece_described(audit, piece, caption=words)
