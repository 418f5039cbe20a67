"""A framed list is as high as its rows, however their words wrap."""

import pytest

from audit_app.ui.widgets.framed_rows import FramedRows

LONG = "Rampe · matériel · 300 € prévus · 280,10 € dépensés · vise surtout l’accessibilité"


@pytest.fixture
def rows(look, qtbot):
    shown = FramedRows(look, 4)
    shown.addItems([LONG, "Conseil"])
    shown.fit()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def heights(rows):
    return [rows.visualItemRect(rows.item(place)).height() for place in range(rows.count())]


@pytest.mark.parametrize("width", [900, 300])
def test_all_rows_are_seen_without_scrolling_at_any_width(rows, width, qtbot):
    rows.resize(width, rows.height())
    qtbot.wait(1)
    assert rows.verticalScrollBar().maximum() == 0
    assert sum(heights(rows)) <= rows.height() <= sum(heights(rows)) + 12
    assert rows.visualItemRect(rows.item(0)).width() <= rows.viewport().width()
    wrapped = heights(rows)[0] > heights(rows)[1]
    assert wrapped == (width == 300)


def test_more_rows_than_are_to_be_seen_scroll(rows, qtbot):
    rows.addItems([f"Ligne {number}" for number in range(20)])
    rows.fit()
    qtbot.wait(1)
    assert rows.verticalScrollBar().maximum() > 0
    assert rows.height() < sum(heights(rows)[:5]) + 12
