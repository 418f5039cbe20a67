"""Where the report goes: typed, chosen in the box of the system, or left as it is suggested."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from audit_app.ui.report.destination import Destination
from tests.ui.finding import described, named, texts


@pytest.fixture
def field(look, qtbot):
    shown = Destination(look)
    qtbot.addWidget(shown)
    shown.suggest("rapport.pdf")
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    return shown


def path_of(field) -> QLineEdit:
    return named(field, "Où l’enregistrer", QLineEdit)


def typed(field, path):
    edit = path_of(field)
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, str(path))


def test_a_path_that_is_typed_is_used_and_its_ending_is_added(field, tmp_path):
    typed(field, tmp_path / "ligue")
    assert field.out == tmp_path / "ligue.pdf"
    QTest.keyClick(path_of(field), Qt.Key.Key_Return)
    assert path_of(field).text() == str(tmp_path / "ligue.pdf")


def test_what_follows_from_the_rest_does_not_disturb_who_types(field, tmp_path):
    typed(field, tmp_path / "ligue")
    field.suggest("report.pdf")
    assert path_of(field).text() == str(tmp_path / "ligue")


def test_a_folder_that_is_typed_gets_the_name_suggested(field, tmp_path):
    typed(field, tmp_path)
    assert field.out == tmp_path / "rapport.pdf"


def test_a_name_alone_goes_among_the_documents_and_none_is_the_one_suggested(field, own_home):
    typed(field, "ligue")
    assert field.out == own_home / "Documents" / "ligue.pdf"
    typed(field, "~/ligue.pdf")
    assert field.out == own_home / "ligue.pdf"
    typed(field, " ")
    assert field.out == own_home / "Documents" / "rapport.pdf"


def test_a_folder_that_does_not_exist_is_said_beside_the_field(field, tmp_path):
    typed(field, tmp_path / "nulle" / "r.pdf")
    assert not field.check()
    assert "n’existe pas" in described(path_of(field))
    assert "n’existe pas" in texts(field)
    assert path_of(field).hasFocus()
    typed(field, tmp_path / "r.pdf")
    assert "n’existe pas" not in texts(field)
    assert field.check()


def test_a_path_no_system_takes_is_refused_and_breaks_nothing(field):
    typed(field, "x" * 1000 + "/y.pdf")
    assert not field.check()


def _typed_into_the_file_dialog(qtbot, path):
    box = QApplication.activeModalWidget()
    assert isinstance(box, QFileDialog)
    field = box.findChild(QLineEdit)
    field.setText(str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_folder_and_the_name_are_chosen_in_the_box_of_the_system(field, qtbot, tmp_path):
    QTimer.singleShot(300, lambda: _typed_into_the_file_dialog(qtbot, tmp_path / "été.pdf"))
    named(field, "Choisir…", QPushButton).click()
    assert field.out == tmp_path / "été.pdf"


def test_giving_up_the_choice_changes_nothing(field, qtbot):
    before = field.out
    QTimer.singleShot(300, lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape))
    named(field, "Choisir…", QPushButton).click()
    assert field.out == before


def test_where_nobody_types_the_folder_is_what_is_seen_of_a_long_path(field, tmp_path):
    named(field, "Choisir…", QPushButton).setFocus()
    long = tmp_path / ("x" * 200 + ".pdf")
    field.write_to(str(long))
    assert path_of(field).cursorPosition() == 0
