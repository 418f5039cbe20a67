"""Rows say in words what the plan shows: what is on it, what is not, what a union left alone."""

from audit_app.domain.plan import PinKind
from audit_app.i18n import in_language
from audit_app.ui.plan.pin_rows import STRAY, marks, pin_rows, placed_count
from tests.domain.examples import audit, criterion, evidence, pin, plan, said, uuid, zone
from tests.wording.speaking import both, plain

PLAN = uuid(5)


def site(*pins):
    there = audit(
        criterion("CIR-02", zone_kind="path"),
        zones={"path-1": zone("path-1").replaced(name="Allée"), "wc": zone("wc", "toilets").replaced(name="Bloc")},
        evidence={uuid(7): evidence(7, "CIR-02@path-1", kind="picture", alt="La rampe")},
        plans={PLAN: plan(5)},
        pins={each.key: each for each in pins},
    )
    return said(there, {"CIR-02@path-1": "partial"})


def rows(*pins):
    with in_language("fr"):
        return pin_rows(site(*pins), PLAN)


def test_what_is_on_the_plan_comes_first_then_zones_then_evidence():
    found = rows(pin(5, "wc", x=12.0, y=30.0))
    assert [(row.section, plain(row.title), row.code) for row in found] == [
        ("Sur le plan", "1. Bloc", "zone/wc"),
        ("Zones pas encore placées", "Allée", "zone/path-1"),
        ("Preuves pas encore placées", "Image : La rampe", f"evidence/{uuid(7)}"),
    ]


def test_each_row_is_heard_as_one_sentence_with_where_and_the_worst_verdict():
    on_plan, *_rest = rows(pin(5, "path-1", x=12.0, y=30.0))
    assert plain(on_plan.spoken) == "1. Allée : à gauche, en haut (12 %, 30 %), Au pire : partiel"
    assert [plain(remark.text) for remark in on_plan.remarks] == ["À gauche, en haut (12 %, 30 %)", "Au pire : partiel"]
    assert on_plan.remarks[1].tone == "fair"
    waiting = {row.code: row for row in rows()}
    assert waiting["zone/wc"].spoken == "Bloc, pas encore placée"
    assert plain(waiting[f"evidence/{uuid(7)}"].spoken) == "Image : La rampe, pas encore placée, Partiel"


def test_a_pin_left_alone_is_listed_last_with_its_key():
    lost = pin(5, "path-9")
    *_others, row = rows(lost)
    assert (row.section, row.code) == ("Ce qui a perdu sa place", STRAY + lost.key)


def test_pins_bear_the_numbers_of_the_rows():
    with in_language("fr"):
        drawn = marks(site(pin(5, "path-1"), pin(5, uuid(7), kind=PinKind.EVIDENCE)), PLAN)
    assert [(mark.code, mark.kind, mark.number) for mark in drawn] == [
        ("zone/path-1", PinKind.ZONE, "1"),
        (f"evidence/{uuid(7)}", PinKind.EVIDENCE, "2"),
    ]


def test_how_many_zones_are_on_the_plan_is_said():
    assert both(lambda: placed_count(site(pin(5, "wc")), PLAN))[0] == "1 zone sur 2 est sur le plan."
    assert both(lambda: placed_count(audit(), PLAN))[0] == "L’événement n’a pas encore de zone."
