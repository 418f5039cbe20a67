"""Grades as somebody hears them: n out of d, what was not checked, what holds back, with the lines."""

from functools import partial

from audit_app.domain.audit import Verdict
from audit_app.domain.grades import Grade
from audit_app.ui.results.grade_topics import OVERALL, _tone_of, grade_topics, overall_said
from audit_app.ui.results.row import Rank
from tests import builders
from tests.report import audits
from tests.ui.results.conftest import found, plain, spoken, titles


def everything_met(**changes):
    lines = found(builders.an_audit()).rows
    return builders.an_audit(answers={line: builders.an_answer() for line in lines}, **changes)


def test_the_overall_grade_stands_first_and_the_weakest_of_each_kind_next():
    topics = grade_topics(found(audits.half("n2")))
    sections = [(place, topic.row.section) for place, topic in enumerate(topics) if topic.row.section]
    assert topics[0].code == OVERALL
    assert sections == [(1, "Familles de besoins"), (9, "Publics")]
    families = [found(audits.half("n2")).grades.families[topic.code] for topic in topics[1:9]]
    shares = [result.mandatory.share for result in families]
    assert shares == sorted(shares)


def test_a_row_says_everything_in_one_sentence():
    said = spoken(grade_topics(found(audits.small()))[1])
    for part in ("famille de besoins", "Pas encore de palier", "obligatoires satisfaites", "Retenu par"):
        assert part in said


def test_no_share_is_ever_said_as_a_percentage_alone():
    for topic in grade_topics(found(audits.half("n4"))):
        words = " ".join((spoken(topic), *titles(topic.details())))
        assert all("75 %" in part for part in words.split(",") if "%" in part and "recommandées" in part)
        assert "moyenne" not in words or "jamais une moyenne" in words


def test_the_overall_grade_is_said_with_its_day():
    assert plain(overall_said(found(audits.half("n2")))) == (
        "Pas encore de palier au 1er mars 2027 : le palier global est le plus faible de tous."
    )
    met = found(everything_met())
    assert met.grades.overall is not None
    assert plain(overall_said(met)).startswith("Palier au 1er mars 2027 : ")


def test_the_overall_details_list_what_to_do_to_rise_the_next_step_first():
    details = grade_topics(found(audits.full("n1")))[0].details()
    parts = [row.title for row in details if row.rank is Rank.PART]
    assert parts == [f"Pour atteindre le palier {name}" for name in ("Engagé", "Socle", "Confirmé", "Référence")]
    assert details[0].title == "Pas encore de palier"
    assert details[0].steps == 0


def test_what_holds_back_names_its_lines_in_the_order_of_the_checklist():
    looked_up = found(audits.half("n1"))
    details = grade_topics(looked_up)[0].details()
    groups = [place for place, row in enumerate(details) if row.rank is Rank.GROUP]
    lines = [row.code for row in details[groups[0] + 1 : groups[1]] if row.rank is Rank.LINE]
    order = list(looked_up.rows)
    assert lines == sorted(lines, key=order.index)
    assert f"({len(lines)})" in plain(details[groups[0]].title)


def test_a_family_that_is_met_says_its_grade_and_shows_its_steps():
    topic = grade_topics(found(everything_met()))[1]
    assert topic.row.steps == int(Grade.BASE)
    assert (topic.row.remarks[0].text, topic.row.remarks[0].tone) == ("Socle", "good")
    assert "satisfaites sans preuve" in " ".join(titles(topic.details()))


def test_what_is_not_due_yet_is_counted_apart():
    audit = builders.an_audit()
    assert any("pas encore due" in title for title in titles(grade_topics(found(audit))[1].details()))


def test_a_blocking_problem_still_open_names_what_users_met():
    finding = builders_finding()
    details = grade_topics(found(everything_met(findings={finding.id: finding})))[0].details()
    assert "Rampe trop raide" in titles(details)
    assert any(row.code == "SAN-02" for row in details)


def builders_finding():
    return audits.small().findings[audits.an_id(30)].replaced(lines=("SAN-02",), testers=())


def test_no_grade_for_want_of_knowledge_is_no_failure():
    from audit_app.domain.grades import Cap

    tones = partial(_tone_of)
    assert tones(None, Cap.NOT_CHECKED) == "none"
    assert tones(None, Cap.GAP_WITHOUT_ACTION) == "bad"
    assert tones(Grade.ENGAGED, None) == "fair"
    assert tones(Grade.BASE, None) == "good"


def test_an_action_is_asked_for_where_a_gap_has_none():
    audit = everything_met()
    bare = audit.replaced(answers={**audit.answers, "CIR-01": builders.an_answer(Verdict.NON_COMPLIANT)})
    details = grade_topics(found(bare))[0].details()
    row = next(row for row in details if row.code == "CIR-01")
    assert row.spoken.endswith("Aucune action")
