from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from audit_app.domain.answering import set_aside
from audit_app.domain.audit import AuditState, State
from audit_app.ui.desk import Desk
from audit_app.ui.dialogs import Choice
from audit_app.ui.event.draft import Draft, draft_of
from audit_app.ui.event.draft_file import DraftFile
from audit_app.ui.event.one_of import OneOf
from audit_app.ui.event.screen import EventScreen
from audit_app.ui.event.step_delegate import StepState
from tests.ui.event.conftest import example, press, stop, write
from tests.ui.finding import described, name_of, texts
from tests.wording.speaking import plain


def pick(code: str) -> None:
    """Choose in the list that has the focus, with the arrow."""
    box = QApplication.focusWidget()
    assert isinstance(box, OneOf), box
    for _ in range(box.count()):
        if box.code == code:
            return
        press(Qt.Key.Key_Down)
    raise AssertionError(code)


def line(*texts: str) -> None:
    for text in texts:
        write(text)
        press(Qt.Key.Key_Return)


def tick(screen, labels) -> None:
    for label in labels:
        stop(screen, "Chercher ce qu’il y aura sur le site").setFocus()
        QApplication.focusWidget().clear()
        write(label)
        press(Qt.Key.Key_Return)
        box = QApplication.focusWidget()
        assert isinstance(box, QCheckBox), label
        if not box.isChecked():  # it may follow from the other steps
            press(Qt.Key.Key_Space)


def fill_by_keyboard(screen, event) -> None:
    """Type a whole event as somebody without a mouse does."""
    stop(screen, "Nom de l’événement").setFocus()
    line(event.name)
    pick(event.kind)
    press(Qt.Key.Key_Return)
    line(event.edition, event.organiser, ", ".join(event.disciplines))
    assert isinstance(QApplication.focusWidget(), OneOf)  # the language of what is typed is that of the window
    press(Qt.Key.Key_Return)
    assert name_of(QApplication.focusWidget()) == "Étape suivante"
    press(Qt.Key.Key_Return)
    line(f"{event.starts_on:%d/%m/%Y}", "")
    press(Qt.Key.Key_Return)
    line(event.place.name, event.place.commune)
    press(Qt.Key.Key_Return)  # the name of the venue is that of the site
    pick(event.venues[0].form)


def test_a_whole_event_is_typed_without_a_mouse_and_its_audit_begins(new, qtbot, checklist):
    event = example()
    begun = []
    new.begun.connect(begun.append)
    fill_by_keyboard(new, event)
    stop(new, "Nom du lieu, lieu 1").setFocus()
    QApplication.focusWidget().selectAll()
    line(event.venues[0].name)
    stop(new, "Type et catégorie (facultatif), replié").setFocus()
    press(Qt.Key.Key_Space)
    stop(new, "Type d’établissement (ERP), lieu 1").setFocus()
    pick("X")
    stop(new, "Catégorie, lieu 1").setFocus()
    pick("4")
    stop(new, "Codes de la commune (facultatif), replié").setFocus()
    press(Qt.Key.Key_Return)
    stop(new, "Code INSEE de la commune").setFocus()
    line("28085")
    stop(new, "Code INSEE de la région").setFocus()
    line("24")
    stop(new, "Étape suivante").setFocus()
    press(Qt.Key.Key_Return)
    peak = event.peak
    line(*(str(number) for number in (peak.spectators, peak.athletes, peak.staff, peak.volunteers)))
    line(str(event.total_visitors), str(event.parking_spaces), str(event.seats.covered), "")
    press(Qt.Key.Key_Return)
    assert name_of(QApplication.focusWidget()) == "Étape suivante"
    press(Qt.Key.Key_Return)
    labels = {feature.code: feature.label.fr for feature in checklist.features}
    tick(new, (labels[code] for code in event.features))
    stop(new, "Étape suivante").setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right)  # from yes to no
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return)
    line("Conseil départemental", "")
    stop(new, "Commencer l’audit").setFocus()
    press(Qt.Key.Key_Return)
    assert len(begun) == 1
    wanted = event.replaced(features=begun[0].features)
    assert begun[0] == wanted
    assert set(begun[0].features) == set(event.features)


def fill(screen, name: str, text: str) -> None:
    """Type a text over what a field holds, and leave it."""
    field = stop(screen, name)
    field.setFocus()
    field.clear()
    write(text)
    stop(screen, "Étapes").setFocus()


def answering(place: int) -> None:
    """Answer the box that opens next."""

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, Choice)
        box.findChildren(QPushButton)[place].click()

    QTimer.singleShot(0, answer)


def whole(screen) -> None:
    screen.go((6, draft_of(example())))


