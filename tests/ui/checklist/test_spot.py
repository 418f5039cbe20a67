"""A place in the checklist, as screens hand it to each other."""

from audit_app.domain.viewing import View
from audit_app.ui.checklist.spot import Spot


def test_four_facts_make_a_spot_and_the_beginning_needs_none():
    assert Spot(*("SAN-02", "gaps", "SAN", "porte")) == ("SAN-02", "gaps", "SAN", "porte", False)
    assert Spot() == (None, View.ALL, "", "", False)
