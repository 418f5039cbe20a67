"""The results of an audit and its user tests, as the data that a report carries gives them."""

from collections.abc import Mapping

from audit_app.domain.funding import SchemeJudged
from audit_app.domain.grades import OF_THE_WHOLE, Cap, Rate, Result
from audit_app.domain.grouping import groups
from audit_app.domain.matrix import attempts
from audit_app.domain.proving import Outcome
from audit_app.domain.trying import tried
from audit_app.report.content.matter import Matter
from audit_app.report.public_records import (
    PublicCoverage,
    PublicGroup,
    PublicRate,
    PublicResult,
    PublicResults,
    PublicTests,
)


def tests_of(matter: Matter) -> PublicTests:
    """Return the user tests in counts, by groups that show nobody.

    **Source:** RULES.md rule 9.
    """
    done = tried(matter.audit)
    results = (*matter.grades.families.values(), *matter.grades.audiences.values())
    counted = groups(matter.audit, guarded=True)
    severe = next((result.capped_by[Cap.OPEN_SEVERITY_4] for result in results if _is_severe(result)), ())
    return PublicTests(
        took_part=sum(len(group.testers) for group in counted),
        testers=done.testers,
        attempts=len(attempts(matter.audit)),
        testers_asked=done.testers_asked,
        enough_profiles=done.profiles >= done.profiles_asked,
        done=not any(Cap.USER_TESTS in result.capped_by for result in results),
        blocking=len(severe),
        groups=tuple(PublicGroup(profile=g.profile, family=g.family, testers=len(g.testers)) for g in counted),
    )


def _is_severe(result: Result) -> bool:
    return Cap.OPEN_SEVERITY_4 in result.capped_by


def results_of(matter: Matter) -> PublicResults:
    """Return all results that the report prints."""
    rows, tally, overall = matter.rows.values(), matter.progress.all, matter.grades.overall
    met = [row for row in rows if row.is_met]
    return PublicResults(
        overall=overall.code if overall else None,
        families={family: _result(result) for family, result in matter.grades.families.items()},
        audiences={audience: _result(result) for audience, result in matter.grades.audiences.items()},
        coverage=PublicCoverage(
            checked=tally.checked,
            total=tally.total,
            met=len(met),
            met_without_evidence=sum(not row.is_backed for row in met),
        ),
        breaks=tuple(row.line.id for row in matter.breaks),
        outcomes={one.scheme.id: _outcomes(one) for one in matter.schemes},
    )


def _outcomes(judged: SchemeJudged) -> Mapping[Outcome, int]:
    counts = {outcome: judged.count(outcome) for outcome in Outcome}
    return {outcome: count for outcome, count in counts.items() if count}


def _result(result: Result) -> PublicResult:
    caps = {str(cap): () if cap in OF_THE_WHOLE else lines for cap, lines in result.capped_by.items()}
    return PublicResult(
        grade=result.grade.code if result.grade else None,
        mandatory=_rate(result.mandatory),
        recommended=_rate(result.recommended),
        not_due=result.not_due,
        without_evidence=result.without_evidence,
        capped_by=caps,
    )


def _rate(rate: Rate) -> PublicRate:
    return PublicRate(met=rate.met, asked=rate.asked, not_checked=rate.not_checked)
