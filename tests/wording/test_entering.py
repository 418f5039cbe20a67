"""What was understood of a line typed back from a sheet."""

from datetime import date
from typing import Any

from audit_app.domain.audit import Audit
from audit_app.domain.entering import Entered, entered, read
from audit_app.domain.paper_code import paper_codes
from audit_app.i18n import in_language
from audit_app.wording.entering import entered_said, is_doubtful
from tests.domain.examples import audit, criterion, measurement, zone
from tests.wording.speaking import plain

ASKED = audit(
    criterion("CIR-01", zone_kind="path", measurements=[measurement().model_dump(mode="json")]),
    zones={"north": zone("north").replaced(name="Allée nord")},
)
CODE = paper_codes(ASKED)["CIR-01@north"]


DAY = date(2027, 5, 16)


def said(typed: str, language: str = "fr", before: Audit = ASKED) -> str:
    says = read(before, f"{CODE} {typed}")
    with in_language(language):
        return plain(entered_said(entered(before, says, by="Zoé", on=DAY), says, before))


def doubtful(typed: str, before: Audit = ASKED) -> bool:
    says = read(before, f"{CODE} {typed}")
    return is_doubtful(entered(before, says, by="Zoé", on=DAY), says, before)


def told(typed: str, **given: Any) -> Audit:
    """Return the audit with this typed by somebody before."""
    return entered(ASKED, read(ASKED, f"{CODE} {typed}"), **given)


def test_the_line_its_verdict_and_its_measure_are_said():
    assert said("1,45 m") == "CIR-01 · Allée nord : conforme. Largeur : 145 cm."
    assert said("C 145", "en") == "CIR-01 · Allée nord: compliant. Width: 145 cm."


def test_words_are_said_as_what_they_became():
    assert said("C rampe neuve").endswith("conforme. Note : rampe neuve")
    assert said("S pas ici").endswith("sans objet. Motif : pas ici")


def test_a_measure_that_says_otherwise_is_told():
    assert said("C 1,10 m").endswith("Les mesures disent « non conforme » : vérifiez.")
    assert said("C 1,10 m trop étroit").endswith("Les mesures disent « non conforme » : vérifiez. Note : trop étroit")


def test_a_note_alone_leaves_the_line_unchecked():
    says = Entered("CIR-01@north", words="à revoir")
    with in_language("fr"):
        assert "non vérifié" in entered_said(entered(ASKED, says), says, ASKED)


def test_the_answer_it_replaces_is_told_with_its_author_and_day():
    before = told("C 1,45 m", by="Maé", on=DAY)
    assert said("N", before=before) == (
        "CIR-01 · Allée nord : non conforme. Remplace « conforme » (Maé, 16 mai 2027) : annuler rend cette réponse. "
        "Les mesures disent « conforme » : vérifiez."
    )
    assert "Remplace « conforme, 145 cm » (Maé, 16 mai 2027)" in said("1,50 m", before=before)
    assert "It replaces “compliant”: undo" in said("P", "en", told("C"))
    assert "Remplace « conforme » (Maé)" in said("C", before=told("C", by="Maé"))


def test_the_reason_it_replaces_is_told_too():
    assert "Remplace « sans objet, pas ici » (Maé)" in said("C", before=told("S pas ici", by="Maé"))
    assert "Remplace « sans objet, pas ici »" in said("S fermé ce jour-là", before=told("S pas ici"))


def test_a_note_that_stood_there_is_told_with_what_joins_it():
    before = told("C rampe neuve")
    assert said("C repeinte", before=before).endswith("Ajouté à la note « rampe neuve » : repeinte")
    assert said("C rampe neuve", before=before).endswith("La note le dit déjà : rampe neuve")
    assert said("C repeinte", "en", before).endswith("Added to the note “rampe neuve”: repeinte")
    long = told(f"C {'très ' * 40}long")
    assert "…" in said("C repeinte", before=long)


def test_nothing_is_replaced_where_nothing_stood_or_it_says_the_same():
    assert "Remplace" not in said("C")
    assert "Remplace" not in said("C 145", before=told("C 145", by="Zoé", on=DAY))
    assert "Remplace" not in said("rampe neuve", before=told("C", by="Maé"))
    assert "Remplace" not in said("C", before=told("à revoir"))


def test_a_figure_without_its_unit_that_is_absurdly_far_is_told():
    expected = "1,45 cm : c’est très loin de ce qui est attendu (au moins 120 cm), vérifiez l’unité."
    assert expected in said("1,45")
    assert expected in said("C 1,45")
    assert "loin" not in said("1,45 m")
    assert "loin" not in said("90")
    assert "loin" not in said("C", before=told("1,45"))


def test_what_wants_a_second_look_is_known():
    assert doubtful("1,45")
    assert doubtful("C 90")
    assert doubtful("N", told("C"))
    assert not doubtful("C 145")
    assert not doubtful("C 150", told("C 145"))
