"""Rows over pages: the header on each, a tall one cut between its lines, a low one whole."""

import pytest
from reportlab.platypus.flowables import Flowable

from audit_app.report import blocks
from audit_app.report.blocks import Column, Mark, Table, say
from audit_app.report.tagged import pages, tables
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tree import Element
from tests.report.tagged.test_tables import printed

WIDE = 515.0


def rows_of(*cells: blocks.Cell, title: str = "Rang") -> Flowable:
    block = Table("c", (Column("Tête", 1), Column("Autre", 3)), tuple(((say(title),), cell) for cell in cells))
    return tables.table(block, WIDE, Place(Element("Document"), {}), "c")[-1]


def words(count: int, name: str = "mot") -> blocks.Cell:
    return (say(" ".join(f"{name}{at}" for at in range(count))),)


def taken(rows) -> float:
    return rows.wrap(WIDE, pages.TALL)[1]


def test_a_tall_row_begins_where_there_is_room_and_goes_on_in_the_next_page():
    whole = rows_of(words(40), words(900))
    begun, rest = whole.split(WIDE, 400)
    assert 380 < taken(begun) <= 400
    assert len(begun._cellvalues) == 3
    assert taken(begun) + taken(rest) == pytest.approx(taken(whole) + begun._argH[0] + 7.8)
    assert rest._cellvalues[0] is whole._cellvalues[0]


@pytest.mark.parametrize(("count", "room"), [(90, 130), (900, 110)])
def test_a_low_row_goes_whole_to_the_next_page_and_a_tall_one_where_only_a_line_would_fit(count, room):
    whole = rows_of(words(40), words(count))
    before, after = whole.split(WIDE, room)
    assert [len(part._cellvalues) for part in (before, after)] == [2, 2]
    assert taken(before) + taken(after) == pytest.approx(taken(whole) + whole._argH[0])


@pytest.mark.parametrize(
    "filled", [(say("oui", mark=Mark.BOX),), (say("oui", mark=Mark.BOX),) * 2, (blocks.Passage((blocks.Blank(20),)),)]
)
def test_a_row_to_fill_in_is_on_one_page_as_long_as_one_holds_it(filled):
    before, after = rows_of(words(40), (*words(330), *filled)).split(WIDE, 200)
    assert [len(part._cellvalues) for part in (before, after)] == [2, 2]
    assert after._argH[1] > 186
    before, after = rows_of(words(40), (*words(1500), *filled)).split(WIDE, 200)
    assert [len(part._cellvalues) for part in (before, after)] == [3, 2]


def test_where_not_one_row_begins_there_is_no_part():
    whole = rows_of(words(40), words(40))
    assert whole.split(WIDE, 40) == []
    assert whole.split(WIDE, 400) == [whole]


def test_what_cannot_be_cut_goes_to_the_next_page():
    answers = tuple(say("Une réponse assez longue pour sa ligne " * 2, mark=Mark.BOX) for _ in range(18))
    whole = rows_of(words(40), answers)
    before, after = whole.split(WIDE, 300)
    assert [len(part._cellvalues) for part in (before, after)] == [2, 2]


def test_the_title_of_a_row_is_seen_again_where_it_goes_on_and_heard_once(tmp_path):
    block = Table("c", (Column("Tête", 1), Column("Autre", 3)), (((say("GOV-01"),), words(1500)),))
    read = printed(tmp_path, block)
    assert len(read) == 3
    assert all("GOV-01" in page for page in read)


def test_a_long_title_is_not_seen_again(tmp_path):
    title = " ".join(f"titre{at}" for at in range(60))
    block = Table("c", (Column("Tête", 1), Column("Autre", 3)), (((say(title),), words(900)),))
    assert ["titre0" in page for page in printed(tmp_path, block)] == [True, False]


def test_a_cut_cell_is_one_element_with_a_stretch_on_each_page():
    document = Element("Document")
    block = Table("c", (Column("Tête", 1), Column("Autre", 3)), (((say("GOV-01"),), words(900)),))
    whole = tables.table(block, WIDE, Place(document, {}), "c")[-1]
    begun, rest = whole.split(WIDE, 400)
    body = document.kids[0].kids[-1]
    (cells,) = (row.kids for row in body.kids)
    assert [part._cellvalues[1][1][0].element for part in (begun, rest)] == [cells[1], cells[1]]


def test_rules_and_grounds_are_the_same_on_each_page():
    whole = rows_of(words(40), words(900), words(30))
    for part in whole.split(WIDE, 400):
        assert part._bkgrndcmds == whole._bkgrndcmds
        assert part._linecmds == whole._linecmds
        assert [[style.topPadding for style in row] for row in part._cellStyles] == [[3.4] * 2] * len(part._cellvalues)


def test_the_room_it_begins_in_is_that_of_its_first_rows_or_of_what_is_begun_of_them():
    low, tall = rows_of(*[words(5)] * 20), rows_of(*[words(900)] * 2)
    assert low.beginning == sum(low._argH[:3])
    assert tall.beginning == tall._argH[0] + 186
    middle = rows_of(*[words(60)] * 9)
    assert middle.beginning == middle._argH[0] + 90 < sum(middle._argH[:3])
