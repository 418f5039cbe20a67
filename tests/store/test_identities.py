"""Names of testers in one encrypted file: added and erased without a passphrase, read with it, never in the clear."""

import json
import shutil
from datetime import date
from functools import partial

import pytest
from filelock import FileLock

from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.errors import (
    AuditInUse,
    CannotRead,
    CannotWrite,
    DamagedTesterFile,
    ErasureDatePassed,
    NoTesterFile,
    TesterFileThere,
    WeakPassphrase,
    WrongPassphrase,
    WrongRecoveryKey,
)
from audit_app.store import identities
from audit_app.store.home import Home
from tests.testing import CANARY

AUDIT, OTHER = "01940000-0000-7000-8000-000000000000", "01940000-0000-7000-8000-000000000001"
PASSPHRASE = "pile agrafe cheval"  # noqa: S105  it opens nothing but the files of these tests
ON, UNTIL = date(2027, 5, 20), date(2027, 11, 20)


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    home = Home(tmp_path_factory.mktemp("noms"))
    return home, identities.begun(home, PASSPHRASE)


@pytest.fixture
def home(begun, tmp_path):
    copy = tmp_path / "maison à l'œuvre"
    shutil.copytree(begun[0].folder, copy)
    return Home(copy)


def inside(home, begun, audit=AUDIT):
    """What is in the file, by its recovery key: a passphrase takes seconds each time."""
    found = {}
    for one in identities.tester_file.read(home.testers.read_text("ascii")).require_whole().kept:
        if one.audit == audit:
            *_named, text = json.loads(identities.age.unsealed(one.armour, begun[1]))
            found.setdefault(one.tester, {})[one.part] = text
    return found


def add(home, tester="T01", until=UNTIL, audit=AUDIT, **parts):
    given = parts or {"name": CANARY, "contact": f"{CANARY}@exemple.fr"}
    identities.added(home, audit, tester, {IdentityPart(key): text for key, text in given.items()}, until, ON)


def test_a_name_is_added_without_passphrase_and_read_with_it(home):
    add(home)
    add(home, "T02", name="Zoé", beside="Sa sœur, 06 00 00 00 00")
    add(home, audit=OTHER, name="Ailleurs")
    assert identities.told(home, AUDIT, PASSPHRASE) == {
        "T01": {IdentityPart.NAME: CANARY, IdentityPart.CONTACT: f"{CANARY}@exemple.fr"},
        "T02": {IdentityPart.NAME: "Zoé", IdentityPart.BESIDE: "Sa sœur, 06 00 00 00 00"},
    }


def test_a_name_added_again_takes_the_place_of_the_first(home, begun):
    add(home, name="Zoe")
    add(home, name="Zoé")
    assert inside(home, begun) == {"T01": {IdentityPart.NAME: "Zoé"}}


def test_nothing_in_the_clear_ever_reaches_the_disk(home, monkeypatch):
    written = []
    really = identities.tester_file.written
    monkeypatch.setattr(identities.tester_file, "written", lambda file: written.append(text := really(file)) or text)
    add(home)
    identities.told(home, AUDIT, PASSPHRASE)
    on_disk = [path.read_bytes() for path in home.folder.rglob("*") if path.is_file()]
    assert written
    assert not [text for text in (*on_disk, *(text.encode() for text in written)) if CANARY.encode() in text]
    assert not [text for text in on_disk if CANARY.encode("utf-16-le") in text or PASSPHRASE.encode() in text]
    assert not [path.name for path in home.folder.rglob("*") if CANARY in path.name]
    assert [path.name for path in home.folder.glob("*") if path.is_file()] == ["testers.age"]


def test_only_the_user_may_read_the_file(home):
    add(home)
    assert home.testers.stat().st_mode & 0o077 == 0


def test_a_wrong_passphrase_reads_nothing_and_changes_nothing(home):
    add(home)
    before = home.testers.read_bytes()
    with pytest.raises(WrongPassphrase):
        identities.told(home, AUDIT, "pile agrafe chevaux")
    assert home.testers.read_bytes() == before


