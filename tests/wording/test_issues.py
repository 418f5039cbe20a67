"""Issues of a report in words."""

from datetime import date

from audit_app.i18n import choose
from audit_app.wording.issues import issue_line, issue_named
from tests.domain.test_issue import issue
from tests.wording.speaking import plain


def test_an_issue_is_named_by_its_number_and_day():
    choose("fr")
    assert plain(issue_named(issue(2))).startswith("Émission n° 2 du ")
    choose("en")
    assert plain(issue_named(issue(2))).startswith("Issue 2 of ")


def test_a_line_says_for_whom_by_whom_and_why():
    choose("fr")
    said = plain(issue_line(issue(2, kind="funder", by="Anne", reason="Deuxième visite")))
    for words in ("Copie pour un financeur", "en français", "par Anne", ": Deuxième visite"):
        assert words in said
    taken = plain(issue_line(issue(2, withdrawn_on=date(2027, 6, 1), reason="Deuxième visite")))
    assert taken.endswith(", retirée en partie le 1er juin 2027 : Deuxième visite")
    assert "retirée" not in said
    assert "par" not in plain(issue_line(issue(1))).split()
