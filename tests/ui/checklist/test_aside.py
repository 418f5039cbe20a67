"""Nothing is lost from sight: answers set aside and lines with two answers are counted."""

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.domain.audit import Finding
from audit_app.domain.sorting import sorted_to
from audit_app.domain.user_testing import found
from audit_app.domain.zoning import zone_removed
from audit_app.identity import new_id
from audit_app.ui.checklist.aside import Aside
from tests.builders import a_busy_audit
from tests.ui.finding import named


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


def test_icons_stand_apart_from_the_words(aside):
    aside.draw(zone_removed(a_busy_audit(), "path-1"), 2)
    shown = [b.iconSize() for b in aside.findChildren(QPushButton) if b.isVisible()]
    assert shown
    assert all(size.width() > size.height() for size in shown)


def test_findings_to_sort_are_counted_and_lead_to_where_they_are_sorted(aside, qtbot):
    met = Finding(id=new_id(), title="Une marche gêne")
    aside.draw(found(a_busy_audit(), met), 0)
    with qtbot.waitSignal(aside.findings_asked):
        named(aside, "1 constat à trier…", QPushButton).click()
    aside.draw(sorted_to(found(a_busy_audit(), met), met.id, at=met.id, lines=("CIR-01",), severity=2), 0)
    with qtbot.waitSignal(aside.findings_asked):
        named(aside, "Constats, tous triés…", QPushButton).click()
    aside.set_low(low=True)
    assert not aside.isVisible()
    aside.set_low(low=False)
    assert aside.isVisible()
