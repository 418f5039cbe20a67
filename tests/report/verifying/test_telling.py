"""The verdict in words."""

from audit_app.report.verifying import telling
from tests.report import signed
from tests.report.signed import judged, printed


def test_in_words_it_says_first_what_it_is(tmp_path):
    said = telling.in_words(judged(printed(), tmp_path)).splitlines()
    assert said[0] == "Inchangé depuis sa signature."
    assert f"Signé par\u00a0: {signed.NAME}" in "\n".join(said)
    assert "Brouillon" in said
    english = telling.in_words(judged(printed(signer=""), tmp_path, language="en"), "en")
    assert english.startswith("Unsigned")
