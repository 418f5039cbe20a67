"""Flaws in words: how many, and which, each audit named once."""

from audit_app.domain.flaw import Flaw
from audit_app.wording.flaws import flaws_said
from tests.wording.speaking import both, plain


def said(*flaws):
    return tuple(plain(text) for text in both(lambda: flaws_said(flaws)))


def test_nothing_is_said_where_every_file_is_whole():
    assert flaws_said(()) == ""


def test_files_missing_and_damaged_are_named_with_their_audit():
    french, english = said(
        Flaw("Course 2027", "picture", "CIR-01@path-7k2mq"),
        Flaw("Course 2027", "plan", ""),
        Flaw("Trail 2028", "audio", ""),
        Flaw("Course 2027", "issue", "2", damaged=True),
    )
    assert french == (
        "3 fichiers manquent : image de CIR-01, plan du site (Course 2027), enregistrement d’un constat (Trail 2028). "
        "1 fichier est abîmé : émission 2 du rapport (Course 2027)."
    )
    assert english.startswith("3 files are missing: picture of CIR-01, plan of the site (Course 2027), recording of a")


def test_many_are_counted_after_the_first():
    flaws = [Flaw("Course 2027", "picture", f"CIR-{number:02}") for number in range(1, 10)]
    assert said(*flaws)[0].endswith("image de CIR-06 (Course 2027), 3 autres.")
