"""A word longer than any line is broken where it must be, and a label with it stays as narrow as its place."""

from audit_app.ui.widgets.breakable import breakable, show_breakable
from audit_app.ui.widgets.plain_label import PlainLabel
from tests.ui.finding import name_of


def test_a_label_with_a_long_word_can_be_narrow(look, qtbot):
    said = f"Ville de {'x' * 300}"
    label = PlainLabel("")
    qtbot.addWidget(label)
    show_breakable(label, said)
    assert name_of(label) == said
    assert label.minimumSizeHint().width() < 300 < PlainLabel(said).minimumSizeHint().width()
    assert label.text().replace("\u200b", "") == said


def test_what_has_no_long_word_stays_as_it_is():
    said = "Course des remparts – 2027, Saint-Malo"
    assert breakable(said) == said
