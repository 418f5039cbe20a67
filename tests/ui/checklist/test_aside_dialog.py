"""Answers set aside are read one by one, and taken back by one gesture that says beforehand what it does."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from audit_app.domain.answering import set_aside
from audit_app.domain.audit import AuditState, State, Verdict
from audit_app.domain.beginning import event_changed
from audit_app.domain.zoning import zone_removed
from audit_app.errors import DiskFull
from audit_app.ui.checklist.aside_dialog import AsideDialog
from tests.builders import a_busy_audit, an_answer, an_audit, an_event
from tests.ui.finding import described, named, texts
from tests.ui.instruments import clipping, tree

HIDDEN = {"SAN-01": an_answer(), "XXX-99": an_answer(by=None, on=None)}


@pytest.fixture
def box(show, look):
    """Return a function that opens the box on an audit."""

    def open_on(live) -> AsideDialog:
        dialog = AsideDialog(look, live, show(QWidget(), 800, 600))
        dialog.open()
        return dialog

    return open_on


def _without_open_air(live):
    """Have the event lose what asks SAN-01."""
    live.apply("event_changed", lambda audit: event_changed(audit, an_event(features=("parking",))))
    return live


def _listed(dialog):
    return named(dialog, "Réponses mises de côté", QListWidget)


def test_answers_are_read_with_who_gave_them_and_what_brings_them_back(box, begin):
    live = _without_open_air(begin(an_audit(answers=HIDDEN)))
    dialog = box(live)
    listed = QAccessible.queryAccessibleInterface(_listed(dialog))
    heard = [listed.child(row).text(QAccessible.Text.Name).replace("\u00a0", " ") for row in range(2)]
    assert heard == ["Titre de SAN-01\nSAN-01 : conforme (Anne, 1er mai 2027)", "XXX-99 : conforme"]
    assert "Remettre « outdoor » dans l’événement : 1 réponse revient." in texts(dialog)
    take = named(dialog, "Reprendre cette réponse", QPushButton)
    assert "Remettre" in described(take)
    assert "Rien n’est perdu" in texts(dialog)
    assert tree.every_fault(dialog) == []
    assert clipping.every_fault(dialog) == []
    _listed(dialog).setCurrentRow(1)
    assert "Cette version de la grille n’a plus cette ligne" in texts(dialog)
    assert not take.isVisible()
    named(dialog, "Fermer", QPushButton).click()
    assert not dialog.isVisible()


def test_one_is_taken_back_and_undo_takes_it_away_again(box, begin):
    live = _without_open_air(begin(an_audit(answers=HIDDEN)))
    dialog = box(live)
    named(dialog, "Reprendre cette réponse", QPushButton).click()
    assert live.audit.event.features == ("parking", "outdoor")
    assert set(set_aside(live.audit)) == {"XXX-99"}
    assert "1 réponse est revenue." in texts(dialog)
    assert dialog.focusWidget() is _listed(dialog)
    live.undo()
    assert _listed(dialog).count() == 2


def test_a_zone_is_put_back_by_the_name_it_had_and_the_box_closes_after_the_last(box, begin, qtbot):
    live = begin(a_busy_audit())
    live.apply("zone_removed", lambda audit: zone_removed(audit, "path-1"))
    dialog = box(live)
    assert "Remettre la zone « Allée nord » : 1 réponse revient." in texts(dialog)
    assert "Allée nord" in _listed(dialog).item(0).text()
    with qtbot.waitSignal(dialog.emptied) as said:
        named(dialog, "Reprendre cette réponse", QPushButton).click()
    assert said.args[0].startswith("1 réponse est revenue")
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert live.audit.zones["path-1"].name == "Allée nord"
    assert live.audit.answers["CIR-02@path-1"].verdict is Verdict.NON_COMPLIANT


def test_everything_is_taken_back_as_one_step(box, begin):
    live = begin(an_audit(answers={"SAN-01": an_answer()}, moved_aside={"ACC-01": an_answer()}))
    _without_open_air(live)
    dialog = box(live)
    assert "à confirmer" in texts(dialog)
    named(dialog, "Tout reprendre", QPushButton).click()
    assert set_aside(live.audit) == {}
    assert live.audit.answers["ACC-01"].verdict is Verdict.NOT_CHECKED
    live.undo()
    assert len(set_aside(live.audit)) == 2


def test_where_nothing_may_be_changed_they_are_read_and_not_taken_back(box, begin):
    live = begin(an_audit(answers=HIDDEN, state=State(state=AuditState.CLOSED), event=an_event(features=("parking",))))
    dialog = box(live)
    assert "lecture seule" in texts(dialog)
    shown = [button.text() for button in dialog.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["Fermer"]


def test_a_refusal_is_said_in_the_box(box, begin):
    live = _without_open_air(begin(an_audit(answers=HIDDEN)))
    dialog = box(live)
    live.apply("noted", _refused)
    assert "disque est plein" in texts(dialog)
    live.pending.clear()


def _refused(_audit):
    raise DiskFull(Path("Données"))


def test_an_audit_without_any_has_an_empty_list(box, begin):
    dialog = box(begin(an_audit()))
    assert _listed(dialog).count() == 0
    dialog.close()
