"""Versions of the reference set: what differs, and an audit moved from one to another without an answer lost."""

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from audit_app import shipped
from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.audit import AuditState
from audit_app.domain.progress import counted
from audit_app.i18n import in_language
from audit_app.session import AuditSession
from audit_app.store.undoing import CREATION
from audit_app.store.workspace import Workspace
from audit_app.wording.values import phrase
from tests.builders import a_checklist, an_audit
from tests.checklists.another_version import VERSION, AnotherVersion, free_of_others
from tests.store.afternoon import stamp
from tests.wording.speaking import plain

SHIPPED = str(shipped.checklists() / "jauge")


@pytest.fixture
def asked(jauge, audit):
    """Six lines of the race by what happens to them in the other version; none repeats in zones."""
    known = shipped_checklist()
    lines = [line["line"] for line in jauge.document("lines", audit) if known.by_id[line["line"]].zone_kind is None]
    reworded, relevelled, removed, remeasured, same, retold = free_of_others(lines)[:6]
    return SimpleNamespace(
        reworded=reworded,
        relevelled=relevelled,
        removed=removed,
        remeasured=remeasured,
        same=same,
        retold=retold,
        added=f"{same[:3]}-99",
    )


@pytest.fixture
def other(asked, tmp_path):
    version = AnotherVersion(tmp_path / "autre version")
    version.reword(asked.reworded)
    version.relevel(asked.relevelled)
    version.remeasure(asked.remeasured)
    version.retell(asked.retold)
    version.remove(asked.removed)
    version.add(asked.same, asked.added)
    return version.folder


@pytest.fixture
def answered(jauge, audit, asked):
    """The race with an answer to each of these lines."""
    for line in (asked.reworded, asked.relevelled, asked.removed, asked.remeasured, asked.same, asked.retold):
        jauge("answer", audit, line, "--verdict", "compliant", "--note", f"Vu : {line}")
    return audit


# What differs


def test_what_differs_between_two_sets_is_told_criterion_by_criterion(jauge, asked, other):
    known = shipped_checklist()
    found = jauge.document("checklist", "diff", SHIPPED, other)
    assert list(found) == [
        *("old", "new", "added", "removed", "reworded", "remeasured", "relevelled"),
        *("retold", "to_reread", "elsewhere"),
    ]
    assert found["old"] == {"id": known.id, "version": known.version, "hash": known.hash}
    assert (found["new"]["id"], found["new"]["version"]) == (known.id, VERSION)
    assert found["added"] == [{"id": asked.added, "title": phrase(known.by_id[asked.same].title)}]
    assert [each["id"] for each in found["removed"]] == [asked.removed]
    assert found["reworded"] == [
        {
            "id": asked.reworded,
            "before": phrase(known.by_id[asked.reworded].title),
            "after": phrase(known.by_id[asked.reworded].title.replaced(fr=found["reworded"][0]["after"])),
        }
    ]
    assert found["reworded"][0]["after"] != found["reworded"][0]["before"]
    (remeasured,) = found["remeasured"]
    assert remeasured["id"] == asked.remeasured
    assert [m["code"] for m in remeasured["after"]["measurements"]] == [
        *(m["code"] for m in remeasured["before"]["measurements"]),
        "elsewhere",
    ]
    (relevelled,) = found["relevelled"]
    assert relevelled["id"] == asked.relevelled
    assert set(relevelled["before"]) == {"N1", "N2", "N3", "N4", "blocking", "legal_duty", "when"}
    assert [relevelled["after"][size] for size in ("N1", "N2", "N3", "N4")] == ["not_asked"] * 4


def test_seen_from_the_other_side_what_was_added_is_removed(jauge, asked, other):
    there, back = (jauge.document("checklist", "diff", *sides) for sides in ((SHIPPED, other), (other, SHIPPED)))
    for one, two in (
        ("added", "removed"),
        ("removed", "added"),
        ("reworded", "reworded"),
        ("relevelled", "relevelled"),
    ):
        assert [each["id"] for each in there[one]] == [each["id"] for each in back[two]]


