"""The bar in the corner: a sentence for everybody, a value for screen readers."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QProgressBar

from audit_app.domain.progress import standings
from audit_app.ui.checklist.progress_corner import ProgressCorner
from tests.builders import a_busy_audit
from tests.ui.finding import described, named, texts


def test_it_says_how_many_mandatory_lines_are_checked(show, look):
    corner = show(ProgressCorner(look), 240, 60)
    corner.draw(standings(a_busy_audit()).values())
    assert texts(corner) == corner.said == "2 sur 5 obligatoires"
    bar = named(corner, "Lignes obligatoires vérifiées", QProgressBar)
    assert QAccessible.queryAccessibleInterface(bar).text(QAccessible.Text.Value) in {"2", "40%", "40 %"}
    assert described(bar) == "2 sur 5 obligatoires"


def test_without_mandatory_lines_it_is_empty_and_not_full(show, look):
    corner = show(ProgressCorner(look), 240, 60)
    corner.draw(())
    assert corner.findChild(QProgressBar).value() == 0
