"""A place in the checklist, as screens hand it to each other."""

from audit_app.domain.viewing import View
from audit_app.ui.checklist.spot import Spot


def test_four_facts_make_a_spot_and_the_beginning_needs_none():
    spot = Spot(*("SAN-02", "gaps", "SAN", "porte"))
    assert (spot.line, spot.view, spot.where, spot.text, spot.inside) == ("SAN-02", "gaps", "SAN", "porte", False)
    assert (Spot().line, Spot().view) == (None, View.ALL)


def test_without_more_it_is_everybodys_and_nowhere_in_particular():
    assert (Spot().person, Spot().here, Spot().recent) == (None, "", "")
