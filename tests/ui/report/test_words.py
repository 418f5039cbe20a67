"""What is said of a report, in both languages."""

from datetime import date, datetime
from types import SimpleNamespace

from audit_app.i18n import VARIETIES, in_language
from audit_app.report.content import ReportKind
from audit_app.report.pdf import PdfWritten
from audit_app.ui.report.making import Made
from audit_app.ui.report.words import for_whom, reached, size, unchecked, written
from audit_app.wording.issues import kind_name
from tests import builders
from tests.wording.speaking import both, plain


def test_each_kind_says_whom_it_is_for():
    assert len({both(lambda kind=kind: kind_name(str(kind))) for kind in ReportKind}) == len(ReportKind)
    for spoken in VARIETIES:
        with in_language(spoken):
            said = {for_whom(kind) for kind in ReportKind}
            assert len(said) == len(ReportKind)
            assert all(sentence.startswith("For " if spoken == "en" else "Pour ") for sentence in said)


def test_sizes_are_said_as_people_say_them():
    with in_language("fr"):
        assert [plain(size(count)) for count in (405_506, 1_234_567)] == ["406 ko", "1,2 Mo"]
    with in_language("en"):
        assert plain(size(2_000_000)) == "2 MB"


def test_what_was_written_is_said_with_its_pages_and_its_day(order):
    made = Made(order(), builders.an_audit(), PdfWritten(38, 405_506, "a" * 64), datetime.now().astimezone())
    french, english = both(lambda: written(made))
    assert french == "Le rapport est fait : 38 pages, 406 ko, au 1er mars 2027."
    assert english == "The report is made: 38 pages, 406 kB, as of 1 March 2027."


def test_how_far_it_is_is_said_before_and_after_the_pages_are_counted():
    steps = [SimpleNamespace(page=page, pages=pages) for page, pages in ((0, 0), (7, 0), (7, 38))]
    said = [both(lambda step=step: reached(step))[0] for step in steps]
    assert said == ["on rassemble ce qu’il dit", "page 7 en cours", "page 7 sur 38"]


def test_what_was_not_checked_is_said_before_the_report_shows_it():
    with in_language("fr"):
        said, first = unchecked(builders.an_audit(), date(2027, 3, 1))
        assert plain(said) == (
            "1 ligne obligatoire n’est pas vérifiée : le rapport la montrera. "
            "4 lignes obligatoires à vérifier plus tard."
        )
        assert first == "ACC-01"


def test_nothing_is_said_where_everything_is_checked():
    lines = ("ACC-01", "CIR-01", "CIR-02", "SAN-01", "SAN-02", "INF-01")
    whole = builders.an_audit(answers={line: builders.an_answer() for line in lines})
    assert unchecked(whole, date(2028, 1, 1)) == ("", "")
