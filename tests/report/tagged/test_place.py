"""A place: where in the tree a block is told."""

from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tree import Element


def test_a_place_within_is_of_a_new_element_and_knows_the_same_titles():
    place = Place(Element("Document"), {"a": "Titre"})
    within = place.child("P", {"O": "/Layout"}, Lang="en")
    assert place.element.kids == [within.element]
    assert (within.element.role, within.element.says) == ("P", {"Lang": "en"})
    assert within.titles == place.titles
    assert place.at(within.element) == within
