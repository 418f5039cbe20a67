"""Where the lines stand, theme by theme: a chart, and the same numbers as a table."""

from collections.abc import Iterable, Iterator, Sequence

from audit_app.domain.audit import Verdict
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, ngettext, pgettext
from audit_app.report.blocks import Bar, Chart, Heading, Mark, Role, Simple, say
from audit_app.report.charts import as_table
from audit_app.report.content.matter import Matter
from audit_app.wording import figures
from audit_app.wording.standing import Counts, concluded, counts_said
from audit_app.wording.typography import clipped, told

_MOST_BARS = 18
"""Bars of one chart, which stands on one page; more themes go on in the next."""

_MOST_LETTERS = 60


def progress_chart(matter: Matter) -> tuple[Simple, ...]:
    """Return the section, none where no line applies."""
    counted = tuple(_by_theme(matter))
    if not counted:
        return ()
    blocks: list[Simple] = [Heading(2, _("Where the lines stand, theme by theme"), "standing"), *_left_out(matter)]
    parts = -(-len(counted) // _MOST_BARS)
    if parts > 1:
        blocks.append(say(_("All themes together: {counts}").format(counts=concluded(counted))))
    for at in range(parts):
        shown = counted[at * len(counted) // parts : (at + 1) * len(counted) // parts]
        chart = _chart(_caption(at, parts), shown)
        blocks += [chart, as_table(chart, _("Theme"))]
    return tuple(blocks)


def _caption(at: int, parts: int) -> str:
    """Return what a chart is of; where there are several, which part it is: its counts are of these themes alone."""
    if parts == 1:
        return _("Lines of each theme, each counted once")
    said = _("Lines of each theme, each counted once: part {part} of {parts}")
    return said.format(part=figures.number(at + 1), parts=figures.number(parts))


def _by_theme(matter: Matter) -> Iterator[tuple[str, Counts]]:
    """Yield the lines of each theme that apply, in the order of the checklist."""
    for domain in matter.audit.checklist.domains:
        counts = _counted(row for row in matter.rows.values() if row.line.criterion.domain == domain.id)
        if counts.total:
            yield clipped(told(domain.title), _MOST_LETTERS), counts


def _counted(rows: Iterable[LineStanding]) -> Counts:
    known = list(rows)
    partial = sum(row.counts_as is Verdict.PARTIAL for row in known)
    return Counts(
        met=sum(row.is_met for row in known),
        partial=partial,
        unmet=sum(row.is_unmet for row in known) - partial,
        unknown=sum(row.is_unknown for row in known),
    )


def _left_out(matter: Matter) -> tuple[Simple, ...]:
    count = sum(row.counts_as is Verdict.NOT_APPLICABLE for row in matter.rows.values())
    if not count:
        return ()
    said = ngettext(
        "{count} line that does not apply is left out.", "{count} lines that do not apply are left out.", count
    )
    return (say(said.format(count=figures.number(count)), Role.LEAD),)


def _chart(caption: str, by_theme: Sequence[tuple[str, Counts]]) -> Chart:
    bars = tuple(Bar(theme, _parts(counts), counts_said(counts)) for theme, counts in by_theme)
    return Chart(caption, bars, concluded(by_theme))


def _parts(counts: Counts) -> tuple[tuple[str, int, Mark | None], ...]:
    return (
        (pgettext("lines", "Fully met"), counts.met, Mark.GOOD),
        (pgettext("lines", "Partly met"), counts.partial, Mark.PARTIAL),
        (pgettext("lines", "Unmet"), counts.unmet, Mark.BAD),
        (pgettext("lines", "Not checked"), counts.unknown, Mark.UNKNOWN),
    )
