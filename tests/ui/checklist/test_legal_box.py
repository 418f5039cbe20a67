"""The law, apart: one sentence, and everything else behind a button that says what it does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.progress import standings
from audit_app.ui.checklist.legal_box import LegalBox
from tests.builders import an_audit
from tests.ui.finding import described, named, texts


@pytest.fixture
def box(look, show):
    audit = an_audit(checklist=shipped_checklist())
    shown = show(LegalBox(look), 620, 600)
    shown.fill(audit, standings(audit)["CIR-02"])
    return shown


def test_one_sentence_says_whether_the_law_binds(box):
    assert texts(box) == "Obligation légale dans certains cas seulement."


def test_the_button_opens_and_closes_and_says_in_which_state_it_is(box, qtbot):
    more = named(box, "Aide sur cette ligne", QPushButton)
    assert described(more) == "Preuve, que faire sinon, facile à lire, loi, sources."
    with qtbot.waitSignal(box.turned) as told:
        qtbot.keyClick(more, Qt.Key.Key_Space)
    assert told.args == [True]
    assert "Arrêté" in texts(box)
    assert "Sources" in texts(box)
    assert described(named(box, "Replier l’aide", QPushButton)) == "", "what is open is heard next"
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert "Sources" not in texts(box)


def test_it_stays_open_for_the_next_line_with_its_own_words(box):
    audit = an_audit(checklist=shipped_checklist())
    box.set_open(opened=True)
    box.fill(audit, standings(audit)["ACC-01"])
    assert "Arrêté du 20 avril" not in texts(box)
    assert "Pas d’obligation légale" in texts(box)
    assert "Pourquoi ici" in texts(box)


def test_addresses_of_texts_are_seen_whole_and_copied_together_by_keyboard(box, qtbot):
    box.set_open(opened=True)
    fields = [field for field in box.findChildren(QLineEdit) if field.isVisible()]
    assert len(fields) > 1
    assert all(field.text().startswith("https://") and field.isReadOnly() for field in fields)
    copy = named(box, f"Copier les {len(fields)} adresses des textes", QPushButton)
    with qtbot.waitSignal(box.said) as told:
        qtbot.keyClick(copy, Qt.Key.Key_Space)
    copied = QApplication.clipboard().text().split("\n\n")
    assert [one.split("\n")[1] for one in copied] == [field.text() for field in fields]
    assert copied[0].startswith("Arrêté")
    assert told.args == [f"Les {len(fields)} adresses sont copiées, chacune sous son texte.", "info"]


def test_without_an_address_there_is_nothing_to_copy(box):
    audit = an_audit(checklist=shipped_checklist())
    box.set_open(opened=True)
    box.fill(audit, standings(audit)["ACC-01"])
    assert not [button for button in box.findChildren(QPushButton) if "Copier" in button.text() and button.isVisible()]
