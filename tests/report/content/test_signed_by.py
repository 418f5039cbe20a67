"""Who signed, said in the report itself: name, day, fingerprint in words and digits, and what all that proves."""

from dataclasses import replace

import pytest

from audit_app.i18n import in_language
from audit_app.report.blocks import Heading, Report, say
from audit_app.report.content.signed_by import with_signer
from audit_app.report.reading_order import spoken
from audit_app.wording.fingerprint import in_fours, in_words
from tests.report import audits, signed

REPORT = Report("T", "fr", "A", "S", "Jauge", audits.ON, "t", "p", "page {page} sur {pages}", blocks=(say("Fin."),))


@pytest.mark.parametrize(("language", "proves"), [("fr", "par un autre moyen"), ("en", "by another way")])
def test_it_names_who_signs_and_says_what_it_proves(language, proves):
    signer = signed.a_sealing().signer
    with in_language("en" if language == "fr" else "fr"):  # the report's language counts, not the one spoken
        report = with_signer(replace(REPORT, language=language), signer)
    said = " ".join(spoken(report.blocks, {}))
    for part in (signed.NAME, in_words(signer.fingerprint, language), in_fours(signer.fingerprint), proves):
        assert part in said
    assert "certifi" not in said.casefold()


@pytest.mark.parametrize(("levels", "expected"), [((), 2), ((1,), 2), ((1, 2), 3), ((1, 2, 3), 3)])
def test_its_heading_follows_those_before_without_a_jump(levels, expected):
    before = tuple(Heading(level, "x", f"x{level}") for level in levels)
    report = with_signer(replace(REPORT, blocks=before), signed.a_sealing().signer)
    heading = report.blocks[len(before)]
    assert isinstance(heading, Heading)
    assert heading.level == expected
