"""The law behind a criterion: never mixed with the level, never more certain than it is."""

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.checklist import LegalDuty, LegalFact, Phrase, Standing
from audit_app.wording.law import cited, duty, in_full, when_it_binds
from tests.builders import CHECKLIST, a_criterion
from tests.wording.speaking import both

TEXT = Phrase(fr="code du travail, art. L4142-3-1", en="labour code, art. L4142-3-1")
FACTS = (
    LegalFact(id="N-03", text=TEXT, says=Phrase(fr="Former", en="Train"), standing=Standing.RECALLED),
    LegalFact(id="N-04", text=TEXT, says=Phrase(fr="Redire", en="Repeat"), standing=Standing.SEEN),
    LegalFact(id="P-17", text=Phrase(fr="arrêté", en="order"), says=Phrase(fr="Chute", en="Drop"),
              standing=Standing.DOUBTFUL, address="https://example.org/p"),
)  # fmt: skip
KNOWN = CHECKLIST.replaced(facts=FACTS)
CRITERION = a_criterion("ACC-01", legal_duty=LegalDuty.DEPENDS, legal_facts=("N-03", "N-04", "P-17"))


@pytest.mark.parametrize(
    ("binds", "french", "english"),
    [
        (LegalDuty.YES, "Obligation légale : un texte vérifié l’impose.", "Legal duty: a verified text imposes it."),
        (LegalDuty.DEPENDS, "Obligation légale dans certains cas seulement.", "Legal duty in some cases only."),
        (LegalDuty.NO, "Pas d’obligation légale : demandé par la grille.",
         "No legal duty: this checklist asks for it."),
    ],
)  # fmt: skip
def test_the_law_is_said_apart_from_the_level(binds, french, english):
    assert both(lambda: duty(a_criterion("ACC-01", legal_duty=binds))) == (french, english)


def test_what_binds_in_some_cases_says_why_and_the_rest_says_nothing():
    assert both(lambda: when_it_binds(CRITERION))[1].startswith("According to the venue")
    assert when_it_binds(a_criterion("ACC-01", legal_duty=LegalDuty.YES)) == ""


def test_a_text_cited_twice_stands_once_and_each_thing_it_says_has_its_own_certainty():
    french, english = both(lambda: "\n".join(f"{one.text}: {' / '.join(one.says)}" for one in cited(KNOWN, CRITERION)))
    assert french.splitlines()[0] == (
        "Code du travail, art. L4142-3-1: Former (à relire dans le texte) / Redire (vu dans un texte public)"
    )
    assert english.splitlines()[1] == "Order: Drop (doubtful, to be verified)"
    assert [one.address for one in cited(KNOWN, CRITERION)] == ["", "https://example.org/p"]


def test_a_copy_frozen_without_its_facts_cites_nothing():
    assert not list(cited(CHECKLIST, CRITERION))


def test_all_of_it_has_a_line_each():
    french, english = both(lambda: in_full(KNOWN, CRITERION))
    assert len(french.splitlines()) == len(english.splitlines()) == 5
    assert both(lambda: in_full(KNOWN, a_criterion("ACC-01")))[1] == "No legal duty: this checklist asks for it."


@pytest.mark.parametrize("fact", ["K-09", "T-02", "N-03", "N-07", "N-11", "V-09"])
def test_what_we_only_recall_is_said_to_be_wherever_it_is_shown(fact):
    known = shipped_checklist()
    assert known.fact_by_id[fact].standing is Standing.RECALLED
    for criterion in (one for one in known.criteria if fact in one.legal_facts):
        french, english = both(lambda criterion=criterion: in_full(known, criterion))
        ((said, told),) = [
            (one, other)
            for one, other in zip(french.splitlines(), english.splitlines(), strict=True)
            if known.fact_by_id[fact].says.fr[:11] in one
        ]
        assert said.endswith("(à relire dans le texte)")
        assert told.endswith("(to be re-read in the text)")


def test_what_we_recall_in_part_says_which_part():
    assert "de mémoire" in shipped_checklist().fact_by_id["P-19"].says.fr
    assert "recalled" in shipped_checklist().fact_by_id["P-19"].says.en
