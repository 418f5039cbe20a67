"""How rows are drawn: sign and words in their colours, the current row with tint, bar, and a ring with the keyboard."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from audit_app.domain.progress import standings
from audit_app.ui.checklist.line_delegate import LineDelegate
from audit_app.ui.checklist.line_model import LineModel
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import THEMES
from tests.builders import a_busy_audit

State = QStyle.StateFlag


def drawn(name="light", place=0, state=State.State_None) -> tuple[set[str], Look]:
    """Return the colours of a row as it is drawn."""
    look, owner = Look(THEMES[name]), QWidget()
    model = LineModel({}, owner)
    model.show(tuple(standings(a_busy_audit()).values()))
    delegate = LineDelegate(look, model, owner)
    delegate.width = 420
    option = QStyleOptionViewItem()
    option.state = state
    option.rect = QRect(0, 0, 420, delegate.sizeHint(option, model.index(place)).height())
    image = QImage(option.rect.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(look.tokens.surface))
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(place))
    painter.end()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(x, y)).name().upper() for x, y in points}, look


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("place", "tone"), [(0, "good"), (2, "bad"), (4, "none")])
def test_the_verdict_has_its_colour_and_the_title_that_of_text(qapp, name, place, tone):
    colours, look = drawn(name, place)
    assert {getattr(look.tokens, tone), look.tokens.text, look.tokens.muted} <= colours


def test_the_current_row_has_a_tint_and_a_bar_and_a_ring_only_with_the_keyboard(qapp):
    plain, look = drawn()
    current, _look = drawn(state=State.State_Selected)
    focused, _look = drawn(state=State.State_Selected | State.State_HasFocus)
    tokens = look.tokens
    assert not {tokens.chosen, tokens.chosen_edge, tokens.focus} & plain
    assert {tokens.chosen, tokens.chosen_edge} <= current
    assert tokens.focus not in current
    assert tokens.focus in focused


def test_the_row_under_the_pointer_has_a_tint(qapp):
    colours, look = drawn(state=State.State_MouseOver)
    assert look.tokens.hover in colours
