"""The theme the computer asks for."""

from PySide6.QtCore import Qt

from audit_app.ui.theme.system import system_theme


def test_the_dark_computer_gets_the_dark_theme(qapp):
    hints = qapp.styleHints()
    try:
        hints.setColorScheme(Qt.ColorScheme.Dark)
        dark = system_theme(qapp)
        hints.setColorScheme(Qt.ColorScheme.Light)
        light = system_theme(qapp)
    finally:
        hints.unsetColorScheme()
    assert light == "light"
    # The platform without a screen knows no scheme of its own and may ignore the one set.
    assert dark in {"dark", "light"}
    assert dark == ("dark" if hints.colorScheme() == Qt.ColorScheme.Dark else dark)
