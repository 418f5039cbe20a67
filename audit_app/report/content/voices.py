"""What users found: where they overrule the organiser, with both voices; their findings by priority; the others."""

from functools import partial

from audit_app.domain.audit import Answer, Finding
from audit_app.domain.experience import pressing, priority
from audit_app.domain.following_up import answering
from audit_app.domain.user_testing import BLOCKING_SEVERITY, heard, met_by_testers, weighed
from audit_app.i18n import _, ngettext, pgettext
from audit_app.report.blocks import Cell, Column, Heading, Mark, Passage, Role, Run, Simple, Table, say
from audit_app.report.content.gaps import action_cell
from audit_app.report.content.matter import VERDICT_MARKS, Matter, named, word
from audit_app.wording import figures
from audit_app.wording.attempts import scenario_said
from audit_app.wording.finding import place_said, reach_said, severity_said
from audit_app.wording.statements import statement
from audit_app.wording.typography import capital


def testers_findings(matter: Matter) -> tuple[Simple, ...]:
    """Return the problems testers met, the most pressing first, none when they met none."""
    found = list(met_by_testers(matter.audit))
    said = _(
        "Open problems come first: those that block, however few ran into them, then by severity, 0 to 4, times reach, "
        "1 to 3, then those not sorted yet. Closed ones come last."
    )
    return _listed(matter, _("Problems testers ran into, the most pressing first"), 3, "testers-findings", found, said)


def other_findings(matter: Matter) -> tuple[Simple, ...]:
    """Return the section on what others than testers found, none when nothing was."""
    found = [finding for finding in matter.audit.findings.values() if not finding.testers]
    return _listed(matter, _("What helpers found"), 2, "findings", found, "")


def _listed(matter: Matter, title: str, level: int, anchor: str, found: list[Finding], said: str) -> tuple[Simple, ...]:
    if not found:
        return ()
    columns = (
        Column(_("Finding"), 42),
        Column(_("Severity"), 20),
        Column(_("Lines"), 18),
        Column(_("What became of it"), 36),
    )
    rows = tuple(_row(matter, finding) for finding in sorted(found, key=partial(_order, matter), reverse=True))
    lead = (say(said, Role.LEAD),) if said else ()
    return (Heading(level, title, anchor), *lead, Table(title, columns, rows))


def _order(matter: Matter, finding: Finding) -> tuple[bool, bool, int, int, bool]:
    """Return what findings are ordered by: open ones first, and of these the unsorted after those that are weighed."""
    weight = pressing((finding.severity, _reach(matter, finding)))
    return finding.decision is None, *weight, finding.severity is not None


def _reach(matter: Matter, finding: Finding) -> int:
    """Return how far it reaches; where nobody said so, of its testers' profiles, which are for the team alone."""
    return weighed(matter.audit, finding)[1] if matter.shows_people else finding.reach or 1


# Both voices


def overruled(matter: Matter) -> tuple[Simple, ...]:
    """Return each line that a tester was blocked at, with the organiser's answer, also where the matter is closed."""
    rows = [(line, finding) for finding in _blocking(matter) for line in finding.lines]
    if not rows:
        return ()
    title = _("Where users contradict the checklist")
    said = _(
        "A blocking problem a tester ran into outweighs the organiser’s answer, "
        "until a later test or a reasoned decision."
    )
    columns = (
        Column(_("Line"), 30),
        Column(_("The organiser’s answer"), 22),
        Column(_("What users came across"), 32),
        Column(_("What holds now"), 32),
    )
    order = {line: place for place, line in enumerate(matter.rows)}
    rows.sort(key=lambda pair: (order.get(pair[0], len(order)), pair[0], pair[1].id))
    cells = tuple(_both(matter, line, finding) for line, finding in rows)
    return (Heading(3, title, "overruled"), say(said, Role.LEAD), Table(title, columns, cells))


def _blocking(matter: Matter) -> list[Finding]:
    return [finding for finding in met_by_testers(matter.audit) if finding.severity == BLOCKING_SEVERITY]


