"""What a funding condition lacks: in few words for the decision page, in full with every line named."""

from collections.abc import Mapping

from audit_app.domain.funding import Judged, Outcome
from audit_app.domain.proving import SHOWN, Missing
from audit_app.i18n import _, ngettext, pgettext
from audit_app.report.blocks import Cell, say
from audit_app.report.content.matter import Matter
from audit_app.wording.conditions import figure_said, missing_counted, missing_of_event
from audit_app.wording.figures import day, number
from audit_app.wording.lines import line_said, lines_said, themes_said
from audit_app.wording.typography import composed

_NAMED = 2
"""So many missing lines are named on the decision page; more are counted."""

_LATER = "not_due"
"""What lines lack that nobody can check before the event, or before it is over."""

_REASONED = 6
"""So many reasons of lines left out are told."""

_WALL = 8
"""More lines than these are counted by theme, where each is named elsewhere."""

_NO_GAP = frozenset({"verdict", _LATER, "evidence", "unasked"})
"""What lines lack that are no gap."""

_DECISIVE: Mapping[Outcome, frozenset[str]] = {
    Outcome.NOT_MET: frozenset({"commitment", "action", "least", "most"}),
    Outcome.NOT_SHOWN: frozenset(
        {"absent", "verdict", "declaration", "programme", "tests", "families", "budget", "spending"}
    ),
    Outcome.MET_WITH_RESERVATION: frozenset(
        {"evidence", "promise", "planned_entry", "programme", "planned", "invoice"}
    ),
    Outcome.MET: frozenset(),
}
"""What keeps a condition at its outcome: said on the decision page, where the rest has no room.

Of a condition that is shown, the lines it leaves out are counted there as well: it is shown without them.
"""


def lost(matter: Matter, judged: Judged) -> list[str]:
    """Return the lines a met condition rests on whose evidence is a file that is not here: nobody can check them."""
    rows = (matter.rows[line] for line in judged.proof if line in matter.rows)
    met = judged.outcome is Outcome.MET
    return [row.line.id for row in rows if met and row.is_backed and not matter.is_shown(row)]


def missing_in_short(matter: Matter, judged: Judged) -> str:
    """Return what keeps a condition at its outcome, a few lines named, more counted."""
    if files := lost(matter, judged):
        return _("{lines}: evidence file missing").format(lines=_few(files))
    if not judged.missing:
        return _nothing()
    if judged.waiver:  # its lines are told in full further on: what they lack is there, and asked by nobody
        return pgettext("missing", "no longer asked")
    by_why: dict[str, list[str]] = {}
    for missing in judged.missing:
        if missing.why in _DECISIVE[judged.outcome]:
            by_why.setdefault(_lack(matter, missing), []).append(missing.line.partition("@")[0])
    said = [
        _("{lines} not due before {day}").format(lines=_few(lines), day=_first_due(matter, judged))
        if why == _LATER
        else _missing_said(why, lines, judged.reason_of(why))
        if len(set(lines)) <= _NAMED
        else missing_counted(why, len(lines))
        for why, lines in by_why.items()
    ]
    said += [composed(figure_said(judged.figure))] if judged.figure else []
    if judged.outcome in SHOWN and (left_out := sum(missing.why == "left_out" for missing in judged.missing)):
        said.append(missing_counted("left_out", left_out))
    return ", ".join(said) or (
        _nothing() if judged.outcome is Outcome.MET else pgettext("condition", "dated commitment")
    )


def _lack(matter: Matter, missing: Missing) -> str:
    """Return what is lacking, a line that cannot be checked yet told apart from one that should have been."""
    return _LATER if missing.why == "verdict" and _is_later(matter, missing.line) else missing.lack


def _is_later(matter: Matter, line: str) -> bool:
    return line in matter.rows and not matter.rows[line].is_due(matter.on)


def _first_due(matter: Matter, judged: Judged) -> str:
    """Return the day before which none of the lines that cannot be checked yet is due; '' where there is none."""
    later = [matter.rows[one.line].due_from for one in judged.missing if _lack(matter, one) == _LATER]
    return day(min(later)) if later else ""


