"""What a facilitator notes, in words with its number."""

from audit_app.domain.observation import Observation, Success
from audit_app.i18n import in_language
from audit_app.wording.facilitating import (
    EASE,
    HELP_LEVELS,
    STAFF,
    ease_said,
    help_said,
    minutes_said,
    outcome_said,
    staff_said,
)
from tests.domain.examples import uuid
from tests.wording.speaking import both, plain


def test_every_place_of_a_scale_bears_its_number_in_both_languages():
    for figures, said in ((HELP_LEVELS, help_said), (EASE, ease_said), (STAFF, staff_said)):
        french, english = both(lambda figures=figures, said=said: "|".join(said(figure) for figure in figures))
        for words in (french, english):
            assert [one[0] for one in words.split("|")] == [str(figure) for figure in figures]
            assert len(set(words.split("|"))) == len(figures)


def test_a_time_is_held_against_the_reference_by_figures_alone():
    with in_language("fr"):
        assert plain(minutes_said(15, 10)) == "15 min, référence 10 min : × 1,5"
        assert plain(minutes_said(7.5, None)) == "7,5 min"


def test_an_attempt_is_told_in_one_line():
    bare = Observation(id=uuid(1), tester="T01", scenario="S1")
    with in_language("fr"):
        assert outcome_said(bare) == "rien de noté"
        done = bare.replaced(success=Success.WITH_HELP, help=2, minutes=9.54)
        assert plain(outcome_said(done)) == "Réussi avec de l’aide, aide 2, 9,5 min"
