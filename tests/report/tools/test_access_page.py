"""The access page states what was measured and found good, proposes what to announce, counts what nobody knows."""

import re
from datetime import date

import pytest

from audit_app.domain.answering import answered
from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.checklist import Audience, Instrument
from audit_app.i18n import in_language
from audit_app.report.tools.access_page import access_page
from tests.builders import a_busy_audit, a_checklist, a_criterion, a_measurement, phrase
from tests.report.tools.filling import of, without_audit, words
from tests.wording.test_helping import FIX

TAPE = a_measurement(instrument=Instrument.TAPE)


@pytest.fixture
def audit():
    criteria = (
        a_criterion("ACC-01", title=phrase("Titre d'accueil"), measurements=(TAPE,), fix=FIX),
        a_criterion("SAN-01", measurements=(TAPE,)),
        a_criterion("GOV-01", measurements=(TAPE,), audiences=(Audience.VOLUNTEERS,)),
    )
    checklist = a_checklist(criteria=criteria)
    return a_busy_audit().replaced(checklist=checklist, zones={}, answers={}, notes={}, evidence={}, actions={})


def page(audit) -> str:
    with in_language("fr"):
        return words(access_page(of(audit)))


def given(audit, line, verdict, amount=None):
    taken = {TAPE.code: Measured(amount=amount)} if amount is not None else {}
    return answered(audit, line=line, verdict=verdict, measured=taken, by="A", on=date(2027, 2, 1))


def test_only_what_was_measured_and_found_good_is_stated_with_its_day(audit):
    assert "140" not in page(audit)
    good = page(given(audit, "ACC-01", Verdict.COMPLIANT, 140.0))
    assert re.search(r"140 .*\(1er février 2027\)", good)
    assert "140" not in page(given(audit, "ACC-01", Verdict.NON_COMPLIANT, 140.0))
    assert "140" not in page(given(audit, "GOV-01", Verdict.COMPLIANT, 140.0)), "volunteers read the briefing"


def test_what_is_not_accessible_is_proposed_for_announcing_and_said_to_be_a_proposal(audit):
    said = page(given(audit, "ACC-01", Verdict.NON_COMPLIANT, 1.0))
    assert "Ce qui n’est pas encore accessible" in said
    assert "L’entrée a une marche" in said
    assert "Phrases proposées par Jauge" in said
    assert "Ce qui n’est pas encore accessible" not in page(audit)


def test_what_nobody_knows_is_counted(audit):
    assert "2 points ne sont pas encore vérifiés" in page(audit)
    assert "1 point n’est pas encore vérifié" in page(given(audit, "ACC-01", Verdict.COMPLIANT, 140.0))


def test_without_an_audit_it_is_a_plan_to_fill_in():
    with in_language("fr"):
        said = words(access_page(without_audit()))
    assert "[la largeur de l’entrée, et son seuil]" in said
    assert "vérifié" not in said
