"""A table of answers: read with every faulty row named, taken whole or not at all, reaching no file but its own."""

import json
from datetime import date
from pathlib import Path

import pytest

from audit_app.domain.answering import noted
from audit_app.domain.audit import Audit, Evidence, EvidenceKind, Measured, Verdict
from audit_app.domain.tailoring import tailored
from audit_app.errors import (
    Fault,
    FaultyFile,
    FaultyRows,
    FileMissing,
    FileTooLarge,
    NotAllowedNow,
    ReasonMissing,
    UnknownLine,
    UnknownMeasure,
    UnreadableMeasure,
)
from audit_app.exchange import answer_file
from audit_app.i18n import in_language
from audit_app.identity import new_id
from tests.builders import an_audit
from tests.data.hostile_texts import TYPED, one_line, stored

HEADER = "line,verdict,measures,unit,reason,note,by,on,evidence,alt\n"


class Kept:
    """Stands for the store of files: what it was given, in order."""

    def __init__(self) -> None:
        self.given: list[tuple[Path, str, str]] = []

    def __call__(self, path: Path, line: str, alt: str) -> Evidence:
        if not path.is_file():
            raise FileMissing(path)
        self.given.append((path, line, alt))
        return Evidence(
            id=new_id(), line=line, kind=EvidenceKind.PICTURE, sha256="0" * 64, suffix=".jpg", size=1, alt=alt
        )


def csv_file(folder: Path, rows: str, header: str = HEADER) -> Path:
    path = folder / "réponses.csv"
    path.write_text(header + rows, "utf-8")
    return path


def json_file(folder: Path, rows: object) -> Path:
    path = folder / "réponses.json"
    path.write_text(json.dumps(rows), "utf-8")
    return path


def taken(path: Path, audit: Audit | None = None, keep: Kept | None = None) -> Audit:
    rows = answer_file.read(path)
    return answer_file.answered_from(audit or an_audit(), rows, path.parent, keep or Kept())


def refused_rows(path: Path, audit: Audit | None = None) -> dict[int, type]:
    with pytest.raises(FaultyRows) as caught:
        taken(path, audit)
    return {number: type(problem) for number, problem in caught.value.rows}


def refused_file(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(FaultyFile) as caught:
        answer_file.read(path)
    return caught.value.faults


def test_a_row_gives_a_verdict_measures_a_reason_a_note_an_author_and_a_day(tmp_path):
    row = 'CIR-02,non_compliant,"slope=7,5 %; width=1,4 m",,"Trop raide, mesuré","Deux\n lignes",Anne,2027-05-01,,\n'
    audit = taken(csv_file(tmp_path, row))
    answer = audit.answers["CIR-02"]
    assert (answer.verdict, answer.reason, answer.by, answer.on) == (
        Verdict.NON_COMPLIANT, "Trop raide, mesuré", "Anne", date(2027, 5, 1),
    )  # fmt: skip
    assert answer.measured == {"slope": Measured(amount=7.5), "width": Measured(amount=140.0)}
    assert audit.notes["CIR-02"] == "Deux\n lignes"


@pytest.mark.parametrize(("language", "width"), [("en", 145.0), ("fr", 0.145)])
def test_thousands_are_read_as_the_language_sets_them_apart(tmp_path, language, width):
    table = csv_file(tmp_path, 'CIR-02,,"width=1,450 mm",,,,,,,\n')
    with in_language(language):
        audit = taken(table)
    assert audit.answers["CIR-02"].measured["width"] == Measured(amount=width)


def test_the_same_table_in_json_gives_the_same_answers(tmp_path):
    rows = [{"line": "CIR-01", "measures": {"": "115"}, "unit": "cm", "by": "Anne", "on": "2027-05-01"}]
    from_json = taken(json_file(tmp_path, rows)).answers
    from_csv = taken(csv_file(tmp_path, "CIR-01,,115,cm,,,Anne,2027-05-01,,\n")).answers
    assert from_json == from_csv
    assert from_json["CIR-01"].verdict is Verdict.NON_COMPLIANT


def test_semicolons_as_french_spreadsheets_write_them_are_read(tmp_path):
    header = HEADER.replace(",", ";")
    audit = taken(csv_file(tmp_path, 'CIR-02;;"slope=4,5; width=1,4 m";;;Oui, sec;;;;\n', "\ufeff" + header))
    assert audit.answers["CIR-02"].verdict is Verdict.COMPLIANT
    assert audit.notes["CIR-02"] == "Oui, sec"


def test_only_some_columns_may_be_given_in_any_order(tmp_path):
    audit = taken(csv_file(tmp_path, "compliant,ACC-01\n", "verdict,line\n"))
    assert audit.answers["ACC-01"].verdict is Verdict.COMPLIANT


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_as_any_system_ends_them(tmp_path, end):
    path = tmp_path / "t.csv"
    path.write_bytes(f"line,verdict{end}ACC-01,compliant{end}CIR-01,partial{end}".encode())
    assert set(taken(path).answers) == {"ACC-01", "CIR-01"}


def test_empty_cells_change_nothing(tmp_path):
    before = noted(an_audit(), "ACC-01", "Vu avec le régisseur.")
    audit = taken(csv_file(tmp_path, "ACC-01,compliant,,,, ,,,,\n"), before)
    assert audit.notes == before.notes


def test_a_note_alone_answers_nothing(tmp_path):
    audit = taken(csv_file(tmp_path, "ACC-01,,,,,À voir,,,,\n"))
    assert (dict(audit.answers), audit.notes["ACC-01"]) == ({}, "À voir")


def test_a_reason_alone_is_kept(tmp_path):
    assert taken(csv_file(tmp_path, "ACC-01,,,,En travaux,,,,,\n")).answers["ACC-01"].reason == "En travaux"


def test_a_note_given_empty_in_json_is_taken_away(tmp_path):
    before = noted(an_audit(), "ACC-01", "Vieille note")
    assert taken(json_file(tmp_path, [{"line": "ACC-01", "note": ""}]), before).notes == {}


def test_evidence_lies_beside_the_table(tmp_path):
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "rampe.jpg").write_bytes(b"x")
    keep = Kept()
    taken(csv_file(tmp_path, "ACC-01,,,,,,,,photos/rampe.jpg,La rampe\n"), keep=keep)
    assert keep.given == [(tmp_path / "photos" / "rampe.jpg", "ACC-01", "La rampe")]


