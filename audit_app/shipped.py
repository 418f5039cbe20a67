"""Where the data that travels with the program lies: in a checkout, in an installed wheel, in a frozen application."""

from pathlib import Path

_PACKAGE = Path(__file__).parent
_CHECKOUT = _PACKAGE.parent
_WHEEL = _PACKAGE / "shipped_data"


def _root() -> Path:
    return _WHEEL if _WHEEL.is_dir() else _CHECKOUT


def checklists() -> Path:
    """Return the folder of checklists."""
    return _root() / "checklists"


def resources() -> Path:
    """Return the folder of fonts, words, icons and the sample."""
    return _root() / "resources"
