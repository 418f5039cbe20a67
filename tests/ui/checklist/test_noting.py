"""Where the user is, noted a moment after the last move and at once when the screen is left."""

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from audit_app.ui.checklist.noting import Noting


def noting(spots, spot):
    holder = QObject()
    return holder, Noting(holder, lambda *noted: spots.append(noted), lambda: tuple(spot))


def test_only_where_the_user_rests_is_noted(qapp, qtbot):
    spots, spot = [], ["GOV-01", "all"]
    holder, noted = noting(spots, spot)
    noted.soon()
    QTest.qWait(20)
    spot[0] = "GOV-02"
    noted.soon()
    assert spots == []
    qtbot.waitUntil(lambda: spots == [("GOV-02", "all")])
    assert holder


def test_leaving_notes_it_at_once_and_once(qapp):
    spots = []
    holder, noted = noting(spots, ["GOV-01", "all"])
    noted.soon()
    noted.now()
    QTest.qWait(400)
    assert spots == [("GOV-01", "all")]
    assert holder


def test_where_no_line_is_shown_nothing_is_noted_nor_where_nobody_asks(qapp):
    spots = []
    holder, noted = noting(spots, ["", "all"])
    noted.now()
    Noting(holder, None, lambda: ("GOV-01",)).now()
    assert spots == []
