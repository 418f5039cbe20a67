"""A file of the help: read once, held against its record, said in the variety spoken."""

import pytest
from pydantic import ValidationError

from audit_app.guides.guide_file import Words, read
from audit_app.i18n import in_language

BOTH = Words(fr="L'aide : ici", en="Help: here")


def test_each_variety_has_its_text_and_easy_falls_back_to_french():
    with in_language("fr@easy"):
        assert BOTH.said("fr@easy") == "L’aide\u202f: ici"
        assert BOTH.replaced(easy="Ici").said("fr@easy") == "Ici"
    with in_language("en"):
        assert BOTH.said("en") == "Help: here"


def test_a_file_is_read_into_its_record(tmp_path):
    file = tmp_path / "words.toml"
    file.write_text('fr = "Bonjour"\nen = "Hello"\n', "utf-8")
    assert read(file, Words) == Words(fr="Bonjour", en="Hello")


@pytest.mark.parametrize("text", ['fr = "Bonjour"\n', 'fr = "Bonjour"\nen = " "\n', 'fr = "a"\nen = "b"\nde = "c"\n'])
def test_a_text_that_is_missing_empty_or_unknown_is_refused(tmp_path, text):
    file = tmp_path / "words.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ValidationError):
        read(file, Words)
