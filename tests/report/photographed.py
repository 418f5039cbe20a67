"""Photos as a telephone takes them, and reports that show many; run as a program, it prints one and what that took."""

import hashlib
import re
import sys
import time
from pathlib import Path

from PIL import Image, ImageFilter

from audit_app.report import pdf
from audit_app.report.blocks import Figure, Figures, Heading, Report, say
from tests.report import audits
from tests.report.documents import of_blocks

TWELVE_MEGAPIXELS = (4000, 3000)


def photos(folder: Path, count: int) -> list[Path]:
    """Write so many pictures of 12 megapixels, each with some detail, none like another."""
    made = []
    for at in range(count):
        grain = Image.effect_noise((1000, 750), 60 + 20 * at).filter(ImageFilter.GaussianBlur(1))
        channels = [grain, grain.rotate(180), Image.linear_gradient("L").resize(grain.size)]
        picture = Image.merge("RGB", channels).resize(TWELVE_MEGAPIXELS)
        made.append(folder / f"{at}.jpg")
        picture.save(made[-1], "JPEG", quality=90)
    return made


def showing(count: int) -> Report:
    """A report of so many figures, each of another piece of evidence."""
    piece = audits.small().evidence[audits.an_id(20)]
    pieces = [piece.replaced(sha256=hashlib.sha256(str(at).encode()).hexdigest()) for at in range(count)]
    figures = (
        Figure(each, f"Une rampe {at}", (say(f"Photo {at}"),), "absente") for at, each in enumerate(pieces, start=1)
    )
    return of_blocks(Heading(2, "Photos", "photos"), Figures(tuple(figures)))


def main() -> None:
    """Print a report of the photos of a folder, shown one after the other so many times, and say what it took."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    paths = sorted(folder.glob("*.jpg"))
    turn = iter(range(10**9))
    started = time.perf_counter()
    made = pdf.written(showing(count), folder / "r.pdf", lambda _piece: paths[next(turn) % len(paths)])
    took = time.perf_counter() - started
    status = Path("/proc/self/status").read_text("ascii")  # ru_maxrss would count the process that started this one
    kibibytes = int(re.search(r"VmHWM:\s+(\d+)", status)[1])
    sys.stdout.write(f"{made.bytes} {made.pages} {kibibytes // 1024} {took:.1f}\n")


if __name__ == "__main__":
    main()
