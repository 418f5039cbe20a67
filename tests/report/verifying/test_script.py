"""The verification as a script: alone, it gives the same verdict."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

from audit_app.report import verifying
from audit_app.report.verifying import judging
from audit_app.report.verifying.script import main
from tests.report import signed
from tests.report.signed import printed

SCRIPT = Path(__file__).parents[3] / "packaging" / "verify_report.py"


def imported(path):
    return {
        name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names])
    }


def test_it_imports_nothing_of_jauge():
    modules = sorted(Path(verifying.__file__).parent.glob("*.py"))
    assert len(modules) > 20
    theirs = {name for path in modules for name in imported(path) if not name.startswith(f"{verifying.__name__}.")}
    for found in (theirs, imported(SCRIPT)):
        roots = {name.partition(".")[0] for name in found} - set(sys.stdlib_module_names)
        assert roots == {"pikepdf", "pypdfium2", "pyhanko", "cryptography", "asn1crypto", "mnemonic"}


@pytest.mark.no_cover
def test_alone_it_gives_the_same_verdict(tmp_path):
    for name, content in (("a.pdf", printed()), ("b.pdf", printed()[:-1])):
        path = tmp_path / name
        path.write_bytes(content)
        done = subprocess.run(
            [sys.executable, "-I", str(SCRIPT), str(path), "--json"], cwd=tmp_path, capture_output=True, check=False
        )
        expected = judging.verified(path)
        assert json.loads(done.stdout) == expected
        assert (done.returncode, done.stderr) == (0 if expected["verdict"] == "unchanged" else 1, b"")


def test_called_as_a_script_it_says_it_in_words_and_ends_with_its_verdict(tmp_path):
    path, said = tmp_path / "r.pdf", []
    path.write_bytes(printed())
    expected = signed.a_sealing().signer.fingerprint
    assert main([str(path), "--lang", "en", "--signer", expected], said.append) == 0
    assert said[0].startswith("Unchanged")
    assert main([str(tmp_path / "absent.pdf")], said.append) == 1


def test_without_its_libraries_the_script_says_how_to_get_them(tmp_path, monkeypatch):
    path, said = tmp_path / "r.pdf", []
    path.write_bytes(printed())
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    assert main([str(path)], said.append) == 1
    assert "pip install pikepdf" in said[0]
