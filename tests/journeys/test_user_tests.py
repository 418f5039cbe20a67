"""A round of user tests by keyboard alone: planned, a tester welcomed, an attempt noted, a finding, who met what."""

from audit_app.domain.consent import Use
from audit_app.domain.observation import Success
from audit_app.domain.tester import Profile
from audit_app.ui.checklist.quick_finding import QuickFinding
from audit_app.ui.user_tests.screen import UserTestsScreen
from audit_app.ui.widgets.row_list import RowList
from tests.journeys.keyboard import focused, go_down_to, name, press, rows, tab_to, to_front, type_in, way_to
from tests.ui.finding import texts
from tests.wording.speaking import plain


def part(window, place):
    """Go to a part of the screen, from anywhere in it."""
    press(way_to("tests"), "Tab", "Tab")
    press(*("Left",) * 3, *("Right",) * place)
    assert window.current == "tests"


def test_from_home_to_the_matrix(on_sample):
    window = on_sample
    press(way_to("home"))
    tab_to("Enregistrer un test")
    press("Return")
    assert window.current == "tests"
    assert name() == "Tests usagers"

    # A round: in eight days, two scenarios, one profile sought
    tab_to("Prévoir un tour de tests")
    press("Return")
    assert name() == "Test sur place"
    tab_to("Date")
    type_in("15/05/2027")
    tab_to("S8 – Aller aux toilettes et revenir")
    press("Space")
    tab_to("S8 – Aller aux toilettes et revenir")
    press("Tab")
    tab_to("S8 – Aller aux toilettes et revenir")  # its risk, written below the scenarios
    type_in("Sol mouillé")
    tab_to("Cécité")
    press("Space")
    tab_to("Le chemin pour venir est accessible")
    press("Space")
    (planned,) = window.live.audit.user_tests.values()
    assert planned.on.isoformat() == "2027-05-15"
    assert (planned.scenarios, planned.risks, planned.route) == (("S8",), {"S8": "Sol mouillé"}, True)

    # A tester: a code, seven questions, the needs in their own words
    part(window, 1)
    tab_to("Accueillir un testeur")
    press("Return")
    assert name() == "Accueillir un testeur"
    tab_to("Code")
    assert focused().text() == "T03"
    tab_to("Oui")
    press("Space")
    assert "T03" in window.live.audit.testers
    press("Space")  # the needs: the keyboard is there already
    press("Tab", "Space")  # the photos
    assert [use for use in Use if window.live.audit.agreed("T03", use)] == [Use.TAKE_PART, Use.NEEDS, Use.PHOTO]
    tab_to("Non dit")
    press(*("Down",) * 4)
    assert window.live.audit.testers["T03"].profile is Profile.BLIND
    tab_to("Ce qu’il lui faut pour participer")
    type_in("Du temps, sans bruit")
    press("Tab")
    assert window.live.audit.testers["T03"].needs == "Du temps, sans bruit"

    # An attempt: who, what, where; the stopwatch; how it ended
    part(window, 2)
    tab_to("Noter une tentative")
    press("Return")
    tab_to("Lieu")
    press("Down", "Down")
    tab_to("Commencer cette tentative")
    press("Return")
    assert name() == "T03 · S8 – Aller aux toilettes et revenir"
    tab_to("Démarrer le chronomètre")
    press("Space")
    assert name() == "Arrêter le chronomètre"
    press("Space")
    tab_to("Non noté")
    press("Down", "Down", "Down")
    (noted,) = window.live.audit.observations.values()
    assert noted.success is Success.GAVE_UP
    assert noted.minutes == 0.1
    tab_to("Ce qui s’est passé")
    type_in("La porte est verrouillée, personne n’a la clé.")
    tab_to("Noter un constat de cette tentative…")
    press("Return")

    # The finding, in one sentence, with what is known already
    box = next(box for box in window.findChildren(QuickFinding) if box.isVisible())
    to_front(box)
    assert "Rencontré par T03 : S8" in plain(texts(box))
    type_in("Les sanitaires sont fermés à clé")
    press("Return")
    met = next(one for one in window.live.audit.findings.values() if one.title.startswith("Les sanitaires"))
    assert (met.testers, met.scenario, met.zone) == (("T03",), "S8", noted.zone)
    press("Escape")
    to_front(window)

    # Who met what: the place is no hole any more for those who came
    part(window, 3)
    while not isinstance(focused(), RowList):
        press("Tab")
    go_down_to("S8 – Aller aux toilettes et revenir")
    press("Return")
    told = rows()
    assert "Qui est venu" in told
    assert any(row.endswith(": 1 testeur") for row in told)
    assert window.findChild(UserTestsScreen).place == ("coverage", "S8")
    tab_to("Voir en tableau", back=True)
    press("Space")
    press("Escape")
    assert name() == "Voir en tableau"
