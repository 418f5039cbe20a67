"""What this screen says of a report: whom it is for, how far it is, what was written."""

from datetime import date

from audit_app.domain.audit import Audit
from audit_app.domain.progress import standings
from audit_app.i18n import _, language, ngettext
from audit_app.report.content import ReportKind
from audit_app.ui.report.making import Made, Making
from audit_app.wording.figures import day, number
from audit_app.wording.fingerprint import in_words

_KILO, _MEGA = 1_000, 1_000_000


def for_whom(kind: ReportKind) -> str:
    """Return whom a kind of report is for, and what that changes."""
    return {
        ReportKind.FUNDER: _("For a funder: the decision on one page, then its proof. It names nobody who answered."),
        ReportKind.WORKING: _("For the organiser and the team: it names who answered and prints the free notes."),
        ReportKind.EASY: _("For everybody: the essential in short sentences."),
        ReportKind.PUBLIC: _("For visitors: what was checked, and what the organiser only says. No grade, no name."),
        ReportKind.MEASURES: _("For whoever measures on the spot: each figure asked, and room to write."),
    }[kind]


def size(count: int) -> str:
    """Return the size of a file, in kilobytes or megabytes."""
    if count < _MEGA:
        return _("{count} kB").format(count=number(round(count / _KILO)))
    return _("{count} MB").format(count=number(round(count / _MEGA, 1)))


def written(made: Made) -> str:
    """Return what lies on the disk: which issue or a draft, its pages, its size, the day it judges on."""
    pages = made.written.pages
    if made.issue:
        said = ngettext(
            "Issue no. {number} is made: {pages} page, {size}, as of {day}.",
            "Issue no. {number} is made: {pages} pages, {size}, as of {day}.",
            pages,
        )
    else:
        said = ngettext(
            "The report is made: {pages} page, {size}, as of {day}.",
            "The report is made: {pages} pages, {size}, as of {day}.",
            pages,
        )
    return said.format(
        number=number(made.issue.number) if made.issue else "",
        pages=number(pages),
        size=size(made.written.bytes),
        day=day(made.order.on),
    )


def signed(made: Made) -> str:
    """Return who signed it, with the words its readers compare; '' where nobody did."""
    if made.signer is None:
        return ""
    words = in_words(made.signer.fingerprint, language())
    return _("Signed by {name}. Fingerprint of the key, in words: {words}").format(name=made.signer.name, words=words)


def reached(making: Making) -> str:
    """Return how far the making is."""
    if making.pages:
        return _("page {page} of {pages}").format(page=number(making.page), pages=number(making.pages))
    if making.page:
        return _("writing page {page}").format(page=number(making.page))
    return _("gathering what it says")


def unchecked(audit: Audit, on: date) -> tuple[str, str]:
    """Return what the report will show as not checked, '' when nothing is, and the first such line."""
    unknown = [row for row in standings(audit).values() if row.is_mandatory and row.is_unknown]
    due = [row.line.id for row in unknown if row.is_due(on)]
    later = len(unknown) - len(due)
    said = []
    if due:
        told = ngettext(
            "{count} mandatory line is not checked: the report will show it.",
            "{count} mandatory lines are not checked: the report will show them.",
            len(due),
        )
        said.append(told.format(count=number(len(due))))
    if later:
        told = ngettext("{count} mandatory line is not due yet.", "{count} mandatory lines are not due yet.", later)
        said.append(told.format(count=number(later)))
    return " ".join(said), due[0] if due else ""
