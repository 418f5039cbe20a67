"""Evidence on its way in: files are read and stored beside the window, then attached to their line."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage

from audit_app.domain.answering import attached
from audit_app.domain.audit import Audit, Evidence
from audit_app.errors import Problem
from audit_app.i18n import _, ngettext
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.ui.background import Work, run
from audit_app.ui.live import LiveAudit
from audit_app.wording.in_window import sentence_in_window

GESTURE = "evidence_added"


@dataclass(frozen=True)
class Brought:
    """What came of files: the evidence they make, and the Problems of those that were refused."""

    kept: tuple[Evidence, ...]
    refused: tuple[Problem, ...]


class EvidenceArrival(QObject):
    """Belongs to the open audit, not to a screen: what is on its way arrives even when the screen is gone."""

    told = Signal(str, str, str)
    """The line, a sentence on how far it is or what came of it, and its tone; `info` while it is under way."""

    def __init__(self, live: LiveAudit) -> None:
        super().__init__(live)
        self._live = live
        self._works: dict[Work, str] = {}
        self._refused: list[str] = []
        live.closed.connect(self._on_live_closed)

    def bring(self, line: str, paths: Sequence[Path]) -> None:
        """Store files and attach them to a line."""
        self._begin(line, partial(_stored, files=self._live.files, line=line, by=self._live.by, paths=tuple(paths)))

    def paste(self, line: str, image: QImage) -> None:
        """Store a picture of the clipboard and attach it to a line."""
        self._begin(line, partial(_pasted, files=self._live.files, line=line, by=self._live.by, image=image))

    def take(self, line: str, brought: QMimeData) -> bool:
        """Take what was dropped or pasted, if it is files or a picture; return whether it is."""
        paths = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
        if paths:
            self.bring(line, paths)
        elif brought.hasImage():
            self.paste(line, QImage(brought.imageData()))
        return bool(paths) or brought.hasImage()

    def _begin(self, line: str, work: partial[Brought]) -> None:
        begun = run(work, self)
        self._works[begun] = line
        self._live.on_the_way.append(line)
        begun.progressed.connect(lambda done, total: self._on_work_progressed(line, done, total))
        begun.done.connect(lambda brought: self._on_work_done(begun, brought))
        begun.broke.connect(lambda _bug: self._end(begun))

    def _on_work_progressed(self, line: str, done: int, total: int) -> None:
        said = _("Reading piece {place} of {total}…").format(place=done + 1, total=total)
        self.told.emit(line, said, "info")

    def _on_work_done(self, work: Work, brought: Brought) -> None:
        line = self._works.get(work)
        if line is None:  # given up: what was stored lies there unused, and is swept one day
            return
        before = set(self._live.audit.evidence)
        saved = True
        if brought.kept:
            change = partial(_all_attached, pieces=brought.kept)
            saved = self._live.apply(GESTURE, change, line)
        added = len(set(self._live.audit.evidence) - before)
        said, tone = _outcome(brought, added, saved=saved)
        self.told.emit(line, said, tone)
        if brought.refused:
            self._refused.append(said)
        self._end(work)

    def _end(self, work: Work) -> None:
        """Let go of a work that has ended, and tell when it was the last."""
        line = self._works.pop(work, None)
        work.deleteLater()
        if line is not None:
            self._live.on_the_way.remove(line)
        if not self._works:
            refused, self._refused = "\n".join(self._refused), []
            self._live.arrived.emit(refused)

    def _on_live_closed(self) -> None:
        """Give up what is still on its way: nobody takes it any more."""
        for work in self._works:
            work.stop()
            work.blockSignals(True)  # noqa: FBT003  Qt's own argument
            work.setParent(None)  # its thread lives on for a while, and this object perhaps does not
        self._works.clear()
        self._live.on_the_way.clear()


def _stored(work: Work, files: EvidenceFiles, line: str, by: str | None, paths: tuple[Path, ...]) -> Brought:
    kept: list[Evidence] = []
    refused: list[Problem] = []
    for place, path in enumerate(paths):
        work.progress(place, len(paths))
        try:
            kept.append(files.kept(path, line, by=by))
        except Problem as problem:
            refused.append(problem)
    return Brought(tuple(kept), tuple(refused))


def _pasted(work: Work, files: EvidenceFiles, line: str, by: str | None, image: QImage) -> Brought:
    work.progress(0, 1)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs forget the device
    try:
        return Brought((files.pasted(bytes(buffer.data().data()), line, by=by),), ())
    except Problem as problem:
        return Brought((), (problem,))


def _all_attached(audit: Audit, pieces: tuple[Evidence, ...]) -> Audit:
    for piece in pieces:
        audit = attached(audit, piece)
    return audit


def _outcome(brought: Brought, added: int, *, saved: bool) -> tuple[str, str]:
    """Return in one sentence or a few what came in, what was there already, what was refused and why."""
    said = []
    if not saved:
        said.append(_("What was added is not saved yet: try again."))
    elif added:
        said.append(ngettext("{count} piece added.", "{count} pieces added.", added).format(count=added))
    if saved and len(brought.kept) > added:
        said.append(_("A piece that was there already was not added twice."))
    said += dict.fromkeys(sentence_in_window(problem) for problem in brought.refused)
    return "\n".join(said), "bad" if brought.refused or not saved else "good"
