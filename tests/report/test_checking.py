"""The check a file passes before anybody gets it: each thing broken is found."""

import re

import pytest

from audit_app.report.checking import faults, same_words
from tests.report.printed import printed


@pytest.fixture(scope="module")
def whole():
    path, made = printed("n1", "empty")
    return path.read_bytes(), made.pages


def test_a_whole_file_has_no_fault(whole):
    assert faults(*whole, "fr") == ()


def test_each_thing_broken_is_found(whole):
    content, pages = whole
    stream = re.search(rb"stream\r?\n", content).end()
    broken = {
        "ends": content[1:],
        "cross_references": content.replace(b"startxref\n", b"startxref\n9"),
        "streams": content[: stream + 9] + b"\x00\xff\x00\xff" + content[stream + 13 :],
    }
    for fault, damaged in broken.items():
        assert fault in faults(damaged, pages, "fr")
    assert faults(content, pages + 1, "fr") == ("pages",)
    assert faults(content, pages, "en") == ("language",)
    assert "cross_references" in faults(content[: len(content) // 2], pages, "fr")
    assert "streams" in faults(re.sub(rb"/Length \d+", b"", content), pages, "fr")
    entry = re.search(rb"\n(\d{10}) 00000 n", content)
    moved = content[: entry.start(1)] + b"0000000001" + content[entry.end(1) :]
    assert faults(moved, pages, "fr") == ("cross_references",)


def test_words_are_compared_without_white_space_and_in_order():
    assert same_words(["Un mot", "\u202f:"], ["Un", "mot :"])
    assert same_words(["\U0001f9d1"], ["[U+1F9D1]"])
    assert not same_words(["Un", "deux"], ["deux", "Un"])
    assert not same_words(["Un", "deux"], ["Un"])
