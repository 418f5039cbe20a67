"""Copies of the data: listed, made, tested, restored, by commands."""

from pathlib import Path

import pytest
from PIL import Image

from audit_app.store import locks
from audit_app.store.home import Home
from tests.wording.speaking import plain


@pytest.fixture
def copy(jauge, audit):
    return jauge.document("backups", "make")["copy"]


def audits(jauge):
    return [each["audit"] for each in jauge.document("list")]


def test_without_a_copy_it_is_said_how_to_make_one(jauge, audit):
    assert jauge.document("backups", "list") == []
    assert "jauge backups make" in jauge("backups", "list").out
    assert "jauge backups make" in jauge.refused("backups", "test")


def test_a_copy_is_listed_with_what_it_holds(jauge, audit, copy):
    (known,) = jauge.document("backups", "list")
    assert (known["copy"], known["readable"], known["tested_at"]) == (copy, True, None)
    assert [each["audit"] for each in known["audits"]] == [audit]
    assert "1 audit · " in plain(jauge("backups", "list").out)
    assert "pas depuis" in plain(jauge("backups", "list").out)


def test_a_tested_copy_says_so_from_then_on(jauge, copy):
    assert jauge.document("backups", "test")["tested_at"]
    assert "testée le" in plain(jauge("backups", "list").out)
    assert "Cette copie est entière." in plain(jauge("backups", "test", copy).out)


def test_a_damaged_copy_is_said_so(jauge, copy):
    with open(copy, "r+b") as file:  # noqa: PTH123
        file.truncate(5_000)
    assert "ne peut pas être lue" in jauge.refused("backups", "test")
    assert "illisible" in plain(jauge("backups", "list").out)
    assert "ne peut pas être lue" in jauge.refused("backups", "restore", copy, "--yes")


def test_restoring_says_first_what_the_copy_holds(jauge, audit, copy):
    jauge("trash", audit)
    said = plain(jauge("backups", "restore", copy).out)
    assert "Rien n’est encore restauré" in said
    assert audit in said
    assert audits(jauge) == []


def test_everything_is_restored_after_a_copy_of_the_present(jauge, audit, copy):
    jauge("answer", audit, "GOV-01", "--verdict", "compliant")
    before = jauge.document("backups", "restore", copy, "--yes")["before"]
    assert jauge.line(audit, "GOV-01")["verdict"] == "not_checked"
    jauge("backups", "restore", before, "--yes")
    assert jauge.line(audit, "GOV-01")["verdict"] == "compliant"


def test_what_is_open_elsewhere_is_named_and_nothing_restored(jauge, audit, copy):
    with locks.held(Home(Path(copy).parents[1]).locks, audit):
        said = jauge.refused("backups", "restore", copy, "--yes")
    assert plain(said).startswith("Rien n’a été restauré : « ")


def test_one_audit_is_restored_beside_the_others(jauge, audit, copy):
    jauge("answer", audit, "GOV-01", "--verdict", "compliant")
    back = jauge.document("backups", "restore", copy, "--audit", audit[:18])["audit"]
    assert set(audits(jauge)) == {audit, back}
    assert jauge.line(back, "GOV-01")["verdict"] == "not_checked"
    assert jauge.line(audit, "GOV-01")["verdict"] == "compliant"
    assert "(copie du" in plain(jauge("list").out)


def test_a_copy_brought_elsewhere_is_restored_from_there(jauge, audit, tmp_path):
    place = tmp_path / "clé"
    place.mkdir()
    brought = jauge.document("backups", "make", "--out", place)["copy"]
    jauge("trash", audit)
    jauge("erase", audit, "--yes")
    jauge("backups", "restore", brought, "--yes")
    assert audits(jauge) == [audit]


def test_a_copy_whose_photo_is_lost_or_damaged_is_not_called_whole(jauge, audit, tmp_path):
    photo = tmp_path / "face.jpg"
    Image.new("RGB", (40, 30), "red").save(photo)
    jauge("answer", audit, "GOV-01", "--evidence", photo, "--alt", "Une face")
    brought = Path(jauge.document("backups", "make", "--out", tmp_path)["copy"])
    (file,) = brought.glob("files/*/*")
    file.write_bytes(b"broken")
    tested = jauge("backups", "test", brought, code=1)
    assert "1 fichier est abîmé : image de GOV-01" in plain(tested.out)
    assert "Cette copie est entière" not in plain(tested.out)
    file.unlink()
    assert jauge.document("backups", "test", brought, code=1)["flaws"][0]["of"] == "GOV-01"
    (jauge.home / file.relative_to(brought)).unlink()
    assert "1 fichier manque : image de GOV-01" in plain(jauge("backups", "restore", brought, "--yes").out)


def test_the_copies_of_a_stick_are_listed(jauge, audit, tmp_path):
    brought = Path(jauge.document("backups", "make", "--out", tmp_path)["copy"])
    (known,) = jauge.document("backups", "list", "--in", tmp_path)
    assert known["copy"] == str(brought / "jauge.db")
    assert plain(jauge("backups", "list", "--in", brought).out).startswith(brought.name)
    assert "Aucune copie de Jauge" in jauge.refused("backups", "list", "--in", tmp_path / "nowhere")


def test_damaged_data_is_revived_once_asked_for(jauge, audit, copy):
    assert "se lisent" in jauge.refused("backups", "revive", "--yes")
    database = jauge.home / "jauge.db"
    damaged = b"no database any more" * 5_000
    database.write_bytes(damaged)
    assert "Rien n’est encore fait" in plain(jauge("backups", "revive").out)
    assert database.read_bytes() == damaged
    done = jauge.document("backups", "revive", "--yes")
    assert done["revived"] == copy
    assert (Path(done["damaged"]) / "jauge.db").read_bytes() == damaged
    assert audits(jauge) == [audit]


def test_a_name_that_fits_no_copy_is_refused_with_the_newest(jauge, copy):
    assert "jauge-" in jauge.refused("backups", "test", "1999")