def _both(matter: Matter, line: str, finding: Finding) -> tuple[Cell, ...]:
    criterion = matter.audit.criterion_of(line)
    about = [say(named(matter, line))]
    if criterion:
        about.append(say(statement(criterion), Role.LEAD))
    return tuple(about), _own_answer(matter, line), (_met(matter, finding),), _holds(matter, finding)


def _own_answer(matter: Matter, line: str) -> Cell:
    answer: Answer | None = matter.audit.answers.get(line)
    if answer is None:
        return (say(_("No answer"), mark=Mark.UNKNOWN),)
    said = say(capital(word(answer.verdict)), mark=VERDICT_MARKS[answer.verdict])
    return (said, say(answer.reason, Role.LEAD)) if answer.reason else (said,)


def _met(matter: Matter, finding: Finding) -> Passage:
    return Passage((Run(finding.title, strong=True), Run(f" – {_testers(matter, finding)}")), mark=Mark.BAD)


def _holds(matter: Matter, finding: Finding) -> Cell:
    if finding.decision is None:
        return (say(_("What users came across: the line counts as non-compliant."), mark=Mark.BAD),)
    return _end(matter, finding)


def _testers(matter: Matter, finding: Finding) -> str:
    met = heard(matter.audit, finding)
    count = len(met)
    said = ngettext("{count} tester", "{count} testers", count).format(count=figures.number(count))
    return f"{said} ({', '.join(met)})" if count and matter.shows_people else said


# The findings


def _row(matter: Matter, finding: Finding) -> tuple[Cell, ...]:
    what = [say(finding.title)]
    if finding.scenario:
        what.append(say(scenario_said(matter.audit, matter.scenarios, finding.scenario), Role.LEAD))
    if finding.zone:
        what.append(say(place_said(matter.audit, finding), Role.LEAD))
    if finding.note and matter.shows_people:
        what.append(say(finding.note, Role.LEAD))
    who = [_testers(matter, finding)] if finding.testers else []
    who += [finding.by] if finding.by and matter.shows_people else []
    who += [figures.day(finding.on)] if finding.on else []
    if who:
        what.append(say(", ".join(who), Role.QUIET))
    lines = ", ".join(named(matter, line) for line in finding.lines) or _("not sorted yet")
    return tuple(what), _weight(matter, finding), (say(lines),), _became(matter, finding)


def _weight(matter: Matter, finding: Finding) -> Cell:
    """Return how grave it is, whom it reaches, and its priority: where nobody said whom, the least it can be."""
    said = _severity(finding)
    if finding.severity is None or not finding.testers:
        return (said,)
    counted = figures.number(priority(finding.severity, _reach(matter, finding)))
    if finding.reach is None:
        least = _("priority at least {priority} of 12").format(priority=counted)
        return said, say(reach_said(None), Role.LEAD), say(least, Role.QUIET)
    reached = _("reach: {reach}").format(reach=reach_said(finding.reach))
    return said, say(reached, Role.LEAD), say(_("priority {priority} of 12").format(priority=counted), Role.QUIET)


def _severity(finding: Finding) -> Passage:
    said = severity_said(finding.severity)
    if finding.severity is None:
        return say(said, mark=Mark.UNKNOWN)
    if finding.severity >= BLOCKING_SEVERITY:
        return say(said, mark=Mark.BAD)
    return say(said, mark=Mark.PARTIAL if finding.severity else Mark.NONE)


def _became(matter: Matter, finding: Finding) -> Cell:
    said = list(_end(matter, finding))
    if finding.mended:
        said.append(say(_("Mended the same day: {what}").format(what=finding.mended), mark=Mark.GOOD))
    for action in answering(matter.audit, finding):
        said += action_cell(matter, action)
    return tuple(said)


def _end(matter: Matter, finding: Finding) -> Cell:
    decision = finding.decision
    if decision is None:
        return (say(pgettext("finding", "open"), mark=Mark.UNKNOWN),)
    said = _("Closed by {what}, {day}").format(what=word(decision.closed_by), day=figures.day(decision.on))
    reason = say(decision.reason, Role.LEAD)
    if matter.shows_people:
        return (say(said, mark=Mark.GOOD), reason, say(decision.author, Role.QUIET))
    return (say(said, mark=Mark.GOOD), reason)
