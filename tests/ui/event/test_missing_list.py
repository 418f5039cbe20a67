import pytest

from audit_app.errors import Fault
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.missing_list import MissingList
from audit_app.ui.event.understood import understood
from tests.ui.event.conftest import stop
from tests.ui.finding import name_of, texts
from tests.wording.speaking import plain


@pytest.fixture
def listed(look, qtbot):
    made = MissingList(look)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_nothing_missing_is_good_news(listed):
    listed.show_faults((), ())
    assert "l’audit peut commencer" in texts(listed)
    assert listed.property("tone") == "good"


def test_what_is_missing_stands_by_step_with_a_way_there(listed, qtbot):
    listed.show_faults(understood(Draft(organiser="Club"), beginning=True).faults, ())
    assert "Quoi : le nom de l’événement, le type d’événement" in texts(listed)
    assert "Il reste 9 choses à régler" in texts(listed)
    with qtbot.waitSignal(listed.went) as went:
        stop(listed, "Aller à la question : le premier jour (étape 2, Quand)").click()
    assert went.args == ["starts_on"]


def test_what_is_wrong_has_a_row_of_its_own(listed):
    listed.show_faults((Fault("not_a_date", "starts_on", found="hier"), Fault("missing", "kind", found="kind")), ())
    assert "« hier » n’est pas une date lisible" in texts(listed)
    assert "Quoi : le type d’événement" in texts(listed)


def test_everything_is_heard_at_once_when_it_takes_the_focus(listed):
    listed.activateWindow()
    listed.show_faults((Fault("end_before_start", "ends_on"), Fault("missing", "name", found="name")), ())
    listed.take_focus()
    assert listed.sentence.hasFocus()
    heard = plain(name_of(listed.sentence))
    assert "Il manque : le nom de l’événement." in heard
    assert "Le dernier jour est avant le premier." in heard


def test_what_is_odd_is_listed_without_standing_in_the_way(listed, qtbot):
    listed.show_faults((), (("tent_not_declared", "Un lieu est une tente."),))
    assert listed.property("tone") == "good"
    with qtbot.waitSignal(listed.went) as went:
        stop(listed, "Aller à la question : À revoir : Un lieu est une tente. (étape 3, Où)").click()
    assert went.args == ["venues"]
