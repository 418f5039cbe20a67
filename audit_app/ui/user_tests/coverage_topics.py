"""Who met what, as topics: what the class asks for, each place, each scenario, and what testers contradict."""

from collections.abc import Iterable, Mapping
from functools import partial

from audit_app.domain.audit import Audit, Finding
from audit_app.domain.codes import Family
from audit_app.domain.event import sizing
from audit_app.domain.matrix import Matrix, matrix, sought_families
from audit_app.domain.progress import LineStanding, standings
from audit_app.domain.trying import Tried, tried
from audit_app.i18n import _, ngettext
from audit_app.ui.widgets.row import Rank, Remark, Row, Topic, fact, part
from audit_app.ui.widgets.scenario_names import scenario_said
from audit_app.wording.asked_tests import asked_said, lacking_said, reached_said, said_alone
from audit_app.wording.figures import number
from audit_app.wording.finding import place_said
from audit_app.wording.lines import id_of, title_of
from audit_app.wording.typography import capital, composed, listed
from audit_app.wording.user_tests import untold_said
from audit_app.wording.values import word

FINDING = "finding:"
"""Before the id of a finding: choosing such a row goes to where findings are sorted."""

Met = Mapping[Family, int]


def coverage_topics(audit: Audit) -> tuple[Topic, ...]:
    """Return everything there is to know of who met what."""
    found, asked = matrix(audit), sought_families(audit)
    zones = [(audit.zones[key].name, key, met) for key, met in found.zones.items()]
    scenarios = [(scenario_said(audit, key), key, met) for key, met in found.scenarios.items()]
    return (
        _class(audit, found, tried(audit)),
        *_contradictions(audit),
        *_each(sorted(zones, key=lambda zone: zone[0].casefold()), found, asked, _("Places"), "map-pin"),
        *_each(scenarios, found, asked, _("Scenarios"), "flag"),
    )


def _class(audit: Audit, found: Matrix, so_far: Tried) -> Topic:
    size = sizing(audit.event).size_class
    title = _("What class {size} asks for").format(size=size)
    icon, tone = ("circle-check", "good") if so_far.is_enough else ("users", "fair")
    row = Row(Rank.TOPIC, title, (Remark(reached_said(so_far)),), code="class", icon=icon, tone=tone)
    said = [asked_said(so_far, size), reached_said(so_far), lacking_said(so_far), said_alone(audit, so_far)]
    met = [_counted(family, count) for family, count in found.families.items()]
    untold = _("Family of needs not told: {codes}.").format(codes=", ".join(found.unplaced)) if found.unplaced else ""

    def details() -> tuple[Row, ...]:
        facts = [fact(one) for one in said if one]
        families = [part(_("Families of needs met so far")), *(fact(one) for one in met)] if met else []
        return (Row(Rank.HEAD, title, icon=icon, tone=tone), *facts, *families, *([fact(untold)] if untold else []))

    return Topic(row, details)


def _each(
    things: Iterable[tuple[str, str, Met]], found: Matrix, asked: tuple[Family, ...], section: str, icon: str
) -> Iterable[Topic]:
    for at, (name, key, met) in enumerate(things):
        lacking = [family for family in asked if not met.get(family)]
        untold = untold_said(found.untold[key]) if key in found.untold else ""
        remark, tone = _remark(met, lacking, untold)
        row = Row(Rank.TOPIC, name, (remark,), code=key, icon=icon, tone=tone, section="" if at else section)
        yield Topic(row, partial(_details, name, icon, tone, met, lacking, untold))


def _remark(met: Met, lacking: list[Family], untold: str) -> tuple[Remark, str]:
    if not met and untold:
        return Remark(untold), "none"
    if not met:
        return Remark(_("Nobody yet"), "none"), "none"
    if not lacking:
        return Remark(_("Every family of needs sought was here"), "good"), "good"
    said = ngettext("{count} family of needs is lacking", "{count} families of needs are lacking", len(lacking))
    return Remark(said.format(count=number(len(lacking))), "fair"), "fair"


def _details(name: str, icon: str, tone: str, met: Met, lacking: list[Family], untold: str) -> tuple[Row, ...]:
    there = [fact(_counted(family, count), "check", "good") for family, count in met.items()]
    there += [fact(untold)] if untold else []
    holes = [fact(capital(composed(word(family))), "circle-dashed", "none") for family in lacking]
    return (
        Row(Rank.HEAD, name, icon=icon, tone=tone),
        *([part(_("Who was here")), *there] if there else []),
        *([part(_("Who was not here")), *holes] if holes else []),
    )


def _counted(family: Family, count: int) -> str:
    return _("{place}: {said}").format(place=capital(composed(word(family))), said=_testers(count))


def _testers(count: int) -> str:
    return ngettext("{count} tester", "{count} testers", count).format(count=number(count))


# What testers contradict


def overruled_rows(audit: Audit) -> tuple[LineStanding, ...]:
    """Return the lines that users overrule, those the checklist says are met first."""
    rows = (row for row in standings(audit).values() if row.overruled_by)
    return tuple(sorted(rows, key=lambda row: not _said_met(row)))


def _said_met(row: LineStanding) -> bool:
    return row.answer is not None and row.answer.verdict in ("compliant", "equivalent")


def _contradictions(audit: Audit) -> Iterable[Topic]:
    for at, row in enumerate(overruled_rows(audit)):
        met = [audit.findings[key] for key in row.overruled_by]
        testers = {code for finding in met for code in finding.testers}
        said = ngettext("{count} tester blocked", "{count} testers blocked", len(testers)).format(
            count=number(len(testers))
        )
        verdict = composed(word(row.answer.verdict)) if row.answer else _("not checked")
        remark = Remark(_("Checklist: {verdict}. {testers}.").format(verdict=verdict, testers=said), "bad")
        section = "" if at else _("Testers say otherwise")
        code = f"line:{row.line.id}"
        topic = Row(Rank.TOPIC, title_of(row), (remark,), code=code, icon="octagon-alert", tone="bad", section=section)
        yield Topic(topic, partial(_voices, audit, row, met, remark))


def _voices(audit: Audit, row: LineStanding, met: list[Finding], remark: Remark) -> tuple[Row, ...]:
    findings = (
        Row(
            Rank.LINE,
            one.title,
            (Remark(listed((place_said(audit, one), ", ".join(one.testers)))),),
            code=f"{FINDING}{one.id}",
            icon="flag",
            tone="bad",
        )
        for one in met
    )
    return (
        Row(Rank.HEAD, title_of(row), (remark,), icon="octagon-alert", tone="bad"),
        part(_("What testers met")),
        *findings,
        part(_("What the checklist says")),
        Row(Rank.LINE, title_of(row), (Remark(id_of(row)),), code=row.line.id, icon="list-checks", tone="none"),
    )
