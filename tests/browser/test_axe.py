"""The judge comes from its pinned package, once."""

import pytest

from tests.browser.axe import _script, said

pytestmark = pytest.mark.slow


def test_the_judge_is_brought_once_and_is_axe():
    script = _script()
    assert script.read_text("utf-8").startswith("/*! axe v4")
    assert _script() == script


def test_findings_are_said_with_what_breaks_the_rule():
    found = {"id": "image-alt", "impact": "critical", "help": "Images must…", "nodes": [{"html": "<img>"}]}
    assert said([found]) == "image-alt (critical): Images must…\n  <img>"
