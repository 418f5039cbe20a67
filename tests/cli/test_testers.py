"""Testers by the command: welcomed by a code, asked one by one, asked again; what they take back is gone."""

import json

import pytest

from audit_app.errors import DiskFull
from audit_app.store import cleaning, redacting
from audit_app.store.home import Home
from tests.wording.speaking import plain

USES = ("take_part", "needs", "photo", "voice", "quotation", "contact", "name")
CANARY = "Zébulon-l-inséparable"


@pytest.fixture
def welcomed(jauge, audit):
    return jauge.document(
        "test", "start", audit, "t01", "--agrees", "take_part,needs", "--agrees", "quotation", "--profile", "p4",
        "--needs", "Un guide", "--aids", "Canne", "--audience", "spectators", "--asked", "easy", "--by", "Maé",
    )  # fmt: skip


def consents(jauge, audit, code="T01"):
    answers = jauge.document("test", "consent", audit, code)
    return {use: answers[use]["given"] if answers[use] else None for use in USES}


def test_a_tester_is_welcomed_by_a_code_with_what_they_agree_to(jauge, audit, welcomed):
    assert (welcomed["id"], welcomed["profile"], welcomed["needs"], welcomed["aids"]) == (
        "T01", "P4", "Un guide", "Canne",
    )  # fmt: skip
    assert welcomed["agrees"] == ["take_part", "needs", "quotation"]
    assert (welcomed["audiences"], welcomed["guarded"]) == (["spectators"], "adult")
    answers = jauge.document("test", "consent", audit, "T01")
    assert (answers["needs"]["asking"], answers["needs"]["by"], answers["needs"]["text"]) == ("easy", "Maé", "2")
    assert consents(jauge, audit) == {use: use in ("take_part", "needs", "quotation") for use in USES}


def test_testers_are_listed_without_their_needs(jauge, audit, welcomed):
    assert plain(jauge("test", "start", audit).out) == "T01  Cécité · 0 tentative\n"
    assert [one["id"] for one in jauge.document("test", "start", audit)] == ["T01"]


def test_no_tester_is_said(jauge, audit):
    assert plain(jauge("test", "start", audit).out) == "Aucun testeur n’a encore été accueilli.\n"
    assert jauge.document("test", "start", audit) == []


def test_who_is_welcomed_again_keeps_what_they_said_and_agreed_to(jauge, audit, welcomed):
    again = jauge.document("test", "start", audit, "T01", "--agrees", "photo", "--aids", "Chien")
    assert (again["needs"], again["aids"], again["profile"]) == ("Un guide", "Chien", "P4")
    assert again["agrees"] == ["take_part", "needs", "photo", "quotation"]


def test_a_minor_is_welcomed_with_whoever_agrees_for_them_too(jauge, audit):
    given = ("--agrees", "take_part", "--guarded", "minor", "--represented")
    assert jauge.document("test", "start", audit, "T02", *given)["guarded"] == "minor"
    assert jauge.document("test", "consent", audit, "T02")["take_part"]["represented"]
    listed = plain(jauge("test", "start", audit).out)
    assert "moins de 18 ans, son représentant est d’accord aussi" in listed
    said = plain(jauge("test", "consent", audit, "T02").out).splitlines()
    assert said[0] == "Moins de 18 ans, son représentant est d’accord aussi"
    assert "représentant" in jauge.refused("test", "consent", audit, "T02", "--agrees", "photo")


def test_nobody_under_guard_is_welcomed_before_their_representative_agreed(jauge, audit, welcomed):
    alone = ("--agrees", "take_part", "--guarded", "minor")
    said = jauge.refused("test", "start", audit, "T30", *alone)
    assert said == (
        "T30 est mineur ou majeur protégé : rien n’a été noté. Son représentant doit être d’accord lui aussi."
    )
    assert [one["id"] for one in jauge.document("test", "start", audit)] == ["T01"]
    alone = jauge.document("test", "start", audit, "T01", "--guarded", "protected")
    assert (alone["guarded"], alone["agrees"]) == ("protected", [])
    assert "représentant" in jauge.refused("test", "consent", audit, "T01", "--agrees", "photo")
    assert "représentant" in jauge.refused("test", "start", audit, "T01", "--profile", "P2")
    told = jauge.document("test", "consent", audit, "T01", "--represented")
    assert told["take_part"]["represented"]
    assert not told["photo"]["represented"]
    jauge("undo", audit)
    both = jauge.document("test", "start", audit, "T01", "--guarded", "protected", "--represented")
    assert (both["guarded"], both["agrees"]) == ("protected", ["take_part", "needs", "quotation"])


