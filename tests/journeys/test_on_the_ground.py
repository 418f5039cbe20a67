"""An afternoon on the ground: large targets, one place after the other, and the next morning where one stopped."""

from PySide6.QtWidgets import QListView, QPushButton

from audit_app.domain.visiting import following, stops
from audit_app.ui.checklist.line_list import LineList
from tests.journeys import keyboard
from tests.journeys.keyboard import name, press, until
from tests.ui.finding import texts


def lines(window) -> LineList:
    return window.findChild(LineList)


def test_place_after_place_with_large_targets_and_on_again_the_next_day(started):
    window = started(768, 1000)
    window.open_sample()
    until(lambda: window.findChildren(LineList))
    press("Ctrl+G")
    until(lambda: window.look.large)
    keyboard.settle()
    assert min(b.height() for b in window.findChildren(QPushButton) if b.isVisible()) >= 44

    press("Ctrl+L")
    assert name() in {"Lieux de l’événement", *_heard(window)}
    place = next(stop for stop in stops(window.live.audit) if not stop.is_seen)
    press("Home", *("Down",) * [stop.place for stop in stops(window.live.audit)].index(place.place), "Enter")
    assert lines(window).here == place.place
    assert place.zone.name in texts(window)

    press("Enter")
    while not _here(window).is_seen:
        line = lines(window).line
        press("Ctrl+1")
        until(lambda line=line: line in window.live.audit.answers)
        press("Ctrl+Enter")
    onward = following(stops(window.live.audit), place.place)
    assert name() == f"Lieu suivant : {onward.zone.name}"
    press("Enter")
    assert lines(window).here == onward.place
    window.close()

    again = started(768, 1000)
    again.open_sample()
    until(lambda: again.findChildren(LineList))
    assert again.look.large
    assert lines(again).here == onward.place
    assert lines(again).findChild(QListView).model().rowCount() == len(onward.rows)


def _here(window):
    return next(stop for stop in stops(window.live.audit) if stop.place == lines(window).here)


def _heard(window) -> set[str]:
    return {stop.zone.name for stop in stops(window.live.audit) if stop.zone}
