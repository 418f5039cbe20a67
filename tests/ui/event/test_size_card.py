import pytest
from PySide6.QtGui import QAccessible

from audit_app.ui.event.size_card import SizeCard, lines_asked
from audit_app.ui.event.sized import profile, sized
from tests.ui.event.conftest import example
from tests.ui.finding import name_of, texts
from tests.wording.speaking import plain


@pytest.fixture
def card(look, qtbot):
    made = SizeCard(look)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_class_stands_with_its_reasons_and_what_it_asks(card, checklist):
    said = sized(example("n4-meeting-international"), checklist)
    card.show_size(said)
    assert "Classe N4" in texts(card)
    assert f"{said.mandatory} lignes obligatoires, {said.recommended} recommandées" in texts(card)
    assert "20 470 personnes présentes ensemble" in texts(card)
    assert "D’après ce qui est saisi" not in texts(card)


def test_nobody_counted_yet_is_said_as_that(card, checklist):
    card.show_size(sized(profile({"international": True}), checklist, {"international"}))
    assert "Classe : à calculer" in texts(card)
    assert "obligatoire" not in texts(card)
    assert plain(name_of(card.size_class)).startswith("Classe : à calculer. Dites combien de personnes viennent")
    assert "Dites combien de personnes viennent" in texts(card)
    assert "0 personnes" not in texts(card)
    assert "D’après ce qui est saisi." in texts(card)
    assert "international" in texts(card)


def test_what_is_odd_is_to_be_looked_at_again(card, checklist):
    card.show_size(sized(example().replaced(parking_spaces=0), checklist))
    assert "À revoir" in texts(card)
    card.show_size(sized(example(), checklist))
    assert "À revoir" not in texts(card)


def test_with_little_room_everything_is_still_heard(card, checklist):
    card.fit(compact=True)
    card.show_size(sized(example().replaced(parking_spaces=0), checklist))
    assert "obligatoires, " in texts(card)
    assert "présentes ensemble" not in texts(card)
    heard = plain(name_of(card.size_class))
    assert heard.startswith("Classe N1. ")
    assert "lignes obligatoires" in heard
    assert "présentes ensemble" in heard
    assert "À revoir : " in heard


def test_a_class_that_changes_is_announced_once(card, checklist, monkeypatch):
    announced = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: announced.append(event.message()))
    for event in (example(), example(), example("n2-10-km-ville"), example("n2-10-km-ville")):
        card.show_size(sized(event, checklist))
    assert len(announced) == 1
    assert announced[0].startswith("Classe N2. ")


def test_one_line_is_said_in_the_singular(checklist):
    said = sized(example(), checklist)
    one = type(said)(said.sizing, (), 1, 1, True, True)
    assert plain(lines_asked(one)) == "1 ligne obligatoire, 1 recommandée"
