"""One page of the report, as wide as there is room or zoomed, turned over with the keyboard."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.figures import number

_WIDEST = 1_100
"""Pixels at 100 %: a page wider than that is no easier to read."""

_LOWEST = 80
"""Pixels at 100 % seen of a page at least."""


class PageView(QScrollArea):
    """Shows a page; its words are not here but in the PDF, and it says so to whoever hears it."""

    turned = Signal(int)
    """The page the user wants, counted from 1."""

    resized = Signal()
    """There is another width for a page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page = self._pages = 0
        self._picture = QPixmap()
        self._percent = 100
        self.image = PlainLabel("", "picture", wrap=False)
        self.image.setProperty("readable", "true")
        self.image.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.image.setAccessibleName(_("The pages of the report"))  # the keyboard may be there before the first
        self.image.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.image.setAccessibleDescription(
            _("A picture of the page. Its text can be read in the PDF, with its headings and tables: open it.")
        )
        self.setWidget(self.image)
        self.setWidgetResizable(True)
        self.setProperty("role", "pages")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(look.px(48))
        self.setMinimumHeight(look.px(_LOWEST))

    @property
    def page(self) -> int:
        """The page shown, 0 before the first."""
        return self._page

    @property
    def wanted_width(self) -> int:
        """How many pixels of the screen a page is drawn across."""
        bar = self.verticalScrollBar()
        room = (
            self.viewport().width()
            - (0 if bar.isVisible() else bar.sizeHint().width())
            - 2 * (self._look.px(3) + self._look.line)
        )
        fitting = min(room, self._look.px(_WIDEST))
        return max(60, round(fitting * self._percent / 100 * self.devicePixelRatioF()))

    def zoom(self, percent: int) -> None:
        """Have pages drawn at that percent of the width there is; a wider one is scrolled sideways."""
        self._percent = percent
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAsNeeded if percent > 100 else policy.ScrollBarAlwaysOff)

    def show_count(self, page: int, pages: int) -> None:
        """Say which page of how many is shown; its picture follows."""
        turned = page != self._page
        self._page, self._pages = page, pages
        said = _("Page {page} of {pages} of the report").format(page=number(page), pages=number(pages))
        self.image.setAccessibleName(said)
        if turned:
            self.verticalScrollBar().setValue(0)

    def show_picture(self, image: QImage) -> None:
        """Show the picture of the page."""
        self._picture = QPixmap.fromImage(image)
        self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.image.setPixmap(self._picture)

    def clear(self) -> None:
        """Show no page."""
        self._page = self._pages = 0
        self.image.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with Page Up, Page Down, Home and End; the arrows scroll the page."""
        pages = {
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_Home: 1,
            Qt.Key.Key_End: self._pages,
        }
        wanted = pages.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
        elif 0 < wanted <= self._pages:
            self.turned.emit(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for a picture of another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.resized.emit()

    def minimumSizeHint(self) -> QSize:
        """Return a size that a large picture does not widen."""
        return QSize(self._look.px(120), self._look.px(_LOWEST))
