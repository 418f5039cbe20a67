"""Every gesture has its words: what was done, what was taken back, when, by whom."""

import ast

import pytest

from audit_app.domain.facts import KINDS
from audit_app.i18n import in_language
from audit_app.store import undoing
from audit_app.wording.gestures import _names, done, fact_named, name, redone, sentence, undone
from tests.wording.speaking import both, called, modules, plain, texts


def gestures_in_the_source() -> set[str]:
    found = {undoing.CREATION, undoing._UNDO, undoing._REDO}
    for tree in (*modules("cli"), *modules("exchange")):
        for call in called(tree, "apply"):
            found |= texts(call.args[0])
        for node in ast.walk(tree):
            if isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
                found |= texts(node.value.elts[0])
    return found


def test_the_gestures_are_found_in_the_source():
    assert {"answered", "zone_added", "finding_recorded", "closed", "audit_created"} <= gestures_in_the_source()


@pytest.mark.parametrize("gesture", sorted(gestures_in_the_source() | set(_names())))
def test_every_gesture_has_words_in_both_languages(gesture):
    for said in (done, undone):
        french, english = both(lambda said=said: said(gesture, "CIR-02"))
        assert french != english
        assert french.endswith(" : CIR-02")
        assert english.endswith(": CIR-02")


def test_a_gesture_is_named_without_its_subject():
    assert both(lambda: name("evidence_removed")) == ("Preuve retirée", "Evidence removed")


def test_a_gesture_on_the_whole_audit_has_no_subject():
    assert both(lambda: done("closed", None)) == ("Audit clos", "Audit closed")


def test_a_step_of_the_history_is_said_at_the_hour_of_the_reader(monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    try:
        with in_language("fr"):
            said = sentence("answered", "CIR-02", "2027-05-16T22:30:05.123+00:00", "Anne")
    finally:
        monkeypatch.undo()
        time.tzset()
    assert plain(said) == "2027-05-17 00:30:05  Réponse : CIR-02 (Anne)"


def test_a_step_by_nobody_names_nobody():
    with in_language("fr"):
        assert sentence("closed", None, "2027-05-16T10:00:00.000+00:00", None).endswith("Audit clos")


def test_what_was_done_again_is_named():
    assert both(lambda: redone("answered", "CIR-02")) == ("Rétabli : Réponse : CIR-02", "Done again: Answer: CIR-02")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_fact_is_named_as_people_would(kind):
    french, english = both(lambda: fact_named(f"{kind}/CIR-02/verdict"))
    assert french != english
    assert "verdict" not in french + english


def test_a_fact_names_the_line_or_the_scheme_it_is_of():
    french, english = both(lambda: " / ".join(fact_named(f"{kind}/CIR-02/text") for kind in ("assigned", "scheme")))
    assert french.count("CIR-02") == english.count("CIR-02") == 2


def test_two_kinds_of_fact_are_not_named_alike():
    assert len({both(lambda kind=kind: fact_named(f"{kind}/CIR-02/x")) for kind in KINDS}) == len(KINDS)
