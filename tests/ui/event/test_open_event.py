import pytest

from audit_app.domain.answering import set_aside
from audit_app.domain.audit import AuditState, State
from audit_app.domain.changes import Change
from audit_app.ui.desk import Desk
from audit_app.ui.event.draft import draft_of
from audit_app.ui.event.draft_file import KeptDraft
from audit_app.ui.event.open_event import OpenEvent
from tests.wording.speaking import plain


@pytest.fixture
def matter(sample_live, home):
    return OpenEvent(sample_live, home)


def typed(matter: OpenEvent, **changes) -> str:
    """Type over the event as it stands, and keep it."""
    draft = matter.draft.replaced(**changes)
    return matter.keep(5, draft, matter.standing(draft, ""))


def without(matter: OpenEvent, feature: str) -> dict:
    return {"features": tuple(code for code in matter.draft.features if code != feature)}


def closed(audit):
    return audit.replaced(state=State(state=AuditState.CLOSED))


def test_what_leaves_the_checklist_alone_is_saved_as_one_step_until_it_is_left(matter, sample_live):
    for name in ("10 km", "10 km de l’Yonne"):
        typed(matter, name=name)
    assert sample_live.audit.event.name == "10 km de l’Yonne"
    assert matter.leave() == "Enregistré. La grille reste la même."
    assert matter.leave() == ""
    sample_live.undo()
    assert sample_live.audit.event.name == "Exemple : 10 km des Deux Rives"


def test_nothing_is_saved_where_nothing_differs(matter, sample_live):
    steps = []
    sample_live.changed.connect(steps.append)
    typed(matter)
    assert steps == []


def test_what_changes_the_checklist_waits_and_is_applied_as_one_step(matter, sample_live):
    before = sample_live.audit
    typed(matter, name="10 km", **without(matter, "toilets"))
    assert sample_live.audit == before
    assert matter.found.set_aside
    said = plain(matter.apply())
    assert f"{len(set_aside(sample_live.audit))} réponses mises de côté" in said
    assert (matter.found, matter.event) == (None, None)
    assert sample_live.audit.event.name == "10 km"
    sample_live.undo()
    assert sample_live.audit == before


def test_nothing_waiting_is_applied_as_nothing(matter):
    assert matter.apply() == ""


def test_what_waits_is_there_again_in_another_window_even_what_is_wrong(matter, sample_live, home):
    typed(matter, ends_on="hier", **without(matter, "toilets"))
    again = OpenEvent(sample_live, home)
    assert again.kept.step == 5
    assert (again.draft.ends_on, "toilets" in again.draft.features) == ("hier", False)
    assert "de nouveau là" in again.welcome[0]
    again.forget()
    assert OpenEvent(sample_live, home).draft == draft_of(sample_live.audit.event)
    assert OpenEvent(sample_live, home).welcome == ("", "info")


def test_what_waits_is_carried_over_to_an_event_changed_meanwhile(matter, sample_live, home):
    typed(matter, **without(matter, "toilets"))
    sample_live.apply("event_changed", lambda audit: audit.replaced(event=audit.event.replaced(name="Autre")))
    draft = OpenEvent(sample_live, home).draft
    assert (draft.name, "toilets" in draft.features) == ("Autre", False)


def test_a_feature_the_checklist_no_longer_has_is_not_carried_over(matter, sample_live, home):
    typed(matter, features=(*without(matter, "toilets")["features"], "retired"))
    assert "retired" in OpenEvent(sample_live, home).kept.draft.features
    assert "retired" not in OpenEvent(sample_live, home).draft.features


def test_what_is_right_again_is_kept_no_longer(matter, home):
    typed(matter, ends_on="hier")
    assert list(home.glob("event-draft-*"))
    typed(matter, ends_on=matter.draft_now.ends_on)
    assert list(home.glob("event-draft-*")) == []


def test_a_draft_that_cannot_be_read_is_set_aside_and_said(matter, sample_live, home):
    typed(matter, ends_on="hier")
    (path,) = home.glob("event-draft-*")
    path.write_text("{")
    assert f"{path.name}.bad" in OpenEvent(sample_live, home).welcome[0]


def test_a_draft_that_cannot_be_kept_is_said_once(matter, home):
    (home / f"event-draft-{matter._live.audit.id}.json").mkdir()
    assert typed(matter, ends_on="hier") != ""
    assert typed(matter, ends_on="avant-hier") == ""


def test_where_the_audit_is_closed_what_waits_is_kept_and_comes_back(matter, sample_live, home):
    typed(matter, **without(matter, "toilets"))
    sample_live.apply("closed", closed)
    again = OpenEvent(sample_live, home)
    assert again.parked
    assert again.draft == draft_of(sample_live.audit.event)
    assert typed(again, name="Autre") == ""
    sample_live.undo()
    assert not again.parked
    assert "toilets" not in again.draft.features


def test_what_is_typed_when_the_audit_closes_is_kept(matter, sample_live, home):
    was = sample_live.audit.event
    sample_live.apply("closed", closed)
    matter.park(3, draft_of(was), was)
    assert matter.kept == KeptDraft()
    matter.park(3, draft_of(was).replaced(name="Trail"), was)
    assert OpenEvent(sample_live, home).kept.draft.name == "Trail"


def test_a_window_that_only_reads_keeps_and_loses_nothing(matter, sample_live, home):
    typed(matter, **without(matter, "toilets"))
    second = Desk(home)
    try:
        there = OpenEvent(second.open(sample_live.audit.id), home)
        assert there.parked
        assert typed(there, name="Autre") == ""
        assert OpenEvent(sample_live, home).kept == matter.kept
    finally:
        second.close()


def test_a_venue_given_another_name_keeps_its_zones(matter, sample_live):
    venue = next(zone.venue for zone in sample_live.audit.zones.values() if zone.venue)
    venues = tuple(v.replaced(name=f"{v.name} bis") if v.name == venue else v for v in matter.draft.venues)
    typed(matter, venues=venues)
    assert f"{venue} bis" in {zone.venue for zone in sample_live.audit.zones.values()}


def test_zones_whose_venue_is_removed_are_told(matter, sample_live):
    venue = next(zone.venue for zone in sample_live.audit.zones.values() if zone.venue)
    lost = {key for key, zone in sample_live.audit.zones.items() if zone.venue == venue}
    typed(matter, venues=tuple(v for v in matter.draft.venues if v.name != venue))
    assert set(matter.found.homeless) == lost


def test_the_history_is_read_where_it_is_needed(sample_live):
    assert all(isinstance(change, Change) for change in sample_live.history())
    assert {change.kind for change in sample_live.history()} >= {"event", "answer", "zone"}
