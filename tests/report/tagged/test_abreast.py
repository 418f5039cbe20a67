"""Answers to tick stand side by side as far as they fit, and each is heard by itself."""

import io

import pytest
from pypdf import PdfReader

from audit_app.report import pdf
from audit_app.report.blocks import Facts, Listing, Mark, Passage, Role, Run
from audit_app.report.tagged import styles, words
from audit_app.report.tagged.abreast import Abreast
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tree import Element
from tests.report.documents import of_blocks
from tests.report.test_reading_back import lines, told_of


def answers(*said: str) -> tuple[Passage, ...]:
    return tuple(Passage((Run(one),), Role.WRITE, Mark.BOX) for one in said)


def abreast(*said: str) -> Abreast:
    place = Place(Element("Document"), {})
    return Abreast([words.flow(one, styles.roles()[Role.WRITE], place) for one in answers(*said)])


def test_answers_that_fit_stand_on_one_row_and_the_others_on_the_next():
    three = abreast("Oui", "Non", "Je ne sais pas")
    width, one_row = three.wrap(500, 700)
    assert width == 500
    assert one_row < 20
    assert three.wrap(150, 700)[1] == pytest.approx(2 * one_row + 2)
    assert three.wrap(60, 700)[1] > 3 * one_row


def test_an_answer_longer_than_a_row_goes_on_under_itself():
    assert abreast("Oui", "une longue réponse " * 20).wrap(200, 700)[1] > 60


def test_no_page_cuts_between_the_answers_of_a_question():
    assert abreast("Oui", "Non").split(500, 5) == []


@pytest.mark.parametrize("block", [
    Listing(answers("Oui", "Non", "Je ne sais pas"), abreast=True),
    Facts((("Aide", answers("Oui", "Non", "Je ne sais pas")),)),
])  # fmt: skip
def test_they_are_seen_on_one_line_and_heard_one_by_one_without_the_sign_of_a_box(block):
    content, _, _ = pdf._printed(of_blocks(block), lambda _: None, lambda *_: None)
    page = PdfReader(io.BytesIO(content)).pages[0]
    heights = {}
    page.extract_text(
        visitor_text=lambda said, _cm, tm, _font, _size: (
            heights.setdefault(said.strip(), round(tm[5])) if said else None
        )
    )
    assert heights["Oui"] == heights["Non"] == heights["Je ne sais pas"]
    heard = lines(told_of(block))
    assert heard[-3:] == ["Oui", "Non", "Je ne sais pas"]
    assert "☐" not in "".join(heard)


def test_answers_of_a_list_are_points_of_it():
    told = told_of(Listing(answers("Oui", "Non"), abreast=True))
    (of,) = told.of("L")
    assert [point.role for point in of.kids] == ["LI", "LI"]
