"""A flaw says which file it is about."""

from audit_app.domain.flaw import Flaw


def test_a_file_is_missing_until_it_is_said_to_be_damaged():
    missing = Flaw("Course 2027", "picture", "CIR-01")
    assert not missing.damaged
    assert missing != Flaw("Course 2027", "picture", "CIR-01", damaged=True)
