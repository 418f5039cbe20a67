"""One scale in three forms: every form shows every value, and faces come in either order."""

import pytest

from audit_app.domain.scale import WHOLE, Form, is_turned, nearest, steps


@pytest.mark.parametrize("form", Form)
def test_every_form_offers_the_seven_places_and_easy_words_three_but_for_numbers(form):
    assert steps(form, easy=False) == WHOLE
    assert len(steps(form, easy=True)) == (7 if form is Form.NUMBER else 3)


@pytest.mark.parametrize("value", WHOLE)
def test_a_value_given_in_one_form_is_shown_in_each(value):
    for form in Form:
        for easy in (False, True):
            shown = nearest(value, steps(form, easy=easy))
            assert (shown > 4) == (value > 4)
            assert (shown < 4) == (value < 4)
            assert easy or shown == value


def test_the_order_of_faces_differs_and_stays_the_same_for_one_question():
    turned = [is_turned(f"T{n:02d}", "ease.S8") for n in range(40)]
    assert 8 < sum(turned) < 32
    assert turned == [is_turned(f"T{n:02d}", "ease.S8") for n in range(40)]
    assert len({is_turned("T01", f"ease.S{n}") for n in range(1, 9)}) == 2
