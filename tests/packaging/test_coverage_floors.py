import json

import coverage_floors
import pytest


@pytest.fixture
def report(tmp_path):
    def write(**covered_of_ten):
        path = tmp_path / "coverage.json"
        files = {
            name: {"summary": {"covered_lines": lines, "num_statements": 8, "covered_branches": 0, "num_branches": 2}}
            for name, lines in covered_of_ten.items()
        }
        path.write_text(json.dumps({"files": files}))
        return path

    return write


def full(path):
    content = json.loads(path.read_text())
    for file in content["files"].values():
        file["summary"]["covered_branches"] = 2
    path.write_text(json.dumps(content))
    return path


def test_all_lines_and_branches_meet_every_floor(report):
    assert coverage_floors.faults(full(report(**{"audit_app/domain/audit.py": 8, "audit_app/cli/main.py": 8}))) == []


def test_a_branch_never_taken_is_under_the_floor_of_the_domain(report):
    lines = coverage_floors.faults(report(**{"audit_app/domain/audit.py": 8}))
    assert lines[:2] == [
        "audit_app/domain: 80.0 % is under its floor of 100 %",
        "  audit_app/domain/audit.py: 80.0 %",
    ]
    assert lines[2] == "audit_app: 80.0 % is under its floor of 90 %"


def test_paths_of_windows_are_understood(report):
    assert coverage_floors.faults(report(**{"audit_app\\store\\rows.py": 8}))[0].startswith("audit_app/store: 80.0 %")


def test_a_part_that_does_not_exist_yet_has_no_floor(report):
    assert coverage_floors.faults(full(report(**{"audit_app/errors.py": 8}))) == []


def test_a_file_without_a_statement_is_covered(report):
    path = report(**{"audit_app/domain/__init__.py": 0})
    content = json.loads(path.read_text())
    content["files"]["audit_app/domain/__init__.py"]["summary"].update(num_statements=0, num_branches=0)
    path.write_text(json.dumps(content))
    assert coverage_floors.faults(path) == []