# What is typed is never lost


def test_what_was_typed_is_there_again_in_a_new_screen_even_what_is_wrong(new, look, home, opened):
    fill(new, "Nom de l’événement", "Trail")
    new.go(2)
    write("hier")
    new.leave()
    again = opened(EventScreen(look, None, home))
    assert "Saisie reprise" in texts(again)
    assert stop(again, "Premier jour").text() == "hier"
    assert again.place[0] == 2


def test_typing_is_kept_a_moment_after_the_last_key(new, home, qtbot):
    stop(new, "Nom de l’événement").setFocus()
    write("Trail")
    qtbot.waitUntil(lambda: DraftFile(home).read().draft.name == "Trail")


def test_a_damaged_draft_is_said_and_the_steps_begin_anew(look, home, opened, qtbot):
    home.mkdir()
    (home / "event-draft.json").write_text("{")
    screen = EventScreen(look, None, home)
    with qtbot.waitSignal(screen.said) as said:
        opened(screen)
    assert "event-draft.json.bad" in said.args[0]
    assert screen.place == (1, Draft())


def test_starting_again_asks_first_and_erases_everything(new, home):
    fill(new, "Nom de l’événement", "Trail")
    erase = stop(new, "Effacer et recommencer")
    answering(1)
    erase.click()
    assert stop(new, "Nom de l’événement").text() == "Trail"
    answering(0)
    erase.click()
    assert stop(new, "Nom de l’événement").text() == ""
    assert list(home.iterdir()) == []
    assert not erase.isVisible()


def test_the_draft_is_kept_until_the_audit_is_there(new, home):
    """The window forgets it then (tests/ui/test_window.py); until then a refusal must cost nothing."""
    whole(new)
    new.begun.connect(lambda _event: new.leave())  # as the window does before it tries
    stop(new, "Commencer l’audit").click()
    assert DraftFile(home).read().draft == draft_of(example())


# Files and places


def test_an_event_from_a_file_fills_the_steps(new):
    new.go(example("n3-triathlon-lac"))
    assert stop(new, "Nom de l’événement").text() == "Triathlon du lac"
    assert "Classe N3" in texts(new)


@pytest.mark.parametrize(("answer", "name"), ((0, "Triathlon du lac"), (1, "Trail")))
def test_an_event_from_a_file_replaces_what_was_typed_only_when_the_user_says_so(new, answer, name):
    fill(new, "Nom de l’événement", "Trail")
    answering(answer)
    new.go(example("n3-triathlon-lac"))
    assert stop(new, "Nom de l’événement").text() == name


def test_the_same_place_is_found_again_in_a_screen_drawn_anew(new, look, home, opened):
    fill(new, "Nom de l’événement", "Trail")
    new.go(4)
    place = new.place
    again = opened(EventScreen(look, None, home))
    again.go(place)
    assert "Combien de personnes" in texts(again)
    assert again.place == place


# The size class, alive


def test_the_class_follows_what_is_typed_and_says_what_it_goes_by(new):
    assert "D’après ce qui est saisi." in texts(new)
    new.go(4)
    fill(new, "Spectateurs, public", "1 400")
    assert "Classe N2" in texts(new)
    fill(new, "Personnel", "200")
    assert "Classe N3" in texts(new)
    assert "1 600 personnes présentes en même temps." in texts(new)


def test_the_lines_asked_follow_what_is_ticked(new):
    new.go(4)
    fill(new, "Spectateurs, public", "100")
    new.go(5)
    before = new._size.asked.text()
    box = next(box for box in new.findChildren(QCheckBox) if box.text() == "un parking fourni par l’organisateur")
    QAccessible.queryAccessibleInterface(box).actionInterface().doAction("Toggle")
    assert new._size.asked.text() != before


def test_a_higher_class_is_chosen_freely_and_a_lower_one_with_a_reason(new):
    new.go((6, draft_of(example("n3-triathlon-lac"))))
    stop(new, "Classe de taille").choose("N4")
    assert "Classe N4" in texts(new)
    stop(new, "Classe de taille").choose("N1")
    assert "Classe N3" in texts(new)
    assert "La classe N1 est plus basse" in texts(new)
    fill(new, "Pourquoi une classe plus basse", "Une seule soirée.")
    assert "Classe N1" in texts(new)


# What is missing or wrong


def test_an_event_with_gaps_does_not_begin_and_what_is_missing_takes_the_focus(new):
    begun = []
    new.begun.connect(begun.append)
    fill(new, "Nom de l’événement", "Trail")
    new.go(6)
    stop(new, "Commencer l’audit").click()
    assert begun == []
    assert "Il manque : le type d’événement, l’organisateur" in plain(name_of(QApplication.focusWidget()))
    new.go(1)
    assert "Il manque : l’organisateur." in texts(new)
    assert plain(described(stop(new, "Organisateur"))).startswith("Il manque : l’organisateur.")


