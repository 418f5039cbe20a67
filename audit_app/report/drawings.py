"""What each pictogram looks like: drawings of our own, under the licence of this program."""

from collections.abc import Mapping

from audit_app.report.pictograms import Area, Disc, Part, Pictogram, Ring, Stroke


def _box(left: float, top: float, right: float, bottom: float, bend: float) -> str:
    """Return the path of a rectangle with round corners.

    >>> _box(0, 0, 10, 10, 0)
    'M 0 0 L 10 0 C 10 0 10 0 10 0 L 10 10 C 10 10 10 10 10 10 L 0 10 C 0 10 0 10 0 10 L 0 0 C 0 0 0 0 0 0 Z'
    """
    return (
        f"M {left + bend} {top} L {right - bend} {top} C {right} {top} {right} {top} {right} {top + bend} "
        f"L {right} {bottom - bend} C {right} {bottom} {right} {bottom} {right - bend} {bottom} "
        f"L {left + bend} {bottom} C {left} {bottom} {left} {bottom} {left} {bottom - bend} "
        f"L {left} {top + bend} C {left} {top} {left} {top} {left + bend} {top} Z"
    )


_HEAD = (
    "M 24 94 L 24 74 C 8 60 8 32 24 18 C 40 4 68 6 78 24 C 82 31 82 37 82 42 L 91 58 C 92 60 90 62 88 62 L 82 63 "
    "L 82 74 C 82 80 77 82 71 81 L 62 80 L 62 94 Z"
)
"""A head from the side."""

_BUBBLE = (
    "M 16 8 L 84 8 C 90 8 94 12 94 18 L 94 60 C 94 66 90 70 84 70 L 52 70 L 30 92 L 30 70 L 16 70 C 10 70 6 66 6 60 "
    "L 6 18 C 6 12 10 8 16 8 Z"
)

