"""The bar in the corner: a sentence for everybody, a value for screen readers."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QProgressBar

from audit_app.ui.widgets.progress_corner import ProgressCorner
from tests.ui.finding import described, named, texts


def shown(look, qtbot, checked, total):
    corner = ProgressCorner(look)
    qtbot.addWidget(corner)
    corner.draw(checked, total)
    corner.show()
    return corner


def test_it_says_how_many_mandatory_lines_are_checked(look, qtbot):
    corner = shown(look, qtbot, 2, 5)
    assert texts(corner) == corner.said == "2 obligatoires vérifiées sur 5"
    bar = named(corner, "Lignes obligatoires vérifiées", QProgressBar)
    assert QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Value) in {"2", "40%", "40 %"}
    assert described(bar) == "2 obligatoires vérifiées sur 5"


def test_one_is_said_as_one_and_thousands_are_written_as_numbers_are(look, qtbot):
    assert shown(look, qtbot, 1, 1_500).said == "1 obligatoire vérifiée sur 1\u202f500"


def test_without_mandatory_lines_it_is_empty_and_not_full(look, qtbot):
    assert shown(look, qtbot, 0, 0).findChild(QProgressBar).value() == 0


def test_where_there_is_little_height_the_sentence_stands_alone_on_one_line(look, qtbot):
    corner = shown(look, qtbot, 2, 5)
    tall = corner.sizeHint().height()
    corner.set_in_words(alone=True)
    assert not corner.findChild(QProgressBar).isVisible()
    assert texts(corner) == "2 obligatoires vérifiées sur 5"
    assert corner.sizeHint().height() < tall
    corner.set_in_words(alone=False)
    assert corner.findChild(QProgressBar).isVisible()
