"""What a screen reader is given for a line with its help open, page by page: short, in order, nothing twice.

Ten pages were heard with Orca: these are the faults they had. `tests/screen_reader` hears two of them again.
"""

import re
from collections import Counter

import pytest
from PySide6.QtWidgets import QPushButton

from audit_app.i18n import choose
from audit_app.ui.checklist.panel import LinePanel
from tests.report import audits
from tests.ui.finding import described, name_of, named, texts
from tests.ui.instruments.tab_chain import walked
from tests.wording.speaking import plain

PAGES = ("CIR-01", "ACC-03", "SAN-01", "PLA-01", "TRA-04", "INF-01", "SEC-01", "SPO-01", "NUM-01", "BEN-01")
"""Ten criteria of ten themes."""
LONGEST_STOP = 60
"""Words of the longest stop."""
LONGEST_PAGE = 650
"""Words of the longest page, TRA-04: four facts of law, each with its text and the form of place it binds."""
MOST_STOPS = 30
"""Stops of the page that has most."""
SPELT = re.compile(r"https?:|[\[\]≥≤]|\s\(|\bart\.\s|n°|\bno\.\s\d|\d (?:cm|m|h|min|€)\b")
"""What a voice spells out, or says badly."""


@pytest.fixture(params=["fr", "en"])
def spoken(request):
    choose(request.param)
    return request.param


@pytest.fixture
def panel(spoken, begin, look, show):
    """Return the panel of an event where every kind of line is asked, the help open."""
    panel = show(LinePanel(look, begin(audits.empty("n4"))))
    panel.show_line("GOV-01")
    named(panel, {"fr": "Aide sur cette ligne", "en": "Help with this line"}[spoken], QPushButton).click()
    return panel


def stops(panel, criterion) -> list[tuple[str, str]]:
    """Return where Tab leads on a page, from its title: the name heard there, and what is added to it."""
    panel.show_line(criterion)
    assert panel.line == criterion
    panel.enter()
    return [(plain(name_of(stop)), plain(described(stop))) for stop in walked(panel)]


def words(text: str) -> int:
    return len(re.findall(r"\w+(?:[’'-]\w+)*", text))


def sentences(text: str) -> list[str]:
    return [said.strip() for said in re.split(r"[.!?\n] ?", text) if words(said) > 4]


@pytest.mark.parametrize("criterion", PAGES)
def test_a_page_is_short_and_nothing_is_said_twice_or_spelt_out(panel, criterion):
    said = [f"{name}. {after}" for name, after in stops(panel, criterion)]
    assert len(said) <= MOST_STOPS
    assert sum(map(words, said)) <= LONGEST_PAGE
    assert [one for one in said if words(one) > LONGEST_STOP] == []
    useful = (re.split(r"Texte : |Text: ", one)[0] for one in said)  # two facts may stand in one order
    heard = Counter(sentence for one in useful for sentence in sentences(one))
    assert [sentence for sentence, count in heard.items() if count > 1] == []
    assert [one for one in said if SPELT.search(one)] == []


@pytest.mark.parametrize("criterion", PAGES)
def test_the_title_is_heard_once_with_what_hangs_on_it(panel, criterion):
    (title, after), *rest = stops(panel, criterion)
    assert after.split(".")[0] in {"Obligatoire", "Mandatory"}
    assert not [name for name, _after in rest if title in name]
    assert not [name for name, after in rest if name and name in after]


def test_each_part_of_the_help_begins_with_its_heading(panel, spoken):
    heads = [name.split(". ")[0] for name, _after in stops(panel, "SAN-01")]
    due = {
        "fr": ["Pour répondre", "Que faire si ce n’est pas le cas", "La loi", "À propos de cette ligne"],
        "en": ["To answer", "What to do if it is not met", "The law", "About this line"],
    }[spoken]
    assert [head for head in heads if head in due] == due


def test_what_the_law_says_is_heard_before_the_name_of_its_text_which_the_eye_has_first(panel, spoken):
    said = next(name for name, _after in stops(panel, "CIR-01") if "L161-1" in name)
    text = {"fr": "Texte : code de la construction", "en": "Text: building and housing code"}[spoken]
    assert said.index(text) > 40
    assert "art. L161-1" in texts(panel), "signs and order stay as they were for the eye"
