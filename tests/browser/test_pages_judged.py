"""Every kind of report as a page, in both languages, in a real browser: judged by axe-core, narrow, by keys."""

import base64
import io

import pytest
from pypdf import PdfReader

from audit_app.report.blocks import Chart
from audit_app.report.content import ReportKind, report_of
from audit_app.report.web.page import printed_blocks
from audit_app.report.web.writing import written
from tests.browser.axe import judged, said
from tests.report import audits, hostile
from tests.report.printed import plain, report

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

KINDS = [pytest.param(kind, language, id=f"{kind}-{language}") for kind in ReportKind for language in ("fr", "en")]
WORKING = ReportKind("full")
LOOKS = {
    "wide": (1280, {}),
    "narrow": (320, {}),
    "dark": (1280, {"prefers-color-scheme": "dark"}),
    "forced colours": (1280, {"forced-colors": "active"}),
    "print": (800, {}),
}


def a_page(folder, made_of):
    written(made_of, folder / "rapport.html", lambda _: None)
    return folder / "rapport.html"


def assert_none(findings):
    assert findings == [], said(findings)


@pytest.mark.parametrize(("kind", "language"), KINDS)
def test_axe_finds_nothing_against_any_kind_in_either_language(shown, tmp_path, kind, language):
    shown.show(a_page(tmp_path, report("n2", "full", language, kind)))
    found = judged(shown)
    assert len(found["passes"]) > 30
    assert_none(found["violations"])


@pytest.mark.parametrize("look", LOOKS)
def test_axe_finds_nothing_in_any_look_and_nothing_runs_off_the_side(shown, tmp_path, look):
    width, media = LOOKS[look]
    shown.show(a_page(tmp_path, report("n1", "half", "fr", WORKING)), width=width, media=media)
    if look == "print":
        shown.ask("Emulation.setEmulatedMedia", media="print")
    assert_none(judged(shown)["violations"])
    assert shown.run("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", [ReportKind.FUNDER, ReportKind.EASY])
def test_each_page_printed_from_the_browser_says_that_it_is_a_draft(shown, tmp_path, kind):
    made_of = report("n2", "full", "fr", kind)
    shown.show(a_page(tmp_path, made_of))
    printed = base64.b64decode(shown.ask("Page.printToPDF", preferCSSPageSize=True)["data"])
    pages = [plain(page.extract_text()) for page in PdfReader(io.BytesIO(printed)).pages]
    assert len(pages) > 2
    assert made_of.foot.startswith("Brouillon")
    assert [page.count(plain(made_of.foot)) for page in pages] == [1] * len(pages)
    assert [page.count(plain(made_of.running)) for page in pages] == [1] * len(pages)


@pytest.mark.parametrize("text", hostile.TEXTS, ids=range(len(hostile.TEXTS)))
def test_what_people_typed_runs_nothing_fetches_nothing_and_fits_a_small_screen(shown, tmp_path, text):
    made_of = report_of(hostile.audit(text), (audits.a_scheme(),), on=audits.ON, language="fr", made_by=audits.VERSION)
    path = a_page(tmp_path, made_of)
    shown.show(path, width=320)
    assert shown.fetched == [path.resolve().as_uri()]
    assert shown.run("document.scripts.length") == 0
    assert shown.run("document.documentElement.scrollWidth") <= 320


def test_axe_is_not_blind(shown, tmp_path):
    path = a_page(tmp_path, report("n1", "empty", "fr", WORKING))
    content = path.read_text("utf-8")
    for before, after in (
        ('<html lang="fr">', "<html>"),
        ('role="img" aria-label=', 'role="img" data-label='),
        ("--quiet: #4d5463", "--quiet: #c0c0c0"),
        ("<main", "<div"),
        ("</main", "</div"),
    ):
        assert before in content
        content = content.replace(before, after)
    path.write_text(content, "utf-8")
    shown.show(path)
    broken = {found["id"] for found in judged(shown)["violations"]}
    assert {"html-has-lang", "role-img-alt", "color-contrast", "landmark-one-main"} <= broken


def test_the_first_stop_of_tab_is_seen_and_leads_to_the_report(shown, tmp_path):
    shown.show(a_page(tmp_path, report("n1", "empty", "fr", WORKING)))
    shown.press("Tab")
    place = "(() => { const at = document.activeElement.getBoundingClientRect(); return [at.top, at.height]; })()"
    top, height = shown.run(place)
    assert shown.run("document.activeElement.className") == "skip"
    assert top >= 0
    assert height >= 24
    assert shown.run("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    shown.run("document.activeElement.click()")
    shown.press("Tab")
    assert shown.run("document.activeElement.closest('main') !== null")


def test_the_browser_tells_assistive_tools_what_the_page_is_made_of(shown, tmp_path):
    made_of = report("n2", "full", "fr", WORKING)
    shown.show(a_page(tmp_path, made_of))
    told = [
        (node["role"]["value"], node.get("name", {}).get("value", ""))
        for node in shown.ask("Accessibility.getFullAXTree")["nodes"]
        if not node.get("ignored")
    ]
    roles = [role for role, _name in told]
    for landmark in ("main", "navigation", "contentinfo"):
        assert roles.count(landmark) == 1
    (chart,) = (part for part in printed_blocks(made_of) if isinstance(part, Chart))
    assert ("image", chart.conclusion) in told
    assert roles.count("columnheader") > 10
    assert roles.count("rowheader") > 100
    assert all(name for role, name in told if role in {"link", "table", "heading", "group"})
