"""What was found, in easy words: counts that add up, marks that agree with the words, nothing claimed unseen."""

import re

import pytest

from audit_app.domain.audit import Verdict
from audit_app.report.blocks import Heading, Listing, Mark
from audit_app.report.content.easy_things import things
from tests import builders
from tests.report import audits
from tests.report.easy_papers import EVENTS, matter, paper, said_in, whole


def all_of(name, verdict):
    audit = audits.full(name).replaced(findings={}, contested=())
    reason = "" if verdict in {Verdict.COMPLIANT, Verdict.NON_COMPLIANT, Verdict.PARTIAL} else "r"
    return audit.replaced(answers={key: builders.an_answer(verdict, reason=reason) for key in audit.answers})


@pytest.mark.parametrize("event", EVENTS)
def test_what_is_counted_in_short_adds_up(event):
    said = said_in(audits.full(event), "short")
    listed, *counts = [int(number) for number in re.findall(r"\d+", said)]
    met, unmet, *rest = counts
    unchecked = rest[-1] if re.search(r"restent? à vérifier", said) else 0
    assert listed == met + unmet + unchecked == len(things(matter(audits.full(event))))


def test_needs_are_told_by_what_happens_to_a_person_the_worst_first():
    said = said_in(audits.full("n3"), "needs").splitlines()
    at = said.index("### Vous marchez mal ou vous êtes en fauteuil roulant")
    assert re.fullmatch(r"- \(partial\) \d+ choses ne vont pas encore\.", said[at + 1])
    assert said[at + 2] == "- (bad) Parmi elles, 6 choses peuvent vous bloquer."
    assert said[at + 3] == "- (good) 93 choses vont bien."
    assert re.fullmatch(r"- \(unknown\) \d+ choses restent à vérifier\.", said[at + 4])
    assert len([line for line in said if line.startswith("###")]) == 8


def test_what_may_stop_a_person_is_said_to_be_part_of_what_is_not_good():
    assert "- (bad) 6 of them may stop you." in said_in(audits.full("n3"), "short", "en")
    only = next(thing for thing in things(matter(audits.full("n3"))) if thing.blocks)
    asked = {row.line.id for row in only.rows}
    audit = all_of("n3", Verdict.COMPLIANT)
    bad = {key: builders.an_answer(Verdict.NON_COMPLIANT) for key in audit.answers if key in asked}
    said = said_in(audit.replaced(answers={**audit.answers, **bad}), "short", "en")
    assert "- (partial) 1 thing is not good yet.\n- (bad) It may stop you." in said


def test_where_nothing_stops_a_person_what_is_not_good_is_counted():
    said = said_in(all_of("n1", Verdict.PARTIAL), "needs")
    assert "bloquer" not in said
    assert "- (partial)" in said
    assert "(good)" not in said


def test_a_need_nobody_looked_at_is_said_to_be_unknown():
    audit = builders.a_busy_audit()
    checklist = audit.checklist.replaced(
        criteria=tuple(c for c in audit.checklist.criteria if c.id in {"ACC-01", "INF-01"})
    )
    audit = audit.replaced(checklist=checklist, answers={"ACC-01": builders.an_answer()}, zones={}, notes={})
    said = said_in(audit, "needs")
    assert (
        "### Vous entendez mal ou vous n’entendez pas\n(unknown) Nous ne savons pas encore ce qui va bien pour vous."
        in said
    )


@pytest.mark.parametrize("event", EVENTS)
def test_a_topic_tells_a_few_things_each_with_its_mark(event):
    report = paper(audits.full(event))
    topic = None
    for block in report.blocks:
        if isinstance(block, Heading):
            topic = block.anchor if block.anchor.startswith("topic-") else None
        if topic and isinstance(block, Listing):
            told = [point for point in block.points if point.mark is not Mark.UNKNOWN]
            assert len(told) <= 2
            assert all(point.mark for point in block.points)
            assert all(whole(point).startswith("Vrai en partie") for point in told if point.mark is Mark.PARTIAL)


