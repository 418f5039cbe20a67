"""The stage shows a real window; what flashes up beside it is noticed."""

from PySide6.QtWidgets import QPushButton, QWidget

from audit_app.ui.screens import ways
from tests.ui.instruments.screens_shown import SCREENS, Guise, Stage, Strays


def test_the_stage_wears_what_it_is_given_and_keeps_to_it(qapp, tmp_path):
    stage = Stage(tmp_path)
    window = stage.show(Guise("dark", 150, "en", (1100, 800)), "settings")
    assert (window.look.tokens.name, window.look.percent) == ("dark", 150)
    assert window.size().toTuple() == (1100, 800)
    assert window.focusWidget().text() == "Settings"
    assert stage.show(Guise(), "settings").focusWidget().text() == "Réglages"
    assert window.live.audit.event.name
    stage.close()


def test_every_screen_that_can_be_gone_to_is_judged(qapp):
    held = {code for way in ways(with_audit=True) for code in (way.code, *way.holds)}
    assert held | {"new", "care", "verifying"} == set(SCREENS)


def test_a_guise_has_the_name_of_its_pictures():
    assert str(Guise("contrast", 200, "en", (1024, 700))) == "contrast-200-en-1024x700"


def test_a_button_shown_before_it_has_a_parent_is_noticed(qapp, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    with Strays(window) as strays:
        window.show()
        early = QPushButton("Trop tôt")
        early.setVisible(True)
        early.setParent(window)
    assert strays.met == ["QPushButton “Trop tôt”"]
