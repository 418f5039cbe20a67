"""A finding in words, in both languages."""

import pytest

from audit_app.domain.audit import Finding
from audit_app.i18n import in_language
from audit_app.wording.finding import SEVERITIES, became_said, met_said, place_said, severity_said
from audit_app.wording.lines import line_said, lines_said
from tests.domain.examples import FIRST_DAY, audit, decision, uuid, zone
from tests.wording.speaking import plain

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
        assert became_said(MET) == "À trier"
        assert became_said(MET.replaced(lines=("CIR-01",), severity=4)) == "Gravité 4, bloquante"
        assert plain(became_said(MET.replaced(decision=decision(reason="Vu")))) == "Clôturé : Vu"


def test_who_met_it_and_when_are_said_as_far_as_they_are_known():
    with in_language("fr"):
        assert plain(met_said(MET)) == "Maé, 16 mai 2027"
        assert met_said(MET.replaced(by=None, on=None)) == ""


def test_among_lines_a_finding_is_its_sentence_cut_short():
    assert line_said(ASKED, uuid(9)).startswith("Une marche gêne")
    assert len(line_said(ASKED, uuid(9))) <= 60
    assert lines_said(ASKED, ["CIR-01", uuid(9)]).startswith("CIR-01, Une marche")