def test_nothing_is_called_missing_before_the_audit_is_asked_for(new):
    new.go(3)
    assert "Il manque" not in texts(new)


def test_what_is_half_typed_is_called_wrong_once_it_is_left(new, qtbot):
    new.go(2)
    write("16/0")
    qtbot.wait(500)
    assert "n’est pas une date" not in texts(new)
    press(Qt.Key.Key_Return)
    assert "« 16/0 » n’est pas une date lisible" in texts(new)
    assert new._steps.state_of(2) is StepState.WRONG


def test_the_last_day_and_the_first_venue_follow_what_is_typed(new):
    new.go(2)
    write("16/05/2027")
    press(Qt.Key.Key_Return)
    assert stop(new, "Dernier jour").text() == "16/05/2027"
    new.go(3)
    write("Quais de Loire")
    press(Qt.Key.Key_Return)
    assert stop(new, "Nom du lieu, lieu 1").text() == "Quais de Loire"


def test_each_step_says_whether_it_is_complete(new):
    whole(new)
    assert [new._steps.state_of(place) for place in range(1, 7)] == [StepState.COMPLETE] * 6
    new.go(1)
    fill(new, "Organisateur", "")
    assert new._steps.state_of(1) is StepState.TO_COMPLETE


# The event of an open audit


@pytest.fixture
def event(look, sample_live, home, opened):
    return opened(EventScreen(look, sample_live, home))


def test_a_field_of_an_open_audit_is_saved_when_it_is_left(event, sample_live):
    fill(event, "Nom de l’événement", "10 km de l’Yonne")
    assert sample_live.audit.event.name == "10 km de l’Yonne"


def test_typing_in_an_open_audit_is_saved_by_itself_as_one_step(event, sample_live, qtbot):
    field = stop(event, "Nom de l’événement")
    field.setFocus()
    field.selectAll()
    write("10")
    qtbot.waitUntil(lambda: sample_live.audit.event.name == "10")
    write(" km")
    qtbot.waitUntil(lambda: sample_live.audit.event.name == "10 km")
    event.leave()
    sample_live.undo()
    assert sample_live.audit.event.name == "Exemple : 10 km des Deux Rives"


def test_what_is_wrong_stays_in_its_field_and_is_not_saved(event, sample_live):
    event.go(2)
    fill(event, "Dernier jour", "1/1/2027")
    assert sample_live.audit.event.ends_on == date(2027, 5, 16)
    assert "Le dernier jour est avant le premier." in texts(event)
    assert stop(event, "Dernier jour").text() == "1/1/2027"


def test_a_field_emptied_to_be_typed_anew_changes_nothing_yet(event, sample_live, qtbot):
    event.go(4)
    stop(event, "Spectateurs, public").clear()
    qtbot.wait(500)
    assert sample_live.audit.event.peak.spectators == 480
    stop(event, "Étapes").setFocus()
    assert sample_live.audit.event.peak.spectators == 0


def test_undo_fills_the_fields_again(event, sample_live):
    fill(event, "Nom de l’événement", "Autre")
    sample_live.undo()
    assert stop(event, "Nom de l’événement").text() == "Exemple : 10 km des Deux Rives"
    sample_live.redo()
    assert stop(event, "Nom de l’événement").text() == "Autre"


def test_undo_and_redo_fill_the_field_that_has_the_focus_too(event, sample_live):
    fill(event, "Nom de l’événement", "Autre")
    field = stop(event, "Nom de l’événement")
    field.setFocus()
    sample_live.undo()
    assert field.text() == "Exemple : 10 km des Deux Rives"
    sample_live.redo()
    assert field.text() == "Autre"
    sample_live.undo()
    stop(event, "Étapes").setFocus()
    assert field.text() == "Exemple : 10 km des Deux Rives"
    assert sample_live.audit.event.name == "Exemple : 10 km des Deux Rives"


def test_a_change_elsewhere_leaves_alone_what_is_being_typed_until_it_is_left(event, sample_live):
    field = stop(event, "Nom de l’événement")
    field.setFocus()
    sample_live.apply("event_changed", lambda audit: audit.replaced(event=audit.event.replaced(name="Autre")))
    assert field.text() == "Exemple : 10 km des Deux Rives"
    stop(event, "Étapes").setFocus()
    assert field.text() == "Autre"
    assert sample_live.audit.event.name == "Autre"


