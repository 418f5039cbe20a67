"""The file of testers' names as text: what is written is read, what is damaged is seen and stays."""

from datetime import date

import pytest

from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.errors import DamagedTesterFile
from audit_app.store import tester_file
from audit_app.store.tester_file import Gone, Kept, TesterFile

AUDIT = "01940000-0000-7000-8000-000000000000"
ON = date(2027, 5, 20)
ARMOUR = "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----"
KEPT = Kept(AUDIT, "T01", IdentityPart.NAME, date(2027, 11, 16), ARMOUR)
FILE = TesterFile("age1" + "q" * 58, ARMOUR, (KEPT, Kept(AUDIT, "T02", IdentityPart.CONTACT, ON, ARMOUR)))


def again(file):
    return tester_file.read(tester_file.written(file))


def told(file):
    return [(one.audit, one.tester, one.part, one.until, one.armour) for one in file.kept]


def test_what_is_written_is_read():
    file = FILE.without((FILE.kept[1],), ON, Why.WITHDRAWN)
    read = again(file).require_whole()
    assert (read.recipient, read.key, told(read)) == (FILE.recipient, FILE.key, told(file))
    assert read.gone == (Gone(AUDIT, "T02", ON, Why.WITHDRAWN),)
    assert tester_file.written(read) == tester_file.written(again(read))


def test_a_part_takes_the_place_of_the_same_part_alone():
    newer = Kept(AUDIT, "T01", IdentityPart.NAME, ON, ARMOUR)
    file = FILE.with_part(newer).with_part(Kept(AUDIT, "T01", IdentityPart.BESIDE, ON, ARMOUR))
    assert [(one.tester, one.part, one.until) for one in file.kept] == [
        ("T02", IdentityPart.CONTACT, ON), ("T01", IdentityPart.NAME, ON), ("T01", IdentityPart.BESIDE, ON),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "change",
    [
        ("YWdl", "YWdm"),
        ("jauge-testers 1", "jauge-testers 2"),
        ("to age1", "to agf1"),
        ("T02 contact 2027-05-20", "T02 contact 2099-05-20"),
        ("T02 contact 2027-05-20", "T02 contact 2027-13-99"),
        ("kept ", "kepd "),
        ("key - ", "key = "),
    ],
)
def test_any_change_by_hand_is_seen_and_everything_stays(change):
    text = tester_file.written(FILE).replace(*change)
    file = tester_file.read(text)
    with pytest.raises(DamagedTesterFile):
        file.require_whole()
    kept = tester_file.written(file)
    assert sorted(filter(None, kept.splitlines())) >= sorted(set(text.splitlines()) - {"jauge-testers 2"})[:1]
    assert [line for line in text.splitlines() if line not in kept.splitlines()] == []
    with pytest.raises(DamagedTesterFile):
        tester_file.read(kept).require_whole()


def test_a_damaged_part_can_still_be_erased():
    file = tester_file.read(tester_file.written(FILE).replace("YWdl", "YWdm"))
    going = tuple(one for one in file.kept if one.tester == "T01")
    assert len(going) == 1
    left = again(file.without(going, ON, Why.ASKED))
    assert [one.tester for one in left.kept] == ["T02"]


def test_an_empty_file_is_damaged():
    with pytest.raises(DamagedTesterFile):
        tester_file.read("").require_whole()
    with pytest.raises(DamagedTesterFile):
        tester_file.read("jauge-testers 1\ngone 0194 T1 2027-05-20 due\n").require_whole()
