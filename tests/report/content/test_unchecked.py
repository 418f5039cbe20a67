"""What was not checked: due by now, or later; mandatory first."""

from datetime import date

from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def test_due_and_not_yet_due_lines_are_apart():
    report = a_report(builders.an_audit(), on=date(2027, 5, 14))
    assert "ACC-01" in section(report, "unchecked-due")
    assert "INF-01" in section(report, "unchecked-later")
    assert "INF-01" not in section(report, "unchecked-due")


def test_mandatory_lines_come_before_recommended_ones():
    rows = section(a_report(audits.empty("n2")), "unchecked-due").splitlines()[2:]
    levels = [row.split(" | ")[2] for row in rows]
    assert levels == sorted(levels)
    assert set(levels) == {"obligatoire", "recommandé"}


def test_blocking_contested_and_unanswerable_lines_say_so():
    report = a_report(on=date(2027, 6, 1))
    assert "INF-01 | Titre de INF-01 / deux réponses, à trancher" in section(report, "unchecked-due")
    assert "impossible à dire : Pas encore livré." in section(report, "unchecked-due")
    assert "ACC-01 / bloquante" in section(a_report(builders.an_audit()), "unchecked-due")


def test_everything_checked_is_said():
    answers = {line: builders.an_answer() for line in ("ACC-01", "CIR-01", "CIR-02", "SAN-01", "SAN-02", "INF-01")}
    assert "(good) Toutes les lignes" in section(a_report(builders.an_audit(answers=answers)), "unchecked")
