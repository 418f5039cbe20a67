"""Every verdict has its own shape, so that no two are told apart by colour alone."""

from audit_app.domain.audit import Candidate, Contested, Finding, Verdict
from audit_app.domain.progress import standings
from audit_app.identity import new_id
from audit_app.shipped import resources
from audit_app.ui.theme.signs import standing_sign, verdict_sign
from audit_app.ui.theme.tokens import THEMES
from tests.builders import an_answer, an_audit


def test_no_two_verdicts_have_the_same_shape():
    icons = [verdict_sign(verdict).icon for verdict in Verdict]
    assert len(set(icons)) == len(Verdict)
    assert all((resources() / "icons" / f"{icon}.svg").exists() for icon in icons)


def test_a_sign_has_a_colour_in_each_theme():
    colours = {verdict_sign(Verdict.PARTIAL).colour(tokens) for tokens in THEMES.values()}
    assert len(colours) == len(THEMES)


def test_two_answers_and_a_test_that_overrules_have_signs_of_their_own():
    finding = Finding(id=new_id(), title="Bloqué", severity=4, lines=("ACC-01",), testers=("T01",))
    facts = (Candidate(value=None, by=None, at=""), Candidate(value=None, by="Anne", at=""))
    audit = an_audit(
        answers={"ACC-01": an_answer(), "CIR-01": an_answer()},
        findings={finding.id: finding},
        contested=(Contested(kind="answer", subject="CIR-01", aspect="", candidates=facts),),
    )
    signs = [standing_sign(standings(audit)[line]).icon for line in ("ACC-01", "CIR-01", "SAN-02")]
    assert signs == ["octagon-alert", "arrow-left-right", "circle-dashed"]
