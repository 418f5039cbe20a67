"""The chart of progress: each line that applies counted once, in its theme; the table after it says the same."""

import pytest

from audit_app.domain.progress import standings
from audit_app.i18n import in_language
from audit_app.report.blocks import Chart, Heading, Passage, Table
from audit_app.report.content.matter import ReportKind, gathered
from audit_app.report.content.progress_chart import progress_chart
from audit_app.report.plain_text import said
from tests.report import audits


def blocks_of(audit, language="fr"):
    with in_language(language):
        return progress_chart(gathered(audit, (), audits.ON, ReportKind.FUNDER, audits.VERSION))


@pytest.mark.parametrize("name", ["n1", "n4"])
@pytest.mark.parametrize("what", [audits.empty, audits.half, audits.full])
def test_each_line_that_applies_is_in_one_bar(what, name):
    audit = what(name)
    rows = standings(audit).values()
    (chart,) = (block for block in blocks_of(audit) if isinstance(block, Chart))
    drawn = {word: 0 for word, _count, _mark in chart.bars[0].parts}
    for bar in chart.bars:
        for word, count, _mark in bar.parts:
            drawn[word] += count
    assert drawn == {
        "Satisfaites": sum(row.is_met for row in rows),
        "En partie": sum(row.counts_as == "partial" for row in rows),
        "Non satisfaites": sum(row.counts_as == "non_compliant" for row in rows),
        "Non vérifiées": sum(row.is_unknown for row in rows),
    }


def test_the_table_after_the_chart_holds_its_numbers():
    chart, table = blocks_of(audits.full("n4"))[-2:]
    assert isinstance(chart, Chart)
    assert isinstance(table, Table)
    assert len(chart.bars) == len(table.rows)
    for bar, row in zip(chart.bars, table.rows, strict=True):
        label, *numbers, total = (said(cell[0]) for cell in row)
        assert label == bar.label
        assert numbers == [str(count) for _word, count, _mark in bar.parts]
        assert total == str(sum(map(int, numbers)))


def test_a_chart_of_many_themes_goes_on_in_the_next():
    audit = audits.empty("n4")
    known = audit.checklist.domains
    split = [domain.model_copy(update={"id": f"{domain.id}{at}"}) for domain in known for at in range(2)]
    places = {}
    criteria = []
    for criterion in audit.checklist.criteria:
        places[criterion.domain] = 1 - places.get(criterion.domain, 1)
        criteria.append(criterion.model_copy(update={"domain": f"{criterion.domain}{places[criterion.domain]}"}))
    checklist = audit.checklist.model_copy(update={"domains": tuple(split), "criteria": tuple(criteria)})
    blocks = blocks_of(audit.model_copy(update={"checklist": checklist}))
    charts = [block for block in blocks if isinstance(block, Chart)]
    assert len(charts) == 2
    assert all(len(chart.bars) <= 18 for chart in charts)
    total = sum(count for chart in charts for bar in chart.bars for _word, count, _mark in bar.parts)
    assert total == len(standings(audit))
    assert [chart.caption[-14:] for chart in charts] == ["partie 1 sur 2", "partie 2 sur 2"]
    whole = next(said(block) for block in blocks if isinstance(block, Passage) and "Tous les thèmes" in said(block))
    assert f"{total} lignes" in whole.replace("\u202f", " ")


def test_what_does_not_apply_is_said_to_be_left_out():
    heading, lead, *_ = blocks_of(audits.full("n4"), "en")
    assert isinstance(heading, Heading)
    assert isinstance(lead, Passage)
    assert said(lead).endswith("lines that do not apply are left out.")


def test_no_line_gives_no_section():
    audit = audits.empty("n1")
    nothing = audit.checklist.model_copy(update={"criteria": ()})
    assert blocks_of(audit.model_copy(update={"checklist": nothing})) == ()
