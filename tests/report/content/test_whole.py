"""A whole report: its sections in order, in both languages, for both readers, and with nothing answered."""

import itertools
import os
import re
from pathlib import Path

import pytest

from audit_app.domain.answering import assigned
from audit_app.report.blocks import Fitting, Heading, Listing, PageOf, Passage
from audit_app.report.content import ReportKind, report_of
from audit_app.report.reading_order import places
from tests.report import audits
from tests.report.kinds import KINDS
from tests.report.outlines import outline, texts

OUTLINES = Path(__file__).parents[2] / "data" / "reports"


def a_report(audit=None, *, kind=ReportKind.WORKING, language="fr", schemes=None, on=audits.ON):
    chosen = (audits.a_scheme(),) if schemes is None else schemes
    return report_of(audit or audits.small(), chosen, on=on, kind=kind, language=language, made_by=audits.VERSION)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_report_reads_as_it_was_agreed(kind, language):
    """Set REWRITE_OUTLINES to write the outlines anew, then read what changed."""
    path = OUTLINES / f"small-{kind}-{language}.txt"
    said = outline(a_report(kind=kind, language=language))
    if os.environ.get("REWRITE_OUTLINES"):
        path.write_text(said, "utf-8")
    assert said == path.read_text("utf-8")


def parts_of(report):
    return [p for b in report.blocks for p in (b.choices[0] if isinstance(b, Fitting) else (b,))]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
@pytest.mark.parametrize("name", ["n1", "n2", "n3", "n4"])
def test_headings_never_jump_a_level_and_every_page_number_leads_somewhere(what, name, kind):
    report = a_report(what(name), schemes=audits.schemes(), kind=kind)
    levels = [part.level for part in parts_of(report) if isinstance(part, Heading)]
    anchors = [anchor for part in parts_of(report) for anchor, _there in places(part)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert len(set(anchors)) == len(anchors)
    passages = [q for p in parts_of(report) for q in (p.points if isinstance(p, Listing) else (p,))]
    led_to = {r.anchor for p in passages if isinstance(p, Passage) for r in p.runs if isinstance(r, PageOf)}
    assert led_to <= set(anchors)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("name", ["n1", "n4"])
def test_no_report_says_certified_label_or_lawful(language, name, kind):
    said = texts(a_report(audits.full(name), schemes=audits.schemes(), language=language, kind=kind)).lower()
    assert not re.search(r"certifi|labellis|label jauge|conforme à la loi|compliant with the law", said)


def test_a_french_report_holds_no_english_message():
    french, english = a_report(), a_report(language="en")
    heads = {p.text for p in parts_of(english) if isinstance(p, Heading)} - {"Course des remparts", "ACC (en)"}
    assert not heads & {p.text for p in parts_of(french) if isinstance(p, Heading)}


def test_an_audit_with_nothing_answered_still_gives_a_report():
    said = texts(a_report(audits.empty("n2"), schemes=audits.schemes()))
    assert re.search(r"Lignes vérifiées 0 sur \d\d\d", said)
    assert "Aucune réponse à ce jour." in said
    assert "Aucun palier" in said


def test_the_funders_copy_names_nobody_who_answered_and_holds_no_free_note():
    full, funder = texts(a_report()), texts(a_report(kind=ReportKind.FUNDER))
    for private in ("Anne", "Bilal", "régisseur", "Je reste en bas", "T1"):
        assert private in full
        assert private not in funder
    assert "Service des sports, M. Roy" in full
    assert "Service des sports" in funder
    assert "Roy" not in funder
    assert "Copie pour le financeur" in funder


def test_whom_a_line_is_given_to_is_not_in_the_funders_copy():
    audit = audits.half("n1")
    given = assigned(audit, list(audit.answers)[:3], "Maé Le Goff")
    assert "Le Goff" not in texts(a_report(given, kind=ReportKind.FUNDER))


def test_the_same_audit_on_the_same_day_gives_the_same_report():
    assert a_report() == a_report()
