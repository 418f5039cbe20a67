"""Lines by theme: level and legal duty apart, measurements against their figures, who and when."""

from datetime import date

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.codes import Level
from audit_app.domain.event import Zone
from audit_app.i18n import in_language
from audit_app.report.content.matter import word
from audit_app.report.tagged import pages, styles
from audit_app.report.tagged.letters import PLAIN, register
from audit_app.wording import figures
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def test_level_and_legal_duty_have_columns_of_their_own():
    said = section(a_report(), "theme-CIR")
    assert "Ligne | Critère et mesures | Niveau | Obligation légale | Verdict" in said
    assert "| obligatoire | non | (bad) Non conforme |" in said


def test_a_measurement_stands_beside_the_figure_it_is_held_against():
    said = section(a_report(), "theme-CIR")
    assert "(good) Largeur : 140 cm, attendu au moins 120 cm" in said
    assert "(bad) Pente : 7,5 %, attendu au plus 6 %" in said


def test_a_line_without_a_venue_says_that_the_strictest_figure_holds():
    answer = builders.an_answer(measured={"slope": Measured(amount=5.5)})
    said = section(a_report(builders.an_audit(answers={"CIR-02": answer})), "theme-CIR")
    assert "(bad) Pente : 5,5 %, attendu au plus 5 %" in said
    assert "le chiffre le plus strict parmi les lieux" in said


def test_a_measurement_without_a_figure_is_only_told():
    bare = builders.a_checklist(
        criteria=(
            builders.a_criterion("ACC-01", measurements=(builders.a_measurement(min=None),)),
            builders.a_criterion("CIR-01"),
        )
    )
    answer = builders.an_answer(measured={"width": Measured(amount=3.0)})
    said = section(a_report(builders.an_audit(checklist=bare, answers={"ACC-01": answer}), schemes=()), "theme-ACC")
    assert "(none) Largeur : 3 cm" in said


def test_what_the_rest_of_the_audit_contradicts_is_said_at_the_line():
    answer = builders.an_answer(Verdict.NON_COMPLIANT, measured={"actions": Measured(amount=30.0, of=50.0)})
    said = section(a_report(audits.empty("n1").replaced(answers={"GOV-09": answer})), "theme-GOV")
    assert "(partial) Les écarts qui ont une action ne sont pas au nombre que compte l’audit" in said
    assert "(30 sur 50 contre 0 sur 1)" in said


def test_a_number_that_is_only_a_floor_is_neither_good_nor_bad_and_says_what_to_count():
    answer = builders.an_answer(measured={"accessible": Measured(amount=3.0)})
    said = section(a_report(audits.empty("n4").replaced(answers={"SAN-01": answer})), "theme-SAN")
    assert "(unknown) Sanitaires accessibles : 3, attendu au moins 3 (3 au strict minimum pour 20 470 pers" in said
    both = answer.replaced(measured={"accessible": Measured(amount=3.0), "standard": Measured(amount=45.0)})
    said = section(a_report(audits.empty("n4").replaced(answers={"SAN-01": both})), "theme-SAN")
    assert "(good) Sanitaires accessibles : 3, attendu au moins 3 (3 pour 20 470 personnes et 45 cabines" in said


def test_a_criterion_asked_at_two_zones_is_stated_once():
    zones = {k: Zone(id=k, kind="path", name=k, venue="Stade") for k in ("path-1", "path-2")}
    answers = {f"CIR-02@{k}": builders.an_answer() for k in zones}
    said = section(a_report(builders.an_audit(zones=zones, answers=answers)), "theme-CIR")
    assert said.count("Titre de CIR-02") == 1
    assert "CIR-02 / path-2 | Même critère" in said


def test_overruled_and_contested_lines_say_so():
    assert "Des usagers y ont été bloqués ; réponse de l’organisateur : conforme" in section(a_report(), "theme-CIR")
    assert "(unknown) Non vérifié / deux réponses, à trancher" in section(a_report(), "theme-INF")


def test_to_a_funder_few_testers_of_a_family_are_fewer_than_five_be_they_four_or_none():
    audit = audits.full("n3")
    counts = {"testers": 9, "motor": 5, "visual": 4, "intellectual": 0}
    measured = {code: Measured(amount=amount) for code, amount in counts.items()}
    audit = audit.replaced(answers={**audit.answers, "GOV-08": builders.an_answer(measured=measured)})
    full, funder = (section(a_report(audit, kind=kind), "theme-GOV") for kind in ("working", "funder"))
    for said in (full, funder):
        assert "Nombre de testeurs : besoins moteurs : 5" in said
        assert "Testeurs : 9, attendu au moins 6" in said
    assert "besoins visuels : 4" in full
    assert "besoins visuels : moins de 5" in funder
    assert "besoins intellectuels : moins de 5" in funder


def test_a_measurement_given_before_the_verdict_is_shown():
    answer = builders.an_answer(Verdict.NOT_CHECKED, measured={"width": Measured(amount=3.0)}, by=None, on=None)
    said = section(a_report(builders.an_audit(answers={"CIR-01": answer})), "theme-CIR")
    assert "Largeur : 3 cm" in said


def test_the_funders_copy_gives_days_and_no_names():
    assert "Anne, 1er mai 2027" in section(a_report(), "theme-ACC")
    assert "n° 1 / 1er mai 2027" in section(a_report(kind="funder"), "theme-ACC")
    assert "régisseur" not in section(a_report(kind="funder"), "theme-ACC")


def test_nothing_answered_is_said_in_one_sentence():
    assert "(unknown) Aucune réponse à ce jour." in section(a_report(audits.empty("n1")), "lines")


def test_overruled_without_an_answer_is_said():
    answers = {k: v for k, v in audits.small().answers.items() if k != "CIR-01"}
    said = section(a_report(audits.small().replaced(answers=answers)), "theme-CIR")
    assert "réponse de l’organisateur : aucune réponse" in said


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_level_and_no_day_is_broken_in_its_column(language):
    register()
    parts = a_report(audits.full("n2"), language=language).blocks
    themed = [getattr(part, "anchor", "").startswith("theme-") for part in parts]
    table = parts[themed.index(True) + 1]
    level, day = (pages.ROOM * table.columns[at].width / sum(c.width for c in table.columns) - 8 for at in (2, 5))
    with in_language(language):
        levels, days = map(word, Level), [figures.day(date(2027, month, 30)) for month in (1, 9, 12)]
    assert max(stringWidth(said, PLAIN, styles.SMALLEST) for said in levels) < level
    assert max(stringWidth(said, PLAIN, styles.SMALLEST) for said in days) < day


def test_after_a_name_a_day_stays_whole_on_a_line_of_its_own():
    cells = (row for part in a_report().blocks for row in getattr(part, "rows", ()))
    said = [run.text for row in cells for cell in row for passage in cell for run in getattr(passage, "runs", ())]
    named = [text for text in said if text.startswith("Anne, ")]
    assert named
    assert {text.partition(", ")[2].count(" ") for text in named} == {0}


def test_a_line_nobody_can_tell_of_is_counted_beside_those_checked_as_it_is_in_the_table():
    unknown = builders.an_answer(Verdict.CANNOT_TELL, reason="Pas encore livré.")
    audit = builders.an_audit(answers={"ACC-01": unknown})
    report = a_report(audit)
    assert "0 sur 1 vérifiée, 1 autre dont personne ne peut encore juger" in section(report, "theme-ACC")
    assert "ne peut encore juger" not in section(
        a_report(builders.an_audit(answers={"ACC-01": builders.an_answer()})), "theme-ACC"
    )
