"""Which page of a PDF is the plan: its number, and the page itself, drawn by a child process that can be killed."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from audit_app.i18n import _
from audit_app.ui.background import Work, run
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.pause import Pause
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.figures import number

_WIDE, _TALL = 420, 240
"""Pixels at 100 % that a page is shown in."""


@dataclass(frozen=True)
class _Shown:
    """A page to look at; `pages` is 0 for a picture."""

    page: int
    pages: int
    image: QImage


class PageChoice(QWidget):
    """Shows the file, and asks for a page where it has several."""

    refused = Signal(object)
    """A Problem: nothing of the file can be shown."""

    def __init__(self, look: Look, path: Path) -> None:
        super().__init__()
        self._path = path
        self._size = QSize(look.px(_WIDE), look.px(_TALL))
        self._spin = QSpinBox()
        self._spin.setRange(1, 1)
        self._spin.lineEdit().setTextMargins(look.px(10), 0, look.px(10), 0)
        self._asking = Labelled(look, _("Page"), self._spin)
        self._picture = PlainLabel("", "picture", wrap=False)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setFixedHeight(self._size.height() + look.px(8))
        self._picture.setAccessibleName(_("The page as it is seen"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(self._picture)
        column.addWidget(self._asking)
        self._asking.setVisible(False)
        self._pause = Pause(self)
        self._pause.over.connect(self._look_again)
        self._spin.valueChanged.connect(lambda _page: self._pause.begin())
        self._look_again()

    @property
    def page(self) -> int:
        """The page chosen, counted from 1."""
        return self._spin.value()

    @property
    def has_picture(self) -> bool:
        """Whether the page is shown."""
        return not self._picture.pixmap().isNull()

    def _look_again(self) -> None:
        work = run(partial(_shown, path=self._path, page=self.page, size=self._size), self)
        work.done.connect(self._on_shown)
        work.refused.connect(self.refused)
        for end in (work.done, work.refused):
            end.connect(work.deleteLater)

    def _on_shown(self, shown: _Shown) -> None:
        if shown.page != self.page:
            return  # another page is on its way
        self._picture.setPixmap(QPixmap.fromImage(shown.image))
        if shown.pages > 1:
            self._spin.setMaximum(shown.pages)
            hint = _("The file has {count} pages: choose the one with the plan.").format(count=number(shown.pages))
            self._asking.name(_("Page"), hint)
            self._asking.setVisible(True)


def _shown(_work: Work, path: Path, page: int, size: QSize) -> _Shown:
    from audit_app import planning  # it knows how a page is drawn

    if not planning.has_pages(path):
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        if reader.size().isValid():
            reader.setScaledSize(reader.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio))
        return _Shown(page, 0, reader.read())
    seen = planning.seen(path, page, size.width())
    picture = seen.picture
    image = QImage(picture.pixels, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGB32)
    way, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return _Shown(page, seen.pages, image.copy().scaled(size, way, smooth))
