"""A Problem is facts: it holds no sentence, compares by what it says, and can be raised and caught as one thing."""

import dataclasses
import inspect
from pathlib import Path

import pytest

from audit_app import errors
from audit_app.errors import Fault, FaultyFile, FileMissing, Problem

EVERY = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, Problem)]


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_problem_says_when_it_is_raised(kind):
    assert inspect.getdoc(kind)
    assert kind is Problem or dataclasses.is_dataclass(kind)


def test_problems_with_the_same_facts_are_equal():
    assert FileMissing(Path("a")) == FileMissing(Path("a"))
    assert FileMissing(Path("a")) != FileMissing(Path("b"))


def test_every_problem_is_caught_as_a_problem():
    with pytest.raises(Problem):
        raise FaultyFile("a", (Fault("missing"),))


def test_a_fault_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Fault("missing").code = "other"
