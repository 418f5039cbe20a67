"""The evidence of a line: what is there, what is on its way, and every way to add some."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from audit_app.domain.answering import detached
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.ui.checklist.evidence_arrival import EvidenceArrival
from audit_app.ui.checklist.evidence_strip import EvidenceStrip
from audit_app.ui.checklist.piece_form import PieceForm
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.figures import number


class EvidencePart(QWidget):
    """The strip, the form of the piece that is current, and the button; dropping and pasting are the panel's."""

    said = Signal(str, str)

    untold = Signal(str)
    """That sentence is true no more."""

    added = Signal()
    """Pieces came to the line shown; the last of them is the current one."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._row: LineStanding | None = None
        self._refused = ""
        self._arrival = live.findChild(EvidenceArrival) or EvidenceArrival(live)
        self._heading = PlainLabel(role="label")
        self.strip = EvidenceStrip(look, live.files)
        self.form = PieceForm(look, live)
        self._add = button(look, _("Add evidence…"), "image-plus")
        self._hint = PlainLabel(_("Or drop files here, or paste a photo with Ctrl+V."), "small")
        self._told = Remark(look, readable=True)
        self._lay_out(look)
        self.strip.current_changed.connect(self._draw_form)
        self.strip.removed.connect(self._remove)
        self.strip.activated.connect(lambda _index: self._open())
        self.form.open_asked.connect(self._open)
        self.form.remove_asked.connect(self._remove)
        self._add.clicked.connect(self._on_add_clicked)
        self._arrival.told.connect(self._on_arrival_told)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for piece in (self._heading, self.strip, self.form):
            column.addWidget(piece)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        column.addWidget(self._told)

    def fill(self, row: LineStanding) -> None:
        """Show the evidence of another line."""
        self._row = None
        self._told.clear()
        self.strip.show_pieces(())
        self._row = row
        if row.line.id in self._live.on_the_way:
            self._told.say("info", _("Evidence is being added…"))
        self._draw()

    def redraw(self, row: LineStanding, *, turned: bool) -> None:
        """Show what changed on the same line."""
        self._row = row
        for piece in row.evidence:
            self.form.take(piece, turned=turned)
        self._draw()

    def flush(self) -> None:
        """Save what is typed."""
        self.form.flush()

    def take(self, brought: QMimeData) -> bool:
        """Take what was dropped or pasted, if it is files or a picture; return whether it is."""
        if self._row is None or not self._live.may_write:
            return False
        return self._arrival.take(self._row.line.id, brought)

    def _draw(self) -> None:
        if self._row is None:
            return
        pieces = self._row.evidence
        count = len(pieces)
        self._heading.setText(_("Evidence ({count})").format(count=number(count)) if count else _("Evidence"))
        self.strip.show_pieces(pieces)
        able = self._live.may_write
        self._add.setVisible(able)
        self._hint.setVisible(able)
        self._draw_form()

    def _draw_form(self) -> None:
        piece = self.strip.current if self._row is not None else None
        place = self.strip.pieces.place_of(piece.id) + 1 if piece else 0
        lost = piece is not None and self._live.files.path_of(piece.sha256) is None
        self.form.show_piece(piece, place, len(self.strip.pieces.pieces), lost=lost)

    # What the user does

    def _on_add_clicked(self) -> None:
        from audit_app.ui.dialogs import files_to_open

        if self._row is None:
            return
        line = self._row.line.id
        kinds = _("Photos and documents")
        known = "*.jpg *.jpeg *.png *.webp *.heic *.heif *.pdf *.txt *.md *.csv"
        chosen = files_to_open(self, _("Add evidence to {line}").format(line=line), f"{kinds} ({known})")
        if chosen:
            self._arrival.bring(line, chosen)

    def _on_arrival_told(self, line: str, sentence: str, tone: str) -> None:
        if self._row is None or line != self._row.line.id:
            if tone != "info":
                self.said.emit(_("{place}: {said}").format(place=line, said=sentence), tone)
            return
        self._told.say(tone, sentence)
        if tone == "bad":  # in the message bar too, which reads it out: below the button it may be out of sight
            self._refused = sentence
            self.said.emit(sentence, tone)
        else:
            announce(self, sentence)
        if tone == "good":
            self.untold.emit(self._refused)
        if tone == "good" and self._row.evidence:
            self.strip.make_current(len(self._row.evidence) - 1)
            self.added.emit()

    def ask_what_it_shows(self) -> bool:
        """Put the focus where the current photo is described; not while a text is typed elsewhere, which says False."""
        focused = QApplication.focusWidget() or self.window().focusWidget()
        typing = isinstance(focused, QLineEdit | QPlainTextEdit) and not focused.isReadOnly()
        if typing or not self.form.alt.isVisible():
            return False
        self.form.alt.setFocus()
        return True

    def _open(self) -> None:
        piece = self.strip.current
        path: Path | None = self._live.files.path_of(piece.sha256) if piece else None
        if path is None or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.said.emit(_("This file cannot be opened here."), "fair")

    def _remove(self) -> None:
        piece = self.strip.current
        if piece is None or not self._live.may_write:
            return
        self.form.flush()
        if self._live.apply("evidence_removed", partial(detached, evidence_id=piece.id), piece.line):
            said = _("Piece taken away. Undo brings it back.")
            self._told.say("muted", said)
            announce(self, said)
        (self.strip if self.strip.isVisible() else self._add).setFocus()

    def paste(self) -> None:
        """Take what lies on the clipboard; say what can be pasted when it is nothing of the kind."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self._told.say("fair", _("There is neither a photo nor a file to paste."))
