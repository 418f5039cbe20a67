"""A tool is read in the window word for word as it will be saved."""

from audit_app.i18n import in_language
from audit_app.report.tools.made import Tool
from audit_app.ui.help.tool_topics import bare_topics, made_topics
from tests.report import audits


def test_tools_are_listed_at_once_and_read_once_they_are_made():
    with in_language("fr"):
        bare, made = bare_topics(), made_topics(None, "fr", audits.ON)
    assert [topic.code for topic in bare] == [topic.code for topic in made] == [str(tool) for tool in Tool]
    assert not any(topic.blocks for topic in bare)
    assert all(topic.blocks for topic in made)


def test_the_document_is_in_its_language_and_its_title_in_that_of_the_window():
    with in_language("fr"):
        made = {topic.code: topic for topic in made_topics(audits.small(), "en", audits.ON)}
    briefing = made["briefing"]
    assert briefing.title == "Consignes aux bénévoles"
    assert [block.head for block in briefing.blocks][1:3] == ["What to say", "What to do"]
    assert briefing.blocks[1].lines[0].startswith("• “Hello")
