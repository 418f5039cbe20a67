"""What is known fills a tool, what is not is a blank in brackets."""

from audit_app.i18n import in_language
from tests.report import audits
from tests.report.tools.filling import of, without_audit


def test_an_event_gives_its_name_its_days_and_its_place():
    audit = audits.small()
    with in_language("fr"):
        occasion = of(audit)
        assert occasion.name == f"{audit.event.name} – {audit.event.edition}"
        assert audit.event.place.commune in occasion.place
        assert str(audit.event.starts_on.year) in occasion.days
        assert occasion.organiser == audit.event.organiser
        assert set(occasion.rows) > set()


def test_without_an_event_each_is_a_blank_to_fill_in():
    with in_language("fr"):
        bare = without_audit()
        assert (bare.name, bare.days) == ("[nom de l’événement]", "[dates]")
        assert bare.place.startswith("[")
        assert bare.organiser.startswith("[")
        assert bare.rows == {}
