"""What Qt says by itself is in the user's language, also where its own catalogue is behind."""

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QLabel

from audit_app.i18n import choose
from audit_app.ui.theme.qt_words import translate_qt


@pytest.fixture
def said(qapp, qtbot):
    def said(language):
        choose(language)
        translate_qt(qapp)
        box = QFileDialog()
        box.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(box)
        return {label.text().replace("\u00a0", " ") for label in box.findChildren(QLabel)}

    yield said
    choose("fr")
    translate_qt(qapp)


def test_the_box_of_files_is_all_french(said):
    assert said("fr") == {"&Regarder dans :", "&Nom de fichier :", "Fichiers de &type :"}


def test_it_is_english_again_where_english_is_chosen(said):
    said("fr")
    assert "&Look in:" in said("en")
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert buttons.buttons()[0].text().replace("&", "") == "Cancel"
