"""Signs: a code says one number under its key, and a slip of the pen never makes another whole one."""

from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain.signs import LENGTH, MOST, SIGNS, check_sign, code_of, drawn, is_whole, number_of, written

bodies = st.text(SIGNS, min_size=LENGTH - 1, max_size=LENGTH - 1)


@given(st.integers(0, MOST - 1), st.text(max_size=40))
def test_a_code_gives_its_number_back(number, key):
    code = code_of(number, key)
    assert is_whole(code)
    assert number_of(code, key) == number


def test_another_key_reads_another_number():
    codes = [code_of(number, "this") for number in range(1_000)]
    assert len(set(codes)) == 1_000
    assert sum(number_of(code, "other") < 1_000 for code in codes) <= 10


def test_what_is_no_code_has_no_number():
    assert number_of("", "this") is None
    assert number_of("00000", "this") is None
    assert number_of("K7FC", "this") is None


@given(bodies, st.integers(0, LENGTH - 1), st.sampled_from(SIGNS))
def test_one_sign_taken_for_another_is_found(body, place, sign):
    code = body + check_sign(body)
    slipped = code[:place] + sign + code[place + 1 :]
    assert is_whole(code)
    assert is_whole(slipped) is (slipped == code)


@given(bodies, st.integers(0, LENGTH - 1), st.integers(0, LENGTH - 1))
def test_two_signs_that_changed_places_are_found(body, one, other):
    signs = list(body + check_sign(body))
    signs[one], signs[other] = signs[other], signs[one]
    swapped = "".join(signs)
    assert is_whole(swapped) is (swapped == body + check_sign(body))


def test_numbers_are_drawn_alike_each_time_and_written_in_so_many_signs():
    assert drawn("path-1", 100) == drawn("path-1", 100) < 100
    assert len({written(number, 2) for number in range(len(SIGNS) ** 2)}) == len(SIGNS) ** 2
