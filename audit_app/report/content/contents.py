"""The contents: each section with its page, then the sections."""

from audit_app.i18n import _
from audit_app.report.blocks import Block, Heading, Listing, PageBreak, PageOf, Passage, Run

Section = tuple[Block, ...]


def with_contents(first: Section, sections: tuple[Section, ...]) -> tuple[Block, ...]:
    """Return a first page, the contents, and the sections that say something, in their order."""
    heads = [section[0] for section in sections if section]
    points = tuple(
        Passage((Run(head.text, to=head.anchor), Run("\u00a0– " + _("page") + "\u00a0"), PageOf(head.anchor)))
        for head in heads
        if isinstance(head, Heading)
    )
    return (
        *first,
        PageBreak(),
        Heading(2, _("Contents"), "contents"),
        Listing(points),
        *(block for section in sections for block in section),
    )
