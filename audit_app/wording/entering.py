"""What was understood of a line typed back from a sheet, so that a slip of the finger is heard at once."""

from audit_app.domain.audit import Answer, Audit
from audit_app.domain.entering import Entered, overwritten
from audit_app.domain.gaps import contradicted
from audit_app.domain.measuring import proposed
from audit_app.domain.progress import LineStanding, standings
from audit_app.i18n import _
from audit_app.wording.answers import far_off_said
from audit_app.wording.figures import day, measured
from audit_app.wording.lines import id_of
from audit_app.wording.typography import clipped, told
from audit_app.wording.values import word

_QUOTED = 80
"""Letters of what stood there that are enough to know it again."""


def entered_said(audit: Audit, says: Entered, before: Audit) -> str:
    """Return which line was answered and what it says now: “SAN-07 · Bloc B: compliant. Width: 145 cm.”.

    Then what it took the place of in the audit before, what is doubtful of it, and its words.
    """
    row = standings(audit)[says.line]
    was = overwritten(before, audit, says)
    said = [_answer_said(row, says), *([_replaced_said(row, says, was)] if was else [])]
    said += far_off_said(row, says.measures)
    if contradicted((row,)) and row.answer and (gives := proposed(row.line, row.answer.measured)):
        said.append(_("The measurements say “{proposed}”: check.").format(proposed=word(gives)))
    if says.words:  # last: words of somebody end as they please
        said.append(_words_said(row, says, before.notes.get(says.line, "")))
    return " ".join(said)


def is_doubtful(audit: Audit, says: Entered, before: Audit) -> bool:
    """Whether what was entered wants a second look: against its figures, far off, or where another verdict stood."""
    row = standings(audit)[says.line]
    was = overwritten(before, audit, says)
    turned = was is not None and row.answer is not None and was.verdict is not row.answer.verdict
    return turned or bool(contradicted((row,))) or any(far_off_said(row, says.measures))


def _answer_said(row: LineStanding, says: Entered) -> str:
    of, given = _("{place}: {said}"), row.answer.measured if row.answer else {}
    parts = [of.format(place=id_of(row), said=word(row.answer.verdict if row.answer else row.counts_as))]
    parts += [
        of.format(place=told(m.label), said=measured(given[m.code], m.unit))
        for m in row.line.criterion.measurements
        if m.code in says.measures and m.code in given
    ]
    return f"{'. '.join(parts)}."


def _words_said(row: LineStanding, says: Entered, note: str) -> str:
    """Return what its words became; a note that stood there stays, and is said with what joined it."""
    if row.answer is not None and row.answer.reason == says.words:
        return _("Reason: {reason}").format(reason=says.words)
    if not note:
        return _("Note: {note}").format(note=says.words)
    if says.words in note.splitlines():
        return _("The note says so already: {note}").format(note=says.words)
    stood = clipped(" ".join(note.split()), _QUOTED)
    return _("Added to the note “{stood}”: {note}").format(stood=stood, note=says.words)


def _replaced_said(row: LineStanding, says: Entered, was: Answer) -> str:
    """Return what stood there, by whom and of when: it is a slip of the code as often as a second look."""
    figures = (m for m in row.line.criterion.measurements if m.code in says.measures and m.code in was.measured)
    reason = (clipped(" ".join(was.reason.split()), _QUOTED),) if was.reason else ()
    stood = ", ".join((word(was.verdict), *(measured(was.measured[m.code], m.unit) for m in figures), *reason))
    who = ", ".join((*([was.by] if was.by else []), *([day(was.on)] if was.on else [])))
    if not who:
        return _("It replaces “{answer}”: undo gives that back.").format(answer=stood)
    return _("It replaces “{answer}” ({who}): undo gives that back.").format(answer=stood, who=who)
