"""What is kept, in words: copies, what erasing leaves, what the next edition begins with."""

from datetime import UTC, date, datetime

import pytest

from audit_app.domain.audit import Finding, Measured, Verdict
from audit_app.domain.editions import next_edition
from audit_app.domain.progress import standings
from audit_app.identity import new_id
from audit_app.wording.keeping import carried_said, copy_said, duplicated_said, erased_said, erasing_said, moment_said
from tests.builders import CHECKLIST, a_busy_audit, an_answer
from tests.strategies import IDS
from tests.wording.speaking import both, plain

NOON = datetime(2026, 11, 22, 12, 5, tzinfo=UTC)


def said(say):
    return tuple(plain(text) for text in both(say))


def test_a_moment_is_said_with_its_day_and_its_time():
    here = NOON.astimezone()
    french, english = said(lambda: moment_said(NOON))
    assert french == f"{here.day} novembre 2026 à {here:%H:%M}"
    assert english == f"{here.day} November 2026 at {here:%H:%M}"


def test_a_copy_says_what_it_holds_and_whether_it_was_tested():
    assert said(lambda: copy_said(86_016, 2, None))[0] == "2 audits · 86 ko · vérifiée à sa création, pas depuis"
    assert "tested on 22 November 2026" in said(lambda: copy_said(86_016, 1, NOON))[1]
    assert said(lambda: copy_said(5, None, NOON))[0] == "illisible : ne comptez pas dessus"
    assert said(lambda: copy_said(5, None, None, later="9.1")) == (
        "faite par un Jauge plus récent (9.1) : ouvrez-la avec celui-là",
        "made by a later Jauge (9.1): open it with that one",
    )


@pytest.mark.parametrize(
    ("copies", "expected"),
    [(0, "Aucune copie"), (1, "Il quitte aussi 1 copie de ce"), (3, "Il quitte aussi 3 copies de ce")],
)
def test_what_becomes_of_copies_is_said_before_anything_is_erased(copies, expected):
    french, english = said(lambda: erasing_said(copies))
    assert french.startswith(expected)
    assert "clé USB" in french
    assert french != english


@pytest.mark.parametrize(
    ("copies", "lost", "expected"),
    [
        (0, 0, ()),
        (1, 0, ("Il a aussi quitté 1 copie de ce dossier.",)),
        (3, 1, ("Il a aussi quitté 2 copies", "1 copie abîmée qui le contenait est supprimée.")),
        (2, 2, ("2 copies abîmées qui le contenaient sont supprimées.",)),
    ],
)
def test_what_was_erased_is_said_with_the_copies_it_left(copies, lost, expected):
    french, english = said(lambda: erased_said("10 km", 2, copies, lost))
    assert "« 10 km » est effacé pour de bon. 2 fichiers sont partis avec lui." in french
    assert all(each in french for each in expected)
    assert ("aussi quitté" in french) == (copies > lost)
    assert "clé USB" in french
    assert french != english
    assert "fichier" not in said(lambda: erased_said("10 km", 0, copies))[0]


def test_what_the_last_edition_said_is_told_with_its_figures_and_its_day_and_nobody():
    audit = a_busy_audit()
    row = standings(audit)["CIR-02@path-1"]
    answer = an_answer(Verdict.PARTIAL, measured={"slope": Measured(amount=7.5)}, by="Anne")
    french, english = said(lambda: carried_said(row.line, answer))
    assert french == "Édition précédente : Partiel, 7,5 %, le 1er mai 2027."
    assert english == "Last edition: Partial, 7.5%, on 1 May 2027."
    assert said(lambda: carried_said(row.line, an_answer(on=None)))[0] == "Édition précédente : Conforme."


def test_several_figures_of_the_last_edition_say_each_what_they_are_of():
    row = standings(a_busy_audit())["CIR-02@path-1"]
    answer = an_answer(Verdict.PARTIAL, measured={"slope": Measured(amount=7.5), "width": Measured(amount=120)})
    french, english = said(lambda: carried_said(row.line, answer))
    assert french == "Édition précédente : Partiel ; Pente : 7,5 % ; Largeur : 120 cm, le 1er mai 2027."
    assert english == "Last edition: Partial; Pente (en): 7.5%; Largeur (en): 120 cm, on 1 May 2027."


def test_the_next_edition_says_what_it_carries_and_what_stays_behind():
    found = Finding(id=IDS[0], title="Seuil", severity=2)
    audit = a_busy_audit().replaced(findings={found.id: found})
    first, last, today = date(2028, 5, 1), date(2028, 5, 2), date(2027, 9, 1)
    made = next_edition(audit, "2028", first, last, checklist=CHECKLIST, audit_id=new_id(), on=today)
    assert said(lambda: duplicated_said(made))[0] == (
        "L’édition 2028 est commencée. 1 réponse à confirmer sur place, 1 constat reste à l’édition précédente."
    )
