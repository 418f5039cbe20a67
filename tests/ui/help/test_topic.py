"""Topics are values: the same words are the same page."""

from audit_app.ui.help.topic import Block, Topic


def test_a_topic_is_told_from_another_by_its_words():
    one = Topic("home", "Accueil", "Tout commence ici.", (Block(("Choisir",), "Étapes", numbered=True),))
    assert one == Topic("home", "Accueil", "Tout commence ici.", (Block(("Choisir",), "Étapes", numbered=True),))
    assert one != Topic("home", "Accueil", "Tout commence ici.")
