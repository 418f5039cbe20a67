"""Transactions: everything or nothing, once more with the room of the reserve, and refusals said as Problems."""

import pytest

from audit_app.errors import AuditInUse, DamagedWorkspace, DiskFull
from audit_app.store import opening
from audit_app.store.driver import value
from audit_app.store.home import Home
from audit_app.store.rows import BrokenHistory
from audit_app.store.saving import Overtaken
from audit_app.store.transactions import Transactions


@pytest.fixture
def transactions(home):
    db = opening.opened(Home(home))
    yield Transactions(Home(home), db)
    db.close()


def settings(transactions):
    return value(transactions._db, "SELECT count(*) FROM setting")


def noted(transactions, name):
    transactions._db.execute("INSERT INTO setting VALUES (?, '')", (name,))
    return name


def test_what_is_done_in_one_transaction_stays_and_its_result_comes_back(transactions):
    before = settings(transactions)
    assert transactions.written(lambda: noted(transactions, "a")) == "a"
    assert settings(transactions) == before + 1
    assert not transactions.reserve_spent


def test_what_breaks_off_leaves_nothing(transactions):
    before = settings(transactions)

    def broken():
        noted(transactions, "a")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        transactions.written(broken)
    assert settings(transactions) == before


def test_a_full_disk_costs_the_reserve_once_and_is_told(transactions, home):
    tries = []

    def work():
        tries.append(noted(transactions, f"a{len(tries)}"))
        if len(tries) < 2:
            raise DiskFull(home)

    transactions.written(work)
    assert (len(tries), transactions.reserve_spent, (home / "reserve").exists()) == (2, True, False)
    tries.clear()
    with pytest.raises(DiskFull):
        transactions.written(work)
    assert len(tries) == 1


def test_a_broken_history_is_a_damaged_workspace_and_an_overtaken_save_an_audit_in_use(transactions):
    with pytest.raises(DamagedWorkspace), transactions.understood():
        raise BrokenHistory("n:1")
    with pytest.raises(AuditInUse), transactions.understood(writing=True):
        raise Overtaken("a" * 36)
