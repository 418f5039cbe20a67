"""What the archives, the trash and the copies say."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from audit_app.domain.flaw import Flaw
from audit_app.store.copies import Copy
from audit_app.ui.care.words import at_work, copy_rows, done_said, named, put_said
from tests.wording.speaking import both, plain

CODES = ("make", "test", "bring", "restore", "restore_one", "look")
COPY = Copy(Path("jauge-1.db"), datetime(2026, 11, 22, 12, tzinfo=UTC), 86_016, ())


def test_an_audit_is_named_and_says_since_when_it_is_there(desk, sample_live):
    (summary,) = desk.recent(1)
    assert plain(named(summary)) == "Exemple : 10 km des Deux Rives 2027"
    at = "2026-11-22T12:00:00.000+00:00"
    assert plain(put_said(replace(summary, archived_at=at))).startswith("Archivé le 22 novembre 2026 à ")
    trashed = plain(put_said(replace(summary, archived_at=at, trashed_at=at)))
    assert trashed.startswith("À la corbeille depuis le 22 novembre 2026")
    assert trashed.endswith("155 lignes vérifiées sur 189")


def test_a_copy_has_its_moment_and_what_is_known_of_it():
    assert [plain(row) for row in copy_rows(COPY)][1] == "0 audit · 86 ko · vérifiée à sa création, pas depuis"
    assert "illisible" in copy_rows(replace(COPY, audits=None))[1]


@pytest.mark.parametrize("code", CODES)
def test_each_work_is_said_while_it_lasts_and_when_it_is_done(code):
    for say in (lambda: at_work(code), lambda: done(code)):
        french, english = both(say)
        assert french != english
    assert len({done(other) for other in CODES}) == len(CODES)


def done(code, flaws=()):
    return done_said(code, flaws, (COPY,) if code == "look" else COPY)


@pytest.mark.parametrize("code", ["test", "bring", "restore", "restore_one"])
def test_files_that_are_not_whole_are_named_whatever_was_done(code):
    said = plain(done(code, (Flaw("Course 2027", "picture", "CIR-01", damaged=True),)))
    assert said.endswith("1 fichier est abîmé : image de CIR-01 (Course 2027).")
    assert "chacun de ses audits" not in said


def test_a_copy_that_failed_its_test_says_so_in_the_list():
    tested = replace(COPY, tested_at=COPY.at, flawed=2)
    assert plain(copy_rows(tested)[1]).endswith("2 fichiers manquent ou sont abîmés")
