"""What the archives, the trash and the copies say of what lies in them, and of what was done."""

from collections.abc import Sequence
from datetime import datetime

from audit_app.domain.flaw import Flaw
from audit_app.i18n import _, ngettext
from audit_app.store.copies import Copy
from audit_app.store.rows import AuditSummary
from audit_app.wording.figures import checked, number
from audit_app.wording.flaws import flaws_said
from audit_app.wording.keeping import copy_said, moment_said
from audit_app.wording.typography import capital


def named(summary: AuditSummary) -> str:
    """Return an audit as people name it."""
    return f"{summary.name} {summary.edition}"


def put_said(summary: AuditSummary) -> str:
    """Return since when an audit lies where it is, and how far it is."""
    if summary.trashed_at:
        since = _("in the trash since {moment}").format(moment=moment_said(datetime.fromisoformat(summary.trashed_at)))
    else:
        since = _("archived on {moment}").format(moment=moment_said(datetime.fromisoformat(summary.archived_at or "")))
    return f"{capital(since)} · {checked(summary.checked, summary.checked + summary.to_check)}"


def copy_rows(copy: Copy) -> tuple[str, str]:
    """Return a copy on two lines: when it was made, and what is known of it."""
    held = None if copy.audits is None else len(copy.audits)
    return moment_said(copy.at), copy_said(copy.size, held, copy.tested_at, copy.flawed, copy.later)


def at_work(code: str) -> str:
    """Return what is being done with the copies."""
    return {
        "make": _("A copy is being made and checked"),
        "test": _("The copy is being tested"),
        "bring": _("The copy and its photos are being written"),
        "restore": _("Everything is being put back"),
        "restore_one": _("The audit is being put back"),
        "look": _("Copies are being looked for there"),
    }[code]


def done_said(code: str, flaws: Sequence[Flaw], result: object = None) -> str:
    """Return what was done, and which files are not whole after it; `result` is what the work returned."""
    if code == "test" and not flaws:
        return _("This copy is whole: each of its audits and of their files was read to the end.")
    return " ".join(part for part in (_done(code, result), flaws_said(flaws)) if part)


def _done(code: str, result: object) -> str:
    if code == "bring" and isinstance(result, Copy):
        said = _("The copy lies in {path}, with its photos and documents.")
        return said.format(path=result.path.parent)
    if code == "look" and isinstance(result, tuple):
        said = ngettext("{count} copy lies there.", "{count} copies lie there.", len(result))
        return said.format(count=number(len(result)))
    return {
        "make": _("A copy was made, and checked."),
        "test": _("The texts of this copy are whole."),
        "restore": _("Everything is as that copy had it. What was there before is the newest copy of the list."),
        "restore_one": _("The audit is back, beside the others."),
    }[code]
