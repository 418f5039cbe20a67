"""A chart reads as one picture, whose alternative is its conclusion; its parts are told apart by pattern."""

import pytest

from audit_app.report.blocks import Bar, Chart, Mark
from audit_app.report.web.charts import chart
from tests.report.web.pages import told

CHART = Chart(
    "Lignes",
    (
        Bar("Accueil", (("Oui", 3, Mark.GOOD), ("Non", 1, Mark.BAD), ("Nul", 0, None)), "3 oui, 1 non"),
        Bar("Sanitaires", (("Oui", 0, Mark.GOOD), ("Non", 1, Mark.BAD), ("Nul", 1, None)), "1 non, 1 nul"),
    ),
    "Trois sur six <oui>.",
)


def test_it_is_one_picture_with_its_conclusion():
    (figure,) = told(CHART).every("figure")
    assert [caption.text() for caption in figure.every("figcaption")] == ["Lignes"]
    (picture,) = (e for e in figure.every("div") if e.said.get("role") == "img")
    assert picture.said["aria-label"] == "Trois sur six <oui>."
    assert "3 oui, 1 non" in picture.text()


def test_a_part_is_as_long_as_its_count_beside_the_longest_bar():
    bars = [e for e in told(CHART).every("svg") if e.said.get("class") == "bar"]
    parts = [[(r.said["class"].split()[1], r.said["x"], r.said["width"]) for r in bar.every("rect")] for bar in bars]
    assert parts == [
        [("full", "0.00%", "74.40%"), ("crossed", "75.00%", "24.40%")],
        [("crossed", "0.00%", "24.40%"), ("empty", "25.00%", "24.40%")],
    ]


@pytest.mark.parametrize("bars", [(), (Bar("Rien", (("Oui", 0, Mark.GOOD),), "rien"),)])
def test_a_chart_of_nothing_is_no_fault(bars):
    assert chart(Chart("Vide", bars, "Rien.")).html.count("<rect") <= 1