def test_where_all_is_well_two_good_things_of_a_topic_are_told_and_nothing_is_lacking():
    audit = all_of("n3", Verdict.COMPLIANT)
    said = said_in(audit, "topics")
    assert "(bad)" not in said
    assert "(partial)" not in said
    assert said.count("- (good)") == 2 * said.count("###")
    assert said_in(audit, "unknown").endswith("(good) Nous avons tout vérifié.")
    assert said_in(audit, "next") == ""


def test_an_equivalent_solution_counts_as_good_but_its_easy_title_is_not_claimed():
    audit = all_of("n1", Verdict.EQUIVALENT)
    assert said_in(audit, "short").count("(good)") == 1
    assert said_in(audit, "topics").splitlines()[1:] == ["Voici quelques choses seulement, les plus importantes."]


def test_what_is_lacking_is_told_with_the_sentence_of_the_bank():
    said = said_in(all_of("n3", Verdict.NON_COMPLIANT), "topics")
    assert "- (bad) Il n’y a pas assez de toilettes accessibles." in said
    assert "(good)" not in said


def test_what_comes_next_counts_the_things_with_and_without_a_solution():
    audit = audits.full("n3")
    with_one, without = [int(number) for number in re.findall(r"\d+", said_in(audit, "next"))]
    assert with_one + without == sum(thing.is_unmet for thing in things(matter(audit)))
    assert said_in(audit.replaced(actions={}), "next").splitlines()[1:] == [
        f"- (unknown) Pour {with_one + without} choses, nous n’avons pas encore de solution."
    ]


def test_what_was_looked_at_without_an_answer_is_not_said_to_be_unseen():
    seen = said_in(all_of("n1", Verdict.CANNOT_TELL), "unknown") + said_in(all_of("n1", Verdict.CANNOT_TELL), "short")
    assert "Nous n’avons pas encore regardé" not in seen
    assert "rien vérifié" not in seen
    assert "sans pouvoir répondre" in seen
    audit = audits.full("n2")
    left, unseen, undecided = (
        int(number) for number in re.findall(r"(\d+) choses?", said_in(audits.half("n2"), "unknown"))
    )
    assert left == unseen + undecided
    assert "pas encore regardé" not in said_in(audit, "unknown")
    assert "sans pouvoir répondre" not in said_in(audits.empty("n2"), "unknown")


def test_an_empty_audit_counts_what_is_left_topic_by_topic():
    said = said_in(audits.empty("n3"), "unknown")
    assert said.count("- (unknown)") >= 10
    assert "- (unknown) Aller aux toilettes : " in said
    listed = int(re.search(r"\d+", said_in(audits.empty("n3"), "short"))[0])
    by_topic = [int(number) for number in re.findall(r": (\d+)", said)]
    assert sum(by_topic) == listed


def test_where_nothing_is_asked_nothing_is_claimed():
    audit = all_of("n1", Verdict.NOT_APPLICABLE)
    assert "Il n’y a donc rien à dire ici." in said_in(audit, "short")
    assert "vérifié" not in said_in(audit, "short")
    assert said_in(audit, "unknown") == ""


def test_before_the_first_answer_the_checks_are_still_to_be_made():
    assert "Nous ferons les vérifications nous-mêmes." in said_in(audits.empty("n1"), "paper")
    assert "Nous avons fait les vérifications nous-mêmes." in said_in(audits.half("n1"), "paper")


def test_what_does_not_hold_at_one_place_is_not_said_of_all_of_them():
    """Whoever reads that there is no way in without a step does not come; three entrances of four have none."""
    audit = all_of("n3", Verdict.COMPLIANT)
    places = [key for key in audit.answers if key.startswith("CIR-02@")]
    bad = builders.an_answer(Verdict.NON_COMPLIANT)
    somewhere = audit.replaced(answers={**audit.answers, places[0]: bad})
    assert "(partial) Le chemin est trop étroit. À un autre endroit, c’est bon." in said_in(somewhere, "topics")
    blocked = said_in(somewhere, "blocks")
    assert "Le chemin est trop étroit." in blocked
    assert "(good) À un autre endroit, c’est bon." in blocked
    everywhere = audit.replaced(answers=audit.answers | dict.fromkeys(places, bad))
    assert "(bad) Le chemin est trop étroit." in said_in(everywhere, "topics")
    assert "À un autre endroit" not in said_in(everywhere, "topics") + said_in(everywhere, "blocks")
