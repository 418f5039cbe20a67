"""What proves an action: words, evidence of the line, a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from audit_app.ui.actions.proof import Proof
from tests.ui.actions.conftest import PICTURE, an_acted_audit
from tests.ui.finding import texts


@pytest.fixture
def proof(look, shown):
    return shown(Proof(look), (500, 400))


def test_a_piece_of_evidence_is_ticked_by_what_it_shows(proof, qtbot):
    proof.show_pieces(an_acted_audit().evidence_of("ACC-01"), ())
    (box,) = proof.findChildren(QCheckBox)
    assert "La rampe && sa main courante" in box.text()
    with qtbot.waitSignal(proof.ticked) as ticked:
        qtbot.keyClick(box, Qt.Key.Key_Space)
    assert ticked.args == [(PICTURE,)]


def test_what_the_program_shows_tells_nobody(proof, qtbot):
    with qtbot.assertNotEmitted(proof.ticked), qtbot.assertNotEmitted(proof.typed_in):
        proof.show_pieces(an_acted_audit().evidence_of("ACC-01"), (PICTURE,))
        proof.show_texts("Vue", "Anne")
    assert proof.texts == ("Vue", "Anne")
    assert proof.findChild(QCheckBox).isChecked()


def test_without_evidence_only_words_are_asked_for(proof):
    proof.show_pieces((), ())
    assert "Preuves de cette ligne qui le montrent" not in texts(proof)


def test_pieces_of_another_line_take_the_place_of_those_before(proof, qtbot):
    proof.show_pieces(an_acted_audit().evidence_of("ACC-01"), ())
    proof.show_pieces((), ())
    qtbot.waitUntil(lambda: not proof.findChildren(QCheckBox))


def test_read_only_nothing_can_be_changed(proof):
    proof.show_pieces(an_acted_audit().evidence_of("ACC-01"), ())
    proof.set_able(able=False)
    assert proof.words.isReadOnly()
    assert not proof.findChild(QCheckBox).isEnabled()
