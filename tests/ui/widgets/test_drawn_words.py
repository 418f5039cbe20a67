"""Small words flow from line to line without leaving their room, and are drawn where they were laid."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT
from audit_app.ui.widgets.drawn_words import SmallWord, SmallWords, font, wrapped, write

WORDS = (
    SmallWord("status", "Conforme, contredit par un test usager"),
    SmallWord("blocking", "Bloquant", framed=True),
    SmallWord("level", "Obligatoire", strong=False),
    SmallWord("evidence", "12", "paperclip", strong=False),
)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [60, 200, 900])
def test_they_stay_between_left_and_right_and_lie_over_nothing(qapp, percent, width):
    left, right = 20, 20 + width * percent // 100
    pieces, bottom = SmallWords(Look(LIGHT, percent)).flowed(WORDS, left, right, 7)
    rects = [piece.rect for piece in pieces]
    assert [piece.name for piece in pieces] == ["status", "blocking", "level", "evidence"]
    assert all(left <= rect.left() <= rect.right() < right for rect in rects)
    assert not any(one.intersects(two) for n, one in enumerate(rects) for two in rects[n + 1 :])
    assert (rects[0].top(), rects[-1].bottom() + 1) == (7, bottom)


def test_the_first_line_may_begin_further_right_than_the_others(qapp):
    small = SmallWords(Look(LIGHT))
    pieces, _bottom = small.flowed(WORDS, 20, 330, 0, 60)
    assert pieces[0].rect.left() == 60
    below = next(piece.rect for piece in pieces if piece.rect.top() > 0)
    assert below.left() == 20


def test_what_is_strong_framed_or_has_an_icon_takes_more_room(qapp):
    small = SmallWords(Look(LIGHT))
    bare = small.wide(SmallWord("level", "Bloquant", strong=False))
    for richer in (SmallWord("a", "Bloquant"), WORDS[1], SmallWord("b", "Bloquant", "wrench", strong=False)):
        assert small.wide(richer) > bare


def test_a_small_word_is_drawn_in_its_place_with_its_frame_and_its_icon(qapp):
    small = SmallWords(Look(LIGHT))
    for word in (WORDS[1], WORDS[3]):
        (piece,), _bottom = small.flowed([word], 10, 200, 10)
        image = _painted(lambda painter, piece=piece: small.draw(painter, piece, "#FF0000"))
        inked = [(x, y) for x in range(200) for y in range(60) if image.pixelColor(x, y) != QColor("white")]
        assert inked
        assert all(piece.rect.adjusted(-1, -1, 1, 1).contains(x, y) for x, y in inked)
        starts = min(x for x, _y in inked) - piece.rect.left()
        assert starts <= 3, "nothing is drawn before the letters"


def test_a_text_wraps_in_its_width_and_an_empty_one_draws_nothing(qapp):
    metrics = QFontMetrics(font(Look(LIGHT), 1.0))
    one, more = wrapped(metrics, "Un mot", 300), wrapped(metrics, "Plusieurs mots qui se suivent " * 6, 300)
    assert one.width() == more.width() == 300
    assert more.height() > 2 * one.height()
    letters = font(Look(LIGHT), 1.0)
    assert _painted(lambda painter: write(painter, QRect(0, 0, 200, 60), "", letters, "#000000")) == _painted(
        lambda _painter: None
    )
    assert _painted(lambda painter: write(painter, QRect(0, 0, 200, 60), "Mot", letters, "#000000")) != _painted(
        lambda _painter: None
    )


def test_the_font_is_of_the_look(qapp):
    assert font(Look(LIGHT, 200), 0.9).pointSizeF() == pytest.approx(19.8)
    assert font(Look(LIGHT), 1.0, strong=True).weight() == QFont.Weight.DemiBold


def _painted(drawing):
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    drawing(painter)
    painter.end()
    return image
