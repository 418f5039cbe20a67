"""The script that verifies a report without Jauge is made of the very modules of Jauge."""

import runpy
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture
def made():
    return runpy.run_path(str(PACKAGING / "stand_alone.py"))


def test_it_is_made_of_its_modules_as_they_are(made, tmp_path):
    made["main"].__globals__["SCRIPT"] = tmp_path / "script.py"
    made["main"]()
    assert (PACKAGING / "verify_report.py").read_bytes() == (tmp_path / "script.py").read_bytes()  # else: make it anew


def test_every_module_is_in_it_and_ends_with_the_one_that_starts_it(made):
    folder = PACKAGING.parent / "audit_app" / "report" / "verifying"
    order = made["order"]()
    assert sorted(order) == sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")
    assert order[-1] == "script"


ONE = '"""One: a start."""\n\nimport re\nfrom math import pi\n\nA = re.escape("a") * int(pi)\n'
TWO = '"""Two."""\n\nfrom math import e, pi\n\nfrom audit_app.report.verifying.one import A\n\nB = A, e, pi\n'


def test_modules_become_one_with_the_imports_of_all_and_none_of_the_package(made):
    assert made["joined"]('"""What it is."""\n', [ONE, TWO]).splitlines() == [
        '"""What it is."""', "", "import re", "from math import e, pi", "",
        "# One: a start.", "", "", 'A = re.escape("a") * int(pi)', "", "",
        "# Two.", "", "", "B = A, e, pi", "", "",
        'if __name__ == "__main__":', "    run()",
    ]  # fmt: skip


@pytest.mark.parametrize("again", ["A = 1", "A: int = 1", "def A():\n    pass", "class A:\n    pass", "re, b = 1, 2"])
def test_two_things_of_one_name_are_refused(made, again):
    with pytest.raises(ValueError, match=r"given twice: (A|re)$"):
        made["joined"]('"""What it is."""\n', [ONE, f'"""Two."""\n\n{again}\n'])
