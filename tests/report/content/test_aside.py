"""What counts nowhere is listed all the same."""

from audit_app.domain.audit import Candidate, Contested, Orphan, Verdict
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def test_answers_set_aside_are_listed_with_their_reason():
    said = section(a_report(), "set-aside")
    assert "SAN-01 | Titre de SAN-01 | (partial) Partiel / Porte étroite. / Anne, 1er mai 2027" in said


def test_an_answer_to_a_criterion_of_another_checklist_is_listed_too():
    audit = builders.an_audit(answers={"XYZ-01": builders.an_answer(by=None, on=None)})
    said = section(a_report(audit), "set-aside")
    assert "XYZ-01 | ce critère n’est pas dans la grille | (good) Conforme" in said


def test_both_values_of_a_contested_answer_are_shown():
    said = section(a_report(), "contested")
    assert "(unknown) conforme (Anne, 11 février 2027) / (unknown) retiré (Bilal, 12 février 2027)" in said


def a_contested(kind, value, at="2027-02-11"):
    return Contested(
        kind=kind, subject="INF-01", aspect="x", candidates=(Candidate(value=value, by="Anne", at=at),) * 2
    )


def test_other_contested_facts_show_their_value_except_to_the_funder():
    audit = builders.an_audit(contested=(a_contested("event", '{"name":"A"}'), a_contested("other", '"x"', at="?")))
    full, funder = (section(a_report(audit, kind=kind), "contested") for kind in ("working", "funder"))
    assert 'Événement / INF-01 | (unknown) {"name":"A"} (Anne, 11 février 2027)' in full
    assert "Other / INF-01" in full
    assert "une valeur (11 février 2027)" in funder
    assert "une valeur (–)" in funder
    assert "Anne" not in funder


def test_an_answer_written_by_another_version_is_not_read():
    audit = builders.an_audit(contested=(a_contested("answer", '{"verdict":"superb"}'),))
    assert "une valeur (Anne" in section(a_report(audit), "contested")


def test_what_a_merge_left_over_is_listed():
    orphan = Orphan(kind="finding", subject=audits.an_id(7), values=('{"note":"perdu"}',))
    audit = builders.an_audit(orphans=(orphan, Orphan(kind="zone", subject="z", values=())))
    assert 'Constat | {"note":"perdu"}' in section(a_report(audit), "orphans")
    assert "Zone / z | –" in section(a_report(audit), "orphans")
    assert "note" not in section(a_report(audit, kind="funder"), "orphans")


def test_no_id_of_ours_is_printed_and_what_bears_a_name_has_it():
    finding = audits.full("n1").findings[audits.an_id(1)]
    orphans = tuple(Orphan(kind="finding", subject=audits.an_id(n), values=()) for n in (1, 7))
    contested = Contested(kind="finding", subject=audits.an_id(7), aspect="title", candidates=())
    audit = builders.a_busy_audit().replaced(findings={finding.id: finding}, orphans=orphans, contested=(contested,))
    said = section(a_report(audit), "aside")
    assert "01940000" not in said
    assert "Constat / La rampe est trop raide pour remonter seul | –" in said
    assert "Constat | –" in said


def test_a_value_of_an_action_is_told_in_words():
    action = audits.small().actions[audits.an_id(40)]
    several = (Candidate(value='{"due":"2027-03-01"}', by="Anne", at="2027-02-11"),) * 2
    fact = Contested(kind="action", subject=action.id, aspect="due", candidates=several)
    said = section(a_report(audits.small().replaced(contested=(fact,))), "contested")
    assert "Pour quand | (unknown) 1er mars 2027 (Anne, 11 février 2027)" in said


def test_nothing_aside_leaves_no_section():
    audit = builders.an_audit(answers={"ACC-01": builders.an_answer(Verdict.COMPLIANT)})
    assert section(a_report(audit), "aside") == ""
