import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.pdf_validator.validator import CannotJudgeError, validate


@pytest.fixture
def untagged(tmp_path):
    path = tmp_path / "non balisé.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(72, 720, "Readable by eye, silent to a screen reader.")
    canvas.save()
    return path


def test_an_untagged_file_fails_pdf_ua_with_its_rules_counted(untagged):
    (verdict,) = validate([untagged])
    assert verdict.path == untagged
    assert not verdict.passed
    assert verdict.rules > 100
    assert verdict.checks > len(verdict.failures) > 3
    broken = {(failure.clause, failure.test): failure for failure in verdict.failures}
    not_tagged = broken["7.1", 3]
    assert not_tagged.count >= 1
    assert not_tagged.messages
    assert "clause 7.1 test 3 failed" in str(verdict)


def test_many_files_and_flavours_are_judged_in_one_call_in_order(untagged, tmp_path):
    copy = tmp_path / "copy.pdf"
    copy.write_bytes(untagged.read_bytes())
    verdicts = validate([untagged, copy], ["ua1", "3a"])
    assert [(verdict.path, verdict.flavour) for verdict in verdicts] == [
        (untagged, "ua1"),
        (untagged, "3a"),
        (copy, "ua1"),
        (copy, "3a"),
    ]
    assert not any(verdict.passed for verdict in verdicts)


def test_what_is_no_pdf_cannot_be_judged(tmp_path):
    path = tmp_path / "no.pdf"
    path.write_text("not a PDF")
    with pytest.raises(CannotJudgeError, match=r"no\.pdf"):
        validate([path])
