"""Issues of a report in words."""

from dataclasses import replace
from datetime import date

import pytest

from audit_app.domain.codes import Family
from audit_app.domain.comparing import ELSEWHERE, SchemeSince, changed_since
from audit_app.domain.funding import Outcome
from audit_app.domain.grades import Grade
from audit_app.i18n import choose, in_language
from audit_app.report.content import ReportKind
from audit_app.wording.issues import file_words, issue_line, issue_named, kind_name, since_in_short, since_said
from tests.builders import phrase
from tests.domain.test_issue import issue
from tests.report import audits
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
    nothing = changed_since(audits.small(), audits.small(), audits.ON)
    some = replace(nothing, mended=("A", "B"), opened=("C",), done=("x",))
    choose("fr")
    assert since_in_short(nothing) == "rien n’a changé"
    assert since_in_short(some) == "2 écarts corrigés, 1 nouvel écart, 1 action corrective faite"
    assert since_in_short(None) == ""
    kept = replace(nothing, retold=("A",), planned=("x", "y"))
    said = "1 ligne modifiée, même verdict, 2 actions correctives ajoutées, modifiées ou retirées"
    assert since_in_short(kept) == said
    assert (
        plain(since_in_short(replace(nothing, elsewhere=("findings", "tests"))))
        == "aucune ligne, aucune action ni aucun résultat n’a changé, "
        "autres changements : les constats, les tests usagers"
    )


def test_results_that_changed_stand_first_and_a_day_that_passed_is_named():
    choose("fr")
    nothing = changed_since(audits.small(), audits.small(), audits.ON)
    moved = (("E-05", Outcome.MET, Outcome.NOT_MET), ("E-06", None, Outcome.MET))
    state = SchemeSince(phrase("État"), (True, True), moved)
    region = SchemeSince(phrase("Région"), (False, True), ())
    other = replace(
        nothing,
        days=(date(2027, 4, 26), date(2027, 5, 15)),
        grades=(Grade.BASE, None),
        schemes=(state, region),
        graded=((Family.VISUAL, Grade.BASE, None),),
        due=("ACC-01",),
        reset=("INF-01",),
        overdue=("x", "y"),
    )
    assert plain(since_in_short(other)) == (
        "2 conditions de financement jugées autrement, Région : jugé maintenant, pas avant, autre palier global, "
        "1 autre palier par besoin ou public, 1 ligne attend un autre chiffre, "
        "1 ligne arrivée à échéance, non vérifiée, 2 actions correctives en retard depuis"
    )
    told = [plain(said) for said in since_said(audits.small(), other)]
    assert told[:5] == [
        "Jugé au 26 avril 2027 avant, au 15 mai 2027 maintenant.",
        "Palier global : Socle avant, Aucun palier maintenant",
        "Visuel : Socle avant, aucun palier maintenant",
        "État : E-05 remplie avant, non remplie maintenant ; E-06 non demandée avant, remplie maintenant",
        "Région : jugé maintenant, pas avant",
    ]
    assert "Aucune ligne, aucune action ni aucun résultat" not in " ".join(told)
    gone = replace(nothing, schemes=(replace(region, asked=(True, False)),))
    assert "Région : jugé avant, plus maintenant" in [plain(said) for said in since_said(audits.small(), gone)]


def test_the_days_and_the_place_of_the_event_are_named_before_and_now_and_every_part_has_words():
    choose("fr")
    audit = audits.small()
    event = audit.event.replaced(starts_on=date(2027, 5, 23), ends_on=date(2027, 5, 23))
    moved = audit.replaced(event=event.replaced(place=event.place.replaced(name="Stade", commune="Sens")))
    told = [plain(said) for said in since_said(moved, changed_since(audit, moved, audits.ON))]
    assert any(said.startswith("Jours de l’événement : ") and said.endswith("23 mai 2027 maintenant") for said in told)
    assert any(said.startswith("Lieu de l’événement : ") and said.endswith("Stade, Sens maintenant") for said in told)
    assert told[-1].startswith("Autres changements : les jours de l’événement, le lieu de l’événement")
    every = replace(changed_since(audit, audit, audits.ON), elsewhere=tuple(ELSEWHERE))
    assert len(since_in_short(every).partition(":")[2].split(",")) == len(ELSEWHERE)
