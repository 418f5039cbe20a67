"""The form of one sentence: each change is told at once, words after a pause, and what is typed is never lost."""

from datetime import date

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from audit_app.domain.own_scheme import added, begun_scheme, mapped
from audit_app.domain.scheme import Ask
from audit_app.ui.mapping.sentence_form import SentenceForm
from audit_app.wording.own_scheme import notice
from tests.report import audits
from tests.ui.finding import texts
from tests.wording.speaking import plain

ON = date(2027, 1, 5)


def scheme():
    return added(begun_scheme("own-7k2mq", "Convention", "Ville", "Un référent.", ON, notice()), "Autre.", ON)


@pytest.fixture
def form(look, qtbot):
    shown = SentenceForm(look, audits.small().checklist)
    qtbot.addWidget(shown)
    shown.resize(560, 700)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.show_sentence(scheme().conditions[0], able=True)
    return shown


def test_words_are_told_after_a_pause_and_at_once_when_they_are_left(form, qtbot):
    form.enter()
    with qtbot.waitSignal(form.changed) as told:
        QTest.keyClicks(form._words, " Joignable.")
    change, joins = told.args
    assert joins
    assert change(scheme()).conditions[0].text.fr == " Joignable.Un référent."


def test_what_proves_it_is_chosen_and_ticking_a_line_maps_it(form, qtbot):
    with qtbot.waitSignal(form.changed) as told:
        form.picker.picked.emit(("ACC-01",))
    assert told.args[0](scheme()).conditions[0].asks is Ask.LINES
    combo = form.findChild(QComboBox)
    with qtbot.waitSignal(form.changed) as told:
        combo.setCurrentIndex(combo.findData(Ask.MANDATORY))
    assert told.args[0](scheme()).conditions[0].asks is Ask.MANDATORY


def test_another_sentence_is_shown_and_what_is_typed_in_this_one_stays(form):
    form.enter()
    QTest.keyClicks(form._words, " et plus")
    form.show_sentence(scheme().conditions[0], able=True)
    assert "et plus" in form.typed
    form.show_sentence(scheme().conditions[1], able=True)
    assert form.typed == "Autre."


def test_the_kind_of_evidence_is_asked_only_where_it_counts(form):
    assert not form._kind.isVisible()
    shown = mapped(scheme(), "S-01", on=ON, asks=Ask.EVIDENCE, criteria=["ACC-01"]).conditions[0]
    form.show_sentence(shown, able=True)
    assert form._kind.isVisible()


def test_what_it_comes_to_today_is_said(form):
    audit = audits.small().replaced(schemes={"own-7k2mq": scheme()})
    form.say_outcome(audit, scheme())
    assert "Aujourd’hui : non démontrée" in plain(texts(form))


def test_what_it_comes_to_is_told_once_and_again_only_when_it_changes(form, monkeypatch):
    audit = audits.small().replaced(schemes={"own-7k2mq": scheme()})
    form.show_sentence(scheme().conditions[0], able=True)
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.type()))
    for _change in range(2):
        form.say_outcome(audit, scheme())
    assert told.count(QAccessible.Event.Announcement) == 1


def test_in_an_audit_only_read_nothing_can_be_changed(form):
    form.show_sentence(scheme().conditions[0], able=False)
    assert form._words.isReadOnly()
    assert not form.findChild(QComboBox).isEnabled()
    assert not form._remove.isVisible()
