"""A row says in words all that it shows."""

from audit_app.ui.widgets.row import Rank, Remark, Row, Topic, fact, group, part


def test_a_row_is_heard_with_its_remarks():
    row = Row(Rank.LINE, "Une rampe", (Remark("CIR-02 · non conforme"), Remark("Aucune action", "bad")), code="CIR-02")
    assert row.spoken == "Une rampe, CIR-02 · non conforme, Aucune action"


def test_what_is_drawn_and_not_written_is_heard_too():
    assert Row(Rank.TOPIC, "Moteur", heard="Moteur, famille de besoins, Engagé").spoken.endswith("Engagé")


def test_sentences_and_headings_lead_nowhere():
    assert [row.code for row in (fact("Un fait"), part("Une partie"), group("Un groupe"))] == ["", "", ""]


def test_a_topic_is_known_by_its_code():
    assert Topic(Row(Rank.TOPIC, "Moteur", code="motor"), tuple).code == "motor"
