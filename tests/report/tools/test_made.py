"""Every tool is a document, in both languages, filled or not, that prints as a PDF which is checked."""

import pytest
from pypdf import PdfReader

from audit_app.checklists.loading import shipped_checklist
from audit_app.i18n import in_language
from audit_app.report import pdf
from audit_app.report.tools.made import Tool, tool_name, tool_report, tool_use
from tests.report import audits
from tests.report.tools.filling import ON


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("tool", Tool)
def test_it_prints_filled_and_as_a_template(tool, language, tmp_path):
    for audit in (audits.small(), None):
        made = tool_report(tool, audit, shipped_checklist(), on=ON, language=language, made_by="Jauge")
        out = tmp_path / f"{audit is None}.pdf"
        assert pdf.written(made, out, lambda _piece: None).pages >= 1
        with in_language(language):
            assert tool_name(tool) in made.title
            assert made.subject == tool_use(tool)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_briefing_keeps_to_one_page(language, tmp_path):
    made = tool_report(Tool.BRIEFING, audits.small(), shipped_checklist(), on=ON, language=language, made_by="Jauge")
    pdf.written(made, tmp_path / "b.pdf", lambda _piece: None)
    assert len(PdfReader(tmp_path / "b.pdf").pages) == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_invitation_is_a_page_in_clear_print_and_the_advice_another(language, tmp_path):
    made = tool_report(Tool.INVITATION, audits.empty("n3"), shipped_checklist(), on=ON, language=language, made_by="J")
    assert made.least == 12
    pdf.written(made, tmp_path / "i.pdf", lambda _piece: None)
    first, second = (page.extract_text() for page in PdfReader(tmp_path / "i.pdf").pages)
    assert "Triathlon" in first
    assert ("Avant de" if language == "fr" else "Before you send") in second
    assert "Club" not in second


def test_a_tool_speaks_its_language_whatever_is_spoken():
    with in_language("fr@easy"):
        made = tool_report(Tool.INVITATION, None, shipped_checklist(), on=ON, language="en", made_by="Jauge")
    assert made.title == "Accessible invitation"
