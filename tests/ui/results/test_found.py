"""What an audit comes to, looked up once."""

from audit_app.domain.grades import grades
from audit_app.domain.progress import standings
from tests import builders
from tests.report import audits
from tests.ui.results.conftest import found


def test_it_is_what_the_rules_find():
    audit = audits.half("n2")
    looked_up = found(audit)
    assert looked_up.rows == standings(audit)
    assert looked_up.grades == grades(audit, audits.ON)


def test_only_schemes_that_concern_the_event_are_judged():
    public, private = (builders.an_audit(event=builders.an_event(state_funded=paid)) for paid in (True, False))
    assert found(private).schemes == ()
    assert all(scheme.applies for scheme in found(public).schemes)
    assert [scheme.scheme.id for scheme in found(audits.half("n1")).schemes] == ["state-base"]
