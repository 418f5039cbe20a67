"""Where a figure comes from is said with how sure it is."""

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.checklist import Bounds, LegalFact, Level, Phrase, Source, Standing
from audit_app.domain.event import SizeClass, Venue, VenueForm
from audit_app.domain.tailoring import Line, tailored
from audit_app.wording.sources import source_for, source_of, sources_heard, sources_of
from tests.builders import CHECKLIST, a_criterion, a_measurement, an_audit
from tests.wording.speaking import both

OURS = Source(code="OURS", standing=Standing.OURS)
WIDTH = LegalFact(
    id="P-01",
    text=Phrase(fr="arrêté du 20 avril 2017, art. 2", en="order of 20 April 2017, art. 2"),
    says=Phrase(fr="Largeur : 1,40 m", en="Width: 1.40 m"),
    standing=Standing.SEEN,
)
LAW = Source(code="CCH", standing=Standing.SEEN, detail=Phrase(fr="article R162-9", en="article R162-9"))
RAIN = Source(code="CCH", standing=Standing.RECALLED, detail=Phrase(fr="plan pluie", en="rain plan"))


def test_a_source_is_named_with_its_detail_and_how_sure_it_is():
    criterion = a_criterion("CIR-01", sources=(LAW, Source(code="XYZ", standing=Standing.RECALLED)))
    assert both(lambda: " / ".join(sources_of(CHECKLIST, criterion))) == (
        "Code de la construction, article R162-9 (vu dans un texte public) / XYZ (à relire dans le texte)",
        "Code de la construction (en), article R162-9 (seen in a public text) / XYZ (to be re-read in the text)",
    )


def test_what_a_source_is_cited_for_is_said_in_the_language_spoken():
    criterion = a_criterion("CIR-01", sources=(RAIN,))
    assert both(lambda: "".join(sources_of(CHECKLIST, criterion))) == (
        "Code de la construction, plan pluie (à relire dans le texte)",
        "Code de la construction (en), rain plan (to be re-read in the text)",
    )
    french, english = both(lambda: sources_heard(CHECKLIST, criterion))
    assert french == "Plan pluie, Code de la construction, à relire dans le texte"
    assert english == "Rain plan, Code de la construction (en), to be re-read in the text"


def test_to_the_ear_what_is_of_use_comes_first_and_only_what_was_not_seen_is_said():
    criterion = a_criterion("CIR-01", sources=(LAW, Source(code="XYZ", standing=Standing.RECALLED)))
    french, english = both(lambda: sources_heard(CHECKLIST, criterion))
    assert french.splitlines()[:2] == ["Article R162-9, Code de la construction", "XYZ, à relire dans le texte"]
    assert french.splitlines()[2] == "Sauf mention, textes et sources vus dans un texte public."
    assert english.splitlines()[2].startswith("Unless something is said")
    assert "Unless" not in both(lambda: sources_heard(CHECKLIST, criterion.replaced(sources=(OURS,))))[1]


def test_to_the_ear_the_law_is_named_once_where_its_texts_were_heard():
    again = LAW.replaced(detail=Phrase(fr="article L161-1", en="article L161-1"))
    criterion = a_criterion("CIR-01", sources=(LAW, again), legal_facts=("P-01",))
    french, english = both(lambda: sources_heard(CHECKLIST.replaced(facts=(WIDTH,)), criterion))
    assert french.splitlines()[:-1] == ["Code de la construction, dit plus haut"]
    assert english.splitlines()[:-1] == ["Code de la construction (en), as said above"]
    assert "Article L161-1" in sources_heard(CHECKLIST, criterion), "a copy frozen without its facts says all"


def test_a_figure_of_nobody_else_is_said_to_be_ours():
    criterion = a_criterion("CIR-01", sources=(OURS,))
    assert both(lambda: source_of(CHECKLIST, criterion, a_measurement())) == (
        "proposition de Jauge",
        "our own proposal",
    )


