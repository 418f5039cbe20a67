"""What was received: what is no report, or is made to hurt, ends soon and is not ours."""

import io
import time
from pathlib import Path

import pikepdf
import pytest

from audit_app.report.verifying import judging, received
from tests.report import signed
from tests.report.signed import failed, judged, printed


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"%PDF-1.7\n", b"%PDF-1.7\n" + bytes(5_000_000), b"\x00" * 1_000], ids=range(5)
)
def test_what_is_no_pdf_is_not_ours(tmp_path, content):
    found = judged(content, tmp_path)
    assert (found["verdict"], failed(found), found["event"]) == ("not_ours", {"readable"}, None)


def test_another_pdf_is_not_ours(tmp_path):
    out, pdf = io.BytesIO(), pikepdf.new()
    pdf.add_blank_page()
    pdf.save(out)
    assert failed(judged(out.getvalue(), tmp_path)) == {"ours"}


def test_a_report_locked_by_a_password_cannot_be_read_and_is_not_ours(tmp_path):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    found = judged(out.getvalue(), tmp_path)
    assert (found["verdict"], failed(found)) == ("not_ours", {"readable"})


def test_a_missing_file_a_folder_and_two_hundred_megabytes_of_noise_end_soon(tmp_path):
    huge = tmp_path / "huge.pdf"
    with huge.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(200_000_000)
    before = time.monotonic()
    for path in (tmp_path / "absent.pdf", tmp_path, huge, Path("\0")):
        assert judging.verified(path)["verdict"] == "not_ours"
    assert time.monotonic() - before < 5


def test_a_packed_bomb_is_not_unpacked(tmp_path):
    bomb = signed.rewritten(printed(signer=""), b" " * (received.MOST_DATA + 2))
    assert judged(bomb, tmp_path)["verdict"] == "not_ours"