def test_several_pieces_of_evidence_come_in_json(tmp_path):
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / name).write_bytes(b"x")
    keep = Kept()
    taken(
        json_file(tmp_path, [{"line": "ACC-01", "evidence": [{"file": "a.jpg"}, {"file": "b.jpg", "alt": "B"}]}]),
        keep=keep,
    )
    assert [(path.name, alt) for path, _, alt in keep.given] == [("a.jpg", ""), ("b.jpg", "B")]


@pytest.mark.parametrize(
    "name", ["../secret.txt", "photos/../../secret.txt", "{outside}", "way_out/secret.txt", "loop"]
)
def test_evidence_elsewhere_is_refused_even_when_it_exists(tmp_path, name):
    folder = tmp_path / "table"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "way_out").symlink_to(tmp_path)
    (folder / "loop").symlink_to("loop")
    keep = Kept()
    path = json_file(folder, [{"line": "ACC-01", "evidence": [{"file": name.format(outside=tmp_path / "secret.txt")}]}])
    with pytest.raises(FaultyRows) as caught:
        taken(path, keep=keep)
    assert isinstance(caught.value.rows[0][1], FileMissing)
    assert keep.given == []


def test_every_faulty_row_is_named_with_its_own_problem(tmp_path):
    rows = (
        "CIR-99,compliant,,,,,,,,\n"
        "ACC-01,compliant,,,,,,,,\n"
        "CIR-01,,width=large,,,,,,,\n"
        "CIR-02,,width=3;length=5,,,,,,,\n"
        "INF-01,cannot_tell,,,,,,,,\n"
        "SAN-01,,,,,,,,absent.jpg,\n"
    )
    assert refused_rows(csv_file(tmp_path, rows)) == {
        2: UnknownLine, 4: UnreadableMeasure, 5: UnknownMeasure, 6: ReasonMissing, 7: FileMissing,
    }  # fmt: skip


def test_a_closed_audit_takes_no_row(tmp_path):
    from audit_app.domain.audit import AuditState, State

    closed = an_audit(state=State(state=AuditState.CLOSED))
    assert refused_rows(csv_file(tmp_path, "ACC-01,compliant,,,,,,,,\n"), closed) == {2: NotAllowedNow}


def unreadable(path):
    """Each fault of each row that cannot be read: code, field, row."""
    refused = [(number, row) for number, row in answer_file.read(path) if isinstance(row, FaultyFile)]
    return [(fault.code, fault.where, number) for number, row in refused for fault in row.faults]


