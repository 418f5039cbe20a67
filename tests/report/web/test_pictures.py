"""Pictures lie inside the page, small; what is missing is said; pins stand where they were put."""

import base64
import io

from PIL import Image

from audit_app.report.blocks import Figure, Figures, PinMark, say
from audit_app.report.web.page import page
from tests.report import audits
from tests.report.web.pages import a_report, read


def a_photo(tmp_path, side=(4000, 3000)):
    path = tmp_path / "photo.jpg"
    Image.new("RGB", side, "green").save(path, "JPEG")
    return path


def figure_of(path, **named):
    piece = audits.small().evidence[audits.an_id(20)]
    decorative = named.pop("decorative", False)
    made = Figure(piece.replaced(decorative=decorative), 'Une "rampe" <verte>', (say("légende"),), "absente", **named)
    (figure,) = read(page(a_report(Figures((made,))), lambda _: path)).every("figure")
    return figure


def test_a_picture_is_a_small_copy_inside_the_page(tmp_path):
    (image,) = figure_of(a_photo(tmp_path)).every("img")
    head, _, content = image.said["src"].partition(",")
    assert head == "data:image/jpeg;base64"
    assert max(Image.open(io.BytesIO(base64.b64decode(content))).size) <= 520
    assert image.said["alt"] == 'Une "rampe" <verte>'


def test_a_decorative_picture_says_nothing(tmp_path):
    (image,) = figure_of(a_photo(tmp_path), decorative=True).every("img")
    assert image.said["alt"] == ""


def test_a_picture_that_is_missing_or_broken_is_said_to_be(tmp_path):
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8 no picture")
    for path in (None, broken):
        figure = figure_of(path)
        assert figure.every("img") == []
        assert "absente" in figure.text()


def test_pins_stand_where_they_were_put_and_are_silent(tmp_path):
    pins = (PinMark("1", 12.5, 30), PinMark("2", 100, 0, square=True))
    found = [e for e in figure_of(a_photo(tmp_path), wide=True, pins=pins).every("span") if "pin" in e.said["class"]]
    assert [(pin.text(), pin.said["style"], pin.said["aria-hidden"]) for pin in found] == [
        ("1", "left:12.50%;top:30.00%", "true"),
        ("2", "left:100.00%;top:0.00%", "true"),
    ]