def untick(event, label: str) -> QCheckBox:
    """Take something off the site, as a user does."""
    event.go(5)
    box = next(box for box in event.findChildren(QCheckBox) if box.text().startswith(label))
    box.click()
    return box


def test_a_change_that_hides_answered_lines_waits_and_says_how_many_would_be_set_aside(event, sample_live):
    before = sample_live.audit
    untick(event, "des toilettes")
    assert sample_live.audit == before
    assert "Pas encore appliqué" in texts(event)
    assert "réponses mises de côté" in texts(event)


def test_what_will_change_is_read_before_it_is_applied_and_undo_takes_it_back(event, sample_live, qtbot):
    box = untick(event, "des toilettes")
    stop(event, "Voir ce qui va changer").click()
    assert name_of(QApplication.focusWidget()) == "Ce qui va changer"
    with qtbot.waitSignal(event.said) as said:
        stop(event, "Appliquer").click()
    gone = set_aside(sample_live.audit)
    assert len(gone) > 1
    assert f"{len(gone)} réponses mises de côté" in plain(said.args[0])
    assert QApplication.focusWidget() is event.title
    assert "Pas encore appliqué" not in texts(event)
    sample_live.undo()
    event.go(5)
    assert box.isChecked()
    assert set_aside(sample_live.audit) == {}


def test_one_goes_on_editing_or_gives_up_from_the_review(event, sample_live):
    before = sample_live.audit
    box = untick(event, "des toilettes")
    stop(event, "Voir ce qui va changer").click()
    stop(event, "Continuer à modifier").click()
    assert plain(name_of(QApplication.focusWidget())).startswith("Pas encore appliqué")
    for answer, ticked in ((1, False), (0, True)):
        stop(event, "Voir ce qui va changer").click()
        answering(answer)
        stop(event, "Abandonner mes changements").click()
        assert box.isChecked() is ticked
        if answer:
            stop(event, "Continuer à modifier").click()
    assert event.focusWidget() is event.title  # where the keyboard is once the box is gone
    assert sample_live.audit == before


def test_the_end_of_the_steps_leads_to_the_review_while_a_change_waits(event):
    untick(event, "des toilettes")
    event.go(6)
    ends = [b for b in event.findChildren(QPushButton) if b.text() == "Voir ce qui va changer" and b.isVisible()]
    assert len(ends) == 2
    event._form.end.click()
    assert name_of(QApplication.focusWidget()) == "Ce qui va changer"


def test_what_waits_is_there_again_after_the_window_broke(event, sample_live, look, home, opened, qtbot):
    untick(event, "des toilettes")
    again = EventScreen(look, sample_live, home)
    with qtbot.waitSignal(again.said) as said:
        opened(again)
    assert "de nouveau là" in said.args[0]
    assert again.place[0] == 5
    assert "Pas encore appliqué" in texts(again)


def test_a_review_is_found_again_in_a_screen_drawn_anew(event, sample_live, look, home, opened):
    untick(event, "des toilettes")
    stop(event, "Voir ce qui va changer").click()
    place = event.place
    again = opened(EventScreen(look, sample_live, home))
    again.go(place)
    assert "Ce qui va changer" in texts(again)
    assert again.place == place


def test_what_waits_in_an_audit_that_is_closed_meanwhile_is_kept_and_said(event, sample_live):
    box = untick(event, "des toilettes")
    sample_live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    assert "Des changements de cet événement attendent" in texts(event)
    assert box.isChecked()
    sample_live.undo()
    assert not box.isChecked()
    assert "Pas encore appliqué" in texts(event)


def test_what_waits_stays_when_something_else_is_changed_or_undone(event, sample_live):
    fill(event, "Nom de l’événement", "Autre")
    box = untick(event, "des toilettes")
    sample_live.undo()
    event.go(1)
    assert stop(event, "Nom de l’événement").text() == "Exemple : 10 km des Deux Rives"
    assert not box.isChecked()
    assert "Pas encore appliqué" in texts(event)


def test_what_is_wrong_is_left_out_of_what_is_applied_and_stays_where_it_was_typed(event, sample_live):
    event.go(2)
    fill(event, "Dernier jour", "hier")
    untick(event, "des toilettes")
    stop(event, "Voir ce qui va changer").click()
    assert "n’est pas pris en compte" in texts(event)
    stop(event, "Appliquer").click()
    event.go(2)
    assert stop(event, "Dernier jour").text() == "hier"
    assert "toilets" not in sample_live.audit.event.features


def test_a_field_that_changes_nothing_of_the_checklist_is_saved_and_said(event, sample_live, qtbot):
    with qtbot.waitSignal(event.said) as said:
        fill(event, "Nom de l’événement", "10 km de l’Yonne")
    assert said.args == ["Enregistré. La grille reste la même.", "good"]


