"""Evidence on its way in: files are read and stored beside the window, then attached to their line."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QObject, QTimer, Signal
from PySide6.QtGui import QImage

from audit_app.domain.answering import kept_blurred
from audit_app.domain.audit import Evidence
from audit_app.domain.recording import seen, showing
from audit_app.errors import NotAgreed, NotRepresented, Problem, Stopped
from audit_app.i18n import _, ngettext
from audit_app.identity import new_id
from audit_app.ui.background import Work, run
from audit_app.ui.live import LiveAudit
from audit_app.wording.evidence import blurred_again
from audit_app.wording.figures import number
from audit_app.wording.in_window import sentence_in_window

GESTURE = "evidence_added"

_AT_ONCE = min(2, os.cpu_count() or 1)
"""Files read side by side: a large photo takes some hundred megabytes while it is."""


@dataclass(frozen=True)
class Brought:
    """What came of files: the evidence they make, the Problems of those refused, how many were not read any more."""

    kept: tuple[Evidence, ...]
    refused: tuple[Problem, ...]
    left_out: int = 0


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

    def bring(self, line: str, paths: Sequence[Path], *, nobody: bool = False) -> None:
        """Store files and attach them to a line or a finding; `nobody`: no tester can be recognised in them."""
        work = partial(_stored, keep=self._keeping(self._live.files.kept, line), paths=tuple(paths))
        self._begin(line, work, nobody=nobody)

    def paste(self, line: str, image: QImage, *, nobody: bool = False) -> None:
        """Store a picture of the clipboard and attach it to a line or a finding; `nobody` as for `bring`."""
        work = partial(_pasted, keep=self._keeping(self._live.files.pasted, line), image=image)
        self._begin(line, work, nobody=nobody)

    def _keeping(self, keep: Callable[..., Evidence], line: str) -> Callable[..., Evidence]:
        """Have files kept for a line; what is blurred in this audit does not come back sharp."""
        return partial(keep, subject=line, by=self._live.by, hidden=frozenset(kept_blurred(self._live.audit)))

    def stop(self, line: str) -> None:
        """Read no more for a line: what is read by now comes in."""
        for work in [work for work, its_line in self._works.items() if its_line == line]:
            work.stop()

    def take(self, line: str, brought: QMimeData, *, nobody: bool = False) -> bool:
        """Take what was dropped or pasted, if it is files or a picture; return whether it is."""
        paths = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
        if paths:
            self.bring(line, paths, nobody=nobody)
        elif brought.hasImage():
            self.paste(line, QImage(brought.imageData()), nobody=nobody)
        return bool(paths) or brought.hasImage()

    def _begin(self, line: str, work: partial[Brought], *, nobody: bool = False) -> None:
        begun = run(work, self)
        self._works[begun] = line
        self._live.on_the_way.append(line)
        begun.progressed.connect(lambda done, total: self._on_work_progressed(line, done, total))
        begun.done.connect(lambda brought: self._on_work_done(begun, brought, nobody=nobody))
        begun.broke.connect(lambda _bug: self._end(begun))

    def _on_work_progressed(self, line: str, done: int, total: int) -> None:
        said = _("Reading piece {place} of {total}…").format(place=done + 1, total=total)
        self.told.emit(line, said, "info")

    def _on_work_done(self, work: Work, brought: Brought, *, nobody: bool) -> None:
        line = self._works.get(work)
        if line is None:  # given up: what was stored lies there unused, and is swept one day
            return
        before = set(self._live.audit.evidence)
        saved = True
        if brought.kept:
            brought = self._agreed_to(brought, nobody=nobody)
        if brought.kept:
            change = partial(seen, pieces=brought.kept, nobody=nobody)
            saved = self._live.apply(GESTURE, change, line)
        now = self._live.audit.evidence
        added = len(set(now) - before)
        hidden = sum(1 for piece in brought.kept if piece.id in now and now[piece.id].sha256 != piece.sha256)
        said, tone = _outcome(brought, added, hidden, saved=saved)
        if brought.refused:
            self._refused.append(said)
        # At the next turn of the loop: a hundred photos have just been saved and drawn in this one.
        QTimer.singleShot(0, self, lambda: self._tell(work, said, tone))

    def _agreed_to(self, brought: Brought, *, nobody: bool) -> Brought:
        """Leave out, and erase, what would show testers who do not agree to it."""
        kept, refused = [], list(brought.refused)
        for piece in brought.kept:
            try:
                kept.append(piece if nobody else showing(self._live.audit, piece))
            except (NotAgreed, NotRepresented) as problem:
                refused.append(problem)
                self._live.erase((piece.sha256,))
        return Brought(tuple(kept), tuple(refused), brought.left_out)

    def _tell(self, work: Work, said: str, tone: str) -> None:
        if work in self._works:
            self.told.emit(self._works[work], said, tone)
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


def _stored(work: Work, keep: Callable[..., Evidence], paths: tuple[Path, ...]) -> Brought:
    """Read some files side by side, and number what comes of them in the order they were given."""
    kept: list[Evidence] = []
    refused: list[Problem] = []
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        reading = [pool.submit(keep, path) for path in paths]
        for read in _until_stopped(work, reading):
            try:
                kept.append(read.result().replaced(id=new_id()))
            except Problem as problem:
                refused.append(problem)
    return Brought(tuple(kept), tuple(refused), len(paths) - len(kept) - len(refused))


def _until_stopped(work: Work, reading: list[Future[Evidence]]) -> Iterator[Future[Evidence]]:
    """Yield each once it is read; once the user stops it, those alone that have been begun."""
    try:
        for place, read in enumerate(reading):
            work.progress(place, len(reading))
            yield read
    except Stopped:
        yield from [read for read in reading[place:] if not read.cancel()]


def _pasted(work: Work, keep: Callable[..., Evidence], image: QImage) -> Brought:
    work.progress(0, 1)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs forget the device
    try:
        return Brought((keep(bytes(buffer.data().data())),), ())
    except Problem as problem:
        return Brought((), (problem,))


def _outcome(brought: Brought, added: int, hidden: int, *, saved: bool) -> tuple[str, str]:
    """Return in one sentence or a few what came in, what was there already, what was refused and why."""
    said = []
    if not saved:
        said.append(_("What was added is not saved yet: try again."))
    elif added:
        said.append(ngettext("{count} piece added.", "{count} pieces added.", added).format(count=added))
    said += [blurred_again(hidden)] if hidden else []
    if saved and len(brought.kept) > added:
        said.append(_("A piece that was there already was not added twice."))
    if brought.left_out:
        left = ngettext(
            "Stopped: {count} file was not read.", "Stopped: {count} files were not read.", brought.left_out
        )
        said.append(left.format(count=number(brought.left_out)))
    said += dict.fromkeys(sentence_in_window(problem) for problem in brought.refused)
    return "\n".join(said), "bad" if brought.refused or not saved else "good"
