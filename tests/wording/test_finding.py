"""A finding in words, in both languages."""

import pytest

from audit_app.domain.audit import Finding
from audit_app.domain.observation import Observation, Success
from audit_app.i18n import in_language
from audit_app.wording.finding import (
    SEVERITIES,
    became_said,
    met_said,
    place_said,
    reach_said,
    severity_said,
    tested_again_said,
    tested_said,
)
from audit_app.wording.lines import line_said, lines_said
from tests.domain.examples import FIRST_DAY, audit, decision, uuid, zone
from tests.wording.speaking import both, plain

MET = Finding(id=uuid(9), title="Une marche gêne " * 6, zone="north", by="Maé", on=FIRST_DAY)
ASKED = audit(zones={"north": zone("north").replaced(name="Allée nord")}, findings={uuid(9): MET})


def test_where_it_was_met_is_said_also_when_the_place_is_no_more():
    with in_language("fr"):
        assert place_said(ASKED, MET) == "Allée nord"
        assert place_said(ASKED, MET.replaced(zone=None)) == "Tout l’événement"
        assert place_said(ASKED.replaced(zones={}), MET) == "Un lieu qui n’est plus dans la liste"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_gravity_has_its_own_words(language):
    with in_language(language):
        said = [severity_said(severity) for severity in (None, *SEVERITIES)]
    assert len(set(said)) == 6
    assert [words[0] for words in said[1:]] == list("01234")


def test_what_became_of_it_is_said():
    with in_language("fr"):
        assert became_said(audit(), MET) == "À trier"
        assert became_said(audit(), MET.replaced(lines=("CIR-01",), severity=4)) == "Gravité 4, bloquante"
        lost = MET.replaced(lines=("CIR-01@gone",), severity=4, testers=("T1",))
        again = "À trier de nouveau : aucune de ses lignes n’est plus demandée. Gravité 4, bloquante"
        assert plain(became_said(audit(), lost)) == again
        assert plain(became_said(audit(), MET.replaced(decision=decision(reason="Vu")))) == "Clôturé par Ville : Vu"


def test_a_later_test_is_said_without_who_made_it():
    tried = Observation(id=uuid(3), tester="T01", scenario="S6", zone="north", success=Success.ALONE, on=FIRST_DAY)
    assert both(lambda: plain(tested_again_said(ASKED, tried))) == (
        "S6, Allée nord, le 16 mai 2027 : réussi sans aide",
        "S6, Allée nord, 16 May 2027: reached alone",
    )


def test_who_met_it_and_when_are_said_as_far_as_they_are_known():
    with in_language("fr"):
        assert plain(met_said(MET)) == "Maé, 16 mai 2027"
        assert met_said(MET.replaced(by=None, on=None)) == ""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, ""),
        ({"reach": 3}, "Tout le monde"),
        ({"scenario": "S6"}, "Scénario S6, portée non précisée"),
        ({"testers": ("T01",), "reach": 1}, "Testeur T01, un seul profil"),
        (
            {"testers": ("T01", "T02"), "scenario": "S6", "reach": 2},
            "Testeurs T01, T02, scénario S6, plusieurs profils",
        ),
    ],
)
def test_of_a_problem_met_in_a_test_who_what_and_whom_it_stops_are_said(changes, said):
    with in_language("fr"):
        assert plain(tested_said(MET.replaced(**changes))) == said


def test_every_reach_has_its_own_words():
    for reach in (None, 1, 2, 3):
        french, english = both(lambda reach=reach: reach_said(reach))
        assert french != english


def test_among_lines_a_finding_is_its_sentence_cut_short():
    assert line_said(ASKED, uuid(9)).startswith("Une marche gêne")
    assert len(line_said(ASKED, uuid(9))) <= 60
    assert lines_said(ASKED, ["CIR-01", uuid(9)]).startswith("CIR-01, Une marche")
