"""What a tester is owed is noted, then marked as paid; no report prints it."""

from PySide6.QtWidgets import QPushButton

from audit_app.ui.user_tests.pay_log import PayLog
from tests.ui.finding import named, texts
from tests.ui.user_tests.examples import OWED
from tests.wording.speaking import plain


def test_a_sum_is_noted_then_paid(look, live, shown, qtbot):
    log = shown(PayLog(look, live))
    log.show_pays("T01", able=True)
    qtbot.waitUntil(lambda: "Train aller-retour : 38,40 €, à payer" in plain(texts(log)))
    log.what.field.setText("Repas")
    log.amount.field.setText("12,50")
    with qtbot.waitSignal(log.said):
        log._note.click()
    log.show_pays("T01", able=True)
    qtbot.waitUntil(lambda: "Repas : 12,50 €, à payer" in plain(texts(log)))
    with qtbot.waitSignal(log.said) as said:
        named(log, "Payé aujourd’hui : Train aller-retour", QPushButton).click()
    assert "payé le" in said.args[0]
    assert live.audit.pays[OWED].paid_on is not None
    assert live.undo()
    assert live.audit.pays[OWED].paid_on is None


def test_what_is_missing_is_said(look, live, shown):
    log = shown(PayLog(look, live))
    log.show_pays("T02", able=True)
    log._note.click()
    assert "Dites pour quoi." in texts(log)
    log.what.field.setText("Repas")
    log._note.click()
    assert "Écrivez le montant en euros." in texts(log)
    log.amount.field.setText("cher")
    log._note.click()
    assert "n’est pas un montant" in plain(texts(log))
    log.amount.field.setText("2 000 000")
    log._note.click()
    assert "plus d’un million" in texts(log)
    assert len(live.audit.pays) == 1
    log.show_pays("T01", able=False)
    assert log._note.isHidden()
    assert (log.what.text, log.amount.text) == ("", "")
