"""Lines of spending and of the programme as typed: nothing of those that came from a file is lost."""

from datetime import date

from audit_app.domain.programme import ProgrammeEntry, ProgrammeKind
from audit_app.domain.spending import Spending, SpendingKind
from audit_app.i18n import in_language
from audit_app.ui.event.line_drafts import EntryDraft, SpendingDraft

RAMP = Spending(what="Rampe", kind=SpendingKind.EQUIPMENT, planned=280.123, spent=1280.1, aim=2, proof="F-12\nF-13")
MATCH = ProgrammeEntry(
    kind=ProgrammeKind.PARA_EVENT, title="Boccia", on=date(2027, 5, 16), athletes=1200, owner="Comité handisport"
)


def test_amounts_nobody_touched_stay_to_the_last_decimal_in_any_language():
    draft = SpendingDraft.of(RAMP)
    with in_language("en"):
        assert (draft.amount("planned"), draft.amount("spent")) == (280.123, 1280.1)
    assert SpendingDraft.model_validate_json(draft.model_dump_json()) == draft


def test_what_is_typed_over_an_amount_counts():
    assert SpendingDraft.of(RAMP).replaced(planned="300 €").amount("planned") == 300
    assert SpendingDraft.of(RAMP).replaced(planned="beaucoup").amount("planned") is None


def test_a_line_says_whether_anything_is_given():
    assert SpendingDraft(what="  ").is_blank
    assert not SpendingDraft(aim="0").is_blank
    assert EntryDraft().is_blank
    assert not EntryDraft(owner="Club").is_blank
    assert not EntryDraft.of(MATCH).is_blank