def test_a_row_without_a_line_or_twice_the_same_line_is_refused_with_the_others(tmp_path):
    audit = an_audit()
    path = json_file(tmp_path, [{"line": "GOV-01"}, {"line": "NOPE-1", "verdict": "partial"}, {"verdict": "partial"}])
    with pytest.raises(FaultyRows) as refused:
        answer_file.answered_from(audit, answer_file.read(path), tmp_path, keep=lambda *_: None)
    assert [number for number, _problem in refused.value.rows] == [1, 2, 3]
    line = next(iter(tailored(audit).lines))
    twice = json_file(tmp_path, [{"line": line, "note": "a"}, {"line": line, "note": "b"}])
    with pytest.raises(FaultyRows) as refused:
        answer_file.answered_from(audit, answer_file.read(twice), tmp_path, keep=lambda *_: None)
    assert [number for number, _problem in refused.value.rows] == [2]


def test_a_table_without_a_row_is_no_table(tmp_path):
    assert [fault.code for fault in refused_file(json_file(tmp_path, []))] == ["too_few"]
    assert [fault.code for fault in refused_file(csv_file(tmp_path, "", "line,verdict\n"))] == ["too_few"]


def test_rows_that_cannot_be_read_are_all_named_with_their_line(tmp_path):
    rows = (
        "ACC-01,conforme,,,,,,,,\n"
        'CIR-01,compliant,,,,"deux\nlignes",,,,\n'
        ",compliant,,,,,,16/05/2027,,\n"
        f"CIR-02,,,,,{'x' * 200_000},,,,\n"
    )
    assert unreadable(csv_file(tmp_path, rows)) == [
        ("not_in_list", "verdict", 2), ("missing", "line", 5), ("not_a_date", "on", 5), ("too_long", "note", 6),
    ]  # fmt: skip


def test_a_comma_too_many_is_a_fault_and_loses_nothing_silently(tmp_path):
    path = csv_file(tmp_path, "ACC-01,compliant,Large, bien\n", "line,verdict,note\n")
    assert unreadable(path) == [("too_many", "", 2)]


@pytest.mark.parametrize(
    ("header", "codes"),
    [
        ("ligne,verdict\n", ["unknown_key", "missing"]),
        ("verdict,note\n", ["missing"]),
        ("line,verdict,verdict\n", ["repeated"]),
        ("", ["missing"]),
    ],
)
def test_a_header_that_does_not_fit_is_told_whole(tmp_path, header, codes):
    found = refused_file(csv_file(tmp_path, "", header))
    assert [(fault.code, fault.line) for fault in found] == [(code, 1) for code in codes]


def test_faults_in_json_are_told_by_the_place_of_the_row(tmp_path):
    rows = [{"line": "ACC-01"}, {"line": 3, "verdic": "compliant"}, {"verdict": "x", "evidence": [{"fil": "a"}]}]
    assert set(unreadable(json_file(tmp_path, rows))) == {
        ("wrong_type", "line", 2), ("unknown_key", "verdic", 2), ("missing", "line", 3),
        ("not_in_list", "verdict", 3), ("missing", "evidence[1].file", 3), ("unknown_key", "evidence[1].fil", 3),
    }  # fmt: skip


@pytest.mark.parametrize(("content", "code"), [("{", "not_json"), ('{"line": "ACC-01"}', "wrong_type")])
def test_json_that_is_no_list_is_refused(tmp_path, content, code):
    path = tmp_path / "r.json"
    path.write_text(content, "utf-8")
    assert [fault.code for fault in refused_file(path)] == [code]


def test_more_rows_than_any_audit_has_are_refused(tmp_path):
    found = refused_file(json_file(tmp_path, [{"line": "ACC-01"}] * 20_001))
    assert [fault.code for fault in found] == ["too_many"]


def test_another_encoding_is_told_with_its_line(tmp_path):
    path = tmp_path / "t.csv"
    path.write_bytes("line,note\nACC-01,à côté\n".encode("cp1252"))
    assert [(fault.code, fault.line) for fault in refused_file(path)] == [("not_utf8", 2)]


def test_no_file_and_a_huge_one_are_problems(tmp_path):
    with pytest.raises(FileMissing):
        answer_file.read(tmp_path / "absent.csv")
    path = tmp_path / "huge.csv"
    path.write_bytes(b"x" * 4_000_001)
    with pytest.raises(FileTooLarge):
        answer_file.read(path)


@pytest.mark.parametrize("name", TYPED)
def test_a_hostile_text_in_a_table_is_kept_letter_for_letter(tmp_path, name):
    typed = TYPED[name].encode("utf-8", "ignore").decode()
    rows = [{"line": "ACC-01", "verdict": "not_applicable", "reason": typed, "note": typed, "by": typed}]
    audit = taken(json_file(tmp_path, rows))
    assert audit.answers["ACC-01"].reason == stored(name).strip()
    assert audit.answers["ACC-01"].by == one_line(name)
    assert audit.notes["ACC-01"] == stored(name)
