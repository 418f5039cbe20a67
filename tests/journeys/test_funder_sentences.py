"""A convention of one's own town: its sentences typed in, mapped to lines, judged at once, and written to a file."""

import tomllib

from audit_app.ui.widgets.row_list import RowList
from tests.journeys.keyboard import choose_file, focused, name, press, rows, tab_to, type_in, until, way_to
from tests.ui.finding import texts
from tests.wording.speaking import plain


def test_the_sentences_of_a_convention_are_mapped_and_judged(on_sample, documents):
    window, out = on_sample, documents / "convention.toml"
    press(way_to("results"), "Tab")
    press("Right", "Right")
    tab_to("Choisir les dispositifs")
    press("Space")
    tab_to("Saisir les phrases d’un financeur…")
    press("Space")
    assert window.current == "mapping"
    assert name() == "Phrases d’un financeur"
    tab_to("Convention ou appel à projets")
    type_in("Convention 2027")
    tab_to("Qui donne l’argent")
    type_in("Ville")
    tab_to("La phrase du financeur, mot pour mot")
    type_in("Le cheminement est sans marche jusqu’aux places.")
    press("Tab")
    assert name() == "Ce qui le prouve"
    assert "Aujourd’hui : non démontrée" in texts(window)
    key = next(key for key in window.live.audit.schemes if key.startswith("own-"))
    tab_to("Chercher dans les lignes")
    type_in("CIR-01")
    press("Down")
    assert name() == "Lignes qui le prouvent"
    assert focused().currentItem().text().startswith("CIR-01")
    press("Space")
    (condition,) = window.live.audit.schemes[key].conditions
    assert condition.criteria == ("CIR-01",)
    until(lambda: "Aujourd’hui : non démontrée" in texts(window))

    tab_to("Ajouter une phrase")
    press("Space")
    assert name() == "La phrase du financeur, mot pour mot"
    type_in("Un référent est nommé.")
    press("Tab")
    tab_to("Chercher dans les lignes")
    type_in("GOV-01")
    press("Down", "Space")
    assert "Aujourd’hui : remplie" in texts(window)
    assert len(window.live.audit.schemes[key].conditions) == 2

    tab_to("Écrire dans un fichier…")
    choose_file(out)
    assert f"Écrit : {out}" in plain(window.message.said[0])
    written = tomllib.loads(out.read_text("utf-8"))
    assert [each["criteria"] for each in written["condition"]] == [["CIR-01"], ["GOV-01"]]
    assert written["condition"][0]["text"]["fr"] == "Le cheminement est sans marche jusqu’aux places."
    tab_to("Retour aux dispositifs")
    press("Space")
    assert window.current == "results"
    assert "Jugé par : « Convention 2027 »" in name()
    press("Escape")
    tab_to("Financement")
    while not isinstance(focused(), RowList):
        press("Tab")
    assert any(row.startswith("Convention 2027, 2 conditions – 1 non démontrée, 1 remplie") for row in rows()), rows()
