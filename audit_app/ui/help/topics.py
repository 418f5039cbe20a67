"""What the shelves of the help hold: the guide of each screen, and the words of the field."""

from audit_app.domain.folding import folded
from audit_app.guides.glossary import found
from audit_app.guides.screen_guides import ScreenGuide, screen_guides
from audit_app.i18n import _, variety
from audit_app.ui.help.topic import Block, Topic
from audit_app.wording.typography import capital


def guide_topics(text: str = "") -> tuple[Topic, ...]:
    """Return the guide of each screen in which every word of the text is found."""
    spoken, words = variety(), folded(text).split()
    topics = (_guide(code, guide, spoken) for code, guide in screen_guides().items())
    return tuple(topic for topic in topics if all(word in folded(topic.title) for word in words))


def _guide(code: str, guide: ScreenGuide, spoken: str) -> Topic:
    steps = tuple(words.said(spoken) for words in guide.step)
    keys = tuple(words.said(spoken) for words in guide.key)
    blocks = (Block(steps, _("In five steps"), numbered=True), Block(keys, _("With the keyboard")))
    return Topic(code, guide.name.said(spoken), guide.what.said(spoken), blocks)


def word_topics(text: str = "") -> tuple[Topic, ...]:
    """Return the words of the field in which the text is found."""
    spoken = variety()
    return tuple(
        Topic(term.code, capital(term.name.said(spoken)), term.says.said(spoken)) for term in found(text, spoken)
    )
