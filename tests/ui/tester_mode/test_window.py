"""The tester's window: what is seen, heard and pressed on it, and that only the facilitator leaves it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from audit_app.domain.asking import Page, PageKind, pages
from audit_app.domain.consent import Asking, Use
from audit_app.errors import DiskFull
from audit_app.i18n import EASY, choose, variety
from audit_app.ui.tester_mode.replies_field import RepliesField
from audit_app.ui.tester_mode.tile import Tile
from audit_app.ui.widgets import voice
from audit_app.ui.widgets.plain_edit import PlainEdit
from tests.ui.checklist.keyboard import type_in
from tests.ui.finding import described, name_of, named, texts
from tests.ui.instruments import tree
from tests.ui.tester_mode.sittings import a_course, heard, press, settle, shown, tiles, value
from tests.ui.widgets.test_voice import Speaker
from tests.wording.speaking import plain

SAFE = Page(PageKind.SAFE, "S8")


@pytest.fixture
def at(qtbot, look, sample_live, home):
    """Show the window at a page, of a tester who takes part and agrees to what is named."""

    def at(page, *agreed, **size):
        uses = (Use.TAKE_PART, *agreed) if page is not None else ()
        return shown(qtbot, look, a_course(sample_live, home, page, *uses), **size)

    return at


def test_the_question_is_heard_first_then_the_answers_then_what_leads_on(at):
    window = at(SAFE)
    told = []
    for _stop in range(6):
        told.append(heard())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert told == ["Étiez-vous en sécurité ?", "Oui", "Non", "Revenir", "Passer", "Continuer"]
    assert [plain(node.name) for node in tree.nodes(window)].count("Étiez-vous en sécurité ?") == 1


def test_an_answer_is_saved_at_once_and_enter_again_goes_on(at):
    window = at(SAFE)
    tiles(window)[0].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert value(window.course, PageKind.SAFE, "S8") is True
    assert "Réponse gardée : Oui." in texts(window)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert heard() == "Quelle est votre fatigue maintenant ?"


def test_going_on_without_an_answer_says_what_to_do(at):
    window = at(SAFE)
    press(window, "Continuer")
    assert "Choisissez une réponse, ou appuyez sur « Passer »." in texts(window)
    assert window.course.page == SAFE
    press(window, "Passer")
    assert window.course.page == Page(PageKind.FATIGUE, "S8")
    press(window, "Revenir")
    assert window.course.page == SAFE


def test_a_key_pressed_twice_answers_one_page_and_never_the_next(at):
    window = at(SAFE)
    on, first = (named(window, words, kind) for words, kind in (("Continuer", QPushButton), ("Oui", Tile)))
    over, back = (named(window, words, QPushButton) for words in ("Passer", "Revenir"))
    first.click()
    on.click()
    for again in (on, first, over, back, named(window, "Non", Tile)):
        again.click()
    settle()
    assert window.course.page == Page(PageKind.FATIGUE, "S8")
    assert value(window.course, PageKind.SAFE, "S8") is True
    assert value(window.course, PageKind.FATIGUE, "S8") is None


def test_a_pause_asked_for_while_a_page_turns_is_a_pause(at):
    window = at(SAFE)
    press(window, "Non")
    named(window, "Continuer", QPushButton).click()
    window.pause()
    settle()
    assert texts(window).startswith("Pause")


def test_a_consent_is_kept_with_the_way_it_was_asked(at, sample_live):
    window = at(Page(PageKind.CONSENT, Use.PHOTO))
    press(window, "Oui")
    assert sample_live.audit.consents["T01.photo"].asking is Asking.SCREEN
    press(window, "Facile à lire")
    press(window, "Continuer")
    press(window, "Non")
    assert sample_live.audit.consents["T01.voice"].asking is Asking.EASY
    assert not sample_live.audit.consents["T01.voice"].given


def test_a_no_that_would_erase_shows_another_question(at, sample_live):
    window = at(SAFE)
    press(window, "Oui")
    window.course.go(Page(PageKind.CONSENT, Use.TAKE_PART))
    window._draw()
    press(window, "Non")
    assert heard() == "Voulez-vous effacer ce qui a été noté ?"
    press(window, "Continuer")
    assert sample_live.audit.observations
    press(window, "Oui, effacer")
    assert sample_live.audit.observations
    press(window, "Continuer")
    assert heard() == "Merci de votre visite."
    assert not sample_live.audit.observations


def test_words_are_saved_before_the_page_is_left_whichever_way(at, sample_live):
    window = at(Page(PageKind.WORDS, "S8"))
    type_in(named(window, "Votre réponse", PlainEdit), "Trop loin")
    press(window, "Continuer")
    assert [one.words for one in sample_live.audit.observations.values()] == ["Trop loin"]
    press(window, "Revenir")
    field = named(window, "Votre réponse", PlainEdit)
    assert field.toPlainText() == "Trop loin"
    type_in(field, "Trop loin, et raide")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert [one.words for one in sample_live.audit.observations.values()] == ["Trop loin, et raide"]


def test_what_cannot_be_saved_is_said_and_saved_once_it_can(at, sample_live, monkeypatch):
    window = at(SAFE)
    save = sample_live._workspace.save

    def refuses(*_what):
        raise DiskFull(sample_live._workspace.folder)

    monkeypatch.setattr(sample_live._workspace, "save", refuses)
    press(window, "Non")
    assert "Votre réponse n’est pas encore gardée. Appelez l’animateur." in texts(window)
    monkeypatch.setattr(sample_live._workspace, "save", save)
    press(window, "Oui")
    assert "pas encore gardée" not in texts(window)
    assert value(window.course, PageKind.SAFE, "S8") is True


def test_the_scale_changes_its_form_at_the_testers_wish_and_stays_so(at):
    window = at(Page(PageKind.EASE, "S8"))
    assert len([tile for tile in tiles(window) if tile.reply.face]) == 7
    press(window, "Mots")
    press(window, "Plutôt facile")
    assert value(window.course, PageKind.EASE, "S8") == 5
    press(window, "Chiffres")
    assert [tile.reply.value for tile in tiles(window) if tile.isChecked()] == [5, "number"]
    window.course.go(Page(PageKind.NEEDS_MET, "S2"))
    window._draw()
    assert "7, Oui, tout à fait" in [tile.accessibleName() for tile in tiles(window)]


def test_text_grows_and_shrinks_on_the_page_and_the_focus_stays_on_the_button(at):
    window = at(SAFE)
    before = named(window, "Oui", Tile).height()
    press(window, "Texte plus grand")
    assert heard() == "Texte plus grand"
    assert named(window, "Oui", Tile).height() >= before
    assert window.course.kept.percent == 125
    press(window, "Texte plus petit")
    assert window.course.kept.percent == 100
    assert heard() == "Étiez-vous en sécurité ?"  # it goes no smaller: the button cannot have the focus


@pytest.mark.parametrize(("spoken", "first", "then", "last"), [
    ("fr", "Facile à lire", "Vous étiez en sécurité ?", "Étiez-vous en sécurité ?"),
    (EASY, "Français courant", "Étiez-vous en sécurité ?", "Vous étiez en sécurité ?"),
    ("en", "Français facile à lire", "Vous étiez en sécurité ?", "Did you feel safe?"),
])  # fmt: skip
def test_easy_words_are_one_press_away_and_back(at, spoken, first, then, last):
    choose(spoken)
    window = at(SAFE)
    press(window, first)
    assert then in texts(window)
    assert window.course.kept.spoken == variety()
    window._on_tool_pressed("easy")
    settle()
    assert last in texts(window)
    window.give_back()
    assert variety() == spoken


@pytest.mark.parametrize("way", ["escape", "close", "button"])
def test_escape_and_closing_lead_to_the_pause_and_never_out(at, qtbot, way):
    window = at(SAFE)
    left = []
    window.left.connect(lambda: left.append(True))
    if way == "escape":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    elif way == "close":
        asked = QCloseEvent()
        QApplication.sendEvent(window, asked)
        assert not asked.isAccepted()
    else:
        press(window, "Pause")
    settle()
    assert texts(window) == "Pause\nPrenez votre temps. Vos réponses sont gardées."
    assert [b.text() for b in window.findChildren(QPushButton) if b.isVisible()] == ["Reprendre", "Je veux arrêter"]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert texts(window).startswith("Pause")
    assert left == []
    press(window, "Reprendre")
    assert heard() == "Étiez-vous en sécurité ?"
    assert window.isVisible()


def test_whoever_stops_comes_to_the_end_with_what_happens_next(at):
    window = at(SAFE, Use.CONTACT, Use.PHOTO)
    press(window, "Pause")
    press(window, "Je veux arrêter")
    assert heard() == "Merci beaucoup !"
    said = texts(window)
    assert "sous le code T01, jamais sous votre nom" in said
    assert "Vous pouvez changer d’avis à tout moment." in said
    assert "Ils vous disent ce qui a changé." in said
    assert [b.text() for b in window.findChildren(QPushButton) if b.isVisible() and b.property("step")] == ["Revenir"]


def test_the_facilitator_leaves_by_three_keys_or_by_a_word(at, qtbot):
    window = at(SAFE)
    with qtbot.waitSignal(window.left):
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    other = at(SAFE)
    press(other, "Animateur")
    press(other, "Revenir aux questions")
    assert heard() == "Étiez-vous en sécurité ?"
    press(other, "Animateur")
    type_in(named(other, "Le mot", QLineEdit), "retour")
    with qtbot.waitSignal(other.left):
        press(other, "Quitter cet écran")


def test_it_is_left_once_and_with_the_audit(at, sample_live, qtbot):
    window = at(SAFE)
    left = []
    window.left.connect(lambda: left.append(True))
    sample_live.closed.emit()
    window.give_back()
    assert left == [True]


def test_one_key_leads_through_everything_and_round(at):
    window = at(SAFE)
    met = []
    for _stop in range(40):
        if heard() in met:
            break
        met.append(heard())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    stops = [
        node for node in tree.nodes(window) if node.role in {QAccessible.Role.Button, QAccessible.Role.RadioButton}
    ]
    able = {plain(node.name) for node in stops if node.widget.isEnabled()}
    assert able | {"Étiez-vous en sécurité ?"} == set(met)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert heard() == met[-1]


def test_in_a_low_window_the_question_has_the_room(at):
    window = at(SAFE, wide=900, high=400)
    assert window.findChildren(QPushButton)
    low = named(window, "Étiez-vous en sécurité ?").mapTo(window, QPoint(0, 0)).y()
    window.resize(900, 800)
    settle()
    high = named(window, "Étiez-vous en sécurité ?").mapTo(window, QPoint(0, 0)).y()
    assert low < high


def test_what_a_scenario_means_is_heard_with_its_title(at):
    window = at(Page(PageKind.CARD, "S8"))
    assert heard() == "Aller aux toilettes et revenir"
    assert "C’est fini quand" in described(QApplication.focusWidget())
    press(window, "Passer cet essai")
    assert heard() == "Acheter une place avec mon accompagnant"
    press(window, "J’ai fini")
    assert window.course.page == Page(PageKind.EASE, "S2")


def test_where_there_is_a_voice_the_page_is_read_and_silent_when_left(at, monkeypatch, sample_live):
    speaker = Speaker()
    monkeypatch.setattr(voice, "_of_qt", lambda: speaker)
    window = at(Page(PageKind.CONSENT, Use.NAME))
    press(window, "Lire à voix haute")
    said = speaker.told[-1]
    assert said.startswith("Voulez-vous que votre nom")
    assert said.endswith("Oui\nNon")
    press(window, "Non")
    assert sample_live.audit.consents["T01.name"].asking is Asking.READ_ALOUD
    press(window, "Continuer")
    assert speaker.told[-1] == "stop"


def test_nothing_of_the_audit_stands_in_the_window_on_any_page(qtbot, look, desk, home):
    live = desk.sample()
    audit, others = live.audit, set()
    others |= {audit.event.name, audit.event.organiser, audit.event.place.name, audit.event.place.commune}
    others |= {zone.name for zone in audit.zones.values()} | {one.title for one in audit.findings.values()}
    others |= {action.owner for action in audit.actions.values()} | set(audit.answers) | set(audit.notes.values())
    window = shown(qtbot, look, a_course(live, home, Page(PageKind.WELCOME), *Use))
    for page in pages(audit, window.course.sitting):
        window.course.go(page)
        window._draw()
        settle()
        heard_there = (f"{node.name} {node.description} {node.value}" for node in tree.nodes(window))
        seen = " ".join([window.windowTitle(), *heard_there])
        assert [text for text in others if text and text in seen] == []
    window.pause()
    assert [text for text in others if text and text in texts(window)] == []


@pytest.mark.parametrize(("wide", "high"), [(1024, 768), (1280, 900)])
@pytest.mark.parametrize("page", [Page(PageKind.EASE, "S8"), Page(PageKind.CONSENT, Use.PHOTO), SAFE])
def test_at_the_largest_text_all_that_is_needed_to_answer_is_seen_at_once(
    qtbot, look, sample_live, home, page, wide, high
):
    course = a_course(sample_live, home, page, Use.TAKE_PART)
    window = shown(qtbot, look._replace(percent=200), course, wide=wide, high=high)
    offered = window.findChild(RepliesField)._group.findChildren(Tile)
    seen = [window._view.question, *offered, *(named(window, name, QPushButton) for name in AT_HAND)]
    cut = [plain(name_of(one)) for one in seen if one.visibleRegion().boundingRect() != one.rect()]
    assert cut == []
    assert all(min(one.width(), one.height()) >= 44 for one in seen[1:])


@pytest.mark.parametrize("spoken", ["fr", EASY])
@pytest.mark.parametrize("page", [Page(PageKind.EASE, "S8"), Page(PageKind.CONSENT, Use.PHOTO)])
def test_at_the_largest_text_in_a_low_window_the_question_and_its_answers_come_before_what_is_at_hand(
    qtbot, look, sample_live, home, page, spoken
):
    choose(spoken)
    course = a_course(sample_live, home, page, Use.TAKE_PART)
    window = shown(qtbot, look._replace(percent=200), course, wide=1024, high=700)
    offered = window.findChild(RepliesField)._group.findChildren(Tile)
    seen = [window._view.question, *offered, named(window, "Continuer", QPushButton)]
    cut = [plain(name_of(one)) for one in seen if one.visibleRegion().boundingRect() != one.rect()]
    assert cut == []


@pytest.mark.parametrize(("wide", "high"), [(1024, 700), (900, 480)])
def test_at_the_largest_text_in_a_small_window_what_has_the_focus_is_seen(qtbot, look, sample_live, home, wide, high):
    course = a_course(sample_live, home, Page(PageKind.EASE, "S8"), Use.TAKE_PART)
    window = shown(qtbot, look._replace(percent=200), course, wide=wide, high=high)
    met = set()
    for _stop in range(30):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        settle()
        focused = QApplication.focusWidget()
        met.add(plain(name_of(focused)))
        assert focused.visibleRegion().boundingRect() == focused.rect(), name_of(focused)
    assert {"Pause", "Animateur", "Très facile", "Continuer"} <= met
    assert window.isVisible()


AT_HAND = ("Texte plus petit", "Texte plus grand", "Pause", "Animateur", "Continuer")