def test_a_person_reads_what_differs(jauge, asked, other):
    said = plain(jauge("checklist", "diff", SHIPPED, other).out)
    assert said.startswith(f"De la version {shipped_checklist().version} (")
    for head in ("Ajoutés (1) :", "Retirés (1) :", "Reformulés (1) :"):
        assert head in said
    assert all(f"- {key} " in said for key in vars(asked).values() if key != asked.same)
    assert f"- {asked.same} " not in said
    assert f"avant : {phrase(shipped_checklist().by_id[asked.reworded].title)}" in said
    levels = said.partition("Demandés à un autre niveau")[2]
    assert levels.count("avant : N1 ") == levels.count("après : N1 ") == 1


def test_what_is_told_anew_is_listed_by_its_parts_and_shown_in_full_on_demand(jauge, asked, other):
    (retold,) = jauge.document("checklist", "diff", SHIPPED, other)["retold"]
    how = phrase(shipped_checklist().by_id[asked.retold].how)
    assert (retold["id"], retold["parts"]) == (asked.retold, ["how", "why"])
    assert (retold["before"]["how"], retold["after"]["how"]) == (how, f"Autrement : {how}")
    short, full = (plain(jauge("checklist", "diff", SHIPPED, other, *more).out) for more in ((), ("--texts",)))
    for said in (short, full):
        assert "À relire, on mesure ou on vérifie autrement (1) :" in said
        assert f"- {asked.retold} {retold['title']} – comment vérifier, pourquoi c’est important" in said
        assert "Une ligne dont seule l’aide est réécrite garde sa réponse." in said
    assert plain(f"après : Autrement : {how}") in full
    assert plain(how) not in short
    assert ("--texts" in short, "--texts" in full) == (True, False)


def test_a_measurement_named_otherwise_is_shown_before_and_after_in_the_language_that_tells(jauge, tmp_path):
    version = AnotherVersion(tmp_path / "named")
    gov = version.folder / "gov.toml"
    gov.write_text(gov.read_text("utf-8").replace('label.en = "Testers"', 'label.en = "People who test"'), "utf-8")
    found = jauge.document("checklist", "diff", SHIPPED, version.folder)
    assert [one["id"] for one in found["remeasured"]] == ["GOV-08"]
    said = plain(jauge("checklist", "diff", SHIPPED, version.folder).out)
    assert "avant : testers: Testers;" in said
    assert "après : testers: People who test;" in said


def test_what_differs_beside_the_criteria_is_named_as_the_files_name_it(jauge, tmp_path):
    version = AnotherVersion(tmp_path / "beside")
    head = version.folder / "checklist.toml"
    head.write_text(head.read_text("utf-8").replace('status = { fr = "', 'status = { fr = "Autre. '), "utf-8")
    assert jauge.document("checklist", "diff", SHIPPED, version.folder)["elsewhere"] == ["status"]
    said = plain(jauge("checklist", "diff", SHIPPED, version.folder).out)
    assert "ces parties des fichiers diffèrent : status" in said
    assert "Rien qui change" not in said


def test_a_set_differs_in_nothing_from_itself_whichever_way_it_is_named(jauge):
    known = shipped_checklist()
    for name in (SHIPPED, known.version, known.hash, known.hash[:4], known.hash[:12].upper()):
        found = jauge.document("checklist", "diff", known.version, name)
        assert found["new"]["hash"] == known.hash
        assert not any(found[key] for key in list(found)[2:])
    said = jauge("checklist", "diff", SHIPPED, SHIPPED).out.splitlines()
    assert len(said) == 2


@pytest.mark.parametrize("name", ["9.99", "", "zzz", "x" * 5_000, "absent/folder"])
def test_a_version_nobody_knows_is_refused_with_those_there_are(jauge, name):
    known = shipped_checklist()
    assert f"{known.version} ({known.hash[:8]})" in jauge.refused("checklist", "diff", known.version, name)


