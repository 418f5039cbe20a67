"""Names of testers by command: no name in an argument, in an error, in a file name; reading needs the passphrase."""

import io
import json
import shutil
import sys

import pytest

from audit_app.store import identities
from audit_app.store.home import Home
from tests.cli.calling import typed_at_a_terminal
from tests.testing import CANARY
from tests.wording.speaking import plain

PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but the files of these tests


@pytest.fixture(scope="module")
def ready(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("noms"))
    return home.testers, identities.begun(home, PASSPHRASE)


@pytest.fixture
def named(jauge, audit, ready):
    """A data folder with the file of names, and a tester who agrees to be contacted."""
    shutil.copy(ready[0], jauge.home / "testers.age")
    jauge("test", "start", audit, "T01", "--agrees", "take_part,contact")
    return audit


@pytest.fixture
def phrase(tmp_path):
    path = tmp_path / "phrase.txt"
    path.write_text(f"{PASSPHRASE}\n", "utf-8")
    return path


def typed(monkeypatch, *lines):
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_the_recovery_key_is_shown_once_and_opens_the_file(jauge, audit, phrase, tmp_path):
    key = jauge.document("test", "identity", "init", "--passphrase-file", phrase)["recovery_key"]
    assert key.startswith("AGE-SECRET-KEY-1")
    assert key not in (jauge.home / "testers.age").read_text("ascii")
    said = jauge.refused("test", "identity", "init", "--passphrase-file", phrase)
    assert "Il y a déjà un fichier" in said
    kept, other = tmp_path / "clé.txt", tmp_path / "autre.txt"
    kept.write_text(key, "ascii")
    other.write_text("une autre phrase", "utf-8")
    said = jauge("test", "identity", "recover", "--key-file", kept, "--passphrase-file", other).out
    assert "nouvelle phrase de passe" in said
    assert "n’ouvre pas" in jauge.refused("test", "identity", "show", audit, "--passphrase-file", phrase)
    jauge("test", "identity", "show", audit, "--passphrase-file", other)


def test_a_name_comes_in_by_the_standard_input_and_is_read_with_the_passphrase(jauge, named, phrase, monkeypatch):
    typed(monkeypatch, CANARY, "06 00 00 00 00", "")
    added = jauge.document("test", "identity", "add", named, "t01")
    assert added == {"tester": "T01", "parts": ["name", "contact"], "until": added["until"]}
    shown = jauge.document("test", "identity", "show", named)
    assert [(one["tester"], one["part"]) for one in shown["kept"]] == [("T01", "name"), ("T01", "contact")]
    assert CANARY not in json.dumps(shown, ensure_ascii=False)
    opened = jauge.document("test", "identity", "show", named, "--passphrase-file", phrase)
    assert opened["people"] == {"T01": {"name": CANARY, "contact": "06 00 00 00 00"}}
    said = plain(jauge("test", "identity", "show", named, "--passphrase-file", phrase).out)
    assert f"T01\n Nom : {CANARY}\n" in said.replace("  ", " ")
    assert not [path for path in jauge.home.rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()]


def test_what_is_kept_and_what_was_erased_is_said_by_code(jauge, named, monkeypatch):
    assert "Aucun nom" in jauge("test", "identity", "show", named).out
    typed(monkeypatch, CANARY)
    assert "Gardé pour T01" in jauge("test", "identity", "add", named, "T01", "--until", "2099-01-31").out
    assert "T01 : Nom, jusqu’au 31 janvier 2099" in plain(jauge("test", "identity", "show", named).out)
    assert "effacé" in jauge("test", "identity", "erase", named, "T01").out
    said = plain(jauge("test", "identity", "show", named).out)
    assert "T01 : effacé le" in said
    assert "sur demande" in said
    assert "Aucun nom" in jauge("test", "identity", "erase", named, "T01", code=1).out


def test_no_consent_no_name_and_no_contact(jauge, named, monkeypatch):
    typed(monkeypatch, CANARY)
    assert CANARY not in jauge.refused("test", "identity", "add", named, "T02")
    jauge("test", "start", named, "T03", "--agrees", "take_part")
    typed(monkeypatch, CANARY, "06 00 00 00 00")
    assert CANARY not in jauge.refused("test", "identity", "add", named, "T03")
    typed(monkeypatch, "", "06 00 00 00 00")
    assert "nom" in jauge.misused("test", "identity", "add", named, "T01")


