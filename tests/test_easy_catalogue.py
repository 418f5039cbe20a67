"""The easy-to-read catalogue: short sentences, the same facts, nothing stale; and what it leaves out is short too."""

import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po

from audit_app import i18n
from audit_app.i18n import EASY, in_language, language, ngettext, variety
from audit_app.shipped import resources
from audit_app.wording.values import word
from tests.guides.easy_words import long_sentences
from tests.test_i18n import KEYWORDS, PLACE, messages_in_the_source

PACKAGE = Path(i18n.__file__).parent
ROOMS = ("ui/*.py", "ui/*/*.py", "wording/*.py")
"""Where what the window says lies: all of it is easy, by itself or in the easy catalogue."""


def read(spoken):
    path = resources() / "locale" / spoken / "LC_MESSAGES" / "audit_app.po"
    with path.open("rb") as file:
        return read_po(file, locale=spoken, domain="audit_app", abort_invalid=True)


@pytest.fixture(scope="module")
def french():
    return read("fr")


@pytest.fixture(scope="module")
def easy():
    return read(EASY)


def told(message):
    return [message.string] if isinstance(message.string, str) else list(message.string)


def first(message):
    return message.id if isinstance(message.id, str) else message.id[0]


def test_its_sentences_are_short(easy):
    assert len(easy) > 300
    assert long_sentences(text for message in easy if message.id for text in told(message)) == []


def test_it_names_the_same_facts_as_the_message(easy):
    def places(texts):
        return set(PLACE.findall(texts if isinstance(texts, str) else " ".join(texts)))

    assert [m.id for m in easy if m.id and places(m.id) != places(m.string)] == []


def test_it_says_nothing_the_program_no_longer_says(easy):
    said = {(m if isinstance(m, str) else m[0], context) for m, context in messages_in_the_source()}
    assert [first(m) for m in easy if m.id and (first(m), m.context) not in said] == []


def test_it_repeats_nothing_that_french_says_already_and_keeps_its_plurals(easy, french):
    for message in easy:
        if message.id:
            there = french.get(first(message), message.context)
            assert there is not None
            assert told(there) != told(message), first(message)
            assert len(told(there)) == len(told(message)), first(message)


def test_it_keeps_the_typography_of_french(easy):
    faulty = re.compile(r"[^\s\u00a0\u202f][;!?»](?:\s|$)|\w:(?:\s|$)|«[^\s\u00a0\u202f]|[“”']|\.\.\.")
    assert [text for m in easy if m.id for text in told(m) if faulty.search(re.sub(r"\{\w+\}", "x", text))] == []


@pytest.mark.parametrize("word_of_experts", ["conforme", "dispositif", "motif", "écart", "usager", "facultatif"])
def test_it_uses_no_word_of_experts(easy, word_of_experts):
    assert [text for m in easy if m.id for text in told(m) if word_of_experts in text.casefold()] == []


@pytest.mark.parametrize("room", ROOMS)
def test_all_that_a_room_of_the_window_says_is_in_short_sentences(easy, french, room):
    long = []
    for path in sorted(PACKAGE.glob(room)):
        for _line, message, _comments, context in extract_from_file("python", str(path), keywords=KEYWORDS):
            known = message if isinstance(message, str) else message[0]
            said = easy.get(known, context) or french.get(known, context)
            long += long_sentences(told(said))
    assert long == []


def test_what_it_does_not_say_is_said_in_french_also_in_the_plural():
    with in_language(EASY):
        assert (language(), variety()) == ("fr", EASY)
        assert word(None) == "pas encore de palier"
        assert i18n._("a text") == "un texte"
        one = ngettext("Nothing was taken: {count} row must be corrected first.", "{count}", 0)
        assert "rangée " in one
    with in_language("fr"):
        assert word(None) == "aucun palier"
