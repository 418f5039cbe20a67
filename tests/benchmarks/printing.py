"""Printing the reference report beside its peers, many photos beside Pillow alone, and ten times as many lines.

Each engine makes its file once in a process of its own: what one of them keeps from a run before would be no measure.

    python -m tests.benchmarks.printing ENGINE ROWS PHOTOS FOLDER
"""

import io
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from statistics import median

from PIL import Image

from tests.benchmarks.importing import photo
from tests.benchmarks.measuring import Effort, Result, child, timed

OURS, TYPST, WEASYPRINT, PILLOW = "ours", "typst", "weasyprint", "pillow"
_PRINTED = (184, 130)
"""Points that a photo has beside its words."""

_PIXELS_A_POINT = 2.8
_KINDS_OF_PHOTOS = 10
_MOST_MEBIBYTES = 250

Told = Mapping[str, float]


def report(effort: Effort, folder: Path) -> Iterator[Result]:
    """The reference report, its own check apart / the same by typst and by WeasyPrint, where they are installed."""
    from tests.benchmarks import peers

    engines = [OURS, *(peer for peer in (TYPST, WEASYPRINT) if peers.there_is(peer))]
    told = _in_turn(max(1, effort.starts // 3), engines, effort.rows, 0, folder)
    ours = median(one["made"] for one in told[OURS])
    what = f"a report of {told[OURS][0]['pages']:.0f} pages, tagged, PDF/UA-1 and PDF/A-3a, its data inside"
    for peer, target, made in ((TYPST, 2.0, "the same by typst"), (WEASYPRINT, 0.2, "as PDF/UA-1 by WeasyPrint")):
        if peer in told:
            yield Result("report", f"{what} / {made}", median(one["made"] for one in told[peer]), ours, target)
    checked = median(one["checked"] for one in told[OURS])
    yield Result("report", "its own check, read back from the file / making it", ours, checked, 1)


def report_lines(effort: Effort, folder: Path) -> Iterator[Result]:
    """Ten times the lines."""
    few, many = (
        median(one["made"] for one in _in_turn(max(1, effort.starts // 5), [OURS], rows, 0, folder)[OURS])
        for rows in (effort.rows // 2, effort.rows * 5)
    )
    lines = effort.rows * 4
    yield Result("report-lines", f"a report of {lines * 10} lines / of {lines}", few, many, 11)


def report_photos(effort: Effort, folder: Path) -> Iterator[Result]:
    """Photos of 12 megapixels in a report / Pillow alone, that decodes and encodes each at its printed size."""
    _photos(folder, effort.prints)
    told = _in_turn(max(1, effort.starts // 7), [OURS, PILLOW], effort.rows, effort.prints, folder)
    ours, floor = (median(one["made"] for one in told[engine]) for engine in (OURS, PILLOW))
    what = f"a report with {effort.prints} photos of 12 megapixels"
    yield Result("report-photos", f"{what} / Pillow alone: draft decode, encode at the printed size", floor, ours, 1.5)
    peak, size = (max(one[key] for one in told[OURS]) for key in ("peak", "megabytes"))
    yield Result("report-photos", f"{what}, most memory of its process", None, peak, _MOST_MEBIBYTES, unit="MiB")
    yield Result("report-photos", f"{what}, its file", None, size, 40, unit="MB")


def _in_turn(rounds: int, engines: list[str], rows: int, photos: int, folder: Path) -> dict[str, list[Told]]:
    command = ("-P", "-m", "tests.benchmarks.printing")
    told: dict[str, list[Told]] = {engine: [] for engine in engines}
    for _ in range(rounds):
        for engine in engines:
            told[engine].append(json.loads(child(*command, engine, rows, photos, folder)))
    return told


def _photos(folder: Path, many: int) -> None:
    """Write so many photos, ten kinds of them: no two files have the same name, and nothing keeps what it decoded."""
    kinds = [photo(number) for number in range(min(many, _KINDS_OF_PHOTOS))]
    for number in range(many):
        (folder / f"{number:03}.jpg").write_bytes(kinds[number % len(kinds)])


def by_ours(rows: int, photos: int, folder: Path) -> Told:
    """Print once, then check what was printed."""
    from audit_app.report import checking, pdf
    from tests.benchmarks.reference_report import reference_report, with_photos

    report = with_photos(reference_report(rows), photos)
    made: list[tuple[bytes, int, tuple[str, ...]]] = []
    took = timed(lambda: made.append(pdf._printed(report, lambda piece: _file(folder, piece.id), lambda *_: None)))
    peak, (content, pages, said) = _peak(), made[0]
    checked = timed(lambda: _refused_if_faulty(checking.faults(content, checking.Meant(pages, "fr", said))))
    return {
        "made": took,
        "checked": checked,
        "pages": pages,
        "peak": max(peak, _peak()),
        "megabytes": len(content) / 1e6,
    }


def _refused_if_faulty(found: tuple[str, ...]) -> None:
    if found:
        raise RuntimeError(f"the report has faults: {found}")


def by_typst(rows: int, _photos: int, folder: Path) -> Told:
    from tests.benchmarks import peers
    from tests.benchmarks.reference_report import reference_report

    return {"made": timed(peers.typst_printing(reference_report(rows), folder))}


def by_weasyprint(rows: int, _photos: int, _folder: Path) -> Told:
    from tests.benchmarks import peers
    from tests.benchmarks.reference_report import reference_report

    return {"made": timed(peers.weasyprint_printing(reference_report(rows)))}


def by_pillow(_rows: int, photos: int, folder: Path) -> Told:
    """Decode each photo as small as its printed size allows, and encode it at that size."""
    side = (round(_PRINTED[0] * _PIXELS_A_POINT), round(_PRINTED[1] * _PIXELS_A_POINT))

    def made() -> None:
        for number in range(photos):
            image = Image.open(folder / f"{number:03}.jpg")
            image.draft("RGB", side)
            image.thumbnail(side, Image.Resampling.LANCZOS)
            image.save(io.BytesIO(), "JPEG", quality=80)

    return {"made": timed(made)}


def _file(folder: Path, name: str) -> Path:
    return folder / f"{int(name[-3:]):03}.jpg"


def _peak() -> float:
    """Return the most memory this process had, in MiB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


ENGINES: Mapping[str, Callable[[int, int, Path], Told]] = {
    OURS: by_ours,
    TYPST: by_typst,
    WEASYPRINT: by_weasyprint,
    PILLOW: by_pillow,
}

if __name__ == "__main__":
    engine, rows, photos, folder = sys.argv[1:]
    sys.stdout.write(json.dumps(ENGINES[engine](int(rows), int(photos), Path(folder))))
