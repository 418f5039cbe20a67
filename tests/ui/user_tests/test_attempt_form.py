"""An attempt is noted as it happens: each thing saved at once, nothing the consent does not cover."""

import pytest

from audit_app.domain.observation import Success
from audit_app.ui.user_tests.attempt_form import AttemptForm
from audit_app.ui.user_tests.stopwatch import Stopwatches
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ATTEMPT, SECOND


@pytest.fixture
def form(look, live, shown):
    made = shown(AttemptForm(look, live), (700, 800))
    made.show_attempt(ATTEMPT)
    return made


def noted(form, code=ATTEMPT):
    return form._live.audit.observations[code]


def test_each_thing_is_saved_at_once(form):
    fields = form.fields.by_name
    fields["success"].buttons[1].click()
    fields["help"].buttons[1].click()
    fields["seq"].buttons[7].click()
    fields["dignity"].buttons[2].click()
    fields["detours"].enter()
    fields["detours"].field.setText("2")
    fields["detours"]._on_typed()
    form.flush()
    form._zone.combo.setCurrentIndex(0)
    one = noted(form)
    assert one.zone is None
    assert (one.success, one.help, one.seq, one.dignity, one.detours) == (Success.ALONE, 0, 7, False, 2)
    fields["success"].buttons[0].click()
    assert noted(form).success is None
    assert form._live.undo()
    assert noted(form).success is Success.ALONE


def test_words_of_whoever_refuses_to_be_quoted_have_no_field(form):
    assert not form.fields.by_name["quote"].isHidden()
    form.show_attempt(SECOND)
    assert form.fields.by_name["quote"].isHidden()
    assert "Ses paroles ne sont pas notées : T02 n’accepte pas d’être cité." in texts(form)


def test_the_stopwatch_notes_its_minutes(form):
    watches = Stopwatches.of(form._live)
    watches._clock = lambda: 0.0
    form.time.turn.click()
    watches._clock = lambda: 90.0
    form.time.turn.click()
    assert noted(form).minutes == 11.0
    form.show_attempt(ATTEMPT)
    assert form.time.minutes.text == "11"
    form.time.turn.click()
    watches._clock = lambda: 150.0
    form.show_attempt(SECOND)
    form.time.turn.click()
    assert noted(form).minutes == 12.0, "starting another one notes the first"


def test_a_finding_is_asked_for_from_it(form, qtbot):
    with qtbot.waitSignal(form.finding_asked) as asked:
        form._finding.click()
    assert asked.args == [ATTEMPT]
    form.enter()
    assert form._title.hasFocus()
    form.show_attempt("")
    assert form.isHidden()
