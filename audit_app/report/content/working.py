"""The working report: everything, for the organiser and the team; lines theme by theme or place by place."""

from audit_app.report.blocks import Block
from audit_app.report.content import grading
from audit_app.report.content.annex import evidence_annex
from audit_app.report.content.aside import kept_aside
from audit_app.report.content.contents import with_contents
from audit_app.report.content.decision import decision_page
from audit_app.report.content.declared import declared_event
from audit_app.report.content.gaps import gaps_and_actions
from audit_app.report.content.issue import since_the_last
from audit_app.report.content.limits import limits, versions
from audit_app.report.content.lines import lines_by_domain, lines_by_zone
from audit_app.report.content.matter import Matter
from audit_app.report.content.outcomes import funding
from audit_app.report.content.progress_chart import progress_chart
from audit_app.report.content.site import site_plans
from audit_app.report.content.unchecked import not_checked
from audit_app.report.content.user_tests import user_tests
from audit_app.report.content.voices import other_findings


def working_blocks(matter: Matter) -> tuple[Block, ...]:
    """Return the working report."""
    sections = (
        since_the_last(matter),
        funding(matter),
        progress_chart(matter),
        gaps_and_actions(matter),
        user_tests(matter),
        other_findings(matter),
        grading.section(matter),
        lines_by_zone(matter) if matter.by_zone else lines_by_domain(matter),
        not_checked(matter),
        kept_aside(matter),
        declared_event(matter),
        site_plans(matter),
        evidence_annex(matter),
        limits(matter),
        versions(matter),
    )
    return with_contents((decision_page(matter),), sections)