def test_a_name_that_cannot_be_kept_is_not_repeated(jauge, named, monkeypatch):
    typed(monkeypatch, CANARY * 100)
    assert CANARY not in jauge.misused("test", "identity", "add", named, "T01")


def test_a_date_that_is_past_is_refused(jauge, named, monkeypatch):
    typed(monkeypatch, CANARY)
    assert "1er mai 2020" in jauge.refused("test", "identity", "add", named, "T01", "--until", "2020-05-01")


def test_a_part_alone_or_the_names_of_all_are_erased(jauge, named, monkeypatch):
    jauge("test", "start", named, "T02", "--agrees", "take_part")
    typed(monkeypatch, CANARY, "06 00 00 00 00")
    jauge("test", "identity", "add", named, "T01")
    typed(monkeypatch, CANARY)
    jauge("test", "identity", "add", named, "T02")
    assert jauge.document("test", "identity", "erase", named, "T01", "--part", "contact") == {"erased": ["T01"]}
    kept = jauge.document("test", "identity", "show", named)["kept"]
    assert [(one["tester"], one["part"]) for one in kept] == [("T01", "name"), ("T02", "name")]
    assert "Nommez un testeur" in jauge.misused("test", "identity", "erase", named)
    assert "Nommez un testeur" in jauge.misused("test", "identity", "erase", named, "T01", "--all")
    assert jauge.document("test", "identity", "erase", named, "--all") == {"erased": ["T01", "T02"]}
    assert "Aucun nom n’est gardé pour cet audit" in jauge("test", "identity", "erase", named, "--all", code=1).out


def test_taking_part_no_more_erases_the_name_without_a_passphrase(jauge, named, phrase, monkeypatch):
    typed(monkeypatch, CANARY, "06 00 00 00 00")
    jauge("test", "identity", "add", named, "T01")
    jauge("test", "withdraw", named, "T01", "--use", "contact")
    assert [one["part"] for one in jauge.document("test", "identity", "show", named)["kept"]] == ["name"]
    jauge("test", "withdraw", named, "T01")
    shown = jauge.document("test", "identity", "show", named, "--passphrase-file", phrase)
    assert shown["kept"] == []
    assert {one["why"] for one in shown["erased"]} == {"withdrawn"}
    assert shown["people"] == {}


def test_what_is_due_is_erased_at_the_next_command_whichever(jauge, named, monkeypatch):
    typed(monkeypatch, CANARY)
    jauge("test", "identity", "add", named, "T01", "--until", "2099-01-31")
    file = jauge.home / "testers.age"
    kept = identities.tester_file.read(file.read_text("ascii"))
    sooner = identities.tester_file.Kept(
        named, "T01", identities.IdentityPart.NAME, identities.date(2020, 1, 1), kept.kept[0].armour
    )
    file.write_text(identities.tester_file.written(kept.with_part(sooner)), "ascii")
    jauge("list")
    assert [one["why"] for one in jauge.document("test", "identity", "show", named)["erased"]] == ["due"]


def test_a_damaged_file_is_one_sentence_and_stays(jauge, named, monkeypatch):
    file = jauge.home / "testers.age"
    file.write_text(file.read_text("ascii").replace("A", "B"), "ascii")
    before = file.read_bytes()
    typed(monkeypatch, CANARY)
    said = jauge.refused("test", "identity", "add", named, "T01")
    assert "abîmé" in said
    assert "\n" not in said
    assert file.read_bytes() == before


def test_a_passphrase_is_never_taken_from_a_pipe(jauge, named, monkeypatch):
    typed(monkeypatch, PASSPHRASE)
    assert "terminal" in jauge.misused("test", "identity", "show", named, "--names")


def test_without_the_file_the_way_to_begin_is_said(jauge, audit):
    assert "jauge test identity init" in jauge.refused("test", "identity", "show", audit)


@pytest.mark.timeout(240)  # a passphrase takes seconds by intention, more beside other work
@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")
@pytest.mark.parametrize(("answers", "code"), [((PASSPHRASE, PASSPHRASE), 0), ((PASSPHRASE, "autre chose"), 2)])
def test_a_passphrase_typed_at_a_terminal_is_never_shown(jauge, answers, code):
    got, seen = typed_at_a_terminal(jauge.home, ("test", "identity", "init"), answers)
    assert got == code, seen.decode()
    assert PASSPHRASE.encode() not in seen
    assert (b"AGE-SECRET-KEY-1" in seen) == (code == 0)
