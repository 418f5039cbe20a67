"""The sheet of key measurements: the figures of the event's own venues, each with its source, room for the result."""

from audit_app.domain.event import Venue, VenueForm
from audit_app.i18n import in_language
from audit_app.report.blocks import Table
from audit_app.report.tools.key_measures import key_measures
from audit_app.report.tools.occasion import LINE
from tests.report import audits
from tests.report.tools.filling import of, without_audit, words


def tables(blocks):
    return [row for block in blocks if isinstance(block, Table) for row in block.rows]


def test_each_figure_of_the_event_has_its_source_and_a_place_to_write():
    with in_language("fr"):
        blocks = key_measures(of(audits.empty("n1")))
        said = words(blocks)
    assert "Mètre ruban" in said
    assert "arrêté du" in said
    rows = tables(blocks)
    assert len(rows) > 5
    assert all(LINE in words((Table("", (), (row,)),)) for row in rows)


def test_the_figure_follows_the_legal_form_of_the_venue():
    audit = audits.empty("n1")
    found = set()
    for form in (VenueForm.NEW_ERP, VenueForm.EXISTING_ERP):
        event = audit.event.replaced(venues=(Venue(name="Salle", form=form),))
        with in_language("fr"):
            found.add(words(key_measures(of(audit.replaced(event=event, zones={})))))
    assert len(found) == 2
    assert any("au plus 5 %" in said for said in found)
    assert any("au plus 6 %" in said for said in found)


def test_without_an_event_every_legal_form_has_its_figure_and_the_place_is_blank():
    with in_language("fr"):
        said = words(key_measures(without_audit()))
    assert "bâtiment existant recevant du public (ERP) : " in said
    assert LINE in said


def test_it_is_said_in_english_too():
    with in_language("en"):
        said = words(key_measures(without_audit()))
    assert "Tape measure" in said
    assert "order of 20 April 2017" in said
    assert "arrêté" not in said.replace("arrêtés", "")
