"""The closed lists of the checklist: one place each, and values that files and copies keep for ever."""

import inspect
from enum import StrEnum

import pytest

from audit_app.domain import checklist, codes

LISTS = [
    kind for _, kind in inspect.getmembers(codes, inspect.isclass) if issubclass(kind, StrEnum) and kind is not StrEnum
]


@pytest.mark.parametrize("kind", LISTS)
def test_a_closed_list_is_the_one_the_checklist_speaks_of(kind):
    assert getattr(checklist, kind.__name__) is kind


@pytest.mark.parametrize("kind", [kind for kind in LISTS if kind is not codes.Unit])
def test_a_code_is_written_as_its_name_in_small_letters(kind):
    assert [code.value for code in kind] == [code.name.lower() for code in kind]
