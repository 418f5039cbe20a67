"""Going round an event, in both languages."""

from audit_app.domain.audit import Verdict
from audit_app.domain.checklist import Instrument
from audit_app.domain.express import Express
from audit_app.domain.progress import Tally
from audit_app.domain.visiting import kit, stops
from audit_app.i18n import in_language
from audit_app.wording.rounds import express_said, kind_said, kit_said, left_said, proved_said, stop_said
from tests.builders import a_busy_audit, an_answer
from tests.wording.speaking import both


def test_a_place_bears_the_name_of_its_zone_or_of_its_kind():
    audit = a_busy_audit()
    named, bare = stops(audit)[0], stops(audit.replaced(zones={}))[0]
    assert both(lambda: stop_said(audit, named)) == ("Bloc B", "Bloc B")
    assert both(lambda: kind_said(audit, named)) == ("Toilets", "Toilets (en)")
    assert both(lambda: stop_said(audit, bare)) == ("Toilets (aucune zone nommée)", "Toilets (en) (no zone named)")


def test_what_is_left_is_counted_and_nothing_left_is_said():
    assert both(lambda: left_said(Tally(8, 3))) == ("3 sur 11 à vérifier", "3 of 11 to check")
    assert both(lambda: left_said(Tally(1, 0))) == ("tout est vérifié", "all checked")


def test_what_to_bring_is_one_sentence_or_none():
    french, english = both(lambda: kit_said((Instrument.TAPE, Instrument.LUX_METER)))
    assert french == "À apporter : mètre ruban ; luxmètre, ou application de téléphone."
    assert english == "To bring: tape measure; light meter, or a phone application."
    assert kit_said(kit(())) == ""


def test_the_express_path_says_how_far_it_is():
    assert both(lambda: express_said(Express(Tally(7, 16), (), 40))) == (
        "Parcours express : 7 sur 23 vérifiées",
        "Express path: 7 of 23 checked",
    )


def test_what_it_proves_names_who_is_stopped_and_what_is_left():
    audit = a_busy_audit().replaced(answers={"CIR-02@path-1": an_answer(Verdict.NON_COMPLIANT)})
    french, english = both(lambda: proved_said(audit, Express(Tally(2, 0), ("CIR-02@path-1",), 3)))
    assert french == (
        "1 ligne bloquante arrête quelqu’un : CIR-02 (Allée nord). "
        "Il reste 3 autres lignes obligatoires à vérifier : le parcours express ne les remplace pas."
    )
    assert english.startswith("1 blocking line stops somebody: CIR-02 (Allée nord).")
    with in_language("fr"):
        assert "Toutes les autres" in proved_said(audit, Express(Tally(2, 0), (), 0))
