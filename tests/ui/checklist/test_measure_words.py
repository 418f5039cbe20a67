"""Measurements in words: typed as people speak, judged at once, and what they say together."""

import pytest

from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.checklist import MeasurementKind, Unit
from audit_app.domain.progress import standings
from audit_app.errors import UnreadableMeasure
from audit_app.i18n import in_language
from audit_app.ui.checklist import measure_words
from tests.builders import a_busy_audit, a_measurement, an_answer, an_audit
from tests.report import audits
from tests.wording.speaking import plain

RATIO = a_measurement(code="share", unit=Unit.PERCENT, kind=MeasurementKind.RATIO, min=50.0)
COUNT = a_measurement(code="seats", unit=Unit.COUNT, kind=MeasurementKind.COUNT, min=2.0)


def line(audit, name):
    return standings(audit)[name].line


@pytest.mark.parametrize("typed", ["3/4", "3 sur 4", "3sur4", "3 out of 4", "3 of 4"])
def test_a_share_is_typed_as_it_is_said(typed):
    asked = line(an_audit(), "SAN-02")
    share = asked.criterion.measurements[0]
    assert measure_words.reading(asked, share, typed) == Measured(amount=3.0, of=4.0)


@pytest.mark.parametrize("typed", ["sur", "abc", "3 sur", "sur 4"])
def test_what_is_no_share_is_refused(typed):
    asked = line(an_audit(), "SAN-02")
    with pytest.raises(UnreadableMeasure):
        measure_words.reading(asked, asked.criterion.measurements[0], typed)


@pytest.mark.parametrize(
    ("value", "measurement", "shown"),
    [
        (None, RATIO, ""),
        (Measured(amount=3, of=4), RATIO, "3 sur 4"),
        (Measured(amount=75, of=100), RATIO, "75 %"),
        (Measured(amount=1450.5), a_measurement(), "1 450,5"),
    ],
)
def test_a_value_is_shown_as_it_is_typed_and_reads_back_as_itself(value, measurement, shown):
    typed = measure_words.as_typed(value)
    assert plain(typed) == shown
    if value is not None:
        asked = line(an_audit(), "SAN-02" if measurement is RATIO else "CIR-01")
        known = asked.criterion.measurements[0]
        assert measure_words.reading(asked, known, typed) == value


@pytest.mark.parametrize(
    ("value", "place"), [(Measured(amount=1450.5), "CIR-01"), (Measured(amount=1200, of=1500), "SAN-02")]
)
def test_a_large_value_reads_back_as_itself_in_english_too(value, place):
    asked = line(an_audit(), place)
    with in_language("en"):
        typed = measure_words.as_typed(value)
        assert measure_words.reading(asked, asked.criterion.measurements[0], typed) == value


def test_a_comma_begins_the_decimals_but_before_three_digits_in_english():
    asked = line(an_audit(), "CIR-01")
    with in_language("en"):
        assert measure_words.reading(asked, asked.criterion.measurements[0], "1,45 m").amount == 145
        assert measure_words.reading(asked, asked.criterion.measurements[0], "0,145 km").amount == 14_500
    assert measure_words.reading(asked, asked.criterion.measurements[0], "1,450 m").amount == 145


@pytest.mark.parametrize(
    ("value", "typed", "tone", "said"),
    [
        (None, "", "muted", "Attendu : au moins 120 cm"),
        (Measured(amount=145), "145", "good", "Atteint : au moins 120 cm"),
        (Measured(amount=145), "1,45 m", "good", "145 cm. Atteint : au moins 120 cm"),
        (Measured(amount=90), "90", "bad", "Non atteint : au moins 120 cm"),
        (Measured(amount=1.2), "1,2", "bad", "Non atteint : au moins 120 cm. C’est très loin : vérifiez l’unité."),
    ],
)
def test_a_value_passes_or_not_and_says_against_what(value, typed, tone, said):
    asked = line(an_audit(), "CIR-01")
    found = measure_words.result(asked, asked.criterion.measurements[0], value, typed)
    assert (found.tone, plain(found.sentence)) == (tone, said)


