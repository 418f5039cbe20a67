"""A line of spending and an entry of the parasport programme as they are typed, right or not."""

from typing import Annotated

from pydantic import Field

from audit_app.domain.number import amount_typed
from audit_app.domain.programme import ProgrammeEntry
from audit_app.domain.record import Record
from audit_app.domain.spending import Spending
from audit_app.i18n import LANGUAGES, in_language
from audit_app.ui.widgets.day_text import typed_day
from audit_app.wording.figures import number

Typed = Annotated[str, Field(max_length=20_000)]


class SpendingDraft(Record):
    """A line of spending as typed: `kind` and `aim` are codes, empty when none is chosen.

    `came`: the line as the event has it, so that amounts nobody touched stay what they were, to the last decimal.
    """

    what: Typed = ""
    kind: Typed = ""
    aim: Typed = ""
    planned: Typed = ""
    spent: Typed = ""
    funder_line: Typed = ""
    proof: Typed = ""
    came: Spending | None = None

    @classmethod
    def of(cls, line: Spending) -> "SpendingDraft":
        """Return a line as it would have been typed."""
        return cls(
            what=line.what,
            kind=line.kind.value,
            aim=str(line.aim),
            planned=number(line.planned),
            spent="" if line.spent is None else number(line.spent),
            funder_line=line.funder_line,
            proof=line.proof,
            came=line,
        )

    @property
    def is_blank(self) -> bool:
        """Whether nothing is given of it."""
        given = (self.what, self.kind, self.aim, self.planned, self.spent, self.funder_line, self.proof)
        return not any(text.strip() for text in given)

    def amount(self, code: str) -> float | None:
        """Return the amount typed as `planned` or `spent`, None when it is none or cannot be read."""
        text = getattr(self, code)
        before = getattr(self.came, code) if self.came else None
        return before if before is not None and text in _written(before) else amount_typed(text)


class EntryDraft(Record):
    """An entry of the parasport programme as typed: `kind` is a code, empty when none is chosen."""

    kind: Typed = ""
    title: Typed = ""
    on: Typed = ""
    athletes: Typed = ""
    owner: Typed = ""

    @classmethod
    def of(cls, entry: ProgrammeEntry) -> "EntryDraft":
        """Return an entry as it would have been typed."""
        return cls(
            kind=entry.kind.value,
            title=entry.title,
            on=typed_day(entry.on),
            athletes="" if entry.athletes is None else number(entry.athletes),
            owner=entry.owner or "",
        )

    @property
    def is_blank(self) -> bool:
        """Whether nothing is given of it."""
        return not any(text.strip() for text in (self.kind, self.title, self.on, self.athletes, self.owner))


LineDraft = SpendingDraft | EntryDraft


def _written(amount: float) -> tuple[str, ...]:
    """Return an amount as each language writes it: what is typed stays as it is when the language changes."""
    said = []
    for spoken in LANGUAGES:
        with in_language(spoken):
            said.append(number(amount))
    return tuple(said)
