"""Verifying apart: the same verdict, and a file that would take all memory or all time ends its child, not us."""

import io
import subprocess
import time
import zlib

import pikepdf
import pytest

from audit_app.errors import Stopped
from audit_app.report import verifying_apart
from audit_app.report.verifying import judging
from tests.report import signed
from tests.report.signed import printed

pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize(
    ("name", "signed_by", "language", "expected"),
    [("a b.pdf", signed.NAME, "fr", "--json"), ("-é.pdf", signed.NAME, "en", ""), ("c.pdf", "", "en", "")],
)
def test_the_verdict_is_the_same(tmp_path, name, signed_by, language, expected):
    path = tmp_path / name
    path.write_bytes(printed(signer=signed_by))
    told = judging.verified(path, language, expected)
    assert verifying_apart.verified(path, language, expected) == told
    assert told["verdict"] == {"--json": "changed", "": "unchanged"}[expected] if signed_by else "unsigned"


def test_what_is_no_file_is_not_ours(tmp_path):
    for path in (tmp_path, tmp_path / "\0"):
        assert verifying_apart.verified(path)["verdict"] == "not_ours"


def test_a_child_that_takes_too_long_is_ended(tmp_path):
    path = tmp_path / "r.pdf"
    path.write_bytes(printed())
    assert verifying_apart.verified(path, patience=0.01)["verdict"] == "not_ours"


def bombed(stream: bytes) -> bytes:
    """Return a report whose first page has this content."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed(signer=""))) as pdf:
        made = pdf.make_stream(b"")
        made.write(stream, filter=pikepdf.Name.FlateDecode)
        pdf.pages[0].obj.Contents = made
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return out.getvalue()


@pytest.mark.slow
def test_a_page_that_unpacks_into_gigabytes_ends_soon(tmp_path):
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 10_000_000) for _ in range(400)) + packer.flush()
    path = tmp_path / "bomb.pdf"
    path.write_bytes(bombed(packed))
    before = time.monotonic()
    assert verifying_apart.verified(path)["verdict"] in {"changed", "not_ours", "unsigned"}
    assert time.monotonic() - before < 60


def test_whoever_waits_can_give_up_and_the_child_goes_too(tmp_path, monkeypatch):
    path, begun = tmp_path / "r.pdf", []
    path.write_bytes(printed())

    class Child(subprocess.Popen):
        def __init__(self, *told, **how):
            super().__init__(*told, **how)
            begun.append(self)

    def waiting():
        raise Stopped

    monkeypatch.setattr(subprocess, "Popen", Child)
    with pytest.raises(Stopped):
        verifying_apart.verified(path, waiting=waiting)
    assert begun[0].returncode  # ended by force, long before it has read anything
