from audit_app.domain.answering import set_aside
from audit_app.ui.event.draft import draft_of
from audit_app.ui.event.open_event import OpenEvent


def test_what_is_right_is_saved_as_one_step_until_it_is_left(sample_live):
    matter = OpenEvent(sample_live)
    draft = matter.draft
    for name in ("10 km", "10 km de l’Yonne"):
        matter.keep(1, draft, matter.standing(draft.replaced(name=name), ""))
    assert sample_live.audit.event.name == "10 km de l’Yonne"
    matter.leave()
    sample_live.undo()
    assert sample_live.audit.event.name == "Exemple : 10 km des Deux Rives"


def test_nothing_is_saved_where_nothing_differs(sample_live):
    matter = OpenEvent(sample_live)
    steps = []
    sample_live.changed.connect(steps.append)
    matter.keep(1, matter.draft, matter.standing(matter.draft, ""))
    assert steps == []


def test_answers_that_a_change_sets_aside_are_counted_once(sample_live):
    matter = OpenEvent(sample_live)
    features = tuple(code for code in matter.draft.features if code != "toilets")
    changed = matter.draft.replaced(features=features)
    matter.keep(5, changed, matter.standing(changed, ""))
    gone = len(set_aside(sample_live.audit))
    assert gone > 1
    assert matter.leave().startswith(f"{gone} réponses sont mises de côté")
    assert matter.leave() == ""


def test_zones_whose_venue_is_removed_are_counted(sample_live):
    matter = OpenEvent(sample_live)
    venue = next(zone.venue for zone in sample_live.audit.zones.values() if zone.venue)
    lost = sum(zone.venue == venue for zone in sample_live.audit.zones.values())
    venues = tuple(v for v in matter.draft.venues if v.name != venue)
    changed = matter.draft.replaced(venues=venues)
    matter.keep(3, changed, matter.standing(changed, ""))
    assert f"{lost} zone" in matter.leave()


def test_a_venue_given_another_name_keeps_its_zones(sample_live):
    matter = OpenEvent(sample_live)
    venue = next(zone.venue for zone in sample_live.audit.zones.values() if zone.venue)
    venues = tuple(v.replaced(name=f"{v.name} bis") if v.name == venue else v for v in matter.draft.venues)
    changed = matter.draft.replaced(venues=venues)
    matter.keep(3, changed, matter.standing(changed, ""))
    assert f"{venue} bis" in {zone.venue for zone in sample_live.audit.zones.values()}
    assert matter.leave() == ""


def test_the_steps_show_the_event_as_it_stands_now(sample_live):
    assert OpenEvent(sample_live).draft == draft_of(sample_live.audit.event)
