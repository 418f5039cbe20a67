"""What the band says, in both languages: a place, its end, the beginning, the end of the express path."""

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.express import Express, express
from audit_app.domain.progress import Tally, standings
from audit_app.domain.visiting import stops
from audit_app.ui.checklist.round_words import beginning_words, express_words, here_words, seen_said
from tests.builders import a_busy_audit
from tests.wording.speaking import both, plain


def words(audit, place):
    known = stops(audit)
    return here_words(audit, known, next(stop for stop in known if stop.place == place))


def test_a_place_says_what_is_left_and_offers_another(look):
    said = words(a_busy_audit(), "toilets-1")
    assert plain(said.title) == "Vous êtes ici : Bloc B"
    assert said.said == "1 sur 1 à vérifier."
    assert (said.onward, said.other, said.out) == ("", "Un autre lieu", "Toute la grille")


def test_what_to_bring_is_said_while_lines_are_left(look):
    audit = a_busy_audit()
    bare = audit.replaced(answers={})
    assert "À apporter" not in words(bare, "path-1").said, "the small checklist names no instrument"


def test_a_place_all_seen_leads_on_to_the_next(look):
    said = words(a_busy_audit(), "path-1")
    assert said.said == "Tout est vérifié ici."
    assert plain(said.onward) == "Lieu suivant : Bloc B"


def test_the_last_place_says_so(look):
    audit = answered(a_busy_audit(), "SAN-01@toilets-1", Verdict.CANNOT_TELL, reason="Fermé")
    said = words(audit, "toilets-1")
    assert plain(said.said) == "Tout a été regardé ici : 1 sur 1 à vérifier. C’était le dernier lieu."
    assert said.onward == ""
    known = stops(audit)
    assert both(lambda: seen_said(known, known[1]))[1] == "Everything is checked here. It was the last place."


def test_a_new_audit_is_told_where_to_begin(look):
    french, english = both(lambda: beginning_words(Express(Tally(0, 23), (), 60)).said)
    assert french == (
        "D’abord le parcours express : les 23 lignes qui peuvent arrêter quelqu’un, dans l’ordre de la visite."
    )
    assert "23 lines" in english


def test_the_end_of_the_express_path_leads_to_what_it_leaves(look):
    audit = a_busy_audit()
    said = express_words(audit, express(standings(audit).values()))
    assert plain(said.title) == "Parcours express : 2 sur 2 vérifiées"
    assert "CIR-02 (Allée nord)" in said.said
    assert said.onward == "Lignes obligatoires"
    assert express_words(audit, Express(Tally(2, 0), (), 0)).onward == ""
