"""A secret on the clipboard is marked as one, and taken away; what is not it stays."""

from PySide6.QtGui import QGuiApplication

from audit_app.ui.user_tests.secret_copy import copied, taken_away


def test_a_secret_copied_is_marked_for_programs_that_keep_what_is_copied(qapp):
    copied("AGE-SECRET-KEY-1QQ")
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == "AGE-SECRET-KEY-1QQ"
    assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"
    assert bytes(held.data("ExcludeClipboardContentFromMonitorProcessing").data()) == b"1"


def test_it_is_taken_away_and_nothing_else_is(qapp):
    clipboard = QGuiApplication.clipboard()
    copied("AGE-SECRET-KEY-1QQ")
    taken_away("AGE-SECRET-KEY-1QQ")
    assert clipboard.text() == ""
    clipboard.setText("une adresse")
    taken_away("AGE-SECRET-KEY-1QQ")
    taken_away("")
    assert clipboard.text() == "une adresse"
