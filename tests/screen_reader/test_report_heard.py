"""A report as it is heard: the PDF by its tags, and its twin for browsers, in a browser with Orca."""

import re
from pathlib import Path

import pytest

from audit_app import reporting
from audit_app.report.content import ReportKind
from audit_app.store.evidence_files import EvidenceFiles
from tests.report import audits
from tests.screen_reader.documents import heard
from tests.screen_reader.orca import Orca

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def written(folder: Path, suffix: str) -> Path:
    """Write the funder's copy of an audit half done."""
    path = folder / f"report{suffix}"
    files = EvidenceFiles(folder / "evidence")
    reporting.printed(audits.half("n3"), path, files, language="fr", on=audits.ON, kind=ReportKind.FUNDER)
    return path


def judge_title_and_decision(orca: Orca) -> None:
    """Say what is to be heard of the title, of the decision, and of the first table with its cells."""
    orca.until("h", "La décision en une page en-tête", 3)
    orca.until("Down", "1 sur 13", 3)
    orca.until("h", "Financement : Socle de l’État en-tête", 3)
    orca.until("t", "Condition en-tête", 2)
    assert "Issue en-tête" in orca.press("alt+shift+Right")
    assert "non remplie" in orca.press("alt+shift+Down")
    assert "4 écarts sans engagement" in orca.press("alt+shift+Right")


def judge_pdf(orca: Orca) -> None:
    """Say what is to be heard of the tags of the PDF."""
    judge_title_and_decision(orca)
    orca.until("h", "Ruptures du parcours : 1 en-tête", 2)
    said = orca.until("Down", "et 7 autres", 40)
    assert re.search(r"^page \d+$", said, re.MULTILINE), "a link says that its number is one of a page"
    orca.until("h", "Où en sont les lignes, thème par thème en-tête", 20)
    orca.until("Down", "106 lignes : 36 satisfaites", 6)


def judge_page(orca: Orca) -> None:
    """Say what is to be heard of the page for browsers."""
    judge_title_and_decision(orca)
    assert "106 lignes : 36 satisfaites, 5 en partie" in orca.until("g", "Gouvernance et référent (2 sur 16). image", 3)
    orca.until("k", "Socle de l’État lien", 25)
    orca.press("ctrl+Home")
    lines = [orca.press("Down") for _ in range(60)]
    assert not any("01940000-0000-7000" in said for said in lines), "the number of the audit comes last"
    assert not any("Socle de l’État légende" in said for said in lines), "a heading is not said again as a caption"


@pytest.mark.parametrize(("suffix", "judge"), [(".pdf", judge_pdf), (".html", judge_page)])
def test_a_report_is_heard_by_its_structure(tmp_path, suffix, judge):
    heard(lambda folder: written(folder, suffix), "Triathlon du lac", judge, tmp_path)
