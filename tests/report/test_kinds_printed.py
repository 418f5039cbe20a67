"""Every kind of report of an audit full of hostile texts is a whole file, in both languages."""

import pytest
from pypdf import PdfReader

from audit_app.report import pdf
from audit_app.report.content import report_of
from tests.report import audits, hostile
from tests.report.kinds import KINDS


@pytest.mark.no_cover
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", hostile.TEXTS, ids=range(len(hostile.TEXTS)))
def test_whatever_was_typed_each_kind_is_built_whole(kind, text, tmp_path):
    language = "en" if len(text) % 2 else "fr"
    made = report_of(
        hostile.audit(text), (audits.a_scheme(),), on=audits.ON, kind=kind, language=language, made_by="Jauge"
    )
    out = tmp_path / "r.pdf"
    written = pdf.written(made, out, lambda _piece: None)
    assert len(PdfReader(out).pages) == written.pages
    last = " ".join(PdfReader(out).pages[-1].extract_text().split())
    assert ("before it was handed over" if language == "en" else "avant d’être remis") in last
