"""Takes pictures of every scene of the window in every look, to be looked at: instruments do not see ugliness."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageDraw, ImageFont

from audit_app.shipped import resources
from tests.ui.instruments.scenes import SCENES, Scene
from tests.ui.instruments.screens_shown import Guise, Stage

GUISES = (
    *(Guise(theme, 100, spoken) for spoken in ("fr", "en") for theme in ("light", "dark", "contrast")),
    *(Guise(theme, 200, spoken) for spoken in ("fr", "en") for theme in ("light", "contrast")),
    *(Guise("light", percent, spoken, (1024, 700)) for percent in (100, 200) for spoken in ("fr", "en")),
)
_ACROSS = 3
_WIDE, _HIGH, _GAP = 640, 450, 16


def taken(folder: Path, guises: Iterable[Guise] = GUISES, scenes: Sequence[Scene] = SCENES) -> Iterator[Path]:
    """Take each scene in each guise and yield the file it is in: `checklist-light-100-fr.png`."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(ignore_cleanup_errors=True) as home:
        stage = Stage(Path(home))
        try:
            for guise in guises:
                for scene in scenes:
                    path = folder / f"{scene}-{guise}.png"
                    scene.play(stage, guise).grab().save(str(path))
                    yield path
        finally:
            stage.close()


def contact_sheet(pictures: Sequence[Path], out: Path) -> Path:
    """Put pictures side by side on one sheet, each under its name."""
    down = -(-len(pictures) // _ACROSS)
    high = _HIGH + 30
    sheet = Image.new("RGB", (_ACROSS * (_WIDE + _GAP) + _GAP, down * (high + _GAP) + _GAP), "#8A8F98")
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.truetype(str(resources() / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf"), 18)
    for place, path in enumerate(pictures):
        left = _GAP + place % _ACROSS * (_WIDE + _GAP)
        top = _GAP + place // _ACROSS * (high + _GAP)
        pen.text((left, top), path.stem, fill="#000000", font=font)
        with Image.open(path) as picture:
            picture.thumbnail((_WIDE, _HIGH))
            sheet.paste(picture, (left, top + 30))
    sheet.save(out)
    return out
