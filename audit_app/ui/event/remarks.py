"""What is said back of what was typed, so that a slip is seen at once."""

from datetime import date

from audit_app.domain.number import amount_typed, count_typed
from audit_app.i18n import _, ngettext
from audit_app.ui.event.draft import Draft
from audit_app.ui.widgets.day_text import day_said, read_day
from audit_app.wording.figures import euros, number
from audit_app.wording.typography import capital


def remarks(draft: Draft) -> dict[str, str]:
    """Return what was understood, by field; '' where there is nothing to say."""
    first = read_day(draft.starts_on)
    return {
        "starts_on": _day(first),
        "ends_on": _day(read_day(draft.ends_on)) if draft.ends_on.strip() else _same_day(first),
        "edition": _year(first) if not draft.edition.strip() else "",
        "budget": _money(draft.budget),
        "peak": _together(draft),
        "features": _("Already ticked from your answers: to be checked.") if draft.pre_ticked else "",
    }


def _day(value: date | None) -> str:
    return capital(day_said(value)) if value else ""


def _same_day(first: date | None) -> str:
    return _("The same day: {day}").format(day=day_said(first)) if first else ""


def _year(first: date | None) -> str:
    return _("It will be {edition}.").format(edition=first.year) if first else ""


def _money(text: str) -> str:
    amount = amount_typed(text)
    return euros(amount) if amount is not None else ""


def _together(draft: Draft) -> str:
    texts = (draft.peak_spectators, draft.peak_athletes, draft.peak_staff, draft.peak_volunteers)
    counts = [count for text in texts if (count := count_typed(text)) is not None]
    if not counts:
        return ""
    people = sum(counts)
    said = ngettext("{people} person present at the same time.", "{people} people present at the same time.", people)
    return said.format(people=number(people))
