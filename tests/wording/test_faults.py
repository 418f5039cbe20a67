"""Every fault a file can have has its sentence, in both languages."""

import ast

import pytest

from audit_app import refusals
from audit_app.errors import Fault
from audit_app.i18n import in_language
from audit_app.wording.faults import fault_sentence
from tests.wording.speaking import both, called, modules, plain, texts


def codes_in_the_source() -> set[str]:
    found = {*refusals.CODES.values(), "invalid", "wrong_type"}
    for tree in modules():
        for call in called(tree, "Fault", "fault"):
            found |= texts(call.args[0]) if call.args else set()
        for call in called(tree, "_unknown"):
            found |= {text for argument in call.args for text in texts(argument) if text.startswith("unknown_")}
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and [getattr(target, "id", "") for target in node.targets] == ["code"]:
                found |= texts(node.value)
    for tree in modules("domain"):
        for call in called(tree, "ValueError"):
            found |= texts(call.args[0])
    return found


CODES = sorted(codes_in_the_source())


def test_the_codes_are_found_in_the_source():
    assert {"end_before_start", "unknown_feature", "language_missing", "not_utf8", "too_many"} <= set(CODES)
    assert len(CODES) > 45


@pytest.mark.parametrize("code", CODES)
def test_every_fault_has_words_in_both_languages(code):
    french, english = both(lambda: fault_sentence(Fault(code, found="XX", limit="YY")))
    assert french != english
    assert french[-1] in ".X"
    assert english[-1] in ".X"


def test_no_sentence_waits_for_a_fault_that_nobody_raises():
    said = {
        text
        for tree in modules("wording")
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name in {"_of_fields", "_of_files", "_of_checklists"}
        for table in ast.walk(node)
        if isinstance(table, ast.Dict)
        for key in table.keys
        if key is not None
        for text in texts(key)
    }
    assert said == set(CODES)


def test_a_fault_says_its_file_its_line_and_its_field():
    fault = Fault("missing", "criterion[CIR-02].title", 12, "fr", file="cir.toml")
    assert both(lambda: fault_sentence(fault)) == (
        "cir.toml, ligne 12, criterion[CIR-02].title : il manque ce champ : fr.",
        "cir.toml, line 12, criterion[CIR-02].title: this field is missing: fr.",
    )


def test_a_fault_without_a_place_is_said_alone():
    with in_language("en"):
        assert fault_sentence(Fault("text_empty")) == "this text is empty."


def test_a_fault_shows_what_may_stand_there():
    with in_language("fr"):
        said = fault_sentence(Fault("not_in_list", "kind", found="corse", choices=("race", "match")))
    assert plain(said) == "kind : « corse » n’est pas dans la liste. Choisir parmi : race, match."


@pytest.mark.parametrize("expected", sorted(set(refusals.EXPECTED.values())))
def test_what_was_expected_is_said_in_words(expected):
    french, english = both(lambda: fault_sentence(Fault("wrong_type", found="7", limit=expected)))
    assert french != english
    assert "_" not in french + english


def test_what_a_hostile_file_holds_is_quoted_and_not_obeyed():
    with in_language("en"):
        assert "{found}{0}%s" in fault_sentence(Fault("unknown_key", found="{found}{0}%s"))


def test_signs_that_steer_a_terminal_are_not_repeated():
    with in_language("en"):
        said = fault_sentence(Fault("unknown_key", "a\x1b[2J", found="b\x07\u202e\n- c", choices=("d\x9b",)))
    assert said == "a[2J: no field is called “b - c”. Choose among: d."


def test_a_document_of_an_office_program_is_called_as_people_call_it():
    french, english = both(lambda: fault_sentence(Fault("another_document", "bilan.docx", found="DOCX")))
    assert plain(french) == (
        "bilan.docx : c’est un document Word (DOCX) : ouvrez ce fichier, enregistrez-le en PDF, puis ajoutez ce PDF."
    )
    assert english == "bilan.docx: this is a Word document (DOCX): open it, save it as PDF, then add that PDF."
    assert "un document (RTF)" in both(lambda: fault_sentence(Fault("another_document", found="RTF")))[0]
