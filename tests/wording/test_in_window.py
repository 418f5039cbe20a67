"""The window never speaks of options to type."""

from pathlib import Path

import pytest

from audit_app import errors
from audit_app.domain.audit import Verdict
from audit_app.i18n import in_language
from audit_app.wording.in_window import sentence_in_window
from audit_app.wording.problems import sentence
from tests.wording.speaking import both

PROBLEMS = [
    errors.DamagedWorkspace(Path("d.db")),
    errors.DamagedWorkspace(Path("d.db"), Path("b.db")),
    errors.ReasonMissing(Verdict.CANNOT_TELL),
    errors.ReasonMissing("dropped"),
    errors.NotAllowedNow("answer", "closed"),
    errors.NotAllowedNow("reopen", "open"),
    errors.AuditInUse("a", "4242 2027-05-16T12:02:07.000+00:00"),
    errors.AuditInUse("a", ""),
    errors.UnknownAudit("0199"),
    errors.UnknownLine("CIR-02", ("CIR-02@path-7k2mq",)),
    errors.UnknownVenue("", ("Stade", "Gymnase")),
    errors.UnknownMeasure("CIR-02", "width", ()),
]


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda p: type(p).__name__)
def test_each_problem_of_the_window_is_said_in_both_languages_without_a_command(problem):
    french, english = both(lambda: sentence_in_window(problem))
    assert french != english
    for said in (french, english):
        assert "--" not in said
        assert "`" not in said
        assert said.endswith(".")


def test_who_writes_the_audit_and_since_when_is_said():
    problem = errors.AuditInUse("a", "4242 2027-05-16T12:02:07.000+00:00")
    with in_language("en"):
        assert "process 4242, since 2027-05-16" in sentence_in_window(problem)


def test_what_says_no_command_is_said_as_everywhere():
    problem = errors.DiskFull(Path("d"))
    with in_language("fr"):
        assert sentence_in_window(problem) == sentence(problem)


def test_of_a_faulty_file_the_first_faults_are_said_and_the_others_counted():
    faults = tuple(
        errors.Fault("unknown_feature", where=f"features[{n}]", found="x", choices=("a",) * 70) for n in range(9)
    )
    french, english = both(lambda: sentence_in_window(errors.FaultyFile("course.json", faults)))
    assert french.count("features[") == 3
    assert french.endswith("Et 6 autres choses à corriger.")
    assert english.endswith("And 6 other things to correct.")
    assert len(french) < 600


def test_a_file_with_few_faults_is_told_whole():
    faults = (errors.Fault("unknown_feature", where="features[1]", found="x", choices=("parking",)),)
    french, _english = both(lambda: sentence_in_window(errors.FaultyFile("course.json", faults)))
    assert "parking" in french
    assert "autre" not in french
