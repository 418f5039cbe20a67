"""What the lists of the results show as bars and steps, as tables: the same numbers, for whoever reads tables."""

from audit_app.domain.grades import Rate, Result, first_cap, weakest_first
from audit_app.domain.remaining import By, remaining
from audit_app.i18n import _, pgettext
from audit_app.ui.results.found import Found
from audit_app.ui.results.overall import grade_said
from audit_app.ui.results.progress_topics import name_of, ways_named
from audit_app.ui.widgets.plain_table import Table
from audit_app.wording.figures import number
from audit_app.wording.grading import held_back
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


def grade_table(found: Found) -> Table:
    """Return the grades of all families and audiences, the weakest of each first."""
    heads = (
        _("Family or audience"),
        _("Grade"),
        pgettext("head of a column", "Mandatory met"),  # short: all columns fit side by side
        _("Recommended met"),
        _("Not checked"),
        _("Held back by"),
    )
    each = (*weakest_first(found.grades.families), *weakest_first(found.grades.audiences))
    return Table(_("Grades"), heads, tuple(_graded(capital(composed(word(who))), result) for who, result in each))


def _graded(name: str, result: Result) -> tuple[str, ...]:
    unchecked = result.mandatory.not_checked + result.recommended.not_checked
    return (
        name,
        grade_said(result.grade),
        _of(result.mandatory),
        _of(result.recommended),
        number(unchecked),
        capital(held_back(result, first_cap([result]))),
    )


def _of(rate: Rate) -> str:
    return _("{met} of {asked}").format(met=number(rate.met), asked=number(rate.asked))


def progress_table(found: Found) -> Table:
    """Return what is checked and left, counted in every way one after the other."""
    heads = (_("Counted"), _("What"), _("Checked"), _("Left"), _("Lines"))
    names = ways_named()
    rows = [
        (
            names[by],
            name_of(found, by, key),
            number(tally.checked),
            number(tally.to_check),
            number(tally.total),
        )
        for by in By
        for key, tally in remaining(found.audit, by).items()
    ]
    return Table(_("Progress"), heads, tuple(rows))
