import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_wheel_carries_the_application_and_all_its_data(tmp_path):
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run(
        [*pip, "--no-index", "--no-build-isolation", "--wheel-dir", str(tmp_path), str(ROOT)],
        check=True,
        stdin=subprocess.DEVNULL,
    )
    (wheel,) = tmp_path.glob("jauge-*.whl")
    held = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("audit_app/**/*.py")}
    data = {
        f"audit_app/shipped_data/{path.relative_to(ROOT).as_posix()}"
        for folder in ("checklists", "resources")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".new" and "__pycache__" not in path.parts
    }
    assert modules | data <= held
    catalogues = {path.with_suffix(".mo").name for path in ROOT.glob("resources/locale/*/LC_MESSAGES/*.po")}
    assert catalogues <= {Path(name).name for name in held}
    assert any(name.endswith("licenses/LICENSE") for name in held)
