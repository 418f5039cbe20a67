"""The boxes that stop the work: Escape changes nothing, a fault can be copied, files are chosen by keyboard."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget

from audit_app.ui.dialogs import Choice, CrashDialog, documents, file_to_save, files_to_open
from tests.ui.finding import named, texts


def asked(look, qtbot, key):
    parent = QWidget()
    qtbot.addWidget(parent)
    box = Choice(look, "Titre", "Abandonner la saisie ?", ("Abandonner", "Rester"), parent)
    QTimer.singleShot(0, lambda: qtbot.keyClick(box, key))
    return box.ask()


def test_escape_is_the_answer_that_changes_nothing(look, qtbot):
    assert asked(look, qtbot, Qt.Key.Key_Escape) == 1


def test_what_loses_nothing_stands_out(look, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    box = Choice(look, "Titre", "Abandonner la saisie ?", ("Abandonner", "Rester"), parent)
    assert named(box, "Rester", QPushButton).property("role") == "primary"
    assert named(box, "Abandonner", QPushButton).property("role") != "primary"


def test_each_answer_can_be_pressed(look, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    box = Choice(look, "Titre", "Abandonner la saisie ?", ("Abandonner", "Rester"), parent)
    QTimer.singleShot(0, lambda: named(box, "Abandonner", QPushButton).click())
    assert box.ask() == 0
    assert "Abandonner la saisie ?" in texts(box)


def test_a_fault_says_that_the_work_is_saved_and_can_be_copied(look, qtbot):
    box = CrashDialog(look, "ValueError\nui/live.py:12 apply\n")
    qtbot.addWidget(box)
    box.show()
    assert "Tout ce qui est enregistré est en sûreté" in texts(box)
    named(box, "Copier le texte", QPushButton).click()
    assert QGuiApplication.clipboard().text() == "ValueError\nui/live.py:12 apply\n"


def _typed_into_the_file_dialog(qtbot, path: Path) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QFileDialog)
    field = box.findChild(QLineEdit)
    field.setText(str(path))
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_files_are_chosen_by_typing_their_name(look, qtbot, tmp_path):
    photo = tmp_path / "photo é.png"
    photo.write_bytes(b"x")
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(300, lambda: _typed_into_the_file_dialog(qtbot, photo))
    assert files_to_open(parent, "Photos", "Photos (*.png)") == [photo]


def test_giving_up_chooses_nothing(look, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    QTimer.singleShot(300, lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape))
    assert file_to_save(parent, "Rapport", "rapport.pdf", "PDF (*.pdf)") is None


def test_without_a_folder_of_documents_the_box_opens_in_the_users_own(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "Documents"))
    assert documents() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert documents() == tmp_path / "Documents"
