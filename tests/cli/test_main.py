"""Options wherever they stand, exit codes scripts rely on, and one sentence instead of a traceback."""

import json

import click
import pytest

from audit_app import __version__, i18n
from audit_app.checklists.loading import shipped_checklist, shipped_schemes
from audit_app.cli import main
from tests.cli.calling import RACE, in_another_process
from tests.wording.speaking import plain

ID = r"[0-9a-f-]{36}"


def test_the_version_is_told(jauge):
    assert jauge("--version").out == f"jauge {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--json", "--home", "{home}", "list"),
        ("list", "--json", "--home", "{home}"),
        ("--home={home}", "list", "--json"),
        ("list", "--home={home}", "--json"),
        ("--lang", "en", "list", "--json", "--home", "{home}"),
    ],
)
def test_options_are_taken_before_and_after_the_command(jauge, tmp_path, arguments):
    said = jauge(*(a.format(home=tmp_path / "autre dossier") for a in arguments))
    assert json.loads(said.out) == []
    assert (tmp_path / "autre dossier" / "jauge.db").is_file()
    assert not jauge.home.exists()


@pytest.mark.parametrize("arguments", [("--lang", "en", "list"), ("list", "--lang", "en"), ("list", "--lang=en")])
def test_a_language_asked_for_is_spoken(jauge, arguments):
    assert jauge("list").out.startswith("Pas encore d’audit")
    assert jauge(*arguments).out.startswith("No audit yet")


def test_the_language_of_one_call_is_not_that_of_the_next(jauge):
    jauge("list", "--lang", "en")
    assert jauge("list").out.startswith("Pas encore d’audit")


def test_where_nothing_is_said_of_the_data_folder_the_platform_has_one(jauge, monkeypatch, tmp_path):
    monkeypatch.delenv("JAUGE_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "données de l'utilisateur"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "données de l'utilisateur"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert jauge.document("list") == []
    assert list(tmp_path.rglob("jauge.db"))


def test_an_audit_is_named_by_its_id_or_the_beginning_of_it(jauge, audit):
    for name in (audit, audit[:12], audit.upper(), f" {audit[:20]} "):
        assert jauge.document("status", name)["audit"] == audit


def test_a_beginning_that_fits_several_audits_is_refused_with_them_all(jauge, audit):
    other = jauge.begun()
    said = jauge.refused("status", audit[:2])
    assert audit in said
    assert other in said


def test_a_beginning_that_fits_none_says_where_to_look(jauge, audit):
    said = jauge.refused("lines", "zzz")
    assert "« zzz »" in said
    assert "jauge list" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Il manque COMMANDE."),
        (("--json",), "Il manque COMMANDE."),
        (("liste",), "Cette commande n’existe pas."),
        (("list", "--jsno"), "Il n’y a pas d’option --jsno."),
        (("--json=1", "list"), "Il n’y a pas d’option --json."),
        (("list", "--home"), "--home demande une valeur."),
        (("list", "--lang"), "--lang demande une valeur."),
        (("list", "--lang", "de"), "--lang doit être une de ces valeurs : fr, fr@easy, en."),
        (("new",), "Il manque 'EVENT.json'."),
        (("lines",), "Il manque 'AUDIT'."),
        (("report", "x"), "Il manque '--out'."),
        (("answer", "x"), "Indiquer la ligne"),
        (("answer", "x", "CIR-01"), "Rien à répondre"),
        (("answer", "x", "CIR-01", "--verdict"), "--verdict demande une valeur."),
        (("answer", "x", "CIR-01", "--verdict", "oui"), "'--verdict' doit être une de ces valeurs : compliant,"),
        (("answer", "x", "A-1", "--note", "n", "--on", "16 mai"), "une date de 1900 à 2200, comme 2027-05-16."),
        (("answer", "x", "A-1", "--note", "n", "--on", "2300-01-01"), "'--on' doit être une date de 1900 à 2200"),
        (("duplicate", "x", "--edition", "Z", "--starts", "9999-12-31"), "'--starts' doit être une date de 1900"),
        (("answer", "x", "CIR-01", "--from", "t.csv"), "pas les deux"),
        (("answer", "x", "--from", "t.csv", "--by", "A"), "le tableau dit lui-même qui"),
        (("answer", "x", "--from", "t.csv", "--note", "n"), "pas les deux"),
        (("answer", "x", "CIR-01", "--evidence", "p", "--alt", "a", "--alt", "b"), "plus de --alt que"),
        (("answer", "x", "CIR-01", "--measure", "1", "--unit", "m", "--unit", "cm"), "une seule --unit"),
        (("report", "x", "--out", "r.pdf", "--kind", "long"), "'--kind' doit être une de ces valeurs : funder, "),
        (("report", "x"), "Il manque '--out'."),
    ],
)  # fmt: skip
def test_wrong_use_is_said_in_one_sentence(jauge, arguments, said):
    found = jauge.misused(*arguments)
    assert said in found
    assert "--help" in found


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("list", "--help=1"), "--help takes no value."),
        (("list", "extra", "words"), "There are words too many: extra words."),
        (("zones", "x", "--add", "path"), "--add needs 2 values."),
        (
            ("action", "x", "L", "--what", "w", "--owner", "o", "--due", "2027-01-01", "--cost", "dix"),
            "'--cost' must be a",
        ),
        (
            ("action", "x", "L", "--what", "w", "--owner", "o", "--due", "2027-01-01", "--cost", "nan"),
            "'--cost' must be a",
        ),
        (
            ("action", "x", "L", "--what", "w", "--owner", "o", "--due", "2027-01-01", "--cost", "-1"),
            "'--cost' must be a",
        ),
        (("answer", "x", "L", "--measure", "1", "--measure", "2"), "The same measurement is given twice."),
        (("answer", "x", "L", "--note", "x" * 10_001), "this text is too long (10001 characters, at most 10000)."),
        (("action", "x", "L", "--what", " ", "--owner", "o", "--due", "2027-01-01"), "this text is empty."),
    ],
)
def test_wrong_use_is_said_in_english_too(english, arguments, said):
    found = english.misused(*arguments)
    assert said in found
    assert found.endswith("--help`.")


