"""What lies behind an area that scrolls is seen through it."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def see_through(area: QAbstractScrollArea) -> None:
    """Give an area a viewport without a ground, made here; call it before anything asks for the viewport.

    What Qt's own is, Python looks for among all the widgets there are: 12 ms before the first picture.
    """
    area.setViewport(QWidget())
