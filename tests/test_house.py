"""The rules of the house, as tests."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from audit_app.checklists.loading import faults, shipped_checklist, shipped_schemes
from audit_app.cli.main import jauge
from audit_app.shipped import checklists

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "audit_app"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if "shipped_data" not in path.parts)
NO_NAME = {"utils", "util", "helpers", "helper", "manager", "service", "handler", "processor", "misc", "common"}


def test_who_may_know_whom_is_kept():
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([tool], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_each_module_has_its_test_file():
    told = [p.relative_to(PACKAGE) for p in MODULES if p.name not in {"__init__.py", "__main__.py"}]
    missing = [str(p) for p in told if not (ROOT / "tests" / p.parent / f"test_{p.name}").exists()]
    assert missing == []


def test_no_room_is_named_after_a_pattern():
    names = {part for path in MODULES for part in path.relative_to(PACKAGE).with_suffix("").parts}
    assert not names & NO_NAME
    classes = [
        n.name for p in MODULES for n in ast.walk(ast.parse(p.read_text("utf-8"))) if isinstance(n, ast.ClassDef)
    ]
    assert [name for name in classes if re.search(r"(Manager|Service|Handler|Helper|Processor|Utils?)$", name)] == []


LONG = {
    "audit_app/errors.py": "a list: every Problem on one page is what it is for",
    "audit_app/wording/problems.py": "a list: a sentence for each of them",
    "audit_app/domain/audit.py": "the nouns of an audit on one page",
    "audit_app/report/blocks.py": "the nouns of a report on one page",
    "audit_app/reporting.py": "the one door to each file made of an audit",
}
"""Modules that are long, each with its reason."""


def test_no_module_is_longer_than_three_hundred_lines_without_a_reason():
    lengths = {str(p.relative_to(ROOT)): len(p.read_text("utf-8").splitlines()) for p in MODULES}
    assert {name: length for name, length in lengths.items() if length > 300 and name not in LONG} == {}


RAW_CALLS = {
    r"\.conn\.execute\(": (),
    r"\bexcept Exception\b": (),
    r"\bjson\.loads\(": (),
    r"\bextractall\(": (),
    r"\byaml\.": (),
    r"\bQLabel\(": ("ui/widgets/plain_label.py",),
    r"\bParagraph\(": ("report/tagged/",),
    r"\bImage\.open\(": ("reading.py",),
    r"\bpainter\.(save|restore)\(": ("ui/crash.py",),
}


@pytest.mark.parametrize("raw", RAW_CALLS)
def test_raw_calls_stay_behind_their_wrapper(raw):
    allowed = RAW_CALLS[raw]
    found = [
        str(path.relative_to(PACKAGE))
        for path in MODULES
        if re.search(raw, path.read_text("utf-8"))
        and not str(path.relative_to(PACKAGE).as_posix()).startswith(allowed or "-")
    ]
    assert found == []


def test_every_public_name_says_what_it_is():
    bare = []
    for path in MODULES:
        tree = ast.parse(path.read_text("utf-8"))
        if not ast.get_docstring(tree) and path.read_text("utf-8").strip():
            bare.append(str(path))
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
                inner = any(node in getattr(f, "body", []) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef))
                declared = ast.unparse(node.body[-1]) == "..."  # a member of a protocol: its class says it
                setter = any(ast.unparse(d).endswith(".setter") for d in node.decorator_list)  # its property says it
                if not inner and not declared and not setter and not ast.get_docstring(node):
                    bare.append(f"{path.name}: {node.name}")
    assert bare == []


def test_shipped_checklists_have_no_fault():
    assert faults(checklists()) == ()


def test_an_id_of_a_criterion_is_never_used_again():
    written = (ROOT / "tests" / "data" / "criterion_ids.txt").read_text("utf-8").split()
    known, retired = {i for i in written if not i.startswith("-")}, {i[1:] for i in written if i.startswith("-")}
    now = [criterion.id for criterion in shipped_checklist().criteria]
    assert len(set(now)) == len(now)
    assert set(now) == known
    assert not set(now) & retired


def test_every_scheme_says_that_it_is_indicative():
    assert all(scheme.indicative and scheme.notice.fr for scheme in shipped_schemes())


@pytest.mark.parametrize("readme", ["README.md", "README.en.md"])
def test_every_command_is_in_the_readme(readme):
    text = (ROOT / readme).read_text("utf-8")
    assert [name for name in jauge.commands if f"`{name}`" not in text] == []
    assert "packaging/dev.py run" in text
    assert "packaging/dev.py test" in text


def test_each_migration_has_its_fixture():
    source = (PACKAGE / "store" / "migrations.py").read_text("utf-8")
    names = re.findall(r"name=\"(\d{4}_\w+)\"", source)
    assert names
    assert [n for n in names if not list((ROOT / "tests" / "data").rglob(f"*{n[:4]}*"))] == []


def test_nothing_in_the_repository_reads_what_stays_behind():
    read = ("shared", "library", "mirror")
    files = [*MODULES, *(ROOT / "tests").rglob("*.py"), *(ROOT / "packaging").rglob("*.py"), ROOT / ".ci" / "run"]
    pattern = re.compile(r"\.\./(?:" + "|".join(read) + r")|/w" + r"ork/")
    assert [str(path) for path in files if pattern.search(path.read_text("utf-8"))] == []


def test_the_version_is_the_same_everywhere():
    version = re.search(r'__version__ = "(.+)"', (PACKAGE / "__init__.py").read_text("utf-8"))
    assert version
    assert f"## {version[1]}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dynamic"] == ["version"]
