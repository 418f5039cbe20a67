"""A card says in words all that it shows, and what is urgent is never a colour alone."""

from audit_app.domain.audit import ActionState
from audit_app.domain.progress import standings
from audit_app.ui.actions.card import action_card, gap_card, pressing
from tests.ui.actions.conftest import DONE, LATE, LATER, ON, SOON, an_acted_audit, followed
from tests.wording.speaking import plain


def card(code, audit=None):
    known = audit or an_acted_audit()
    return action_card(known, followed(code, known), ON, "En retard")


def test_all_that_is_seen_of_an_action_is_heard():
    shown = card(LATE)
    heard = plain(shown.heard)
    for part in (shown.title, shown.place, shown.who, shown.pressing, shown.day, shown.state, shown.cost, "Bloquant"):
        assert plain(part) in heard
    assert heard.startswith("Poser une rampe, En retard de 6 jours, 20 avril 2027, À faire, Ville, ACC-01, 70 €")


def test_how_pressing_it_is_has_words_a_sign_and_a_shape_of_its_own():
    signs = {code: pressing(an_acted_audit(), followed(code), ON) for code in (LATE, SOON, LATER, DONE)}
    assert [said for said, _sign in signs.values()] == [
        "En retard de 6 jours",
        "Dans 4 jours",
        "Dans 4 semaines",
        "Faite",
    ]
    assert signs[LATE][1].icon != signs[SOON][1].icon
    assert signs[DONE][1] is None


def test_what_is_done_without_proof_says_so():
    audit = an_acted_audit()
    bare = audit.actions[DONE].replaced(proof="")
    known = audit.replaced(actions={**audit.actions, DONE: bare})
    assert card(DONE, known).pressing == "Faite, sans preuve"


def test_a_long_text_is_cut_on_the_card_and_heard_whole():
    audit = an_acted_audit()
    long = "mot " * 100
    known = audit.replaced(actions={**audit.actions, LATE: audit.actions[LATE].replaced(what=long)})
    assert len(card(LATE, known).title) <= 160
    assert long.strip() in card(LATE, known).heard


def test_an_action_whose_line_is_gone_has_its_card():
    audit = an_acted_audit()
    known = audit.replaced(actions={LATE: audit.actions[LATE].replaced(subject="CIR-99")})
    assert (card(LATE, known).place, card(LATE, known).blocking) == ("CIR-99", False)


def test_a_cost_of_nothing_is_not_said():
    audit = an_acted_audit()
    known = audit.replaced(actions={LATE: audit.actions[LATE].replaced(cost=0.0, state=ActionState.TO_DO)})
    assert card(LATE, known).cost == ""


def test_a_gap_says_its_line_and_how_it_stands():
    shown = gap_card(standings(an_acted_audit())["ACC-01"])
    assert plain(shown.heard) == "Titre de ACC-01, Non conforme, ACC-01, Bloquant"
    assert (shown.who, shown.day) == ("", "")
