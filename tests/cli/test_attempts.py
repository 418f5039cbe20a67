"""Attempts by the command: noted, completed, brought in by file; all of a file or nothing, and nothing twice."""

import json
import time
from datetime import UTC, datetime

import pytest
from PIL import Image

from audit_app.store import reviving
from audit_app.store.home import Home
from tests.cli.calling import ROOT
from tests.wording.speaking import plain

AGREES = {"take_part": True, "needs": True, "photo": False, "voice": False, "quotation": True, "contact": False}
SHEET = {
    "testers": [
        {"code": "T01", "profile": "P1", "consents": AGREES | {"name": False}},
        {"code": "T02", "profile": "P4", "consents": {"take_part": True, "needs": True, "quotation": False}},
    ],
    "observations": [
        {
            "tester": "T01",
            "scenario": "S8",
            "success": "stopped",
            "help": 4,
            "minutes": 12,
            "seq": 1,
            "quote": "Bloqué",
        },
        {"tester": "T02", "scenario": "S8", "zone": "Bloc B", "success": "with_help", "help": 2, "quote": "Pas clair"},
        {"tester": "T02", "scenario": "A1", "success": "alone", "help": 0},
    ],
    "findings": [{"title": "Seuil de 6 cm", "severity": 4, "lines": ["CIR-01"], "testers": ["T01"]}],
}


@pytest.fixture
def place(jauge, audit):
    jauge("zones", audit, "--add", "toilets", "Bloc B", "--venue", "Village départ")
    return next(one["id"] for one in jauge.document("zones", audit) if one["name"] == "Bloc B")