def test_french_says_wrong_use_in_french(jauge):
    for arguments in (("list", "x"), ("zones", "x", "--add", "path"), ("list", "--help=1"), ("list", "--nope")):
        french = jauge.misused(*arguments)
        assert jauge.misused("--lang", "en", *arguments).partition(" See")[0] != french.partition(" Voir")[0]


def test_a_word_that_looks_like_an_option_can_be_typed_all_the_same(jauge, audit):
    jauge("answer", audit, "GOV-01", "--note=--json")
    assert jauge.line(audit, "GOV-01")["note"] == "--json"
    jauge("lines", "--", audit)


@pytest.mark.parametrize("command", sorted(main.jauge.commands))
def test_every_command_has_help_in_both_languages(jauge, command):
    french = jauge("--lang", "fr", command, "--help").out
    english = jauge("--lang", "en", command, "--help").out
    assert french != english
    assert "Project-Id-Version" not in french


FAMILIES = [
    (name, inner)
    for name, command in main.jauge.commands.items()
    if isinstance(command, click.Group)
    for inner in command.commands
]


@pytest.mark.parametrize(("family", "command"), FAMILIES)
def test_every_command_of_a_family_has_help_in_both_languages(jauge, family, command):
    french = jauge("--lang", "fr", family, command, "--help").out
    assert french.startswith("Emploi")
    assert "Affiche cette page." in french
    assert f"jauge {family} {command}" in french
    assert french != jauge("--lang", "en", family, command, "--help").out
    assert "Project-Id-Version" not in french


@pytest.mark.parametrize("family", dict.fromkeys(family for family, _ in FAMILIES))
def test_the_help_of_a_family_lists_its_commands_each_on_whole_words(jauge, family):
    said = jauge(family, "--help").out
    listed = [inner for name, inner in FAMILIES if name == family]
    assert listed
    assert all(f"\n  {inner} " in said for inner in listed)
    assert "JAUGE_HOME" in said


def test_help_says_what_is_required_and_lists_options_alone(jauge):
    said = plain(jauge("checklist", "move", "--help").out)
    assert "Obligatoire." in said
    assert "\n  AUDIT" not in said
    assert "\n\n  Fait passer" in said


def test_the_help_lists_every_command_and_the_options_of_all(jauge):
    said = jauge("--help").out
    assert all(f"\n  {name} " in said for name in main.jauge.commands)
    assert "JAUGE_HOME" in said


def test_what_only_reports_need_is_not_imported_to_list_the_lines(jauge, audit):
    script = (
        "import sys; from audit_app.cli.main import run; code = run(sys.argv[1:]);"
        "slow = {'reportlab', 'PIL', 'filelock', 'audit_app.report', 'audit_app.checklists'} & set(sys.modules);"
        "sys.exit(str(slow) if slow else code)"
    )
    done = in_another_process(script, "--home", jauge.home, "lines", audit)
    assert (done.returncode, done.stderr) == (0, "")


def test_with_json_stdout_is_one_document_and_nothing_else(jauge, tmp_path):
    audit = jauge.begun()
    line = ("GOV-01", "--verdict", "partial")
    due = ("--what", "Nommer", "--owner", "Club", "--due", "2027-01-01")
    version = shipped_checklist().version
    for arguments in (
        ("list",), ("lines", audit), ("zones", audit), ("answer", audit, *line), ("action", audit, "GOV-01", *due),
        ("status", audit), ("history", audit), ("undo", audit), ("redo", audit), ("event-schema",), ("check",),
        ("report", audit, "--out", tmp_path / "r.pdf"), ("assign", audit, "GOV-01", "--to", "Anne"), ("scenarios",),
        ("checklist", "show", "GOV-01"), ("checklist", "export", "--out", tmp_path / "g.json"), ("funding", "list"),
        ("checklist", "diff", version, version), ("checklist", "move", audit, "--to", version),
        ("funding", "choose", audit), ("funding", "evaluate", audit, shipped_schemes()[0].id),
    ):  # fmt: skip
        assert jauge.document(*arguments) is not None


def test_a_problem_leaves_stdout_empty_with_json_too(jauge):
    said = jauge("--json", "lines", "zzz", code=3)
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_an_interruption_has_the_exit_code_of_one(jauge, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("audit_app.cli.preparing.event_file.read", interrupted)
    jauge("new", RACE, code=130)


def test_a_closed_pipe_is_no_failure(jauge, monkeypatch):
    def closed(*_, **__):
        raise BrokenPipeError(32, "Broken pipe")

    monkeypatch.setattr("audit_app.cli.call.click.echo", closed)
    monkeypatch.setattr("sys.stdout", main.sys.stdout)
    monkeypatch.setattr("sys.stderr", main.sys.stderr)
    assert main.run(["list"]) == 0


def test_output_that_is_no_console_is_left_alone(jauge, monkeypatch):
    import io

    out = io.StringIO()
    monkeypatch.setattr("sys.stdout", out)
    assert main.run(["--json", "list"]) == 0
    assert out.getvalue() == "[]\n"


def test_a_bug_is_not_disguised_as_a_problem(jauge, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("audit_app.cli.preparing.event_file.read", broken)
    with pytest.raises(ZeroDivisionError):
        main.run(["new", str(RACE)])
    assert i18n.language() == "fr"
