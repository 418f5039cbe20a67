"""Why no line is shown, and the way out."""

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.domain.viewing import View
from audit_app.ui.checklist.filters import Filter
from audit_app.ui.checklist.nothing_found import NothingFound
from tests.ui.finding import named, texts


@pytest.fixture
def nothing(look, show):
    return show(NothingFound(look), 400, 400)


@pytest.mark.parametrize(
    ("asked", "why", "way_out"),
    [
        (Filter(text="zzz"), "Aucune ligne ne correspond à « zzz ».", "Effacer la recherche"),
        (Filter(View.GAPS, text="zzz"), "Aucune ligne de cette liste ne correspond à « zzz ».", "Effacer la recherche"),
        (Filter(person=""), "Ici, chaque ligne est confiée à quelqu’un.", "Montrer toutes les lignes"),
        (Filter(View.TO_DO), "Il ne reste rien à vérifier ici.", "Montrer toutes les lignes"),
        (Filter(View.TO_CONFIRM), "Ici, aucune réponse n’est à confirmer.", "Montrer toutes les lignes"),
        (Filter(View.GAPS), "Aucun écart ni contradiction ici pour le moment.", "Montrer toutes les lignes"),
        (Filter(where="ACC"), "Il n’y a pas de ligne de cette sorte ici.", "Montrer toutes les lignes"),
    ],
)
def test_it_says_why_and_leads_out(nothing, qtbot, asked, why, way_out):
    nothing.say(asked)
    assert why in texts(nothing)
    with qtbot.waitSignal(nothing.left):
        named(nothing, way_out, QPushButton).click()


def test_the_picture_leaves_the_room_to_the_words(nothing):
    picture = nothing._picture
    assert picture.isVisible()
    nothing.set_low(low=True)
    assert not picture.isVisible()
