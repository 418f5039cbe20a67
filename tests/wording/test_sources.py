"""Where a figure comes from is said with how sure it is."""

import pytest

from audit_app.domain.checklist import LegalFact, Phrase, Source, Standing
from audit_app.wording.sources import source_of, sources_of
from tests.builders import CHECKLIST, a_criterion, a_measurement
from tests.wording.speaking import both

OURS = Source(code="OURS", standing=Standing.OURS)
WIDTH = LegalFact(
    id="P-01",
    text=Phrase(fr="arrêté du 20 avril 2017, art. 2", en="order of 20 April 2017, art. 2"),
    says=Phrase(fr="Largeur : 1,40 m", en="Width: 1.40 m"),
    standing=Standing.SEEN,
)
LAW = Source(code="CCH", standing=Standing.SEEN, detail="article R162-9")


def test_a_source_is_named_with_its_detail_and_how_sure_it_is():
    criterion = a_criterion("CIR-01", sources=(LAW, Source(code="XYZ", standing=Standing.RECALLED)))
    assert both(lambda: " / ".join(sources_of(CHECKLIST, criterion))) == (
        "Code de la construction, article R162-9 (vu dans un texte public) / XYZ (à relire dans le texte)",
        "Code de la construction (en), article R162-9 (seen in a public text) / XYZ (to be re-read in the text)",
    )


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
