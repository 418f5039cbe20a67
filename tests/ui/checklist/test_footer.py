"""The foot of the panel: three ways to go on, with their keys said."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from audit_app.ui.checklist.footer import Footer
from tests.ui.conftest import worn
from tests.ui.finding import name_of, named
from tests.ui.instruments import clipping
from tests.ui.instruments.screens_shown import Guise, Stage, settle


@pytest.mark.parametrize(
    ("name", "key", "way"),
    [
        ("Précédente", "Ctrl+Haut", "previous"),
        ("Suivante", "Ctrl+Bas", "next"),
        ("Prochaine à vérifier", "Ctrl+Entrée", "to_check"),
    ],
)
def test_each_button_says_its_key_and_where_it_goes(look, show, qtbot, name, key, way):
    foot = show(Footer(look), 640, 80)
    button = named(foot, name, QPushButton)
    assert button.toolTip() == key
    with qtbot.waitSignal(foot.moved) as told:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert told.args == [way]


@pytest.mark.parametrize(("percent", "width"), [(100, 640), (100, 420), (100, 300), (200, 760), (200, 520)])
def test_no_button_is_cut_and_each_keeps_its_name_however_narrow_it_is(qapp, look, show, percent, width):
    large = worn(qapp, look._replace(percent=percent))
    page = QWidget()
    foot = Footer(large)
    foot.setParent(page)
    show(page, width, 260)
    foot.show()
    foot.setGeometry(0, 0, width, foot.sizeHint().height())
    QApplication.processEvents()
    foot.setGeometry(0, 0, width, foot.sizeHint().height())
    QApplication.processEvents()
    assert clipping.cut_buttons(page) == []
    names = ("Précédente", "Suivante", "Prochaine à vérifier")
    for shown in (named(foot, name, QPushButton) for name in names):
        assert page.rect().contains(shown.geometry().translated(foot.pos()))
        assert shown.text() or name_of(shown) in shown.toolTip()


def test_it_asks_for_the_same_room_whatever_its_shape(look, show):
    foot = show(Footer(look), 640, 80)
    before = foot.minimumSizeHint().width()
    foot._take_shape("short")
    assert foot.minimumSizeHint().width() == before


def test_in_the_window_at_twice_the_size_no_button_of_the_line_is_cut(tmp_path):
    stage = Stage(tmp_path)
    window = stage.show(Guise(percent=200, size=(1024, 700)), "checklist")
    window.go("checklist", "GOV-01")
    settle()
    foot = window.findChild(Footer)
    faults = [*clipping.cut_buttons(window), *clipping.sideways(window)]
    stage.close()
    assert foot is not None
    assert [fault for fault in faults if "Rétablir" not in fault and "Annuler" not in fault] == []


def test_the_next_to_check_stands_at_the_right_also_after_having_been_below(look, show):
    foot = show(Footer(look), 640, 80)
    foot._take_shape("stacked")
    foot._fit(foot.width())
    QApplication.processEvents()
    shown = named(foot, "Prochaine à vérifier", QPushButton)
    assert foot.width() - shown.geometry().right() < look.px(30)


def test_it_says_how_tall_it_is_at_a_width_it_does_not_have_yet(look, show):
    foot = show(Footer(look), 300, 120)
    stacked = foot.tall_at(300)
    assert foot.tall_at(900) < stacked
    assert foot.tall_at(300) == stacked
