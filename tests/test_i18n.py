"""The language spoken, and a French catalogue that says everything the program says."""

import gettext
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from audit_app import i18n
from audit_app.i18n import _, choose, in_language, language, marked, ngettext, pgettext
from audit_app.shipped import resources

PACKAGE = Path(i18n.__file__).parent
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2), "marked": None}
FRENCH = resources() / "locale" / "fr" / "LC_MESSAGES" / "audit_app.po"
PLACE = re.compile(r"\{(\w*)[^}]*\}")


@pytest.fixture(scope="module")
def catalogue():
    with FRENCH.open("rb") as file:
        return read_po(file, locale="fr", domain="audit_app", abort_invalid=True)


def messages_in_the_source():
    found = extract_from_dir(str(PACKAGE), [("**.py", "python")], keywords=KEYWORDS)
    return {(message, context) for _file, _line, message, _comments, context in found}


def known(catalogue, message, context):
    return catalogue.get(message if isinstance(message, str) else message[0], context)


def test_every_message_of_the_source_is_said_in_french(catalogue):
    found = messages_in_the_source()
    assert len(found) > 300
    missing = [m for m, context in found if not (it := known(catalogue, m, context)) or not all(_told(it))]
    assert missing == []


def test_plurals_of_the_source_are_plurals_of_the_catalogue(catalogue):
    several = [(m, c) for m, c in messages_in_the_source() if isinstance(m, tuple)]
    alone = [m for m, c in several if (it := known(catalogue, m, c)) and (it.id != m or len(it.string) != 2)]
    assert alone == []


def test_the_catalogue_says_nothing_the_program_no_longer_says(catalogue):
    said = {(m if isinstance(m, str) else m[0], context) for m, context in messages_in_the_source()}
    stale = [(_first(m), m.context) for m in catalogue if m.id and (_first(m), m.context) not in said]
    assert stale == []


def test_no_translation_is_a_guess(catalogue):
    assert [message.id for message in catalogue if message.id and message.fuzzy] == []


def test_both_languages_name_the_same_facts(catalogue):
    said = (message for message in catalogue if message.id and all(_told(message)))
    assert [message.id for message in said if _places(message.id) != _places(message.string)] == []


def test_french_keeps_its_own_typography(catalogue):
    faulty = []
    for message in catalogue:
        for said in _told(message) if message.id else ():
            bare = re.sub(r"https?://\S+|\{[^}]*\}", "x", said)
            if re.search(r"[^\s\u00a0\u202f][;!?»](?:\s|$)|\w:(?:\s|$)|«[^\s\u00a0\u202f]|[“”]|\.\.\.|\w'\w", bare):
                faulty.append(said)
    assert faulty == []


def test_the_compiled_catalogue_says_what_the_source_of_it_says(catalogue):
    compiled = gettext.translation("audit_app", resources() / "locale", languages=["fr"])
    for message in catalogue:
        if isinstance(message.id, str) and message.id and message.string:
            said = compiled.pgettext(message.context, message.id) if message.context else compiled.gettext(message.id)
            assert said == message.string, "build the catalogues: python3 packaging/build_catalogues.py"


def test_french_counts_nothing_in_the_singular():
    with in_language("fr"):
        said = ngettext(
            "Nothing was taken: {count} row must be corrected first.",
            "Nothing was taken: {count} rows must be corrected first.",
            0,
        )
    assert "rangée " in said


def test_a_language_holds_inside_its_block_and_no_longer():
    with in_language("fr"):
        with in_language("en"):
            assert (language(), _("a text")) == ("en", "a text")
        assert (language(), _("a text")) == ("fr", "un texte")


def test_a_language_chosen_stays():
    with in_language("fr"):
        choose("en")
        assert language() == "en"


def test_a_word_is_said_as_its_context_wants():
    with in_language("fr"):
        assert (pgettext("outcome", "met"), pgettext("grade", "Base")) == ("remplie", "Socle")


def test_a_marked_message_waits_to_be_said():
    with in_language("fr"):
        assert marked("a text") == "a text"


def test_without_its_catalogue_french_is_said_in_english(monkeypatch, tmp_path):
    monkeypatch.setattr(i18n, "resources", lambda: tmp_path)
    i18n._catalogue.cache_clear()
    try:
        with in_language("fr"):
            assert _("a text") == "a text"
    finally:
        i18n._catalogue.cache_clear()


def _first(message):
    return message.id if isinstance(message.id, str) else message.id[0]


def _told(message):
    return [message.string] if isinstance(message.string, str) else list(message.string)


def _places(texts):
    return set(PLACE.findall(texts if isinstance(texts, str) else " ".join(texts)))
