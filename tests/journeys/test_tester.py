"""A tester alone before the screen, from the welcome to the end: by keyboard, by one key and Enter, by a tool."""

from functools import partial

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from audit_app.domain import recording
from audit_app.domain.asking import PageKind
from audit_app.domain.consent import Use
from audit_app.domain.observation import Again
from audit_app.domain.user_test import RoundKind, UserTest
from audit_app.identity import new_id
from audit_app.ui.giving import Giving
from tests.journeys.keyboard import in_box, name, press, settle, tab_to, to_front, type_in, until
from tests.ui.finding import walked
from tests.wording.speaking import plain


@pytest.fixture
def given(on_sample):
    """Give the screen to a new tester, in a round with a place and a digital service to try."""
    plan = UserTest(id=new_id(), kind=RoundKind.ON_SITE, scenarios=("S8", "S2"))
    on_sample.live.apply("user_test_planned", partial(recording.planned, test=plan), plan.id)
    press("Ctrl+Shift+T")
    window = on_sample.findChild(Giving).given
    until(lambda: name() == "Bonjour et bienvenue !")
    assert window.isFullScreen()
    assert not on_sample.isVisible()
    yield window
    if on_sample.findChild(Giving).given is not None:
        window.give_back()


def at(window, *pages):
    """Wait for a page, what it asks and of which scenario or consent, until its question is heard."""
    until(lambda: tuple(map(str, window.course.page)) == pages and name() == plain(window.course.said.asks))


def answer(window, words):
    """Choose an answer by Tab and Space, and go on by Enter."""
    page = window.course.page
    tab_to(words)
    press("Space", "Enter")
    until(lambda: window.course.page != page)


def test_by_keyboard_from_the_first_consent_to_the_end(given, on_sample):
    tab_to("Commencer")
    press("Enter")
    for use in Use:
        at(given, "consent", use)
        answer(given, "Oui" if use in {Use.TAKE_PART, Use.QUOTATION, Use.CONTACT} else "Non")
    at(given, "card", "S8")
    assert name() == "Aller aux toilettes et revenir"
    tab_to("J’ai fini")
    press("Enter")
    at(given, "ease", "S8")
    tab_to("Mots")
    press("Space")
    for said in ("Plutôt difficile", "Non"):
        answer(given, said)
    at(given, "dignity_words", "S8")
    tab_to("Votre réponse")
    type_in("On a parlé à mon fils, pas à moi.")
    press("Escape")
    assert name() == "Pause"
    tab_to("Reprendre")
    press("Enter")
    at(given, "dignity_words", "S8")
    tab_to("Continuer")
    press("Enter")
    for said in ("Oui", "7", "Oui, avec de l’aide"):
        answer(given, said)
    at(given, "words", "S8")
    tab_to("Votre réponse")
    type_in("La porte est lourde")
    tab_to("Continuer")
    press("Enter")
    at(given, "quote", "S8")
    answer(given, "Oui")
    at(given, "card", "S2")
    tab_to("Passer cet essai")
    press("Enter")
    for _page in range(4):
        tab_to("Passer")
        press("Enter")
        settle()
    at(given, "come_back", "")
    answer(given, "Non")
    answer(given, "Oui")
    at(given, "end", "")
    assert name() == "Merci beaucoup !"
    tab_to("Animateur")
    press("Enter")
    tab_to("Le mot")
    type_in("retour")
    press("Enter")
    until(on_sample.isVisible)

    audit = on_sample.live.audit
    given_uses = [use for use in Use if audit.agreed("T03", use)]
    assert given_uses == [Use.TAKE_PART, Use.QUOTATION, Use.CONTACT]
    assert len([key for key in audit.consents if key.startswith("T03.")]) == 7
    (one,) = audit.observations.values()
    assert (one.scenario, one.seq, one.dignity, one.safe, one.fatigue_after) == ("S8", 3, False, True, 7)
    assert (one.again, one.dignity_words) == (Again.WITH_HELP, "On a parlé à mon fils, pas à moi.")
    assert (one.words, one.quote) == ("La porte est lourde", "La porte est lourde")
    (end,) = audit.partings.values()
    assert (end.again, end.recommends, end.best) == (Again.NO, True, "")
    assert one.test == end.test
    assert list(on_sample.folder.glob("tester-mode-*")) == []


