"""Where a tester is: kept by code and round, read again after a kill, nothing of what they said in it."""

import json

import pytest

from audit_app.domain.asking import Page, PageKind
from audit_app.domain.scale import Form
from audit_app.errors import CannotWrite
from audit_app.identity import new_id
from audit_app.ui.tester_mode.place_file import Place, PlaceFile
from tests.ui.tester_mode.sittings import a_sitting

AUDIT = new_id()


def test_a_place_is_found_again_with_how_pages_are_wanted(tmp_path):
    kept = Place(kind=PageKind.SAFE, subject="S8", form=Form.WORD, percent=150, spoken="fr@easy")
    PlaceFile(tmp_path, AUDIT).keep(a_sitting(), kept)
    again = PlaceFile(tmp_path, AUDIT).read(a_sitting())
    assert again == kept
    assert again.page == Page(PageKind.SAFE, "S8")


def test_places_are_by_tester_and_by_round(tmp_path):
    file, test = PlaceFile(tmp_path, AUDIT), new_id()
    file.keep(a_sitting("T01"), Place(kind=PageKind.SAFE, subject="S8"))
    file.keep(a_sitting("T02", test=test), Place(kind=PageKind.BEST))
    assert file.read(a_sitting("T01")).kind is PageKind.SAFE
    assert file.read(a_sitting("T02")) is None
    assert file.read(a_sitting("T02", test=test)).kind is PageKind.BEST
    assert file.unfinished() == (("T02", test), ("T01", None))


def test_of_whoever_is_through_nothing_is_left_not_even_a_file(tmp_path):
    file = PlaceFile(tmp_path, AUDIT)
    file.keep(a_sitting("T01"), Place(kind=PageKind.SAFE))
    file.keep(a_sitting("T01"), None)
    assert list(tmp_path.iterdir()) == []
    assert file.unfinished() == ()
    file.keep(a_sitting("T01"), None)


def test_the_name_of_the_file_is_the_id_of_the_audit_and_it_holds_codes_alone(tmp_path):
    PlaceFile(tmp_path, AUDIT).keep(a_sitting(), Place(kind=PageKind.SAFE, subject="S8"))
    (path,) = tmp_path.iterdir()
    assert path.name == f"tester-mode-{AUDIT}.json"
    assert json.loads(path.read_text("utf-8")) == {"places": {"T01/": {"kind": "safe", "subject": "S8"}}}


@pytest.mark.parametrize("content", [b"", b"{", b'{"places": {"T01/": {"kind": "nothing"}}}', b"\xff" * 40])
def test_a_broken_file_counts_as_none(tmp_path, content):
    (tmp_path / f"tester-mode-{AUDIT}.json").write_bytes(content)
    assert PlaceFile(tmp_path, AUDIT).read(a_sitting()) is None


def test_a_folder_that_cannot_be_written_is_a_problem(tmp_path):
    with pytest.raises(CannotWrite):
        PlaceFile(tmp_path / "away", AUDIT).keep(a_sitting(), Place(kind=PageKind.SAFE))
