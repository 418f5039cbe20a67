"""The words of a file of data: written, in words we use, and short enough where they have to be easy."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.checklists import loading, texts
from audit_app.checklists.toml_file import TomlFile


def read(tmp_path: Path, text: str) -> TomlFile:
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    file = TomlFile.read(tmp_path / "a.toml", "a.toml")
    assert not file.refusals
    return file


def codes(tmp_path: Path, text: str) -> list[str]:
    return [fault.code for fault in texts.faults(read(tmp_path, text))]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('fr = "Site certifiée RGAA"', "certifiée"),
        ('fr = "Lieu labellisé"', "labellisé"),
        ('fr = "Des rampes CONFORMES À LA LOI"', "CONFORMES À LA LOI"),
        ('en = "A certified ramp"', "certified"),
        ('en = "Compliant with the law"', "Compliant with the law"),
        ('en = "It has a quality label"', "quality label"),
    ],
)
def test_words_we_never_use_are_found_in_every_form(tmp_path: Path, text: str, word: str) -> None:
    faults = list(texts.faults(read(tmp_path, f"[title]\n{text}\n")))
    assert [(fault.code, fault.found) for fault in faults] == [("forbidden_word", word)]


@pytest.mark.parametrize(
    "text",
    [
        'fr = "Aucun certificat médical"',
        'en = "Form fields have labels"',
        'fr = "Conforme au plan"',
        'en = "A certificate"',
    ],
)
def test_their_neighbours_are_allowed(tmp_path: Path, text: str) -> None:
    assert not list(texts.faults(read(tmp_path, f"[title]\n{text}\n")))


def test_the_bibliography_may_name_a_label_since_titles_are_other_peoples(tmp_path: Path) -> None:
    assert not list(texts.faults(read(tmp_path, '[[authority]]\ntitle.fr = "Label Tourisme et Handicap"\n')))


def test_a_title_that_asks_is_told_in_each_language_and_only_of_a_criterion(tmp_path: Path) -> None:
    asks = 'title.fr = "Est-il large ? "\ntitle.en = "Is it wide?"\n'
    assert codes(tmp_path, f"[[criterion]]\n{asks}") == ["title_asks", "title_asks"]
    assert codes(tmp_path, f"[[scenario]]\n{asks}") == []
    assert codes(tmp_path, '[[criterion]]\nhow.fr = "Est-il large ?"\n') == []


def test_what_is_still_to_be_written_is_told_wherever_it_stands(tmp_path: Path) -> None:
    assert codes(tmp_path, 'id = "TODO"\nnotice.fr = "TODO : écrire"\nnotice.en = "TODOS are fine"\n') == [
        "placeholder",
        "placeholder",
    ]


@pytest.mark.parametrize("key", ["criterion]]\neasy.title", "criterion]]\neasy.why", "scenario]]\neasy"])
def test_a_sentence_too_long_to_be_easy_is_told_with_the_sentence(tmp_path: Path, key: str) -> None:
    long = "Vous passez par " + " ".join(["là"] * 13)
    (fault,) = texts.faults(read(tmp_path, f'[[{key}.fr = "Court. {long}. Fini."\n'))
    assert (fault.code, fault.found, fault.limit) == ("easy_too_long", long[:80], "15")
    assert codes(tmp_path, f'[[{key}.fr = "{long.removesuffix(" là")}."\n') == []


def test_only_easy_words_have_to_be_short(tmp_path: Path) -> None:
    assert codes(tmp_path, f'[[criterion]]\nhow.fr = "{"mot " * 60}"\n') == []


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Il y a une rampe.", ("Il y a une rampe",)),
        ("Il y a une rampe ! Vous entrez ? Oui…", ("Il y a une rampe", "Vous entrez", "Oui")),
        ("Trois choses : une rampe ; une porte\nune place", ("Trois choses", "une rampe", "une porte", "une place")),
        ("Il faut 1,20 m à 10:30.", ("Il faut 1,20 m à 10:30",)),
        (" … ", ()),
        ("", ()),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, pieces: tuple[str, ...]) -> None:
    assert texts.sentences(text) == pieces


WORDS = st.lists(st.sampled_from(["une", "rampe", "l'entrée", "1,20", "m", "–", "«", "»", "?"]), min_size=1)


@given(WORDS)
def test_cutting_a_text_into_sentences_loses_no_word(written: list[str]) -> None:
    text = " ".join(written)
    assert sum(map(texts.words, texts.sentences(text))) == texts.words(text)


def test_every_easy_text_we_ship_is_in_short_sentences() -> None:
    easy = [c.easy for c in loading.shipped_checklist().criteria if c.easy]
    said = [text for one in easy for phrase in (one.title, one.why) for text in (phrase.fr, phrase.en)]
    said += [text for one in loading.shipped_scenarios() for text in (one.easy.fr, one.easy.en)]
    assert said
    assert [s for text in said for s in texts.sentences(text) if texts.words(s) > texts.LONGEST_EASY] == []
