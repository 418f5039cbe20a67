"""A whole report, page after page."""

from collections.abc import Iterable
from datetime import date

from audit_app.domain.audit import Audit
from audit_app.domain.scenario import Scenario
from audit_app.domain.scheme import FundingScheme
from audit_app.i18n import _, in_language
from audit_app.report.blocks import Block, Heading, Listing, PageBreak, PageOf, Passage, Report, Run
from audit_app.report.content.annex import evidence_annex
from audit_app.report.content.aside import kept_aside
from audit_app.report.content.decision import decision_page
from audit_app.report.content.declared import declared_event
from audit_app.report.content.gaps import gaps_and_actions
from audit_app.report.content.issue import since_the_last, state_of
from audit_app.report.content.limits import limits, versions
from audit_app.report.content.lines import lines_by_domain
from audit_app.report.content.matter import Matter, Numbered, ReportKind, gathered
from audit_app.report.content.outcomes import funding
from audit_app.report.content.site import site_plans
from audit_app.report.content.unchecked import not_checked
from audit_app.report.content.user_tests import user_tests
from audit_app.report.content.voices import other_findings
from audit_app.wording import figures


def report_of(
    audit: Audit,
    schemes: tuple[FundingScheme, ...],
    *,
    on: date,
    kind: ReportKind = ReportKind.FULL,
    language: str = "fr",
    made_by: str,
    numbered: Numbered | None = None,
    scenarios: Iterable[Scenario] = (),
) -> Report:
    """Return the report of an audit as it stands on a day; what was not checked is printed, never refused.

    `made_by` is the program with its version; `scenarios` the library of user tests. A scheme that does not concern the
    event is left out. Every page says which issue it is of (`numbered`), or that it is a draft.
    """
    with in_language(language):
        return _report(gathered(audit, schemes, on, ReportKind(kind), made_by, numbered, scenarios), language)


def _report(matter: Matter, language: str) -> Report:
    event = matter.audit.event
    named = f"{event.name} – {event.edition}"
    subject = _("Accessibility audit report")
    return Report(
        title=f"{subject} – {named}",
        language=language,
        author=event.organiser,
        subject=subject + " – " + _("self-assessment"),
        made_by=matter.made_by,
        on=matter.on,
        running=named + " – " + _("audit {id}").format(id=matter.audit.id),
        foot=f"{state_of(matter)} – {figures.day(matter.on)} – {matter.made_by}",
        page_words=_("page {page} of {pages}"),
        blocks=_blocks(matter),
    )


def _blocks(matter: Matter) -> tuple[Block, ...]:
    sections: tuple[tuple[Block, ...], ...] = (
        since_the_last(matter),
        funding(matter),
        gaps_and_actions(matter),
        user_tests(matter),
        other_findings(matter),
        lines_by_domain(matter),
        not_checked(matter),
        kept_aside(matter),
        declared_event(matter),
        site_plans(matter),
        evidence_annex(matter),
        limits(matter),
        versions(matter),
    )
    return (
        decision_page(matter),
        PageBreak(),
        *_contents(sections),
        *(block for section in sections for block in section),
    )


def _contents(sections: tuple[tuple[Block, ...], ...]) -> tuple[Block, ...]:
    heads = [section[0] for section in sections if section]
    points = tuple(
        Passage((Run(head.text, to=head.anchor), Run("\u00a0– " + _("page") + "\u00a0"), PageOf(head.anchor)))
        for head in heads
        if isinstance(head, Heading)
    )
    return (Heading(2, _("Contents"), "contents"), Listing(points))