def test_the_beginning_of_a_hash_too_short_to_name_one_is_refused(jauge):
    known = shipped_checklist()
    jauge.refused("checklist", "diff", known.version, known.hash[:3])


@pytest.fixture
def alike(jauge):
    """Two versions kept in the data folder whose hashes begin with the same four digits."""
    seen, number = {}, 0
    one = other = a_checklist(version="3.0")
    while one is other:
        number += 1
        one = a_checklist(version=f"3.{number}")
        other = seen.setdefault(one.hash[:4], one)
    with Workspace.open(jauge.home) as workspace:
        for kept in (other, one):
            workspace.save(stamp(CREATION), None, an_audit(checklist=kept), counted)
    return other, one


def test_the_beginning_of_a_hash_that_fits_two_versions_is_refused_with_both(jauge, alike):
    first, second = alike
    said = jauge.refused("checklist", "diff", first.version, first.hash[:4])
    assert all(f"{one.version} ({one.hash[:8]})" in said for one in alike)
    found = jauge.document("checklist", "diff", first.hash, second.hash)
    assert (found["old"]["version"], found["new"]["version"]) == (first.version, second.version)


def test_of_several_sets_of_one_version_the_newest_is_meant_and_the_shipped_one_first(jauge):
    known = shipped_checklist()
    older, newer = (a_checklist(version="3.0", dated=date(2027, month, 1)) for month in (1, 2))
    namesake = a_checklist(version=known.version, dated=date(2040, 1, 1))
    with Workspace.open(jauge.home) as workspace:
        for kept in (newer, older, namesake):
            workspace.save(stamp(CREATION), None, an_audit(checklist=kept), counted)
    found = jauge.document("checklist", "diff", "3.0", known.version)
    assert (found["old"]["hash"], found["new"]["hash"]) == (newer.hash, known.hash)


def test_a_folder_with_faults_is_refused_with_them(jauge, other):
    (other / "gov.toml").write_text("id = ", "utf-8")
    assert "gov.toml" in jauge.refused("checklist", "diff", SHIPPED, other)
    assert "checklist.toml" in jauge.refused("checklist", "diff", SHIPPED, other.parent)


# Moving


def test_what_a_move_would_change_is_shown_first_and_nothing_is_moved(jauge, answered, asked, other):
    before = jauge.document("lines", answered)
    shown = jauge.document("checklist", "move", answered, "--to", other)
    assert shown["moved"] is False
    assert shown["set_aside"] == sorted([asked.reworded, asked.relevelled, asked.removed, asked.remeasured])
    assert shown["kept"] == 2
    assert shown["answers_to_reread"] == [asked.retold]
    assert [each["id"] for each in shown["added"]] == [asked.added]
    assert jauge.document("lines", answered) == before
    assert [step["gesture"] for step in jauge.document("history", answered)].count("checklist_moved") == 0
    said = plain(jauge("checklist", "move", answered, "--to", other).out)
    assert asked.reworded in said
    assert f"Réponses gardées, à relire : {asked.retold} (conforme)" in said
    assert "--yes" in said


def test_an_audit_is_moved_and_the_answers_to_other_words_are_set_aside(jauge, answered, asked, other):
    moved = jauge.document("checklist", "move", answered, "--to", other, "--yes", "--by", "Anne")
    assert moved["moved"] is True
    lines = {line["line"]: line for line in jauge.document("lines", answered)}
    assert asked.added in lines
    assert not {asked.removed, asked.relevelled} & set(lines)
    assert [lines[line]["verdict"] for line in (asked.same, asked.retold)] == ["compliant"] * 2
    for line in (asked.reworded, asked.remeasured):
        assert (lines[line]["verdict"], lines[line]["note"]) == ("not_checked", f"Vu : {line}")
    progress = jauge.document("status", answered)["progress"]
    assert progress["set_aside_lines"] == sorted([asked.reworded, asked.relevelled, asked.removed, asked.remeasured])
    assert progress["set_aside"] == 4
    step = jauge.document("history", answered)[-1]
    assert (step["gesture"], step["subject"], step["by"]) == ("checklist_moved", VERSION, "Anne")
    assert "4" in next(line for line in jauge("status", answered).out.splitlines() if "côté" in line)


