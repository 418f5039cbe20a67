"""What to do where a line is not met: short headings, one stop of Tab each, nothing where nothing is written."""

import pytest
from PySide6.QtCore import Qt

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
    assert heard[2].startswith("En attendant, annoncer, en complétant. ")
    assert "[" not in heard[2], "a blank to fill in is its word alone"


def test_what_the_help_says_already_is_seen_here_and_not_heard_again(shown):
    shown.fill(next(one for one in shipped_checklist().criteria if one.fix))
    shown.be_heard(heard=False)
    assert "Tout de suite" in texts(shown)
    assert not [words for _head, words in shown._pieces if words.focusPolicy() & Qt.FocusPolicy.TabFocus]
    shown.be_heard(heard=True)
    assert all(words.focusPolicy() & Qt.FocusPolicy.TabFocus for _head, words in shown._pieces)


def test_nothing_written_takes_no_room(shown):
    shown.fill(a_criterion("ACC-01"))
    assert not shown.isVisible()
