"""Days as people say them, in both languages, never by a colour or a figure alone."""

from datetime import date, timedelta

import pytest

from audit_app.domain.audit import Action, ActionState
from audit_app.wording.deadlines import dated, due_said, pressing_said
from tests.wording.speaking import both

ON = date(2027, 4, 26)


@pytest.mark.parametrize(
    ("days", "french", "english"),
    [
        (-12, "en retard de 12 jours", "overdue by 12 days"),
        (-1, "en retard de 1 jour", "overdue by 1 day"),
        (0, "à rendre aujourd’hui", "due today"),
        (1, "à rendre demain", "due tomorrow"),
        (2, "dans 2 jours", "in 2 days"),
        (13, "dans 13 jours", "in 13 days"),
        (14, "dans 2 semaines", "in 2 weeks"),
        (59, "dans 8 semaines", "in 8 weeks"),
        (60, "dans 2 mois", "in 2 months"),
        (400, "dans 13 mois", "in 13 months"),
    ],
)
def test_a_day_is_said_by_how_far_it_is(days, french, english):
    assert both(lambda: due_said(ON + timedelta(days=days), ON)) == (french, english)


def an_action(**changes):
    fields = {"id": "0" * 36, "subject": "CIR-01", "what": "Rampe", "owner": "Ville", "due": ON + timedelta(days=1)}
    return Action(**(fields | changes))


def test_an_open_action_is_said_with_its_day():
    french, english = both(lambda: dated(an_action(), ON))
    assert (french, english) == ("À rendre demain, 27 avril 2027", "Due tomorrow, 27 April 2027")


def test_an_action_that_is_over_is_said_by_what_became_of_it():
    done = an_action(state=ActionState.DONE, due=date(2020, 1, 1))
    assert both(lambda: pressing_said(done, ON)) == both(lambda: dated(done, ON)) == ("Faite", "Done")
