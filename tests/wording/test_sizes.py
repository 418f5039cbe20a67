"""Why an event has its class, what is odd about it, why a line is asked: in sentences of both languages."""

import ast

import pytest

from audit_app.domain.event import SizeClass, SizeReason, Sizing
from audit_app.domain.tailoring import tailored
from audit_app.i18n import in_language
from audit_app.wording.sizes import oddity, reasons, why_asked
from tests.builders import an_audit
from tests.wording.speaking import both, called, modules, texts

FACTS = {
    "people": 1_240,
    "size_class": "N2",
    "seats": 700,
    "visitors": 9_000,
    "computed": "N3",
    "reason": "Un seul jour",
}


def reasons_in_the_source() -> set[str]:
    calls = (call for tree in modules("domain") for call in called(tree, "SizeReason"))
    return {text for call in calls for word in call.keywords if word.arg == "code" for text in texts(word.value)}


def oddities_in_the_source() -> set[str]:
    functions = (node for tree in modules("domain") for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))
    tables = (t for f in functions if f.name == "odd_profile" for t in ast.walk(f) if isinstance(t, ast.Dict))
    return {text for table in tables for key in table.keys if key for text in texts(key)}


def said(code: str) -> str:
    reason = SizeReason(code=code, facts=FACTS)
    return reasons(Sizing(size_class=SizeClass.N2, computed=SizeClass.N3, reasons=(reason,)))[0]


def test_the_codes_are_found_in_the_source():
    assert {"peak", "covered_seats", "lower_refused"} <= reasons_in_the_source()
    assert len(oddities_in_the_source()) >= 10


@pytest.mark.parametrize("code", sorted(reasons_in_the_source()))
def test_every_reason_of_a_class_has_words_in_both_languages(code):
    french, english = both(lambda: said(code))
    assert french != english


@pytest.mark.parametrize("code", sorted(oddities_in_the_source()))
def test_every_oddity_has_words_in_both_languages(code):
    french, english = both(lambda: oddity(code))
    assert french != english


def test_the_class_goes_up_once_and_not_above_the_highest():
    def all_said(peak):
        found = [SizeReason(code="peak", facts={"people": 20_470, "size_class": peak})]
        found += [SizeReason(code=code, facts=FACTS) for code in ("covered_seats", "international")]
        with in_language("en"):
            return reasons(Sizing(size_class=SizeClass.N4, computed=SizeClass.N4, reasons=tuple(found)))[1:]

    assert all_said("N2") == (
        "700 covered seats, more than 500: one class up.",
        "International event. The class goes up once only.",
    )
    assert all_said("N4") == (
        "700 covered seats, more than 500.",
        "International event. N4 is already the highest class.",
    )


def test_numbers_are_written_as_the_language_wants():
    french, english = both(lambda: said("many_days"))
    assert "9 000 visiteurs" in french
    assert "9,000 visitors" in english


def test_the_reason_of_the_organiser_is_printed_as_it_was_given():
    reason = SizeReason(code="chosen_lower", facts=FACTS | {"reason": "{0} <b>"})
    with in_language("fr"):
        assert reasons(Sizing(size_class=SizeClass.N2, computed=SizeClass.N3, reasons=(reason,)))[0].endswith("{0} <b>")


def test_a_line_says_which_features_brought_it():
    audit = an_audit()
    lines = tailored(audit).lines
    french, english = both(lambda: why_asked(audit, lines["SAN-01"]))
    assert french.endswith("parce que l’événement a : outdoor.")
    assert english.endswith("because the event has: outdoor (en).")


def test_a_line_asked_of_every_event_says_so():
    audit = an_audit()
    french, english = both(lambda: why_asked(audit, tailored(audit).lines["CIR-01"]))
    assert french == "Demandé à tout événement de classe N2."
    assert english == "Asked of every event of class N2."