def test_nobody_is_welcomed_who_does_not_agree_to_take_part(jauge, audit):
    assert "n’accepte pas de participer" in jauge.refused("test", "start", audit, "T01")
    assert jauge.document("test", "start", audit) == []


def test_needs_are_noted_only_with_the_consent_to_it(jauge, audit):
    said = jauge.refused("test", "start", audit, "T01", "--agrees", "take_part", "--needs", "Un guide")
    assert (
        said == "T01 n’accepte pas « besoins notés » : rien n’en a été noté. Demandez d’abord, ou laissez-le de côté."
    )
    assert jauge.document("test", "start", audit) == []


@pytest.mark.parametrize("name", ["Marie Dupont", "T", "01", "T00001", "TEST1", "T01\x1b[31m"])
def test_a_name_is_no_code(jauge, audit, name):
    assert "jamais un nom" in jauge.misused("test", "start", audit, name, "--agrees", "take_part")
    assert "jamais un nom" in jauge.misused("test", "withdraw", audit, name)


def test_what_cannot_be_meant_is_refused(jauge, audit, welcomed):
    assert "take_part" in jauge.misused("test", "start", audit, "T02", "--agrees", "everything")
    assert "code" in jauge.misused("test", "start", audit, "--agrees", "take_part")
    assert "T09" in jauge.refused("test", "consent", audit, "T09")
    assert "T09" in jauge.refused("test", "consent", audit, "T09", "--agrees", "photo")
    assert "T09" in jauge.refused("test", "withdraw", audit, "T09")
    assert "photos" in jauge.refused("test", "consent", audit, "T01", "--again", "photo")
    jauge.misused("test", "start", audit, "T02", "--profile", "P12")
    jauge.misused("test", "start", audit, "T02", "--asked", "shouting")
    jauge.misused("test", "start", audit, "T02", "--needs", "x" * 20_000)


def test_one_more_consent_is_noted_and_others_are_asked_again(jauge, audit, welcomed):
    noted = jauge.document(
        "test", "consent", audit, "T01", "--agrees", "photo", "--again", "take_part,quotation", "--on", "2026-05-16",
        "--asked", "screen", "--represented",
    )  # fmt: skip
    assert (noted["photo"]["given"], noted["photo"]["asking"], noted["photo"]["represented"]) == (True, "screen", True)
    assert noted["quotation"]["asked_again"] == ["2026-05-16"]
    assert noted["name"]["given"] is False
    said = plain(jauge("test", "consent", audit, "T01").out).splitlines()
    assert len(said) == len(USES)
    assert said[0].startswith("- Participer au test : oui, ")
    assert said[4].endswith("redemandé le 16 mai 2026")
    assert said[6].split(" : ")[1].startswith("non")
    jauge("undo", audit)
    assert consents(jauge, audit)["photo"] is False


def test_agreeing_twice_changes_nothing(jauge, audit, welcomed):
    before = jauge.document("test", "consent", audit, "T01")
    assert jauge.document("test", "consent", audit, "T01", "--agrees", "needs", "--by", "Zoé") == before


def everything(jauge, audit):
    jauge("test", "start", audit, "T01", "--agrees", ",".join(USES), "--profile", "P4", "--needs", CANARY)
    jauge("test", "record", audit, "--tester", "T01", "--scenario", "S8", "--quote", CANARY, "--facts", CANARY)
    jauge("test", "finish", audit, "--tester", "T01", "--best", CANARY)
    jauge("test", "pay", audit, "T01", "--what", CANARY, "--amount", "40")
    jauge("finding", audit, CANARY, "--tester", "T01")
    jauge("backups", "make")


def anywhere(home):
    every = [path for path in home.rglob("*") if path.is_file()]
    return [path.name for path in every if CANARY.encode() in path.read_bytes()]


