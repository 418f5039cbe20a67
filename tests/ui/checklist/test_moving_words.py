"""What is said where there is no line to go to."""

import pytest

from audit_app.ui.checklist.moving_words import all_checked_said, end_said


def test_both_ends_of_the_list_have_their_sentence():
    assert end_said("next") == "C’est la dernière ligne de la liste."
    assert end_said("previous") == "C’est la première ligne de la liste."


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (0, "Toutes les lignes sont vérifiées."),
        (1, "Tout a été examiné dans cette liste. 1 ligne de toute la grille n’est pas encore vérifiée."),
        (4, "Tout a été examiné dans cette liste. 4 lignes de toute la grille ne sont pas encore vérifiées."),
    ],
)
def test_what_is_left_elsewhere_is_counted(left, said):
    assert all_checked_said(left) == said
