"""The event as declared."""

import re
from datetime import date

from audit_app.domain.event import ErpType, SizeClass, Venue, VenueForm
from audit_app.domain.programme import ProgrammeEntry, ProgrammeKind
from audit_app.domain.spending import Spending, SpendingKind
from audit_app.domain.tailoring import declared
from audit_app.i18n import in_language
from audit_app.wording.typography import told
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def test_people_seats_venues_and_profile_are_given():
    said = section(a_report(), "declared")
    assert "1 180 : spectateurs 800, athlètes 300, équipe 20, bénévoles 60" in said
    assert "0 couvertes, 400 en plein air" in said
    assert "Zones = Allée nord, Bloc B" in said
    assert "outdoor · parking" in said
    assert "6 critères posés" in said


def test_the_profile_is_told_group_by_group_and_leaves_nothing_out():
    audit = audits.empty("n3")
    with in_language("fr"):
        said = section(a_report(audit, schemes=()), "declared")
        profile = said[said.index("Profil = ") : said.index("Critères = ")]
        here = declared(audit.event)
        known = [told(feature.label) for feature in audit.checklist.features if feature.code in here]
        heads = [told(group.label) for group in audit.checklist.feature_groups]
    assert len(known) > 40
    groups = profile.removeprefix("Profil = ").strip().split(" / ")
    told_so = [part for group in groups for part in group.partition(" : ")[2].split(" · ")]
    assert sorted(" ".join(part.split()) for part in told_so) == sorted(" ".join(label.split()) for label in known)
    assert 5 < len(groups) <= len(heads)
    assert max(map(len, groups)) < 400


def test_a_venue_gives_its_type_and_category():
    venues = (Venue(name="Salle", form=VenueForm.EXISTING_ERP, erp_type=ErpType.X, erp_category=4),)
    said = section(a_report(builders.an_audit(event=builders.an_event(venues=venues))), "declared")
    assert "type X, catégorie 4" in said


def test_what_is_not_declared_is_left_out_and_what_is_is_not():
    bare = section(a_report(builders.an_audit(event=builders.an_event(features=()))), "declared")
    assert "Budget" not in bare
    assert "Profil = –" in bare
    rich = builders.an_event(budget=12_000.0, disciplines=("course",), funders=("Région",))
    said = section(a_report(builders.an_audit(event=rich)), "declared")
    assert "Budget = 12 000 €" in said
    assert "Disciplines = course" in said
    assert "Financeurs = Région" in said


def test_the_reason_of_a_lower_class_is_printed_in_full():
    event = builders.an_event(chosen_class=SizeClass.N1, chosen_class_reason="Flux étalé sur trois jours.")
    assert "Flux étalé sur trois jours." in section(a_report(builders.an_audit(event=event)), "declared")


def test_criteria_that_fall_away_are_counted():
    said = section(a_report(audits.empty("n1")), "declared")
    assert re.search(r"[1-9]\d* ne concernent pas cet événement ; [1-9]\d* ne sont pas demandés", said)


def test_what_is_spent_on_access_and_the_parasport_programme_are_declared_with_their_proof():
    ramp = Spending(
        what="Rampe du podium",
        kind=SpendingKind.EQUIPMENT,
        planned=300,
        spent=280,
        aim=2,
        proof="F-12",
        funder_line="Équipement",
    )
    advice = Spending(what="Conseil", kind=SpendingKind.ADVICE, planned=1_200, aim=1)
    race = ProgrammeEntry(kind=ProgrammeKind.PARA_EVENT, title="10 km en fauteuil", on=date(2027, 5, 16), athletes=6)
    race = race.replaced(owner="Comité handisport")
    event = builders.an_event(spending=(ramp, advice), para_programme=(race,))
    said = section(a_report(builders.an_audit(event=event)), "declared")
    assert (
        "Rampe du podium (matériel, vise surtout l’accessibilité), 300 € prévus, 280 € dépensés, Équipement, F-12"
        in said
    )
    assert "1 200 € prévus" in said
    assert (
        "10 km en fauteuil (épreuve para), 16 mai 2027, 6 athlètes handicapés, responsable : Comité handisport" in said
    )
