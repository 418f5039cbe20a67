"""No tester's code is printed for others than the team, in whatever text somebody typed it."""

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.consent import Use
from audit_app.domain.withdrawing import withdrawn
from audit_app.report.content.matter import ReportKind, gathered
from audit_app.report.content.tester_codes import masked, without_codes
from audit_app.report.public_data import public_data
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import texts
from tests.report.tests_held import held


def typed():
    audit = held()
    (action, *_others) = audits.small().actions.values()
    finding = next(one for one in audit.findings.values() if one.decision)
    told = finding.replaced(
        title="Marche trop haute pour T02", decision=finding.decision.replaced(reason="Revu avec T02.")
    )
    line = next(iter(audit.answers))
    audit = answered(audit, line, Verdict.PARTIAL, reason="Vu par T02, pas par T020.", by="Ana", on=audits.ON)
    return audit.replaced(
        actions={action.id: action.replaced(subject=line, what="T02 refait l’essai.", checked_by=None)},
        findings={**audit.findings, told.id: told},
    )


def test_a_funder_reads_a_tester_where_the_organiser_typed_a_code():
    said = texts(a_report(typed(), kind="funder"))
    assert "T02" not in said.replace("T020", "")
    assert "Un testeur refait l’essai." in said
    assert "Marche trop haute pour un testeur" in said
    assert "Vu par un testeur, pas par T020." in said
    assert "T02 refait l’essai." in texts(a_report(typed()))
    assert "A tester refait l’essai." in texts(a_report(typed(), kind="funder", language="en"))


def test_the_data_every_copy_carries_names_none():
    matter = gathered(typed(), (), audits.ON, ReportKind.WORKING, audits.VERSION)
    assert [action.what for action in public_data(matter).actions] == ["Un testeur refait l’essai."]


def test_a_code_that_only_a_problem_or_a_photo_knows_is_named_to_nobody_either():
    audit = typed().replaced(observations={}, consents={}, partings={}, pays={}, testers={})
    assert "T02" in {code for finding in audit.findings.values() for code in finding.testers}
    said = texts(a_report(audit, kind="funder"))
    assert "T02" not in said.replace("T020", "")
    assert "Un testeur refait l’essai." in said


def test_a_code_in_words_that_are_quoted_or_tell_of_a_round_is_named_to_nobody():
    audit = typed()
    key = next(key for key, one in audit.observations.items() if one.quote)
    (round_id, one) = next(iter(audit.user_tests.items()))
    told = audit.replaced(
        observations={**audit.observations, key: audit.observations[key].replaced(quote="T02 m’a aidée.")},
        user_tests={**audit.user_tests, round_id: one.replaced(place="Chez T02", weather="T02 avait froid")},
    )
    said = texts(a_report(told, kind="funder"))
    assert "T02" not in said.replace("T020", "")
    assert all(words in said for words in ("Un testeur m’a aidée.", "Chez un testeur", "Un testeur avait froid"))
    assert "T02 m’a aidée." in texts(a_report(told))


def test_a_code_stays_unnamed_once_its_tester_left():
    left = withdrawn(typed(), "T02", {Use.TAKE_PART}, audits.ON).audit
    assert "T02" not in left.testers
    assert "T02" not in texts(a_report(left, kind="funder")).replace("T020", "")


def test_without_testers_nothing_changes_and_a_code_is_a_whole_word():
    audit = builders.an_audit()
    assert without_codes(audit) is audit
    assert masked("T02", ()) == "T02"
    assert masked("Rampe T02-B, puis T02.", ("T02",)) == "Rampe T02-B, puis un testeur."
