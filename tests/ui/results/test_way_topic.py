"""The shortest way to the next grade, as it is seen and heard."""

from dataclasses import replace

from audit_app.domain.funding import judged
from audit_app.domain.grades import Grade
from audit_app.domain.scheme import Ask, FundingCondition
from audit_app.i18n import in_language
from audit_app.ui.results.way_topic import shortest_for, way_topics
from audit_app.ui.widgets.row import Rank
from tests.report import audits
from tests.ui.results.conftest import found, spoken, titles
from tests.ui.results.test_grade_topics import everything_met
from tests.wording.speaking import plain


def test_what_the_next_grade_wants_is_said_and_every_line_of_it_can_be_gone_to():
    (topic,) = way_topics(found(audits.full("n2")))
    assert "Le plus court chemin vers Engagé" in spoken(topic)
    codes = {row.code for row in topic.details() if row.rank is Rank.LINE}
    assert codes == {*found(audits.full("n2")).way.to_check, *found(audits.full("n2")).way.to_answer_for}


def test_cost_and_effort_stand_beside_each_line_to_bring_in_place():
    one = found(audits.full("n2"))
    gap = next(line for line, row in one.rows.items() if row.is_unmet)
    with_lines = replace(one, way=replace(one.way, lines=(gap,), to_test_again=(gap,), proven=False))
    said = " ".join(plain(row.spoken) for row in way_topics(with_lines)[0].details())
    for words in ("Coût et effort", "1 ligne à mettre en place", "arrêté des usagers", "Un chemin plus court existe"):
        assert words in said


def test_a_way_being_worked_out_says_so_until_it_is_there():
    pending = found(everything_met())
    assert (pending.goal, pending.way) == (Grade.CONFIRMED, None)
    (topic,) = way_topics(pending)
    assert titles(topic.details()) == ["Calcul en cours…"]
    (topic,) = way_topics(replace(pending, way=pending.found_way()))
    assert "Calcul en cours…" not in spoken(topic)


def test_what_no_line_brings_is_said():
    pending = found(everything_met())
    (topic,) = way_topics(replace(pending, way=pending.found_way()))
    assert "Ce qu’aucune ligne n’apporte" in " ".join(plain(row.spoken) for row in topic.details())


def test_a_condition_that_asks_for_a_share_tells_the_fewest_lines_that_meet_it():
    audit = audits.full("n2")
    asked = FundingCondition.model_validate(
        {"id": "P-01", "text": {"fr": "Part", "en": "Share"}, "asks": "share", "least": 95.0}, strict=False
    )
    scheme = audits.schemes()[0].replaced(conditions=(asked,))
    (judged_one,) = judged(audit, scheme, audits.ON).conditions
    rows = shortest_for(found(audit), judged_one)
    assert "Le plus court chemin" in plain(rows[0].title)
    assert len(rows) == 1 + int(judged_one.figure.least) - len(judged_one.proof)
    every = asked.replaced(asks=Ask.MANDATORY)
    (judged_all,) = judged(audit, scheme.replaced(conditions=(every,)), audits.ON).conditions
    assert shortest_for(found(audit), judged_all) == ()


def test_in_easy_french_too_each_part_begins_as_a_sentence_does():
    with in_language("fr@easy"):
        (topic,) = way_topics(found(audits.full("n2")))
        assert all(remark.text[0].isupper() or remark.text[0].isdigit() for remark in topic.row.remarks)
