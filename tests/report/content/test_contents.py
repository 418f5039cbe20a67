"""The contents name each section that says something, with its page."""

from audit_app.report.blocks import Heading, PageBreak, say
from audit_app.report.content.contents import with_contents
from tests.report.outlines import plain_lines


def test_a_section_that_says_nothing_is_not_named():
    first = (Heading(1, "Course", "title"),)
    sections = ((Heading(2, "Un", "one"), say("un")), (), (Heading(2, "Deux", "two"),))
    blocks = with_contents(first, sections)
    assert blocks[1] == PageBreak()
    said = plain_lines(list(blocks))
    assert "- Un – page <one>\n- Deux – page <two>" in said
    assert said.index("## Sommaire") < said.index("## Un") < said.index("un") < said.index("## Deux")
