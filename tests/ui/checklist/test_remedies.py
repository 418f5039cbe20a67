"""What to do where a line is not met: short headings, one stop of Tab each, nothing where nothing is written."""

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.ui.checklist.remedies import Remedies
from tests.builders import a_criterion
from tests.ui.finding import name_of, texts


@pytest.fixture
def shown(look, show):
    return show(Remedies(look), 600, 300)


def test_each_way_has_its_heading_and_is_heard_with_it(shown):
    criterion = next(one for one in shipped_checklist().criteria if one.fix)
    shown.fill(criterion)
    said = texts(shown)
    assert [head for head in ("Tout de suite", "Pour de bon", "En attendant, annoncer") if head in said.splitlines()]
    heard = [name_of(words) for _head, words in shown._pieces]
    assert heard[0].startswith("Tout de suite. ")
    assert heard[2].startswith("En attendant, annoncer. ")


def test_nothing_written_takes_no_room(shown):
    shown.fill(a_criterion("ACC-01"))
    assert not shown.isVisible()
