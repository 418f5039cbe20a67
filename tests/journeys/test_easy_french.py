"""Somebody who reads easy words: the language is chosen once, every screen speaks it, and the next day too."""

from tests.journeys.keyboard import name, press, tab_to, until, way_to
from tests.ui.finding import texts


def test_the_window_speaks_easy_french_at_once_and_the_next_day(on_sample, started):
    window = on_sample
    press(way_to("settings"))
    for _group in range(3):
        press("Tab")
    press("Tab")
    assert name() == "Comme l’ordinateur"
    press("Down", "Down")
    until(lambda: window.preferences.language == "fr@easy")
    assert (window.current, name()) == ("settings", "Français facile à lire")
    assert "Des personnes concernées doivent encore relire le français facile à lire." in texts(window)
    for code, said in (
        ("home", "Vous répondez à six questions. Jauge prépare une liste pour vous."),
        ("event", "Jauge garde ce que vous écrivez."),
        ("checklist", "(Pas encore relu par des personnes concernées.)"),
        ("actions", "Qui le fait"),
        ("results", "3 points sans action"),
        ("report", "Un document avec tous vos résultats."),
        ("help", "La touche F1 ouvre l’aide."),
    ):
        press(way_to(code))
        until(lambda said=said: said in texts(window))
    press(way_to("checklist"), "F1")
    assert name().startswith("Grille : ")
    window.close()

    again = started()
    assert "Vérifier un événement" in texts(again)
    tab_to("Vos derniers audits")
    press("Enter")
    until(lambda: again.opened)
    assert "(Pas encore relu par des personnes concernées.)" in texts(again)
