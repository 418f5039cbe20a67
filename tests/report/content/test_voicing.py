"""What people typed is read in their language: in each report, on paper and on a page, alone or in a sentence."""

import io
from collections.abc import Iterator

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.checklists.loading import shipped_scenarios
from audit_app.report import pdf
from audit_app.report.blocks import (
    Column,
    Facts,
    Figure,
    Figures,
    Fitting,
    Listing,
    PageBreak,
    PageOf,
    Passage,
    Report,
    Run,
    Table,
    Tile,
    Tiles,
    say,
)
from audit_app.report.content import Numbered, ReportKind, report_of
from audit_app.report.content.feedback import feedback_of
from audit_app.report.content.handed_out import Handout, handout_of
from audit_app.report.content.synthesis import synthesis_of
from audit_app.report.content.voicing import voiced
from audit_app.report.reading_back import ReadBack
from audit_app.report.web.page import page
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.documents import of_blocks
from tests.report.outlines import texts
from tests.report.tests_held import held
from tests.report.web.pages import read

NOTE = "Vu avec le régisseur"


def typed_in(language, audit=None):
    audit = audit or audits.small()
    return audit.replaced(event=audit.event.replaced(language=language))


def audit_with(*notes, language="fr"):
    lines = [f"CIR-{number:02}" for number in range(1, len(notes) + 1)]
    return builders.an_audit(event=builders.an_event(language=language), notes=dict(zip(lines, notes, strict=True)))


def runs(thing: object) -> Iterator[Run]:
    """Every run of a report, in whatever it stands."""
    if isinstance(thing, Run):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from runs(part)
    elif isinstance(thing, Fitting | Passage | Listing | Table | Facts | Tile | Tiles | Figures):
        for name in type(thing).__dataclass_fields__:
            yield from runs(getattr(thing, name))
    elif isinstance(thing, Figure):
        yield from runs(thing.caption)


def foreign(report: Report) -> set[str]:
    return {run.text for run in runs(report.blocks) if run.language}


def parts(text: str, *notes: str, **named: str) -> list[str]:
    """A run of a French report, in the parts it comes apart in; what is read in English stands in brackets."""
    report = voiced(of_blocks(Passage((Run(text, **named),))), audit_with(*notes, language="en"))
    return [f"[{run.text}]" if run.language == "en" else run.text for run in runs(report.blocks)]


def spans(report: Report) -> list[tuple[str, str]]:
    """What a printed report says in another language: the language and the words, in the order of its structure."""
    content, _, _ = pdf._printed(report, lambda _: None, lambda *_: None)
    found: list[tuple[str, str]] = []
    with pikepdf.open(io.BytesIO(content)) as file:
        leaves = dict(zip((sheet.objgen for sheet in file.pages), ReadBack(file).leaves, strict=True))

        def look(element: pikepdf.Object, sheet: pikepdf.Object | None) -> None:
            sheet = element.get("/Pg", sheet)
            kids = element.get("/K", ())
            kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
            if "/Lang" in element:
                words = (leaves[sheet.objgen].marked[int(kid)] for kid in kids if isinstance(kid, int))
                found.append((str(element.Lang), "".join(words)))
            for kid in kids:
                if isinstance(kid, pikepdf.Dictionary):
                    look(kid, sheet)

        look(file.Root.StructTreeRoot, None)
    return found


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("The ramp is too steep", ["[The ramp is too steep]"]),
        (
            "Abandonné : the ramp is too steep. Motif : coût.",
            ["Abandonné : ", "[the ramp is too steep]", ". Motif : coût."],
        ),
        ("« The ramp is too steep »", ["« ", "[The ramp is too steep]", " »"]),
        ("The ramp is…", ["[The ramp is…]"]),
        ("Vu : the ramp is too… (3)", ["Vu : ", "[the ramp is too…]", " (3)"]),
        ("The ramp is too steeply set", ["The ramp is too steeply set"]),
        ("Breathe ramp is too steep", ["Breathe ramp is too steep"]),
        ("Public", ["[Public]"]),
        ("1. Public", ["1. ", "[Public]"]),
        ("Public et athlètes", ["Public et athlètes"]),
        ("It’s the club’s own !", ["[It’s the club’s own !]"]),
        ("One line and another", ["[One line and another]"]),
        ("12", ["12"]),
        ("", [""]),
    ],
)
def test_what_was_typed_is_told_apart_from_what_we_say(text, heard):
    notes = ("The ramp is too steep", "Public", "It's the club's own !", "One line\nand another", "12", "")
    assert parts(text, *notes) == heard


