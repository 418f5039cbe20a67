"""Issues of a report in words."""

from dataclasses import replace
from datetime import date

import pytest

from audit_app.domain.grades import Grade
from audit_app.domain.issuing import Since
from audit_app.i18n import choose, in_language
from audit_app.report.content import ReportKind
from audit_app.wording.issues import file_words, issue_line, issue_named, kind_name, since_in_short
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
    assert "vérifiée par Comité handisport" in plain(issue_line(issue(1, verified_by="Comité handisport")))


@pytest.mark.parametrize("language", ["fr", "fr@easy", "en"])
def test_every_kind_has_a_name_and_words_for_its_file_and_the_former_one_still_has(language):
    with in_language(language):
        codes = [str(kind) for kind in ReportKind]
        assert len({kind_name(code) for code in codes}) == len({file_words(code) for code in codes}) == len(codes)
        assert kind_name("full") == kind_name("working")
        assert kind_name("tactile") == "tactile"


def test_what_changed_is_counted_in_short_and_unknown_where_nothing_was_kept():
    nothing = Since((None, None), (), (), (), (), (), (), ())
    some = Since((None, Grade.BASE), ("A", "B"), ("C",), (), (), (), (), ("x",))
    choose("fr")
    assert since_in_short(nothing) == "rien n’a changé"
    assert since_in_short(some) == "2 écarts corrigés, 1 nouvel écart, 1 action corrective faite"
    assert since_in_short(None) == ""
    kept = replace(nothing, retold=("A",), planned=("x", "y"))
    said = "1 ligne modifiée, même verdict, 2 actions correctives ajoutées, modifiées ou retirées"
    assert since_in_short(kept) == said
    assert since_in_short(replace(nothing, elsewhere=True)) == "aucune ligne ni action n’a changé"
