"""Test sheets on paper: the card, the questions, the facilitator's sheet, the end; in three forms."""

import re
from itertools import takewhile

import pikepdf
import pytest
from pypdf import PdfReader

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.consent import TEXT, Use
from audit_app.domain.typing_back import OF_ATTEMPTS, OF_THE_CONSENTS, OF_THE_END
from audit_app.report import pdf
from audit_app.report.blocks import FACES, Heading, Mark, PageBreak, Passage, Role, Table
from audit_app.report.content.paper import LEAST, PaperForm
from audit_app.report.content.tester_sheets import booklet_of
from audit_app.report.reading_back import ReadBack
from tests.report import audits
from tests.report.outlines import outline, section
from tests.report.printed import letters, plain
from tests.report.tests_held import held


def booklet(form=PaperForm.NORMAL, scenarios=("S1", "X1"), language="fr"):
    return booklet_of(
        held(), scenarios, shipped_scenarios(), form=form, language=language, on=audits.ON, made_by="Jauge"
    )


def test_each_scenario_has_its_card_its_questions_and_the_facilitators_sheet_each_on_its_page():
    heads = [block.text for block in booklet().blocks if isinstance(block, Heading) and block.level == 2]
    assert [head.replace("\u00a0", " ").replace("\u202f", " ") for head in heads] == [
        "Êtes-vous d’accord ?",
        "S1 – Savoir si l’événement me convient", "Après : S1 – Savoir si l’événement me convient",
        "Pour l’animateur : S1",
        "X1 – Trouver la buvette sans gluten", "Après : X1 – Trouver la buvette sans gluten",
        "Pour l’animateur : X1",
        "Pour finir",
    ]  # fmt: skip
    assert sum(isinstance(block, PageBreak) for block in booklet().blocks) == 9


@pytest.mark.parametrize("form", PaperForm)
def test_how_tired_one_is_tells_of_health_and_is_asked_once_after_the_consents(form):
    anchors = [block.anchor for block in booklet(form).blocks if isinstance(block, Heading)]
    assert anchors.count("ask-fatigue") == 1
    assert anchors.index("consents") < anchors.index("card-S1") < anchors.index("ask-fatigue")


@pytest.mark.parametrize("form", PaperForm)
def test_each_consent_is_asked_alone_with_its_yes_and_its_no(form):
    asked = booklet(form)
    for use in Use:
        said = section(asked, f"consent-{use}")
        assert said.count("Oui") == said.count("Non") == 1
        assert said.count("\n") >= 2
    assert f"Version {TEXT} de ces questions" in section(asked, "consents")


def test_a_card_holds_one_goal_and_when_it_is_over_and_the_facilitator_reads_where_it_begins():
    said = section(booklet(), "card-S1")
    assert "Vous aimeriez venir" in said
    assert "Départ" not in said
    assert "Départ : dans un endroit calme" in section(booklet(), "seen-S1")
    assert "C’est fini quand" in said
    assert "arrêter à tout moment" in said


@pytest.mark.parametrize("scenario", shipped_scenarios(), ids=lambda scenario: scenario.id)
def test_a_card_speaks_to_whoever_tests_not_of_them(scenario):
    for language, about in (
        ("fr", ("testeur", "chez soi", "son propre", " lui ")),
        ("en", ("the tester", "one’s own")),
    ):
        said = section(booklet(scenarios=(scenario.id,), language=language), f"card-{scenario.id}").lower()
        said = re.sub(r"(code du testeur|tester’s code).:? ____", "", plain(said))
        assert [words for words in about if words in said] == []


def test_every_sheet_a_tester_fills_in_has_room_for_the_code():
    for anchor in ("sheets", "card-S1", "after-S1", "after-X1", "seen-S1", "end"):
        assert re.search(r"Code du testeur (=|:) ____", section(booklet(), anchor))


def test_every_page_with_an_answer_to_type_back_has_room_for_the_code(all_printed):
    _form, _made, path = all_printed
    pages = [letters(page.extract_text()) for page in PdfReader(path).pages]
    coded = [page for page in pages if re.search(r"\([A-Z]\d+[A-U]\)|\(F[A-F]\)|\(C\d\)", page)]
    assert len(coded) > 5
    whose = [letters(words) for words in ("Code du testeur", "Tester’s code")]
    assert [page[:80] for page in coded if not any(words in page for words in whose)] == []


