"""A scheme written out is read again as it was."""

import pytest

from audit_app.checklists import loading
from audit_app.domain.checklist import Phrase
from audit_app.domain.own_scheme import added, begun_scheme, mapped
from audit_app.domain.scheme import Ask
from audit_app.exchange.scheme_file import text_of
from tests.data import hostile_texts
from tests.report import audits

NOTICE = Phrase(fr="Saisi", en="Typed in")


def read_again(tmp_path, scheme):
    path = tmp_path / "financeur.toml"
    path.write_text(text_of(scheme), "utf-8")
    return loading.scheme(path, loading.shipped_checklist())


@pytest.mark.parametrize("scheme", loading.shipped_schemes(), ids=lambda scheme: scheme.id)
def test_every_scheme_that_travels_is_read_again_as_it_was(tmp_path, scheme):
    assert read_again(tmp_path, scheme) == scheme


def test_a_funders_own_sentences_are_read_again_mapped_or_not(tmp_path):
    found = added(
        begun_scheme("own-7k2mq", "Convention", "Ville", "Un référent.", audits.ON, NOTICE), "Autre.", audits.ON
    )
    found = mapped(found, "S-01", on=audits.ON, criteria=["GOV-01"])
    assert read_again(tmp_path, found) == found
    assert [one.asks for one in read_again(tmp_path, found).conditions] == [Ask.LINES, Ask.UNMAPPED]


@pytest.mark.parametrize("text", sorted(hostile_texts.TYPED))
def test_hostile_words_are_words(tmp_path, text):
    found = begun_scheme("own-7k2mq", "Convention", "Ville", hostile_texts.stored(text), audits.ON, NOTICE)
    assert read_again(tmp_path, found).conditions[0].text == found.conditions[0].text
