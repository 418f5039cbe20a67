import pytest

from audit_app.i18n import choose
from audit_app.ui.event.draft import PARTS, Draft, VenueDraft, draft_of
from audit_app.ui.event.understood import understood
from tests.ui.event.conftest import EXAMPLES, example


@pytest.mark.parametrize("name", [path.stem for path in sorted(EXAMPLES.glob("*.json"))])
@pytest.mark.parametrize("language", ("fr", "en"))
def test_an_event_shown_as_it_would_be_typed_is_the_same_event_again(name, language):
    choose(language)
    event = example(name)
    assert understood(draft_of(event), beginning=True).event == event


def test_a_draft_is_blank_until_something_is_typed():
    assert Draft().is_blank
    assert not Draft(place_commune="Annecy").is_blank
    assert VenueDraft(name=" ").is_blank
    assert not VenueDraft(form="road").is_blank


def test_every_field_of_an_event_is_made_of_fields_of_the_draft():
    parts = {code for field in type(example()).model_fields for code in PARTS.get(field, (field,))}
    assert parts == set(Draft.model_fields) - {"pre_ticked"}


def test_the_largest_event_makes_a_draft_and_comes_back_whole():
    funders, disciplines = (
        tuple(f"{what} {n} ".ljust(300, "x") for n in range(count)) for what, count in (("Ville", 100), ("Sport", 300))
    )
    event = example().replaced(funders=funders, disciplines=disciplines)
    assert understood(draft_of(event), beginning=True).event == event
