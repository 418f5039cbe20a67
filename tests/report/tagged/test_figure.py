"""A figure: one stretch, its alternative, and where it stands; without an alternative it is decoration."""

from audit_app.report.tagged.canvas import DECORATION
from audit_app.report.tagged.figure import TaggedFigure
from tests.report.tagged.test_canvas import a_canvas, code
from tests.report.tagged.test_words import BODY, a_place


class Square(TaggedFigure):
    def __init__(self, alternative, place):
        super().__init__(alternative, place)
        self.width = self.height = 30.0

    def paint(self, canvas):
        canvas.rect(0, 0, 30, 30)
        canvas.drawString(3, 3, "4")


def test_a_figure_says_what_it_shows_and_where():
    place, canvas = a_place(), a_canvas()
    Square("Un carré", place).drawOn(canvas, 100, 200)
    (figure,) = place.element.kids
    assert figure.says == {"Alt": "Un carré"}
    assert figure.attributes["BBox"] == "[100.00 200.00 130.00 230.00]"
    assert code(canvas).count("/Figure") == 1


class Lettered(Square):
    def paint(self, canvas):
        words = self.lettering("a क b", BODY)
        words.wrapOn(canvas, 100, 100)
        words.drawOn(canvas, 0, 0)


def test_letters_of_a_figure_are_all_of_the_figure():
    place, canvas = a_place(), a_canvas()
    Lettered("Un carré", place).drawOn(canvas, 0, 0)
    (figure,) = place.element.kids
    assert len(figure.kids) == 1
    assert "Span" not in code(canvas)


def test_what_has_no_alternative_is_decoration():
    place, canvas = a_place(), a_canvas()
    Square(" ", place).drawOn(canvas, 0, 0)
    assert place.element.kids == []
    assert code(canvas).count(DECORATION) == 1
