"""One person's name: typed, kept, changed, emptied, erased; kept and wiped when it is left."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from audit_app.domain.consent import Use
from audit_app.domain.recording import agreed as answered
from audit_app.domain.tester_identity import IdentityPart, default_end
from audit_app.identity import today
from audit_app.store import identities
from audit_app.store.home import Home
from audit_app.ui.dialogs import Choice
from audit_app.ui.user_tests.names_file import Typed
from audit_app.ui.user_tests.person_form import PersonForm
from audit_app.ui.widgets.day_text import typed_day
from tests.testing import CANARY
from tests.ui.finding import described, name_of, texts
from tests.ui.user_tests.examples import agreeing
from tests.ui.user_tests.naming import PERSON, UNTIL, made, opened, settled, with_file

NAME, CONTACT, BESIDE = IdentityPart


@pytest.fixture
def names(live, qtbot):
    return with_file(live, qtbot, PERSON)


@pytest.fixture
def form(look, live, names, shown):
    made_form = shown(PersonForm(look, live, names))
    names.changed.connect(lambda: made_form.show_person(made_form._code))
    made_form.show_person("T01")
    return made_form


def kept(live):
    return identities.told(Home(live.files.home), live.audit.id, made()[1])


def test_closed_it_shows_by_code_what_is_kept_and_no_name(form):
    assert form.parts[NAME].text == ""
    assert "Nom, jusqu’au 31 janvier 2099" in texts(form)
    assert "Le fichier est fermé" in texts(form) or "n’accepte pas d’être recontacté" in texts(form)
    assert form.until.text == typed_day(UNTIL)


def test_without_the_consent_to_contact_no_way_to_reach_is_asked(form, live):
    assert not form.parts[CONTACT].isVisible()
    consent = agreeing(Use.CONTACT)[Use.CONTACT]
    live.apply("consent", lambda now: answered(now, "T01", Use.CONTACT, consent))
    form.show_person("T01")
    assert form.parts[CONTACT].isVisible()
    assert "n’est pas montré" in texts(form)


def test_open_it_shows_the_name_and_what_is_changed_is_kept(form, names, live, qtbot):
    opened(names, qtbot)
    assert form.parts[NAME].text == CANARY
    form.parts[NAME].field.setText("Zoé")
    form.parts[BESIDE].field.setText("")
    form.keep.click()
    settled(names, qtbot)
    assert kept(live) == {"T01": {NAME: "Zoé"}}
    assert form.parts[NAME].text == "Zoé"
    assert not form.is_typed


def test_closed_a_name_is_added_and_goes_out_of_sight_once_it_is_kept(form, names, live, qtbot):
    form.show_person("T02")
    assert "Aucun nom n’est gardé pour T02." in texts(form)
    assert form.until.text == typed_day(default_end(live.audit, today()))
    form.parts[BESIDE].field.setText("Sa sœur")
    form.keep.click()
    assert "Tapez d’abord le nom" in described(form.parts[NAME].field)
    form.parts[NAME].field.setText("Yann")
    form.keep.setFocus()
    form.keep.click()
    assert name_of(QApplication.focusWidget()) == "T02\u00a0: nom et contact"  # its button is not to be pressed now
    settled(names, qtbot)
    assert kept(live)["T02"] == {NAME: "Yann", BESIDE: "Sa sœur"}
    assert form.parts[NAME].text == ""


def test_what_is_typed_stays_while_something_else_changes(form, names, qtbot):
    form.parts[NAME].field.setText("Zo")
    names.read()
    settled(names, qtbot)
    assert form.parts[NAME].text == "Zo"


@pytest.mark.parametrize("typed", ["demain", "", typed_day(today()), typed_day(today() - timedelta(days=1))])
def test_a_day_that_is_none_or_not_to_come_is_said_and_nothing_is_kept(form, names, live, typed):
    form.parts[NAME].field.setText("Zoé")
    form.until.field.setText(typed)
    form.keep.click()
    assert described(form.until.field)
    assert form.until.field.hasFocus()
    assert not names.is_busy
    assert form.parts[NAME].text == "Zoé"


def test_the_date_alone_needs_the_file_open(form, names, live, qtbot):
    later = UNTIL + timedelta(days=1)
    form.until.field.setText(typed_day(later))
    form.keep.click()
    assert "ouvrez d’abord le fichier" in described(form.parts[NAME].field)
    form.until.field.setText(typed_day(UNTIL))
    opened(names, qtbot)
    form.until.field.setText(typed_day(later))
    form.keep.click()
    settled(names, qtbot)
    assert {until for _part, until in names.kept_of("T01")} == {later}


def test_left_it_keeps_what_is_typed_and_wipes_it_for_good(form, names, live, qtbot):
    form.parts[NAME].field.setText("Zoé")
    form.show_person("T02")
    settled(names, qtbot)
    assert kept(live)["T01"][NAME] == "Zoé"
    form.leave()
    for field in (*form.parts.values(), form.until):
        field.field.undo()
        assert field.text == ""


def test_left_with_a_day_that_cannot_be_read_the_name_is_kept_and_that_is_said(form, names, live, qtbot):
    form.parts[NAME].field.setText("Zoé")
    form.until.field.setText("bientôt")
    with qtbot.waitSignal(form.said) as said:
        form.leave()
    settled(names, qtbot)
    assert "la date d’effacement n’a pas pu être lue" in said.args[0]
    assert kept(live)["T01"][NAME] == "Zoé"
    assert names.kept_of("T01")[0][1] == UNTIL


def test_what_could_not_be_kept_comes_back_to_be_tried_again(form, names):
    form.leave()
    names.waiting["T01"] = Typed({NAME: "Zoé"}, UNTIL)
    form.show_person("T01")
    assert form.parts[NAME].text == "Zoé"
    assert form.is_typed


@pytest.mark.parametrize("agreed", [False, True])
def test_one_is_erased_once_that_is_agreed(form, names, qtbot, monkeypatch, agreed):
    monkeypatch.setattr(Choice, "ask", lambda _box: int(not agreed))
    form.parts[NAME].field.setText("Zoé")
    form.erase.click()
    settled(names, qtbot)
    assert names.codes == (() if agreed else ("T01",))
    assert form.parts[NAME].text == ("" if agreed else "Zoé")


def test_of_who_takes_no_part_any_more_nothing_more_is_kept(form, names, live):
    live.apply("left", lambda now: now.replaced(testers={"T02": now.testers["T02"]}))
    live.apply("left", lambda now: now.replaced(consents={}))
    form.show_person("T01")
    assert "ne participe plus" in texts(form)
    assert not form.keep.isVisible()
    assert form.erase.isVisible()
