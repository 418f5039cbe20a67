"""How an answer comes back, or why it cannot, is said in both languages."""

import pytest

from audit_app.domain.audit import Answer, Verdict
from audit_app.domain.event import SizeClass, Zone
from audit_app.domain.taking_back import NOTHING_FORMER, Former, Kept, Way
from audit_app.wording.taking_back import aside_said, no_way_said, to_confirm_said, way_said
from tests.domain.examples import audit, criterion
from tests.wording.speaking import both

ANSWER = Answer(verdict=Verdict.PARTIAL)
PATH = Zone(id="path-1", kind="path", name="Allée", venue=None)


@pytest.mark.parametrize(
    ("way", "count", "french"),
    [
        (Way(features=("indoor",)), 4, "Remettre « mot » dans l’événement : 4 réponses reviennent."),
        (Way(without=("indoor",)), 1, "Retirer « mot » de l’événement : 1 réponse revient."),
        (Way(size=SizeClass.N2), 2, "Choisir la classe de taille N2 : 2 réponses reviennent."),
        (Way(zone=PATH), 1, "Remettre la zone « Allée » : 1 réponse revient."),
        (Way(to_confirm=True), 1, "Reprendre la réponse à l’énoncé précédent, à confirmer : 1 réponse revient."),
        (
            Way(features=("indoor", "absent"), size=SizeClass.N3, to_confirm=True),
            2,
            "Remettre « mot », « absent » dans l’événement, choisir la classe de taille N3 : 2 réponses reviennent. "
            "Celle-ci répondait à un autre énoncé : elle est ensuite à confirmer.",
        ),
    ],
)
def test_what_taking_back_does_is_said_exactly(way, count, french):
    said, english = both(lambda: way_said(audit(criterion()), way, count))
    assert said == french
    assert english != french


@pytest.mark.parametrize("why", ["retired", "split", "zone", "size", "profile"])
def test_why_there_is_no_way_is_said_with_what_can_be_done(why):
    french, english = both(lambda: no_way_said(Kept("CIR-01", ANSWER, None, why)))
    assert french != english


def test_an_answer_is_named_by_the_zone_it_was_given_for():
    once = Former({"path-1": PATH}, frozenset())
    audited = audit(criterion(zone_kind="path"))
    said = both(lambda: aside_said(audited, once, "CIR-01@path-1", ANSWER))[0]
    assert said == "Le chemin est large\nCIR-01 · Allée : partiel"
    assert both(lambda: aside_said(audited, NOTHING_FORMER, "XXX-99", ANSWER))[0] == "XXX-99 : partiel"


def test_an_answer_to_confirm_says_what_it_was():
    assert "« partiel »" in both(lambda: to_confirm_said(ANSWER))[0]
