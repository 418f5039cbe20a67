from audit_app.domain.beginning import begun
from audit_app.domain.event import SizeClass
from audit_app.identity import new_id, today
from audit_app.ui.event.draft import Draft, draft_of
from audit_app.ui.event.standing import of_new, of_open
from tests.ui.event.conftest import example


def an_audit(checklist, event=None):
    return begun(event or example(), checklist, audit_id=new_id(), on=today())


def test_a_new_event_without_fault_is_ready(checklist):
    event = example("n3-triathlon-lac")
    standing = of_new(draft_of(event), checklist)
    assert standing.event == event
    assert standing.faults == ()
    assert standing.sized.sizing.size_class is SizeClass.N3


def test_a_blank_draft_is_no_event(checklist):
    standing = of_new(Draft(), checklist)
    assert standing.event is None
    assert not standing.sized.whole


def test_a_lower_class_without_reason_does_not_begin(checklist):
    draft = draft_of(example("n3-triathlon-lac")).replaced(chosen_class="N1")
    standing = of_new(draft, checklist)
    assert standing.event is None
    assert [fault.code for fault in standing.faults] == ["lower_class_without_reason"]
    assert of_new(draft.replaced(chosen_class_reason="Une seule soirée."), checklist).event is not None


def test_of_an_open_audit_only_what_is_right_and_touched_changes(checklist):
    audit = an_audit(checklist)
    draft = draft_of(audit.event).replaced(name="Boccia pour tous", total_visitors="beaucoup", budget="900")
    standing = of_open(draft, audit)
    assert [fault.where for fault in standing.faults] == ["total_visitors"]
    assert standing.event == audit.event.replaced(name="Boccia pour tous", budget=900.0)


def test_what_is_cleared_of_an_open_audit_is_cleared(checklist):
    event = example().replaced(budget=900.0, chosen_class=SizeClass.N2)
    audit = an_audit(checklist, event)
    draft = draft_of(event).replaced(budget="", chosen_class="", place_region="", funders="")
    cleared = of_open(draft, audit).event
    assert (cleared.budget, cleared.chosen_class, cleared.place.region, cleared.funders) == (None, None, None, ())


def test_a_field_emptied_to_be_typed_anew_is_left_as_it_is(checklist):
    audit = an_audit(checklist)
    draft = draft_of(audit.event).replaced(seats_covered="")
    assert of_open(draft, audit, "seats_covered").event == audit.event
    assert of_open(draft, audit).event.seats.covered == 0


def test_visitors_left_empty_follow_the_people_present(checklist):
    audit = an_audit(checklist)
    draft = draft_of(audit.event).replaced(total_visitors="", peak_spectators="1 000")
    assert of_open(draft, audit).event.total_visitors == of_open(draft, audit).event.peak.total
    emptied = draft.replaced(peak_spectators="")
    assert of_open(emptied, audit, "peak_spectators").event == audit.event


def test_an_open_audit_keeps_its_class_until_a_lower_one_has_its_reason(checklist):
    audit = an_audit(checklist, example("n3-triathlon-lac"))
    draft = draft_of(audit.event).replaced(chosen_class="N1", name="Autre")
    standing = of_open(draft, audit)
    assert [fault.where for fault in standing.faults] == ["chosen_class_reason"]
    assert standing.event == audit.event.replaced(name="Autre")


def test_names_that_nobody_touched_are_never_cut_anew(checklist):
    event = example().replaced(funders=("Ville; sports", "Région"))
    audit = an_audit(checklist, event)
    assert of_open(draft_of(event).replaced(name="Autre"), audit).event == event.replaced(name="Autre")
