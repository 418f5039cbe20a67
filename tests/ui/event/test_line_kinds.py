"""The words of both lists."""

from audit_app.domain.spending import SpendingKind
from audit_app.i18n import in_language
from audit_app.ui.event.line_drafts import EntryDraft, SpendingDraft
from audit_app.ui.event.line_kinds import programme_kind, spending_kind
from tests.ui.event.test_line_drafts import MATCH, RAMP
from tests.wording.speaking import plain


def test_a_line_of_spending_is_said_whole():
    said = plain(spending_kind().said(SpendingDraft.of(RAMP.replaced(planned=300.0))))
    assert said == "Rampe · matériel · 300 € prévus · 1 280,10 € dépensés · vise surtout l’accessibilité"
    assert plain(spending_kind().said(SpendingDraft(planned="cent"))) == "cent prévus"
    assert spending_kind().said(SpendingDraft()) == ""


def test_an_amount_is_written_as_the_language_does():
    line = SpendingDraft(what="Ramp", planned="38 500,5")
    with in_language("en"):
        assert plain(spending_kind().said(line)) == "Ramp · €38,500.50 planned"


def test_an_entry_is_said_whole():
    assert plain(programme_kind().said(EntryDraft.of(MATCH))) == "Boccia · épreuve para · 16/05/2027"


def test_how_many_there_are_is_said():
    kind = spending_kind()
    assert [plain(kind.counted(count)) for count in (0, 1, 2)] == ["rien pour l’instant", "1 ligne", "2 lignes"]


def test_each_field_of_a_line_can_be_typed_and_each_kind_chosen(look):
    for kind in (spending_kind(), programme_kind()):
        fields = {field.code: field for field in kind.fields(look)}
        assert set(fields) == set(type(kind.blank).model_fields) - {"came"}
        assert set(kind.asked) <= set(fields)
        if "kind" in kind.asked and kind.code == "spending":
            assert fields["kind"].box.count() == len(SpendingKind) + 1
