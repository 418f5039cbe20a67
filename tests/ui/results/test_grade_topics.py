"""Grades as somebody hears them: n out of d, what was not checked, what holds back, with the lines."""

from audit_app.domain.audit import Verdict
from audit_app.domain.grades import Grade
from audit_app.ui.results.grade_topics import grade_topics
from audit_app.ui.results.overall import OVERALL
from tests import builders
from tests.report import audits
from tests.ui.results.conftest import found, spoken, titles


def everything_met(**changes):
    lines = found(builders.an_audit()).rows
    return builders.an_audit(answers={line: builders.an_answer() for line in lines}, **changes)


def test_the_overall_grade_stands_first_and_the_weakest_of_each_kind_next():
    topics = grade_topics(found(audits.half("n2")))
    sections = [(place, topic.row.section) for place, topic in enumerate(topics) if topic.row.section]
    assert topics[0].code == OVERALL
    assert sections == [(2, "Familles de besoins"), (10, "Publics")]
    families = [found(audits.half("n2")).grades.families[topic.code] for topic in topics[2:10]]
    shares = [result.mandatory.share for result in families]
    assert shares == sorted(shares)


def test_a_row_says_everything_in_one_sentence():
    said = spoken(grade_topics(found(audits.small()))[2])
    for part in ("famille de besoins", "Pas encore de palier", "obligatoires satisfaites", "Retenu par"):
        assert part in said


def test_no_share_is_ever_said_as_a_percentage_alone():
    for topic in grade_topics(found(audits.half("n4"))):
        words = " ".join((spoken(topic), *titles(topic.details())))
        assert all("75 %" in part for part in words.split(",") if "%" in part and "recommandées" in part)
        assert "moyenne" not in words or "jamais une moyenne" in words


def test_a_family_that_is_met_says_its_grade_and_shows_its_steps():
    topic = grade_topics(found(everything_met()))[2]
    assert topic.row.steps == int(Grade.BASE)
    assert (topic.row.remarks[0].text, topic.row.remarks[0].tone) == ("Socle", "good")
    assert "satisfaites sans preuve" in " ".join(titles(topic.details()))


def test_what_is_not_due_yet_is_counted_apart():
    audit = builders.an_audit()
    assert any("pas encore due" in title for title in titles(grade_topics(found(audit))[2].details()))


def test_a_blocking_problem_still_open_names_what_users_met():
    finding = builders_finding()
    details = grade_topics(found(everything_met(findings={finding.id: finding})))[0].details()
    assert "Rampe trop raide" in titles(details)
    assert any(row.code == "SAN-02" for row in details)


def builders_finding():
    return audits.small().findings[audits.an_id(30)].replaced(lines=("SAN-02",), testers=())


def test_an_action_is_asked_for_where_a_gap_has_none():
    audit = everything_met()
    bare = audit.replaced(answers={**audit.answers, "CIR-01": builders.an_answer(Verdict.NON_COMPLIANT)})
    details = grade_topics(found(bare))[0].details()
    row = next(row for row in details if row.code == "CIR-01")
    assert row.spoken.endswith("Aucune action")
