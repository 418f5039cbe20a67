"""Words that lead to a page: the last of them is of the link, for who hears links one by one."""

from audit_app.report.blocks import PageOf, Run


def on_page(said: str, anchor: str) -> tuple[Run, PageOf]:
    """Return words that end with “page” in any language, then the page of a heading.

    The last word goes with the number: “page 12” says more than “12”, and goes with it where a report has no pages.
    """
    before, _space, last = said.rpartition(" ")
    return Run(f"{before} " if before else ""), PageOf(anchor, f"{last}\u00a0")
