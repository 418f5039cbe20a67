"""A line as a row: what it states, where it stands, what is done about it."""

from audit_app.domain.audit import ActionState
from audit_app.ui.results.line_rows import action_remarks, line_row, line_rows
from audit_app.ui.widgets.row import Rank
from tests.report import audits
from tests.ui.results.conftest import found
from tests.wording.speaking import plain

SMALL = audits.small()
GAP = "CIR-02@path-1"


def changed(**changes):
    action = SMALL.actions[audits.an_id(40)].replaced(**changes)
    return found(SMALL.replaced(actions={action.id: action}))


def test_a_row_leads_to_its_line_and_says_where_it_stands():
    row = line_row(found(SMALL), GAP)
    assert (row.rank, row.code, row.icon) == (Rank.LINE, GAP, "circle-x")
    assert row.spoken == "Titre de CIR-02, CIR-02 · Allée nord · non conforme"


def test_users_and_two_answers_are_said():
    said = {line: line_row(found(SMALL), line).spoken for line in ("CIR-01", "INF-01")}
    assert "des usagers ont été bloqués" in plain(said["CIR-01"])
    assert "deux réponses, à trancher" in said["INF-01"]


def test_a_line_asked_no_more_leads_nowhere():
    row = line_row(found(SMALL), "SAN-01@gone")
    assert (row.rank, row.code, row.title) == (Rank.FACT, "", "SAN-01@gone")


def test_an_action_is_said_with_its_owner_its_day_and_its_state():
    what, whose, state = action_remarks(found(SMALL), GAP)
    assert what.text == "Poser une rampe"
    assert plain(whose.text) == "Service des sports, M. Roy, échéance le 1er février 2027, 1 500 €"
    assert (state.text, state.tone) == ("À faire, en retard", "bad")


def test_how_far_an_action_is_has_its_tone():
    later = changed(due=audits.ON)
    assert action_remarks(later, GAP)[-1].tone == "fair"
    assert action_remarks(changed(state=ActionState.DONE), GAP)[-1].tone == "good"
    assert action_remarks(changed(state=ActionState.DROPPED, reason="Trop cher."), GAP)[-1].tone == "bad"


def test_that_nothing_is_done_is_said():
    (row,) = line_rows(found(SMALL), ["ACC-01"], with_action=True)
    assert row.spoken.endswith("Aucune action")
    assert "action" not in line_rows(found(SMALL), ["ACC-01"])[0].spoken
