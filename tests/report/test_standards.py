"""PDF/UA-1 and PDF/A-3a at once, judged by veraPDF; and that the judge is awake: each broken file fails."""

from itertools import islice

import pytest

from audit_app.report import pdf
from tests.pdf_validator.validator import validate
from tests.report import documents, mutants
from tests.report.content.test_whole import a_report
from tests.report.tagged.test_pictures import a_picture

STANDARDS = ("ua1", "3a")


def written(folder, named, evidence=lambda _piece: None):
    paths = []
    for name, report in named:
        paths.append(folder / f"{name}.pdf")
        pdf.written(report, paths[-1], evidence)
    return paths


def with_everything(folder):
    picture = a_picture(folder / "a.jpg", size=(400, 300))
    return written(folder, [("everything", documents.everything())], lambda _piece: picture)


def failed(paths):
    return [str(verdict) for verdict in validate(paths, STANDARDS) if not verdict.passed]


@pytest.mark.no_cover
def test_reports_meet_both_standards(tmp_path):
    named = [
        ("small", a_report()),
        *((f"foreign-{kind}", a_report(kind=kind, language="en")) for kind in ("funder", "working")),
        *islice(documents.reports("fr"), 1, 2),
        *islice(documents.handed_out("fr"), 3, 8, 4),
        *islice(documents.handed_out("en"), 0, 20, 19),
    ]
    named += islice(documents.in_every_script(), 3)
    paths = [*with_everything(tmp_path), *written(tmp_path, named), *written(tmp_path, documents.hard())]
    assert failed(paths) == []


@pytest.mark.no_cover
def test_the_judge_finds_each_file_that_is_broken(tmp_path):
    (whole,) = with_everything(tmp_path)
    paths = []
    for name in mutants.MUTANTS:
        paths.append(tmp_path / f"{name}.pdf")
        paths[-1].write_bytes(mutants.broken(whole.read_bytes(), name))
    passed = {
        verdict.path.stem
        for standard in STANDARDS
        for verdict in validate([path for path in paths if mutants.MUTANTS[path.stem][1] == standard], [standard])
        if verdict.passed
    }
    assert passed == set()


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_document_meets_both_standards(language, tmp_path):
    paths = written(tmp_path, [*documents.reports(language), *documents.handed_out(language)])
    assert failed(paths) == []


@pytest.mark.slow
@pytest.mark.no_cover
@pytest.mark.timeout(900)
def test_hostile_texts_meet_both_standards(tmp_path):
    named = [*documents.hostile_reports(), *documents.in_every_script()]
    assert failed(written(tmp_path, named)) == []