def test_a_line_answered_anew_is_no_longer_set_aside(jauge, answered, asked, other):
    jauge("checklist", "move", answered, "--to", other, "--yes")
    jauge("answer", answered, asked.reworded, "--verdict", "partial")
    assert asked.reworded not in jauge.document("status", answered)["progress"]["set_aside_lines"]
    assert jauge.line(answered, asked.reworded)["verdict"] == "partial"


def test_undo_brings_back_the_version_and_every_answer(jauge, answered, other):
    before = (jauge.document("lines", answered), jauge.document("status", answered, "--on", "2027-01-01"))
    jauge("checklist", "move", answered, "--to", other, "--yes")
    moved = jauge.document("lines", answered)
    assert jauge.document("undo", answered)["gesture"] == "checklist_moved"
    assert (jauge.document("lines", answered), jauge.document("status", answered, "--on", "2027-01-01")) == before
    jauge("redo", answered)
    assert jauge.document("lines", answered) == moved


def test_an_audit_moves_on_to_a_version_it_has_met_and_back_without_the_folder(jauge, answered, asked, other):
    jauge("checklist", "move", answered, "--to", other, "--yes")
    (other / "checklist.toml").unlink()
    back = jauge.document("checklist", "move", answered, "--to", shipped_checklist().version, "--yes")
    assert (back["old"]["version"], back["new"]["version"]) == (VERSION, shipped_checklist().version)
    again = jauge.document("checklist", "diff", shipped_checklist().version, VERSION)
    assert [each["id"] for each in again["added"]] == [asked.added]
    assert jauge.document("checklist", "diff", VERSION, again["new"]["hash"][:10])["new"] == again["new"]


def test_nothing_differs_and_nothing_is_set_aside_where_the_version_is_the_same(jauge, answered):
    shown = jauge.document("checklist", "move", answered, "--to", SHIPPED, "--yes")
    assert (shown["set_aside"], shown["kept"]) == ([], 6)
    assert [step["gesture"] for step in jauge.document("history", answered)].count("checklist_moved") == 0
    assert not shown["moved"]
    assert "rien à changer" in jauge("checklist", "move", answered, "--to", SHIPPED, "--yes").out


def test_a_closed_audit_stays_with_the_version_it_was_closed_with(jauge, audit, other):
    with Workspace.open(jauge.home) as workspace, AuditSession.opened(workspace, audit, print) as session:
        shut = session.audit.state.replaced(state=AuditState.CLOSED)
        session.apply("closed", lambda current: current.replaced(state=shut))
    for arguments in ((), ("--yes",)):
        jauge.refused("checklist", "move", audit, "--to", other, *arguments)
    assert jauge.document("status", audit)["state"] == "closed"


def test_a_move_to_a_set_with_faults_moves_nothing(jauge, answered, other):
    (other / "gov.toml").write_text("id = ", "utf-8")
    before = jauge.document("lines", answered)
    jauge.refused("checklist", "move", answered, "--to", other, "--yes")
    assert jauge.document("lines", answered) == before


def test_where_to_move_has_to_be_said(jauge, audit):
    assert "--to" in jauge.misused("checklist", "move", audit)


def test_versions_are_told_in_the_language_asked_for(jauge, other):
    with in_language("en"):
        title = phrase(shipped_checklist().criteria[0].title)
    found = jauge.document("checklist", "diff", other, Path(SHIPPED), "--lang", "en")
    assert title
    assert jauge("checklist", "diff", SHIPPED, other, "--lang", "en").out.startswith("From version ")
    assert found["removed"][0]["title"] != jauge.document("checklist", "diff", other, SHIPPED)["removed"][0]["title"]
