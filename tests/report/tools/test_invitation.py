"""The invitation asks about needs, never about a diagnosis, and leaves blanks for what nobody said."""

from audit_app.i18n import in_language
from audit_app.report.tools.invitation import invitation
from tests.report import audits
from tests.report.tools.filling import of, without_audit, words


def test_it_bears_the_event_and_asks_for_needs():
    audit = audits.small()
    with in_language("fr"):
        said = words(invitation(of(audit)))
    assert audit.event.name in said
    assert said.count("[ ]") == 9
    assert "..." not in said
    assert "Vous n’avez pas à dire pourquoi" in said


def test_it_asks_for_no_diagnosis():
    for spoken in ("fr", "en"):
        with in_language(spoken):
            said = words(invitation(without_audit())).casefold()
        assert not any(word in said for word in ("diagnost", "maladie", "illness", "handicap"))


def test_what_nobody_said_is_a_blank():
    with in_language("en"):
        said = words(invitation(without_audit()))
    assert "[name of the event]" in said
    assert "Please answer before [date]" in said
