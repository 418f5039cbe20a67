"""The box where parts of a photo are hidden: frames by pointer or keys, seen as they will be, then made for good."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from audit_app.domain.blurring import Frame
from audit_app.i18n import _
from audit_app.store.evidence_files import EvidenceFiles, StoredFile
from audit_app.ui.background import Work, run
from audit_app.ui.checklist.blur_canvas import BlurCanvas
from audit_app.ui.checklist.blur_frames import BlurFrames, frame_said
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.aloud import Aloud
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import RING, ScrolledBody, inset, ringed, rule
from audit_app.ui.widgets.thumbnails import Thumbnails
from audit_app.wording.in_window import sentence_in_window

_SEEN = QSize(720, 540)
"""Size at which the photo is looked at, in pixels."""

_MOST_ROWS = 4
"""Frames listed before the list itself scrolls."""


class BlurDialog(QDialog):
    """Makes the blurred picture beside the window; whoever opened it puts it in the place of the sharp one."""

    made = Signal(object, bool)
    """The StoredFile of the blurred picture, and whether the sharp one is to be erased for good."""

    def __init__(self, look: Look, files: EvidenceFiles, sha256: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._files, self._sha256 = look, files, sha256
        self.setWindowTitle(_("Blur a face or a plate"))
        self.resize(QSize(look.px(860), look.px(820)).boundedTo(parent.window().size() - QSize(look.px(20), 0)))
        self.frames = BlurFrames(self)
        self._intro = ringed(PlainLabel(_intro(), "muted", readable=True))
        self.canvas = BlurCanvas(look, self.frames)
        self.listed = QListWidget()
        self._add = button(look, _("Add a frame"), "plus")
        self._remove = button(look, _("Remove this frame"), "trash-2")
        self.erase = QCheckBox(_("Erase the sharp photo: blurring can then not be undone"))
        self._told = Aloud(look)
        self.blur = button(look, _("Blur"), role="primary")
        self._cancel = button(look, _("Cancel"))
        self._work: Work | None = None
        self._thumbnails = Thumbnails(_SEEN, self)
        self._lay_out()
        self._called = _("{photo}: frames to blur").format(photo=name)
        self._name()
        self._connect()
        self._show_photo()
        self._draw()
        self.canvas.setFocus()

    def _name(self) -> None:
        self.canvas.setAccessibleName(self._called)
        self.canvas.setAccessibleDescription(_intro())
        self.listed.setAccessibleName(_("Frames"))
        self.listed.setTabKeyNavigation(False)
        self.listed.setProperty("role", "framed")
        self.listed.setWordWrap(True)
        self.listed.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.erase.setChecked(True)
        self.erase.setAccessibleDescription(_erasing())

    def _connect(self) -> None:
        self.frames.changed.connect(self._draw)
        self.listed.currentRowChanged.connect(self.frames.choose)
        self._add.clicked.connect(lambda: self.frames.add())
        self._remove.clicked.connect(self.frames.remove)
        self.blur.clicked.connect(self._on_blur_clicked)
        self._cancel.clicked.connect(self.reject)
        self._thumbnails.ready.connect(lambda _key: self._show_photo())

    def _lay_out(self) -> None:
        px = self._look.px
        scrolled = ScrolledBody(self._look)
        column = scrolled.column
        column.setContentsMargins(px(24 - RING), px(16), px(24 - RING), px(16))
        column.setSpacing(px(10))
        column.addWidget(self._intro)
        column.addLayout(inset(self._look, self.canvas), 1)
        acts = QHBoxLayout()
        acts.setContentsMargins(px(RING), 0, px(RING), 0)
        acts.setSpacing(px(8))
        acts.addWidget(self._add)
        acts.addWidget(self._remove)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addLayout(inset(self._look, self.listed))
        column.addLayout(inset(self._look, self.erase))
        column.addLayout(inset(self._look, PlainLabel(_erasing(), "small")))
        column.addLayout(inset(self._look, self._told))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scrolled, 1)
        whole.addWidget(rule())
        whole.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        px = self._look.px
        foot = QHBoxLayout()
        foot.setContentsMargins(px(24), px(10), px(24), px(14))
        foot.setSpacing(px(10))
        foot.addStretch(1)
        foot.addWidget(self.blur)
        foot.addWidget(self._cancel)
        return foot

    def _show_photo(self) -> None:
        path: Path | None = self._files.path_of(self._sha256)
        picture = self._thumbnails.of(f"{self._sha256} to blur", path) if path else None
        if picture is not None:
            self.canvas.show_picture(picture)

    def _draw(self) -> None:
        """List the frames in words, and say aloud the one that moved."""
        said = [frame_said(place, frame) for place, frame in enumerate(self.frames.all, start=1)]
        before = [self.listed.item(row).text() for row in range(self.listed.count())]
        self.listed.blockSignals(True)  # noqa: FBT003  Qt's own argument
        if len(before) != len(said):
            self.listed.clear()
            self.listed.addItems(said)
        for row, words in enumerate(said):
            if self.listed.item(row).text() != words:
                self.listed.item(row).setText(words)
        self.listed.setCurrentRow(self.frames.current)
        self.listed.blockSignals(False)  # noqa: FBT003
        self._fit()
        self._remove.setEnabled(bool(said))
        self._add.setEnabled(not self.frames.is_full)
        self.blur.setEnabled(bool(said) and self._work is None)
        if said != before:
            # Said as it changes: it has the focus. What the photo shows and the keys were heard before the first frame.
            here = said[self.frames.current] if said else " ".join((_("No frame left."), self._called))
            self.canvas.setAccessibleName(here)
            self.canvas.setAccessibleDescription("" if said else _intro())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list the height of its rows at the width there is."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = range(min(_MOST_ROWS, self.listed.count()))
        tall = sum(self.listed.sizeHintForRow(row) for row in rows) or self.fontMetrics().height()
        self.listed.setFixedHeight(tall + self._look.px(14))

    # Making it

    def _on_blur_clicked(self) -> None:
        self._work = run(partial(_blurred, files=self._files, sha256=self._sha256, frames=self.frames.all), self)
        self._work.done.connect(self._on_work_done)
        self._work.refused.connect(self._on_work_refused)
        self._work.broke.connect(lambda _bug: self._ended())
        self.blur.setEnabled(False)
        self._say("info", _("The photo is being blurred…"))

    def _on_work_done(self, stored: StoredFile) -> None:
        self._ended()
        self.made.emit(stored, self.erase.isChecked())
        self.accept()

    def _on_work_refused(self, problem: object) -> None:
        self._ended()
        self._say("bad", sentence_in_window(problem))  # type: ignore[arg-type]

    def _ended(self) -> None:
        self._work = None
        self.blur.setEnabled(bool(self.frames.all))

    def _say(self, tone: str, sentence: str) -> None:
        self._told.say(tone, sentence)


def _intro() -> str:
    return _(
        "Draw a frame over each face or plate, or press Enter to add one. Arrows move it, with Shift they size it, "
        "with Ctrl by small steps; Delete removes it. What a frame covers cannot be made out again."
    )


def _erasing() -> str:
    return _("Otherwise the sharp photo stays in Jauge until you erase it. Copies you have elsewhere are not touched.")


def _blurred(_work: Work, files: EvidenceFiles, sha256: str, frames: tuple[Frame, ...]) -> StoredFile:
    return files.blurred(sha256, frames)
