"""Where the plan is looked at: its picture read beside the window, made larger and smaller, scrolled over."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from audit_app.ui.background import Work, run
from audit_app.ui.plan.placing import Placing
from audit_app.ui.plan.plan_canvas import PlanCanvas
from audit_app.ui.theme.look import Look

ZOOMS = (100, 150, 200, 300, 400)
"""Percents of the size at which the whole plan is seen."""

_STEPS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: -len(ZOOMS)}
"""How many steps larger each key makes the plan: 0 shows the whole of it."""

_LONGEST = 4_000
"""Pixels of the longest side that are kept of a plan; a damaged file may claim more."""


class PlanView(QScrollArea):
    """Scrolls over the plan where it is larger than the room there is."""

    zoomed = Signal(int)
    """The percent at which the plan is seen now; 100: the whole of it."""

    lost = Signal()
    """The picture of the plan is not here, or cannot be read."""

    def __init__(self, look: Look, placing: Placing) -> None:
        super().__init__()
        self._look, self._placing = look, placing
        self._path: Path | None = None
        self.zoom = ZOOMS[0]
        """The percent at which the plan is seen."""
        self.canvas = PlanCanvas(look, placing)
        self.setWidget(self.canvas)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "bare")
        self.viewport().setProperty("role", "scrolled")
        placing.changed.connect(self._on_placing_changed)
        self.canvas.installEventFilter(self)

    def show_file(self, path: Path | None) -> None:
        """Show a picture, read in another thread; one that is shown already stays."""
        if path is not None and path == self._path:
            return
        self._path = path
        self.canvas.show_picture(QImage())
        if path is None:
            self.lost.emit()
            return
        work = run(partial(_read, path=path), self)
        work.done.connect(lambda image: self._on_read(path, image))
        work.done.connect(work.deleteLater)

    def _on_read(self, path: Path, image: QImage) -> None:
        if path != self._path:
            return
        self.canvas.show_picture(image)
        if image.isNull():
            self.lost.emit()

    # Size

    def sizeHint(self) -> QSize:
        """Return room for a plan to be read."""
        return QSize(self._look.px(520), self._look.px(400))

    def minimumSizeHint(self) -> QSize:
        """Return the least in which a pin still finds its place."""
        return QSize(160, 140)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the plan to the room."""
        super().resizeEvent(event)
        self._fit()

    def zoom_by(self, steps: int) -> None:
        """Make the plan so many steps larger, or smaller where it is negative."""
        at = max(0, min(len(ZOOMS) - 1, ZOOMS.index(self.zoom) + steps))
        self._zoom_to(ZOOMS[at])

    def zoom_out(self) -> None:
        """Show the whole plan."""
        self._zoom_to(ZOOMS[0])

    def _zoom_to(self, percent: int) -> None:
        if percent != self.zoom:
            self.zoom = percent
            self._fit()
            self.zoomed.emit(percent)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        if self.zoom != ZOOMS[0]:
            room = self.viewport().size().expandedTo(QSize(1, 1))
            room = QSize(room.width() * self.zoom // 100, room.height() * self.zoom // 100)
        self.canvas.resize(room)
        if self._placing.active:
            self.bring(self._placing.x, self._placing.y)

    def bring(self, x: float, y: float) -> None:
        """Scroll until that place of the plan is well in sight."""
        at, away = self.canvas.point(x, y).toPoint(), self._look.px(60)
        self.ensureVisible(at.x(), at.y(), away, away)

    def _on_placing_changed(self) -> None:
        if self._placing.active:
            self.bring(self._placing.x, self._placing.y)

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make the plan larger with +, smaller with -, whole with 0."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _STEPS:
                self.zoom_by(_STEPS[key])
                return True
        return super().eventFilter(watched, event)


def _read(_work: Work, path: Path) -> QImage:
    """Return the picture upright, a null one where it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    whole = reader.size()
    if max(whole.width(), whole.height()) > _LONGEST:
        reader.setScaledSize(whole.scaled(_LONGEST, _LONGEST, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
