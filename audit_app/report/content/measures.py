"""The sheet of key measurements of an audit: what to measure by hand, the figure it takes, what was found."""

from audit_app.i18n import _
from audit_app.report.blocks import Block, Heading
from audit_app.report.content.decision import whereabouts
from audit_app.report.content.issue import standing
from audit_app.report.content.matter import Matter
from audit_app.report.tools.key_measures import key_measures
from audit_app.report.tools.occasion import Occasion


def measures_blocks(matter: Matter) -> tuple[Block, ...]:
    """Return the sheet, with what every first page says of its report."""
    occasion = Occasion(matter.audit, matter.audit.checklist, matter.on)
    title = _("Key measurements: {event}").format(event=matter.audit.event.name)
    return (Heading(1, title, "title"), *whereabouts(matter), *standing(matter), *key_measures(occasion))
