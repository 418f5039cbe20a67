"""Codes: the next free one, never one that was somebody's, never a name."""

from audit_app.domain import withdrawing
from audit_app.domain.asking import free_code
from audit_app.domain.consent import Use
from audit_app.ui.user_tests.codes import code_wrong
from tests import builders
from tests.ui.user_tests.examples import ON, tested


def test_the_next_code_is_nobodys():
    audit = tested(builders.a_busy_audit())
    assert free_code(audit) == "T03"
    gone = withdrawing.withdrawn(audit, "T02", (Use.TAKE_PART,), ON).audit
    assert "T02" not in gone.testers
    assert free_code(gone) == "T03"


def test_a_name_is_no_code():
    audit = tested(builders.a_busy_audit())
    assert "jamais un nom" in code_wrong(audit, "ANNE")
    assert "prenez-en un autre" in code_wrong(audit, "T01")
    assert code_wrong(audit, "ZE12") == ""
