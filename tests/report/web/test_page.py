"""A page is whole and says everything: its landmarks, headings, tables and alternatives, in both languages."""

import itertools

import pytest

from audit_app.report.blocks import Heading, Listing, say
from audit_app.report.content import ReportKind
from audit_app.report.web.page import BEGINNING, page, printed_blocks
from tests.report import audits, hostile
from tests.report.printed import report
from tests.report.web.pages import KNOWN, a_report, made, read, spoken

PAGES = [
    pytest.param(name, what, language, str(kind), id=f"{kind}-{name}-{what}-{language}")
    for kind in ReportKind
    for name, what, language in (("n1", "empty", "fr"), ("n2", "half", "en"), ("n4", "full", "fr"))
]


def letters(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(("name", "what", "language", "kind"), PAGES)
def test_a_page_is_whole_and_holds_known_elements_alone(name, what, language, kind):
    root = read(made(name, what, language, kind)[1])
    assert {element.name for element in root.every()} <= KNOWN
    ids = [element.said["id"] for element in root.every() if "id" in element.said]
    assert len(set(ids)) == len(ids)
    led_to = [e.said["href"].removeprefix("#") for e in root.every("a", "use")]
    assert set(led_to) <= set(ids)


@pytest.mark.parametrize(("name", "what", "language", "kind"), PAGES)
def test_a_page_has_its_language_its_landmarks_and_its_headings(name, what, language, kind):
    made_of, content = made(name, what, language, kind)
    root = read(content)
    (html,) = root.every("html")
    assert html.said["lang"] == language
    assert [title.text() for title in root.every("title")] == [made_of.title]
    (main,), (footer,) = (root.every(landmark) for landmark in ("main", "footer"))
    assert made_of.running in footer.text()
    assert made_of.foot in footer.text()
    assert all(nav.said["aria-labelledby"] == "sections" for nav in root.every("nav"))
    (body,) = root.every("body")
    first = next(child for child in body.children if not isinstance(child, str))
    assert (first.name, first.said["href"]) == ("a", f"#{main.said['id']}")
    levels = [int(head.name[1]) for head in root.every("h1", "h2", "h3")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert all(head.is_in("main") for head in root.every("h1", "h2", "h3"))


@pytest.mark.parametrize(("name", "what", "language", "kind"), PAGES)
def test_a_page_says_every_text_of_its_blocks_in_their_order(name, what, language, kind):
    made_of, content = made(name, what, language, kind)
    (main,) = read(content).every("main")
    said, at = letters(main.text()), 0
    for text in map(letters, spoken(made_of)):
        at = said.index(text, at) + len(text)


@pytest.mark.parametrize(("name", "what", "language", "kind"), PAGES)
def test_tables_have_captions_and_scopes_and_pictures_alternatives(name, what, language, kind):
    root = read(made(name, what, language, kind)[1])
    for table in root.every("table"):
        captions = table.every("caption")
        assert all(caption.text().strip() for caption in captions)
        assert table.said.get("aria-label" if not captions else "aria-labelledby")
        (head,), (body,) = table.every("thead"), table.every("tbody")
        assert {th.said["scope"] for th in head.every("th")} == {"col"}
        assert all(th.text().strip() for th in head.every("th"))
        wide = len(head.every("th"))
        for row in body.every("tr"):
            cells = row.every("th", "td")
            assert [cell.name for cell in cells] == ["th"] + ["td"] * (wide - 1)
            assert cells[0].said["scope"] == "row"
    for figure in root.every("figure"):
        assert figure.every("figcaption")
    assert all("alt" in image.said for image in root.every("img"))
    for group in (e for e in root.every("div") if "scrolls" in e.said.get("class", "")):
        assert group.said["tabindex"] == "0"
        (table,) = group.every("table")
        for name in ("aria-label", "aria-labelledby"):
            assert group.said.get(name) == table.said.get(name)


def test_nothing_is_run_and_nothing_is_fetched():
    root = read(made("n4", "full", "fr", str(next(iter(ReportKind))))[1])
    (policy,) = (e for e in root.every("meta") if e.said.get("http-equiv") == "Content-Security-Policy")
    assert policy.said["content"].startswith("default-src 'none'; img-src data:;")
    assert not any("src" in element.said for element in root.every() if element.name != "img")
    (style,) = root.every("style")
    assert "url(#" in style.text()
    assert not any(word in style.text() for word in ("http:", "https:", "@import", 'url("', "url('", "<"))


@pytest.mark.parametrize("text", hostile.TEXTS, ids=range(len(hostile.TEXTS)))
def test_what_people_typed_is_never_markup(text):
    made_of = report_of_hostile(text)
    content = page(made_of, lambda _: None)
    harmless = page(report_of_hostile("mot " * 2_499), lambda _: None)
    root, other = read(content), read(harmless)
    assert {e.name for e in root.every()} <= {e.name for e in other.every()} | {"br"}
    names = {name for e in other.every() for name in e.said} | {"dir"}
    assert {name for e in root.every() for name in e.said} <= names
    assert {e.said.get("dir") for e in root.every()} <= {None, "rtl"}
    (main,) = root.every("main")
    said = letters(main.text())
    assert all(letters(part) in said for part in spoken(made_of))


def report_of_hostile(text: str):
    from audit_app.report.content import report_of

    audit = hostile.audit(text)
    return report_of(audit, (audits.a_scheme(),), on=audits.ON, language="fr", made_by=audits.VERSION)


def test_the_contents_of_paper_become_the_navigation():
    made_of = report("n2", "full", "fr", next(iter(ReportKind)))
    assert not any(isinstance(part, Heading) and part.anchor == "contents" for part in printed_blocks(made_of))
    (nav,) = read(page(made_of, lambda _: None)).every("nav")
    sections = [p.text for p in printed_blocks(made_of) if isinstance(p, Heading) and p.level == 2]
    assert [link.text() for link in nav.every("a")] == sections


def test_a_list_elsewhere_stays_and_one_section_needs_no_navigation():
    root = read(page(a_report(Heading(2, "Un", "one"), Listing((say("point"),))), lambda _: None))
    assert root.every("nav") == []
    assert [point.text() for point in root.every("main")[0].every("li")] == ["point"]


def test_the_foot_shows_the_fingerprint_of_what_a_report_carries():
    (footer,) = read(page(a_report(fingerprint="ab12 cd34"), lambda _: None)).every("footer")
    assert [line.text() for line in footer.every("p")][1:] == ["Brouillon", "ab12 cd34"]


@pytest.mark.parametrize(("least", "style"), [(0.0, None), (12.0, None), (18.0, "font-size:150%")])
def test_a_report_in_large_print_has_larger_letters(least, style):
    (html,) = read(page(a_report(least=least), lambda _: None)).every("html")
    assert html.said.get("style") == style


def test_a_page_of_ours_is_known_by_how_it_begins():
    assert page(a_report(), lambda _: None).startswith(BEGINNING)
    assert page(a_report(), lambda _: None) == page(a_report(), lambda _: None)
