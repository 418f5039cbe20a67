"""A day's photos of 12 megapixels come in as evidence; the window goes on meanwhile. A process of its own imports them.

python -m tests.benchmarks.importing FOLDER AUDIT LINE PHOTOS
"""

import io
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QThreadPool, QUrl

from audit_app import reading
from audit_app.store.workspace import Workspace
from tests.benchmarks.full_audit import full_audit
from tests.benchmarks.measuring import Effort, Result, child, timed
from tests.benchmarks.turns import LONGEST_BLOCK, Turns, opened, settle, until, waits_noted

_SIDES = (4_000, 3_000)
_QUALITY = 88


def photos(effort: Effort, folder: Path) -> Iterator[Result]:
    """All photos until they are saved / Pillow alone, that decodes in draft mode and encodes again, one by one."""
    begun, taken = full_audit(folder), folder / "photos"
    taken.mkdir()
    files = [taken / f"{number:03}.jpg" for number in range(effort.photos)]
    for number, path in enumerate(files):
        path.write_bytes(photo(number))
    floor = sum(timed(lambda path=path: by_pillow(path)) for path in files[: len(files) // 2])
    told = json.loads(child("-P", "-m", "tests.benchmarks.importing", folder, begun.audit, begun.free, taken))
    floor += sum(timed(lambda path=path: by_pillow(path)) for path in files[len(files) // 2 :])
    with Workspace.open(folder) as workspace:
        kept = len(workspace.load(begun.audit).evidence_of(begun.free))
    if kept != len(files):
        raise RuntimeError(f"{len(files)} photos were given and {kept} are kept")
    what = f"{len(files)} photos of 12 megapixels, read, made anew and saved"
    yield Result("photos", f"{what} / Pillow alone: draft decode and encode", floor, told["took"], 1.5)
    blocked = "the longest the window keeps somebody waiting meanwhile"
    yield Result("photos", f"{blocked}, without what waits for the disk", None, told["waited"], LONGEST_BLOCK)
    yield Result("photos", f"{blocked}, the thread’s own work", None, told["worked"], LONGEST_BLOCK)


def photo(number: int) -> bytes:
    """Return a photo as a telephone makes it: every other one sideways, with a place and a date; no two alike."""
    small = (_SIDES[0] // 10, _SIDES[1] // 10)
    grain = Image.effect_noise(small, 60).resize(_SIDES, Image.Resampling.BICUBIC)
    sky = Image.linear_gradient("L").resize(_SIDES)
    exif = Image.Exif()
    exif[0x0112] = 6 if number % 2 else 1
    exif[0x0132] = "2027:05:16 10:00:00"
    written = io.BytesIO()
    Image.merge("RGB", (grain, sky, grain)).save(written, "JPEG", quality=90, exif=exif)
    return written.getvalue()


def by_pillow(path: Path) -> None:
    image = Image.open(path)
    image.draft("RGB", (reading.LONGEST_SIDE, reading.LONGEST_SIDE))
    image.save(io.BytesIO(), "JPEG", quality=_QUALITY)


def imported(folder: Path, audit: str, line: str, taken: Path) -> dict[str, float]:
    """Drop every photo on a line and return the milliseconds until all are saved, and the longest block meanwhile."""
    from audit_app.ui.checklist.panel import LinePanel

    window, _view = opened(folder, audit)
    window.go("checklist", line)
    settle()
    panel, live = window.findChild(LinePanel), window.live
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(path)) for path in sorted(taken.iterdir())])
    with waits_noted() as waits:
        turns, begun = Turns(waits), time.perf_counter()
        panel.parts.evidence.take(brought)
        until(lambda: not live.on_the_way, "the photos did not come in")
        took = (time.perf_counter() - begun) * 1_000
        settle()
    window.close()
    QThreadPool.globalInstance().clear()  # small pictures nobody looks at any more
    QThreadPool.globalInstance().waitForDone()
    return {"took": took, "waited": turns.waited, "worked": turns.worked}


if __name__ == "__main__":
    folder, audit, line, taken = sys.argv[1:]
    sys.stdout.write(json.dumps(imported(Path(folder), audit, line, Path(taken))))
