"""A question put to a tester: yes and no, and how the answer stands."""

from datetime import date

import pytest

from audit_app.domain.consent import Asking, Consent, Use
from audit_app.ui.user_tests.consent_question import ConsentQuestion, stands_said
from tests.ui.finding import texts
from tests.ui.user_tests.examples import ON
from tests.wording.speaking import plain


def test_yes_and_no_are_told_with_the_use(look, shown, qtbot):
    asked = shown(ConsentQuestion(look, Use.PHOTO))
    asked.show_answer(None, able=True)
    assert "Pas encore demandé : cela compte comme un non." in plain(texts(asked))
    asked.enter()
    with qtbot.waitSignal(asked.answered) as answered:
        asked.group._buttons["yes"].click()
    assert answered.args == [Use.PHOTO, True]
    asked.put_back()
    assert not any(one.isChecked() for one in asked.group._buttons.values())


@pytest.mark.parametrize(
    ("consent", "said"),
    [
        (Consent(given=True, on=ON, asking=Asking.READ_ALOUD), "Accepté le 15 mai 2027, à voix haute."),
        (Consent(given=True, on=ON, represented=True, asked_again=(date(2027, 5, 16),)),
         "Accepté le 15 mai 2027. Son représentant est d’accord aussi. Confirmé le 16 mai 2027."),
        (Consent(given=False, on=ON), "Refusé le 15 mai 2027."),
        (Consent(given=False, on=ON, withdrawn_on=date(2027, 5, 20)), "Retiré le 20 mai 2027."),
        (Consent(given=False), "Refusé le un jour non noté."),
    ],
)  # fmt: skip
def test_an_answer_says_when_and_how_it_was_given(consent, said):
    assert plain(stands_said(consent)[1]) == said
