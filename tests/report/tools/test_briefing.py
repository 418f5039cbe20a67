"""The briefing: one page, the event's own places, nobody's number made up."""

from audit_app.i18n import in_language
from audit_app.report.tools.briefing import briefing
from audit_app.report.tools.occasion import LINE
from tests.report import audits
from tests.report.tools.filling import of, without_audit, words


def test_it_says_what_to_say_what_to_do_and_whom_to_call():
    with in_language("fr"):
        said = words(briefing(of(audits.small())))
    for head in ("Que dire", "Que faire", "Où sont les choses", "Qui appeler"):
        assert head in said
    assert "112, ou 114 par SMS" in said
    assert f"Référent accessibilité: {LINE}" in said


def test_places_are_those_of_the_event_and_blanks_where_it_names_none():
    audit = audits.small()
    toilets = [zone.name for zone in audit.zones.values() if zone.kind == "toilets"]
    with in_language("fr"):
        named, bare = words(briefing(of(audit))), words(briefing(without_audit()))
    assert all(name in named for name in toilets)
    assert f"Bloc sanitaire: {LINE}" in bare
