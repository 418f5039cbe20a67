"""The results made again: those of the program, each figure of them looked at."""

import json

import pytest

from audit_app.domain.grades import Grade
from audit_app.i18n import in_language
from audit_app.report import public_data
from audit_app.report.content import ReportKind
from audit_app.report.content.matter import gathered
from audit_app.report.verifying import following, received, results
from audit_app.wording.values import word
from tests.report import audits
from tests.report.signed import printed
from tests.report.tests_held import held


@pytest.mark.parametrize("name", ["n1", "n2", "n3", "n4"])
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_the_results_made_again_from_the_lines_are_those_of_the_program(name, what):
    _assert_follows(what(name))


def test_so_are_those_of_an_audit_with_user_tests():
    _assert_follows(held())


def _assert_follows(audit):
    for on in (audits.ON, audit.event.starts_on, audit.event.ends_on.replace(year=2028)):
        with in_language("fr"):
            matter = gathered(audit, audits.schemes(), on, ReportKind.FUNDER, "Jauge")
            data = json.loads(public_data.written(public_data.public_data(matter)))
        assert results.results(data) == data["results"]
        assert following.follows(data)


def test_each_figure_of_the_results_is_looked_at():
    data = json.loads(received.carried(printed("full")).data)

    def leaves(value, path=()):
        if isinstance(value, dict):
            for key, one in value.items():
                yield from leaves(one, (*path, key))
        else:
            yield path

    for path in leaves(data["results"]):
        changed = json.loads(json.dumps(data))
        held = changed["results"]
        for key in path[:-1]:
            held = held[key]
        held[path[-1]] = 987 if isinstance(held[path[-1]], int) else ["GOV-99"]
        assert not following.follows(changed), path


def test_of_several_as_weak_any_may_stand_first():
    def one(grade, met, unknown=0):
        return {"grade": grade, "mandatory": {"met": met, "asked": 4, "not_checked": unknown}}

    found = {"motor": one(None, 2), "visual": one(None, 1), "hearing": one(None, 1), "psychic": one("socle", 0)}
    assert results.weakest(found) == ["visual", "hearing"]
    assert results.weakest(found | {"hearing": one(None, 1, unknown=2)}) == ["hearing"]


@pytest.mark.parametrize(("language", "at"), [("fr", 0), ("en", 1)])
def test_its_words_for_grades_are_those_of_the_reports(language, at):
    with in_language(language):
        words = [word(grade).casefold() for grade in (None, *Grade)]
    assert words == [names[at] for names in results.GRADES.values()]
    assert list(results.GRADES) == [None, *(grade.code for grade in Grade)]


def test_no_word_for_a_grade_is_in_another():
    for names in results.GRADES.values():
        others = [name for each in results.GRADES.values() if each is not names for name in each]
        assert not [name for name in names for other in others if name in other]