def test_who_takes_everything_back_leaves_no_trace_in_the_folder(jauge, audit):
    everything(jauge, audit)
    assert len(anywhere(jauge.home)) > 1
    done = jauge.document("test", "withdraw", audit, "t01")
    assert done == {
        "tester": "T01",
        "uses": ["take_part"],
        "issues": [],
        "files": 0,
        "beside": [],
        "owed": 40.0,
        "cleaned": True,
        "names_until": {},
    }
    assert anywhere(jauge.home) == []
    assert jauge.document("test", "start", audit) == []
    assert jauge.document("test", "record", audit) == []
    assert jauge.document("findings", audit) == []
    assert plain(jauge("test", "consent", audit, "T01").out).count("retiré le") == len(USES)
    assert "n’accepte pas" in jauge.refused("test", "consent", audit, "T01", "--again", "photo")


def test_what_copies_still_hold_is_said_and_done_by_the_next_command(jauge, audit, welcomed, monkeypatch):
    def full(*_asked):
        raise DiskFull(jauge.home)

    with monkeypatch.context() as cut:
        cut.setattr(redacting, "redact_copies", full)
        said = jauge("test", "withdraw", audit, "T01", code=3)
        assert plain(said.out).startswith("T01 retire : participer au test.\n")
        assert "Ce qui a été repris a quitté l’audit pour de bon : ne recommencez pas." in plain(said.err)
        assert "à sa prochaine ouverture" in said.err
        assert jauge.document("test", "start", audit) == []
    assert cleaning.is_behind(Home(jauge.home))
    jauge("test", "start", audit)
    assert not cleaning.is_behind(Home(jauge.home))


def test_one_consent_is_taken_back_alone_and_nothing_undoes_it(jauge, audit):
    everything(jauge, audit)
    said = plain(jauge("test", "withdraw", audit, "T01", "--use", "quotation").out)
    assert "T01 retire" in said
    assert "emportées ailleurs" in said
    (attempt,) = jauge.document("test", "record", audit)
    assert (attempt["quote"], attempt["facts"]) == ("", CANARY)
    assert consents(jauge, audit) == {use: use != "quotation" for use in USES}
    jauge("undo", audit)
    assert jauge.document("test", "record", audit)[0]["quote"] == ""
    assert "n’accepte pas" in jauge.refused(
        "test", "record", audit, "--tester", "T01", "--scenario", "S9", "--quote", "Non"
    )


def test_what_was_taken_back_can_be_agreed_to_anew(jauge, audit, welcomed):
    jauge("test", "withdraw", audit, "T01")
    anew = jauge.document("test", "start", audit, "T01", "--agrees", "take_part")
    assert (anew["agrees"], anew["needs"], anew["profile"]) == (["take_part"], "", None)


def test_who_left_and_comes_back_brings_nothing_of_before_back(jauge, audit, tmp_path):
    tester = {"code": "T01", "profile": "P1", "consents": {"take_part": True, "needs": True}}
    told = {"tester": "T01", "scenario": "S8", "success": "gave_up", "facts": "Seuil"}
    sheet = {"testers": [tester], "observations": [told], "findings": [{"title": "Seuil", "testers": ["T01"]}]}
    file = tmp_path / "s.json"
    file.write_text(json.dumps(sheet), "utf-8")
    jauge("test", "import", audit, file)
    jauge("test", "withdraw", audit, "T01")
    said = plain(jauge("test", "start", audit, "T01", "--agrees", "take_part,needs").out)
    assert "T01 était parti le" in said
    again = jauge.document("test", "import", audit, file)
    assert (again["observations"], again["findings"], again["left"]) == ([], [], ["T01"])
    assert "T01 était parti : ce que ce fichier en disait avant reste dehors." in plain(
        jauge("test", "import", audit, file).out
    )
    assert jauge.document("findings", audit) == []
    assert jauge.document("test", "start", audit)[0]["profile"] is None
    sheet["observations"] = [told | {"facts": "Une autre fois"}]
    file.write_text(json.dumps(sheet), "utf-8")
    assert len(jauge.document("test", "import", audit, file)["observations"]) == 1
    assert "était parti" not in plain(jauge("test", "start", audit, "T01", "--agrees", "voice").out)


def test_what_was_agreed_to_is_taken_back_in_the_trash_too(jauge, audit):
    jauge("test", "start", audit, "T01", "--agrees", "take_part")
    jauge("test", "record", audit, "--tester", "T01", "--scenario", "S8", "--facts", "Seuil")
    jauge("trash", audit)
    assert jauge.document("test", "withdraw", audit, "T01")["tester"] == "T01"
    jauge("restore", audit)
    assert jauge.document("test", "record", audit) == []
