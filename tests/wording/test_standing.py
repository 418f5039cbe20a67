"""Where lines stand is said in numbers, with the theme that asks for most."""

import pytest

from audit_app.i18n import in_language
from audit_app.wording.standing import Counts, concluded, counts_said


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (Counts(1, 1, 1, 1), "1 satisfaite, 1 en partie, 1 non satisfaite, 1 non vérifiée"),
        (Counts(2, 0, 0, 3), "2 satisfaites, 3 non vérifiées"),
        (Counts(), ""),
    ],
)
def test_what_is_nought_is_not_said(counts, said):
    with in_language("fr"):
        assert plain(counts_said(counts)) == said


def test_gaps_come_before_what_is_left_to_check():
    themes = (("Sanitaires", Counts(met=2, unmet=3)), ("Accueil", Counts(met=1, partial=1, unknown=9)))
    with in_language("fr"):
        assert plain(concluded(themes)) == (
            "16 lignes : 3 satisfaites, 1 en partie, 3 non satisfaites, 9 non vérifiées. "
            "Le plus d’écarts : Sanitaires (3 sur 5)."
        )
        assert plain(concluded((("Accueil", Counts(met=1, unknown=9)),))) == (
            "10 lignes : 1 satisfaite, 9 non vérifiées. Le plus à vérifier : Accueil (9 sur 10)."
        )


def test_themes_that_have_as_much_are_all_named_and_where_they_are_many_none_is():
    of_one = Counts(met=3, partial=1)
    with in_language("en"):
        said = concluded((("Toilets", of_one), ("Signs", Counts(met=2, unmet=1)), ("Rest", Counts(met=9))))
        assert said.endswith(" The most gaps: Toilets (1 of 4); Signs (1 of 3).")
        assert concluded(tuple((theme, of_one) for theme in "ABCD")) == "16 lines: 12 fully met, 4 partly met."
        assert concluded(tuple((theme, Counts(unknown=2)) for theme in "ABCD")) == "8 lines: 8 not checked."


def test_where_all_is_met_nothing_more_is_said():
    with in_language("en"):
        assert concluded((("Toilets", Counts(met=1)),)) == "1 line: 1 fully met."
