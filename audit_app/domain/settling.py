"""Settling: a person chooses among the values that two people gave one fact."""

from audit_app.domain.answering import require_open
from audit_app.domain.audit import Audit, Contested
from audit_app.domain.facts import KINDS


def chosen(audit: Audit, contested: Contested, value: str | None) -> Audit:
    """Return the audit where this candidate holds and the fact is contested no more; None removes the thing.

    A candidate that would not make a whole thing (its rest was removed elsewhere) settles nothing: the audit stays
    as it is, the fact contested and listed.

    **Source:** RULES.md, words (contested), and rule 7: a contested line counts as not checked until a person chooses.
    """
    require_open(audit, "settle")
    kind = KINDS[contested.kind]
    things = dict(kind.things(audit))
    if value is None:
        things.pop(contested.subject, None)
    else:
        present = kind.split(things[contested.subject]) if contested.subject in things else {}
        thing = kind.join(contested.subject, {**present, contested.aspect: value})
        if thing is None:
            return audit
        things[contested.subject] = thing
    held = things.get("") if kind.alone else things
    left = tuple(other for other in audit.contested if other != contested)
    return audit.replaced(**{kind.field: held}, contested=left)
