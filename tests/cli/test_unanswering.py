"""An answer, or one of its measurements, taken back by the command; what stands beside it stays."""

import pytest

LINE = "TRA-09"
MEASURES = ("--measure", "width=1,45m", "--measure", "pinch=95cm", "--measure", "edge=1cm", "--measure", "chamfered=0")


@pytest.fixture
def answered(jauge, audit):
    jauge("answer", audit, LINE, *MEASURES, "--note", "Vu avec le régisseur")


def test_an_answer_is_taken_back_and_undo_brings_it_back(jauge, audit, answered):
    before = jauge.line(audit, LINE)
    assert before["verdict"] == "non_compliant"
    now = jauge.document("unanswer", audit, LINE, "--by", "Anne")
    assert (now["line"], now["verdict"], now["note"]) == (LINE, "not_checked", before["note"])
    jauge("undo", audit)
    assert jauge.line(audit, LINE) == before


def test_one_measurement_is_taken_back_and_the_verdict_that_followed_falls(jauge, audit, answered):
    now = jauge.document("unanswer", audit, LINE, "--measure", "pinch")
    assert now["verdict"] == "not_checked"
    assert "non vérifié" in jauge("unanswer", audit, LINE, "--measure", "width").out


def test_what_is_not_there_is_refused(jauge, audit, answered):
    assert "pinch" in jauge.refused("unanswer", audit, LINE, "--measure", "length")
    assert "ZZZ-99" in jauge.refused("unanswer", audit, "ZZZ-99")
