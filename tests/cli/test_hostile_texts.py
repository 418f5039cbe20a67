"""Hostile texts in every field people fill: kept letter for letter, shown letter for letter, on paper too; no crash."""

import json
import unicodedata

import pytest
from pypdf import PdfReader

from tests.cli.calling import RACE, event_file
from tests.data.hostile_texts import TYPED, one_line, printed, squeezed, stored

NAMES = list(TYPED)
FILES = [name for name in NAMES if name != "half a letter"]
"""Half a letter is no JSON: a file that holds one is refused as a whole."""

pytestmark = pytest.mark.no_cover
"""Other tests run the same lines once; these run them again and again."""

FIELDS = ("name", "edition", "organiser", "disciplines", "funders", "venues.name", "place.name", "place.commune")


def typed_event(names: list[str]) -> dict[str, object]:
    """Return the fields of an event, each filled with one of these texts."""
    name, edition, organiser, discipline, funder, venue, place, commune = (TYPED[each] for each in names)
    return {
        "name": name, "edition": edition, "organiser": organiser, "disciplines": [discipline], "funders": [funder],
        "place": {"name": place, "commune": commune}, "venues": [{"name": venue, "form": "road"}],
        "chosen_class": "N1", "chosen_class_reason": name,
    }  # fmt: skip


def page_text(path) -> str:
    return squeezed("".join(page.extract_text() for page in PdfReader(path).pages))


@pytest.mark.parametrize("name", FILES)
def test_an_event_full_of_one_hostile_text_is_begun_listed_and_judged(jauge, tmp_path, name):
    document = jauge.document("new", event_file(tmp_path / "e.json", **typed_event([name] * len(FIELDS))))
    audit = document["audit"]
    assert document["size_reasons"][-1].endswith(stored(name).strip())
    assert jauge.document("list")[0]["name"] == one_line(name)
    assert one_line(name) in jauge("list").out
    assert one_line(name) in jauge("status", audit).out
    (zone,) = jauge.document("zones", audit, "--add", "path", TYPED[name], "--venue", TYPED[name])
    assert (zone["name"], zone["venue"]) == (one_line(name), one_line(name))


def test_an_event_with_half_a_letter_is_refused(jauge, tmp_path):
    jauge.refused("new", event_file(tmp_path / "e.json", name=TYPED["half a letter"]))


@pytest.fixture
def answered(jauge, audit):
    """The race with a path a hostile text, each answered, noted, signed and followed up in that very text."""
    lines = {}
    for name in NAMES:
        text = TYPED[name]
        zones = jauge.document("zones", audit, "--add", "path", text, "--venue", "Parcours")
        zone = next(zone["id"] for zone in zones if f"CIR-02@{zone['id']}" not in lines.values())
        lines[name] = line = f"CIR-02@{zone}"
        jauge(
            "answer", audit, line, "--verdict", "non_compliant", "--reason", text, "--note", text, "--by", text,
            "--on", "2027-05-01",
        )  # fmt: skip
        given = ("--what", text, "--owner", text, "--due", "2027-05-01", "--state", "dropped", "--reason", text)
        jauge("action", audit, line, *given)
    return audit, lines


def test_what_was_typed_comes_out_everywhere_and_on_paper(jauge, answered, tmp_path):
    audit, lines = answered
    shown = {line["line"]: line for line in jauge.document("lines", audit)}
    for name, line in lines.items():
        found = shown[line]
        assert found["reason"] == stored(name).strip(), name
        assert found["note"] == stored(name), name
        assert found["by"] == one_line(name), name
        action = found["action"]
        assert (action["what"], action["owner"], action["reason"]) == (
            stored(name).strip(), one_line(name), stored(name).strip(),
        ), name  # fmt: skip
    assert {zone["name"] for zone in jauge.document("zones", audit)} == {one_line(name) for name in NAMES}
    steps = [step["by"] for step in jauge.document("history", audit) if step["gesture"] == "answered"]
    assert steps == [one_line(name) for name in NAMES]
    history, people = jauge("history", audit).out, jauge("lines", audit).out
    assert all(f"({one_line(name)})" in history and f"({one_line(name)})" in people for name in NAMES)
    assert not {c for c in history + people if unicodedata.category(c) == "Cc" or c in "\u202e\u2066"} - {"\n"}
    jauge("report", audit, "--out", tmp_path / "r.pdf")
    pages = page_text(tmp_path / "r.pdf")
    assert [name for name in NAMES if pages.count(printed(name)) < 6] == []


@pytest.mark.parametrize("first", range(0, len(FILES), len(FIELDS)))
def test_what_an_event_declares_is_printed_as_it_was_typed(jauge, tmp_path, first):
    names = sorted((FILES + FILES)[first : first + len(FIELDS)], key=lambda name: len(TYPED[name]), reverse=True)
    audit = jauge.begun(event_file(tmp_path / "e.json", **typed_event(names)))
    jauge("report", audit, "--out", tmp_path / "r.pdf", "--kind", "funder" if first else "working")
    pages = page_text(tmp_path / "r.pdf")
    assert [name for name in names if printed(name) not in pages] == []


def test_a_text_as_long_as_may_be_is_printed_whole(jauge, audit, tmp_path):
    long = " ".join(f"mot{n}" for n in range(1_250))
    jauge("answer", audit, "GOV-01", "--verdict", "partial", "--reason", long, "--note", "m" * 10_000)
    jauge("report", audit, "--out", tmp_path / "r.pdf")
    pages = page_text(tmp_path / "r.pdf")
    assert pages.count("m" * 20) * 20 <= pages.count("m") >= 10_000
    assert all(f"mot{n}mot{n + 1}" in pages for n in range(0, 1_200, 100))


def test_hostile_texts_in_a_table_come_out_as_they_went_in(jauge, audit, tmp_path):
    lines = [line["line"] for line in jauge.document("lines", audit)]
    rows = [
        {"line": line, "verdict": "cannot_tell", "reason": TYPED[name], "by": TYPED[name]}
        for line, name in zip(lines, FILES, strict=False)
    ]
    (tmp_path / "t.json").write_text(json.dumps(rows), "utf-8")
    jauge("answer", audit, "--from", tmp_path / "t.json")
    shown = {line["line"]: line for line in jauge.document("lines", audit)}
    for line, name in zip(lines, FILES, strict=False):
        assert (shown[line]["reason"], shown[line]["by"]) == (stored(name).strip(), one_line(name))


@pytest.mark.parametrize("name", [name for name in FILES if len(TYPED[name]) < 255])
def test_a_refusal_quotes_a_hostile_text_and_obeys_none(jauge, audit, name):
    text = TYPED[name].replace("\x00", "")
    for arguments in (
        ("lines", text), ("answer", audit, text, "--verdict", "partial"), ("zones", audit, "--add", text, "x"),
        ("zones", audit, "--add", "path", "x", "--venue", text), ("answer", audit, "CIR-01", "--measure", text),
        ("answer", audit, "CIR-01", "--evidence", text), ("new", text), ("check", text), ("undo", text),
        ("checklist", "show", text), ("checklist", "diff", text, text), ("scenarios", text),
        ("funding", "choose", audit, text), ("funding", "evaluate", audit, text), ("assign", audit, text),
    ):  # fmt: skip
        said = jauge(*arguments, code=2 if text[:1] == "-" else 3)
        assert said.out == ""
        assert said.err.strip()
    assert RACE.is_file()
