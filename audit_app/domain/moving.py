"""Moving an audit to another version of its checklist: what differs is shown first, what did not change moves."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from audit_app.domain.answering import require_open
from audit_app.domain.audit import Answer, Audit
from audit_app.domain.checklist import Bounds, Checklist, Criterion, Measurement
from audit_app.domain.retelling import Part, retold
from audit_app.domain.tailoring import tailored

_BESIDE = tuple(name for name in Checklist.model_fields if name not in {"id", "version", "dated", "criteria"})
"""What a checklist says beside its criteria."""


@dataclass(frozen=True)
class Difference:
    """What differs between two checklists, ids in the order of the newer one (of the older one for `removed`).

    `reworded`: the statement is another. `remeasured`: what is measured, with what, how it is named, or what passes, is
    another. `relevelled`: what is asked of a size class, or whether it blocks or the law binds. `retold`: which other
    parts of a criterion are others. A criterion may be in several of the four. `elsewhere`: what differs beside the
    criteria, by its name in the files: the profile's questions, the kinds of zone, the pairs...
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    reworded: tuple[str, ...]
    remeasured: tuple[str, ...]
    relevelled: tuple[str, ...]
    retold: Mapping[str, tuple[Part, ...]]
    elsewhere: tuple[str, ...]

    @property
    def is_nothing(self) -> bool:
        """Whether one says word for word what the other says."""
        return not (self.strange or self.relevelled or self.retold or self.elsewhere)

    @property
    def to_reread(self) -> tuple[str, ...]:
        """The criteria that are checked in another way, though the statement and its figures are the same."""
        ways = {Part.HOW, Part.CHECKS}
        return tuple(key for key, parts in self.retold.items() if ways & set(parts) and key not in self.strange)

    @property
    def strange(self) -> frozenset[str]:
        """The criteria whose statement is not the same in both: an earlier answer does not answer them."""
        return frozenset((*self.added, *self.removed, *self.reworded, *self.remeasured))


def compared(old: Checklist, new: Checklist) -> Difference:
    """Return what differs, in whatever part: their versions and days alone are not compared."""
    both = [(old.by_id[key], criterion) for key, criterion in new.by_id.items() if key in old.by_id]
    return Difference(
        added=tuple(key for key in new.by_id if key not in old.by_id),
        removed=tuple(key for key in old.by_id if key not in new.by_id),
        reworded=tuple(now.id for was, now in both if was.title != now.title),
        remeasured=tuple(now.id for was, now in both if _measured(was) != _measured(now)),
        relevelled=tuple(now.id for was, now in both if _asked(was) != _asked(now)),
        retold={now.id: parts for was, now in both if (parts := retold((old, was), (new, now)))},
        elsewhere=tuple(name for name in _BESIDE if getattr(old, name) != getattr(new, name)),
    )


def moved(audit: Audit, new: Checklist) -> Audit:
    """Return the audit with that checklist.

    An answer moves with its line where the statement and its measurements are the same, told anew or not; else it is
    set aside, and the line is to be answered anew. So is the answer to a criterion that only one of them has: were it
    to come back, it might say something else. What was contested of such a line is contested no more. Notes, evidence
    and actions stay with their line: they speak of the place. What an earlier edition said of a line that is not the
    same waits no more to be confirmed: that edition still says it.

    **Source:** RULES.md rules 11 and 13.
    """
    require_open(audit, "checklist")
    strange = compared(audit.checklist, new).strange
    aside = {line: answer for line, answer in audit.answers.items() if _criterion(line) in strange}
    return audit.replaced(
        checklist=new,
        answers={line: answer for line, answer in audit.answers.items() if line not in aside},
        moved_aside={**audit.moved_aside, **aside},
        carried={line: answer for line, answer in audit.carried.items() if _criterion(line) not in strange},
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
    named = (m.code, m.label, m.unit, m.kind, m.instrument)
    return (*named, m.min, m.max, m.deciding, m.target, _bounds(m.by_form), _bounds(m.by_class))


def _bounds(each: Mapping[Any, Bounds]) -> dict[Any, Bounds]:
    """Return bounds without the fact they come from: a source that is put right changes no figure."""
    bare = ((key, own.replaced(fact="")) for key, own in each.items())
    return {key: own for key, own in bare if own != Bounds()}


def _asked(criterion: Criterion) -> tuple[object, ...]:
    c = criterion
    return (dict(c.levels), c.blocking, c.legal_duty, c.when, c.phase, set(c.families), set(c.audiences))
