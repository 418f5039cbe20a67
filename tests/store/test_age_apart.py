"""A passphrase is tried in another process: it opens and refuses as the library does, and nobody waits for it."""

import subprocess
import sys
import threading
import time

import pytest

from audit_app.errors import BusyComputer, WrongPassphrase
from audit_app.store import age, age_apart

SECRET, _RECIPIENT = age.new_key()
PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but what is locked here


@pytest.fixture(scope="module")
def armour():
    return age_apart.locked(SECRET, PASSPHRASE)


def test_it_locks_and_unlocks_and_another_passphrase_does_not(armour):
    assert SECRET not in armour
    assert age_apart.unlocked(armour, PASSPHRASE) == SECRET
    with pytest.raises(WrongPassphrase):
        age_apart.unlocked(armour, "pile agrafe chevaux")


def test_other_threads_go_on_meanwhile(armour):
    turns = []
    trying = threading.Thread(target=age_apart.unlocked, args=(armour, PASSPHRASE))
    trying.start()
    while trying.is_alive():
        time.sleep(0.01)
        turns.append(time.perf_counter())
    assert len(turns) > 10, "the library alone lets nobody have a turn"


def test_no_argument_and_no_variable_of_the_child_holds_the_passphrase(armour, monkeypatch):
    started = []
    really = subprocess.run
    monkeypatch.setattr(
        subprocess, "run", lambda *asked, **more: started.append((asked, more)) or really(*asked, **more)
    )
    age_apart.unlocked(armour, PASSPHRASE)
    (((words,), more),) = started
    assert not [word for word in words if PASSPHRASE in word]
    assert "env" not in more


@pytest.mark.parametrize("broken", [["/nowhere/python"], [sys.executable, "-c", "raise SystemExit(1)"]])
def test_without_a_child_it_is_done_all_the_same(armour, monkeypatch, broken):
    monkeypatch.setattr(age_apart, "_command", lambda: broken)
    assert age_apart.unlocked(armour, PASSPHRASE) == SECRET


def test_a_child_that_takes_too_long_is_not_waited_for(armour, monkeypatch):
    monkeypatch.setattr(age_apart, "_command", lambda: [sys.executable, "-c", "import time; time.sleep(60)"])
    monkeypatch.setattr(age_apart, "_PATIENCE", 0.5)
    with pytest.raises(BusyComputer):
        age_apart.unlocked(armour, PASSPHRASE)


def test_a_frozen_program_starts_itself(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert age_apart._command() == [sys.executable, age_apart.TRYING]
