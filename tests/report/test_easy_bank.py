"""The sentence bank: short sentences in both languages, all used, one for each criterion that may be lacking."""

import re
from pathlib import Path

import pytest

from audit_app import report
from audit_app.checklists.loading import shipped_checklist
from audit_app.checklists.texts import LONGEST_EASY, is_french, sentences, words
from audit_app.domain.audit import ActionState
from audit_app.domain.codes import Family
from audit_app.domain.event import SizeClass
from audit_app.i18n import in_language
from audit_app.report.easy_bank import bank, counted, said

CONTENT = Path(report.__file__).parent / "content"
AIM = 12


def phrases():
    found = bank()
    yield from found.sentence.values()
    for sentence in found.counted.values():
        yield from (sentence.one, sentence.many)
    yield from (topic.title for topic in found.topic)
    yield from (titled.title for titled in found.family.values())
    for word in found.word:
        yield from (word.name, word.says)
    yield from found.missing.values()


def told(language):
    return [re.sub(r"\{\w+\}", "x", phrase.in_language(language)) for phrase in phrases()]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_sentence_is_long_and_nearly_all_are_short(language):
    lengths = [words(sentence) for text in told(language) for sentence in sentences(text)]
    assert max(lengths) <= LONGEST_EASY
    assert sum(length > AIM for length in lengths) <= len(lengths) / 20


@pytest.mark.parametrize(
    ("language", "hard"),
    [
        ("fr", r"conforme|dispositif|motif|écart|usager|facultatif|certifi|label|%|\b(?:etc|ex|env|n°)\b|[A-Z]{2,}"),
        ("en", r"compliant|scheme|certifi|label|%|\b(?:etc|eg|ie|approx)\b|[A-Z]{2,}"),
    ],
)
def test_no_word_of_experts_no_percentage_and_nothing_shortened(language, hard):
    assert [text for text in told(language) if re.search(hard, text)] == []


@pytest.mark.parametrize(
    "subordinate", [r"\bdont\b", r"\bafin que\b", r"\bbien que\b", r"\blesquel", r"\bplutôt que\b"]
)
def test_no_clause_hangs_on_another(subordinate):
    assert [text for text in told("fr") if re.search(subordinate, text)] == []


@pytest.mark.parametrize(
    ("language", "unclear"), [("fr", r"^(Tous|Toutes|Tout le monde)\b.*\bn[e']"), ("en", r"^Not (all|every)")]
)
def test_no_sentence_can_be_taken_for_its_contrary(language, unclear):
    assert [text for text in told(language) if re.search(unclear, text)] == []


def test_each_language_has_its_own_words_and_names_the_same_facts():
    def facts(text):
        return set(re.findall(r"\{\w+\}", text))

    assert [phrase for phrase in phrases() if facts(phrase.fr) != facts(phrase.en)] == []
    assert [phrase.en for phrase in phrases() if is_french(phrase.en)] == []
    assert [p for p in phrases() if p.fr == p.en and len(p.fr.split()) > 1 and "{" not in p.fr] == []


def test_each_criterion_can_be_said_to_be_lacking_and_no_other():
    checklist = shipped_checklist()
    assert set(bank().missing) == {criterion.id for criterion in checklist.criteria}
    lacking = [text for missing in bank().missing.values() for text in (missing.fr, missing.en)]
    assert len(set(lacking)) == len(lacking)
    assert all(text.endswith(".") for text in lacking)


def test_what_is_lacking_never_repeats_what_would_hold():
    of = {criterion.id: criterion.easy for criterion in shipped_checklist().criteria}
    assert [key for key, missing in bank().missing.items() if of[key] and missing.fr in of[key].title.fr] == []


def test_each_theme_has_one_topic_and_each_family_its_words():
    gathered = [domain for topic in bank().topic for domain in topic.domains]
    assert sorted(gathered) == sorted(domain.id for domain in shipped_checklist().domains)
    assert set(bank().family) == set(Family)
    assert len({topic.pictogram for topic in bank().topic}) == len(bank().topic)
    assert len({titled.pictogram for titled in bank().family.values()}) == len(Family)


def test_all_that_is_asked_of_the_bank_is_in_it_and_all_that_is_in_it_is_asked():
    source = "".join(path.read_text("utf-8") for path in CONTENT.glob("easy*.py"))
    quoted = set(re.findall(r'"([a-z_0-9]+)"', source))
    made = {f"size_{size.lower()}" for size in SizeClass} | set(ActionState)
    made |= {f"what_{state}" for state in ActionState if state is not ActionState.DROPPED}
    known = {*bank().sentence, *bank().counted}
    assert known - quoted - made == set()
    called = set(re.findall(r'\b(?:said|counted|_labelled)\(\s*"([a-z_0-9]+)"', source))
    assert called - known == set()


def test_a_sentence_is_told_in_the_language_spoken_with_its_facts():
    with in_language("en"):
        assert said("we", organiser="Club {x}") == "“We” means the organisers: Club {x}."
        assert counted("met", 0) == "0 things are good."
    with in_language("fr"):
        assert said("draft", day="1er mars") == "C\u2019est un brouillon du 1er mars. Il peut encore changer."
        assert [counted("met", count)[:7] for count in (0, 1, 2)] == ["0 chose", "1 chose", "2 chose"]
        assert counted("met", 1500).startswith("1\u202f500 choses")
