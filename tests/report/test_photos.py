"""Photos of 12 megapixels: sharp at the size they are printed, no larger, made small one at a time."""

import re
import subprocess
import sys

import pikepdf
import pytest

from audit_app.report import pdf
from tests.report import photographed
from tests.report.photographed import showing

DOTS_AN_INCH = 220
PLACED = re.compile(rb"([\d.]+) 0 0 ([\d.]+) \S+ \S+ cm\s+/(\S+) Do")


def test_a_photo_is_as_sharp_as_its_print_and_is_not_made_anew(tmp_path, monkeypatch):
    paths = photographed.photos(tmp_path, 2)
    made = []
    small = pdf.Thumbnails.of
    monkeypatch.setattr(pdf.Thumbnails, "of", lambda *at, **named: made.append(small(*at, **named)) or made[-1])
    written = pdf.written(showing(2), tmp_path / "r.pdf", lambda _: paths[len(made)])
    assert written.bytes < 2 * 200_000
    with pikepdf.open(tmp_path / "r.pdf") as file:
        (page,) = file.pages
        placed = PLACED.findall(page.Contents.read_bytes())
        assert len(placed) == 2
        for (wide, tall, name), kept in zip(placed, made, strict=True):
            image = page.Resources.XObject[f"/{name.decode()}"]
            assert 150 < 72 * int(image.Width) / float(wide) <= DOTS_AN_INCH
            assert 150 < 72 * int(image.Height) / float(tall) <= DOTS_AN_INCH
            assert image.read_raw_bytes() == kept.content


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.timeout(600)
def test_two_hundred_photos_make_a_file_that_can_be_sent_and_little_memory_is_needed(tmp_path):
    photographed.photos(tmp_path, 4)

    def printed(count):
        command = [sys.executable, "-m", "tests.report.photographed", str(tmp_path), str(count)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        size, _pages, mebibytes, _seconds = done.stdout.split()
        return int(size), int(mebibytes)

    _, few = printed(20)
    size, many = printed(200)
    assert size < 40_000_000
    assert many <= 250
    assert many - few < 5 * size / 2**20, "what grows is the file itself, held a few times"
