import pytest

from audit_app.domain.event import ErpType, VenueForm
from audit_app.errors import Fault
from audit_app.i18n import choose
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.understood import understood
from audit_app.ui.event.words import (
    STEP_OF,
    erp_category_name,
    erp_type_name,
    fault_words,
    form_choice,
    form_hint,
    is_missing,
    missing_word,
    steps,
)


@pytest.mark.parametrize("language", ("fr", "en"))
def test_every_code_has_its_words(language):
    choose(language)
    assert len(steps()) == 6
    assert all(form_hint(form) and form_choice(form) for form in VenueForm)
    assert all(erp_type_name(code) for code in ErpType)
    assert all(erp_category_name(size) for size in range(1, 6))


def test_every_field_is_asked_in_one_step():
    assert set(STEP_OF) == set(Draft.model_fields) - {"pre_ticked"}
    assert set(STEP_OF.values()) == set(range(1, 7))


def test_all_that_can_be_missing_is_named_in_words():
    faults = [fault for fault in understood(Draft(), beginning=True).faults if is_missing(fault)]
    assert "le nom de l’événement" in [missing_word(fault.where) for fault in faults]
    assert missing_word("venues[2].form") == "le type du lieu 2"


@pytest.mark.parametrize(
    ("fault", "sentence"),
    (
        (Fault("missing", "features"), "Cochez au moins si le site est en plein air, à l’intérieur ou les deux."),
        (Fault("end_before_start", "ends_on"), "Le dernier jour est avant le premier."),
        (Fault("not_a_date", "starts_on", found="31/02/2027"), "Le 31 février n’existe pas."),
        (Fault("wrong_type", "peak.staff", found="peu", limit="whole_number"), "Écrivez un nombre entier, 0 ou plus."),
        (Fault("venue_named_twice", "venues[2].name"), "Deux lieux portent le même nom."),
        (Fault("lower_class_without_reason", found="N1"), "La classe N1 est plus basse que celle calculée"),
        (Fault("too_long", "name", found="301", limit="300"), "Ce texte est trop long (301"),
    ),
)
def test_a_fault_is_said_for_somebody_who_looks_at_its_field(fault, sentence):
    said = fault_words(fault)
    assert said.startswith(sentence)
    assert "_" not in said