DRAWINGS: Mapping[Pictogram, tuple[Part, ...]] = {
    Pictogram.WHEELCHAIR: (
        Disc(40, 13, 10),
        Stroke("M 41 32 L 43 56 L 66 56 L 78 84 L 88 80", 10),
        Stroke("M 42 40 L 62 40", 8),
        Stroke("M 33 46 C 14 52 10 78 28 90 C 44 100 66 90 66 70", 8),
    ),
    Pictogram.EYE: (
        Stroke("M 6 50 C 24 18 76 18 94 50 C 76 82 24 82 6 50 Z", 8),
        Disc(50, 50, 17),
        Disc(56, 44, 5, paper=True),
    ),
    Pictogram.EAR: (
        Stroke("M 24 40 C 22 -2 84 -2 82 42 C 82 62 62 62 60 76 C 58 96 32 96 32 76", 9),
        Stroke("M 40 44 C 38 20 66 20 66 42 C 66 54 52 52 52 64", 8),
    ),
    Pictogram.UNDERSTANDING: (
        Area(_HEAD),
        Area("M 38 50 C 26 38 34 18 50 18 C 66 18 74 38 62 50 L 60 56 L 40 56 Z", paper=True),
        Stroke("M 42 63 L 58 63", 5, paper=True),
        Stroke("M 46 70 L 54 70", 5, paper=True),
    ),
    Pictogram.DISTRESS: (
        Area(_HEAD),
        Stroke(
            "M 30 44 C 30 20 68 20 68 42 C 68 62 38 62 38 44 C 38 30 60 30 60 42 C 60 52 46 52 46 44 "
            "C 46 39 52 39 52 43",
            4.5,
            paper=True,
        ),
    ),
    Pictogram.NOISE: (
        Area("M 6 36 L 26 36 L 52 14 L 52 86 L 26 64 L 6 64 Z"),
        Stroke("M 64 36 C 72 44 72 56 64 64", 7),
        Stroke("M 74 24 C 90 38 90 62 74 76", 7),
    ),
    Pictogram.HEALTH: (
        Area("M 50 92 C 4 58 0 40 6 26 C 14 8 40 6 50 26 C 60 6 86 8 94 26 C 100 40 96 58 50 92 Z"),
        Stroke("M 16 50 L 36 50 L 44 34 L 54 66 L 62 50 L 84 50", 6, paper=True),
    ),
    Pictogram.PEOPLE: (
        Disc(22, 32, 11),
        Disc(78, 32, 11),
        Area("M 4 84 C 4 56 10 48 22 48 C 34 48 40 56 40 84 Z"),
        Area("M 60 84 C 60 56 66 48 78 48 C 90 48 96 56 96 84 Z"),
        Stroke("M 26 96 C 26 60 34 48 50 48 C 66 48 74 60 74 96 Z", 6, paper=True),
        Disc(50, 26, 17, paper=True),
        Disc(50, 26, 13),
        Area("M 28 94 C 28 60 36 46 50 46 C 64 46 72 60 72 94 Z"),
    ),
    Pictogram.WALKING: (
        Disc(54, 12, 10),
        Stroke("M 52 32 L 48 56", 13),
        Stroke("M 49 56 L 62 72 L 66 93", 9),
        Stroke("M 47 56 L 42 74 L 28 92", 9),
        Stroke("M 54 34 L 64 48 L 77 53", 7.5),
        Stroke("M 49 32 L 35 43 L 32 58", 7.5),
    ),
    Pictogram.SPORT: (
        Disc(66, 12, 10),
        Stroke("M 58 31 L 46 54", 13),
        Stroke("M 47 55 L 64 66 L 58 91", 9),
        Stroke("M 45 55 L 34 74 L 10 74", 9),
        Stroke("M 60 32 L 72 46 L 88 40", 7.5),
        Stroke("M 54 30 L 34 29 L 26 44", 7.5),
    ),
    Pictogram.TICKET: (
        Stroke(
            "M 10 24 L 90 24 L 90 40 C 78 40 78 60 90 60 L 90 76 L 10 76 L 10 60 C 22 60 22 40 10 40 Z",
            7,
        ),
        Stroke("M 66 30 L 66 38", 5),
        Stroke("M 66 46 L 66 54", 5),
        Stroke("M 66 62 L 66 70", 5),
        Stroke("M 32 44 L 52 44", 6),
        Stroke("M 32 57 L 52 57", 6),
    ),
    Pictogram.BUS: (
        Area(_box(10, 8, 90, 82, 12)),
        Area(_box(20, 22, 80, 52, 4), paper=True),
        Stroke("M 36 15 L 64 15", 5, paper=True),
        Disc(26, 67, 6.5, paper=True),
        Disc(74, 67, 6.5, paper=True),
        Stroke("M 42 67 L 58 67", 5, paper=True),
        Area(_box(16, 78, 32, 96, 4)),
        Area(_box(68, 78, 84, 96, 4)),
        Stroke("M 4 32 L 4 48", 6),
        Stroke("M 96 32 L 96 48", 6),
    ),
    Pictogram.DOOR: (
        Stroke("M 46 8 L 88 8 L 88 92 L 46 92", 7),
        Area("M 46 8 L 72 20 L 72 97 L 46 92 Z"),
        Disc(64, 58, 4, paper=True),
        Stroke("M 6 52 L 34 52", 9),
        Stroke("M 22 36 L 37 52 L 22 68", 9),
    ),
    Pictogram.PATH: (
        Area("M 8 96 C 14 74 62 72 54 58 C 48 48 36 46 42 32 L 54 32 C 52 42 82 44 82 62 C 82 78 60 82 58 96 Z"),
        Stroke("M 33 91 L 36 84", 5, paper=True),
        Stroke("M 46 78 L 56 71", 5, paper=True),
        Stroke("M 66 62 L 63 55", 5, paper=True),
        Disc(48, 16, 12),
        Disc(48, 16, 5, paper=True),
        Area("M 38 22 L 58 22 L 48 36 Z"),
    ),
    Pictogram.TOILET: (
        Disc(25, 14, 10),
        Area("M 16 28 L 34 28 L 46 66 L 36 66 L 36 94 L 28 94 L 28 66 L 22 66 L 22 94 L 14 94 L 14 66 L 4 66 Z"),
        Stroke("M 50 4 L 50 96", 5),
        Disc(76, 14, 10),
        Area(_box(58, 28, 94, 36, 4)),
        Stroke("M 62 32 L 62 58", 8),
        Stroke("M 90 32 L 90 58", 8),
        Area("M 67 30 L 85 30 L 85 94 L 77.5 94 L 77.5 62 L 74.5 62 L 74.5 94 L 67 94 Z"),
    ),
    Pictogram.FOOD: (
        Stroke("M 18 8 L 18 34 C 18 48 46 48 46 34 L 46 8", 7),
        Stroke("M 32 8 L 32 92", 7),
        Area("M 66 92 L 66 8 C 90 14 90 48 82 58 L 74 58 L 74 92 Z"),
        Stroke("M 70 10 L 70 92", 7),
    ),
    Pictogram.FIRST_AID: (
        Stroke("M 34 24 L 34 12 L 66 12 L 66 24", 8),
        Area(_box(6, 24, 94, 90, 12)),
        Area(
            "M 42 36 L 58 36 L 58 49 L 71 49 L 71 65 L 58 65 L 58 78 L 42 78 L 42 65 L 29 65 L 29 49 L 42 49 Z",
            paper=True,
        ),
    ),
    Pictogram.CALM: (
        Ring(50, 50, 42, 7),
        Stroke("M 24 44 C 28 52 38 52 42 44", 6),
        Stroke("M 58 44 C 62 52 72 52 76 44", 6),
        Stroke("M 36 66 C 44 74 56 74 64 66", 6),
    ),
    Pictogram.SHOW: (
        Stroke(_box(8, 12, 92, 68, 6), 7),
        Area("M 42 26 L 66 40 L 42 54 Z"),
        Stroke("M 50 70 L 50 90", 7),
        Stroke("M 28 91 L 72 91", 7),
    ),
    Pictogram.PAPER: (
        Stroke("M 20 6 L 60 6 L 82 28 L 82 94 L 20 94 Z", 7),
        Stroke("M 58 8 L 58 30 L 80 30", 6),
        Stroke("M 35 46 L 67 46", 6),
        Stroke("M 35 60 L 67 60", 6),
        Stroke("M 35 74 L 55 74", 6),
    ),
    Pictogram.TALLY: (
        Stroke("M 6 20 L 14 28 L 28 10", 7),
        Stroke("M 6 52 L 14 60 L 28 42", 7),
        Stroke("M 6 84 L 14 92 L 28 74", 7),
        Stroke("M 44 20 L 94 20", 8),
        Stroke("M 44 52 L 94 52", 8),
        Stroke("M 44 84 L 94 84", 8),
    ),
    Pictogram.CALENDAR: (
        Stroke(_box(10, 18, 90, 92, 8), 7),
        Area("M 10 20 L 90 20 L 90 40 L 10 40 Z"),
        Stroke("M 30 8 L 30 26", 8),
        Stroke("M 70 8 L 70 26", 8),
        Disc(30, 56, 5),
        Disc(50, 56, 5),
        Disc(70, 56, 5),
        Disc(30, 75, 5),
        Disc(50, 75, 5),
    ),
    Pictogram.CLOCK: (
        Ring(50, 50, 42, 8),
        Stroke("M 50 24 L 50 50 L 68 62", 8),
    ),
    Pictogram.QUESTION: (
        Disc(50, 50, 46),
        Stroke("M 34 38 C 34 16 68 16 67 38 C 66 52 50 50 50 62", 9, paper=True),
        Disc(50, 77, 6, paper=True),
    ),
    Pictogram.CHECK: (
        Disc(50, 50, 46),
        Stroke("M 27 52 L 44 69 L 74 34", 11, paper=True),
    ),
    Pictogram.CROSS: (
        Disc(50, 50, 46),
        Stroke("M 33 33 L 67 67", 11, paper=True),
        Stroke("M 67 33 L 33 67", 11, paper=True),
    ),
    Pictogram.WARNING: (
        Area(
            "M 50 6 C 53 6 55 7 57 10 L 97 84 C 100 90 97 95 91 95 L 9 95 C 3 95 0 90 3 84 L 43 10 C 45 7 47 6 50 6 Z"
        ),
        Stroke("M 50 36 L 50 62", 10, paper=True),
        Disc(50, 79, 6.5, paper=True),
    ),
    Pictogram.TALK: (
        Area(_BUBBLE),
        Disc(28, 40, 6, paper=True),
        Disc(50, 40, 6, paper=True),
        Disc(72, 40, 6, paper=True),
    ),
    Pictogram.BOOK: (
        Stroke(
            "M 50 22 C 40 12 20 12 6 16 L 6 82 C 20 78 40 78 50 88 C 60 78 80 78 94 82 L 94 16 C 80 12 60 12 50 22 Z", 7
        ),
        Stroke("M 50 24 L 50 84", 6),
        Stroke("M 19 34 C 26 33 32 34 38 37", 5),
        Stroke("M 19 48 C 26 47 32 48 38 51", 5),
        Stroke("M 62 37 C 68 34 74 33 81 34", 5),
        Stroke("M 62 51 C 68 48 74 47 81 48", 5),
    ),
}
