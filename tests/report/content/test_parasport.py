"""Parasport: what is on the programme, how athletes are received, what funders ask; said also where nothing is."""

from datetime import date

import pytest

from audit_app.domain.programme import ProgrammeEntry, ProgrammeKind
from audit_app.report.content import ReportKind
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def parasport(audit):
    return section(a_report(audit, kind=ReportKind.FUNDER, schemes=audits.schemes()), "parasport")


def with_programme(*entries, name="n3"):
    audit = audits.half(name)
    return audit.replaced(event=audit.event.replaced(para_programme=entries))


def test_an_empty_programme_is_said_and_not_judged():
    said = parasport(audits.empty("n3"))
    assert "(unknown) Une épreuve ou démonstration parasport est déclarée, mais pas décrite" in said
    assert "Aucune épreuve" not in said
    assert "Déclaré dans le profil = " in said
    assert "SPO-01" in said
    assert "(unknown) Non vérifié" in said


def test_entries_are_told_with_their_athletes_and_the_body_that_answers_for_them():
    relay = ProgrammeEntry(
        kind=ProgrammeKind.PARA_EVENT, title="Relais", on=date(2027, 6, 26), athletes=12, owner="Club : Maé Le Goff"
    )
    media = ProgrammeEntry(kind=ProgrammeKind.MEDIA, title="Résumé", athletes=3, owner="Maé Le Goff")
    said = parasport(with_programme(relay, media))
    assert "Relais (épreuve para), 26 juin 2027, 12 athlètes handicapés, responsable : Club" in said
    assert "Résumé (production pour les médias), 3 athlètes handicapés, responsable désigné" in said
    assert "Athlètes handicapés = 15 annoncés" in said
    assert "Le Goff" not in said
    assert "Aucune épreuve" not in said


@pytest.mark.parametrize("name", ["n3", "n4"])
def test_the_conditions_funders_set_on_it_are_there_with_their_outcome(name):
    assert "E-07, non démontrée : Le programme d’un grand événement" in parasport(audits.half(name))


def test_an_event_that_is_no_sport_has_no_table():
    said = parasport(audits.small())
    assert "Accueil des para-athlètes" not in said
    assert "(unknown) Aucune épreuve ni séance parasport n’est inscrite dans le profil." in said
