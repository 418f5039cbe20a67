"""The script that verifies a report without Jauge is the very module of Jauge."""

import runpy
from pathlib import Path

PACKAGING = Path(__file__).parents[2] / "packaging"


def test_it_is_a_copy_byte_for_byte():
    module = PACKAGING.parent / "audit_app" / "report" / "verifying.py"
    assert (PACKAGING / "verify_report.py").read_bytes() == module.read_bytes()  # else: packaging/stand_alone.py


def test_the_copy_is_made_by_one_call(tmp_path, monkeypatch):
    made = runpy.run_path(str(PACKAGING / "stand_alone.py"))
    (tmp_path / "module.py").write_text("essai", "utf-8")
    made["main"].__globals__.update(MODULE=tmp_path / "module.py", SCRIPT=tmp_path / "script.py")
    made["main"]()
    assert (tmp_path / "script.py").read_text("utf-8") == "essai"