@pytest.fixture
def sheet(tmp_path):
    def written(content=SHEET, name="tests.json"):
        text = content if isinstance(content, str | bytes) else json.dumps(content, ensure_ascii=False)
        (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path / name

    return written


def recorded(jauge, audit):
    """Return everything of user tests that an audit holds."""
    return (
        jauge.document("test", "start", audit),
        jauge.document("test", "record", audit),
        jauge.document("findings", audit),
    )


@pytest.mark.usefixtures("place")
class TestNoting:
    """One attempt at a time."""

    @pytest.fixture
    def attempt(self, jauge, audit):
        jauge("test", "start", audit, "T01", "--agrees", "take_part,quotation")
        test = jauge.document("test", "plan", audit, "--scenarios", "S8")["id"]
        return jauge.document(
            "test", "record", audit, "--tester", "t01", "--scenario", "s8", "--test", test[:30], "--zone", "bloc b",
            "--success", "with_help", "--help-level", "2", "--minutes", "12,5", "--detours", "1", "--seq", "3",
            "--staff", "4", "--broken", "--no-dignity", "--dignity-words", "On m’a porté", "--unsafe",
            "--fatigue-before", "2", "--fatigue-after", "7", "--again", "with_help",
            "--facts", "Le loquet est trop haut", "--measures", "loquet 1,40 m", "--quote", "Je n’y arrive pas",
            "--translated", "--words", "Fatigant", "--by", "Maé",
        )  # fmt: skip

    def test_everything_the_forms_ask_is_noted(self, jauge, audit, place, attempt):
        noted = {key: attempt[key] for key in attempt if key not in ("id", "test", "on")}
        assert noted.pop("evidence") == []
        assert noted == {
            "tester": "T01", "scenario": "S8", "zone": place, "success": "with_help", "help": 2, "minutes": 12.5,
            "detours": 1, "from_paper": False, "measures": "loquet 1,40 m",
            "facts": "Le loquet est trop haut", "quote": "Je n’y arrive pas", "translated": True,
            "works": False, "staff": 4, "seq": 3, "dignity": False, "dignity_words": "On m’a porté", "safe": False,
            "fatigue_before": 2, "fatigue_after": 7, "again": "with_help", "words": "Fatigant",
            "needs_met": None, "easy_to_use": None, "by": "Maé",
        }  # fmt: skip
        assert attempt["test"] == jauge.document("test", "plan", audit)[0]["id"]
        assert jauge.document("test", "record", audit) == [attempt]
        assert "T01 · S8 · Bloc B · réussi avec de l’aide · 12,5 min" in plain(jauge("test", "record", audit).out)
        jauge("undo", audit)
        assert plain(jauge("test", "record", audit).out) == "Rien n’a encore été essayé.\n"

    def test_an_attempt_is_completed_and_keeps_the_rest(self, jauge, audit, attempt):
        more = jauge.document("test", "record", audit, "--attempt", attempt["id"], "--works", "--seq", "5")
        assert more == attempt | {"works": True, "seq": 5}
        assert len(jauge.document("test", "record", audit)) == 1

    def test_what_cannot_be_meant_is_refused_in_one_sentence(self, jauge, audit, attempt):
        of = ("test", "record", audit, "--tester", "T01", "--scenario")
        assert "T09" in jauge.refused("test", "record", audit, "--tester", "T09", "--scenario", "S8")
        assert "S99" in jauge.refused(*of, "S99")
        assert "X1" in jauge.refused(*of, "X1")
        assert "nulle part" in jauge.refused(*of, "S8", "--zone", "nulle part")
        assert "ffff" in jauge.refused(*of, "S8", "--test", "ffff")
        assert "ffff" in jauge.refused("test", "record", audit, "--attempt", "ffff", "--seq", "1")
        assert "--scenario" in jauge.misused("test", "record", audit, "--tester", "T01")
        assert "jamais un nom" in jauge.misused("test", "record", audit, "--tester", "Marie", "--scenario", "S8")
        for wrong in (
            ("--seq", "8"),
            ("--help-level", "5"),
            ("--minutes", "0"),
            ("--minutes", "nan"),
            ("--staff", "0"),
        ):
            jauge.misused(*of, "S8", *wrong)
        assert jauge.document("test", "record", audit) == [attempt]

    def test_what_was_noted_on_paper_says_so_and_on_which_day(self, jauge, audit, attempt):
        of = ("test", "record", audit, "--tester", "T01", "--scenario", "S8")
        typed = jauge.document(*of, "--paper", "--on", "2026-01-05")
        assert (typed["from_paper"], typed["on"]) == (True, "2026-01-05")
        assert jauge.document("test", "record", audit, "--attempt", attempt["id"], "--paper")["from_paper"] is True
        assert "n’est pas encore arrivé" in plain(jauge.refused(*of, "--on", "2199-01-01"))
        assert "--on" in jauge.misused("test", "record", audit, "--attempt", typed["id"], "--on", "2026-01-06")
        assert len(jauge.document("test", "record", audit)) == 2

    def test_how_usable_a_service_is_is_asked_of_digital_scenarios_alone(self, jauge, audit, attempt):
        of, said = ("test", "record", audit, "--tester", "T01", "--scenario"), "S8 n’essaie ni site ni application"
        assert said in plain(jauge.refused(*of, "S8", "--needs-met", "6"))
        assert said in plain(jauge.refused("test", "record", audit, "--attempt", attempt["id"], "--easy-to-use", "5"))
        online = jauge.document(*of, "S2", "--needs-met", "6", "--easy-to-use", "5")
        assert (online["needs_met"], online["easy_to_use"]) == (6, 5)
        moved = ("test", "record", audit, "--attempt", online["id"])
        assert said in plain(jauge.refused(*moved, "--scenario", "S8"))
        jauge(*moved, "--seq", "5")
        own = ("test", "scenario", audit, "X1", "--title", "Alerte", "--goal", "S’inscrire aux alertes")
        jauge(*own)
        assert "X1 n’essaie" in plain(jauge.refused(*of, "X1", "--needs-met", "6"))
        assert jauge.document(*own, "--digital")["digital"] is True
        assert jauge.document(*of, "X1", "--needs-met", "6")["needs_met"] == 6

    def test_a_photo_of_an_attempt_needs_the_consent_and_goes_with_it(self, jauge, audit, attempt, tmp_path):
        photo = tmp_path / "loquet.png"
        Image.new("RGB", (40, 30), "red").save(photo)
        of = ("test", "record", audit, "--attempt", attempt["id"], "--photo", photo)
        said = jauge.refused(*of)
        assert said.startswith("T01 n’accepte pas « ")
        assert not any((jauge.home / "files").rglob("*.jpg"))
        jauge("test", "consent", audit, "T01", "--agrees", "photo")
        (piece,) = jauge.document(*of, "--alt", "Le loquet, à 1,40 m")["evidence"]
        listed = plain(jauge("evidence", audit).out)
        assert "Tentative S8" in listed
        assert "T01" not in listed.replace("T01 n’", "")
        assert "--alt" in jauge.misused(*of, "--alt", "a", "--alt", "b")
        assert piece in jauge("evidence", audit, "--json").out
        assert any((jauge.home / "files").rglob("*.*"))
        jauge("test", "withdraw", audit, "T01", "--use", "photo")
        assert piece not in jauge("evidence", audit, "--json").out
        assert not any(path.is_file() for path in (jauge.home / "files").rglob("*"))

    def test_words_are_not_noted_of_who_does_not_agree_to_be_quoted(self, jauge, audit, attempt):
        jauge("test", "start", audit, "T02", "--agrees", "take_part")
        said = jauge.refused("test", "record", audit, "--tester", "T02", "--scenario", "S8", "--quote", "Bof")
        assert said.startswith("T02 n’accepte pas « ")
        assert jauge.document("test", "record", audit) == [attempt]


@pytest.mark.usefixtures("place")
class TestBringingIn:
    """A file of user tests, as the contract has it."""

    def test_a_file_is_taken_in_without_a_plan(self, jauge, audit, place, sheet):
        taken = jauge.document("test", "import", audit, sheet(), "--by", "Maé")
        assert (taken["testers"], taken["already"], taken["kept"]) == (["T01", "T02"], 0, [])
        assert (len(taken["observations"]), len(taken["findings"])) == (3, 1)
        assert taken["not_recorded"] == [{"tester": "T02", "use": "quotation"}]
        testers, attempts, (finding,) = recorded(jauge, audit)
        assert [(one["id"], one["profile"], one["agrees"]) for one in testers] == [
            ("T01", "P1", ["take_part", "needs", "quotation"]),
            ("T02", "P4", ["take_part", "needs"]),
        ]
        assert [(one["tester"], one["scenario"], one["zone"], one["quote"]) for one in attempts] == [
            ("T01", "S8", None, "Bloqué"),
            ("T02", "S8", place, ""),
            ("T02", "A1", None, ""),
        ]
        assert (attempts[0]["success"], attempts[0]["help"], attempts[0]["minutes"], attempts[0]["seq"]) == (
            "stopped", 4, 12.0, 1,
        )  # fmt: skip
        assert (finding["severity"], finding["testers"], finding["by"]) == (4, ["T01"], "Maé")
        assert finding["lines"] == [line["line"] for line in jauge.document("lines", audit) if line["line"] == "CIR-01"]

    def test_what_no_consent_covers_is_said(self, jauge, audit, sheet):
        said = plain(jauge("test", "import", audit, sheet()).out).splitlines()
        assert said == [
            "Repris : 2 testeurs, 3 tentatives, 1 constat.",
            "T02 n’accepte pas « paroles citées » : laissé de côté.",
        ]

    def test_the_same_file_again_changes_nothing(self, jauge, audit, sheet):
        jauge("test", "import", audit, sheet())
        before, steps = recorded(jauge, audit), jauge.document("history", audit)
        again = jauge.document("test", "import", audit, sheet())
        assert (again["testers"], again["observations"], again["findings"], again["already"]) == ([], [], [], 4)
        assert (recorded(jauge, audit), jauge.document("history", audit)) == (before, steps)
        assert "4 y étaient déjà." in plain(jauge("test", "import", audit, sheet()).out)

    def test_a_finding_sorted_and_moved_to_a_place_since_is_not_brought_in_twice(self, jauge, audit, sheet):
        found = {"title": "Barrière basse", "severity": 2, "lines": ["GOV-01"], "zone": "Bloc B", "testers": ["T01"]}
        file = sheet(SHEET | {"findings": [*SHEET["findings"], found]})
        jauge("test", "import", audit, file)
        first, second = jauge.document("findings", audit)
        low = first if first["title"] == "Barrière basse" else second
        jauge("sort", audit, low["id"], "--severity", "3", "--lines", "CIR-01")
        (zone,) = (one["id"] for one in jauge.document("zones", audit) if one["name"] == "Bloc B")
        jauge("zones", audit, "--rename", zone, "Bloc Nord")
        before = recorded(jauge, audit)
        again = jauge.document("test", "import", audit, file)
        assert (again["findings"], again["observations"], again["already"]) == ([], [], 5)
        assert recorded(jauge, audit) == before

    def test_what_a_file_asks_of_no_digital_service_is_a_fault_with_its_place(self, jauge, audit, sheet):
        asked = SHEET["observations"][0] | {"needs_met": 5}
        said = plain(jauge.refused("test", "import", audit, sheet(SHEET | {"observations": [asked]})))
        assert "observations[1].needs_met" in said
        assert "S8 n’essaie ni site ni application" in said
        assert recorded(jauge, audit) == ([], [], [])

    def test_it_is_one_step_that_undo_takes_back(self, jauge, audit, sheet):
        before = recorded(jauge, audit)
        jauge("test", "import", audit, sheet())
        jauge("undo", audit)
        assert recorded(jauge, audit) == before

    def test_a_withdrawal_that_going_back_to_a_copy_had_no_time_to_obey_is_obeyed_first(self, jauge, audit, sheet):
        jauge("test", "import", audit, sheet())
        jauge("backups", "make")
        jauge("test", "withdraw", audit, "T01")
        home = Home(jauge.home)
        home.database.write_bytes(b"no database any more" * 5_000)
        reviving.revived(home, datetime.now(UTC))  # and Jauge is ended before it does the rest
        assert jauge.document("test", "consent", audit, "T01")["take_part"]["given"]
        again = jauge.document("test", "import", audit, sheet())
        assert (again["testers"], again["observations"], again["findings"]) == ([], [], [])
        assert {"tester": "T01", "use": "take_part"} in again["not_recorded"]
        assert not jauge.document("test", "consent", audit, "T01")["take_part"]["given"]

    def test_after_damaged_data_a_file_of_before_brings_nobody_in_again_and_a_new_one_does_once_they_agree(
        self, jauge, audit, sheet
    ):
        jauge("backups", "make")
        jauge("test", "import", audit, sheet())
        jauge("test", "withdraw", audit, "T01")
        Home(jauge.home).database.write_bytes(b"no database any more" * 5_000)
        jauge("backups", "revive", "--yes")
        again = jauge.document("test", "import", audit, sheet())
        assert again["testers"] == ["T02"]
        assert {"tester": "T01", "use": "take_part"} in again["not_recorded"]
        jauge("test", "start", audit, "T01", "--agrees", "take_part")
        assert jauge.document("test", "import", audit, sheet())["left"] == ["T01"]
        assert [one["tester"] for one in jauge.document("test", "record", audit)] == ["T02", "T02"]
        told = {"tester": "T01", "scenario": "S9", "success": "alone"}
        new = sheet(SHEET | {"observations": [told], "findings": []})
        assert len(jauge.document("test", "import", audit, new)["observations"]) == 1
        assert jauge.document("test", "import", audit, new)["already"] == 1
        assert [one["id"] for one in jauge.document("test", "start", audit)] == ["T01", "T02"]

    def test_a_file_of_before_a_withdrawal_obeys_it(self, jauge, audit, sheet):
        jauge("test", "import", audit, sheet())
        jauge("test", "withdraw", audit, "T01")
        jauge("test", "withdraw", audit, "T02", "--use", "needs")
        before = recorded(jauge, audit)
        again = jauge.document("test", "import", audit, sheet())
        assert {"tester": "T01", "use": "take_part"} in again["not_recorded"]
        assert {"tester": "T02", "use": "needs"} in again["not_recorded"]
        assert recorded(jauge, audit) == before
        assert [one["id"] for one in before[0]] == ["T02"]

    def test_a_file_takes_nothing_back_and_says_who_refuses_now(self, jauge, audit, sheet):
        jauge("test", "import", audit, sheet())
        before = recorded(jauge, audit)
        refusing = [{"code": "T01", "consents": {"take_part": True, "needs": True, "quotation": False}}]
        taken = jauge.document("test", "import", audit, sheet({"testers": refusing}))
        assert taken["kept"] == [{"tester": "T01", "use": "quotation"}]
        assert recorded(jauge, audit) == before
        said = plain(jauge("test", "import", audit, sheet({"testers": refusing})).out)
        assert "T01 n’accepte plus « paroles citées » : un fichier ne retire rien." in said

    def test_who_does_not_take_part_is_left_out_whole(self, jauge, audit, sheet):
        absent = {
            "testers": [{"code": "T03", "profile": "P2", "needs": "Un ascenseur", "consents": {"needs": True}}],
            "observations": [{"tester": "T03", "scenario": "S1", "facts": "Rien"}],
            "findings": [{"title": "Pas d’ascenseur", "severity": 4, "lines": ["CIR-01"], "testers": ["T03"]}],
        }
        taken = jauge.document("test", "import", audit, sheet(absent))
        assert taken["not_recorded"] == [{"tester": "T03", "use": "take_part"}]
        assert recorded(jauge, audit) == ([], [], [])

    def test_a_file_with_a_byte_order_mark_is_read(self, jauge, audit, sheet):
        marked = b"\xef\xbb\xbf" + json.dumps(SHEET).encode()
        assert jauge.document("test", "import", audit, sheet(marked))["testers"] == ["T01", "T02"]

    def test_a_long_day_of_tests_is_taken_in_while_one_waits(self, jauge, audit, sheet):
        many = {
            "testers": [{"code": f"T{n:02}", "consents": {"take_part": True}} for n in range(1, 41)],
            "observations": [
                {"tester": f"T{n % 40 + 1:02}", "scenario": f"S{n % 14 + 1}", "facts": f"Fait {n}", "minutes": 5}
                for n in range(1_000)
            ],
            "findings": [{"title": f"Constat {n}", "severity": 1, "lines": ["CIR-01"]} for n in range(200)],
        }
        begun = time.monotonic()
        taken = jauge.document("test", "import", audit, sheet(many))
        assert (len(taken["observations"]), len(taken["findings"])) == (1_000, 200)
        assert time.monotonic() - begun < 20


@pytest.mark.parametrize(
    ("readme", "place"), [("README.md", "Sanitaires du village"), ("README.en.md", "Village toilets")]
)
def test_the_file_of_the_readme_is_taken_in(jauge, audit, sheet, readme, place):
    jauge("zones", audit, "--add", "toilets", place, "--venue", "Village départ")
    shown = (ROOT / readme).read_text("utf-8").partition("```json\n")[2].partition("```")[0]
    taken = jauge.document("test", "import", audit, sheet(shown))
    assert (taken["testers"], len(taken["observations"]), len(taken["findings"])) == (["T01"], 1, 1)
    assert taken["not_recorded"] == []


FAULTS = {
    "testers": [
        {"code": "Marie Dupont", "consents": {"take_part": "yes"}},
        {"code": "T01", "consents": {"take_part": True}, "diagnosis": "x"},
    ],
    "observations": [
        {"tester": "T01", "scenario": "Z9", "help": 9, "seq": "7", "minutes": float("nan")},
        {"tester": "T01", "scenario": "S1", "success": "perhaps"},
        {"tester": "Marie", "scenario": "S1", "quote": ["x"]},
    ],
    "findings": [{"severity": 5, "testers": ["Zoé"]}],
    "name": "Marie",
}
MISSING = {
    "testers": [{"code": "T01", "consents": {"take_part": True}}, {"code": "T01", "consents": {"take_part": True}}],
    "observations": [{"tester": "T09", "scenario": "S1"}, {"tester": "T01", "scenario": "S99", "zone": "Nulle part"}],
    "findings": [{"title": "Seuil", "lines": ["ZZZ-99"], "testers": ["T01", "T08"], "scenario": "X1"}],
}


class TestHostileFiles:
    """Nothing of a wrong file comes in, and everything wrong in it is said at once."""

    @pytest.fixture(autouse=True)
    def untouched(self, jauge, audit):
        before = recorded(jauge, audit), jauge.document("history", audit)
        yield
        assert (recorded(jauge, audit), jauge.document("history", audit)) == before

    def test_every_field_that_is_wrong_is_told_at_once(self, jauge, audit, sheet):
        said = jauge.refused("test", "import", audit, sheet(FAULTS)).splitlines()
        assert said[0].endswith("est inutilisable : 14 points à corriger, puis recommencer.")
        places = (
            "testers[1].code", "testers[1].consents.take_part", "testers[2].diagnosis", "observations[1].scenario",
            "observations[1].help", "observations[1].seq", "observations[1].minutes", "observations[2].success",
            "observations[3].tester", "observations[3].quote", "findings[1].title", "findings[1].severity",
            "findings[1].testers[1]", "name",
        )  # fmt: skip
        told = [line.removeprefix("- ").partition(" : ")[0] for line in said[1:]]
        assert sorted(told) == sorted(places)
        assert sum("et jamais un nom" in line for line in said) == 3

    def test_everything_named_that_is_not_there_is_told_at_once(self, jauge, audit, sheet):
        said = jauge.refused("test", "import", audit, sheet(MISSING)).splitlines()
        told = [line.removeprefix("- ").partition(" : ")[0] for line in said[1:]]
        assert told == [
            "testers[2].code", "observations[1].tester", "observations[2].zone", "observations[2].scenario",
            "findings[1].scenario", "findings[1].testers[2]", "findings[1].lines[1]",
        ]  # fmt: skip

    @pytest.mark.parametrize("found", [SHEET, FAULTS], ids=["else right", "else wrong"])
    def test_a_question_answered_twice_is_a_fault(self, jauge, audit, sheet, found):
        twice = json.dumps(found).replace('{"take_part"', '{"photo": true, "photo": false, "take_part"', 1)
        said = jauge.refused("test", "import", audit, sheet(twice))
        assert "« photo » est donné deux fois" in said

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"null",
            b"[]",
            b"\xff\xfe{}",
            b"[" * 100_000,
            b'{"testers":' * 50_000,
            b'{"observations": [NaN]}',
            b"{'a': 1}",
        ],
        ids=["empty", "null", "list", "utf-16", "deep", "deeper", "nan", "not json"],
    )
    def test_what_is_no_sheet_is_refused_in_a_moment(self, jauge, audit, sheet, content):
        begun = time.monotonic()
        said = jauge.refused("test", "import", audit, sheet(content))
        assert "tests.json" in said
        assert time.monotonic() - begun < 5

    def test_a_file_of_a_hundred_megabytes_is_not_read(self, jauge, audit, tmp_path):
        with (tmp_path / "grand.json").open("wb") as file:
            file.truncate(100_000_000)
        said = jauge.refused("test", "import", audit, tmp_path / "grand.json")
        assert "8 Mo" in said

    def test_a_file_that_is_not_there_or_a_folder_is_refused(self, jauge, audit, tmp_path):
        jauge.refused("test", "import", audit, tmp_path / "absent.json")
        jauge.refused("test", "import", audit, tmp_path)

    def test_signs_that_steer_a_terminal_do_not_reach_it(self, jauge, audit, sheet):
        steering = "\x1b[31m\x07\u202e"
        wrong = {"testers": [{"code": steering, "consents": {}}], steering: 1}
        said = jauge.refused("test", "import", audit, sheet(wrong))
        assert not set(said) & set("\x1b\x07\u202e")


def test_signs_one_does_not_see_are_not_kept(jauge, audit, sheet):
    steering = "Seuil\x1b[31m\x00\u202e trop haut"
    told = {
        "testers": [{"code": "T01", "consents": {"take_part": True}}],
        "observations": [{"tester": "T01", "scenario": "S1", "facts": steering}],
        "findings": [{"title": steering}],
    }
    jauge("test", "import", audit, sheet(told))
    _testers, (attempt,), (finding,) = recorded(jauge, audit)
    assert attempt["facts"] == finding["title"] == "Seuil[31m trop haut"
