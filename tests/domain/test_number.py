import pytest

from audit_app.domain.number import amount_typed, count_typed


@pytest.mark.parametrize("text", ("1200", "1 200", " 1\u00a0200 ", "1\u202f200", "1.200", "1,200", "1'200"))
def test_a_count_is_read_however_the_thousands_are_set_apart(text):
    assert count_typed(text) == 1_200


@pytest.mark.parametrize("text", ("", "-3", "12,5", "1 20", "1.200,300", "douze", "12 personnes", "9" * 31))
def test_what_is_no_whole_number_is_not_guessed(text):
    assert count_typed(text) is None


def test_the_figures_of_other_writings_are_read_too():
    assert count_typed("٤٢") == 42


@pytest.mark.parametrize(
    ("text", "amount"),
    (("38 500 €", 38_500), ("38.500", 38_500), ("12,5", 12.5), ("1 200,50 EUR", 1_200.5), ("0", 0), ("50 euros", 50)),
)
def test_an_amount_may_have_cents_and_its_currency(text, amount):
    assert amount_typed(text) == amount


@pytest.mark.parametrize("text", ("", "cher", "12,345,6", "-5"))
def test_what_is_no_amount_is_not_guessed(text):
    assert amount_typed(text) is None