def test_a_change_elsewhere_is_counted_in_the_lines(event, sample_live):
    before = event._size.asked.text()
    features = tuple(code for code in sample_live.audit.event.features if code != "toilets")
    sample_live.apply("event_changed", lambda audit: audit.replaced(event=audit.event.replaced(features=features)))
    assert event._size.asked.text() != before


def test_a_closed_audit_is_read_and_not_changed(look, sample_live, home, opened):
    sample_live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    screen = opened(EventScreen(look, sample_live, home))
    assert "Lecture seule" in texts(screen)
    assert stop(screen, "Nom de l’événement").isReadOnly()
    screen.go(6)
    assert not stop(screen, "Classe de taille").isEnabled()


def test_an_audit_closed_meanwhile_can_no_longer_be_changed(event, sample_live):
    sample_live.apply("closed", lambda audit: audit.replaced(state=State(state=AuditState.CLOSED)))
    assert "Lecture seule" in texts(event)
    assert stop(event, "Nom de l’événement").isReadOnly()


def test_an_audit_open_elsewhere_is_read_and_not_changed(look, sample_live, home, opened):
    second = Desk(home)
    try:
        screen = opened(EventScreen(look, second.open(sample_live.audit.id), home))
        assert "Lecture seule" in texts(screen)
    finally:
        second.close()


def test_the_steps_of_an_open_audit_lead_to_its_checklist(event, qtbot):
    event.go(6)
    with qtbot.waitSignal(event.asked) as asked:
        stop(event, "Aller à la grille").click()
    assert asked.args == ["checklist", None]


# Keyboard, from the first moment


def test_a_new_event_is_entered_at_its_first_field_which_says_where_one_is(new):
    new.enter()
    focused = QApplication.focusWidget()
    assert focused is stop(new, "Nom de l’événement")
    assert plain(described(focused)).startswith("Nouvel événement. Étape 1 sur 6. Quel est l’événement")
    press(Qt.Key.Key_Tab)
    assert "Nouvel événement" not in described(stop(new, "Nom de l’événement"))


def test_an_open_audit_is_entered_at_its_heading(event):
    event.enter()
    assert QApplication.focusWidget() is event.title


@pytest.mark.parametrize("step", range(1, 7))
def test_tab_goes_from_the_heading_through_steps_and_fields_to_the_way_on(new, step):
    fill(new, "Nom de l’événement", "Trail")
    new.go(step)
    new.title.setFocus()
    met = []
    while QApplication.focusWidget() not in met:
        met.append(QApplication.focusWidget())
        press(Qt.Key.Key_Tab)
    page, form = new._form._page(step), new._form
    assert met[:5] == [new.title, stop(new, "Effacer et recommencer"), new._steps, new._size.size_class, page.why]
    foot = [widget for widget in (form.previous, form.next, form.end) if widget.isVisible()]
    fields = met[5 : -len(foot)]
    assert fields
    assert all(page.isAncestorOf(widget) for widget in fields)
    assert met[-len(foot) :] == foot


def test_a_venue_that_is_added_is_seen_whole(look, home, opened):
    screen = opened(EventScreen(look, None, home), 1000, 560)
    screen.go(3)
    for _ in range(2):
        add = stop(screen, "Ajouter un lieu")
        add.setFocus()
        press(Qt.Key.Key_Space)
    assert name_of(QApplication.focusWidget()) == "Nom du lieu, lieu 3"
    row = screen._form._page(3).field("venues").rows[-1]
    assert row.visibleRegion().boundingRect() == row.rect()


# What the site has, going by the other steps


def test_what_follows_from_the_other_steps_is_ticked_once_and_said(new, home, look, opened):
    new.go((4, Draft(kind="race", parking_spaces="40")))
    new.go(5)
    assert "Déjà coché d’après vos réponses : à vérifier." in texts(new)
    assert new.place[1].features == ("competition", "parking", "sport_event")
    box = next(box for box in new.findChildren(QCheckBox) if box.text() == "un parking fourni par l’organisateur")
    box.click()
    new.go(4)
    new.go(5)
    assert not box.isChecked()
    new.leave()
    again = opened(EventScreen(look, None, home))
    again.go(5)
    assert set(again.place[1].features) == {"competition", "sport_event"}


def test_nothing_is_ticked_beforehand_in_an_open_audit(event, sample_live):
    before = sample_live.audit.event.features
    event.go(5)
    assert sample_live.audit.event.features == before
    assert "Déjà coché" not in texts(event)
