"""The page round the blocks: what it says of itself, its landmarks, its contents, its looks."""

from collections.abc import Iterable, Iterator

from audit_app.i18n import _, in_language
from audit_app.report.blocks import Fitting, Heading, Listing, Report, Simple
from audit_app.report.reading_order import places
from audit_app.report.tagged.pictures import Finder
from audit_app.report.web.marks import shapes
from audit_app.report.web.markup import NOTHING, Markup, element, words
from audit_app.report.web.telling import Telling
from audit_app.shipped import resources

BEGINNING = b"<!doctype html>\n<!-- Jauge -->\n"
"""How a page of ours begins: by it, it is known from a page of somebody else."""

_READ = 12.0
"""Points of the letters that a browser shows where nobody asks for others; a report may ask for larger ones."""

_NOTHING_FETCHED = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Told to the browser: whatever a text of the page may look like, nothing is run and nothing is fetched."""


def printed_blocks(report: Report) -> tuple[Simple, ...]:
    """Return the blocks of the page: the fullest of each choice, and no contents, which have a place of their own."""
    chosen = (block.choices[0] if isinstance(block, Fitting) else (block,) for block in report.blocks)
    return tuple(_without_contents(part for parts in chosen for part in parts))


def names(parts: tuple[Simple, ...]) -> dict[str, str]:
    """Return what stands at each anchor: the text of a heading, or what a row or a caption begins with."""
    return dict(place for part in parts for place in places(part))


def page(report: Report, find: Finder) -> bytes:
    """Return the report as a page; `find` gives the file of a picture."""
    parts = printed_blocks(report)
    telling = Telling(names(parts), find)
    with in_language(report.language):
        size = f"font-size:{100 * report.least / _READ:.0f}%" if report.least > _READ else None
        whole = element("html", _head(report), _body(report, parts, telling), lang=report.language, style=size)
    return BEGINNING + whole.html.encode("utf-8") + b"\n"


def _without_contents(parts: Iterable[Simple]) -> Iterator[Simple]:
    before: Simple | None = None
    for part in parts:
        is_contents = isinstance(part, Heading) and part.anchor == "contents"
        is_listed = isinstance(part, Listing) and isinstance(before, Heading) and before.anchor == "contents"
        if not (is_contents or is_listed):
            yield part
        before = part


def _head(report: Report) -> Markup:
    style = Markup((resources() / "web" / "report.css").read_text("utf-8"))
    said = {"author": report.author, "description": report.subject, "generator": report.made_by}
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_NOTHING_FETCHED),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", report.title),
        *(element("meta", name=name, content=content) for name, content in said.items()),
        element("style", style),
    )


def _body(report: Report, parts: tuple[Simple, ...], telling: Telling) -> Markup:
    foot = (report.running, report.foot, *filter(None, (report.fingerprint,)))
    return element(
        "body",
        element("a", _("Skip to the report"), class_="skip", href="#report"),
        shapes(),
        _contents(parts),
        element("main", *map(telling.told, parts), id="report", tabindex="-1"),
        element("footer", *(element("p", line) for line in foot)),
    )


def _contents(parts: tuple[Simple, ...]) -> Markup:
    """Return where each section is; none where there is one section at most."""
    heads = [part for part in parts if isinstance(part, Heading) and part.level == 2]
    if len(heads) < 2:
        return NOTHING
    links = (element("li", element("a", words(head.text), href=f"#{head.anchor}")) for head in heads)
    title = element("p", _("Contents"), id="sections", class_="strong")
    return element("nav", title, element("ol", *links), aria_labelledby="sections")
