"""A passphrase is typed at a terminal and never shown, or put by a script where no list of processes tells it."""

import io
import sys

import click
import pytest

from audit_app.cli import passphrases
from tests.cli.calling import typed_at_a_terminal

PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but the files of these tests


@pytest.mark.timeout(240)
@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")
@pytest.mark.parametrize(
    ("answers", "code"),
    [
        (("Ville", PASSPHRASE, PASSPHRASE), 0),
        (("Ville", PASSPHRASE, "autre chose"), 2),
        (("Ville", "court", "court"), 3),
    ],
)
def test_a_new_key_asks_who_then_its_passphrase_twice(tmp_path, answers, code):
    got, seen = typed_at_a_terminal(tmp_path / "home", ("key", "new"), answers)
    assert got == code, seen.decode()
    assert PASSPHRASE.encode() not in seen
    assert (tmp_path / "home" / "signing-key.pem").exists() == (code == 0)


def test_a_script_puts_it_into_the_environment():
    assert passphrases.of_the_key({passphrases.VARIABLE: PASSPHRASE}, new=True) == PASSPHRASE
    assert passphrases.of_the_key({passphrases.VARIABLE: ""}) == ""


def test_from_a_pipe_it_is_never_taken(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    for ask in (lambda: passphrases.of_the_key({}), lambda: passphrases.asked("Clé")):
        with pytest.raises(click.UsageError):
            ask()
