"""Six testers of an N3 event against a checklist that says all is well: what they met is heard to the report."""

import pytest

from audit_app.domain.answering import answered
from audit_app.domain.audit import Verdict
from audit_app.domain.consent import Use
from audit_app.domain.event import Event
from audit_app.domain.observation import Success
from audit_app.domain.sorting import unsorted
from audit_app.domain.tailoring import tailored
from audit_app.domain.tester import Profile
from audit_app.identity import today
from audit_app.ui.checklist.quick_finding import QuickFinding
from audit_app.ui.desk import Desk
from audit_app.ui.widgets.row_list import RowList
from tests.cli.calling import EVENTS, Command
from tests.journeys.keyboard import (
    focused,
    go_down_to,
    name,
    press,
    replace_with,
    rows,
    tab_to,
    to_front,
    type_in,
    until,
    way_to,
)
from tests.journeys.test_closing_and_issues import printed, to_closing
from tests.journeys.test_progress_and_gaps import to_part
from tests.journeys.test_user_tests import part
from tests.ui.finding import texts
from tests.wording.speaking import plain

SIX = (("T01", 1, "S1"), ("T02", 4, "A3"), ("T03", 6, "V3"), ("T04", 8, "S6"), ("T05", 4, "S10"), ("T06", 1, "S8"))
"""Each tester, how far down the list their profile is, and what they try."""

ALONE, GAVE_UP = 1, 3
"""How far down an outcome is."""

BLOCKED = "La porte des toilettes est trop étroite"
CONTRADICTED = "Lignes démenties par les usagers, sans décision, 1 à régler"
FULL = "Palier : Confirmé, le plus faible de tous."
LOWER = "Palier : Socle, le plus faible de tous."
NONE = "Pas encore de palier : 1 écart sans action."


def all_met(audit):
    for line in tailored(audit).lines:
        audit = answered(audit, line, Verdict.COMPLIANT, by="Anne", on=today())
    return audit


@pytest.fixture
def met(home, started):
    """Show the window on an N3 event all of whose lines are said to be met."""
    desk = Desk(home)
    live = desk.begin(Event.model_validate_json((EVENTS / "n3-triathlon-lac.json").read_bytes()))
    assert live.apply("answered", all_met)
    audit = live.audit.id
    desk.close()
    window = started()
    window.open_audit(audit)
    to_front(window)
    return window


@pytest.fixture
def jauge(home, capsys, monkeypatch):
    """Return the command, on the data folder of the window."""
    monkeypatch.setenv("JAUGE_HOME", str(home))
    return Command(home, capsys)


def test_who_is_stopped_lowers_grade_and_outcome_until_a_decision_or_a_later_test(met, documents, jauge):
    window = met
    plan(window)
    welcome(window)
    stands(window, LOWER, tested="Remplie avec réserve", answered_for="Remplie")
    *well, (stopped, _profile, scenario) = SIX
    for at, (tester, _profile, tried) in enumerate(well):
        attempt(window, tester, tried, ALONE)
        if not at:
            stands(window, LOWER, tested="Non démontrée", answered_for="Remplie")
    attempt(window, stopped, scenario, GAVE_UP)
    stands(window, FULL, tested="Remplie", answered_for="Remplie")
    command_says(jauge, window, "confirme", tested="met", answered_for="met", against=[])

    note_what_stopped(window)
    sort_as_blocking(window)
    stands(window, NONE, tested="Remplie", answered_for="Non remplie")
    command_says(jauge, window, None, tested="met", answered_for="not_met", against=["SAN-04"])
    is_among_the_gaps()
    blocks_closing(window)

    decide(window)
    stands(window, FULL, tested="Remplie", answered_for="Remplie")
    command_says(jauge, window, "confirme", tested="met", answered_for="met", against=[])
    take_up_again(window)
    stands(window, NONE, tested="Remplie", answered_for="Non remplie")
    attempt(window, "T01", scenario, ALONE)
    close_by_the_later_test(window)
    stands(window, FULL, tested="Remplie", answered_for="Remplie")
    assert {answer.verdict for answer in window.live.audit.answers.values()} == {Verdict.COMPLIANT}
    close(window)
    report(window, documents / "rapport.pdf")


def plan(window) -> None:
    """Plan a round with the six scenarios."""
    part(window, 0)
    tab_to("Prévoir un tour de tests")
    press("Return")
    tab_to("Date")
    type_in("15/05/2027")
    for scenario in sorted(scenario for _tester, _profile, scenario in SIX):
        tab_to(f"{scenario} – ")
        press("Space")
    (planned,) = window.live.audit.user_tests.values()
    assert set(planned.scenarios) == {scenario for _tester, _profile, scenario in SIX}


def welcome(window) -> None:
    """Welcome the six, who take part and let their needs be noted, and choose their profile."""
    for code, profile, _scenario in SIX:
        part(window, 1)
        tab_to("Accueillir un testeur")
        press("Return")
        tab_to("Code")
        assert focused().text() == code
        tab_to("Oui")
        press("Space", "Space")  # the needs: the keyboard is there already
        tab_to("Non dit")
        press(*("Down",) * profile)
        assert [use for use in Use if window.live.audit.agreed(code, use)] == [Use.TAKE_PART, Use.NEEDS]
    assert [window.live.audit.testers[code].profile for code, _profile, _scenario in SIX] == [
        Profile(f"P{profile}") for _code, profile, _scenario in SIX
    ]


