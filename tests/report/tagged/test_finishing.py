"""What the file says of itself, and the files it carries."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from xml.etree import ElementTree

import pikepdf
import pytest

from audit_app.report import pdf
from audit_app.report.blocks import Carried, say
from audit_app.shipped import resources
from tests.report.documents import of_blocks

CARRIED = (
    Carried("z.json", "Données", b'{"a": 1}'),
    Carried("a.json", "Leur forme", b"{}", "application/schema+json", "Supplement"),
)


@pytest.fixture
def opened(tmp_path):
    def made(**changes):
        pdf.written(replace(of_blocks(say("mot")), **changes), tmp_path / "r.pdf", lambda _: None)
        return pikepdf.open(io.BytesIO((tmp_path / "r.pdf").read_bytes()))

    return made


def test_it_says_both_standards_its_title_and_its_language(opened):
    file = opened(title="L’œuvre & <b> \x07\n fin", language="en")
    described = ElementTree.fromstring(file.Root.Metadata.read_bytes())  # noqa: S314  our own
    said = " ".join(described.itertext())
    assert "L’œuvre & <b>" in said
    assert str(file.docinfo["/Title"]).split() == ["L’œuvre", "&", "<b>", "fin"]
    assert b"<pdfuaid:part>1<" in file.Root.Metadata.read_bytes()
    assert b"<pdfaid:conformance>A<" in file.Root.Metadata.read_bytes()
    assert file.Root.ViewerPreferences.DisplayDocTitle
    assert str(file.Root.Lang) == "en-GB"


def test_old_readers_and_new_ones_are_told_the_same(opened):
    file = opened()
    said = file.Root.Metadata.read_bytes().decode()
    for name in ("/Title", "/Author", "/Subject", "/Creator"):
        assert f">{file.docinfo[name]}<" in said
    assert str(file.docinfo["/CreationDate"]) == "D:20270301120000+00'00'"
    assert "<xmp:CreateDate>2027-03-01T12:00:00+00:00<" in said


def test_the_colours_meant_are_those_of_the_profile_shipped(opened):
    file = opened()
    (intent,) = file.Root.OutputIntents
    assert intent.DestOutputProfile.read_bytes() == (resources() / "colour" / "sRGB.icc").read_bytes()
    assert "zlib" in (resources() / "colour" / "sRGB-LICENSE.txt").read_text("utf-8")


def test_files_travel_inside_with_how_they_relate(opened):
    file = opened(carries=CARRIED)
    assert {name: file.attachments[name].get_file().read_bytes() for name in file.attachments} == {
        "z.json": b'{"a": 1}', "a.json": b"{}",
    }  # fmt: skip
    data, schema = file.Root.AF
    assert (str(data.AFRelationship), str(data.Desc), str(data.EF.F.Subtype)) == (
        "/Source",
        "Données",
        "/application/json",
    )
    assert str(schema.AFRelationship) == "/Supplement"
    assert int(data.EF.F.Params.Size) == 8


def test_what_carries_nothing_says_nothing_of_it(opened):
    file = opened()
    assert "/AF" not in file.Root


SAME = """
import hashlib, sys
from pathlib import Path
from audit_app.report import pdf
from tests.report.content.test_whole import a_report
made = pdf.written(a_report(), Path(sys.argv[1]), lambda _: None)
print(made.sha256)
"""


def test_the_same_report_is_the_same_bytes_whatever_the_seed_and_the_clock(tmp_path):
    found = set()
    for seed, zone in (("0", "UTC"), ("1", "Pacific/Auckland"), ("77", "UTC")):
        named = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone}
        command = [sys.executable, "-c", SAME, str(tmp_path / f"{seed}.pdf")]
        done = subprocess.run(command, env=named, check=True, capture_output=True, text=True)
        found.add(done.stdout.strip())
    assert len(found) == 1
