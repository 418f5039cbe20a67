"""What is dated after the report's own day: said on its first page and among its limits, in a sentence."""

from audit_app.domain.dating import ahead
from audit_app.i18n import _, ngettext
from audit_app.report.blocks import Mark, Passage, say
from audit_app.report.content.matter import Matter
from audit_app.wording.figures import day, number
from audit_app.wording.typography import listed


def later_said(matter: Matter) -> str:
    """Return how much is dated after the report, and until when; '' where nothing is."""
    found = ahead(matter.audit, matter.on)
    if found.latest is None:
        return ""
    counted = (
        (found.answers, ngettext("{count} answer", "{count} answers", found.answers)),
        (found.pieces, ngettext("{count} piece of evidence", "{count} pieces of evidence", found.pieces)),
        (found.tests, ngettext("{count} record of a test", "{count} records of tests", found.tests)),
        (found.met, ngettext("{count} finding from testers", "{count} findings from testers", found.met)),
    )
    what = listed(said.format(count=number(count)) for count, said in counted if count)
    said = _("Dates to check, later than this report: {what}; the latest is {latest}.")
    return said.format(latest=day(found.latest), what=what)


def dated_later(matter: Matter) -> tuple[Passage, ...]:
    """Return the same for the first page."""
    said = later_said(matter)
    return (say(said, mark=Mark.PARTIAL),) if said else ()
