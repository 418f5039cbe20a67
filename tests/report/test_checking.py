"""The check a file passes before anybody gets it: each thing broken is found."""

import re

import pytest

from audit_app.report import pdf as printer
from audit_app.report.checking import Meant, faults, same_words
from tests.report import documents, mutants
from tests.report.tagged.test_pictures import a_picture


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """One of each block, and what the file of it is to say."""
    path = a_picture(tmp_path_factory.mktemp("whole") / "a.jpg", size=(400, 300))
    content, pages, said = printer._printed(documents.everything(), lambda _piece: path, lambda *_: None)
    return content, Meant(pages, "fr", said)


def test_a_whole_file_has_no_fault(whole):
    assert faults(*whole) == ()


FOUND = {
    "a_picture_without_alternative": "figures",
    "headers_of_nothing": "tables",
    "no_language": "language",
    "the_file_name_instead_of_the_title": "title",
    "a_heading_that_jumps": "headings",
    "words_of_no_element": "structure",
    "not_said_to_be_accessible": "metadata",
    "not_said_to_be_kept": "metadata",
    "a_link_of_no_element": "links",
    "a_link_that_says_nothing": "links",
    "letters_nobody_can_tell": "faces",
    "tabs_in_no_order": "order",
    "a_face_left_behind": "faces",
    "a_carried_file_of_no_relation": "carried",
    "no_colours_meant": "colours",
    "a_row_in_a_list": "structure",
    "a_row_that_lacks_a_cell": "tables",
    "decoration_within_words": "structure",
    "not_marked_as_tagged": "structure",
    "no_tree": "structure",
    "two_words_read_as_one": "words",
    "two_paragraphs_in_the_wrong_order": "words",
    "a_paragraph_nobody_hears": "words",
    "a_paragraph_declared_decoration": "words",
    "a_stretch_said_to_be_another_elements": "structure",
    "one_stretch_heard_twice_and_another_never": "structure",
    "a_second_title": "headings",
    "words_too_pale": "contrast",
    "a_number_too_pale_for_its_pin": "contrast",
}


@pytest.mark.parametrize("name", [*mutants.MUTANTS, *mutants.UNSEEN_BY_THE_VALIDATOR])
def test_whatever_is_broken_is_found(whole, name):
    content, meant = whole
    assert FOUND[name] in faults(mutants.broken(content, name), meant)


def test_a_damaged_file_is_found(whole):
    content, meant = whole
    stream = re.search(rb"/FlateDecode[^>]*>>\s*stream\r?\n", content).end()
    assert faults(content[1:], meant) == ("ends",)
    assert faults(content[:-20], meant) == ("ends",)
    assert faults(content.replace(b"startxref\n", b"startxref\n9"), meant) == ("structure",)
    damaged = content[: stream + 9] + b"\x00\xff\x00\xff" + content[stream + 13 :]
    assert faults(damaged, meant) in {("streams",), ("structure",)}


def test_another_number_of_pages_or_language_is_found(whole):
    content, meant = whole
    assert faults(content, Meant(meant.pages + 1, "fr", meant.said)) == ("pages",)
    assert faults(content, Meant(meant.pages, "en", meant.said)) == ("language",)
    assert faults(content, Meant(meant.pages, "fr", meant.said[:-1])) == ("words",)


def test_words_are_compared_one_by_one_and_in_order():
    assert same_words(["Un mot", "\u202f: \u00ad"], "Un  mot\n\xa0:")
    assert same_words(["\U0001f9d1"], "\U0001f9d1")
    assert not same_words(["Un", "deux"], "deux Un")
    assert not same_words(["Un", "deux"], "Un")
    assert not same_words(["Un deux"], "Undeux")
    assert not same_words(["Undeux"], "Un deux")
