"""The next edition is asked for in three fields: what is wrong is said at its field, and nothing begins before."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from audit_app.ui.home.edition import EditionDialog
from tests.ui.finding import described, named, texts


@pytest.fixture
def dialog(look, qtbot, desk, sample_live):
    parent = QWidget()
    parent.resize(1200, 800)
    qtbot.addWidget(parent)
    made = EditionDialog(look, desk.recent(1)[0], parent)
    yield made
    parent.close()


def typed(dialog, **texts_):
    for name, text in texts_.items():
        field = named(
            dialog, {"edition": "Nom de l’édition", "first": "Premier jour", "last": "Dernier jour"}[name], QLineEdit
        )
        field.setText(text)
        field.editingFinished.emit()


def asked(dialog, act):
    QTimer.singleShot(0, act)
    return dialog.ask()


def begin(dialog):
    named(dialog, "Commencer cette édition", QPushButton).click()


def test_it_begins_with_what_was_typed(dialog):
    assert named(dialog, "Nom de l’édition", QLineEdit).text() == "2028"
    typed(dialog, first="12/05/2028", last="14 mai 2028")
    assert asked(dialog, lambda: begin(dialog)) == ("2028", date(2028, 5, 12), date(2028, 5, 14))


def test_one_day_needs_no_last_day_and_a_day_is_said_back(dialog):
    typed(dialog, first="12/05/2028")
    assert "vendredi 12 mai 2028" in texts(dialog)
    assert asked(dialog, lambda: begin(dialog)) == ("2028", date(2028, 5, 12), date(2028, 5, 12))


@pytest.mark.parametrize(
    ("given", "field", "sentence"),
    [
        ({"edition": " "}, "Nom de l’édition", "Donnez un nom à l’édition"),
        ({}, "Premier jour", "Donnez son premier jour"),
        ({"first": "31/02/2028"}, "Premier jour", "n’existe pas"),
        ({"first": "01/01/2027"}, "Premier jour", "L’édition suivante vient après celle-ci"),
        ({"first": "12/05/2028", "last": "11/05/2028"}, "Dernier jour", "Le dernier jour est avant le premier"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(dialog, qtbot, given, field, sentence):
    dialog.show()
    typed(dialog, **given)
    begin(dialog)
    assert dialog.isVisible()
    assert sentence in described(named(dialog, field, QLineEdit))
    assert named(dialog, field, QLineEdit).hasFocus() or dialog.focusWidget() is named(dialog, field, QLineEdit)


def test_giving_up_begins_nothing(dialog, qtbot):
    assert asked(dialog, lambda: qtbot.keyClick(dialog, Qt.Key.Key_Escape)) is None
    assert "reste tel quel" in texts(dialog)
