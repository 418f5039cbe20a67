"""Typography changes spaces and apostrophes, never a letter."""

from hypothesis import given
from hypothesis import strategies as st

from audit_app.checklists import loading
from audit_app.i18n import in_language
from audit_app.wording.typography import capital, clipped, composed, listed
from tests.report import audits


@given(st.text(alphabet="aé1 :;!?«»%'’m²\u00a0", max_size=60), st.sampled_from(["fr", "en"]))
def test_no_letter_changes(text, language):
    with in_language(language):
        made = composed(text)
    assert _plain(made) == _plain(text)


def _plain(text):
    return "".join(text.split()).replace("’", "'").replace("‘", "'")


def test_no_english_text_of_the_checklist_shows_a_straight_quote():
    with in_language("en"):
        criteria = loading.shipped_checklist().criteria
        shown = [text for c in criteria for text in (c.title.en, c.why.en, c.how.en, *(f.en for f in _fixes(c)))]
        assert [composed(text) for text in shown if "'" in composed(text)] == []
        assert composed("the volunteers' rest, a 'yes' to [name]'") == "the volunteers’ rest, a ‘yes’ to [name]’"


def _fixes(criterion):
    fix = criterion.fix
    return (fix.today, fix.lasting, fix.announce) if fix else ()


def test_no_french_sign_of_the_checklist_begins_a_line():
    with in_language("fr"):
        for criterion in audits.empty("n1").checklist.criteria:
            for sign in (" :", " ;", " !", " ?", " »"):
                assert sign not in composed(criterion.title.fr)


def test_english_keeps_its_spaces():
    with in_language("en"):
        assert composed("don't : 5 %") == "don’t : 5 %"


def test_several_things_are_listed_with_the_sign_of_the_language():
    with in_language("fr"):
        assert listed(["montre", "niveau, ou téléphone"]) == "montre\u202f; niveau, ou téléphone"
    with in_language("en"):
        assert listed(iter(["watch", "level"])) == "watch; level"
        assert (listed(["watch"]), listed([])) == ("watch", "")


@given(st.text(max_size=200), st.integers(min_value=5, max_value=80))
def test_a_clipped_text_has_its_length_and_a_sign_that_it_was_cut(text, most):
    made = clipped(text, most)
    assert len(made) <= most
    assert "\n" not in made
    assert made.endswith("…") or made.split() == text.split()


def test_small_things():
    assert capital("") == ""
    assert capital("élan") == "Élan"
