"""A report as it is heard: the PDF by its tags, and its twin for browsers, in a browser with Orca."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from audit_app import reporting
from audit_app.report.content import ReportKind
from audit_app.store.evidence_files import EvidenceFiles
from tests.report import audits
from tests.screen_reader import outside
from tests.screen_reader.orca import Orca, listening
from tests.screen_reader.outside import running

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]

TRANSCRIPTS = Path(__file__).parents[2] / "build"
BROWSER = [
    *("chromium", "--no-sandbox", "--no-first-run", "--disable-gpu", "--ozone-platform=x11"),
    *("--force-renderer-accessibility", "--host-resolver-rules=MAP * ~NOTFOUND"),
    "--enable-features=PdfTags",  # without it the browser guesses headings from the size of letters
]
NO_KEYS = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>'
"""The window manager keeps no key for itself: alt and shift with an arrow go from cell to cell."""


@contextmanager
def open_report(folder: Path, suffix: str) -> Iterator[Orca]:
    """Yield Orca before the funder's copy of an audit half done, its first heading just said."""
    path = folder / f"rapport{suffix}"
    with outside.desktop(folder) as environment:
        files = EvidenceFiles(folder / "evidence")
        reporting.printed(audits.half("n3"), path, files, language="fr", on=audits.ON, kind=ReportKind.FUNDER)
        keys = Path(environment["XDG_CONFIG_HOME"]) / "openbox"
        keys.mkdir(parents=True)
        (keys / "rc.xml").write_text(NO_KEYS)
        command = [*BROWSER, f"--user-data-dir={folder / 'browser'}", path.as_uri()]
        with listening(environment, folder) as orca:
            try:
                with running(command, env=environment):
                    begin(orca, environment, suffix)
                    yield orca
            finally:
                TRANSCRIPTS.mkdir(exist_ok=True)
                said = "\n".join(orca.transcript)
                (TRANSCRIPTS / f"speech-report{suffix}.log").write_text(f"{said}\n", "utf-8")


def begin(orca: Orca, environment: dict[str, str], suffix: str) -> None:
    """Go into the report, and let Orca take the keys that go from heading to heading."""
    search = ["xdotool", "search", "--onlyvisible", "--name", "Triathlon"]
    outside.until(lambda: not subprocess.run(search, env=environment, check=False, capture_output=True).returncode, 60)
    while orca.heard(20):
        pass
    if suffix == ".pdf":  # a viewer within the page: the keys go to what is round it until it is clicked
        subprocess.run(["xdotool", "mousemove", "700", "600", "click", "1"], env=environment, check=True)
    for _ in range(4):
        orca.heard()
        if " en-tête" in orca.press("ctrl+Home", "h"):
            return
        orca.press("Insert+a")
    raise AssertionError("no heading is said:\n" + "\n".join(orca.transcript))


def heard(suffix: str, judge, folder: Path) -> None:
    """Hear a report, and once more if need be: a loaded machine may drop a key."""
    outside.demand("Xvfb", "dbus-daemon", "openbox", "xdotool", "orca", "speech-dispatcher", "chromium")
    for attempt in ("first", "second"):
        (folder / attempt).mkdir()
        try:
            with open_report(folder / attempt, suffix) as orca:
                judge(orca)
        except (AssertionError, subprocess.SubprocessError):
            if attempt == "second":
                raise
        else:
            return


def judge_title_and_decision(orca: Orca) -> None:
    """Say what is to be heard of the title, of the decision, and of the first table with its cells."""
    assert "Triathlon du lac en-tête" in "\n".join(orca.transcript)
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
    heard(suffix, judge, tmp_path)
