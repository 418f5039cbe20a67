"""Where a page stands: what leads on stays in sight; in a low window what is at hand gives way to the question."""

import pytest
from PySide6.QtWidgets import QScrollArea

from audit_app.ui.tester_mode.frame import Frame, is_least, is_low
from audit_app.ui.tester_mode.page_view import WIDE, PageView
from audit_app.ui.tester_mode.steps_bar import StepsBar
from audit_app.ui.tester_mode.tools import Tools
from audit_app.wording.asking import Put

SAID = Put("", "Étiez-vous en sécurité ?", ("Une phrase. " * 60,), "Continuer", "Passer")


def framed(look, qtbot, *, low, least=False):
    tools, bar = (
        Tools(look, lambda _code: None, "fr", speaks=False),
        StepsBar(look, SAID, back=True, over=True, on=True),
    )
    frame = Frame(look, PageView(look, SAID), tools, bar, low=low, least=least)
    qtbot.addWidget(frame)
    frame.resize(1280, 400)
    frame.show()
    return frame, tools, bar


@pytest.mark.parametrize(("low", "least"), [(False, False), (True, False), (True, True)])
def test_what_is_at_hand_stands_above_the_page_or_where_there_is_hardly_room_at_its_end(look, qtbot, low, least):
    frame, tools, bar = framed(look, qtbot, low=low, least=least)
    body = frame.findChild(QScrollArea)
    assert body.isAncestorOf(tools) == least
    assert not body.isAncestorOf(bar)
    assert bar.mapTo(frame, bar.rect().bottomRight()).y() < frame.height()


def test_a_page_is_no_wider_than_can_be_read(look, qtbot):
    frame, _tools, bar = framed(look, qtbot, low=False)
    frame.resize(2000, 900)
    assert bar.width() <= look.px(WIDE)


def test_low_is_measured_in_lines_of_text(look):
    assert not is_low(look, 700)
    assert is_low(look._replace(percent=200), 700)
    assert not is_least(look._replace(percent=200), 768)
    assert is_least(look._replace(percent=200), 700)
