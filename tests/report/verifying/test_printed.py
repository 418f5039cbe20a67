"""What a decision page must give, whatever room it has; each figure is missed where another stands."""

import json
import re

import pytest

from audit_app.checklists import loading
from audit_app.i18n import in_language
from audit_app.report import public_data
from audit_app.report.content import ReportKind, report_of
from audit_app.report.content.matter import gathered
from audit_app.report.reading_order import spoken
from audit_app.report.verifying import page_words, received, results, texts
from audit_app.report.verifying.figures import outcomes_said
from audit_app.report.verifying.printed import _below_tiles, is_printed
from audit_app.report.verifying.tiles import on_tiles
from tests.report import audits, signed
from tests.report.signed import failed, judged, printed


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.WORKING])
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_whatever_room_it_has_a_first_page_gives_each_figure_demanded(what, kind, language):
    for name in ("n1", "n4"):
        report = report_of(what(name), audits.schemes(), on=audits.ON, kind=kind, language=language, made_by="Jauge")
        with in_language(language):
            matter = gathered(what(name), audits.schemes(), audits.ON, kind, "Jauge")
            data = json.loads(public_data.written(public_data.public_data(matter)))
        first, again, at = report.blocks[0], results.results(data), ["fr", "en"].index(language)
        counts = [" ".join(outcomes_said(one, at)) for one in again["outcomes"].values()]
        second = "\n".join((*(page_words.WORDS[code][at] for code in ("all_gaps", "team_gaps", "all_grades")), *counts))
        leads = dict.fromkeys(("gaps", "all-grades", *(f"scheme-{scheme['id']}" for scheme in data["schemes"])), 2)
        assert len(first.choices) > 8
        for choice in first.choices:
            page = "\n".join(spoken(choice, leads)).replace("\u202f", " ")
            assert is_printed(data, [page, second])


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
