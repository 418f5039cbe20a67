"""A whole report, page after page: what each page says of it, and the blocks of its kind."""

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from audit_app.domain.audit import Audit
from audit_app.domain.scenario import Scenario
from audit_app.domain.scheme import FundingScheme
from audit_app.i18n import _, in_language
from audit_app.report.blocks import Block, Report
from audit_app.report.content import easy
from audit_app.report.content.funder import funder_blocks
from audit_app.report.content.issue import own_check, state_of
from audit_app.report.content.matter import Matter, Numbered, ReportKind, gathered
from audit_app.report.content.measures import measures_blocks
from audit_app.report.content.public import public_blocks
from audit_app.report.content.voicing import voiced
from audit_app.report.content.working import working_blocks
from audit_app.wording import figures
from audit_app.wording.issues import kind_name


def report_of(
    audit: Audit,
    schemes: tuple[FundingScheme, ...],
    *,
    on: date,
    kind: ReportKind = ReportKind.WORKING,
    language: str = "fr",
    made_by: str,
    numbered: Numbered | None = None,
    scenarios: Iterable[Scenario] = (),
    by_zone: bool = False,
) -> Report:
    """Return the report of an audit as it stands on a day; what was not checked is printed, never refused.

    `made_by` is the program with its version; `scenarios` the library of user tests. A scheme that does not concern the
    event is left out. Every page says which issue it is of (`numbered`), or that it is a draft. `by_zone`: the lines of
    a working report place by place.
    """
    with in_language(language):
        matter = gathered(audit, schemes, on, ReportKind(kind), made_by, numbered, scenarios, by_zone=by_zone)
    return report_from(matter, language)


def report_from(matter: Matter, language: str) -> Report:
    """Return the report of what was looked up, in a language."""
    typed = (matter.numbered.reason,) if matter.numbered else ()
    with in_language(language):
        return voiced(_report(matter, language), matter.audit, typed)


def _report(matter: Matter, language: str) -> Report:
    event = matter.audit.event
    named = f"{event.name} – {event.edition}"
    subject, of = _subject(matter.kind), " – " + _("audit {id}").format(id=matter.audit.id)
    return Report(
        title=f"{subject} – {named}",
        language=language,
        author=event.organiser,
        subject=subject + " – " + _("self-assessment"),
        made_by=matter.made_by,
        on=matter.on,
        running=named + of,
        running_end=of,
        foot=f"{state_of(matter)} – {figures.day(matter.on)} – {matter.made_by}",
        page_words=_("page {page} of {pages}"),
        blocks=_blocks(matter),
        least=easy.LEAST if matter.kind is ReportKind.EASY else 0.0,
    )


def _subject(kind: ReportKind) -> str:
    """Return what a file says it is; both reports that judge bear the same name."""
    if kind in {ReportKind.WORKING, ReportKind.FUNDER}:
        return _("Accessibility audit report")
    return kind_name(str(kind))


def _blocks(matter: Matter) -> tuple[Block, ...]:
    match matter.kind:
        case ReportKind.FUNDER:
            return (*funder_blocks(matter), own_check(matter))
        case ReportKind.WORKING:
            return (*working_blocks(matter), own_check(matter))
        case ReportKind.PUBLIC:
            return (*public_blocks(matter), own_check(matter))
        case ReportKind.MEASURES:
            return (*measures_blocks(matter), own_check(matter))
        case ReportKind.EASY:
            return easy.easy_blocks(matter)
        case _:
            assert_never(matter.kind)