def _few(lines: list[str]) -> str:
    """Return a few lines by their criterion, more as their number."""
    named = list(dict.fromkeys(line.partition("@")[0] for line in lines))
    if len(named) <= _NAMED:
        return ", ".join(named)
    return ngettext("{count} line", "{count} lines", len(lines)).format(count=number(len(lines)))


def _nothing() -> str:
    """Return the word for a cell where nothing is missing: a dash is passed over in silence by who reads it aloud."""
    return pgettext("missing", "nothing")


def _missing_said(why: str, lines: list[str], reason: str) -> str:
    said = {
        "verdict": _("{lines} to check"),
        "evidence": _("{lines} without evidence"),
        "promise": _("{lines} promised"),
        "planned_entry": _("{lines} promised by the programme"),
        "commitment": _("{lines} without commitment"),
        "action": _("{lines} without action"),
        "overdue": _("{lines}: action overdue"),
        "absent": _("{lines} not in this checklist"),
    }.get(why)
    return said.format(lines=", ".join(dict.fromkeys(lines))) if said else missing_of_event(why, reason)


def missing_in_full(matter: Matter, judged: Judged) -> Cell:
    """Return what is missing by its kind, with every line named."""
    heads = {
        "verdict": _("To check: {lines}"),
        _LATER: _("Not due before {day}: {lines}").replace("{day}", _first_due(matter, judged)),
        "evidence": _("Without evidence: {lines}"),
        "promise": _("Not in place, promised by a dated action: {lines}"),
        "planned_entry": _("Not in place, promised by a dated entry of the programme: {lines}"),
        "commitment": _("Gap without a dated commitment: {lines}"),
        "action": _("Gap without action: {lines}"),
        "overdue": _("Gap whose action is overdue: {lines}"),
        "unasked": _("Not asked of this event: {lines}"),
        "absent": _("Not in this checklist: {lines}"),
    }
    by_why: dict[str, list[str]] = {}
    for missing in judged.missing:
        if missing.why != "left_out":
            by_why.setdefault(_lack(matter, missing), []).append(missing.line)
    said = [
        heads[why].format(lines=_named_or_counted(matter, why, lines))
        if why in heads
        else _("Missing: {what}").format(what=missing_of_event(why, judged.reason_of(why)))
        for why, lines in by_why.items()
    ]
    if files := lost(matter, judged):
        said.append(_("Evidence file missing: {lines}").format(lines=lines_said(matter.audit, files)))
    return tuple(map(say, (*said, *_left_out_in_full(matter, judged)))) or (say(_nothing()),)


def _named_or_counted(matter: Matter, why: str, lines: list[str]) -> str:
    """Return the lines by name; many that are no gap as so many of each theme: a wall of codes is read by nobody.

    The tables of the lines, and that of those not checked, have each by its name.
    """
    if len(lines) <= _WALL or why not in _NO_GAP:
        return lines_said(matter.audit, lines)
    said = ngettext("{count} line ({themes})", "{count} lines ({themes})", len(lines))
    return said.format(count=number(len(lines)), themes=themes_said(lines))


def _left_out_in_full(matter: Matter, judged: Judged) -> tuple[str, ...]:
    """Return the lines left out as not applicable, each reason once; of many, the tables by theme tell it."""
    by_reason: dict[str, list[str]] = {}
    for missing in judged.missing:
        if missing.why == "left_out":
            by_reason.setdefault(missing.reason, []).append(missing.line)
    if len(by_reason) > _REASONED:
        lines = lines_said(matter.audit, [line for lines in by_reason.values() for line in lines])
        return (_("Left out, not applicable: {lines}").format(lines=lines),)
    return tuple(_left_out(matter, lines, reason) for reason, lines in by_reason.items())


def _left_out(matter: Matter, lines: list[str], reason: str) -> str:
    if len(lines) == 1:
        return _("{line} left out, not applicable: {reason}").format(
            line=line_said(matter.audit, *lines), reason=reason
        )
    said = _("{lines} left out, not applicable: {reason}")
    return said.format(lines=lines_said(matter.audit, lines), reason=reason)