@pytest.mark.parametrize("form", PaperForm)
def test_each_question_bears_the_code_it_is_typed_back_with_the_same_in_every_print(form):
    said = outline(booklet(form))
    asked = [f"S1{letter}" for letter in "ABCDEFGHJKLMNPQRSTU"] + [f"X1{letter}" for letter in "ABCDEH"]
    assert [code for code in (*asked, *OF_THE_END) if said.count(f"({code})") < 1] == []
    assert "(X1F)" not in said
    assert "(X1J)" not in said


@pytest.mark.parametrize("form", [PaperForm.NORMAL, PaperForm.LARGE])
def test_one_scale_is_in_numbers_words_and_faces_at_once(form):
    scale = next(block for block in booklet(form).blocks if isinstance(block, Table))
    assert [row[0][0].runs[0].text for row in scale.rows] == [*"1234567", "?"]
    assert all(row[0][0].mark is Mark.BOX for row in scale.rows)
    assert tuple(row[1][0].mark for row in scale.rows) == (*FACES, None)
    assert scale.rows[6][1][0].runs[0].text == "Très facile"


def test_in_easy_words_the_scale_has_three_faces_and_i_do_not_know():
    scale = next(block for block in booklet(PaperForm.EASY).blocks if isinstance(block, Table))
    assert [row[1][0].mark for row in scale.rows] == [Mark.FACE_2, Mark.FACE_4, Mark.FACE_6, None]
    assert [row[1][0].runs[0].text for row in scale.rows] == ["Difficile", "Moyen", "Facile", "Je ne sais pas"]
    said = outline(booklet(PaperForm.EASY))
    assert "n’ont pas encore relu ces mots" in said
    assert "Vous voulez venir à l’événement." in said


def test_only_a_digital_service_is_asked_how_usable_it_is():
    assert "Ce site ou cette application" in section(booklet(), "after-S1")
    assert "Ce site ou cette application" not in section(booklet(), "after-X1")


def test_the_end_asks_for_the_best_the_worst_and_what_to_change_with_room_to_write():
    said = section(booklet(), "end")
    assert said.count("____") == 12 + 1
    assert "Que faut-il changer en premier" in said
    assert "- (box) 2. Oui, avec de l’aide\n- (box) 3. Non\n- (box) Je ne sais pas" in said
    assert "(box) 2. Oui, avec de l’aide" in section(booklet(PaperForm.EASY), "end")


def test_a_name_is_never_asked_for():
    said = outline(booklet()).lower()
    assert "code du testeur = ____" in said
    assert "nom :" not in said
    assert "nom =" not in said


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("form", PaperForm)
def test_the_file_is_whole_and_no_letter_is_too_small(form, language, tmp_path):
    path = tmp_path / "feuilles.pdf"
    pdf.written(booklet(form, ("S8",), language), path, lambda _piece: None)
    sizes = set()
    said = ""
    for page in PdfReader(path).pages:
        said += page.extract_text(
            visitor_text=lambda text, _cm, _tm, _font, size: sizes.add(size) if text.strip() else None
        )
    assert letters("Triathlon du lac") in letters(said)
    assert min(sizes) >= LEAST[form]


def pages_by_heading(path) -> list[tuple[str, int]]:
    """Each heading with the page it is on, from 0."""
    reader = PdfReader(path)

    def every(entries):
        for entry in entries:
            if isinstance(entry, list):
                yield from every(entry)
            else:
                yield str(entry.title), reader.get_destination_page_number(entry)

    return list(every(reader.outline))


@pytest.fixture(scope="module", params=[(form, language) for form in PaperForm for language in ("fr", "en")], ids=str)
def all_printed(request, tmp_path_factory):
    """The sheets of every scenario of the library, printed."""
    form, language = request.param
    path = tmp_path_factory.mktemp("feuilles") / "feuilles.pdf"
    made = booklet_of(
        audits.empty("n3"), SCENARIOS, shipped_scenarios(), form=form, language=language, on=audits.ON, made_by="Jauge"
    )
    pdf.written(made, path, lambda _piece: None)
    return form, made, path


SCENARIOS = tuple(scenario.id for scenario in shipped_scenarios())
MOST_PAGES = {PaperForm.NORMAL: 1, PaperForm.LARGE: 2, PaperForm.EASY: 2}


def test_the_facilitators_sheet_of_every_scenario_has_no_page_with_a_few_lines_alone(all_printed):
    form, made, path = all_printed
    level = {plain(block.text): block.level for block in made.blocks if isinstance(block, Heading)}
    parts = [(title, page) for title, page in pages_by_heading(path) if level[title] == 2]
    assert len(parts) == 3 * len(SCENARIOS) + 2
    taken = [later - page for (_title, page), (_next, later) in zip(parts[3::3], parts[4::3], strict=True)]
    assert max(taken) <= MOST_PAGES[form]


