"""What a decision page must give, whatever room it has; each figure is missed where another stands."""

import json
import re

import pytest

from audit_app.checklists import loading
from audit_app.domain.funding import schemes_of
from audit_app.domain.tailoring import tailored
from audit_app.i18n import in_language
from audit_app.report import public_data
from audit_app.report.content import ReportKind, report_of
from audit_app.report.content.matter import gathered
from audit_app.report.reading_order import spoken
from audit_app.report.verifying import page_words, received, results, texts
from audit_app.report.verifying.figures import outcomes_said
from audit_app.report.verifying.printed import _below_tiles, is_printed
from audit_app.report.verifying.tiles import on_tiles
from tests import builders
from tests.report import audits, signed
from tests.report.signed import failed, judged, printed


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_whatever_room_it_has_a_first_page_gives_each_figure_demanded(what, kind, language):
    for name in ("n1", "n4"):
        data, pages = _first_pages(what(name), kind, language)
        assert len(pages) > 8
        assert all(is_printed(data, page) for page in pages)


def _first_pages(audit, kind, language):
    """Return the data of a report, its first page in every room there is, and a page that has what it leads to."""
    schemes = schemes_of(audit, loading.shipped_schemes())
    report = report_of(audit, schemes, on=audits.ON, kind=kind, language=language, made_by="Jauge")
    with in_language(language):
        matter = gathered(audit, schemes, audits.ON, kind, "Jauge")
        data = json.loads(public_data.written(public_data.public_data(matter)))
    again, at = results.results(data), ["fr", "en"].index(language)
    counts = [" ".join(outcomes_said(one, at)) for one in again["outcomes"].values()]
    second = "\n".join((*(page_words.WORDS[code][at] for code in ("all_gaps", "team_gaps", "all_grades")), *counts))
    leads = dict.fromkeys(("gaps", "all-grades", *(f"scheme-{scheme['id']}" for scheme in data["schemes"])), 2)
    choices = ("\n".join(spoken(one, leads)).replace("\u202f", " ") for one in report.blocks[0].choices)
    return data, [[page, second] for page in choices]


def _well(name):
    """Every line is met; what holds the grade is what no line shows: tests to record, a blocking finding still open."""
    audit = audits.empty(name)
    return audit.replaced(answers=dict.fromkeys(tailored(audit).lines, builders.an_answer()))


def _well_but_for_a_finding(name):
    full, well = audits.full(name), _well(name)
    severe = {key: one.replaced(severity=4, lines=()) for key, one in full.findings.items()}
    return well.replaced(findings=severe, testers=full.testers, consents=full.consents)


def _of_no_public_money(name):
    """Schemes were chosen all the same; those about public money ask nothing."""
    audit = audits.half(name)
    return audit.replaced(event=audit.event.replaced(state_funded=False, funders=()))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
@pytest.mark.parametrize("what", [_well, _well_but_for_a_finding, _of_no_public_money, audits.half])
@pytest.mark.parametrize(
    "ids", [(), ("ans-like", "region-like"), ("para-conditionality", "region-like", "wallonia-like")]
)
def test_a_first_page_is_found_true_whatever_holds_the_grade_and_whoever_asks(ids, what, kind, language):
    chosen = {scheme.id: scheme for scheme in loading.shipped_schemes() if scheme.id in ids}
    assert len(chosen) == len(ids)
    for name in ("n1", "n2"):
        data, pages = _first_pages(what(name).replaced(schemes=chosen), kind, language)
        assert len(pages) > 8
        assert all(is_printed(data, page) for page in pages)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
def test_a_decision_page_that_six_schemes_make_run_over_is_found_true_all_the_same(tmp_path, kind, language):
    audit = audits.full("n3").replaced(schemes={scheme.id: scheme for scheme in loading.shipped_schemes()})
    assert failed(judged(signed.of(audit, language, kind, signer=""), tmp_path)) == {"signed"}


@pytest.mark.parametrize("typed", ["Palier global confirmé visé", "lignes vérifiées 101 sur 101", "9 conditions – 9"])
def test_why_it_is_issued_and_who_verified_it_may_read_like_a_figure(typed):
    page, *others = texts.pages_of(printed("full", "fr"))
    data = json.loads(received.carried(printed("full", "fr")).data)
    for said in (f"Émission n° 1 du 1er février 2027. Motif : {typed}.", f"vérifiée par : {typed}."):
        told = page.replace("La décision en une page", f"{said} \r\nLa décision")
        assert is_printed(data, [told, *others])


def test_each_figure_demanded_is_missed_where_another_stands():
    data = json.loads(received.carried(printed("full", "fr")).data)
    page, *others = texts.pages_of(printed("full", "fr"))
    assert is_printed(data, [page, *others])
    again = results.results(data)
    tiles = [[(page_words.WORDS[code][0], *value.split())] for code, value in on_tiles(data, again, 0)]
    figures = [*tiles, *_below_tiles(data, again, 0)]
    assert len(figures) == 7
    for ways in figures:
        number = next((text for text in reversed(ways[0]) if text.isdigit()), None)
        if number is not None:
            at = page.index(ways[0][0].split()[0])
            changed = page[:at] + re.sub(rf"(?<!\d){number}(?!\d)", number + "7", page[at:], count=3)
            assert not is_printed(data, [changed, *others]), ways
    for gone in ("Palier global", "Lignes vérifiées", "Ruptures du parcours", "Conditions remplies", "9 conditions"):
        assert not is_printed(data, [page.replace(gone, "…"), *others]), gone
    assert not is_printed(data, [page + "\nPalier global \nconfirmé", *others])
    assert not is_printed(data, [page + "\n12 conditions – 12 remplies", *others])
    assert not is_printed(data | {"schemes": []}, [page])
    assert not is_printed(data | {"kind": "public"}, [page, *others])
