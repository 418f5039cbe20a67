"""The two lists that some schemes ask for: their words, and the fields a line of each is typed in."""

from collections.abc import Callable
from dataclasses import dataclass

from audit_app.domain.number import amount_typed
from audit_app.domain.programme import MOST_ENTRIES, ProgrammeKind
from audit_app.domain.spending import MOST_LINES, SpendingKind
from audit_app.i18n import _, ngettext
from audit_app.ui.event.field import Field, TextField
from audit_app.ui.event.line_drafts import EntryDraft, LineDraft, SpendingDraft
from audit_app.ui.event.one_of import OneOfField, Option
from audit_app.ui.theme.look import Look
from audit_app.wording.figures import euros, number
from audit_app.wording.typography import capital
from audit_app.wording.values import aim_word, word

_LONG = 10_000


@dataclass(frozen=True)
class LineKind:
    """What one list is called and made of; `code` is its field in the draft, `counted` says how many lines it has.

    `asked` names each field that cannot be left out, as it stands in a list of what is missing.
    """

    code: str
    name: str
    counted: Callable[[int], str]
    add: str
    remove: str
    blank: LineDraft
    most: int
    fields: Callable[[Look], tuple[Field, ...]]
    said: Callable[[LineDraft], str]
    asked: dict[str, str]


def spending_kind() -> LineKind:
    """Return the list of spending."""
    return LineKind(
        "spending",
        _("Spending on access"),
        lambda n: ngettext("{count} line", "{count} lines", n).format(count=number(n)) if n else _("nothing yet"),
        _("Add a line of spending"),
        _("Remove this line"),
        SpendingDraft(),
        MOST_LINES,
        _spending_fields,
        _spending_said,
        {"what": _("what it pays for"), "kind": _("the kind"), "aim": _("the aim"), "planned": _("the planned amount")},
    )


def programme_kind() -> LineKind:
    """Return the parasport programme."""
    return LineKind(
        "para_programme",
        _("Parasport programme"),
        lambda n: ngettext("{count} entry", "{count} entries", n).format(count=number(n)) if n else _("nothing yet"),
        _("Add to the programme"),
        _("Remove this entry"),
        EntryDraft(),
        MOST_ENTRIES,
        _programme_fields,
        _entry_said,
        {"kind": _("the kind"), "title": _("the title")},
    )


def _spending_fields(look: Look) -> tuple[Field, ...]:
    kinds = [Option(kind.value, capital(word(kind))) for kind in SpendingKind]
    aims = [Option(str(aim), capital(aim_word(aim))) for aim in (0, 1, 2)]
    return (
        TextField(look, "what", _("What it pays for")),
        OneOfField(look, "kind", _("Kind of spending"), kinds, none=_("Choose the kind…")),
        TextField(look, "planned", _("Planned, in euros"), most=40),
        TextField(look, "spent", _("Spent, in euros"), _("Left empty: not spent yet."), most=40),
        OneOfField(look, "aim", _("Does it aim at access?"), aims, none=_("Choose the aim…")),
        TextField(look, "proof", _("Proof (optional)"), _("The number of the invoice, for example."), most=_LONG),
        TextField(
            look, "funder_line", _("Funder’s line (optional)"), _("The line of the funder it is put on."), most=_LONG
        ),
    )


def _programme_fields(look: Look) -> tuple[Field, ...]:
    kinds = [Option(kind.value, capital(word(kind))) for kind in ProgrammeKind]
    return (
        TextField(look, "title", _("Title")),
        OneOfField(look, "kind", _("What it is"), kinds, none=_("Choose what it is…")),
        TextField(look, "on", _("Day (optional)"), _("Such as 16/05/2027 or 16 May 2027."), most=40),
        TextField(look, "athletes", _("Disabled athletes (optional)"), most=40),
        TextField(
            look,
            "owner",
            _("Who is responsible for it (optional)"),
            _("With a day still to come, the entry counts as a promise. A body rather than a person: it is printed."),
            most=300,
        ),
    )


def _spending_said(line: LineDraft) -> str:
    """Return a line of spending on one line: what, kind, planned, spent, aim; '' of nothing typed."""
    if not isinstance(line, SpendingDraft):
        return ""
    kind = word(SpendingKind(line.kind)) if line.kind in set(SpendingKind) else ""
    planned = _("{amount} planned").format(amount=_money(line.planned)) if line.planned.strip() else ""
    spent = _("{amount} spent").format(amount=_money(line.spent)) if line.spent.strip() else ""
    aim = aim_word(int(line.aim)) if line.aim else ""
    return " · ".join(part for part in (line.what.strip(), kind, planned, spent, aim) if part)


def _entry_said(line: LineDraft) -> str:
    """Return an entry of the programme on one line: title, kind, day; '' of nothing typed."""
    if not isinstance(line, EntryDraft):
        return ""
    kind = word(ProgrammeKind(line.kind)) if line.kind in set(ProgrammeKind) else ""
    return " · ".join(part for part in (line.title.strip(), kind, line.on.strip()) if part)


def _money(typed: str) -> str:
    """Return an amount as the language writes it; what is none as it was typed."""
    amount = amount_typed(typed)
    if amount is None:
        return typed.strip()
    return euros(amount)
