"""Stopwatches belong to the audit: one runs at a time, and goes on from what is noted."""

from PySide6.QtCore import QObject

from audit_app.ui.user_tests.stopwatch import Stopwatches


class Clock:
    """Seconds that pass when they are told to."""

    now = 100.0

    def __call__(self):
        return self.now


def test_it_counts_from_what_is_noted_and_stops():
    clock, owner = Clock(), QObject()
    watches = Stopwatches(owner, clock)
    assert watches.start("a", None) == ""
    clock.now += 150
    assert (watches.runs("a"), watches.minutes("a")) == (True, 2.5)
    assert watches.stop("a") == 2.5
    assert watches.runs("a") is False
    watches.start("a", 4.0)
    clock.now += 60
    assert watches.stop("a") == 5.0


def test_starting_one_stops_the_other():
    clock, owner = Clock(), QObject()
    watches = Stopwatches(owner, clock)
    watches.start("a", None)
    clock.now += 30
    assert watches.start("b", None) == "a"
    clock.now += 600
    assert watches.minutes("a") == 0.5
    assert watches.runs("b")


def test_a_moment_counts_as_a_tenth_for_no_time_is_none():
    owner = QObject()
    watches = Stopwatches(owner, Clock())
    watches.start("a", None)
    assert watches.stop("a") == 0.1


def test_an_audit_has_one_set_whatever_the_screen(live):
    assert Stopwatches.of(live) is Stopwatches.of(live)
