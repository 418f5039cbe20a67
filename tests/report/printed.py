"""Reports printed once for all tests of a run, and what a reader of the file finds in it."""

from functools import lru_cache
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp

from pypdf import PdfReader

from audit_app.report.content import ReportKind, report_of
from audit_app.report.pdf import PdfWritten, written
from tests.report import audits


def report(name: str, what: str, language: str = "fr", kind: ReportKind = ReportKind.WORKING):
    audit = {"empty": audits.empty, "half": audits.half, "full": audits.full}[what](name)
    return report_of(audit, audits.schemes(), on=audits.ON, kind=kind, language=language, made_by=audits.VERSION)


@lru_cache(maxsize=32)
def printed(name: str, what: str, language: str = "fr") -> tuple[Path, PdfWritten]:
    path = Path(mkdtemp()) / "rapport.pdf"
    return path, written(report(name, what, language), path, lambda _: None)


def pages(path: Path, most: int = 1000) -> list[str]:
    """The text of each page, as a reader program finds it."""
    with path.open("rb") as file:
        return [plain(page.extract_text()) for page in islice(PdfReader(file).pages, most)]


def plain(text: str) -> str:
    return " ".join(text.split())


def letters(text: str) -> str:
    """The text without any white space: line breaks of paper are nobody's words."""
    return "".join(text.split())
