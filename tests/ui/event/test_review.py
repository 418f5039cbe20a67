"""What will change is read by headings and lists, counted first, with three ways on."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QPushButton

from audit_app.domain.consequences import consequences
from audit_app.ui.event.review import Review
from tests.ui.conftest import worn
from tests.ui.event.conftest import press, stop
from tests.ui.finding import described, name_of, texts
from tests.ui.instruments import clipping, tree
from tests.ui.instruments.screens_shown import settle
from tests.wording.speaking import plain


@pytest.fixture
def changed(sample_live):
    """Return the sample audit, and what a larger event without toilets does to it."""
    event = sample_live.audit.event
    features = tuple(code for code in event.features if code != "toilets")
    peak = event.peak.replaced(spectators=2_000)
    return sample_live.audit, consequences(sample_live.audit, event.replaced(features=features, peak=peak))


@pytest.fixture
def review(look, opened, changed):
    shown = opened(Review(look))
    shown.show_consequences(*changed, left_out=False)
    shown.take_focus()
    return shown


def test_the_heading_is_heard_first_with_the_counts(review):
    assert QApplication.focusWidget() is review.heading
    assert name_of(review.heading) == "Ce qui va changer"
    heard = plain(described(review.heading))
    assert heard.startswith("la classe N2 devient N3, ")
    assert "réponses mises de côté" in heard


def test_each_sort_of_change_has_a_heading_and_a_list_of_its_lines(review, changed):
    _audit, found = changed
    said = texts(review)
    assert "La classe de taille passe de N2 à N3." in said
    assert f"{len(found.set_aside)} réponses sont mises de côté : gardées, pas comptées" in said
    lists = {plain(rows.accessibleName()): rows for rows in review.findChildren(QListWidget)}
    assert all(name in said for name in lists)
    first = lists[f"{len(found.set_aside)} réponses sont mises de côté : gardées, pas comptées"]
    assert first.count() == len(found.set_aside)
    assert first.currentRow() == 0
    assert "Rien n’est encore appliqué, et rien ne sera effacé" in said


def test_tab_goes_from_the_heading_through_the_lists_to_the_ways_on(review):
    met = []
    while QApplication.focusWidget() not in met:
        met.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    assert met[0] is review.heading
    assert [plain(name_of(widget)) for widget in met[-3:]] == [
        "Appliquer",
        "Continuer à modifier",
        "Abandonner mes changements",
    ]
    lists = [widget for widget in met if isinstance(widget, QListWidget)]
    assert lists == [rows for rows in review.findChildren(QListWidget) if rows.isVisible()]


def test_in_a_low_window_the_counts_are_seen_at_once_and_the_ways_on_keep_their_names(look, opened, changed):
    large = worn(QApplication.instance(), look._replace(percent=200))
    review = opened(Review(large), 796, 474)
    review.show_consequences(*changed, left_out=False)
    review.take_focus()
    QApplication.processEvents()
    counts = [chip for chip in review.findChildren(QFrame) if chip.property("role") == "chip"]
    seen = [chip for chip in counts if chip.visibleRegion().boundingRect() == chip.rect()]
    assert len(seen) >= 3
    names = ("Appliquer", "Continuer à modifier", "Abandonner mes changements")
    ways = [stop(review, name) for name in names]
    assert [plain(way.text()) for way in ways] == ["Appliquer", "Modifier", "Abandonner"]
    assert len({way.mapTo(review, way.rect().center()).y() for way in ways}) == 1


def test_it_is_drawn_anew_only_where_something_differs(review, changed):
    before = review.findChildren(QListWidget)
    review.show_consequences(*changed, left_out=False)
    assert review.findChildren(QListWidget) == before
    review.show_consequences(*changed, left_out=True)
    assert "n’est pas pris en compte" in texts(review)


@pytest.mark.parametrize(
    ("name", "signal"),
    [("Appliquer", "applied"), ("Continuer à modifier", "left"), ("Abandonner mes changements", "abandoned")],
)
def test_each_way_on_is_told(review, qtbot, name, signal):
    with qtbot.waitSignal(getattr(review, signal)):
        stop(review, name).click()


def test_it_has_no_fault(review):
    assert tree.every_fault(review) == []
    assert clipping.every_fault(review) == []


def test_the_ways_on_say_less_rather_than_take_two_rows(look, opened, changed):
    review = opened(Review(look))
    review.show_consequences(*changed, left_out=False)
    ways = [button for button in review.findChildren(QPushButton) if button.isVisible()]
    for wide, said in ((900, "Abandonner mes changements"), (430, "Abandonner"), (900, "Abandonner mes changements")):
        review.resize(wide, 700)
        settle()
        assert ways[-1].text() == said
        assert len({way.mapTo(review, QPoint(0, 0)).y() for way in ways}) == 1
        assert name_of(ways[-1]) == "Abandonner mes changements"
