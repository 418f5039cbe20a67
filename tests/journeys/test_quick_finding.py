"""A thing met on the way is noted in one sentence with its photo, from any screen, and sorted in the evening."""

from PIL import Image
from PySide6.QtWidgets import QPushButton

from audit_app.domain.sorting import unsorted
from audit_app.ui.checklist.line_list import LineList
from audit_app.ui.widgets.row_list import RowList
from tests.journeys.keyboard import (
    at_both_sizes,
    choose_file,
    focused,
    name,
    press,
    tab_to,
    to_front,
    type_in,
    until,
    way_to,
)
from tests.ui.finding import name_of, texts
from tests.wording.speaking import plain

CABLE = "Un câble traverse l’allée"


def _buttons(window) -> set[str]:
    return {plain(name_of(button)) for button in window.findChildren(QPushButton) if button.isVisible()}


@at_both_sizes
def test_a_finding_is_noted_from_another_screen_and_sorted_later(on_sample, documents):
    window = on_sample
    photo = documents / "cable.jpg"
    Image.new("RGB", (160, 120), "grey").save(photo)
    press(way_to("report"), "Ctrl+N")
    until(lambda: name() == "Qu’avez-vous constaté ?")
    type_in(CABLE)
    press("Tab")
    assert name() == "Où"
    press("Down")
    tab_to("Ajouter une photo…")
    choose_file(photo)
    tab_to("Noter")
    press("Space")
    (met,) = unsorted(window.live.audit)
    assert (met.title, met.severity, met.zone) == (CABLE, None, next(iter(window.live.audit.zones)))
    assert name() == "Qu’avez-vous constaté ?"
    until(lambda: window.live.audit.evidence_of(met.id))
    type_in("Une seconde chose")
    press("Escape")
    to_front(window)
    assert name() == "Rapport"
    assert len(unsorted(window.live.audit)) == 2

    assert "Annuler : Constat : Une seconde chose" in _buttons(window)
    press("Ctrl+Z")
    until(lambda: len(unsorted(window.live.audit)) == 1)
    press("Ctrl+N")
    tab_to("Trier 1 constat…")
    press("Space")
    to_front(window)
    assert name() == "Constats"
    assert "1 à trier" in texts(window)
    while not isinstance(focused(), RowList):
        press("Tab")
    press("Enter")
    tab_to(CABLE)
    assert "À trier" in texts(window)
    tab_to("ENT-01")
    press("Space")
    tab_to("0, aucune")
    press("Down", "Down", "Space")
    assert name() == "2, fatigante"
    until(lambda: not unsorted(window.live.audit))
    assert plain(window.message.said[0]) == "Trié : il compte sur les lignes cochées."
    assert "Rien à trier" in texts(window)
    assert window.live.audit.findings[met.id].lines == (f"ENT-01@{met.zone}",)
    tab_to("Prévoir une action")
    press("Space")
    assert window.findChild(LineList).line == f"ENT-01@{met.zone}"
    assert f"Constat : {CABLE}" in texts(window)
    assert name() == "Ce qui sera fait"
    type_in("Poser un passe-câble")
    tab_to("Qui s’en charge")
    type_in("Régie")
    tab_to("Pour quand")
    type_in("10/05/2027")
    press("Tab")
    assert "Action enregistrée." in texts(window)
    assert window.live.audit.action_of(f"ENT-01@{met.zone}").what == "Poser un passe-câble"
