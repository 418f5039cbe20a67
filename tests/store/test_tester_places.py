"""Where testers are on their own screen: who takes no part leaves it, in every round; the others stay."""

import json

import pytest

from audit_app.errors import CannotWrite
from audit_app.store import disk, tester_places
from audit_app.store.home import Home

AUDIT = "0193a000-0000-7000-8000-000000000000"
HELD = {"T01/": {"kind": "safe"}, "T010/": {"kind": "best"}, f"T01/{AUDIT}": {"kind": "best", "percent": 150}}


@pytest.fixture
def path(tmp_path):
    made = Home(tmp_path).tester_places(AUDIT)
    made.write_text(json.dumps({"places": HELD}), "utf-8")
    return made


def test_a_tester_is_forgotten_in_every_round_and_the_others_stay(path, tmp_path):
    tester_places.forget(Home(tmp_path), AUDIT, "T01")
    assert json.loads(path.read_text("utf-8")) == {"places": {"T010/": {"kind": "best"}}}
    tester_places.forget(Home(tmp_path), AUDIT, "T010")
    assert list(tmp_path.iterdir()) == []
    tester_places.forget(Home(tmp_path), AUDIT, "T01")
    assert list(tmp_path.iterdir()) == []


def test_who_is_not_through_is_known_by_code(path, tmp_path):
    assert tester_places.begun(Home(tmp_path), AUDIT) == ("T01", "T010")
    path.write_bytes(b"[]")
    assert tester_places.begun(Home(tmp_path), AUDIT) == ()
    path.unlink()
    assert tester_places.begun(Home(tmp_path), AUDIT) == ()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"places": []}', b"\xff" * 40, b"{" * 1_000_001])
def test_a_file_that_cannot_be_read_goes_whole(path, tmp_path, content):
    path.write_bytes(content)
    tester_places.forget(Home(tmp_path), AUDIT, "T01")
    assert not path.exists()


def test_a_folder_that_takes_no_file_is_a_problem(path, tmp_path, monkeypatch):
    monkeypatch.setattr(disk.secrets, "token_hex", lambda _size: "taken")
    path.with_name(f".{path.stem}-taken.part").mkdir()
    with pytest.raises(CannotWrite):
        tester_places.forget(Home(tmp_path), AUDIT, "T01")
    assert json.loads(path.read_text("utf-8"))["places"] == HELD
