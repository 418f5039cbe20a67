"""What users found: where they overrule the organiser, with both voices; and the other findings."""

from audit_app.domain.audit import Finding
from audit_app.domain.user_testing import BLOCKING_SEVERITY
from audit_app.i18n import _, ngettext, pgettext
from audit_app.report.blocks import Cell, Column, Heading, Mark, Passage, Role, Run, Simple, Table, say
from audit_app.report.content.matter import VERDICT_MARKS, Matter, word
from audit_app.wording import figures
from audit_app.wording.finding import place_said, severity_said
from audit_app.wording.lines import id_of, line_said, title_of
from audit_app.wording.typography import capital


def findings(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on findings, none when nothing was found."""
    if not matter.audit.findings:
        return ()
    found = [f for _id, f in sorted(matter.audit.findings.items())]
    return (
        Heading(2, _("What users and helpers found"), "findings"),
        *_overruled(matter),
        Heading(3, _("All findings"), "all-findings"),
        Table(
            _("All findings"),
            (
                Column(_("Finding"), 46),
                Column(_("Severity"), 20),
                Column(_("Lines"), 20),
                Column(_("What became of it"), 30),
            ),
            tuple(_row(matter, finding) for finding in sorted(found, key=_gravest_first)),
        ),
    )


def _gravest_first(finding: Finding) -> int:
    return 1 if finding.severity is None else -finding.severity


def _overruled(matter: Matter) -> tuple[Simple, ...]:
    rows = [row for row in matter.rows.values() if row.overruled_by]
    if not rows:
        return ()
    said = _(
        "A blocking problem met by a tester outweighs the organiser’s answer, "
        "until a later test or a reasoned decision."
    )
    columns = (Column(_("Line"), 37), Column(_("The organiser’s answer"), 30), Column(_("What users met"), 45))
    cells = tuple(
        (
            (say(id_of(row)), say(title_of(row), Role.LEAD)),
            (_own_answer(matter, row.line.id),),
            tuple(_met(matter, matter.audit.findings[key]) for key in row.overruled_by),
        )
        for row in rows
    )
    title = _("Where users contradict the checklist")
    return (Heading(3, title, "overruled"), say(said, Role.LEAD), Table(title, columns, cells))


def _own_answer(matter: Matter, line: str) -> Passage:
    answer = matter.audit.answers.get(line)
    if answer is None:
        return say(_("No answer"), mark=Mark.UNKNOWN)
    return say(capital(word(answer.verdict)), mark=VERDICT_MARKS[answer.verdict])


def _met(matter: Matter, finding: Finding) -> Passage:
    return Passage((Run(finding.title, strong=True), Run(f" – {_testers(matter, finding)}")), mark=Mark.BAD)


def _testers(matter: Matter, finding: Finding) -> str:
    count = len(finding.testers)
    said = ngettext("{count} tester", "{count} testers", count).format(count=figures.number(count))
    return f"{said} ({', '.join(finding.testers)})" if count and matter.shows_people else said


def _row(matter: Matter, finding: Finding) -> tuple[Cell, ...]:
    what = [say(finding.title)]
    if finding.zone:
        what.append(say(place_said(matter.audit, finding), Role.LEAD))
    if finding.note and matter.shows_people:
        what.append(say(finding.note, Role.LEAD))
    who = [_testers(matter, finding)] if finding.testers else []
    who += [finding.by] if finding.by and matter.shows_people else []
    who += [figures.day(finding.on)] if finding.on else []
    if who:
        what.append(say(", ".join(who), Role.QUIET))
    lines = ", ".join(line_said(matter.audit, line) for line in finding.lines) or _("not sorted yet")
    return tuple(what), (_severity(finding),), (say(lines),), _end(matter, finding)


def _severity(finding: Finding) -> Passage:
    said = severity_said(finding.severity)
    if finding.severity is None:
        return say(said, mark=Mark.UNKNOWN)
    if finding.severity >= BLOCKING_SEVERITY:
        return say(said, mark=Mark.BAD)
    return say(said, mark=Mark.PARTIAL if finding.severity else Mark.NONE)


def _end(matter: Matter, finding: Finding) -> Cell:
    decision = finding.decision
    if decision is None:
        return (say(pgettext("finding", "open"), mark=Mark.UNKNOWN),)
    said = _("Closed by {what}, {day}").format(what=word(decision.closed_by), day=figures.day(decision.on))
    reason = say(decision.reason, Role.LEAD)
    if matter.shows_people:
        return (say(said, mark=Mark.GOOD), reason, say(decision.author, Role.QUIET))
    return (say(said, mark=Mark.GOOD), reason)