def test_a_share_out_of_nothing_and_a_value_without_bound_are_not_judged():
    asked = line(an_audit(), "SAN-02")
    found = measure_words.result(asked, asked.criterion.measurements[0], Measured(amount=0, of=0), "0/0")
    assert (found.tone, plain(found.sentence)) == ("fair", "0 sur 0 : il n’y a pas de part sur zéro.")
    free = a_measurement(min=None)
    assert plain(measure_words.result(asked, free, Measured(amount=3), "3").sentence) == "Compris : 3 cm"
    assert measure_words.result(asked, free, None, "").sentence == ""


@pytest.mark.parametrize(
    ("measurement", "hint"),
    [
        (a_measurement(), "écrivez un nombre, seul ou avec son unité (cm)."),
        (COUNT, "écrivez un nombre entier."),
        (RATIO, "écrivez par exemple 3 sur 4, ou 75 %."),
    ],
)
def test_what_cannot_be_read_says_how_to_type_it(measurement, hint):
    assert plain(measure_words.unreadable(measurement, " large ", None)) == f"« large » n’est pas compris : {hint}"
    kept = plain(measure_words.unreadable(measurement, "large", Measured(amount=1)))
    assert "La valeur enregistrée reste 1" in kept


@pytest.mark.parametrize(
    ("verdict", "measured", "said"),
    [
        (Verdict.NON_COMPLIANT, {"slope": 8, "width": 145}, "Verdict donné par les mesures : non conforme."),
        (
            Verdict.COMPLIANT,
            {"slope": 8, "width": 145},
            "Les mesures disent « non conforme », la réponse dit « conforme » : "
            "vérifier, ou dire pourquoi dans une note.",
        ),
        (Verdict.EQUIVALENT, {"slope": 8, "width": 145}, "Les mesures seules donnent : non conforme."),
        (Verdict.NOT_CHECKED, {"slope": 3}, "Reste à mesurer : Largeur."),
        (Verdict.COMPLIANT, {}, ""),
    ],
)
def test_the_figures_together_say_a_verdict_or_what_is_missing(verdict, measured, said):
    values = {code: Measured(amount=float(amount)) for code, amount in measured.items()}
    audit = a_busy_audit().replaced(answers={"CIR-02@path-1": an_answer(verdict, measured=values)})
    assert plain(measure_words.together(standings(audit)["CIR-02@path-1"]).sentence) == said


def test_figures_that_decide_nothing_leave_the_answer_to_the_user():
    audit = an_audit(answers={"SAN-02": an_answer(Verdict.NOT_CHECKED, measured={"share": Measured(amount=3, of=4)})})
    said = measure_words.together(standings(audit)["SAN-02"]).sentence
    assert plain(said) == "Ces mesures seules ne décident pas : choisissez la réponse ci-dessous."


def test_only_a_number_shows_its_unit_apart():
    assert measure_words.unit_shown(a_measurement()) == "cm"
    assert measure_words.unit_shown(RATIO) == ""
    assert measure_words.how_typed(a_measurement()) == ""
    assert plain(measure_words.how_typed(RATIO)) == "Écrivez par exemple 3 sur 4, ou 75 %."


def test_what_the_rest_of_the_audit_contradicts_is_said_with_the_figures():
    share = an_answer(Verdict.NON_COMPLIANT, measured={"actions": Measured(amount=30, of=50)})
    counted = audits.empty("n1").replaced(answers={"GOV-09": share})
    said = measure_words.in_audit(counted, standings(counted)["GOV-09"])
    assert said.tone == "fair"
    assert plain(said.sentence).endswith("mettre le chiffre à jour (30 sur 50 contre 0 sur 1).")
    agreed = counted.replaced(answers={"GOV-09": share.replaced(measured={"actions": Measured(amount=0, of=1)})})
    row = standings(agreed)["GOV-09"]
    assert measure_words.in_audit(agreed, row) == measure_words.together(row)


def test_a_floor_reached_is_fair_and_says_what_is_still_to_count():
    given = {"accessible": Measured(amount=3)}
    whole = audits.empty("n4").replaced(answers={"SAN-01": an_answer(Verdict.NOT_CHECKED, measured=given)})
    row = standings(whole)["SAN-01"]
    toilets = row.line.criterion.measurements[0]
    assert measure_words.result(row.line, toilets, given["accessible"], "3", given).tone == "fair"
    assert "Cabines standard" in measure_words.together(row).sentence
