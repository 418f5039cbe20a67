"""What is kept of testers' names, in words: by code until the file is opened."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from audit_app.domain.tester_identity import IdentityPart, Why
from audit_app.i18n import _, pgettext
from audit_app.wording.figures import day


def part_said(part: IdentityPart) -> str:
    """Return what is kept of a person."""
    return {
        IdentityPart.NAME: pgettext("person", "Name"),
        IdentityPart.CONTACT: _("How to reach them"),
        IdentityPart.BESIDE: _("Whom to call beside them"),
    }[part]


def why_said(why: Why) -> str:
    """Return why it was erased."""
    return {
        Why.DUE: _("the date of erasure came"),
        Why.WITHDRAWN: _("a consent was taken back"),
        Why.ASKED: _("it was asked for"),
        Why.AUDIT: _("the audit was erased"),
    }[why]


def kept_said(kept: Iterable[tuple[str, IdentityPart, date]]) -> Iterator[str]:
    """Yield of whom something is kept, what, and until when."""
    for code, part, until in kept:
        yield _("{code}: {part}, until {day}").format(code=code, part=part_said(part), day=day(until))


def gone_said(gone: Iterable[tuple[str, date, Why]]) -> Iterator[str]:
    """Yield of whom something was erased, when and why."""
    for code, on, why in gone:
        yield _("{code}: erased on {day}, {why}").format(code=code, day=day(on), why=why_said(why))


def people_said(people: Mapping[str, Mapping[IdentityPart, str]]) -> Iterator[str]:
    """Yield each tester with everything kept of them."""
    for code, parts in sorted(people.items()):
        yield code
        yield from (f"  {part_said(part)}\u00a0: {parts[part]}" for part in IdentityPart if part in parts)
