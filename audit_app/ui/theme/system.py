"""The theme the computer asks for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def system_theme(application: QApplication) -> str:
    """Return `contrast`, `dark` or `light`, as the system is set."""
    hints = application.styleHints()
    # Known from Qt 6.10 on; 6.11 runs on every Python we support, so it is always there, and may be unknown.
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
