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
        IdentityPart.BESIDE: _("Emergency contact"),
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


def kept_now_said(code: str, until: date) -> str:
    """Return that something of a tester was just kept."""
    return _("Kept for {code} until {day}.").format(code=code, day=day(until))


def erased_said(codes: Iterable[str]) -> Iterator[str]:
    """Yield whose names were just erased."""
    for code in codes:
        yield _("The name of {code} is erased.").format(code=code)


def none_kept_said(code: str | None = None) -> str:
    """Return that nothing is kept of a tester, or of nobody in the audit."""
    return _("No name is kept for {code}.").format(code=code) if code else _("No name is kept for this audit.")


def until_said(until: date, on: date) -> str:
    """Return when a part is erased, and that its date has come where it has.

    >>> from audit_app.i18n import in_language
    >>> with in_language("en"):
    ...     until_said(date(2027, 5, 16), date(2027, 5, 16)).replace("\N{NO-BREAK SPACE}", " ")
    'overdue since 16 May 2027'
    """
    if until <= on:
        return _("overdue since {day}").format(day=day(until))
    return _("until {day}").format(day=day(until))


def parts_said(kept: Iterable[tuple[IdentityPart, date]], on: date) -> Iterator[str]:
    """Yield what is kept of one person, and until when."""
    for part, until in kept:
        yield f"{part_said(part)}, {until_said(until, on)}"


def overdue_said(codes: Iterable[str]) -> str:
    """Return that the date of erasure of these testers has come, and what is to be done; '' where it has of none."""
    named = ", ".join(codes)
    return _("The date of erasure has come: {codes}. Erase what is due.").format(codes=named) if named else ""
