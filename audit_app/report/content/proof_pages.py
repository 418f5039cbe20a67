"""Where to check a funding condition: the pages of the lines that prove it or fail it, of evidence and of gaps."""

from collections.abc import Iterable, Iterator

from audit_app.domain.funding import Judged, SchemeJudged
from audit_app.domain.progress import LineStanding
from audit_app.domain.scheme import OF_MONEY, Ask
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Inline, Listing, Passage, Role, Run, Simple, say
from audit_app.report.content.leading import line_anchor, on_page, piece_anchor, there_on_page
from audit_app.report.content.lines import is_answered
from audit_app.report.content.matter import Matter, ReportKind
from audit_app.wording.figures import number
from audit_app.wording.lines import id_of

_LINES = 6
"""So many lines are named with their page; of more, the pages of their themes."""

_THEMES = 6
"""So many themes are named with their page; of more, the page where all of them begin."""

_PIECES = 6
"""So many pieces of evidence are named with their page; more are counted."""


def where_to_check(matter: Matter, judged: SchemeJudged) -> tuple[Simple, ...]:
    """Return the pages of what proves each condition, and of what fails it; nothing where none has any."""
    found = ((each, tuple(_pages(matter, each))) for each in judged.conditions)
    points = tuple(Passage((Run(each.condition.id, strong=True), *pages)) for each, pages in found if pages)
    if not points:
        return ()
    return (say(_("Where to check it"), Role.STRONG), Listing(points, tight=True))


def _pages(matter: Matter, judged: Judged) -> Iterator[Inline]:
    if judged.condition.asks in OF_MONEY:
        yield from on_page(" – " + _("spending as declared, page"), "declared")
    proof = _answered(matter, judged.proof)
    missing = (missing.line for missing in judged.missing if missing.why != "left_out")
    lacking = [row for row in _answered(matter, missing) if row not in proof]
    if proof or lacking:
        yield from _lines(matter, proof or lacking)
    if proof:
        yield from _evidence(matter, proof)
    if any(row.is_unmet and (row.is_mandatory or matter.kind is ReportKind.WORKING) for row in lacking):
        yield from (Run(", "), there_on_page(_("gaps page"), "gaps"))
    if (proof or lacking) and any(missing.why == "verdict" for missing in judged.missing):
        yield from (Run(", "), there_on_page(_("not checked, page"), "unchecked"))
    if not (proof or lacking or judged.condition.asks in OF_MONEY):
        yield from _elsewhere(matter, judged)


def _elsewhere(matter: Matter, judged: Judged) -> Iterator[Inline]:
    """Yield where a condition is to be read of whose lines nobody said anything yet, or that has none."""
    if judged.condition.asks is Ask.USER_TESTS:
        yield from (Run(" – "), there_on_page(_("user tests, page"), "user-tests"))
    elif any(missing.line in matter.rows for missing in judged.missing):
        yield from (Run(" – "), there_on_page(_("not checked, page"), "unchecked"))
    else:
        yield from (Run(" – "), there_on_page(_("the event as declared, page"), "declared"))


def _answered(matter: Matter, lines: Iterable[str]) -> list[LineStanding]:
    return [matter.rows[line] for line in lines if line in matter.rows and is_answered(matter.rows[line])]


def _lines(matter: Matter, rows: list[LineStanding]) -> Iterator[Inline]:
    """Yield a few lines, each with its page; of many, their themes."""
    if len(rows) > _LINES:
        yield from _themes(matter, rows)
        return
    for at, row in enumerate(rows):
        yield Run(", " if at else " – ")
        yield there_on_page(_("{theme} page").format(theme=id_of(row)), line_anchor(row.line.id))


def _themes(matter: Matter, rows: list[LineStanding]) -> Iterator[Inline]:
    themes = tuple(dict.fromkeys(row.line.criterion.domain for row in rows))
    if matter.by_zone or len(themes) > _THEMES:
        yield from on_page(" – " + _("the lines, from page"), "lines")
        return
    for at, theme in enumerate(themes):
        yield from on_page((", " if at else " – ") + _("{theme} page").format(theme=theme), f"theme-{theme}")


def _evidence(matter: Matter, rows: list[LineStanding]) -> Iterator[Inline]:
    numbers = sorted({matter.numbers[piece.id] for row in rows for piece in row.proofs})
    if not numbers:
        yield Run(", " + _("without evidence"))
        return
    if len(numbers) > _PIECES:
        said = ngettext("{count} piece of evidence", "{count} pieces of evidence", len(numbers))
        said = said.format(count=number(len(numbers)))
        yield from on_page(f", {said}, " + _("from page"), "evidence")
        return
    for at, each in enumerate(numbers):
        said = _("no. {number} page") if at else _("evidence no. {number} page")
        yield Run(", ")
        yield there_on_page(said.format(number=number(each)), piece_anchor(each))
