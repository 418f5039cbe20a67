"""Lists: their points, and those of contents, each of which is a link."""

from collections.abc import Iterable, Mapping

from reportlab.lib.styles import ParagraphStyle

from audit_app.report import blocks
from audit_app.report.direction import turns
from audit_app.report.tagged import words
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.runs import link_to

BULLET = "•"
"""What a screen reader hears of a drawn bullet."""

UNDER_TIGHT = 6.0
"""Room under a list whose points are close together, in points."""


def listed(listing: blocks.Listing, looks: Mapping[blocks.Role, ParagraphStyle], place: Place) -> list[words.Words]:
    """Return the points of a list."""
    of = place.child("L", {"O": "/List", "ListNumbering": "/Disc" if _has_bullets(listing) else "/None"})
    in_line = not all_begin_at_the_right(listing.points)
    points = [_point(point, looks[point.role], of.child("LI"), in_line=in_line) for point in listing.points]
    if points and listing.tight:  # its points have no room between them; what follows the list has
        points[-1].spaceAfter = UNDER_TIGHT
    return points


def _has_bullets(listing: blocks.Listing) -> bool:
    return any(point.mark is None for point in listing.points)


def all_begin_at_the_right(paragraphs: Iterable[blocks.Passage]) -> bool:
    """Whether all of several paragraphs begin there: else they share the left margin."""
    return all(turns(paragraph) for paragraph in paragraphs)


def _point(point: blocks.Passage, style: ParagraphStyle, place: Place, *, in_line: bool) -> words.Words:
    label = place.element.child("Lbl", ActualText=BULLET) if point.mark is None else None
    made = words.made_of(point, words.indented(style), place.child("LBody"), in_line=in_line)
    made.mark, made.bullet, made.label = point.mark, point.mark is None, label
    return made


def is_contents(listing: blocks.Listing) -> bool:
    """Whether a list is one of contents: each point names a heading and ends with its page."""
    return bool(listing.points) and all(bool(_leads_to(point)) for point in listing.points)


def _leads_to(point: blocks.Passage) -> str:
    """Return the anchor of the heading of which the point tells name and page."""
    first, last = point.runs[0], point.runs[-1]
    named = first.to if isinstance(first, blocks.Run) else ""
    return named if isinstance(last, blocks.PageOf) and last.anchor == named else ""


def contents(listing: blocks.Listing, looks: Mapping[blocks.Role, ParagraphStyle], place: Place) -> list[words.Words]:
    """Return a list of contents: each point is one link, page and all."""
    of = place.child("TOC")
    made = []
    for point in listing.points:
        reference = of.child("TOCI").child("Reference")
        anchor = _leads_to(point)
        link = link_to(anchor, reference)
        point_of = words.made_of(point, words.indented(looks[point.role]), reference, link)
        point_of.bullet = True
        made.append(point_of)
    return made
