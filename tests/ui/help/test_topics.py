"""What the shelves hold, in the variety spoken."""

from audit_app.i18n import in_language
from audit_app.ui.help.topics import guide_topics, word_topics


def test_a_guide_says_what_a_screen_is_for_then_five_steps_then_the_keys():
    with in_language("fr"):
        first = guide_topics()[0]
    assert (first.code, first.title) == ("home", "Accueil")
    assert first.lead.startswith("Tout commence ici")
    steps, keys = first.blocks
    assert (len(steps.lines), steps.numbered, keys.numbered) == (5, True, False)


def test_each_variety_has_words_of_its_own():
    said = set()
    for spoken in ("fr", "fr@easy", "en"):
        with in_language(spoken):
            said.add(guide_topics()[2].lead)
    assert len(said) == 3


def test_a_guide_is_sought_by_its_title():
    with in_language("fr"):
        assert [topic.code for topic in guide_topics("evenement")] == ["event"]


def test_a_word_is_told_with_its_meaning_and_a_capital():
    with in_language("fr"):
        (topic,) = [topic for topic in word_topics("edition") if topic.code == "edition"]
    assert topic.title == "Édition"
    assert topic.lead.endswith(".")
