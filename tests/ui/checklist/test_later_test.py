"""The later tests that can close what testers met: shown only where there is one, each told in a few words."""

from datetime import timedelta
from functools import partial

import pytest

from audit_app.domain import recording
from audit_app.domain.observation import Observation, Success
from audit_app.ui.checklist.later_test import LaterTest
from tests.ui.user_tests.examples import BLOCKED, ON, tested
from tests.wording.speaking import plain

RETEST = Observation(
    id="019f0000-0000-7000-8000-000000000009",
    tester="T02",
    scenario="S6",
    success=Success.ALONE,
    on=ON + timedelta(days=1),
)


@pytest.fixture
def part(show, look, live):
    live.apply("tests_taken_in", tested)
    return show(LaterTest(look), 500, 200)


def _draw(part, live, *, able=True):
    part.draw(live.audit, live.audit.findings[BLOCKED], able=able)


def test_it_is_shown_once_a_test_went_well_and_tells_which_one_closes(part, live, qtbot):
    _draw(part, live)
    assert part.isHidden()
    live.apply("observed", partial(recording.observed, observation=RETEST))
    _draw(part, live)
    assert not part.isHidden()
    assert part.attempts.count() == 1
    assert [plain(part.attempts.itemText(0))] == [
        "T02, S6, le 16 mai 2027 : réussi sans aide",
    ]
    with qtbot.waitSignal(part.ended) as told:
        part.end.click()
    assert told.args == [RETEST.id]


def test_nothing_is_offered_where_nothing_can_be_written(part, live):
    live.apply("observed", partial(recording.observed, observation=RETEST))
    _draw(part, live, able=False)
    assert part.isHidden()
