"""What is said of checks and verdicts."""

from audit_app.report.verifying import checks


def test_each_check_and_each_verdict_has_its_words_in_both_languages():
    for said in checks.CHECKS.values():
        assert set(said) == {"fr", "en"}
        assert all(passed != refused for passed, refused in said.values())
    assert all(set(said) == {"fr", "en"} for said in checks.VERDICTS.values())
