"""The report as somebody asks for it, follows it, looks at it, wherever they go meanwhile."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QRadioButton

from audit_app.domain.answering import noted
from audit_app.report.content import ReportKind
from audit_app.session import AuditSession
from audit_app.ui.report.making import Making, Order
from audit_app.ui.report.screen import ReportScreen
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import LIGHT, THEMES
from tests.report import audits
from tests.ui.conftest import worn
from tests.ui.finding import name_of, named, texts
from tests.ui.instruments import clipping, contrast, tab_chain, tree
from tests.ui.report.conftest import read


@pytest.fixture
def shown(look, qtbot, live):
    def show(wearing=look, size=(1080, 800), of=live):
        screen = ReportScreen(wearing, of)
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        screen.enter()
        return screen

    return show


def make(screen):
    button = named(screen, "Faire le rapport", QPushButton)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def finished(screen, qtbot):
    making = Making.of(screen._live)
    qtbot.waitUntil(lambda: making.made is not None and not making.running, timeout=30_000)


def page_seen(screen):
    return not screen._preview.view.image.pixmap().isNull()


def test_a_report_is_made_with_the_keyboard_and_its_pages_are_shown(shown, qtbot, own_home):
    screen = shown()
    make(screen)
    assert "Le rapport se prépare" in texts(screen)
    assert screen._progress.heading.hasFocus()
    finished(screen, qtbot)
    assert "Le rapport est fait" in texts(screen)
    assert screen._result.sentence.words.hasFocus()
    (pdf,) = (own_home / "Documents").iterdir()
    assert "Course des remparts" in read(pdf)
    qtbot.waitUntil(lambda: page_seen(screen), timeout=10_000)
    assert name_of(screen._preview.view.image).startswith("Page 1 sur")


def test_stopped_nothing_is_written_and_that_is_said(shown, qtbot, own_home):
    screen = shown()
    with qtbot.waitSignal(screen.said, timeout=30_000) as said:
        make(screen)
        named(screen, "Arrêter", QPushButton).click()
    assert said.args == ["Le rapport est arrêté : rien n’a été écrit.".replace(" :", "\u00a0:"), "info"]
    assert list((own_home / "Documents").iterdir()) == []
    assert named(screen, "Faire le rapport", QPushButton).isEnabled()
    assert screen._choices.make.hasFocus()


def test_a_refused_folder_is_said_and_the_form_is_there_to_try_again(shown, qtbot, live, tmp_path):
    screen, refused = shown(), []
    live.refused.connect(refused.append)
    screen._choices.destination.write_to(str(tmp_path / "r.pdf"))
    screen._choices.asked.emit(Order(ReportKind.WORKING, "fr", audits.ON, tmp_path / "gone since" / "r.pdf"))
    qtbot.waitUntil(lambda: bool(refused), timeout=30_000)
    assert named(screen, "Faire le rapport", QPushButton).isEnabled()
    assert named(screen, "Où l’enregistrer", QLineEdit).text().endswith("r.pdf")


def test_it_goes_on_while_the_user_is_elsewhere_and_they_are_told(shown, qtbot):
    screen = shown()
    make(screen)
    screen.leave()
    screen.hide()
    with qtbot.waitSignal(screen.said, timeout=30_000) as said:
        pass
    assert said.args[0].startswith("Le rapport est fait")
    screen.show()
    qtbot.waitUntil(lambda: page_seen(screen), timeout=10_000)


def test_another_look_finds_the_progress_then_the_result(shown, qtbot, desk):
    large = desk._taken(lambda workspace, on_step: AuditSession.begun(workspace, audits.full("n4"), on_step), None)
    first = shown(of=large)
    make(first)
    place = first.place
    first.close()
    second = shown(Look(LIGHT, 125), of=large)
    second.go(place)
    assert "Le rapport se prépare" in texts(second)
    finished(second, qtbot)
    assert "Le rapport est fait" in texts(second)
    qtbot.waitUntil(lambda: page_seen(second), timeout=10_000)
    second._preview.go(3)
    third = shown(of=large)
    third.go(second.place)
    qtbot.waitUntil(lambda: page_seen(third), timeout=10_000)
    assert third._preview.page == 3


def test_what_was_chosen_is_found_again(shown):
    first = shown()
    named(first, "Copie pour un financeur", QRadioButton).setChecked(True)
    second = shown()
    second.go(first.place)
    assert named(second, "Copie pour un financeur", QRadioButton).isChecked()
    assert second.title.hasFocus()
    second.go(None)
    assert second.title.hasFocus()


def test_changes_made_since_are_said(shown, qtbot, live):
    screen = shown()
    make(screen)
    finished(screen, qtbot)
    live.apply("noted", partial(noted, line="ACC-01", note="Après coup."), "ACC-01")
    assert "L’audit a changé depuis" in texts(screen)
    live.undo()
    assert "L’audit a changé depuis" not in texts(screen)


def test_what_is_not_checked_leads_to_the_checklist(shown, qtbot, live):
    from audit_app.domain.answering import unanswered

    live.apply("unanswered", partial(unanswered, line="ACC-01"), "ACC-01")
    screen = shown()
    with qtbot.waitSignal(screen.asked) as asked:
        named(screen, "Voir la première ligne", QPushButton).click()
    assert asked.args == ["checklist", "ACC-01"]


@pytest.mark.parametrize("size", [(1200, 800), (700, 760)])
@pytest.mark.parametrize("state", ["before", "made"])
def test_at_two_hundred_per_cent_nothing_is_cut(shown, qapp, qtbot, size, state):
    screen = shown(worn(qapp, Look(LIGHT, 200)), size)
    if state == "made":
        make(screen)
        finished(screen, qtbot)
        qtbot.waitUntil(lambda: page_seen(screen), timeout=10_000)
    qapp.processEvents()
    assert clipping.every_fault(screen) == []


@pytest.mark.parametrize(("percent", "size"), [(200, (1128, 804)), (100, (856, 650))])
def test_the_page_has_half_the_height_where_room_is_short(shown, qapp, qtbot, percent, size):
    screen = shown(worn(qapp, Look(LIGHT, percent)), size)
    make(screen)
    finished(screen, qtbot)
    qtbot.waitUntil(lambda: page_seen(screen), timeout=10_000)
    assert screen._preview.view.visibleRegion().boundingRect().height() >= screen.height() / 2


def test_in_a_narrow_window_the_pages_take_the_place_of_the_choices_and_back(shown, qtbot):
    screen = shown(size=(560, 800))
    assert not screen._states.isVisible()
    make(screen)
    assert screen._states.isVisible()
    finished(screen, qtbot)
    named(screen, "Choix du rapport", QPushButton).click()
    assert screen._choices.isVisible()


@pytest.mark.parametrize("theme", THEMES)
def test_with_a_report_everything_is_named_and_the_keyboard_is_seen_everywhere(shown, qapp, qtbot, theme):
    screen = shown(worn(qapp, Look(THEMES[theme])))
    make(screen)
    finished(screen, qtbot)
    qtbot.waitUntil(lambda: page_seen(screen), timeout=10_000)
    assert tree.every_fault(screen) == []
    assert tab_chain.every_fault(screen) == []
    faults = []
    for stop in tab_chain.expected(screen):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        qapp.processEvents()
        faults.append(contrast.unseen_focus(screen, stop))
    assert list(filter(None, faults)) == []


def test_a_copy_as_a_page_is_said_to_be_written(shown, qtbot, monkeypatch, tmp_path):
    screen = shown()
    make(screen)
    finished(screen, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_told: (str(tmp_path / "page.html"), ""))
    with qtbot.waitSignal(screen.said, timeout=30_000) as said:
        named(screen, "Page web ou tableaux…", QPushButton).click()
    assert said.args == [f"Rapport écrit\u00a0: {tmp_path / 'page.html'}", "good"]
    assert (tmp_path / "page.html").exists()
