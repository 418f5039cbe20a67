"""The signature: whatever is done to a signed report is refused, and it has one form only."""

import pytest

from audit_app.report import sealing
from tests.report import signed
from tests.report.signed import failed, judged, printed


def test_who_cuts_the_signature_off_has_a_changed_report_or_the_unsigned_one(tmp_path):
    content, unsigned = printed(), signed.resealed(signed.a_sealing(), printed(signer=""))
    whole = len(printed(signer=""))
    assert judged(unsigned[:whole], tmp_path)["verdict"] == "unsigned"
    for length in (whole + 20, whole + 600, len(unsigned) - 7):
        assert judged(unsigned[:length], tmp_path)["verdict"] in {"changed", "not_ours"}
    assert judged(content[:-1000], tmp_path)["verdict"] == "changed"


def test_a_few_dozen_changes_of_every_sort_are_refused(tmp_path):
    content = printed()
    for name, changed in signed.mutations(content, 40):
        assert changed != content, name
        found = judged(changed, tmp_path)
        assert found["verdict"] in {"changed", "not_ours"}, name


@pytest.mark.slow
@pytest.mark.timeout(1_800)
def test_each_of_a_thousand_changes_is_refused(tmp_path):
    content = printed()
    refused = [judged(changed, tmp_path)["verdict"] for _name, changed in signed.mutations(content, 1_000, seed=2)]
    assert len(refused) == 1_000
    assert set(refused) <= {"changed", "not_ours"}


@pytest.mark.slow
@pytest.mark.timeout(1_800)
def test_no_digit_of_the_signature_can_be_another_of_those_tried(tmp_path):
    content = printed()
    start, _end = signed.padding(content)
    for at in range(signed.room(content)[0], start, 3):
        other = b"0" if content[at : at + 1] != b"0" else b"1"
        changed = content[:at] + other + content[at + 1 :]
        assert judged(changed, tmp_path)["verdict"] == "changed", at


@pytest.mark.parametrize("digit", [b"1", b"f", b" ", b"A", b"\n"])
def test_the_room_left_by_the_signature_holds_nothing_but_zeros(tmp_path, digit):
    content = printed()
    start, end = signed.padding(content)
    for at in (start + 1, (start + end) // 2, end - 1):
        found = judged(content[:at] + digit + content[at + 1 :], tmp_path)
        assert (found["verdict"], "padding" in failed(found)) == ("changed", True)


def test_capital_digits_are_another_writing_and_refused(tmp_path):
    content = printed()
    start, end = signed.room(content)
    found = judged(content[:start] + content[start:end].upper() + content[end:], tmp_path)
    assert (found["verdict"], "padding" in failed(found)) == ("changed", True)


def test_a_certificate_in_another_name_for_the_same_key_is_refused(tmp_path):
    content = printed()
    start, end = signed.room(content)
    named, other = signed.NAME.encode().hex().encode(), b"Ville de Saint-Nalo".hex().encode()
    assert content[start:end].count(named) >= 2
    found = judged(content[:start] + content[start:end].replace(named, other) + content[end:], tmp_path)
    assert (found["verdict"], found["signer"]) == ("changed", None)


def test_a_second_signature_is_one_too_many(tmp_path, monkeypatch):
    content = printed()
    monkeypatch.setattr(sealing, "FIELD", "Autre")
    found = judged(signed.resealed(signed.a_sealing("Un autre"), content), tmp_path)
    assert (found["verdict"], found["signer"]) == ("changed", None)
    assert failed(found) == {"signed", "whole_file", "padding", "signature"}
