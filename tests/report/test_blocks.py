"""Blocks are plain values: a report of them is one too."""

from dataclasses import FrozenInstanceError

import pytest

from audit_app.report.blocks import Carried, Passage, Role, Run, say
from tests.report.documents import everything, of_blocks


def test_a_paragraph_of_one_run_is_said_in_one_word():
    assert say("mot", Role.LEAD) == Passage((Run("mot"),), Role.LEAD)


def test_the_same_blocks_are_the_same_report_and_nobody_changes_one():
    assert everything() == everything()
    with pytest.raises(FrozenInstanceError):
        everything().title = "autre"


def test_a_report_carries_nothing_unless_it_is_given_something():
    assert of_blocks(say("a")).carries == ()
    assert of_blocks(say("a")).fingerprint == ""
    assert Carried("a.json", "Données", b"{}").relation == "Source"
