"""The pictures can be taken: each has its name, its size and something on it."""

import pytest
from PIL import Image

from tests.pictures import __main__, taking
from tests.ui.instruments.scenes import SCENES
from tests.ui.instruments.screens_shown import Guise

FEW = tuple(scene for scene in SCENES if scene.name in {"settings", "crash"})


def test_a_picture_has_its_name_its_size_and_something_on_it(qapp, tmp_path):
    pictures = list(taking.taken(tmp_path / "shots", [Guise("dark", 100, "en", (1024, 700))], FEW))
    assert [path.name for path in pictures] == [
        "settings-dark-100-en-1024x700.png",
        "crash-dark-100-en-1024x700.png",
    ]
    with Image.open(pictures[0]) as drawn:
        assert drawn.size == (1024, 700)
        assert len(drawn.convert("RGB").getcolors(1_000_000)) > 50
    with Image.open(taking.contact_sheet(pictures, tmp_path / "contact.png")) as sheet:
        assert sheet.width > 1_200


def test_every_scene_has_a_name_of_its_own():
    assert len({scene.name for scene in SCENES}) == len(SCENES)


@pytest.mark.parametrize("arguments", [["one", "two"], ["--all"]])
def test_anything_else_shows_the_usage(arguments, capsys):
    assert __main__.main(arguments) == 2
    assert "dev.py pictures" in capsys.readouterr().err
