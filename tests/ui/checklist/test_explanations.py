"""The explanations at length: in the order Tab goes through them, whichever line they were made for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.progress import standings
from audit_app.ui.checklist.explaining import explained
from audit_app.ui.checklist.explanations import Explanations
from tests.builders import an_audit
from tests.ui.finding import name_of
from tests.wording.speaking import plain


@pytest.fixture
def page(look, show):
    shown = QWidget()
    column = QVBoxLayout(shown)
    shown.before, shown.told, shown.after = QPushButton("avant"), Explanations(look), QPushButton("après")
    for child in (shown.before, shown.told, shown.after):
        column.addWidget(child)
    return show(shown, 620, 900)


def test_tab_goes_through_all_of_them_then_on(page, qtbot):
    audit = an_audit(checklist=shipped_checklist())
    rows = standings(audit)
    for line in ("ACC-01", "CIR-02"):
        page.told.fill(tuple(explained(audit, rows[line])), after=page.before)
    page.before.setFocus()
    met = []
    while QApplication.focusWidget() is not page.after:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(name_of(QApplication.focusWidget()))
    assert [name.split(".")[0] for name in met[:2]] == ["Pour répondre", "Facile à lire"]
    assert met[0].startswith("Pour répondre. Ce qui le prouve. ")
    law = next(place for place, name in enumerate(met) if name.startswith("La loi. "))
    about = next(place for place, name in enumerate(met) if name.startswith("À propos de cette ligne. "))
    assert about > law + 1
    assert all("Texte : arrêté" in plain(name) for name in met[law + 1 : about]), "after what it says"
    assert [name.split(".")[0] for name in met[about + 1 : -1]] == ["Sources"]


def test_no_address_is_a_stop_of_tab_for_it_would_be_spelt_out(page):
    audit = an_audit(checklist=shipped_checklist())
    page.told.fill(tuple(explained(audit, standings(audit)["CIR-02"])), after=page.before)
    fields = [field for field in page.told.findChildren(QLineEdit) if field.isVisible()]
    assert fields
    assert not [field for field in fields if field.focusPolicy() & Qt.FocusPolicy.TabFocus]
