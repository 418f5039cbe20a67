"""A calendar file as a calendar reads it: the same action is the same event, however often it is imported."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from audit_app.domain.audit import Action, ActionState
from audit_app.domain.changes import Revision
from audit_app.domain.register import register
from audit_app.exchange import calendar
from audit_app.i18n import in_language
from audit_app.identity import id_of_copy, new_id
from tests.builders import a_busy_audit, an_event
from tests.data import hostile_texts

ON = date(2027, 5, 1)
AUDIT = "01a22a39-1f30-7c11-9d0e-77c2b0a4e155"
KEY = "01a22a3a-083d-750a-961c-d8857fd4009a"


def acted(**changes):
    fields = {"id": KEY, "subject": "CIR-02@path-1", "what": "Poser une rampe", "owner": "Ville : M. Leroy"}
    action = Action(**(fields | {"due": date(2027, 5, 10)} | changes))
    return a_busy_audit().replaced(id=AUDIT, actions={action.id: action})


def written(path, audit, revisions=None, language="fr"):
    with in_language(language):
        calendar.written(path, audit, register(audit, ON), revisions or {})
    return Calendar.from_ical(path.read_bytes())


def event_of(path, audit, **said):
    (event,) = written(path, audit, **said).walk("VEVENT")
    return event


@pytest.fixture
def out(tmp_path):
    return tmp_path / "actions.ics"


def test_an_action_is_an_event_of_the_whole_day_that_makes_nobody_busy(out):
    event = event_of(out, acted())
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2027, 5, 10), date(2027, 5, 11))
    assert str(event["transp"]) == "TRANSPARENT"
    assert str(event["status"]) == "CONFIRMED"
    assert str(event["summary"]) == "Poser une rampe"
    assert str(event["location"]) == "Allée nord"
    assert b"VTODO" not in out.read_bytes()


def test_it_says_the_line_the_owner_and_the_event_and_nothing_nobody_wrote(out):
    told = str(event_of(out, acted(cost=300.0))["description"]).replace("\u00a0", " ")
    assert told.splitlines() == [
        "Poser une rampe",
        "CIR-02 · Allée nord : Titre de CIR-02",
        "Ville : M. Leroy, échéance le 10 mai 2027, 300 €",
        "À faire",
        "Événement : Course des remparts",
    ]
    text = out.read_text("utf-8")
    assert not any(name in text for name in ("ATTENDEE", "ORGANIZER", "CONTACT"))


def test_the_same_action_is_the_same_event_and_a_later_change_a_newer_one(out):
    first = event_of(out, acted(), revisions={KEY: Revision(9, "2027-04-01T10:00:00.250+00:00")})
    content = out.read_bytes()
    assert event_of(out, acted(), revisions={KEY: Revision(9, "2027-04-01T10:00:00.250+00:00")}) == first
    assert out.read_bytes() == content
    later = event_of(out, acted(due=date(2027, 5, 12)), revisions={KEY: Revision(10, "2027-04-02T10:00:00+00:00")})
    assert first["uid"] == later["uid"]
    assert (first["sequence"], later["sequence"]) == (9, 10)
    assert first.decoded("last-modified") == first.decoded("dtstamp") == datetime(2027, 4, 1, 10, tzinfo=UTC)
    assert later.decoded("last-modified") > first.decoded("last-modified")


@pytest.mark.parametrize("copied", [new_id, lambda: id_of_copy(AUDIT)])
def test_the_next_edition_or_a_copy_has_events_of_its_own_for_the_same_actions(out, copied):
    first = event_of(out, acted())
    assert event_of(out, acted().replaced(id=copied()))["uid"] != first["uid"]
    other = "01a22a3a-083d-750a-961c-d8857fd4009b"
    assert event_of(out, acted(id=other))["uid"] != first["uid"]


def test_a_reminder_rings_at_nine_a_week_before_while_there_is_something_to_do(out):
    event = event_of(out, acted())
    (alarm,) = event.walk("VALARM")
    start = datetime.combine(event.decoded("dtstart"), datetime.min.time(), UTC)
    assert start + alarm.decoded("trigger") == datetime(2027, 5, 3, 9, tzinfo=UTC)
    assert str(alarm["action"]) == "DISPLAY"
    done = event_of(out, acted(state=ActionState.DONE))
    assert done.walk("VALARM") == []
    assert str(done["summary"]) == "Faite : Poser une rampe".replace(" :", "\u00a0:")


def test_what_was_dropped_is_cancelled_and_says_why(out):
    event = event_of(out, acted(state=ActionState.DROPPED, reason="Trop cher"))
    assert str(event["status"]) == "CANCELLED"
    assert event.walk("VALARM") == []
    assert "Trop cher" in str(event["description"])


@pytest.mark.parametrize("name", hostile_texts.TYPED)
def test_no_text_anybody_types_makes_a_line_of_its_own(out, name):
    typed = hostile_texts.TYPED[name]
    injected = f"{typed}\r\nEND:VEVENT\nATTENDEE:mailto:x@example.org"
    event = event_of(out, acted(what=injected, owner=typed).replaced(event=an_event(name=f"{typed}\nX-EVIL:1")))
    assert str(event["description"]).startswith(f"{hostile_texts.stored(name)}\nEND:VEVENT\nATTENDEE".lstrip())
    assert "ATTENDEE" not in event
    found = written(out, acted(what=injected))
    assert "X-EVIL" not in found
    assert len(found.walk("VEVENT")) == 1


def test_lines_are_folded_at_75_bytes_and_end_as_the_standard_says(out):
    event_of(out, acted(what="é" * 500 + ", ; \\ fin"))
    content = out.read_bytes()
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert str(event_of(out, acted(what="a, b; c \\ d"))["description"]).startswith("a, b; c \\ d\n")


def test_an_action_asked_no_more_is_in_the_calendar_all_the_same(out):
    event = event_of(out, acted(subject="CIR-99"))
    assert "CIR-99" in str(event["description"])
    assert "location" not in event


def test_the_reminder_is_not_before_the_day_it_speaks_of():
    assert timedelta(days=6) < calendar.NOTICE < timedelta(days=7)


def test_the_last_day_of_the_calendar_is_a_day_too(out):
    assert event_of(out, acted(due=date(2200, 12, 31))).decoded("dtend") == date(2201, 1, 1)


def test_words_are_in_the_language_spoken(out):
    assert str(event_of(out, acted(), language="en")["categories"].cats[0]) == "Accessibility"
