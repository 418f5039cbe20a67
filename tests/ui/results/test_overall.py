"""The overall grade gives its reason at once, and its figures add up to those of the checklist."""

from functools import partial

from audit_app.domain.audit import Verdict
from audit_app.domain.checklist import Level
from audit_app.domain.grades import Cap, Grade
from audit_app.ui.results.grade_topics import grade_topics
from audit_app.ui.results.overall import overall_said, overall_topic, tone_of
from audit_app.ui.widgets.row import Rank
from audit_app.wording.figures import day
from tests import builders
from tests.report import audits
from tests.ui.results.conftest import found, spoken, titles
from tests.wording.speaking import plain


def everything_met(**changes):
    lines = found(builders.an_audit()).rows
    return builders.an_audit(answers={line: builders.an_answer() for line in lines}, **changes)


def broken():
    audit = everything_met()
    return audit.replaced(answers={**audit.answers, "ACC-01": builders.an_answer(Verdict.NON_COMPLIANT)})


def test_the_sentence_gives_the_reason_and_its_figures_are_those_of_the_checklist():
    looked_up = found(audits.half("n2"))
    due, later = looked_up.unchecked
    assert due
    assert later
    assert due + later == looked_up.progress.by_level[Level.MANDATORY].to_check
    said = plain(" ".join(overall_said(looked_up)))
    assert said.startswith(f"Pas encore de palier : {due} lignes obligatoires restent à vérifier")
    assert f"({later} autres seront à vérifier plus tard)" in said


def test_what_there_is_none_of_is_left_out():
    said = plain(" ".join(overall_said(found(everything_met()))))
    assert said.lower() == "palier : socle, le plus faible de tous."


def test_a_gap_nobody_answers_for_is_the_reason_and_what_stops_somebody_is_counted():
    said = plain(" ".join(overall_said(found(broken()))))
    assert said == "Pas encore de palier : 1 écart sans action. 1 ligne arrête quelqu’un."


def test_nothing_due_yet_is_said_so():
    assert overall_said(found(audits.empty("n1")))[0].startswith("Pas encore de palier")


def test_the_row_itself_says_the_grade_its_reason_and_what_stops_somebody():
    said = spoken(overall_topic(found(broken())))
    assert said.startswith("Palier global, Pas encore de palier, Retenu par : 1 écart sans action, ")
    assert said.endswith("1 ligne arrête quelqu’un")


def test_what_stops_somebody_is_the_first_thing_and_leads_to_its_lines():
    details = overall_topic(found(broken())).details()
    assert plain(details[0].title) == "Ce qui arrête quelqu’un : 1"
    assert (details[1].rank, details[1].code) == (Rank.LINE, "ACC-01")
    assert "Ce qui arrête" not in " ".join(titles(overall_topic(found(everything_met())).details()))


def test_the_overall_details_list_what_to_do_to_rise_the_next_step_first():
    details = grade_topics(found(audits.full("n1")))[0].details()
    parts = [row.title for row in details if row.rank is Rank.PART]
    assert parts == [f"Pour atteindre le palier {name}" for name in ("Engagé", "Socle", "Confirmé", "Référence")]
    heads = [row for row in details if row.rank is Rank.HEAD]
    assert heads[-1].title == "Pas encore de palier"
    assert heads[-1].steps == 0
    assert plain(heads[-1].remarks[0].text) == f"Au {plain(day(audits.ON))}"


def test_no_grade_for_want_of_knowledge_is_no_failure():
    tones = partial(tone_of)
    assert tones(None, Cap.NOT_CHECKED) == "none"
    assert tones(None, Cap.GAP_WITHOUT_ACTION) == "bad"
    assert tones(Grade.ENGAGED, None) == "fair"
    assert tones(Grade.BASE, None) == "good"
