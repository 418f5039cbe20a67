"""What of a copy is put back: one audit, everything, or nothing, which stands out."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from audit_app.store.copies import Copy
from audit_app.ui.care.restore_dialog import EVERYTHING, RestoreDialog
from tests.ui.finding import named, texts


@pytest.fixture
def dialog(look, qtbot, desk, sample_live):
    parent = QWidget()
    parent.resize(1200, 800)
    qtbot.addWidget(parent)
    copy = Copy(Path("jauge-1.db"), datetime(2026, 11, 22, 12, tzinfo=UTC), 9, desk.workspace.summaries())
    made = RestoreDialog(look, copy, parent)
    yield made
    parent.close()


def answered(dialog, act):
    QTimer.singleShot(0, act)
    return dialog.ask()


def test_each_answer_is_given_by_its_button(dialog, sample_live):
    press = lambda words: lambda: named(dialog, words, QPushButton).click()  # noqa: E731
    assert answered(dialog, press("Remettre cet audit, à côté des autres")) == sample_live.audit.id
    assert answered(dialog, press("Tout remettre comme dans cette copie")) == EVERYTHING


def test_escape_puts_nothing_back_and_giving_up_stands_out(dialog, qtbot):
    assert answered(dialog, lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape)) == ""
    assert named(dialog, "Annuler", QPushButton).property("role") == "primary"


def test_it_says_which_copy_and_what_becomes_of_what_is_there(dialog):
    assert "Copie du 22 novembre 2026" in texts(dialog)
    assert "une copie de ce qui est là est faite d’abord" in texts(dialog)
    rows = named(dialog, "Audits de cette copie", QListWidget)
    assert rows.item(0).text().endswith("10 km des Deux Rives 2027")


def test_a_copy_without_audits_offers_everything_alone(look, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = RestoreDialog(look, Copy(Path("a.db"), datetime(2026, 11, 22, tzinfo=UTC), 9, ()), parent)
    assert not named(made, "Tout remettre comme dans cette copie", QPushButton).isHidden()
    assert [b.isHidden() for b in made.findChildren(QPushButton)].count(True) == 1