@pytest.mark.parametrize(
    ("standing", "french", "english"),
    [
        (Standing.SEEN, "vu dans un texte public", "seen in a public text"),
        (Standing.RECALLED, "à relire dans le texte", "to be re-read in the text"),
        (Standing.OURS, "proposition de Jauge", "our own proposal"),
    ],
)
def test_a_figure_of_a_text_cites_it_with_how_sure_it_is(standing, french, english):
    known = CHECKLIST.replaced(facts=(WIDTH.replaced(standing=standing),))
    assert both(lambda: source_of(known, a_criterion("CIR-01", sources=(OURS,)), a_measurement(fact="P-01"))) == (
        f"arrêté du 20 avril 2017, art. 2 ({french})",
        f"order of 20 April 2017, art. 2 ({english})",
    )


def test_a_copy_frozen_without_its_facts_falls_back_on_the_sources_of_the_criterion():
    french, english = both(lambda: source_of(CHECKLIST, a_criterion("CIR-01"), a_measurement(fact="P-01")))
    assert french == "Code de la construction (vu dans un texte public)"
    assert "P-01" not in english


def test_a_figure_without_a_fact_has_the_sources_of_its_criterion():
    french, _ = both(lambda: source_of(CHECKLIST, a_criterion("CIR-01", sources=(LAW, OURS)), a_measurement()))
    assert french.startswith("Code de la construction, article R162-9")


def line_at(form, known, criterion):
    event = an_audit().event.replaced(venues=(Venue(name="Lieu", form=form),))
    lines = tailored(an_audit().replaced(checklist=known, event=event, zones={})).lines
    return lines[criterion.id]


ERP_ONLY = WIDTH.replaced(forms=(VenueForm.NEW_ERP, VenueForm.EXISTING_ERP))


def test_what_no_text_sets_for_a_place_is_said_to_be_by_analogy_and_never_law():
    width = a_measurement(fact="P-01")
    criterion = a_criterion("CIR-01", sources=(LAW,), measurements=(width,))
    known = CHECKLIST.replaced(facts=(ERP_ONLY,), criteria=(criterion,))
    meadow = line_at(VenueForm.NATURAL_GROUND, known, criterion)
    assert both(lambda: source_for(known, meadow, width, {})) == (
        "par analogie : aucun texte ne fixe ce chiffre pour ce lieu (terrain naturel) ; "
        "repris de : arrêté du 20 avril 2017, art. 2",
        "by analogy: no text sets this figure for this place (natural ground); "
        "taken from: order of 20 April 2017, art. 2",
    )
    hall = line_at(VenueForm.NEW_ERP, known, criterion)
    assert both(lambda: source_for(known, hall, width, {}))[0] == (
        "arrêté du 20 avril 2017, art. 2 (vu dans un texte public)"
    )
    older = CHECKLIST.replaced(criteria=(criterion,))
    assert both(lambda: source_for(older, meadow, width, {}))[0].startswith("Code de la construction")


def test_apart_from_any_place_each_text_is_said_with_the_places_it_binds():
    own = WIDTH.replaced(
        id="X-01", text=Phrase(fr="aucun texte ne donne ce chiffre", en="no text"), standing=Standing.OURS
    )
    known = CHECKLIST.replaced(facts=(ERP_ONLY, own))
    door = a_measurement(
        fact="X-01", by_form={form: Bounds(min=83, fact="P-01") for form in (VenueForm.NEW_ERP, VenueForm.IOP)}
    )
    french, _ = both(lambda: source_of(known, a_criterion("CIR-01"), door))
    assert french.startswith("aucun texte ne donne ce chiffre (proposition de Jauge); ")
    assert french.count("arrêté du 20 avril 2017") == 1
    french, english = both(lambda: source_of(known, a_criterion("CIR-01"), a_measurement(fact="P-01")))
    assert french.endswith("(vu dans un texte public) ; ailleurs, par analogie")
    assert english.endswith("; elsewhere by analogy")


def test_a_figure_of_a_line_that_only_we_count_is_printed_as_ours():
    shipped = shipped_checklist()
    asked = shipped.by_id["SAN-01"]
    toilets = asked.measurement("accessible")
    at = Line(asked.id, asked, None, Level.MANDATORY, (VenueForm.TENT,), SizeClass.N2, ())
    assert both(lambda: source_for(shipped, at, toilets, {})) == (
        "aucun texte propre : usage courant des événements (proposition de Jauge)",
        "no text of its own: common practice at events (our own proposal)",
    )
