import pytest

from audit_app.domain.event import EventKind, SizeClass
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.pages import page
from audit_app.ui.event.words import STEP_OF


@pytest.mark.parametrize("place", range(1, 7))
def test_each_step_asks_what_belongs_to_it(look, qtbot, checklist, place):
    made = page(look, place, checklist)
    qtbot.addWidget(made)
    assert {field.code for field in made.fields} == {code for code, step in STEP_OF.items() if step == place}


@pytest.mark.parametrize("place", range(1, 7))
def test_each_field_shows_what_the_draft_holds_and_gives_it_back(look, qtbot, checklist, place):
    made = page(look, place, checklist)
    qtbot.addWidget(made)
    draft = Draft(
        kind="race", chosen_class="N2", state_funded=True, features=("outdoor",), name="Trail", international=True
    )
    for field in made.fields:
        field.fill(getattr(draft, field.code))
        assert field.value() == getattr(draft, field.code)


def test_kinds_and_classes_are_offered_in_full(look, qtbot, checklist):
    first, last = page(look, 1, checklist), page(look, 6, checklist)
    for made in (first, last):
        qtbot.addWidget(made)
    assert first.field("kind").box.count() == len(EventKind) + 1
    assert last.field("chosen_class").box.count() == len(SizeClass) + 1


def test_each_language_of_what_is_typed_is_named_in_itself(look, qtbot, checklist):
    made = page(look, 1, checklist)
    qtbot.addWidget(made)
    box = made.field("language").box
    assert [box.itemText(at) for at in range(box.count())] == ["Celle de la fenêtre", "Français", "English"]
    assert [box.itemData(at) for at in range(1, box.count())] == ["fr", "en"]
