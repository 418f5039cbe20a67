"""Nothing is lost from sight: answers set aside, lines with two answers."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from audit_app.domain.zoning import zone_removed
from audit_app.ui.checklist.aside import Aside, AsideDialog
from tests.builders import a_busy_audit, an_answer, an_audit
from tests.ui.finding import named, texts
from tests.ui.instruments import clipping, tree


@pytest.fixture
def aside(show, look):
    return show(Aside(look), 400, 100)


def test_it_is_not_there_when_there_is_nothing_to_say(aside):
    aside.draw(a_busy_audit(), 0)
    assert not aside.isVisible()


def test_it_counts_both_and_leads_to_each(aside, qtbot):
    aside.draw(zone_removed(a_busy_audit(), "path-1"), 2)
    with qtbot.waitSignal(aside.aside_asked):
        named(aside, "1 réponse mise de côté…", QPushButton).click()
    with qtbot.waitSignal(aside.contested_asked):
        named(aside, "2 lignes ont deux réponses", QPushButton).click()
    aside.draw(a_busy_audit(), 1)
    assert [b.text() for b in aside.findChildren(QPushButton) if b.isVisible()] == ["1 ligne a deux réponses"]


def test_the_answers_set_aside_are_read_with_who_gave_them(show, look, qtbot):
    owner = show(QWidget(), 800, 600)
    audit = zone_removed(a_busy_audit(), "path-1").replaced(
        answers={"CIR-02@path-1": an_answer(), "XXX-99": an_answer(by=None, on=None)}
    )
    dialog = AsideDialog(look, audit, owner)
    dialog.open()
    listed = QAccessible.queryAccessibleInterface(named(dialog, "Réponses mises de côté", QListWidget))
    heard = [listed.child(row).text(QAccessible.Text.Name).replace("\u00a0", " ") for row in range(2)]
    assert heard == [
        "Titre de CIR-02\nCIR-02@path-1 : conforme (Anne, 1er mai 2027)",
        "XXX-99 : conforme",
    ]
    assert "Rien n’est perdu" in texts(dialog)
    assert tree.every_fault(dialog) == []
    assert clipping.every_fault(dialog) == []
    named(dialog, "Fermer", QPushButton).click()
    assert not dialog.isVisible()


def test_an_audit_without_any_has_an_empty_list(show, look):
    owner = show(QWidget(), 800, 600)
    dialog = AsideDialog(look, an_audit(), owner)
    assert dialog.findChild(QListWidget).count() == 0
    dialog.close()
