"""A tool made into a document: its title, its pages, what a file says of itself."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from audit_app.domain.audit import Audit
from audit_app.domain.checklist import Checklist
from audit_app.i18n import _, in_language
from audit_app.report.blocks import Heading, Report, Role, Simple, say
from audit_app.report.tools.access_page import access_page
from audit_app.report.tools.briefing import briefing
from audit_app.report.tools.invitation import invitation
from audit_app.report.tools.key_measures import key_measures
from audit_app.report.tools.occasion import Occasion
from audit_app.wording import figures


class Tool(StrEnum):
    """The practical tools, in the order one needs them."""

    MEASURES = "measures"
    BRIEFING = "briefing"
    ACCESS_PAGE = "access-page"
    INVITATION = "invitation"


_CONTENTS: Mapping[Tool, Callable[[Occasion], tuple[Simple, ...]]] = {
    Tool.MEASURES: key_measures,
    Tool.BRIEFING: briefing,
    Tool.ACCESS_PAGE: access_page,
    Tool.INVITATION: invitation,
}


_LEAST = {Tool.INVITATION: 12.0}
"""Size of the smallest letters of what is sent to people whose sight nobody asked about, in points; see `feedback`."""


def tool_name(tool: Tool) -> str:
    """Return what a tool is called."""
    return {
        Tool.MEASURES: _("Key measurements"),
        Tool.BRIEFING: _("Volunteer briefing"),
        Tool.ACCESS_PAGE: _("Access information page"),
        Tool.INVITATION: _("Accessible invitation"),
    }[tool]


def tool_use(tool: Tool) -> str:
    """Return what a tool is for, in a sentence."""
    return {
        Tool.MEASURES: _("To take along with a tape measure: each figure with its source, and room to write."),
        Tool.BRIEFING: _("One page to read with the volunteers: what to say, what to do, whom to call."),
        Tool.ACCESS_PAGE: _(
            "What to publish before the event: only what was measured, and what is not accessible yet."
        ),
        Tool.INVITATION: _("A plain invitation that asks what people need, with time to answer."),
    }[tool]


def tool_report(
    tool: Tool, audit: Audit | None, checklist: Checklist, *, on: date, language: str, made_by: str
) -> Report:
    """Return a tool filled for an audit, or as a template where there is none."""
    with in_language(language):
        occasion = Occasion(audit, audit.checklist if audit else checklist, on)
        title = tool_name(tool)
        head = (Heading(1, title, "top"), say(occasion.name, Role.LEAD))
        return Report(
            title=f"{title} – {occasion.name}" if audit else title,
            language=language,
            author=occasion.organiser if audit else made_by,
            subject=tool_use(tool),
            made_by=made_by,
            on=on,
            running=occasion.name if audit else title,
            foot=f"{figures.day(on)} – {made_by}",
            page_words=_("page {page} of {pages}"),
            blocks=(*head, *_CONTENTS[tool](occasion)),
            least=_LEAST.get(tool, 0.0),
        )
