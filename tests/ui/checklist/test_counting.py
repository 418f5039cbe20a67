"""How far the checklist is, in sentences."""

from audit_app.domain.audit import Verdict
from audit_app.domain.event import Zone
from audit_app.domain.progress import standings
from audit_app.i18n import in_language
from audit_app.ui.checklist.counting import (
    checked_said,
    mandatory_counted,
    standing_said,
    themes_said,
    zones_in_order,
    zones_said,
)
from tests.builders import CHECKLIST, LINES, a_busy_audit, an_answer, an_audit


def rows(audit):
    return tuple(standings(audit).values())


def test_the_heading_says_how_many_lines_are_checked_and_what_was_found():
    assert standing_said(rows(a_busy_audit())) == "2 lignes vérifiées sur 6\u00a0: 1 conforme, 1 non conforme"
    assert checked_said(rows(a_busy_audit())) == "2 lignes vérifiées sur 6"
    with in_language("en"):
        assert standing_said(rows(a_busy_audit())) == "2 of 6 lines checked: 1 compliant, 1 non-compliant"


def test_nothing_found_is_nothing_said():
    assert standing_said(rows(an_audit())) == "0 ligne vérifiée sur 6"


def test_every_verdict_is_counted_but_those_that_tell_nothing():
    verdicts = [v for v in Verdict if v not in {Verdict.NOT_CHECKED, Verdict.CANNOT_TELL}]
    zones = a_busy_audit().zones
    answers = {line: an_answer(v, reason="x") for line, v in zip(LINES, verdicts, strict=False)}
    said = standing_said(rows(an_audit(zones=zones, answers=answers)))
    assert said.endswith("1 conforme, 1 partielle, 1 non conforme, 1 alternative équivalente, 1 sans objet")


def test_mandatory_lines_are_counted_apart():
    assert mandatory_counted(rows(a_busy_audit())) == (2, 5)


def test_each_theme_says_what_is_left_and_one_without_lines_is_not_offered():
    audit = a_busy_audit()
    assert dict(themes_said(audit, rows(audit)))["ACC"] == "ACC – tout est vérifié"
    assert dict(themes_said(audit, rows(audit)))["SAN"] == "SAN – 2 à vérifier"
    some = [row for row in rows(audit) if row.line.criterion.domain != "INF"]
    assert "INF" not in dict(themes_said(audit, some))


def test_zones_come_kind_after_kind_with_what_is_left_there():
    audit = a_busy_audit()
    unknown = Zone(id="lift-1", kind="lift", name="Ascenseur")
    grown = audit.replaced(zones={"lift-1": unknown, **audit.zones})
    assert [z.id for z in zones_in_order(grown)] == ["toilets-1", "path-1", "lift-1"]
    assert [term.code for term in CHECKLIST.zone_kinds][:2] == ["toilets", "path"]
    assert zones_said(grown, rows(grown)) == [
        ("toilets-1", "Zone\u00a0: Bloc B – 1 à vérifier"),
        ("path-1", "Zone\u00a0: Allée nord – tout est vérifié"),
    ]
