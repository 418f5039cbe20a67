"""What is done with the pages: turned over, drawn larger or smaller, each with its key."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.i18n import _
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.wording.figures import number

ZOOMS = (50, 75, 100, 125, 150, 200)
"""Percents of the width there is: a wider page would be drawn in too many pixels."""

WIDTH = 100
"""The percent at which a page is as wide as there is room."""


class PageBar(QWidget):
    """Buttons above the page; it knows which page and how large, and draws nothing itself."""

    turned = Signal(int)
    """The page the user wants, counted from 1."""

    zoomed = Signal(int)
    """The percent of the width the user wants."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._page = self._pages = 0
        self._zoom = WIDTH
        self._before = self._button(look, "chevron-left", _("Page before"))
        self._where = PlainLabel("", "label", wrap=False)
        self._after = self._button(look, "chevron-right", _("Page after"))
        self._smaller = self._button(look, "zoom-out", _("Smaller page"), "Ctrl+-")
        self._larger = self._button(look, "zoom-in", _("Larger page"), "Ctrl++", "Ctrl+=")
        self._width = self._button(look, "move-horizontal", _("Page as wide as there is room"), "Ctrl+0")
        row = Flow(self, spacing=look.px(8))
        for piece in (self._before, self._where, self._after, self._smaller, self._larger, self._width):
            row.addWidget(piece)
        self._before.clicked.connect(self._on_before_clicked)
        self._after.clicked.connect(self._on_after_clicked)
        self._smaller.clicked.connect(self._on_smaller_clicked)
        self._larger.clicked.connect(self._on_larger_clicked)
        self._width.clicked.connect(self._on_width_clicked)
        self.show_page(0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Have the words stand in the middle of the row, as high as buttons are in the style of this window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._where.setMinimumHeight(self._before.sizeHint().height())

    def _button(self, look: Look, icon: str, name: str, *keys: str) -> QPushButton:
        made = button(look, "", icon)
        made.setAccessibleName(name)
        shown = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        made.setToolTip(f"{name} ({shown})" if keys else name)
        made.setAccessibleDescription(shown)  # its name is not said twice
        for key in keys:
            QShortcut(QKeySequence(key), self).activated.connect(made.click)
        return made

    @property
    def said(self) -> str:
        """How large the page is, in words."""
        if self._zoom == WIDTH:
            return _("Page as wide as there is room")
        return _("Page at {percent}% of the width").format(percent=number(self._zoom))

    def show_page(self, page: int, pages: int) -> None:
        """Say which page of how many is shown, 0 = none yet."""
        self._page, self._pages = page, pages
        self._fit()
        self._enable()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say the page in figures alone where the row would go on below: the page itself needs the height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        page, pages = number(self._page), number(self._pages)
        said = _("Page {page} of {pages}").format(page=page, pages=pages) if self._pages else ""
        self._where.setAccessibleName(said)
        self._where.setText(said)
        self._where.updateGeometry()
        if said and self.sizeHint().width() > self.width():
            self._where.setText(f"{page}/{pages}")
            self._where.updateGeometry()

    def _enable(self) -> None:
        there = self._pages > 0
        for pressed, able in (
            (self._before, self._page > 1),
            (self._after, self._page < self._pages),
            (self._smaller, self._zoom > ZOOMS[0]),
            (self._larger, self._zoom < ZOOMS[-1]),
            (self._width, True),
        ):
            pressed.setEnabled(there and able)

    def _zoom_to(self, percent: int) -> None:
        self._zoom = percent
        self._enable()
        self.zoomed.emit(percent)

    def _on_before_clicked(self) -> None:
        self.turned.emit(self._page - 1)

    def _on_after_clicked(self) -> None:
        self.turned.emit(self._page + 1)

    def _on_smaller_clicked(self) -> None:
        self._zoom_to(max(percent for percent in ZOOMS if percent < self._zoom))

    def _on_larger_clicked(self) -> None:
        self._zoom_to(min(percent for percent in ZOOMS if percent > self._zoom))

    def _on_width_clicked(self) -> None:
        self._zoom_to(WIDTH)
