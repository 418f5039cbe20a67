"""What window and command share: options wherever they stand, the data folder, and the language of the system."""

import locale
import subprocess
import sys
from pathlib import Path

import pytest

from audit_app.arguments import Arguments, Mistyped, spoken, understood

ROOT = Path(__file__).parents[1]
BOTH = ("fr", "en")


def told(*words, **environment):
    return understood(words, {"JAUGE_HOME": "/h"} | environment, BOTH)


@pytest.mark.parametrize(
    "words",
    [
        ("--home", "/d", "--lang", "en", "--json", "list", "x"),
        ("list", "--json", "--home=/d", "x", "--lang=en"),
        ("list", "x", "--home", "/d", "--lang", "en", "--json"),
    ],
)
def test_the_options_are_taken_out_wherever_they_stand(words):
    assert told(*words) == Arguments(Path("/d"), "en", as_json=True, rest=("list", "x"))


def test_after_the_name_of_the_report_the_language_is_its_own():
    for asked in (("--lang", "en"), ("--lang=en",)):
        found = told("--lang", "fr", "report", "x", *asked, "--json")
        assert found == Arguments(Path("/h"), "fr", as_json=True, rest=("report", "x", *asked))
    assert told("lines", "report", "--lang", "en").language == "en"


def test_without_options_the_environment_says_where_and_no_language_is_asked_for():
    assert told("audit.jauge", JAUGE_LANG="en") == Arguments(Path("/h"), None, as_json=False, rest=("audit.jauge",))


def test_an_empty_folder_is_no_folder():
    assert told("--home=").home == Path("/h")


def test_the_last_of_two_is_the_one_that_holds():
    assert told("--lang", "en", "--lang", "fr").language == "fr"


def test_what_follows_two_dashes_is_left_alone():
    assert told("lines", "--", "--json", "--lang").rest == ("lines", "--", "--json", "--lang")


def test_an_option_that_only_looks_like_one_of_these_is_left_alone():
    assert told("--json=1", "--homer", "--note=--json").rest == ("--json=1", "--homer", "--note=--json")


@pytest.mark.parametrize("name", ["--home", "--lang"])
def test_an_option_without_its_value_is_named(name):
    with pytest.raises(Mistyped) as raised:
        told("list", name)
    assert (raised.value.name, raised.value.choices) == (name, ())


@pytest.mark.parametrize("typed", [("--lang", "de"), ("--lang=",)])
def test_a_language_that_is_not_spoken_is_refused_with_those_that_are(typed):
    with pytest.raises(Mistyped) as raised:
        told(*typed)
    assert (raised.value.name, raised.value.choices) == ("--lang", BOTH)


def test_where_nothing_is_said_of_the_data_folder_the_platform_has_one(monkeypatch, tmp_path):
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    assert understood((), {}, BOTH).home.name == "jauge"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "fr"),
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_MESSAGES": "en_US.UTF-8", "LANG": "fr_FR.UTF-8"}, "en"),
        ({"JAUGE_LANG": "fr", "LC_ALL": "en_US.UTF-8"}, "fr"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"JAUGE_LANG": "fr@easy", "LANG": "en_GB.UTF-8"}, "fr@easy"),
    ],
)
def test_the_language_of_the_system_is_spoken_french_unless_it_is_english(environment, language, monkeypatch):
    monkeypatch.setattr(locale, "getlocale", lambda: (None, None))
    assert spoken(environment) == language


def test_where_the_environment_is_silent_the_system_is_asked(monkeypatch):
    monkeypatch.setattr(locale, "getlocale", lambda: ("en_US", "cp1252"))
    assert spoken({}) == "en"


def test_the_window_learns_them_without_what_only_the_command_needs():
    code = (
        "import sys; from audit_app.arguments import understood; understood(sys.argv[1:], {}, ('fr', 'en'));"
        "assert not {'click', 'pydantic', 'platformdirs', 'audit_app.cli'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, "--home", "x"], cwd=ROOT, check=True)
