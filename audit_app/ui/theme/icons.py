"""Icons: Lucide's lines drawn in a colour of the theme, sharp on every screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton

from audit_app.shipped import resources

_SHARPNESS = 2.0
"""Pixels drawn for each pixel asked: enough for dense screens."""


@lru_cache(maxsize=400)
def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """Return the icon as a square of `size` pixels."""
    from PySide6.QtSvg import QSvgRenderer

    source = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    drawn = QPixmap(round(size * _SHARPNESS), round(size * _SHARPNESS))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(source.encode())).render(painter)
    painter.end()
    drawn.setDevicePixelRatio(_SHARPNESS)
    return drawn


def icon(name: str, colour: str, size: int, gap: int = 0, *, leading: bool = True, off: str = "") -> QIcon:
    """Return the icon for a button, the same in every state; `gap`: empty pixels between it and the words.

    `off`: its colour on a button that cannot be pressed, '' = a paler one of the same.
    """
    made = QIcon()
    drawn = _spaced(pixmap(name, colour, size), size, gap, leading=leading)
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
        made.addPixmap(drawn, mode)
    if off:
        made.addPixmap(_spaced(pixmap(name, off, size), size, gap, leading=leading), QIcon.Mode.Disabled)
    return made


def _spaced(drawn: QPixmap, size: int, gap: int, *, leading: bool) -> QPixmap:
    """Return a picture with empty pixels on the side of the words."""
    if not gap:
        return drawn
    wide = QPixmap(round((size + gap) * _SHARPNESS), round(size * _SHARPNESS))
    wide.fill(Qt.GlobalColor.transparent)
    wide.setDevicePixelRatio(_SHARPNESS)
    painter = QPainter(wide)
    painter.drawPixmap(QPointF(0 if leading else gap, 0), drawn)
    painter.end()
    return wide


def set_icon(
    button: QAbstractButton, name: str, colour: str, size: int, gap: int = 0, *, leading: bool = True, off: str = ""
) -> None:
    """Give a button its icon: style sheets know no space between icon and words, so the picture brings it."""
    button.setIcon(icon(name, colour, size, gap, leading=leading, off=off))
    button.setIconSize(QSize(size + gap, size))
