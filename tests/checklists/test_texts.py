"""The words of a file of data: written, in words we use, and short enough where they have to be easy."""

import re
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


@pytest.mark.parametrize("sign", [" ; ", " : ", ";", ", ", ","])
def test_no_sign_within_a_sentence_makes_it_short(tmp_path: Path, sign: str) -> None:
    said = sign.join(["Vous entrez par la porte", "vous suivez le couloir", "vous montez la rampe", "vous y êtes"])
    assert codes(tmp_path, f'[[scenario]]\neasy.fr = "{said}."\n') == ["easy_too_long"]
    assert codes(tmp_path, f'[[scenario]]\neasy.fr = "{said.replace(sign, ". ")}."\n') == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La salle est un ERP.", "ERP"),
        ("Une place PMR vous attend.", "PMR"),
        ("Un atelier BIM, puis un café.", "BIM"),
        ("La vidéo est en LSF.", "LSF"),
        ("Prenez de l'eau, un chapeau, etc.", "etc"),
        ("Un objet, par ex. une balle.", "ex."),
        ("C'est écrit, cf. le plan.", "cf."),
        ("Some games, e.g. boccia.", "e.g."),
        ("Allez au guichet n° 3.", "n°"),
    ],
)
@pytest.mark.parametrize("key", ["criterion]]\neasy.title", "scenario]]\neasy"])
def test_a_shortened_word_is_not_easy(tmp_path: Path, key: str, text: str, found: str) -> None:
    (fault,) = texts.faults(read(tmp_path, f'[[{key}.fr = "{text}"\n'))
    assert (fault.code, fault.found) == ("easy_shortened", found)
    assert codes(tmp_path, f'[[criterion]]\nhow.fr = "{text}"\n') == []


@pytest.mark.parametrize(
    "text",
    [
        "La vidéo est en LSF (langue des signes).",
        "La langue des signes (LSF) est prévue. La LSF se voit bien.",
        "Vous êtes à la place A.",
        "Écrivez à Jauge. Elle dit non.",
        "L'exercice dure 5 minutes.",
    ],
)
def test_a_word_that_is_explained_or_whole_is_easy(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, f'[[scenario]]\neasy.fr = "{text}"\n') == []


def test_an_english_text_that_is_the_french_one_is_told_wherever_it_stands(tmp_path: Path) -> None:
    same = 'title.fr = "Le sol est plat"\ntitle.en = " Le sol est plat"\n'
    for table in ("criterion", "scenario", "condition", "feature"):
        (fault,) = texts.faults(read(tmp_path, f"[[{table}]]\n{same}"))
        assert (fault.code, fault.line, fault.found) == ("not_translated", 3, " Le sol est plat")
    assert codes(tmp_path, f"[[authority]]\n{same}") == []


@pytest.mark.parametrize(
    "text",
    [
        "Une seule marche, et une personne en fauteuil reste dehors.",
        "L'entrée est à côté de la porte, avec une rampe.",
        "The way in : une rampe pour les fauteuils, et une place dans la salle.",
    ],
)
def test_an_english_text_left_in_french_is_told_even_where_the_french_says_more(tmp_path: Path, text: str) -> None:
    written = f'[[criterion]]\nwhy.fr = "Autre chose."\nwhy.en = "{text}"\n'
    (fault,) = texts.faults(read(tmp_path, written))
    assert (fault.code, fault.line, fault.found) == ("not_in_english", 3, text[:80])
    assert codes(tmp_path, written.replace("[[criterion]]", "indicative = false\n[[condition]]")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Order of 20 April 2017, article 2 of the code of building (CCH).",
        "See the guide “Le sport pour tous” of the ministry, and the one on the pool.",
        "Pour the water on the ground.",
        "Allée de la Mairie",
    ],
)
def test_english_that_names_french_things_is_english(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, f'[[criterion]]\nhow.fr = "Autre chose."\nhow.en = "{text}"\n') == []


@pytest.mark.parametrize("text", ["Surface", "1,20", "Handi'Spot", "Note 3"])
def test_a_word_or_a_number_may_be_the_same_in_both_languages(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, f'[[feature]]\nlabel.fr = "{text}"\nlabel.en = "{text}"\n') == []


def test_only_easy_words_have_to_be_short(tmp_path: Path) -> None:
    assert codes(tmp_path, f'[[criterion]]\nhow.fr = "{"mot " * 60}"\n') == []


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Il y a une rampe.", ("Il y a une rampe",)),
        ("Il y a une rampe ! Vous entrez ? Oui…", ("Il y a une rampe", "Vous entrez", "Oui")),
        ("Trois choses : une rampe ; une porte\nune place", ("Trois choses : une rampe ; une porte", "une place")),
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


DETAIL = '[[criterion]]\nsources = [{{ code = "LOI", detail = {} }}]\n'


@pytest.mark.parametrize(
    "text",
    [
        "arrêtés de 2014 et 2017",
        "Décret 2017-431",
        "critère 4.3",
        "code du sport, art. 2",
        "proposition des associations",
        "0,80 m hors portique",
        "essai d'alerte",
        "vue sur l’interprète",
        "1 par 10 km",
    ],
)
def test_a_detail_given_once_for_both_languages_and_in_french_is_told(tmp_path: Path, text: str) -> None:
    (fault,) = texts.faults(read(tmp_path, DETAIL.format(f'"{text}"')))
    assert (fault.code, fault.where, fault.found) == ("french_only", "criterion[1].sources[LOI].detail", text)
    assert codes(tmp_path, DETAIL.format(f'{{ fr = "{text}", en = "in English" }}')) == []
    assert codes(tmp_path, f'[[criterion]]\ndetail = "{text}"\n') == []


@pytest.mark.parametrize(
    "text",
    ["", "GN 8", "EN 301 549, article 5.1", "WCAG 2.2", "art. L241-3", "2 min", "UN DES 3", "the ground, part D"],
)
def test_a_detail_that_is_the_same_in_both_languages_is_given_once(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, DETAIL.format(f'"{text}"')) == []


def test_a_detail_copied_from_french_to_english_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, DETAIL.format('{ fr = "plan pluie", en = "plan pluie" }')) == ["not_translated"]


def test_every_detail_we_ship_is_in_english_or_has_nothing_to_translate() -> None:
    details = [source.detail for c in loading.shipped_checklist().criteria for source in c.sources]
    once = {detail.fr for detail in details if detail.fr == detail.en and detail.fr}
    assert once == {
        "GN 8", "CASF L.241-3", "CASF, article L241-3", "10 m², 55 dB(A)", "39 28", "20 m", "2 h", "2 min", "5 min",
    }  # fmt: skip
    name = "Fondation des Amis de l'Atelier"
    english = [detail.en.replace(name, "") for detail in details if detail.fr != detail.en]
    assert len(english) > 200
    assert [text for text in english if re.search("[àâçéèêëîïôœùû]|\\d,\\d\\d?\\b(?!\\d)| [:;%]", text)] == []
