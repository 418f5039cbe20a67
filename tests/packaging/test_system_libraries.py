"""The real process, as an ordinary user on a system whose apt-get and sudo are ours."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
import system_libraries
from system_libraries import NOTHING, Needs

linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux only: elsewhere Qt's wheels need no system library")
NOBODY = 65534
ABSENT = "libdoesnotexist.so.9"
PACKAGE = "libdoesnotexist9"


@pytest.fixture
def system(monkeypatch):
    """Give a folder any user can read, holding the bootstrap and the only programs on PATH."""
    folder = Path(tempfile.mkdtemp(prefix="jauge-"))
    (folder / "bin").mkdir()
    (folder / "calls").touch()
    for module in ("system_libraries.py", "virtual_environment.py"):
        shutil.copy(Path(system_libraries.__file__).with_name(module), folder)
    (folder / "bin" / "env").symlink_to(shutil.which("env"))
    for path in (folder, folder / "bin"):
        path.chmod(0o755)
    (folder / "calls").chmod(0o666)
    monkeypatch.setenv("PATH", str(folder / "bin"))
    yield folder
    shutil.rmtree(folder)


def provide(system, program, then=":"):
    """Put on PATH a program that notes how it was called."""
    path = system / "bin" / program
    path.write_text(f'#!/bin/sh\necho {program} "$@" >> {system}/calls\n{then}\n')
    path.chmod(0o755)


def calls(system):
    return (system / "calls").read_text().splitlines()


def python_for_all():
    """Return a Python that an ordinary user may start: ours may lie in the home of root."""
    for candidate in (sys._base_executable, "/usr/bin/python3"):
        folders = Path(candidate).resolve().parents
        if Path(candidate).exists() and all(folder.stat().st_mode & stat.S_IXOTH for folder in folders):
            return candidate
    pytest.skip("no Python here that an ordinary user may start: apt-get install python3")


def bring_as_ordinary_user(system, pair=f"{ABSENT}={PACKAGE}"):
    user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    return subprocess.run(
        [python_for_all(), str(system / "system_libraries.py"), pair],
        check=False,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        cwd="/",
        timeout=60,
        env={"PATH": str(system / "bin"), "PYTHONDONTWRITEBYTECODE": "1"},
        **user,
    )


@linux
def test_without_sudo_the_exact_line_is_printed_and_the_exit_code_is_not_0(system):
    provide(system, "apt-get")
    done = bring_as_ordinary_user(system)
    assert done.returncode == 2
    line = f"  su -c 'apt-get update && apt-get install -y --no-install-recommends {PACKAGE}'"
    assert line in done.stderr.splitlines()
    assert ABSENT in done.stderr
    assert calls(system) == []


@linux
def test_when_sudo_wants_a_password_the_line_uses_it_and_nothing_is_asked(system):
    provide(system, "apt-get")
    provide(system, "sudo", then="exit 1")
    done = bring_as_ordinary_user(system)
    assert done.returncode == 2
    line = f"  sudo apt-get update && sudo apt-get install -y --no-install-recommends {PACKAGE}"
    assert line in done.stderr.splitlines()
    assert calls(system) == ["sudo -n true"]


@linux
def test_with_a_sudo_that_asks_nothing_the_packages_are_installed(system):
    provide(system, "apt-get")
    provide(system, "sudo", then='shift\n[ "$1" = true ] || "$@"')
    done = bring_as_ordinary_user(system)
    started = [call for call in calls(system) if call.startswith("apt-get")]
    assert [call.split("Use-Pty=0 ")[1] for call in started] == [
        "update",
        f"install -y -o DPkg::Lock::Timeout=120 --no-install-recommends {PACKAGE}",
    ]
    # Our apt-get installs nothing: what is still missing afterwards is said, not passed over.
    assert done.returncode == 2
    assert ABSENT in done.stderr


@linux
def test_without_apt_what_is_missing_is_named(system):
    done = bring_as_ordinary_user(system)
    assert done.returncode == 2
    assert ABSENT in done.stderr
    assert "apt-get" not in done.stderr


@linux
def test_when_nothing_is_missing_nothing_is_said(system):
    provide(system, "apt-get")
    done = bring_as_ordinary_user(system, "libc.so.6=libc6")
    assert (done.returncode, done.stdout, done.stderr, calls(system)) == (0, "", "", [])


@linux
def test_what_is_only_wished_for_stops_nobody_unless_strict(monkeypatch, capsys):
    monkeypatch.setattr(system_libraries, "_privilege", lambda: None)
    wished = Needs(programs={"no-such-program-of-jauge": "some-package"})
    system_libraries.bring(NOTHING, wished)
    assert "no-such-program-of-jauge will be skipped" in capsys.readouterr().out
    with pytest.raises(system_libraries.SetUpError):
        system_libraries.bring(NOTHING, wished, strict=True)


def test_all_layers_wish_for_what_looks_at_the_window_from_outside():
    required, wished = system_libraries.needed_to_test("linux", all_layers=True)
    plain_required, plain = system_libraries.needed_to_test("linux")
    assert required == plain_required
    assert set(plain.programs) < set(wished.programs)
    packages = {**wished.programs, **wished.files, **wished.libraries}.values()
    assert {"xvfb", "openbox", "xdotool", "orca", "at-spi2-core", "libxcb-cursor0", "chromium"} <= set(packages)
    assert not plain.files


def test_a_file_is_found_by_its_pattern(tmp_path):
    (tmp_path / "lib" / "here").mkdir(parents=True)
    (tmp_path / "lib" / "here" / "a.typelib").touch()
    below = str(tmp_path).lstrip("/")
    found, lost = f"{below}/lib/*/a.typelib", f"{below}/lib/*/b.typelib"
    assert Needs(files={found: "here", lost: "there"}).missing() == {lost: "there"}


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_need_nothing(platform):
    assert system_libraries.needed_to_run({"DISPLAY": ":0"}, platform) == NOTHING
    assert system_libraries.needed_to_test(platform, all_layers=True) == (NOTHING, NOTHING)


def test_a_window_needs_more_where_there_is_a_screen():
    bare = system_libraries.needed_to_run({}, "linux").libraries
    assert set(bare.values()) == {
        "libglib2.0-0",
        "libgl1",
        "libegl1",
        "libxkbcommon0",
        "libfontconfig1",
        "libdbus-1-3",
    }
    x11 = system_libraries.needed_to_run({"DISPLAY": ":0"}, "linux").libraries
    assert set(x11.values()) - set(bare.values()) == {
        "libxcb-cursor0",
        "libxcb-icccm4",
        "libxcb-keysyms1",
        "libxcb-shape0",
        "libxkbcommon-x11-0",
    }
    assert "libwayland-client.so.0" in system_libraries.needed_to_run({"WAYLAND_DISPLAY": "w"}, "linux").libraries


@pytest.mark.parametrize(
    ("release", "name"),
    [
        ({"ID": "debian", "VERSION_ID": "12"}, "libglib2.0-0"),
        ({"ID": "debian", "VERSION_ID": "13"}, "libglib2.0-0t64"),
        ({"ID": "debian"}, "libglib2.0-0t64"),
        ({"ID": "ubuntu", "VERSION_ID": "22.04"}, "libglib2.0-0"),
        ({"ID": "ubuntu", "VERSION_ID": "24.04"}, "libglib2.0-0t64"),
        ({"ID": "fedora", "VERSION_ID": "43"}, "libglib2.0-0"),
        ({}, "libglib2.0-0"),
    ],
)
def test_glib_has_the_name_its_release_gives_it(release, name):
    assert system_libraries._package_names(["libglib2.0-0"], release) == [name]
