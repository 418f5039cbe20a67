"""Help where one is: the guide of a screen and back, a word, the keys, a sheet printed, the tour put off and taken."""

from pypdf import PdfReader
from PySide6.QtWidgets import QTabBar

from audit_app.ui.preferences import Preferences
from tests.journeys.keyboard import at_both_sizes, choose_file, focused, name, press, tab_to, type_in, until
from tests.ui.finding import texts
from tests.wording.speaking import plain


@at_both_sizes
def test_f1_opens_the_guide_of_the_screen_and_comes_back_to_the_very_field(on_sample):
    window = on_sample
    press("Ctrl+F")
    type_in("CIR-01")
    press("Down", "Return")
    tab_to("Note")
    type_in("Vu le matin")
    press("F1")
    assert window.current == "help"
    assert name().startswith("Grille : Les lignes à vérifier")
    assert "En cinq étapes" in texts(window)
    press("F1")
    assert (window.current, name()) == ("checklist", "Note")
    type_in(" et le soir")
    press("Tab")
    assert window.live.audit.notes["CIR-01"].endswith("Vu le matin et le soir")


@at_both_sizes
def test_a_word_is_looked_up_the_keys_are_read_and_a_sheet_is_printed(on_sample, documents):
    window, out = on_sample, documents / "consignes.pdf"
    press("F1")
    tab_to("Faire la visite", back=True)
    press("Tab")
    press("Right")
    assert name() == "Lexique"
    tab_to("Chercher dans le lexique")
    type_in("palier")
    press("Down")
    assert name() == "Mots de Jauge"
    press("Enter")
    assert name().startswith("Palier : Engagé, Socle, Confirmé ou Référence")

    tab_to("Lexique", back=True)
    press("Right", "Tab")
    keys = []
    while not keys or name() not in keys:
        keys.append(name())
        press("Tab")
    assert "F1 : ouvrir le guide de l’écran, et en revenir" in keys
    assert "Ctrl+Z, Ctrl+Maj+Z : annuler, rétablir" in keys

    while not isinstance(focused(), QTabBar):
        press("Shift+Tab")
    press("Right")
    assert name() == "Outils pratiques"
    tab_to("Outils pratiques", back=True)
    press("Tab")
    tab_to("Outils pratiques")
    assert type(focused()).__name__ == "FramedRows"
    chosen = focused().currentItem().text()
    press("Enter")
    until(lambda: "À emporter" in texts(window))
    tab_to("Enregistrer en PDF…")
    choose_file(out)
    until(lambda: window.message.said and out.exists())
    assert f"Le document est là : {out}" in plain(window.message.said[0])
    assert chosen.splitlines()[0] in plain(" ".join(page.extract_text() for page in PdfReader(out).pages))


def test_the_tour_is_put_off_and_taken_again_to_its_end(window, home):
    tab_to("Plus tard")
    press("Space")
    assert name() == "Que voulez-vous faire ?"
    assert "Première visite ?" not in texts(window)
    assert Preferences(home).offers_tour
    press("F1")
    tab_to("Faire la visite")
    press("Space")
    assert "Visite, 1 sur 7" in texts(window)
    assert name() == "Écrans"
    seen = []
    for place in range(2, 8):
        press("Alt+Right")
        assert f"Visite, {place} sur 7" in texts(window)
        seen.append((window.current, name()))
    assert [screen for screen, _focus in seen] == ["home", "home", "home", "settings", "help", "home"]
    assert all(focus != "Écrans" for _screen, focus in seen)
    press("Alt+Left")
    assert "Visite, 6 sur 7" in texts(window)
    press("Escape")
    assert "Visite" not in texts(window).splitlines()[1]
    assert plain(window.message.said[0]) == "La visite est finie. Vous la retrouvez dans l’Aide (F1)."
    assert name() == "Que voulez-vous faire ?"
