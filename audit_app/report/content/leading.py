"""Words that lead to a page: the last of them is of the link, for who hears links one by one."""

from audit_app.report.blocks import PageOf, Run


def line_anchor(line: str) -> str:
    """Return the anchor of the row that tells of a line."""
    return f"line-{line.replace('@', '-')}"


def piece_anchor(number: int) -> str:
    """Return the anchor of what tells of a piece of evidence, by its number in the report."""
    return f"piece-{number}"


def there_on_page(said: str, anchor: str) -> PageOf:
    """Return words that name a thing and end with “page”, then its page: where there are no pages, its name stands."""
    return PageOf(anchor, f"{said}\u00a0")


def on_page(said: str, anchor: str) -> tuple[Run, PageOf]:
    """Return words that end with “page” in any language, then the page of a heading.

    The last word goes with the number: “page 12” says more than “12”, and goes with it where a report has no pages.
    """
    before, _space, last = said.rpartition(" ")
    return Run(f"{before} " if before else ""), PageOf(anchor, f"{last}\u00a0")
