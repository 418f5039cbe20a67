"""Decision pages of the example reports as the verification reads them, and the same with other words."""

from dataclasses import replace

from audit_app.report.content import ReportKind
from audit_app.report.verifying.decision_page import DecisionPage
from audit_app.report.verifying.page_words import LANGUAGES
from audit_app.report.verifying.received import carried
from audit_app.report.verifying.results import results
from audit_app.report.verifying.schema import read
from audit_app.report.verifying.texts import lined, pages_of
from audit_app.report.verifying.tiles import on_tiles, tiles_of
from tests.report.signed import printed


def a_page(what: str = "half", kind: ReportKind = ReportKind.FUNDER, language: str = "fr") -> DecisionPage:
    content = printed(what, language, kind, signer="")
    data, pages = read(carried(content).data), pages_of(content)
    again, at, first = results(data), LANGUAGES.index(language), lined(pages[0])
    tiles = [tiles_of(code, first)[0] for code, _value in on_tiles(data, again, at)]
    return DecisionPage(data, again, at, first, first[max(tile.end() for tile in tiles) :], pages)


def tiles_on(page: DecisionPage) -> dict:
    return {code: tiles_of(code, page.whole) for code, _value in on_tiles(page.data, page.again, page.at)}


def saying(page: DecisionPage, true: str, other: str) -> DecisionPage:
    """Return the page with other words wherever it has these."""
    assert true in page.whole
    return replace(page, whole=page.whole.replace(true, other), below=page.below.replace(true, other))
