"""Giving the screen from anywhere: one key goes on with who is not through, else begins in the planned round."""

from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from audit_app.domain import recording
from audit_app.domain.consent import Asking, Consent, Use
from audit_app.domain.tester import Tester
from audit_app.domain.user_test import RoundKind, UserTest
from audit_app.identity import new_id, today
from audit_app.ui import application
from audit_app.ui.dialogs import Choice
from audit_app.ui.giving import Giving
from audit_app.ui.screens import Screens
from tests.ui.finding import described
from tests.ui.tester_mode.sittings import press, settle
from tests.wording.speaking import plain


@pytest.fixture
def window(qapp, tmp_path, qtbot):
    window = application.started(qapp, tmp_path, "fr", None)
    qtbot.addWidget(window)
    QTest.qWaitForWindowExposed(window)
    qtbot.waitUntil(lambda: window._seen)
    yield window
    window.close()


def key(window):
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    return window.findChild(Giving).given


def asked(window, place, said=None):
    """Press the key where who takes the screen is asked, and give the answer of that place; None = press Enter."""

    def answer():
        box = next(box for box in window.findChildren(Choice) if box.isVisible())
        if said is not None:
            said.extend([plain(described(box)), [plain(one.text()) for one in box.findChildren(QPushButton)]])
        if place is None:
            QTest.keyClick(box.focusWidget(), Qt.Key.Key_Return)
        else:
            box.answer(place)

    QTimer.singleShot(300, answer)
    return key(window)


def test_without_an_audit_the_key_does_nothing(window):
    assert key(window) is None


def test_without_a_plan_three_scenarios_that_fit_the_event_are_tried(window):
    window.open_sample()
    shown = key(window)
    assert len(shown.course.sitting.scenarios) == 3
    window.findChild(Giving).give("T09", None, ())
    assert window.findChild(Giving).given is shown
    shown.give_back()
    assert window.findChild(Giving).given is None


def test_the_newest_round_that_goes_on_says_what_is_tried(window):
    window.open_sample()
    plans = [UserTest(id=new_id(), kind=RoundKind.ON_SITE, scenarios=(code,)) for code in ("S8", "S5", "S9")]
    for plan in plans:
        window.live.apply("user_test_planned", partial(recording.planned, test=plan), plan.id)
    ends = partial(recording.ended, test_id=plans[2].id, on=window.live.audit.created_on)
    window.live.apply("user_test_ended", ends, plans[2].id)
    shown = key(window)
    assert (shown.course.sitting.test, shown.course.sitting.scenarios) == (plans[1].id, ("S5",))
    press(shown, "Commencer")
    page = shown.course.page
    shown.give_back()
    settle()
    again = asked(window, 0)
    assert again.course.sitting == shown.course.sitting
    assert again.course.page == page
    again.give_back()


def test_whoever_comes_next_never_goes_on_under_the_code_of_another(window):
    window.open_sample()
    first = key(window)
    press(first, "Commencer")
    first.give_back()
    settle()
    said = []
    assert asked(window, 2, said) is None
    assert said == [
        "T03 avait commencé et n’a pas fini. Qui prend l’écran maintenant ?",
        ["Continuer avec T03", "Une nouvelle personne : T04", "Personne pour l’instant"],
    ]
    second = asked(window, 1)
    assert second.course.sitting.tester == "T04"
    assert second.course.page.kind == "welcome"
    second.give_back()


def welcome(window, *codes):
    """Welcome testers at the organiser's screen: a code, and yes to taking part."""
    for code in codes:
        yes = {Use.TAKE_PART: Consent(given=True, on=today(), asking=Asking.READ_ALOUD)}
        window.live.apply("tester", partial(recording.welcomed, tester=Tester(id=code), consents=yes), code)


def test_whoever_was_just_welcomed_has_the_screen_before_a_new_person(window):
    window.open_sample()
    welcome(window, "T03")
    said = []
    shown = asked(window, None, said)
    assert said == [
        "Accueil fait, aucune réponse encore : T03. Qui prend l’écran maintenant ?",
        ["Commencer avec T03", "Une nouvelle personne : T04", "Personne pour l’instant"],
    ]
    assert shown.course.sitting.tester == "T03"
    shown.give_back()
    settle()
    other = asked(window, 1)
    assert other.course.sitting.tester == "T04"
    other.give_back()


def test_escape_gives_the_screen_to_nobody(window):
    window.open_sample()
    welcome(window, "T03")
    QTimer.singleShot(300, lambda: window.findChildren(Choice)[-1].reject())
    assert key(window) is None


def test_of_many_who_wait_the_last_are_offered_and_the_others_said_where_to_find(window):
    window.open_sample()
    welcome(window, "T03", "T04", "T05", "T06")
    said = []
    assert asked(window, 4, said) is None
    assert said == [
        "Accueil fait, aucune réponse encore : T06, T05, T04. "
        "Pour les autres qui attendent : Tests usagers, Tentatives. Qui prend l’écran maintenant ?",
        [
            "Commencer avec T06",
            "Commencer avec T05",
            "Commencer avec T04",
            "Une nouvelle personne : T07",
            "Personne pour l’instant",
        ],
    ]


def test_whoever_is_not_through_stands_before_who_waits(window):
    window.open_sample()
    first = key(window)
    press(first, "Commencer")
    first.give_back()
    settle()
    welcome(window, "T04")
    said = []
    shown = asked(window, 1, said)
    assert said[1][:2] == ["Continuer avec T03", "Commencer avec T04"]
    assert said[0].startswith("T03 avait commencé et n’a pas fini. Accueil fait, aucune réponse encore : T04.")
    assert shown.course.sitting.tester == "T04"
    shown.give_back()


def test_a_screen_may_ask_for_a_tester_and_scenarios(window):
    window.open_sample()
    making = window.findChild(Screens)
    making._on_asked("tester", ("T07", None, ("S3",)))
    shown = window.findChild(Giving).given
    assert (shown.course.sitting.tester, shown.course.sitting.scenarios) == ("T07", ("S3",))
    shown.give_back()
    settle()
    making._on_asked("tester", None)
    assert window.findChild(Giving).given.course.sitting.tester == "T03"
    window.findChild(Giving).given.give_back()


def test_another_start_brings_nothing_before_a_tester(window):
    window.open_sample()
    audit = window.live.audit.id
    window.findChild(Screens)._on_asked("tester", ("T07", None, ("S3",)))
    shown = window.findChild(Giving).given
    application._come_forward(window, audit[:12])
    settle()
    assert shown.isVisible()
    assert not window.isVisible()
    assert window.live.audit.id == audit
    shown.give_back()
    settle()
    application._come_forward(window, "")
    assert window.isVisible()