def test_the_recovery_key_reads_the_names_too_however_it_is_typed(home, begun):
    add(home)
    whole = {"T01": {IdentityPart.NAME: CANARY, IdentityPart.CONTACT: f"{CANARY}@exemple.fr"}}
    spaced = " ".join(begun[1][at : at + 6] for at in range(0, len(begun[1]), 6)).lower()
    for key in (begun[1], spaced):
        assert identities.told(home, AUDIT, key) == whole
    for other in (identities.age.new_key()[0], f"{begun[1]}QQ"):
        with pytest.raises(WrongRecoveryKey):
            identities.told(home, AUDIT, other)


def test_a_damaged_file_is_refused_and_nothing_is_lost(home):
    add(home)
    text = home.testers.read_text("ascii")
    for damaged in (text.replace("YWdl", "YWdm"), text[: len(text) // 2], "", "é" * 9, text + "quelques mots\n"):
        home.testers.write_text(damaged, "utf-8")
        for gesture in (
            partial(add, home, "T03"),
            partial(identities.told, home, AUDIT, PASSPHRASE),
            partial(identities.recovered, home, identities.age.new_key()[0], PASSPHRASE),
        ):
            with pytest.raises(DamagedTesterFile):
                gesture()
        assert home.testers.read_text("utf-8") == damaged


def test_a_block_put_in_anothers_place_is_damaged(home):
    add(home, name="Zoé")
    add(home, "T02", name="Yann")
    file = identities.tester_file.read(home.testers.read_text("ascii"))
    one, other = file.kept
    swapped = identities.tester_file.Kept(one.audit, one.tester, one.part, one.until, other.armour)
    home.testers.write_text(identities.tester_file.written(file.with_part(swapped)), "ascii")
    with pytest.raises(DamagedTesterFile):
        identities.told(home, AUDIT, PASSPHRASE)


def test_what_is_inside_a_block_and_is_no_part_is_damaged(home):
    add(home, name="Zoé")
    file = identities.tester_file.read(home.testers.read_text("ascii"))
    one = file.kept[0]
    armour = identities.age.sealed("Zoé", file.recipient)
    odd = identities.tester_file.Kept(one.audit, one.tester, one.part, one.until, armour)
    home.testers.write_text(identities.tester_file.written(file.with_part(odd)), "ascii")
    with pytest.raises(DamagedTesterFile):
        identities.told(home, AUDIT, PASSPHRASE)


def test_what_is_due_is_erased_when_the_data_folder_is_next_opened(home, begun):
    add(home, until=ON.replace(day=21))
    add(home, "T02")
    assert identities.erased_when_due(home, ON) == ()
    assert identities.erased_when_due(home, ON.replace(day=21)) == ("T01",)
    kept, gone = identities.kept(home, AUDIT)
    assert {one.tester for one in kept} == {"T02"}
    assert [(one.tester, one.why) for one in gone] == [("T01", Why.DUE)]
    assert list(inside(home, begun)) == ["T02"]


def test_what_is_needed_a_while_longer_goes_earlier_than_it_would_have_without_being_opened(home, begun):
    add(home, name="Zoé", beside="Ana")
    add(home, "T02")
    sooner, later = ON.replace(day=25), UNTIL.replace(year=2028)
    asked = {IdentityPart.BESIDE: sooner, IdentityPart.NAME: later, IdentityPart.CONTACT: sooner}
    assert identities.shortened(home, AUDIT, "T01", asked) == {IdentityPart.BESIDE: sooner, IdentityPart.NAME: UNTIL}
    assert inside(home, begun)["T01"] == {IdentityPart.NAME: "Zoé", IdentityPart.BESIDE: "Ana"}
    assert {(one.tester, one.part, one.until) for one in identities.kept(home, AUDIT)[0]} == {
        ("T01", "name", UNTIL), ("T01", "beside", sooner), ("T02", "name", UNTIL), ("T02", "contact", UNTIL)
    }  # fmt: skip
    assert identities.erased_when_due(home, sooner) == ("T01",)
    assert identities.shortened(home, AUDIT, "T01", {}) == {}
    assert identities.shortened(home, OTHER, "T01", asked) == {}


def test_a_damaged_name_is_not_made_to_look_whole_by_another_date(home):
    add(home)
    text = home.testers.read_text("ascii")
    at = text.index("-----BEGIN", text.index("kept ")) + 60
    home.testers.write_text(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :], "ascii")
    asked = dict.fromkeys(IdentityPart, ON.replace(day=25))
    assert list(identities.shortened(home, AUDIT, "T01", asked)) == [IdentityPart.CONTACT]
    with pytest.raises(DamagedTesterFile):
        identities.added(home, AUDIT, "T02", {IdentityPart.NAME: "Zoé"}, UNTIL, ON)


def test_without_a_file_nothing_is_shortened(tmp_path):
    assert identities.shortened(Home(tmp_path), AUDIT, "T01", {IdentityPart.NAME: ON}) == {}


def test_one_part_of_one_tester_is_erased_and_the_rest_stays(home, begun):
    add(home)
    add(home, "T02")
    assert identities.erased(home, AUDIT, ON, Why.WITHDRAWN, "T01", (IdentityPart.CONTACT,)) == ("T01",)
    assert set(inside(home, begun)["T01"]) == {IdentityPart.NAME}
    assert identities.erased(home, AUDIT, ON, Why.ASKED, "T09") == ()


def test_all_of_an_audit_is_erased_with_it(home, begun):
    add(home)
    add(home, "T02")
    add(home, audit=OTHER, name="Ailleurs")
    assert identities.erased(home, AUDIT, ON, Why.AUDIT) == ("T01", "T02")
    assert inside(home, begun, OTHER) == {"T01": {IdentityPart.NAME: "Ailleurs"}}


def test_the_recovery_key_gives_another_passphrase_however_it_is_typed(home, begun):
    add(home, name="Zoé")
    typed = " \n".join((begun[1][:20].lower(), begun[1][20:]))
    identities.recovered(home, typed, "une autre phrase")
    assert identities.told(home, AUDIT, "une autre phrase") == {"T01": {IdentityPart.NAME: "Zoé"}}


def test_another_files_key_and_a_mistyped_one_recover_nothing(home):
    before = home.testers.read_bytes()
    for key in (identities.age.new_key()[0], "AGE-SECRET-KEY-1ABC", ""):
        with pytest.raises(WrongRecoveryKey):
            identities.recovered(home, key, "une autre phrase")
    assert home.testers.read_bytes() == before


def test_a_second_file_never_takes_the_place_of_the_first(home):
    before = home.testers.read_bytes()
    with pytest.raises(TesterFileThere):
        identities.begun(home, PASSPHRASE)
    assert home.testers.read_bytes() == before


def test_a_short_passphrase_is_refused(home, tmp_path, begun):
    with pytest.raises(WeakPassphrase):
        identities.begun(Home(tmp_path / "neuf"), "elevenchars")
    with pytest.raises(WeakPassphrase):
        identities.recovered(home, begun[1], "elevenchars")


def test_a_date_of_erasure_is_to_come(home):
    with pytest.raises(ErasureDatePassed):
        add(home, until=ON)


def test_without_a_file_nothing_is_kept_and_erasing_is_no_matter(tmp_path):
    home = Home(tmp_path)
    for gesture in (
        partial(add, home),
        partial(identities.told, home, AUDIT, PASSPHRASE),
        partial(identities.kept, home, AUDIT),
    ):
        with pytest.raises(NoTesterFile):
            gesture()
    assert identities.erased(home, AUDIT, ON, Why.AUDIT) == ()
    assert identities.erased_when_due(home, ON) == ()


def test_two_who_write_at_once_wait_for_each_other(home, monkeypatch):
    monkeypatch.setattr(identities, "_PATIENCE", 0.05)
    with FileLock(home.locks / "testers.lock"), pytest.raises(AuditInUse):
        add(home)


def test_what_the_disk_refuses_is_said_and_the_file_stays(home, begun, monkeypatch):
    add(home, name="Zoé")
    before = home.testers.read_bytes()

    def full(_path):
        raise OSError(28, "No space left")

    monkeypatch.setattr(identities.disk, "flush", full)
    with pytest.raises(identities.Problem):
        add(home, name="Zoë")
    monkeypatch.undo()
    assert inside(home, begun)["T01"][IdentityPart.NAME] in {"Zoé", "Zoë"}
    assert [path.name for path in home.folder.glob(".testers-*")] == []
    assert before

    def refused(*_arguments, **_more):
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(identities.disk, "flush", refused)
    with pytest.raises(OSError, match="Invalid argument"):
        add(home)
    assert identities.erased_when_due(home, date(2030, 1, 1)) == ()


def test_a_folder_in_its_place_cannot_be_read_or_written(home):
    home.testers.unlink()
    home.testers.mkdir()
    with pytest.raises((CannotRead, CannotWrite)):
        add(home)
