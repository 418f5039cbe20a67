"""A canary in every personal field: it sings in no report, export, log, fault or file name, and nowhere once withdrawn.

Every file is read as bytes, as UTF-16, with its streams inflated and its archives opened, and a PDF by its text too.
"""

import io
import re
import sys
import traceback
import zipfile
import zlib

import pytest
from pydantic import ValidationError
from pypdf import PdfReader

from audit_app.domain.observation import Observation, Parting, Pay
from audit_app.domain.tester import Tester
from audit_app.identity import new_id
from audit_app.ui.crash import CrashLog

TOLD = ("quote", "words", "dignity_words", "facts")
ASKED = ("best", "worst", "first", "missing")
PRIVATE = ("needs", "aids", "pay")
"""What no report prints, whatever is agreed to."""


CODINGS = ("utf-8", "utf-16-le", "utf-16-be", "latin-1")


def canary(field: str, code: str) -> str:
    return f"Zq{field.replace('_', '')}é{code}"


EVERY = [canary(field, code) for field in (*PRIVATE, *TOLD, *ASKED) for code in ("T01", "T02")]


@pytest.fixture
def out(tmp_path):
    (tmp_path / "ailleurs").mkdir()
    return tmp_path / "ailleurs"


@pytest.fixture
def told(jauge, audit):
    """An audit with two testers who told everything: T01 agrees to it all, T02 to nothing but taking part."""
    for code, uses in (("T01", "take_part,needs,photo,voice,quotation,contact,name"), ("T02", "take_part,needs")):
        of = {field: canary(field, code) for field in (*PRIVATE, *TOLD, *ASKED)}
        jauge(
            "test",
            "start",
            audit,
            code,
            "--agrees",
            uses,
            "--profile",
            "P4",
            "--needs",
            of["needs"],
            "--aids",
            of["aids"],
        )
        attempt = [f"--{field.replace('_', '-')}={of[field]}" for field in TOLD if field != "quote" or code == "T01"]
        jauge("test", "record", audit, "--tester", code, "--scenario", "S8", "--success", "gave_up", *attempt)
        jauge("test", "finish", audit, "--tester", code, *(f"--{field}={of[field]}" for field in ASKED))
        jauge("test", "pay", audit, code, "--what", of["pay"], "--amount", "40")
        found = jauge.document("finding", audit, "Porte trop lourde", "--tester", code, "--scenario", "S8")
        jauge("sort", audit, found["id"], "--lines", "CIR-01", "--severity", "4")
    jauge("action", audit, "CIR-01", "--what", "Poser un groom", "--owner", "Ville", "--due", "2027-05-10")
    return audit


def read_every_way(name: str, content: bytes) -> str:
    """Return everything that can be read in a file."""
    layers = [content, *_inflated(content)]
    said = [
        layer.decode(coding, "replace") for layer in layers for coding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1")
    ]
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            said += [read_every_way(inner, archive.read(inner)) for inner in archive.namelist()]
    if content.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(content))
        said += [page.extract_text() for page in reader.pages]
        said += [read_every_way(key, part) for key, parts in reader.attachments.items() for part in parts]
    return "\n".join((name, *said))


def _inflated(content: bytes) -> list[bytes]:
    found = []
    for start in (match.end() for match in re.finditer(rb"stream\r?\n", content)):
        try:
            found.append(zlib.decompressobj().decompress(content[start:]))
        except zlib.error:
            continue
    return found


def heard(said: str) -> list[str]:
    return [each for each in EVERY if each in said]


def all_read(folder) -> dict[str, list[str]]:
    """Return what sings in which file of a folder."""
    every = [path for path in folder.rglob("*") if path.is_file() and path.name != "reserve"]
    read = {path.name: heard(read_every_way(path.name, path.read_bytes())) for path in every}
    return {name: found for name, found in read.items() if found}


def test_every_way_of_reading_hears_the_canary(tmp_path):
    one = canary("needs", "T01")
    ways = (one.encode(), one.encode("utf-16-le"), b"%PDF stream\n" + zlib.compress(one.encode("utf-16-be")))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.xml", one)
    for content in (ways[0], ways[1], ways[2].removeprefix(b"%PDF "), packed.getvalue()):
        assert heard(read_every_way("a", content)) == [one]


