"""The data of checklists and the program, checked by commands."""

import shutil
import sys

import pytest

from audit_app import shipped
from tests.cli.calling import in_another_process


@pytest.fixture
def copy(tmp_path):
    return shutil.copytree(shipped.checklists(), tmp_path / "grilles")


def test_the_shipped_checklists_have_no_fault(jauge):
    document = jauge.document("check")
    assert document == {"folder": str(shipped.checklists()), "faults": []}
    assert jauge("check").out == "Aucune faute trouvée.\n"


def test_a_broken_copy_is_told_with_all_its_faults_and_the_answer_is_no(jauge, copy):
    file = copy / "jauge" / "cir.toml"
    text = file.read_text("utf-8")
    file.write_text(
        text.replace('phase = "during"', 'phase = "sometimes"', 1).replace("deciding = true", "", 1), "utf-8"
    )
    (copy / "jauge" / "sec.toml").unlink()
    document = jauge.document("check", copy, code=1)
    found = {(fault["file"], fault["code"]) for fault in document["faults"]}
    assert found >= {
        ("jauge/cir.toml", "not_in_list"), ("jauge/cir.toml", "missing"), ("jauge/checklist.toml", "file_missing"),
    }  # fmt: skip
    for fault in document["faults"]:
        assert set(fault) == {"file", "line", "field", "code", "said"}
        assert fault["said"]
    said = jauge("check", copy, code=1)
    assert said.err == ""
    assert len(said.out.splitlines()) == len(document["faults"])


def test_a_file_that_is_no_toml_is_told_with_its_line(jauge, copy):
    (copy / "jauge" / "cir.toml").write_text("id = \n", "utf-8")
    faults = jauge.document("check", copy, code=1)["faults"]
    assert ("jauge/cir.toml", 1, "broken_syntax") in {(f["file"], f["line"], f["code"]) for f in faults}


def test_no_folder_is_a_problem(jauge, tmp_path):
    assert str(tmp_path / "absent") in jauge.refused("check", tmp_path / "absent")


def test_a_folder_that_holds_nothing_to_check_is_no_yes(jauge, tmp_path):
    faults = jauge.document("check", tmp_path, code=1)["faults"]
    assert [fault["code"] for fault in faults] == ["nothing_to_check"]


WITHOUT_ROOM = """
import resource, sys
from audit_app.cli.main import run
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
sys.exit(run(["self-test", "--lang", "fr"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files stands for a full disk")
def test_parts_that_do_not_work_are_named():
    done = in_another_process(WITHOUT_ROOM)
    assert done.returncode == 3
    assert done.stderr == "L’autotest a échoué\u00a0: l’enregistrement, le rapport. Réinstaller Jauge.\n"
