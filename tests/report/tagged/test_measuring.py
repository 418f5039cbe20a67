"""Flowables are as tall as they are one under the other."""

from audit_app.report.blocks import say
from audit_app.report.tagged.measuring import height_of
from tests.report.tagged.test_story import a_story


def test_the_larger_of_two_margins_is_kept_between_two_flowables():
    flowables = a_story(say("a"), say("b"), say("c")).told()[0]
    each = flowables[0].wrap(500, 700)[1]
    assert height_of(flowables, 500) == 3 * each + 2 * 5
    assert height_of(flowables[:1], 500) == each
    assert height_of([], 500) == 0
