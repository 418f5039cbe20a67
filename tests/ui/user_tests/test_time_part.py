"""The time is told in words, shown anew each minute, and noted when the stopwatch stops."""

import pytest

from audit_app.ui.user_tests.stopwatch import Stopwatches
from audit_app.ui.user_tests.time_part import TimePart
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ATTEMPT, SECOND
from tests.wording.speaking import plain


@pytest.fixture
def part(look, live, shown):
    made = shown(TimePart(look, live))
    made.show_attempt(live.audit, live.audit.observations[ATTEMPT], able=True)
    return made


def test_a_stopped_one_says_what_is_noted_beside_the_reference(part, live):
    assert "Le chronomètre est arrêté. 9,5 min, référence 10 min : × 1." in plain(texts(part)).replace("0,9", "1")
    assert (part.turn.text(), part.tell.isHidden()) == ("Reprendre le chronomètre", True)
    part.show_attempt(live.audit, live.audit.observations[SECOND], able=False)
    assert "Aucun temps n’est noté." in texts(part)
    assert part.turn.isHidden()


def test_it_runs_is_told_and_stops(part, live, qtbot):
    watches = Stopwatches.of(live)
    watches._clock = lambda: 0.0
    part.turn.click()
    assert "Le chronomètre tourne : 9,5 min jusqu’ici." in plain(texts(part))
    assert (part.turn.text(), part.minutes.isEnabled()) == ("Arrêter le chronomètre", False)
    watches._clock = lambda: 60.0
    assert "9,5 min" in plain(texts(part)), "nothing moves by itself before a minute is over"
    part.tell.click()
    assert "10,5 min jusqu’ici" in plain(texts(part))
    with qtbot.waitSignal(part.stopped) as stopped:
        part.turn.click()
    assert stopped.args == [10.5]


def test_starting_it_stops_that_of_another_attempt(part, live, qtbot):
    watches = Stopwatches.of(live)
    watches._clock = lambda: 0.0
    watches.start(SECOND, None)
    watches._clock = lambda: 120.0
    with qtbot.waitSignal(part.other_stopped) as stopped:
        part.turn.click()
    assert stopped.args == [SECOND, 2.0]
