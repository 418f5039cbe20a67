"""Pictograms for a page of the web: the drawings of `pictograms` as SVG."""

from typing import assert_never

from audit_app.report.drawings import DRAWINGS
from audit_app.report.pictograms import SIDE, Area, Disc, Part, Pictogram, Ring, Stroke


def svg(pictogram: Pictogram) -> str:
    """Return the drawing in the colour of the text around it: silent, since words beside it say the same.

    What cuts into ink takes the colour `--paper` of the page, so that dark pages show it too; white without one.
    """
    parts = "".join(map(_tag, DRAWINGS[pictogram]))
    silent = 'class="pictogram" aria-hidden="true" focusable="false"'
    return f'<svg viewBox="0 0 {SIDE:.0f} {SIDE:.0f}" {silent}>{parts}</svg>'


def _tag(part: Part) -> str:
    match part:
        case Stroke(path, wide, paper):
            ends = 'stroke-linecap="round" stroke-linejoin="round"'
            return f'<path d="{path}" fill="none" stroke="{_colour(paper=paper)}" stroke-width="{wide:g}" {ends}/>'
        case Area(path, paper):
            return f'<path d="{path}" fill="{_colour(paper=paper)}"/>'
        case Disc(x, y, radius, paper):
            return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" fill="{_colour(paper=paper)}"/>'
        case Ring(x, y, radius, wide):
            ring = f'fill="none" stroke="{_colour(paper=False)}" stroke-width="{wide:g}"'
            return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" {ring}/>'
        case _:
            assert_never(part)


def _colour(*, paper: bool) -> str:
    return "var(--paper, #ffffff)" if paper else "currentColor"
