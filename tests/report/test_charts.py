"""A chart and its table say the same."""

from audit_app.i18n import in_language
from audit_app.report.blocks import Bar, Chart, Mark, say
from audit_app.report.charts import as_table

BARS = (
    Bar("Accueil", (("Oui", 3, Mark.GOOD), ("Non", 1, Mark.BAD)), "3 oui, 1 non"),
    Bar("Sanitaires", (("Oui", 0, Mark.GOOD), ("Non", 2, Mark.BAD)), "2 non"),
)


def test_a_row_a_bar_a_column_a_part_and_their_sum():
    with in_language("fr"):
        table = as_table(Chart("Réponses", BARS, "Trois sur six."), "Thème")
    assert table.caption == "Les nombres de ce graphique"
    assert [column.head for column in table.columns] == ["Thème", "Oui", "Non", "En tout"]
    assert table.rows[1] == ((say("Sanitaires"),), (say("0"),), (say("2"),), (say("2"),))


def test_a_chart_without_bars_has_no_rows():
    with in_language("en"):
        assert as_table(Chart("Nothing", (), "Nothing."), "Theme").rows == ()
