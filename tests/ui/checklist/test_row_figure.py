"""Rows are as tall as their words need, at every width and text size."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect

from audit_app.domain.progress import standings
from audit_app.ui.checklist.line_words import RowWords, row_words
from audit_app.ui.checklist.row_figure import Figures
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.signs import Sign
from audit_app.ui.theme.tokens import LIGHT
from audit_app.ui.widgets.drawn_words import WRAPPED
from tests.builders import a_busy_audit

WORDS = RowWords(
    title="La largeur libre est d’au moins 1,20 m, et 0,90 m en point isolé",
    place="CIR-02 · De l’arrêt de bus au village",
    status="Conforme, contredit par un test usager",
    sign=Sign("circle-check", "good"),
    level="Obligatoire",
    mandatory=True,
    blocking=True,
    evidence=12,
    action=True,
)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [300, 420, 900])
def test_nothing_lies_on_something_else_nor_outside(qapp, percent, width):
    look = Look(LIGHT, percent)
    figure = Figures(look).figure(WORDS, "Circulation et sols", look.px(width))
    rects = [figure.group, figure.title, figure.place, *(piece.rect for piece in figure.pieces)]
    whole = QRect(0, 0, look.px(width), figure.height)
    assert all(whole.contains(rect) for rect in rects)
    assert not any(one.intersects(two) for n, one in enumerate(rects) for two in rects[n + 1 :])
    assert [piece.name for piece in figure.pieces] == ["status", "blocking", "level", "evidence", "action"]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_heading_has_room_for_its_last_word(qapp, percent):
    look = Look(LIGHT, percent)
    figures = Figures(look)
    for title in ("Accueil et formation des équipes", "des vestiaires", "Après : retours, réclamations, bilan"):
        group = figures.figure(WORDS, title, look.px(414)).group
        needed = figures.small.strong_metrics.boundingRect(group, WRAPPED, title)
        assert needed.height() <= group.height(), title


def test_a_narrow_row_is_taller_and_larger_text_too(qapp):
    figures = Figures(Look(LIGHT))
    assert figures.figure(WORDS, "", 300).height > figures.figure(WORDS, "", 900).height
    assert Figures(Look(LIGHT, 200)).figure(WORDS, "", 900).height > figures.figure(WORDS, "", 900).height


def test_a_heading_makes_room_for_itself(qapp):
    figures = Figures(Look(LIGHT))
    with_heading, without = figures.figure(WORDS, "Circulation", 420), figures.figure(WORDS, "", 420)
    assert with_heading.height - without.height >= with_heading.group.height()


def test_few_words_stand_on_the_line_of_the_place(qapp):
    words = row_words(standings(a_busy_audit())["SAN-02"], "")
    figure = Figures(Look(LIGHT)).figure(words, "", 420)
    assert figure.place.intersects(QRect(0, figure.pieces[0].rect.top(), 420, figure.pieces[0].rect.height()))


def test_a_row_is_laid_out_once_and_the_memory_is_bounded(qapp, monkeypatch):
    figures = Figures(Look(LIGHT))
    assert figures.figure(WORDS, "", 420) is figures.figure(WORDS, "", 420)
    monkeypatch.setattr("audit_app.ui.checklist.row_figure._KEPT", 1)
    first = figures.figure(WORDS, "", 421)
    assert figures.figure(WORDS, "", 420) is not first


def test_small_words_go_on_from_a_bare_id_also_where_not_all_of_them_fit_beside_it(qapp):
    figure = Figures(Look(LIGHT)).figure(replace(WORDS, place="INF-03"), "", 420)
    assert abs(figure.pieces[0].rect.top() - figure.place.top()) < 4
    below = [piece.rect.left() for piece in figure.pieces if piece.rect.top() > figure.place.bottom()]
    assert below[0] == figure.title.left()
