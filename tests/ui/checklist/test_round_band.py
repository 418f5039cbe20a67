"""The band: heard with its way on, the keyboard where one more press goes on."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from audit_app.ui.checklist.round_band import RoundBand
from audit_app.ui.checklist.round_words import BandWords
from tests.ui.finding import named, texts

END = BandWords("Vous êtes ici", "Tout est vérifié ici.", "Lieu suivant", "Un autre lieu", "Toute la grille")
WAYS = [("Lieu suivant", "onward"), ("Un autre lieu", "other"), ("Toute la grille", "out")]


@pytest.fixture
def band(look, show):
    return show(RoundBand(look), 420, 200)


def test_it_says_what_it_is_told_and_offers_the_ways_there_are(band):
    band.say(BandWords("Vous êtes ici", "3 sur 11 à vérifier.", other="Un autre lieu"))
    assert "3 sur 11 à vérifier." in texts(band)
    assert [b.text() for b in band.findChildren(QPushButton) if b.isVisible()] == ["Un autre lieu"]
    band.say(None)
    assert not band.isVisible()


@pytest.mark.parametrize(("name", "told"), WAYS)
def test_each_way_is_told(band, qtbot, name, told):
    band.say(END)
    with qtbot.waitSignal(getattr(band, told)):
        named(band, name, QPushButton).click()


def test_the_keyboard_goes_where_one_goes_on_else_to_the_words(band):
    band.say(END)
    band.enter()
    assert QApplication.focusWidget() is named(band, "Lieu suivant", QPushButton)
    assert band.said == "Tout est vérifié ici. Lieu suivant."
    band.say(BandWords("Vous êtes ici", "C’était le dernier lieu."))
    band.enter()
    assert QApplication.focusWidget().text() == "C’était le dernier lieu."
    assert band.said == "C’était le dernier lieu."


@pytest.mark.parametrize("low", [False, True])
def test_a_way_on_longer_than_the_band_ends_where_the_room_does_and_is_heard_whole(band, low):
    place = "Lieu suivant : tribune nord, derrière le bassin d’échauffement, côté vestiaires du personnel"
    band.set_low(low=low)
    band.say(replace(END, onward=place))
    QApplication.processEvents()
    onward = named(band, place, QPushButton)
    assert onward.text().startswith("Lieu suivant : tribune")
    assert onward.text().endswith("…")
    assert onward.sizeHint().width() <= onward.width() < band.width()
    assert onward.toolTip() == place
    assert place in band.said
    band.resize(1_200, 200)
    QApplication.processEvents()
    assert (onward.text(), onward.toolTip()) == (place, "")


def test_where_there_is_little_height_two_buttons_are_icons_with_their_names(band, qtbot):
    band.say(END)
    band.set_low(low=True)
    assert texts(band) == "", "the list says the place, the way on that all is checked"
    for name, told in WAYS:
        with qtbot.waitSignal(getattr(band, told)):
            named(band, name, QPushButton).click()
    assert [b.text() for b in band.findChildren(QPushButton)] == ["Lieu suivant", "", ""]
    band.say(BandWords("Vous êtes ici", "3 sur 11 à vérifier.", other="Un autre lieu"))
    assert "3 sur 11 à vérifier." in texts(band)
    band.set_low(low=False)
    assert "Vous êtes ici" in texts(band)
