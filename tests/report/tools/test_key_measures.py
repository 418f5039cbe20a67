"""The sheet of key measurements: the figures of the event's own venues, each with its source, room for the result."""

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.event import Venue, VenueForm
from audit_app.i18n import in_language
from audit_app.report.blocks import Listing, Table
from audit_app.report.direction import text_of
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


def test_each_source_is_told_once_and_each_figure_has_its_number():
    with in_language("fr"):
        blocks = key_measures(of(audits.empty("n3")))
    sources = [text_of(point) for block in blocks if isinstance(block, Listing) for point in block.points]
    told = {" ".join(said.split()[:2]).lower(): said for said in sources if said.startswith("Source ")}
    named = [text_of(passages[-1]) for _what, _where, passages, _found in tables(blocks)]
    assert set(named) == set(told)
    assert len(named) > 2 * len(told) > 2
    assert "arrêté du 20 avril 2017" in told["source 1"]
    assert "arrêté" not in words(tuple(block for block in blocks if isinstance(block, Table)))


def test_a_line_that_does_not_apply_is_not_measured_and_no_figure_is_said_to_be_law_that_is_not():
    audit = audits.empty("n1")
    line = next(row.line.id for row in of(audit).rows.values() if row.line.criterion.id == "ENT-01")
    with in_language("fr"):
        before = words(key_measures(of(audit)))
        aside = answered(audit, line, Verdict.NOT_APPLICABLE, reason="Aucune porte.", by="Ana", on=audits.ON)
        after = words(key_measures(of(aside)))
    assert "ENT-01" in before
    assert "ENT-01" not in after
    assert "Seuls sont ici" not in before
    assert "un texte de loi, un texte de loi par analogie ou notre proposition" in before


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