def choose(label: str, code: str) -> None:
    """Choose what has this code in a list."""
    tab_to(label)
    press("Home")
    while focused().currentData() != code:
        press("Down")


def attempt(window, tester: str, scenario: str, outcome: int) -> None:
    """Note what a tester tried and how it ended."""
    part(window, 2)
    before = set(window.live.audit.observations)
    tab_to("Noter une tentative")
    press("Return")
    choose("Testeur", tester)
    choose("Scénario", scenario)
    tab_to("Commencer cette tentative")
    press("Return")
    assert name().startswith(f"{tester} · {scenario} – ")
    tab_to("Non noté")
    press(*("Down",) * outcome)
    (noted,) = set(window.live.audit.observations) - before
    one = window.live.audit.observations[noted]
    assert (one.tester, one.scenario) == (tester, scenario)
    assert one.success is (Success.ALONE if outcome == ALONE else Success.GAVE_UP)


def stands(window, grade: str, *, tested: str, answered_for: str) -> None:
    """See the grade, and what two conditions of the State come to: that it is tested, that each gap has an action."""
    press(way_to("results"))
    assert grade in texts(window)
    to_part("Financement")
    while not isinstance(focused(), RowList):
        press("Tab")
    for condition, outcome in (("E-08", tested), ("E-09", answered_for)):
        (said,) = (row for row in rows() if row.startswith(condition))
        assert f", {outcome}," in f"{said},"


def command_says(jauge, window, grade, *, tested: str, answered_for: str, against: list[str]) -> None:
    """Hear the same from the command, of the audit that lies open in the window."""
    told = jauge.document("status", window.live.audit.id)
    outcomes = {one["id"]: one["outcome"] for scheme in told["funding"] for one in scheme["conditions"]}
    assert (told["overall"], outcomes["E-08"], outcomes["E-09"]) == (grade, tested, answered_for)
    assert [one["line"] for one in told["user_tests"]["contradictions"]] == against
    overruled = [one["line"] for one in jauge.document("lines", window.live.audit.id) if one["overruled_by"]]
    assert overruled == against


def note_what_stopped(window) -> None:
    """Note the finding from the attempt in sight."""
    part(window, 2)
    tab_to("Noter un constat de cette tentative…")
    press("Return")
    box = next(box for box in window.findChildren(QuickFinding) if box.isVisible())
    to_front(box)
    assert "Rencontré par T06 : S8" in plain(texts(box))
    type_in(BLOCKED)
    press("Return", "Escape")
    to_front(window)


def to_findings(window) -> None:
    """Go to the finding among all of them."""
    press("Ctrl+N")
    tab_to("Trier 1 constat…" if unsorted(window.live.audit) else "Constats, tous triés…")
    press("Space")
    to_front(window)
    tab_to(BLOCKED)


def sort_as_blocking(window) -> None:
    """Say which line it is about, how grave it is, whom it stops."""
    to_findings(window)
    tab_to("SAN-04")
    press("Space")
    tab_to("0, aucune")
    press(*("Down",) * 4, "Space")
    until(lambda: not unsorted(window.live.audit))
    (found,) = window.live.audit.findings.values()
    assert (found.severity, found.lines, found.testers) == (4, ("SAN-04",), ("T06",))


def is_among_the_gaps() -> None:
    """See the line in the results with both voices."""
    to_part("Financement")
    press("Left")
    assert name() == "Écarts (1)"
    while not isinstance(focused(), RowList):
        press("Tab")
    go_down_to("Contredites par les usagers, 1 ligne")
    press("Enter")
    (said,) = (row for row in rows() if BLOCKED in row)
    assert "Des usagers y ont été bloqués ; réponse de l’organisateur : conforme" in said


def blocks_closing(window) -> None:
    """Fail to close: what users contradict is listed."""
    to_closing()
    tab_to("Clore l’audit")
    press("Space")
    assert window.live.audit.is_open
    assert CONTRADICTED in rows()


def decide(window) -> None:
    """End it with a reason."""
    to_findings(window)
    tab_to("Sans suite, parce que")
    type_in("Toilettes retirées, d’autres sont posées")
    tab_to("Qui décide")
    replace_with("Nadia")
    tab_to("Clore sans suite")
    press("Space")
    assert window.message.said[0].startswith("Clos sans suite.")


def take_up_again(window) -> None:
    """Take the decision back."""
    to_findings(window)
    tab_to("Reprendre ce constat")
    press("Space")


def close_by_the_later_test(window) -> None:
    """End it by what somebody of the same profile could do since."""
    to_findings(window)
    tab_to("Un test ultérieur a réussi")
    tab_to("Qui décide")
    replace_with("Nadia")
    tab_to("Clore par ce test", back=True)
    press("Space")
    assert "Clos par un test ultérieur" in plain(window.message.said[0])


def close(window) -> None:
    """Close the audit: nothing blocks it any more."""
    to_closing()
    tab_to("Clore l’audit")
    press("Space")
    assert not window.live.audit.is_open


def report(window, out) -> None:
    """Make the report: it has the chapter, with both voices and how it ended."""
    press(way_to("report"))
    tab_to("Où l’enregistrer")
    replace_with(str(out))
    tab_to("Faire le rapport")
    press("Enter")
    until(out.exists, 60)
    said = printed(out).replace("’", "'")
    assert "Des personnes handicapées ont essayé l'événement pour de vrai" in said
    both = said[said.rindex("Lignes démenties par les usagers") :]
    for words in ("SAN-04", "Conforme", BLOCKED, "test ultérieur"):
        assert words in both[:900], words
