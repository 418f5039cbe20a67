"""What holds a grade back, in full words: figures first, then lines that lead somewhere."""

import pytest

from audit_app.domain.grades import Cap
from audit_app.ui.results.caps import cap_counted
from audit_app.ui.results.grade_topics import grade_topics
from audit_app.ui.widgets.row import Rank
from tests.report import audits
from tests.ui.results.conftest import found
from tests.wording.speaking import plain


@pytest.mark.parametrize(
    ("cap", "count", "said"),
    [
        (Cap.NOT_CHECKED, 18, "18 lignes obligatoires à vérifier"),
        (Cap.NOT_CHECKED, 1, "1 ligne obligatoire à vérifier"),
        (Cap.GAP_WITHOUT_ACTION, 2, "2 écarts sans action"),
        (Cap.BROKEN_JOURNEY, 1, "1 ligne qui arrête quelqu’un"),
        (Cap.MANDATORY_UNMET, 3, "3 lignes obligatoires non satisfaites"),
    ],
)
def test_lines_are_counted_in_full_words(cap, count, said):
    assert plain(cap_counted(cap, count)) == said


def test_a_cap_of_no_line_is_said_alone():
    assert "(" not in cap_counted(Cap.USER_TESTS, 0)


def test_what_holds_back_names_its_lines_in_the_order_of_the_checklist():
    looked_up = found(audits.half("n1"))
    details = grade_topics(looked_up)[0].details()
    groups = [place for place, row in enumerate(details) if row.rank is Rank.GROUP]
    lines = [row.code for row in details[groups[0] + 1 : groups[1]] if row.rank is Rank.LINE]
    order = list(looked_up.rows)
    assert lines == sorted(lines, key=order.index)
    assert plain(details[groups[0]].title).startswith(f"{len(lines)} lignes obligatoires")
