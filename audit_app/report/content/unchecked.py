"""What was not checked: what should have been by now, and what is not due yet."""

from audit_app.domain.audit import Verdict
from audit_app.domain.progress import LineStanding
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Cell, Column, Heading, Mark, Role, Simple, Table, say
from audit_app.report.content.lines import legal_said, level_said
from audit_app.report.content.matter import Matter, word
from audit_app.wording import figures
from audit_app.wording.lines import awaits_said, id_of, title_of


def not_checked(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on what was not checked; mandatory lines before recommended ones."""
    unknown = sorted((r for r in matter.rows.values() if r.is_unknown), key=lambda row: not row.is_mandatory)
    due = [row for row in unknown if row.is_due(matter.on)]
    later = [row for row in unknown if not row.is_due(matter.on)]
    blocks: list[Simple] = [Heading(2, _("What was not checked"), "unchecked")]
    if not unknown:
        return (*blocks, say(_("Every line asked of this event was checked."), mark=Mark.GOOD))
    if due:
        title = ngettext("{count} line due by now", "{count} lines due by now", len(due))
        blocks += _part(title.format(count=figures.number(len(due))), "unchecked-due", due)
    if later:
        title = ngettext("{count} line not due yet", "{count} lines not due yet", len(later))
        blocks += _part(title.format(count=figures.number(len(later))), "unchecked-later", later)
    return tuple(blocks)


def _part(title: str, anchor: str, rows: list[LineStanding]) -> list[Simple]:
    columns = (
        Column(_("Line"), 18),
        Column(_("Criterion"), 55),
        Column(_("Level"), 19),
        Column(_("Legal duty"), 15),
        Column(_("Due"), 20),
    )
    return [Heading(3, title, anchor), Table(title, columns, tuple(_row(row) for row in rows))]


def _row(row: LineStanding) -> tuple[Cell, ...]:
    names = [say(id_of(row))]
    if row.line.criterion.blocking:
        names.append(say(_("blocking"), Role.QUIET))
    title = [say(title_of(row))]
    if row.contested:
        title.append(say(_("two answers, to be settled"), Role.QUIET))
    elif row.awaits:
        title.append(say(awaits_said(), Role.QUIET))
    elif row.answer and row.answer.verdict is Verdict.CANNOT_TELL:
        said = _("{verdict}: {reason}").format(verdict=word(Verdict.CANNOT_TELL), reason=row.answer.reason)
        title.append(say(said, Role.QUIET))
    when = (say(word(row.line.criterion.phase)),)
    return tuple(names), tuple(title), (level_said(row),), (legal_said(row),), when
