"""A funder's own sentences: kept as typed, never met before they are mapped, mapped to the lines that prove them."""

from datetime import date

import pytest

from audit_app.domain.audit import AuditState, State, Verdict
from audit_app.domain.checklist import Phrase
from audit_app.domain.funding import Missing, Outcome, judged
from audit_app.domain.own_scheme import (
    added,
    begun_scheme,
    is_own,
    likely,
    mapped,
    named,
    removed,
    without,
    written,
)
from audit_app.domain.scheme import Ask, EvidenceAsked
from audit_app.errors import NotAllowedNow
from tests.domain.examples import EVE, audit, checklist, criterion, evidence, said, scheme, uuid, with_evidence

ON = date(2027, 1, 5)
NOTICE = Phrase(fr="Saisi", en="Typed in")


def own(*more):
    found = begun_scheme("own-7k2mq", "Convention 2027", "Ville de X", "Un référent est nommé.", ON, NOTICE)
    for sentence in more:
        found = added(found, sentence, ON)
    return found


def outcomes(of, found):
    return [one.outcome for one in judged(of, found, EVE).conditions]


def test_a_sentence_nobody_mapped_is_shown_as_such_whatever_the_audit():
    met = with_evidence(said(audit(), {"CIR-01": "compliant"}), "CIR-01")
    (one,) = judged(met, own(), EVE).conditions
    assert (one.outcome, one.missing) == (Outcome.NOT_SHOWN, (Missing("", "mapping"),))
    assert judged(met, own(), EVE).applies


def test_mapped_to_lines_it_is_judged_on_them():
    gap = said(audit(), {"CIR-01": "non_compliant"})
    found = mapped(own(), "S-01", on=ON, criteria=["CIR-01", "CIR-01"])
    assert found.conditions[0].criteria == ("CIR-01",)
    assert found.conditions[0].asks is Ask.LINES
    assert outcomes(gap, found) == [Outcome.NOT_MET]
    assert outcomes(said(gap, {"CIR-01": "compliant"}), found) == [Outcome.MET_WITH_RESERVATION]


def test_without_lines_it_is_not_mapped_any_more():
    found = mapped(mapped(own(), "S-01", on=ON, criteria=["CIR-01"]), "S-01", on=ON, criteria=[])
    assert found.conditions[0].asks is Ask.UNMAPPED


def test_it_may_want_evidence_of_a_kind():
    of = said(audit(evidence={uuid(5): evidence(5, "CIR-01")}), {"CIR-01": "compliant"})
    found = mapped(own(), "S-01", on=ON, asks=Ask.EVIDENCE, criteria=["CIR-01"])
    assert found.conditions[0].evidence is EvidenceAsked.PICTURE
    assert outcomes(of, found) == [Outcome.MET_WITH_RESERVATION]
    document = mapped(found, "S-01", on=ON, evidence=EvidenceAsked.DOCUMENT)
    assert outcomes(of, document) == [Outcome.MET]


@pytest.mark.parametrize("asks", [Ask.MANDATORY, Ask.ACTIONS, Ask.CHAIN])
def test_what_asks_for_no_line_in_particular_names_none(asks):
    found = mapped(mapped(own(), "S-01", on=ON, criteria=["CIR-01"]), "S-01", on=ON, asks=asks)
    assert (found.conditions[0].asks, found.conditions[0].criteria) == (asks, ())


def test_sentences_are_reworded_added_and_removed_and_no_id_is_given_twice_while_it_stands():
    found = own("Le public est informé.", "Des tests ont lieu.")
    assert [one.id for one in found.conditions] == ["S-01", "S-02", "S-03"]
    reworded = mapped(found, "S-02", on=ON, sentence="Le public est informé avant.")
    assert reworded.conditions[1].text.fr == reworded.conditions[1].text.en == "Le public est informé avant."
    assert [one.id for one in added(without(found, "S-01", ON), "Autre.", ON).conditions] == ["S-02", "S-03", "S-04"]
    assert without(own(), "S-01", ON) is None


def test_it_is_known_as_written_here_and_may_be_renamed():
    assert is_own(own())
    assert not is_own(scheme())
    assert (named(own(), "Convention 2028", "Région", ON).title.fr, named(own(), "A", "Région", ON).funder.en) == (
        "Convention 2028",
        "Région",
    )


def test_the_audit_is_judged_by_it_beside_those_chosen_or_those_by_default():
    default = scheme()
    assert set(written(audit(), own(), [default]).schemes) == {default.id, "own-7k2mq"}
    chosen = audit(schemes={default.id: default})
    assert set(written(chosen, own(), []).schemes) == {default.id, "own-7k2mq"}
    assert set(removed(written(chosen, own(), []), "own-7k2mq").schemes) == {default.id}
    with pytest.raises(NotAllowedNow):
        written(audit(state=State(state=AuditState.CLOSED)), own(), [])


def test_the_likely_criteria_are_those_with_the_rarest_of_its_words():
    words = {"fr": "Des toilettes accessibles sont ouvertes", "en": "Accessible toilets are open"}
    ramp = {"fr": "Une rampe accessible mène à la scène", "en": "An accessible ramp leads to the stage"}
    of = checklist(criterion("SAN-01", title=words), criterion("CIR-01", title=ramp), criterion("CIR-02"))
    assert likely(of, "Les TOILETTES sont accessibles", "fr")[0] == "SAN-01"
    assert likely(of, "a ramp", "en") == ()
    assert likely(of, "An accessible stage", "en")[0] == "CIR-01"


def test_verdicts_are_not_touched_by_what_a_funder_wants():
    of = said(audit(), {"CIR-01": "partial"})
    assert written(of, own(), []).answers["CIR-01"].verdict is Verdict.PARTIAL
