"""Issuing: the numbers and reasons of the issues of a report, and what changed since the one before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from audit_app.domain.audit import ActionState, Audit, Verdict
from audit_app.domain.grades import Grade, grades
from audit_app.domain.issue import Issue
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.record import is_blank
from audit_app.errors import ReasonMissing

ISSUED = "issued"
"""The gesture that writes an issue down; nothing undoes it, for the report has left the house (RULES.md rule 12)."""


def next_number(audit: Audit) -> int:
    """Return the number of the next issue: one more than the highest, so that no number is used twice."""
    return max((issue.number for issue in audit.issues.values()), default=0) + 1


def last_issue(audit: Audit) -> Issue | None:
    """Return the issue of the highest number, the later id where two machines gave the same; None before the first."""
    return max(audit.issues.values(), key=lambda issue: (issue.number, issue.id), default=None)


def require_reason(audit: Audit, reason: str) -> None:
    """Raise ReasonMissing where an issue follows another without a reason: whoever has both must know why.

    **Source:** RULES.md rule 12.
    """
    if audit.issues and is_blank(reason):
        raise ReasonMissing("issue")


def issued(audit: Audit, issue: Issue) -> Audit:
    """Return the audit with an issue of its report written down; gaps never refuse it, nor does closing.

    **Source:** RULES.md rules 12 and 14: issuing is separate from closing.
    """
    require_reason(audit, issue.reason)
    return audit.replaced(issues={**audit.issues, issue.id: issue})


def told_apart(audit: Audit) -> str | None:
    """Return the tester of whom alone anything new is noted since the last issue; None where there is no such one.

    Counts of both issues compared tell what they answered. Ids are in order of time, so what is younger than the issue
    came after it; an older attempt that was rewritten since is not seen here.

    **Source:** RULES.md rule 9: nobody is recognised by a count.
    """
    before = last_issue(audit)
    if before is None:
        return None
    new = {one.tester for key, one in audit.observations.items() if key > before.id}
    new |= {one.tester for key, one in audit.partings.items() if key > before.id}
    new |= {code for key, finding in audit.findings.items() if key > before.id for code in finding.testers}
    new = {code for code in new if not audit.awaits_agreement(code)}  # no report counts the others
    counted = {one.tester for key, one in audit.observations.items() if key < before.id}
    others = {code for code in counted - new if not audit.awaits_agreement(code)}
    return next(iter(new)) if len(new) == 1 and others else None


@dataclass(frozen=True)
class Since:
    """What changed between two states of an audit; lines in the order of the checklist.

    `mended` were gaps and are met, `opened` are gaps and were none, `checked` were unknown and are answered,
    `reworked` changed their verdict in another way; `added` and `removed` are asked now only, or were only before;
    `retold` keep their verdict, and what was measured, said or shown of them changed.
    """

    grades: tuple[Grade | None, Grade | None]
    mended: tuple[str, ...]
    opened: tuple[str, ...]
    checked: tuple[str, ...]
    reworked: tuple[str, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    done: tuple[str, ...]
    """Actions done since, by id."""

    retold: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    """Actions that came, changed or went since, but for those done, by id."""

    elsewhere: bool = False
    """Whether anything else of the audit changed: its event, what testers told, what a funder waived."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of which anything changed."""
        told = (*self.mended, *self.opened, *self.checked, *self.reworked)
        return (*told, *self.added, *self.removed, *self.retold)

    @property
    def is_nothing(self) -> bool:
        """Whether no grade, no line and no action changed."""
        return self.grades[0] == self.grades[1] and not any((self.lines, self.done, self.planned))


def changed_since(before: Audit, after: Audit, on: date, before_on: date | None = None) -> Since:
    """Return what changed between two states of an audit, judged on a day each.

    **Source:** RULES.md rule 12: the next issue says what changed.
    """
    old, new = standings(before), standings(after)
    moves = {line: _move(old[line], row) for line, row in new.items() if line in old}
    done_before = {key for key, action in before.actions.items() if action.state is ActionState.DONE}
    done = tuple(
        key
        for key, action in sorted(after.actions.items())
        if action.state is ActionState.DONE and key not in done_before
    )
    return Since(
        grades=(grades(before, before_on or on).overall, grades(after, on).overall),
        mended=_of(moves, "mended"),
        opened=_of(moves, "opened"),
        checked=_of(moves, "checked"),
        reworked=_of(moves, "reworked"),
        added=tuple(line for line in new if line not in old),
        removed=tuple(line for line in old if line not in new),
        done=done,
        retold=tuple(
            line
            for line, move in moves.items()
            if not move and (old[line].answer, old[line].evidence) != (new[line].answer, new[line].evidence)
        ),
        planned=tuple(
            key
            for key in sorted({*before.actions, *after.actions} - {*done})
            if before.actions.get(key) != after.actions.get(key)
        ),
        elsewhere=any(
            getattr(before, part) != getattr(after, part) for part in Audit.model_fields if part not in _TOLD
        ),
    )


_TOLD = {"issues", "answers", "evidence", "actions"}
"""Parts of an audit of which every change is told, and the issues themselves."""


def _move(old: LineStanding, new: LineStanding) -> str:
    """Return how a line moved between two states, '' when it did not."""
    if old.counts_as is new.counts_as:
        return ""
    if old.is_unmet and (new.is_met or new.counts_as is Verdict.NOT_APPLICABLE):
        return "mended"
    if new.is_unmet and not old.is_unmet:
        return "opened"
    return "checked" if old.is_unknown and not new.is_unknown else "reworked"


def _of(moves: Mapping[str, str], wanted: str) -> tuple[str, ...]:
    return tuple(line for line, move in moves.items() if move == wanted)
