"""What testers are paid, by the command: noted, listed with what it comes to, said to be paid."""

import pytest

from tests.wording.speaking import plain


@pytest.fixture
def owed(jauge, audit):
    for code in ("T01", "T02"):
        jauge("test", "start", audit, code, "--agrees", "take_part")
    return jauge.document("test", "pay", audit, "T01", "--what", "Trajet", "--amount", "12,40 €", "--by", "Maé")


def test_what_is_owed_is_noted_then_paid(jauge, audit, owed):
    assert (owed["tester"], owed["what"], owed["amount"], owed["paid_on"]) == ("T01", "Trajet", 12.4, None)
    paid = jauge.document("test", "pay", audit, "--pay", owed["id"], "--paid-on", "2027-06-01")
    assert paid == owed | {"paid_on": "2027-06-01"}
    jauge("undo", audit)
    assert jauge.document("test", "pay", audit)["pays"] == [owed]


def test_the_log_says_what_it_comes_to_to_the_cent(jauge, audit, owed):
    jauge("test", "pay", audit, "T02", "--what", "Repas", "--amount", "0.1", "--paid-on", "2027-05-15")
    jauge("test", "pay", audit, "T02", "--what", "Temps", "--amount", "0.2", "--paid-on", "2027-05-15")
    log = jauge.document("test", "pay", audit)
    assert (log["owed"], log["paid"], len(log["pays"])) == (12.4, 0.3, 3)
    assert [one["what"] for one in jauge.document("test", "pay", audit, "t02")["pays"]] == ["Repas", "Temps"]
    said = plain(jauge("test", "pay", audit).out).splitlines()
    assert said[0].endswith("T01 · Trajet · 12,40 € · à payer")
    assert said[1].endswith("T02 · Repas · 0,10 € · payé le 15 mai 2027")
    assert said[-1] == "À payer : 12,40 €. Payé : 0,30 €."


def test_no_pay_is_said(jauge, audit):
    assert plain(jauge("test", "pay", audit).out) == "Aucun paiement n’est noté.\n"


def test_what_cannot_be_paid_is_refused_in_one_sentence(jauge, audit, owed):
    assert "--amount" in jauge.misused("test", "pay", audit, "T01", "--what", "Trajet")
    assert "T09" in jauge.refused("test", "pay", audit, "T09", "--what", "Trajet", "--amount", "1")
    assert "T09" in jauge.refused("test", "pay", audit, "T09")
    assert "ffff" in jauge.refused("test", "pay", audit, "--pay", "ffff", "--amount", "1")
    assert "1 000 000" in jauge.misused("test", "pay", audit, "T01", "--what", "Trajet", "--amount", "-1")
    jauge.misused("test", "pay", audit, "T01", "--what", " ", "--amount", "1")
    assert jauge.document("test", "pay", audit)["pays"] == [owed]