@pytest.mark.parametrize("kind", ["funder", "working", "public", "measures"])
def test_no_report_prints_what_its_consent_does_not_cover(jauge, told, out, kind):
    for by in ((), ("--issue", "--by", "Maé")):
        jauge("report", told, "--kind", kind, "--out", out / f"rapport-{len(by)}.pdf", *by)
    assert len(list(out.iterdir())) == 2
    for path in out.iterdir():
        said = set(heard(read_every_way(path.name, path.read_bytes())))
        assert said <= {canary(field, "T01") for field in (*TOLD, *ASKED)} | {canary("facts", "T02")}


def test_no_export_and_no_list_of_others_says_a_word_of_theirs(jauge, told, out):
    for name in ("a.ics", "a.csv", "a.xlsx"):
        jauge("actions", told, "--out", out / name)
    jauge("paper", told, "--out", out / "grille.pdf")
    for tool in ("measures", "briefing", "access-page", "invitation"):
        jauge("tools", "write", tool, "--audit", told, "--out", out / f"{tool}.pdf")
    assert len(list(out.iterdir())) == 8
    assert all_read(out) == {}
    lists = ("status", "lines", "history", "findings", "actions", "evidence", "issues", "zones", "aside")
    said = [jauge(name, told, *way).out for name in lists for way in ((), ("--json",))]
    assert heard("\n".join((*said, jauge("list").out))) == []


def test_no_refusal_and_no_fault_repeats_it(jauge, told, out):
    log = CrashLog(out)
    log.listen()
    try:
        for kind, fields in (
            (Tester, {"id": "T01", "needs": [canary("needs", "T01")]}),
            (Observation, {"id": new_id(), "tester": "T01", "scenario": "S8", "quote": canary("quote", "T01") * 2_000}),
            (Parting, {"id": new_id(), "tester": canary("best", "T01")}),
            (Pay, {"id": new_id(), "tester": "T01", "what": canary("pay", "T01"), "amount": "x", "x": EVERY}),
        ):
            with pytest.raises(ValidationError) as fault:
                kind(**fields)
            shown = traceback.format_exception(fault.value)
            sys.excepthook(type(fault.value), fault.value, fault.value.__traceback__)
            assert heard("".join(shown)) == []
        assert "ValidationError" in log.path.read_text("utf-8")
        assert all_read(out) == {}
    finally:
        log.stop()
    long = "x" * 20_000 + canary("words", "T01")
    assert heard(jauge.misused("test", "record", told, "--tester", "T01", "--scenario", "S8", "--words", long)) == []


def test_no_file_bears_it_in_its_name_and_it_lies_in_the_database_alone(jauge, told):
    assert set(all_read(jauge.home)) <= {"jauge.db", "jauge.db-wal"}
    assert [path for path in jauge.home.rglob("*") if heard(str(path))] == []


def test_once_withdrawn_it_is_in_no_file_of_the_folder_issues_and_copies_included(jauge, told, out):
    for kind in ("working", "funder"):
        again = ("--reason", "Copie du financeur") if kind == "funder" else ()
        jauge("report", told, "--kind", kind, "--out", out / f"{kind}.pdf", "--issue", *again)
        jauge("backups", "make")
    assert len(all_read(jauge.home)) > 2
    done = jauge.document("test", "withdraw", told, "T01")
    assert done["issues"] == [1, 2]
    left = {name: [each for each in found if each.endswith("T01")] for name, found in all_read(jauge.home).items()}
    assert {name: found for name, found in left.items() if found} == {}
    jauge("test", "withdraw", told, "T02")
    assert all_read(jauge.home) == {}
    jauge("backups", "test")
    assert jauge.document("list")[0]["audit"] == told


def test_once_the_audit_is_erased_it_is_in_no_file_copies_and_what_was_set_aside_included(jauge, told, out):
    jauge("report", told, "--kind", "full", "--out", out / "full.pdf", "--issue")
    jauge("backups", "make")
    aside = jauge.home / "damaged-20270101T000000000000"
    aside.mkdir()
    for path in jauge.home.glob("jauge.db*"):
        (aside / path.name).write_bytes(path.read_bytes())
    jauge("test", "record", told, "--tester", "T01", "--scenario", "S9", f"--words={canary('words', 'T01')}")
    jauge("backups", "make")
    assert len(all_read(jauge.home)) > 2
    jauge("trash", told)
    assert jauge.document("erase", told, "--yes")["copies"] == 3
    assert all_read(jauge.home) == {}
    jauge("backups", "test")