def test_no_consent_stands_alone_on_the_last_of_its_pages(all_printed):
    _form, made, path = all_printed
    asked = [plain(block.text) for block in made.blocks if isinstance(block, Heading) and "consent-" in block.anchor]
    on = [page for title, page in pages_by_heading(path) if title in asked]
    last = [title for title, page in pages_by_heading(path) if title in asked and page == on[-1]]
    assert on[0] == 0, "the first is asked on the page that says what the sheets are"
    assert len(last) >= 2


def test_a_scale_stands_whole_on_the_page_of_its_question(all_printed):
    _form, made, path = all_printed
    said = [letters(page.extract_text()) for page in PdfReader(path).pages]
    scales = [block for block in made.blocks if isinstance(block, Table)]
    assert len(scales) > len(SCENARIOS)
    for scale in scales:
        (page,) = [page for page in said if letters(scale.caption) in page]
        assert [row for row in scale.rows if letters(row[1][0].runs[0].text) not in page] == []


def test_what_is_heard_is_the_answers_one_by_one_and_no_sign_of_a_box_and_no_line_to_write_on(all_printed):
    _form, _made, path = all_printed
    with pikepdf.open(path) as file:
        told = ReadBack(file).document
    assert "☐" not in told.said
    assert "_" not in told.said
    assert [one.role for one in told.every() if one.role == "P" and not one.said.strip()] == []
    assert [[point.said.strip() for point in of.kids] for of in told.of("L")].count([*map(str, range(11))]) > 30


def test_each_consent_bears_the_code_it_is_typed_back_with():
    said = section(booklet(), "consents")
    assert re.findall(r"\((C\d)\)$", said, re.MULTILINE) == [f"C{place}" for place in range(1, 8)]


def test_the_facilitator_notes_how_the_consents_were_put_and_when_again():
    said = section(booklet(), "consents-put")
    assert "Comment les questions sont posées (C8) = (box) 1. Sur papier / (box) 2. En gros caractères" in said
    assert "Redemandé le = ____" in said
    assert "Retiré le = ____" in said
    assert (
        "Son représentant est d’accord aussi (C9) = (box) 1. Moins de 18 ans / (box) 2. Personne majeure protégée"
        in said
    )


@pytest.mark.parametrize("form", PaperForm)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_box_that_is_typed_back_by_its_place_bears_that_figure_and_is_read_back_as_what_it_says(form, language):
    said = plain(outline(booklet(form, language=language)))
    by_place = {code: asked for code, asked in OF_THE_CONSENTS.items() if code in {"C8", "C9"}}
    by_place |= {"FE": OF_THE_END["FE"]} | {f"S1{letter}": OF_ATTEMPTS[letter] for letter in "DK"}
    for code, asked in by_place.items():
        answers = re.split(r"\([A-Z]+\d*[A-Z]?\)", said.partition(f"({code})")[2])[0].split("(box) ")[1:]
        placed = list(takewhile(lambda box: box[1:3] == ". ", answers))
        assert [box[:2] for box in placed] == [f"{at}." for at in range(1, len(placed) + 1)]
        assert len({asked.read(box[0]) for box in placed} - {None}) == len(placed) > 1
        assert asked.read(str(len(placed) + 1)) is None


@pytest.mark.parametrize("form", PaperForm)
def test_a_card_is_read_at_arms_length(form):
    card = [block for block in cut(booklet(form), "card-X1") if isinstance(block, Passage)]
    assert card[0].role is Role.GOAL
    assert {block.role for block in card} == {Role.GOAL}


def cut(report, anchor):
    blocks = list(report.blocks)
    (begin,) = (at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor == anchor)
    return blocks[begin : blocks.index(PageBreak(), begin)]


def test_in_easy_words_each_sentence_begins_a_line():
    for anchor in ("consent-photo", "card-S1"):
        said = section(booklet(PaperForm.EASY), anchor)
        assert ". V" not in said
        assert ".\\nVous" in said
    assert ".\\n" not in section(booklet(PaperForm.LARGE), "consent-photo")


@pytest.mark.parametrize("form", [PaperForm.LARGE, PaperForm.EASY])
def test_where_questions_go_on_on_another_page_it_has_room_for_the_code(form):
    for anchor, later in (("after-S8", "ask-words.S8"), ("end", "ask-first")):
        blocks = list(booklet(form, ("S8",)).blocks)
        begin, at = (
            next(at for at, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor == name)
            for name in (anchor, later)
        )
        assert begin < at
        assert blocks[at - 2] == PageBreak()
        assert "Code du testeur" in blocks[at - 1].runs[0].text
