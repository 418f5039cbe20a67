"""Encryption with the real library: what is sealed opens with its key alone, and failures hold no word of it."""

import base64
import re

import pytest

from audit_app.errors import BusyComputer, DamagedTesterFile, WrongPassphrase, WrongRecoveryKey
from audit_app.store import age

SECRET, RECIPIENT = age.new_key()


def test_what_is_sealed_to_a_recipient_opens_with_its_key():
    armour = age.sealed("Zoé Le Goff", RECIPIENT)
    assert armour.startswith("-----BEGIN AGE ENCRYPTED FILE-----\n")
    assert "Le Goff" not in armour
    assert age.unsealed(armour, SECRET).rstrip() == "Zoé Le Goff"


def test_its_length_tells_little():
    assert len(age.unsealed(age.sealed("Zoé", RECIPIENT), SECRET).encode()) == 256
    assert len(age.unsealed(age.sealed("x" * 256, RECIPIENT), SECRET)) == 256


def test_another_key_and_a_damaged_text_open_nothing_and_say_nothing():
    armour = age.sealed("Zoé", RECIPIENT)
    other, _recipient = age.new_key()
    for text, key in ((armour, other), (armour.replace("A", "B"), SECRET), ("Zoé".encode().hex(), SECRET)):
        with pytest.raises(DamagedTesterFile) as caught:
            age.unsealed(text, key)
        assert not caught.value.args
    with pytest.raises(DamagedTesterFile):
        age.sealed("Zoé", "age1nobody")


def test_what_others_encrypt_to_follows_from_the_secret_key():
    assert age.recipient_of(SECRET) == RECIPIENT
    with pytest.raises(WrongRecoveryKey):
        age.recipient_of(SECRET[:-1] + "Q" * (SECRET[-1] != "Q"))


def test_a_passphrase_locks_the_key_and_another_does_not_open_it():
    armour = age.locked(SECRET, "pile agrafe cheval")
    assert SECRET not in armour
    assert age.unlocked(armour, "pile agrafe cheval") == SECRET
    with pytest.raises(WrongPassphrase):
        age.unlocked(armour, "pile agrafe chevaux")


def test_a_passphrase_this_computer_is_too_slow_to_try_is_not_called_wrong():
    armour = age.locked(SECRET, "pile agrafe cheval")
    first, *lines, last = armour.splitlines()
    content = base64.b64decode("".join(lines))
    slow = base64.b64encode(re.sub(rb"(-> scrypt \S+) \d+", rb"\1 40", content)).decode()
    with pytest.raises(BusyComputer):
        age.unlocked("\n".join((first, *re.findall(".{1,64}", slow), last, "")), "pile agrafe cheval")
