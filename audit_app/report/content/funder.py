"""The funder's copy: the decision first, then the proof of each condition, the gaps, the next steps; then annexes."""

from audit_app.report.blocks import Block
from audit_app.report.content import grading
from audit_app.report.content.annex import evidence_annex
from audit_app.report.content.aside import kept_aside
from audit_app.report.content.contents import with_contents
from audit_app.report.content.decision import decision_page
from audit_app.report.content.declared import declared_event
from audit_app.report.content.issue import since_the_last
from audit_app.report.content.limits import limits, versions
from audit_app.report.content.lines import lines_by_domain
from audit_app.report.content.mandatory_gaps import mandatory_gaps
from audit_app.report.content.matter import Matter
from audit_app.report.content.next_steps import next_steps
from audit_app.report.content.outcomes import funding
from audit_app.report.content.parasport import parasport
from audit_app.report.content.progress_chart import progress_chart
from audit_app.report.content.site import site_plans
from audit_app.report.content.unchecked import not_checked
from audit_app.report.content.user_tests import user_tests
from audit_app.report.content.voices import other_findings


def funder_blocks(matter: Matter) -> tuple[Block, ...]:
    """Return the funder's copy; what it is decided on stands before what it is checked by.

    **Source:** guides, what to show in an evidence report.
    """
    sections = (
        since_the_last(matter),
        funding(matter),
        parasport(matter),
        user_tests(matter),
        mandatory_gaps(matter),
        next_steps(matter),
        progress_chart(matter),
        grading.section(matter),
        limits(matter),
        lines_by_domain(matter),
        not_checked(matter),
        other_findings(matter),
        kept_aside(matter),
        declared_event(matter),
        site_plans(matter),
        evidence_annex(matter),
        versions(matter),
    )
    return with_contents((decision_page(matter),), sections)