@pytest.mark.parametrize("key", ["Tab", "Down"])
def test_by_one_key_and_enter_to_the_end(given, on_sample, key):
    """Go from piece to piece with one key, and press Enter on the first answer of each page, then to go on."""
    met = []
    for _page in range(60):
        page = given.course.page
        met.append(page.key)
        if page.kind is PageKind.END:
            break
        wanted = given.course.replies
        for _stop in range(40):
            heard = name()
            if heard in {plain(reply.heard or reply.words) for reply in wanted}:
                press("Enter", "Enter")
            elif not wanted and heard in {"Commencer", "J’ai fini", "Continuer"}:
                press("Enter")
            if given.course.page != page:
                settle()
                break
            press(key)
    assert met[-1] == "end"
    assert len(set(met)) == len(met)
    audit = on_sample.live.audit
    assert all(audit.agreed("T03", use) for use in Use)
    by_scenario = {one.scenario: one for one in audit.observations.values()}
    assert sorted(by_scenario) == ["S2", "S8"]
    assert by_scenario["S2"].needs_met is not None
    assert by_scenario["S8"].seq is not None


def tool(window, wanted, action="Press"):
    """Have an assistive tool act on the thing of that name: it knows names, roles and actions, no key and no place."""
    interface = QAccessible.queryAccessibleInterface(window)
    acting = {QAccessible.Role.Button, QAccessible.Role.RadioButton}
    for found in walked(interface):
        seen = not found.state().invisible and found.role() in acting
        if seen and plain(found.text(QAccessible.Text.Name)) == wanted:
            found.actionInterface().doAction(action)
            return
    raise AssertionError(f"nothing is called {wanted!r}")


def test_by_an_assistive_tool_alone(given, on_sample):
    tool(given, "Commencer")
    for use in Use:
        at(given, "consent", use)
        tool(given, "Oui" if use is Use.TAKE_PART else "Non", "Toggle")
        until(lambda use=use: f"T03.{use}" in on_sample.live.audit.consents)
        tool(given, "Continuer")
    at(given, "card", "S8")
    tool(given, "J’ai fini")
    at(given, "ease", "S8")
    tool(given, "Facile", "Toggle")
    until(lambda: on_sample.live.audit.observations)
    tool(given, "Pause")
    until(lambda: name() == "Pause")
    tool(given, "Je veux arrêter")
    at(given, "end", "")
    (one,) = on_sample.live.audit.observations.values()
    assert one.seq == 6
    assert on_sample.live.audit.agreed("T03", Use.TAKE_PART)
    assert not on_sample.live.audit.agreed("T03", Use.NEEDS)


def test_after_a_kill_the_next_start_goes_on_at_the_same_page(given, on_sample, started):
    tab_to("Commencer")
    press("Enter")
    answer(given, "Oui")
    tab_to("Texte plus grand")
    press("Enter")
    until(lambda: given.course.kept.percent == 125)
    audit = on_sample.live.audit.id
    given.hide()  # nobody says goodbye: the process is gone
    on_sample.desk.close()

    again = started()
    again.open_audit(audit)
    to_front(again)

    def go_on():
        assert name() == "Personne pour l’instant", "nothing is begun by a slip"
        tab_to("Continuer avec T03")
        press("Space")

    in_box(go_on, lambda: press("Ctrl+Shift+T"))
    shown = again.findChild(Giving).given
    until(lambda: QApplication.focusWidget() is not None and name().startswith("Pouvons-nous noter"))
    at(shown, "consent", Use.NEEDS)
    assert shown.course.kept.percent == 125
    assert shown.course.sitting.tester == "T03"
    shown.give_back()
