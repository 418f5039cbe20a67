"""The evidence of a line or finding: what is there or on its way, the ways to add some, and what is done to a piece."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from audit_app.domain.answering import detached
from audit_app.domain.audit import Evidence
from audit_app.domain.blurring import blurred
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _
from audit_app.store.evidence_files import StoredFile
from audit_app.ui.checklist.evidence_arrival import EvidenceArrival
from audit_app.ui.checklist.evidence_strip import EvidenceStrip
from audit_app.ui.checklist.piece_form import PieceForm
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.evidence import erased_for_good, untold_said
from audit_app.wording.figures import number
from audit_app.wording.lines import line_said


class EvidencePart(QWidget):
    """The strip, the form of the piece that is current, and the button; dropping and pasting are the panel's."""

    said = Signal(str, str)

    untold = Signal(str)
    """That sentence is true no more."""

    added = Signal()
    """Pieces came to the line shown; the last of them is the current one."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._look, self._live = look, live
        self._subject = ""
        self._pieces: tuple[Evidence, ...] = ()
        self._refused = ""
        self._arrival = live.findChild(EvidenceArrival) or EvidenceArrival(live)
        self._heading = PlainLabel(role="label")
        self.strip = EvidenceStrip(look, live.files)
        self.form = PieceForm(look, live)
        self._add = button(look, _("Add evidence…"), "image-plus")
        self._paste = button(look, _("Paste"), "clipboard")
        self._stop = button(look, _("Stop adding"), "circle-stop")
        self._nobody = QCheckBox(_("Nobody recognisable in what I add"))
        self._hint = PlainLabel(_hint(), "small")
        self._untold = Remark(look, readable=True)
        self._told = Aloud(look)
        self._lay_out(look)
        self.strip.current_changed.connect(self._draw_form)
        self.strip.removed.connect(self._remove)
        self.strip.activated.connect(lambda _index: self._open())
        self.form.open_asked.connect(self._open)
        self.form.remove_asked.connect(self._remove)
        self.form.blur_asked.connect(self._on_blur_asked)
        self.form.erase_asked.connect(self._on_erase_asked)
        self._add.clicked.connect(self._on_add_clicked)
        self._paste.clicked.connect(self.paste)
        self._stop.clicked.connect(self._on_stop_clicked)
        self._arrival.told.connect(self._on_arrival_told)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for piece in (self._heading, self._untold, self.strip, self.form):
            column.addWidget(piece)
        acts = QWidget()
        flow = Flow(acts, look.px(8))
        for act in (self._add, self._paste, self._stop):
            flow.addWidget(act)
        self._paste.setAccessibleName(_("Paste evidence"))
        column.addWidget(self._nobody)
        column.addWidget(acts)
        column.addWidget(self._hint)
        column.addWidget(self._told)
        self._stop.hide()

    def fill(self, row: LineStanding) -> None:
        """Show the evidence of another line."""
        self.fill_of(row.line.id, row.evidence)

    def fill_of(self, subject: str, pieces: tuple[Evidence, ...]) -> None:
        """Show the evidence of another line or finding."""
        self._subject = ""
        self._nobody.setChecked(False)
        self._told.clear()
        self.strip.show_pieces(())
        self._subject, self._pieces = subject, pieces
        if subject in self._live.on_the_way:
            self._told.say("info", _("Evidence is being added…"))
        self._stop.setVisible(subject in self._live.on_the_way)
        self._draw()

    def redraw(self, row: LineStanding, *, turned: bool) -> None:
        """Show what changed on the same line."""
        self.redraw_of(row.evidence, turned=turned)

    def redraw_of(self, pieces: tuple[Evidence, ...], *, turned: bool) -> None:
        """Show what changed of the same line or finding."""
        self._pieces = pieces
        for piece in pieces:
            self.form.take(piece, turned=turned)
        self._draw()

    def flush(self) -> None:
        """Save what is typed."""
        self.form.flush()

    def take(self, brought: QMimeData) -> bool:
        """Take what was dropped or pasted, if it is files or a picture; return whether it is."""
        if not self._subject or not self._live.may_write:
            return False
        return self._arrival.take(self._subject, brought, nobody=self._nobody.isChecked())

    def _draw(self) -> None:
        if not self._subject:
            return
        pieces = self._pieces
        count = len(pieces)
        self._heading.setText(_("Evidence ({count})").format(count=number(count)) if count else _("Evidence"))
        self.strip.show_pieces(pieces)
        able = self._live.may_write
        self._untold.say("fair", ", ".join(untold_said(piece for piece in pieces if not piece.is_told)))
        self._add.setVisible(able)
        self._paste.setVisible(able)
        self._hint.setVisible(able)
        finding = self._live.audit.findings.get(self._subject)
        self._nobody.setVisible(able and finding is not None and bool(finding.testers))
        self._draw_form()

    def _draw_form(self) -> None:
        piece = self.strip.current if self._subject else None
        place = self.strip.pieces.place_of(piece.id) + 1 if piece else 0
        lost = piece is not None and self._live.files.path_of(piece.sha256) is None
        self.form.show_piece(piece, place, len(self.strip.pieces.pieces), lost=lost)

    # What the user does

    def _on_add_clicked(self) -> None:
        from audit_app.ui.dialogs import files_to_open

        if not self._subject:
            return
        subject = self._subject
        kinds = _("Photos, documents and recordings")
        known = "*.jpg *.jpeg *.png *.webp *.heic *.heif *.pdf *.txt *.md *.csv *.wav *.mp3 *.m4a *.ogg *.oga *.opus"
        asking = _("Add evidence to {line}").format(line=self._named(subject))
        chosen = files_to_open(self, asking, f"{kinds} ({known})")
        if chosen:
            self._arrival.bring(subject, chosen, nobody=self._nobody.isChecked())

    def _named(self, subject: str) -> str:
        """Return a line by its id, which the list shows, and a finding by its sentence."""
        return line_said(self._live.audit, subject) if subject in self._live.audit.findings else subject

    def _on_arrival_told(self, subject: str, sentence: str, tone: str) -> None:
        if subject != self._subject:
            if tone != "info":
                self.said.emit(_("{place}: {said}").format(place=self._named(subject), said=sentence), tone)
            return
        self._told.say(tone, sentence, quiet=tone == "bad")
        if tone != "info" and self._stop.hasFocus():
            self._add.setFocus()
        self._stop.setVisible(tone == "info")
        if tone == "bad":  # in the message bar too, which reads it out: below the button it may be out of sight
            self._refused = sentence
            self.said.emit(sentence, tone)
        if tone == "good":
            self.untold.emit(self._refused)
        if tone == "good" and self._pieces:
            self.strip.make_current(len(self._pieces) - 1)
            self.added.emit()

    def ask_what_it_shows(self) -> bool:
        """Put the focus where the current photo is described; not while a text is typed elsewhere, which says False."""
        focused = QApplication.focusWidget() or self.window().focusWidget()
        typing = isinstance(focused, QLineEdit | QPlainTextEdit) and not focused.isReadOnly()
        wanted = self.form.missing
        if typing or wanted is None or not wanted.isVisible():
            return False
        wanted.setFocus()
        return True

    def tell(self) -> bool:
        """Put the focus where the first piece that nothing is said of is put into words; False where none is left."""
        place = next((at for at, piece in enumerate(self._pieces) if not piece.is_told), None)
        if place is None:
            return False
        self.strip.make_current(place)
        wanted = self.form.missing
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)
        return wanted is not None

    def _open(self) -> None:
        piece = self.strip.current
        path: Path | None = self._live.files.path_of(piece.sha256) if piece else None
        if path is None or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.said.emit(_("This file cannot be opened here."), "fair")

    def _on_stop_clicked(self) -> None:
        if self._subject:
            self._arrival.stop(self._subject)

    def _on_blur_asked(self) -> None:
        from audit_app.ui.checklist.blurring import BlurDialog

        piece = self.strip.current
        if piece is None or not self._live.may_write:
            return
        self.form.flush()
        name = self.strip.pieces.heard(piece)
        dialog = BlurDialog(self._look, self._live.files, piece.sha256, name, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.made.connect(partial(self._on_blurred, piece.id, piece.subject))
        dialog.open()

    def _on_blurred(self, piece_id: str, subject: str, made: StoredFile, erase: bool) -> None:  # noqa: FBT001  a signal's
        change = partial(blurred, evidence_id=piece_id, sha256=made.sha256, suffix=made.suffix, size=made.size)
        if not self._live.apply("evidence_blurred", change, subject):
            return
        now = self._live.audit.evidence.get(piece_id)
        if erase and now is not None and self._live.erase(now.blurred_from):
            self._tell(" ".join((_("Photo blurred; the sharp one is erased."), self._remaining(now))))
        else:
            self._tell(_("Photo blurred. Undo brings the sharp one back."))
        self._draw_form()

    def _on_erase_asked(self) -> None:
        from audit_app.ui.dialogs import Choice

        piece = self.strip.current
        if piece is None:
            return
        question = _("Erase the sharp photo for good? Blurring can then not be undone.")
        question = " ".join((question, self._remaining(piece)))
        answers = (_("Erase it"), _("Keep it"))
        if Choice(self._look, _("Erase the sharp photo"), question, answers, self.window()).ask() != 0:
            return
        if self._live.erase(piece.blurred_from):
            self._tell(" ".join((_("The sharp photo is erased for good."), self._remaining(piece))))
        self._draw_form()
        self.strip.setFocus()

    def _remaining(self, piece: Evidence) -> str:
        """Return where the sharp photo of a blurred one is still seen once it is erased here."""
        from audit_app.reporting import showing

        return erased_for_good(showing(self._live.audit, self._live.files, piece.blurred_from))

    def _tell(self, sentence: str) -> None:
        self._told.say("good", sentence)

    def _remove(self) -> None:
        piece = self.strip.current
        if piece is None or not self._live.may_write:
            return
        self.form.flush()
        if self._live.apply("evidence_removed", partial(detached, evidence_id=piece.id), piece.subject):
            self._told.say("muted", _("Piece taken away. Undo brings it back."))
        (self.strip if self.strip.isVisible() else self._add).setFocus()

    def paste(self) -> None:
        """Take what lies on the clipboard; say what can be pasted when it is nothing of the kind."""
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self._told.say("fair", _("There is neither a photo nor a file to paste."))


def _hint() -> str:
    return _("Or drop files here, or paste with Ctrl+V. What a photo tells of its place and device is left out.")
