"""Where the actions stand, in one sentence."""

from audit_app.domain.register import register
from audit_app.ui.actions.standing import standing_said
from tests.ui.actions.conftest import LATE, ON, an_acted_audit
from tests.wording.speaking import both


def test_what_there_is_none_of_is_left_out():
    french, english = both(lambda: standing_said(register(an_acted_audit(), ON), ON))
    assert french == "4 actions ; 1 en retard ; 1 à rendre d’ici 7 jours ; 1 faite"
    assert english == "4 actions; 1 overdue; 1 due within 7 days; 1 done"


def test_one_is_one_and_none_is_said():
    audit = an_acted_audit()
    one = audit.replaced(actions={LATE: audit.actions[LATE]})
    assert both(lambda: standing_said(register(one, ON), ON))[0] == "1 action ; 1 en retard"
    assert both(lambda: standing_said((), ON)) == ("Pas encore d’action.", "No action yet.")
