"""The event changes in the middle of its audit: what follows is read first, then applied, and taken back."""

from audit_app.domain.tailoring import tailored
from tests.journeys.keyboard import focused, in_box, name, press, replace_with, tab_to, until, way_to
from tests.ui.finding import described, texts
from tests.wording.speaking import plain


def asked(window) -> int:
    return len(tailored(window.live.audit).lines)


def test_a_larger_crowd_is_reviewed_applied_and_taken_back(on_sample):
    window = on_sample
    before = window.live.audit
    press(way_to("event"))
    assert name() == "Événement"
    assert "Classe N2" in texts(window)
    tab_to("Étapes")
    press("Down", "Down", "Down", "Enter")
    assert name() == "Spectateurs, public"
    replace_with("2600")
    press("Tab")
    assert "Pas encore appliqué : la classe N2 devient N3, 30 lignes ajoutées" in texts(window)
    assert window.live.audit == before

    tab_to("Voir ce qui va changer")
    press("Enter")
    assert name() == "Ce qui va changer"
    assert "La classe de taille passe de N2 à N3." in texts(window)
    assert "rien ne sera effacé" in texts(window)
    tab_to("30 lignes s’ajoutent, à vérifier")
    tab_to("Appliquer")
    press("Enter")
    assert name() == "Événement"
    assert "L’événement est changé : la classe N2 devient N3" in plain(window.message.said[0])
    assert "Classe N3" in texts(window)
    assert asked(window) == len(tailored(before).lines) + 30
    assert window.live.audit.answers == before.answers

    press("Ctrl+Z")
    until(lambda: window.live.audit.event == before.event)
    assert "Classe N2" in texts(window)
    tab_to("Étapes")
    press("Enter")
    assert name() == "Spectateurs, public"
    press("Ctrl+C")
    assert asked(window) == len(tailored(before).lines)


def test_what_a_smaller_event_hides_is_set_aside_listed_and_given_up_without_loss(on_sample):
    window = on_sample
    before = window.live.audit
    press(way_to("event"))
    tab_to("Étapes")
    press("Down", "Down", "Down", "Down", "Enter")
    tab_to("une partie en plein air")
    press("Space")
    assert "Pas encore appliqué" in texts(window)
    tab_to("Voir ce qui va changer")
    press("Enter")
    assert "réponses mises de côté" in texts(window)
    tab_to("Appliquer")
    press("Enter")
    aside = set(before.answers) - set(tailored(window.live.audit).lines)
    assert aside
    assert window.live.audit.answers == before.answers

    press(way_to("checklist"))
    tab_to(f"{len(aside)} réponses mises de côté")

    def take_one_back() -> None:
        tab_to("Réponses mises de côté")
        tab_to("Reprendre cette réponse")
        assert "une partie en plein air" in plain(described(focused()))
        press("Space")

    in_box(take_one_back, lambda: press("Space"))
