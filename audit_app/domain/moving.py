"""Moving an audit to another version of its checklist: what differs is shown first, what did not change moves."""

from collections.abc import Mapping
from dataclasses import dataclass

from audit_app.domain.answering import require_open
from audit_app.domain.audit import Answer, Audit
from audit_app.domain.checklist import Checklist, Criterion, Measurement
from audit_app.domain.tailoring import tailored


@dataclass(frozen=True)
class Difference:
    """What differs between two checklists, ids in the order of the newer one (of the older one for `removed`).

    `reworded`: the statement is another. `remeasured`: what is measured, or what passes, is another. `relevelled`: what
    is asked of a size class, or whether it blocks or the law binds. A criterion may be in several of the three.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    reworded: tuple[str, ...]
    remeasured: tuple[str, ...]
    relevelled: tuple[str, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether answers to one are answers to the other, asked in the same way."""
        return not any((self.added, self.removed, self.reworded, self.remeasured, self.relevelled))

    @property
    def strange(self) -> frozenset[str]:
        """The criteria whose statement is not the same in both: an earlier answer does not answer them."""
        return frozenset((*self.added, *self.removed, *self.reworded, *self.remeasured))


def compared(old: Checklist, new: Checklist) -> Difference:
    """Return what differs; explanations, sources and help may differ without it."""
    both = [(old.by_id[key], criterion) for key, criterion in new.by_id.items() if key in old.by_id]
    return Difference(
        added=tuple(key for key in new.by_id if key not in old.by_id),
        removed=tuple(key for key in old.by_id if key not in new.by_id),
        reworded=tuple(now.id for was, now in both if was.title != now.title),
        remeasured=tuple(now.id for was, now in both if _measured(was) != _measured(now)),
        relevelled=tuple(now.id for was, now in both if _asked(was) != _asked(now)),
    )


def moved(audit: Audit, new: Checklist) -> Audit:
    """Return the audit with that checklist.

    An answer moves with its line where the statement and its measurements are the same; else it is set aside, and the
    line is to be answered anew. So is the answer to a criterion that only one of them has: were it to come back, it
    might say something else. What was contested of such a line is contested no more. Notes, evidence and actions stay
    with their line: they speak of the place.

    **Source:** RULES.md rules 11 and 13.
    """
    require_open(audit, "checklist")
    strange = compared(audit.checklist, new).strange
    aside = {line: answer for line, answer in audit.answers.items() if _criterion(line) in strange}
    return audit.replaced(
        checklist=new,
        answers={line: answer for line, answer in audit.answers.items() if line not in aside},
        moved_aside={**audit.moved_aside, **aside},
        contested=tuple(c for c in audit.contested if c.kind != "answer" or c.subject not in aside),
    )


def set_aside_by(before: Audit, after: Audit) -> Mapping[str, Answer]:
    """Return the answers that one audit counts and the other does not: what a move, or a changed event, would hide."""
    lines = tailored(after).lines
    asked = tailored(before).lines
    return {
        line: answer
        for line, answer in before.answers.items()
        if line in asked and (line not in lines or line not in after.answers)
    }


def _criterion(line: str) -> str:
    return line.partition("@")[0]


def _measured(criterion: Criterion) -> tuple[object, ...]:
    return (criterion.zone_kind, tuple(_figures(m) for m in criterion.measurements))


def _figures(measurement: Measurement) -> tuple[object, ...]:
    m = measurement
    return (m.code, m.unit, m.kind, m.min, m.max, m.deciding, m.target, dict(m.by_form), dict(m.by_class))


def _asked(criterion: Criterion) -> tuple[object, ...]:
    c = criterion
    return (dict(c.levels), c.blocking, c.legal_duty, c.when, c.phase, set(c.families), set(c.audiences))
