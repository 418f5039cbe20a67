"""Viewing: the views of the list, its search, and the next line to check."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.domain import editions, viewing
from audit_app.domain.answering import answered
from audit_app.domain.audit import Measured, Verdict
from audit_app.domain.editions import confirmed
from audit_app.domain.moving import moved
from audit_app.domain.progress import standings
from audit_app.domain.taking_back import taken_back, to_confirm
from audit_app.domain.viewing import View, next_unchecked, shown
from tests.domain.examples import (
    audit,
    checklist,
    contested,
    criterion,
    finding,
    measurement,
    said,
    uuid,
    with_evidence,
    zone,
)

DOMAINS = [
    {"id": "CIR", "title": {"fr": "Circuler à l\u2019intérieur", "en": "Getting about"}},
    {"id": "SAN", "title": {"fr": "Sanitaires", "en": "Toilets"}},
]
RAMP = {"fr": "L\u2019œil voit la rampe d\u2019accès", "en": "The ramp is seen"}
ZONES = {z.id: z for z in (zone("north").replaced(name="Allée Nord"), zone("south").replaced(name="Quai"))}


def _rows():
    """Return the rows of a line with two zones, of a ramp that is only recommended, and of blocking toilets."""
    criteria = (
        criterion("CIR-01", zone_kind="path"),
        criterion("CIR-02", title=RAMP, levels="recommended"),
        criterion("SAN-01", blocking=True),
    )
    whole = audit(*criteria, zones=ZONES, checklist=checklist(*criteria, domains=DOMAINS))
    return tuple(standings(whole).values())


def _ids(rows):
    return [row.line.id for row in rows]


def _found(text, language="fr"):
    rows = _rows()
    return _ids(shown(rows, text=text, language=language, domains=checklist(criterion(), domains=DOMAINS).domains))


def _standing():
    """Return the rows of one line of each standing; SAN-01 has figures that contradict its verdict."""
    narrow = {"width": Measured(amount=90)}
    criteria = [criterion(f"CIR-{n:02}") for n in range(1, 9)]
    whole = audit(
        *criteria,
        criterion("SAN-01", measurements=[measurement().model_dump(mode="json")]),
        findings={uuid(5): finding(5, "CIR-08")},
    )
    verdicts = {f"CIR-{n:02}": verdict for n, verdict in enumerate(Verdict, start=1)}
    return answered(with_evidence(said(whole, verdicts), "CIR-04"), "SAN-01", Verdict.COMPLIANT, measured=narrow)


def test_every_line_is_shown_in_its_order():
    assert _ids(shown(_rows())) == ["CIR-01@north", "CIR-01@south", "CIR-02", "SAN-01"]


def test_what_is_to_do_is_what_nobody_can_tell_yet():
    whole = _standing()
    before = {line for line, row in standings(whole).items() if row.counts_as in {"not_checked", "cannot_tell"}}
    assert set(_ids(shown(standings(whole).values(), View.TO_DO))) == before == {"CIR-06", "CIR-07"}
    rows = standings(whole.replaced(contested=contested("CIR-01"))).values()
    assert "CIR-01" in _ids(shown(rows, View.TO_DO))


def test_gaps_are_unmet_overruled_contested_or_contradicted_and_not_merely_without_evidence():
    whole = _standing().replaced(contested=contested("CIR-04"))
    assert _ids(shown(standings(whole).values(), View.GAPS)) == ["CIR-02", "CIR-03", "CIR-04", "CIR-08", "SAN-01"]


def test_to_confirm_is_what_an_earlier_edition_or_statement_said_and_nobody_since():
    before = said(audit(criterion("CIR-01"), criterion("CIR-02"), criterion("CIR-03")), {"CIR-01": "compliant"})
    reworded = checklist(
        criterion("CIR-01", title={"fr": "Autre", "en": "Other"}), criterion("CIR-02"), criterion("CIR-03")
    )
    again = taken_back(moved(before, reworded), [], ["CIR-01"])
    whole = again.replaced(carried=dict.fromkeys(("CIR-02", "CIR-03"), before.answers["CIR-01"]))
    assert _ids(shown(standings(whole).values(), View.TO_CONFIRM)) == ["CIR-01", "CIR-02", "CIR-03"]
    assert {*to_confirm(whole), *editions.to_confirm(whole)} == {"CIR-01", "CIR-02", "CIR-03"}
    since = confirmed(said(whole, {"CIR-01": "partial"}), "CIR-02", by=None, on=date(2027, 5, 1))
    assert _ids(shown(standings(since).values(), View.TO_CONFIRM)) == ["CIR-03"]
    assert {*to_confirm(since), *editions.to_confirm(since)} == {"CIR-03"}


def test_the_short_way_is_the_blocking_criteria_and_mandatory_lines_have_a_view():
    assert _ids(shown(_rows(), View.BLOCKING)) == ["SAN-01"]
    assert _ids(shown(_rows(), View.MANDATORY)) == ["CIR-01@north", "CIR-01@south", "SAN-01"]


def test_a_domain_and_a_zone_narrow_the_view():
    assert _ids(shown(_rows(), domain="SAN")) == ["SAN-01"]
    assert _ids(shown(_rows(), zone="south")) == ["CIR-01@south"]
    assert _ids(shown(_rows(), View.BLOCKING, domain="CIR")) == []
    assert _ids(shown(_rows(), domain="SAN", zone="south")) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", ["CIR-01@north", "CIR-01@south", "CIR-02", "SAN-01"]),
        (" \n", ["CIR-01@north", "CIR-01@south", "CIR-02", "SAN-01"]),
        ("cir-02", ["CIR-02"]),
        ("ALLEE", ["CIR-01@north"]),
        ("acces Oeil", ["CIR-02"]),
        ("l'œil", ["CIR-02"]),
        ("sanitaires", ["SAN-01"]),
        ("intérieur quai", ["CIR-01@south"]),
        ("sanitaires quai", []),
        ("getting", []),
        ("%", []),
    ],
)
def test_every_word_is_sought_without_capitals_or_accents(text, lines):
    assert _found(text) == lines


def test_a_search_is_in_the_language_read():
    assert _found("getting about ramp", "en") == ["CIR-02"]
    assert _found("rampe", "en") == []


def test_easy_words_are_sought_where_they_are_shown():
    words = {"fr": "Le sol monte un peu.", "en": "The ground goes up."}
    easy = {"title": words, "why": words}
    rows = tuple(standings(audit(criterion("CIR-02", easy=easy))).values())
    assert _ids(shown(rows, text="sol monte", easy=True)) == ["CIR-02"]
    assert shown(rows, text="sol monte") == ()


@given(st.text(max_size=12), st.sampled_from(View))
def test_a_search_only_takes_away_and_keeps_the_order(text, view):
    rows = _rows()
    every, found = _ids(shown(rows, view)), _ids(shown(rows, view, text=text))
    assert found == [line for line in every if line in found]


def test_the_next_line_is_the_first_unchecked_below_then_from_the_top():
    whole = audit(*(criterion(f"CIR-{n:02}") for n in range(1, 6)))
    rows = tuple(standings(said(whole, {"CIR-02": "compliant", "CIR-04": "cannot_tell"})).values())
    assert next_unchecked(rows) == "CIR-01"
    assert [next_unchecked(rows, line) for line in ("CIR-01", "CIR-02", "CIR-03", "CIR-04")] == [
        "CIR-03", "CIR-03", "CIR-05", "CIR-05",
    ]  # fmt: skip
    assert next_unchecked(rows, "CIR-05") == "CIR-01"
    assert next_unchecked(rows, "XXX-01") == "CIR-01"


def test_the_only_line_left_is_its_own_next_and_then_there_is_none():
    whole = audit(criterion("CIR-01"), criterion("CIR-02"))
    assert next_unchecked(tuple(standings(said(whole, {"CIR-01": "partial"})).values()), "CIR-02") == "CIR-02"
    done = said(whole, {"CIR-01": "partial", "CIR-02": "compliant"})
    assert next_unchecked(tuple(standings(done).values()), "CIR-02") is None
    assert next_unchecked(()) is None


def test_a_thousand_lines_are_folded_once_however_often_they_are_searched():
    criteria = [criterion(f"CIR-{n:02}", zone_kind="path") for n in range(1, 21)]
    zones = {f"path-{n}": zone(f"path-{n}") for n in range(50)}
    rows = tuple(standings(audit(*criteria, zones=zones)).values())
    viewing._sought_in.cache_clear()
    for text in ("chemin", "chemin large", "chemin large path-4"):
        found = shown(rows, text=text)
    assert (len(rows), len(found)) == (1_000, 220)
    assert viewing._sought_in.cache_info().misses == 1_000
