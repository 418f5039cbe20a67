"""Making ahead: screens stand there before they are asked for, and nobody notices but by the time it takes."""

from functools import partial

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.store.home import Home
from audit_app.ui import application, making_ahead
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.draft_file import DraftFile, KeptDraft
from audit_app.ui.making_ahead import MakingAhead, awaited
from audit_app.ui.results.screen import ResultsScreen
from audit_app.ui.widgets.screen import Screen
from tests.ui.finding import texts


@pytest.fixture
def window(qapp, home, qtbot, monkeypatch):
    monkeypatch.setattr(making_ahead, "_RESTS", 0)
    shown = application.started(qapp, home, "fr", None)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    qtbot.waitUntil((home / "jauge.db").exists)
    yield shown
    shown.close()


@pytest.fixture
def with_sample(window):
    window.open_sample()
    return window


def unseen(window, kind=Screen):
    return {type(screen) for screen in window.findChildren(kind) if not screen.isVisible()}


def ahead(window, qtbot):
    """Have everything made ahead."""
    window.make_ahead()
    made = window._making.ahead
    qtbot.waitUntil(lambda: not made._clock.isActive(), timeout=30_000)  # a step each tenth of a second
    return made


def test_the_first_visit_of_each_screen_finds_the_one_made_ahead(with_sample, qtbot):
    made = dict(ahead(with_sample, qtbot)._made)
    assert set(made) == set(awaited(with_sample.folder, with_sample.live.audit.id))
    for code, screen in made.items():
        with_sample.enter(code)
        assert screen.isVisible()
        assert with_sample.isAncestorOf(QApplication.focusWidget())
    assert with_sample._making.ahead._made == {}


def test_nothing_is_seen_said_or_moved_meanwhile(with_sample, qtbot):
    focus, said, title = QApplication.focusWidget(), with_sample.message.said, with_sample.windowTitle()
    seen = texts(with_sample)
    ahead(with_sample, qtbot)
    assert len(unseen(with_sample)) > 10
    assert (QApplication.focusWidget(), with_sample.message.said, with_sample.windowTitle()) == (focus, said, title)
    assert texts(with_sample) == seen
    assert with_sample.current == "checklist"


def test_what_is_drawn_ahead_is_drawn_again_when_the_audit_changed(with_sample, qtbot):
    ahead(with_sample, qtbot)
    results = with_sample.findChild(ResultsScreen)
    before = results.subtitle.text()
    assert before
    live = with_sample.live
    for line in tuple(live.audit.answers)[:5]:
        live.apply("answered", partial(answered, line=line, verdict=Verdict.NON_COMPLIANT), line)
    with_sample.enter("results")
    assert results.subtitle.text() != before


def test_a_new_look_has_them_made_anew(with_sample, qtbot):
    old = ahead(with_sample, qtbot)._made["results"]
    with_sample.preferences.percent = 150
    with_sample.dress()
    made = with_sample._making.ahead
    qtbot.waitUntil(lambda: "results" in made._made and not made._clock.isActive())
    assert made._made["results"] is not old
    assert made._made["results"].look.percent == 150


def test_once_the_audit_is_let_go_none_of_its_screens_is_left(with_sample, qtbot):
    ahead(with_sample, qtbot)
    with_sample.enter("home")
    with_sample.let_go()
    made = with_sample._making.ahead
    qtbot.waitUntil(lambda: not made._clock.isActive())
    assert set(made._made) == {"new", "help", "settings"}
    qtbot.waitUntil(lambda: with_sample.findChild(ResultsScreen) is None)


def test_one_that_no_frame_holds_yet_does_not_outlive_its_audit(with_sample, qtbot, monkeypatch):
    monkeypatch.setattr(making_ahead, "awaited", lambda _folder, audit: ["plan"] if audit else [])
    with_sample.make_ahead()
    made = with_sample._making.ahead
    made._clock.stop()
    next(made._steps)
    plan = made._made["plan"]
    assert plan.parent() is None
    with_sample.enter("home")
    with_sample.let_go()
    qtbot.waitUntil(lambda: not shiboken6.isValid(plan))


def test_one_asked_for_before_it_is_finished_draws_itself(with_sample, qtbot):
    steps = MakingAhead(with_sample, lambda code: with_sample._making._fresh(code, with_sample))
    making = steps._making(["results"], with_sample._shell)
    next(making)
    taken = steps.take("results")
    assert list(making) == []
    assert taken.subtitle.text() == ""
    assert steps.take("results") is None
    taken.deleteLater()


def test_an_event_left_half_typed_waits_for_its_user(home):
    home.mkdir()
    kept = KeptDraft(draft=Draft(name="Trail des deux vallées"))
    assert "new" in set(awaited(home, None))
    DraftFile(home).keep(kept)
    assert "new" not in set(awaited(home, None))
    identity = "01940000-0000-7000-8000-000000000001"
    assert "event" in set(awaited(home, identity))
    DraftFile(home, identity).keep(kept)
    assert Home(home).event_draft(identity).exists()
    assert "event" not in set(awaited(home, identity))


def test_nothing_is_made_once_the_window_is_closed(with_sample, qtbot):
    with_sample.make_ahead()
    made = with_sample._making.ahead
    with_sample.close()
    qtbot.waitUntil(lambda: not made._clock.isActive())
    assert len(made._made) < 3


def test_the_application_makes_ahead_once_everything_is_read(window, qtbot, monkeypatch):
    from audit_app.ui import reading_ahead

    monkeypatch.setattr(reading_ahead, "_RESTS", 0)
    application._read_ahead(window)
    qtbot.waitUntil(lambda: window._making.ahead is not None, timeout=20_000)
