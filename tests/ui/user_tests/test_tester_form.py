"""A tester is welcomed once they agree, answers each question by itself, and takes back what they want."""

import pytest

from audit_app.domain.codes import Audience
from audit_app.domain.consent import Asking, Use, key_of
from audit_app.domain.tester import Guarded
from audit_app.identity import today
from audit_app.reporting import issued_report
from audit_app.ui.user_tests import tester_form
from audit_app.ui.user_tests.tester_form import TesterForm
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ATTEMPT, ON


@pytest.fixture
def form(look, live, shown):
    made = shown(TesterForm(look, live), (700, 800))
    made.show_tester("T01")
    return made


def answer(form, use, code):
    form.consents.questions[use].group._buttons[code].click()


def consent(form, code, use):
    return form._live.audit.consents[key_of(code, use)]


def taking(monkeypatch, *uses):
    """Have the box answered: these uses are taken back."""
    monkeypatch.setattr(tester_form.WithdrawDialog, "ask", lambda _self: frozenset(uses))


def test_somebody_new_is_there_once_they_agree(form, qtbot):
    form.show_new()
    assert form.code.text == "T03"
    assert "Rien n’est noté avant l’accord pour participer." in texts(form)
    form.consents.asking.show_value(Asking.SIGN_LANGUAGE)
    form.consents.guarded.buttons[1].click()
    form.consents.represented.tick.box.click()
    with qtbot.waitSignal(form.welcomed) as welcomed:
        answer(form, Use.TAKE_PART, "yes")
    assert welcomed.args == ["T03"]
    assert form._live.audit.testers["T03"].guarded is Guarded.MINOR
    given = consent(form, "T03", Use.TAKE_PART)
    assert (given.given, given.asking, given.represented) == (True, Asking.SIGN_LANGUAGE, True)


def test_of_whoever_refuses_nothing_is_noted(form, qtbot):
    form.show_new()
    with qtbot.waitSignal(form.said) as said:
        answer(form, Use.TAKE_PART, "no")
    assert "rien n’est noté" in said.args[0]
    assert set(form._live.audit.testers) == {"T01", "T02"}
    assert "T03.take_part" not in form._live.audit.consents


def test_a_name_or_a_code_in_use_is_refused(form):
    form.show_new()
    form.enter()
    assert form.focusWidget() is form._title, "the heading is heard first"
    for typed, said in (("Anne", "jamais un nom"), ("t01", "prenez-en un autre")):
        form.code.field.setText(typed)
        answer(form, Use.TAKE_PART, "yes")
        assert said in texts(form)
    assert set(form._live.audit.testers) == {"T01", "T02"}


def test_each_question_is_answered_by_itself(form):
    answer(form, Use.CONTACT, "yes")
    assert consent(form, "T01", Use.CONTACT).given
    assert not consent(form, "T01", Use.NAME).given
    form.consents.questions[Use.NAME].show_answer(None, able=True)  # asked again
    answer(form, Use.NAME, "no")
    assert consent(form, "T01", Use.NAME).on == today()


def test_a_no_that_removes_nothing_is_done_without_a_box(form, monkeypatch, qtbot):
    monkeypatch.delattr(tester_form.WithdrawDialog, "ask")
    with qtbot.waitSignal(form.said):
        answer(form, Use.PHOTO, "no")
    assert consent(form, "T01", Use.PHOTO).withdrawn_on == today()


def test_a_no_that_removes_something_asks_first(form, monkeypatch, qtbot):
    taking(monkeypatch)
    answer(form, Use.QUOTATION, "no")
    assert form._live.audit.observations[ATTEMPT].quote
    qtbot.waitUntil(lambda: form.consents.questions[Use.QUOTATION].group._buttons["yes"].isChecked())
    taking(monkeypatch, Use.QUOTATION)
    with qtbot.waitSignal(form.said) as said:
        answer(form, Use.QUOTATION, "no")
    assert "T01" in said.args[0]
    assert not form._live.audit.observations[ATTEMPT].quote
    assert form._live.undoable is None or form._live.undoable.gesture != "withdrawn"


def test_taking_no_part_any_more_takes_everything(form, monkeypatch):
    taking(monkeypatch, *Use)
    form._withdraw.click()
    assert "T01" not in form._live.audit.testers
    assert ATTEMPT not in form._live.audit.observations


def test_what_was_agreed_is_confirmed_today(form, qtbot):
    with qtbot.waitSignal(form.said):
        form.consents._again.click()
    assert consent(form, "T01", Use.PHOTO).asked_again == (today(),)
    assert consent(form, "T01", Use.CONTACT).asked_again == ()
    qtbot.waitUntil(lambda: form.consents._again.isHidden())  # once a day


def test_on_the_day_a_consent_is_given_it_is_not_asked_again(form, qtbot):
    form.consents._again.click()
    qtbot.waitUntil(lambda: form.consents._again.isHidden())
    answer(form, Use.CONTACT, "yes")
    assert consent(form, "T01", Use.CONTACT).on == today()
    form.show_tester("T01")
    assert form.consents._again.isHidden()


def test_what_they_tell_is_saved_at_once(form):
    form.needs.last.click()
    assert form._live.audit.testers["T01"].audiences == (Audience.SPECTATORS, Audience.VOLUNTEERS)
    form.consents.guarded.buttons[2].click()
    assert form._live.audit.testers["T01"].guarded is Guarded.PROTECTED
    assert not form._live.audit.agreed("T01", Use.TAKE_PART)
    form.consents.represented.tick.box.click()
    assert form._live.audit.agreed("T01", Use.TAKE_PART)
    needs = form.needs.fields.by_name["needs"]
    needs.enter()
    needs.field.insertPlainText("Une chaise. ")
    form.flush()
    assert form._live.audit.testers["T01"].needs.startswith("Une chaise. Une place")
    form.enter()
    assert form._title.hasFocus()
    form.show_tester("")
    assert form.isHidden()


def test_the_agreement_of_a_representative_stays_whatever_is_unticked_and_the_way_back_is_said(form, qtbot):
    form.consents.guarded.buttons[1].click()
    form.consents.represented.tick.box.click()
    with qtbot.waitSignal(form.said) as said:
        form.consents.represented.tick.box.click()
    assert "Retirer des consentements" in said.args[0]
    assert form._live.audit.agreed("T01", Use.TAKE_PART)
    qtbot.waitUntil(lambda: form.consents.represented.tick.ticked)


def test_reports_that_carried_it_are_listed_by_number(form, tmp_path, monkeypatch, qtbot):
    live = form._live
    _written, issue = issued_report(live.audit, tmp_path / "r.pdf", live.files, language="fr", on=ON)
    live.apply("issued", lambda audit: audit.replaced(issues={issue.id: issue}))
    taking(monkeypatch, *Use)
    with qtbot.waitSignal(form.said) as said:
        form._withdraw.click()
    assert said.args[1] == "fair", "it stays to be read: somebody has to be told"
    assert "1" in said.args[0]
    assert live.audit.issues[issue.id].withdrawn_on is not None
