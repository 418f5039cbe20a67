"""The tables say what the bars and steps show."""

from audit_app.ui.results.tables import grade_table, progress_table
from tests.report import audits
from tests.ui.results.conftest import found
from tests.wording.speaking import plain


def test_every_family_and_audience_has_a_row_with_the_numbers_of_its_grade():
    one = found(audits.half("n2"))
    table = grade_table(one)
    results = (*one.grades.families.values(), *one.grades.audiences.values())
    assert len(table.rows) == len(results)
    assert {len(row) for row in table.rows} == {len(table.heads)}
    met = sorted(f"{r.mandatory.met} sur {r.mandatory.asked}" for r in results)
    assert sorted(plain(row[2]) for row in table.rows) == met


def test_progress_is_counted_in_every_way_and_each_adds_up():
    one = found(audits.half("n2"))
    sums = {}
    for way, _what, checked, left, lines in progress_table(one).rows:
        assert int(checked) + int(left) == int(lines)
        sums[way] = sums.get(way, 0) + int(lines)
    assert set(sums.values()) == {one.progress.all.total}
