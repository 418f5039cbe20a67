"""Small pictures of photos, read in other threads and kept a while."""

from collections import OrderedDict
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QImageReader, QPixmap

_MOST_KEPT = 160
"""Small pictures kept in memory: some 100 kB each."""

_LONGEST = 6
"""Times longer than wide, from which a photo is not blown up to fill its frame."""

_kept: OrderedDict[tuple[str, int], QPixmap] = OrderedDict()


class Thumbnails(QObject):
    """Gives small pictures that fill a frame of `size` pixels; a null one stands for a file that cannot be read."""

    ready = Signal(str)
    """The key of a picture that can now be asked for."""

    _read = Signal(str, QImage)

    def __init__(self, size: QSize, parent: QObject) -> None:
        super().__init__(parent)
        self._size = size
        self._asked: set[str] = set()
        self._read.connect(self._on_read, Qt.ConnectionType.QueuedConnection)

    def of(self, key: str, path: Path) -> QPixmap | None:
        """Return the small picture of a file, None while it is being read; `ready` tells when it is."""
        place = (key, self._size.height())
        if place in _kept:
            _kept.move_to_end(place)
            return _kept[place]
        if key not in self._asked:
            self._asked.add(key)
            QThreadPool.globalInstance().start(_Reading(self, key, path, self._size))
        return None

    def tell(self, key: str, image: QImage) -> None:
        """Hand a picture over from the thread that read it."""
        self._read.emit(key, image)

    @Slot(str, QImage)
    def _on_read(self, key: str, image: QImage) -> None:
        _kept[key, self._size.height()] = QPixmap.fromImage(image)
        while len(_kept) > _MOST_KEPT:
            _kept.popitem(last=False)
        self._asked.discard(key)
        self.ready.emit(key)


class _Reading(QRunnable):
    def __init__(self, asker: Thumbnails, key: str, path: Path, size: QSize) -> None:
        super().__init__()
        self._asker, self._key, self._path, self._size = asker, key, path, size

    @Slot()
    def run(self) -> None:
        """Make the picture small and hand it over."""
        image = _small(self._path, self._size)
        with suppress(RuntimeError):  # the screen that asked is gone
            self._asker.tell(self._key, image)


def _small(path: Path, size: QSize) -> QImage:
    """Return the picture upright, just large enough to fill the frame on a dense screen."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    if whole.isValid():
        longest, shortest = max(whole.width(), whole.height()), max(1, min(whole.width(), whole.height()))
        way = Qt.AspectRatioMode
        fill = way.KeepAspectRatio if longest > _LONGEST * shortest else way.KeepAspectRatioByExpanding
        wanted = whole.scaled(size * 2, fill)
        if wanted.width() < whole.width():
            reader.setScaledSize(wanted)
    return reader.read()