def test_the_longest_text_that_was_typed_there_counts():
    assert parts("Vu : a ramp is there, at last", "a ramp is", "a ramp is there, at last") == [
        "Vu : ",
        "[a ramp is there, at last]",
    ]


@given(st.text(max_size=40), st.lists(st.text(max_size=12), max_size=3), st.text(max_size=10), st.text(max_size=10))
def test_no_letter_is_lost_or_told_twice(text, notes, before, after):
    said = before + "".join(notes) + after + text
    report = voiced(of_blocks(Passage((Run(said),))), audit_with(text, *notes, language="en"))
    assert "".join(run.text for run in runs(report.blocks)) == said


def test_a_link_stays_one_link():
    note = "a ramp is there"
    assert parts(f"Voir {note}", note, to="gaps") == [f"Voir {note}"]
    assert parts(note, note, to="gaps") == [f"[{note}]"]


def test_what_already_says_its_language_keeps_it():
    said = of_blocks(Passage((Run("so it is", language="de"), PageOf("essai"))))
    assert voiced(said, audit_with("so it is", language="en")) == said


def test_it_is_told_apart_in_every_block():
    note = "a ramp is there"
    figure = Figure(audits.small().evidence[audits.an_id(20)], "Photo 1", (say(note),), "absente")
    shapes = (
        say(note),
        Listing((say(note),)),
        Table("Titre", (Column("Ligne", 1),), (((say(note),),),)),
        Facts((("Terme", (say(note),)),)),
        Tiles((Tile("Palier", "Socle", (say(note),)),)),
        Figures((figure,)),
        Fitting(((say(note),), (say("court"),))),
        PageBreak(),
    )
    made = voiced(of_blocks(*shapes), audit_with(note, language="en"))
    assert [(run.text, run.language) for run in runs(made.blocks)] == [(note, "en")] * 7 + [("court", "")]


@pytest.mark.parametrize("kind", ["funder", "working"])
def test_a_report_in_another_language_says_what_was_typed_in_french(kind):
    typed = foreign(a_report(kind=ReportKind(kind), language="en"))
    assert {"Poser une rampe", "Pas encore livré.", "La rampe, vue du parking.", "Prise un matin de marché."} <= typed
    assert ("Vu avec le régisseur.\nÀ revoir." in typed) == (kind == "working")


@pytest.mark.parametrize("kind", ReportKind)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_report_in_the_language_of_the_audit_says_none_and_another_says_the_same_words(kind, language):
    other = "en" if language == "fr" else "fr"
    same, differs = (a_report(typed_in(each), kind=kind, language=language) for each in (language, other))
    assert foreign(same) == set()
    assert {run.language for run in runs(differs.blocks)} <= {"", other}
    assert texts(same) == texts(differs)


def test_easy_words_and_why_a_report_is_issued_are_told_apart_too():
    assert "Poser une rampe" in foreign(a_report(kind=ReportKind.EASY, language="en"))
    numbered = Numbered(2, audits.ON, reason="Le club a refait l'entrée.", before=(1, audits.ON))
    made = report_of(audits.small(), (), on=audits.ON, language="en", made_by="J", numbered=numbered)
    assert any("Le club a refait l" in said for said in foreign(made))


def test_what_user_tests_hand_out_says_it_too():
    library = shipped_scenarios()
    told = {"on": audits.ON, "language": "en", "made_by": "J"}
    assert "La dame était gentille." in foreign(synthesis_of(held(), library, **told))
    assert "Porte des sanitaires trop lourde" in foreign(feedback_of(held(), library, **told))
    own = held().own_scenarios
    sheets = handout_of(held(), Handout.SHEETS, library, asked=tuple(own), **told)
    assert {one.goal for one in own.values()} <= foreign(sheets)


@pytest.mark.parametrize(("typed", "language"), [("fr", "en"), ("en", "fr")])
def test_paper_says_it_in_its_structure(typed, language):
    said = spans(a_report(typed_in(typed), language=language))
    assert {lang for lang, _words in said} == {typed}
    assert any(NOTE in words for _lang, words in said)
    assert any("La rampe, vue du parking." in words for _lang, words in said)
    assert spans(a_report(typed_in(language), language=language)) == []


@pytest.mark.parametrize(("typed", "language"), [("fr", "en"), ("en", "fr")])
def test_a_page_says_it_in_its_elements(typed, language):
    said = read(page(a_report(typed_in(typed), language=language), lambda _: None)).every("span")
    marked = [(each.said["lang"], each.text()) for each in said if "lang" in each.said]
    assert {lang for lang, _words in marked} == {typed}
    assert any(NOTE in words for _lang, words in marked)
    alike = read(page(a_report(typed_in(language), language=language), lambda _: None)).every("span")
    assert not any("lang" in each.said for each in alike)
