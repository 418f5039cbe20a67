"""Closing an audit and opening it again, with the keyboard, each with its reason."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from audit_app.domain.audit import AuditState, State
from audit_app.domain.closing import blocks
from audit_app.ui.closing.state_form import StateForm, state_said
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.sheet import style_sheet
from audit_app.ui.theme.tokens import LIGHT
from tests import builders
from tests.report import audits
from tests.ui.finding import described, texts
from tests.wording.speaking import plain


@pytest.fixture
def shown(look, qtbot, begin):
    def show(audit):
        form = StateForm(look, begin(audit))
        qtbot.addWidget(form)
        form.resize(800, 160)
        form.show()
        form.draw()
        form.activateWindow()
        qtbot.waitUntil(form.isActiveWindow)
        return form

    return show


def settled():
    audit = builders.an_audit()
    lines = {line: builders.an_answer() for line in dict(blocks(audit)).get("mandatory_not_checked", ())}
    return audit.replaced(answers=lines)


def press(form):
    form.act.setFocus()
    QTest.keyClick(form.act, Qt.Key.Key_Return)


def test_what_nothing_blocks_is_closed_with_its_reason(shown, qtbot):
    form = shown(settled())
    form.findChild(QLineEdit).setText("Tout est vu")
    with qtbot.waitSignal(form.told) as told:
        press(form)
    assert "clos" in told.args[0]
    state = form._live.audit.state
    assert (state.state, state.reason) == (AuditState.CLOSED, "Tout est vu")


def test_the_reason_typed_is_kept_until_it_is_used(shown, look, qtbot):
    form = shown(settled())
    form.findChild(QLineEdit).setText("Tout est vu")
    again = StateForm(look, form._live)
    qtbot.addWidget(again)
    assert again.typed == form._live.drafts["closing", ""] == "Tout est vu"
    press(form)
    assert form._live.drafts == {}


def test_what_is_blocked_says_so_and_stays_open(shown, qtbot):
    form = shown(audits.full("n2"))
    with qtbot.waitSignal(form.blocked):
        press(form)
    assert form._live.audit.is_open
    assert "bloquent la clôture" in plain(texts(form))
    assert "bloquent la clôture" in plain(described(form.act))


def test_opening_again_wants_its_reason_and_keeps_what_was_typed_until_then(shown, qtbot):
    form = shown(settled().replaced(state=State(state=AuditState.CLOSED)))
    press(form)
    assert not form._live.audit.is_open
    assert form.findChild(QLineEdit).hasFocus()
    assert "le motif est imprimé" in plain(texts(form))
    form.findChild(QLineEdit).setText("Nouvelle visite")
    with qtbot.waitSignal(form.told):
        press(form)
    assert form._live.audit.state.state is AuditState.REOPENED


def test_where_the_audit_stands_is_said_with_day_author_and_reason():
    closed = audits.small().replaced(
        state=State(state=AuditState.CLOSED, on=audits.ON, by="Anne", reason="Tout est vu.")
    )
    assert plain(state_said(closed)) == "Clos le 1er mars 2027 par Anne. Motif : Tout est vu."
    again = closed.replaced(state=State(state=AuditState.REOPENED, on=audits.ON, reason="Erreur"))
    assert plain(state_said(again)) == "Rouvert le 1er mars 2027. Motif : Erreur"
    assert "ouvert" in state_said(audits.small())


def test_what_blocks_is_no_fault_of_the_reason(shown):
    form = shown(audits.small())
    press(form)
    assert "bloque" in plain(described(form.findChild(QLineEdit)))
    assert form.findChild(QLineEdit).property("wrong") != "true"


@pytest.mark.parametrize("percent", [100, 200])
def test_the_button_stands_level_with_its_field(qapp, qtbot, begin, percent):
    around = QWidget()
    qtbot.addWidget(around)
    around.setStyleSheet(style_sheet(Look(LIGHT, percent)))  # worn by the window alone, and met once there
    form = StateForm(Look(LIGHT, percent), begin(settled()))
    column = QVBoxLayout(around)
    column.addWidget(form)
    column.addStretch(1)
    form.draw()
    around.resize(1_200, 400)
    around.show()
    middle = [piece.mapTo(form, piece.rect().center()).y() for piece in (form.act, form.findChild(QLineEdit))]
    assert abs(middle[0] - middle[1]) <= 1
