"""Whole audits: archive, trash, erase, the next edition; what scripts rely on and what a person reads."""

import pytest

from tests.wording.speaking import plain


def listed(jauge, *options):
    return {each["audit"]: each["shelf"] for each in jauge.document("list", *options)}


def test_an_archived_audit_is_out_of_the_list_and_comes_back(jauge, audit):
    assert jauge.document("archive", audit)["shelf"] == "archive"
    assert listed(jauge) == {}
    assert listed(jauge, "--all") == {audit: "archive"}
    assert "1 audit est archivé ou à la corbeille : --all." in plain(jauge("list").out)
    assert "Archivé le" in plain(jauge("list", "--all").out)
    jauge("answer", audit, "GOV-01", "--verdict", "compliant")
    jauge("archive", audit, "--back")
    assert listed(jauge) == {audit: "current"}


def test_the_trash_keeps_an_audit_whole_and_read_only(jauge, audit):
    jauge("answer", audit, "GOV-01", "--verdict", "compliant")
    before = jauge.document("lines", audit)
    assert jauge.document("trash", audit)["trashed_at"]
    assert "à la corbeille" in jauge.refused("answer", audit, "GOV-02", "--verdict", "compliant")
    assert jauge.document("lines", audit) == before
    assert "À la corbeille depuis le" in plain(jauge("list", "--all").out)
    jauge("restore", audit)
    assert listed(jauge) == {audit: "current"}
    assert "n’est pas à la corbeille" in jauge.refused("restore", audit)


def test_erasing_says_first_what_goes_out_of_copies_too(jauge, audit):
    jauge("backups", "make")
    assert "n’est pas à la corbeille" in jauge.refused("erase", audit)
    jauge("trash", audit)
    said = plain(jauge("erase", audit).out)
    assert "Rien n’est encore effacé" in said
    assert "Il quitte aussi 1 copie de ce dossier" in said
    assert "clé USB" in said
    assert jauge.document("erase", audit) == {
        "audit": audit, "erased": False, "files": 0, "copies": 1, "copies_removed": 0
    }  # fmt: skip
    assert listed(jauge, "--all") == {audit: "trash"}
    assert jauge.document("erase", audit, "--yes") == {
        "audit": audit, "erased": True, "files": 0, "copies": 1, "copies_removed": 0
    }  # fmt: skip
    assert listed(jauge, "--all") == {}
    assert "Aucun audit ne commence par" in jauge.refused("lines", audit)


@pytest.fixture
def measured(jauge, audit):
    jauge("answer", audit, "CIR-02", "--verdict", "compliant", "--measure", "width=150", "--by", "Anne")
    jauge("answer", audit, "GOV-01", "--verdict", "compliant")
    jauge("action", audit, "GOV-02", "--what", "Nommer", "--owner", "Club", "--due", "2027-03-01")
    return audit


def test_the_next_edition_waits_to_be_confirmed(jauge, measured):
    made = jauge.document("duplicate", measured, "--edition", "2028", "--starts", "2028-05-14", "--by", "Zoé")
    assert (made["to_confirm"], len(made["actions"]), made["left_findings"]) == (["CIR-02"], 1, [])
    assert made["left_answers"] == ["GOV-01"]
    following = made["audit"]
    line = jauge.line(following, "CIR-02")
    assert (line["verdict"], line["by"]) == ("not_checked", None)
    assert "by" not in line["carried"]
    assert "CIR-02  Édition précédente : Conforme" in plain(jauge("confirm", following).out)
    assert [row["line"] for row in jauge.document("lines", following, "--view", "to_confirm")] == ["CIR-02"]
    assert jauge.document("confirm", following, "CIR-02", "--by", "Zoé") == {"to_confirm": {}}
    confirmed = jauge.line(following, "CIR-02")
    assert (confirmed["verdict"], confirmed["by"]) == (line["carried"]["verdict"], "Zoé")
    assert jauge.document("lines", following, "--view", "to_confirm") == []
    assert "Rien n’attend" in plain(jauge("confirm", following).out)
    assert "Aucune réponse de l’édition précédente" in jauge.refused("confirm", following, "CIR-02")
    assert jauge.document("undo", following)["gesture"] == "confirmed"


def test_the_next_edition_says_what_it_begins_with(jauge, measured):
    said = plain(
        jauge("duplicate", measured, "--edition", "2028", "--starts", "14/05/2028", "--ends", "15/05/2028").out
    )
    assert "L’édition 2028 est commencée. 1 réponse à confirmer sur place, 1 action en cours reprise." in said
    refused = jauge.refused("duplicate", measured, "--edition", "2027", "--starts", "2027-05-01")
    assert refused.startswith("L’édition suivante commence après le 16 mai 2027")
