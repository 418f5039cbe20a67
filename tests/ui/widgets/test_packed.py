"""Several texts in one: whatever is typed comes back as it was."""

from hypothesis import given
from hypothesis import strategies as st

from audit_app.ui.widgets.packed import packed, unpacked

NAMES = st.text("abcdefgh_", min_size=1, max_size=8)
TYPED = st.text(st.characters(exclude_characters="\x1e\x1f"))


@given(st.dictionaries(NAMES, TYPED, min_size=1))
def test_texts_come_back_as_they_were(texts):
    assert unpacked(packed(texts)) == texts


def test_nothing_is_nothing_and_the_signs_between_are_no_text():
    assert unpacked(None) == unpacked("") == {}
    assert unpacked(packed({"a": "x\x1ey\x1fz", "b": ""})) == {"a": "xyz", "b": ""}
