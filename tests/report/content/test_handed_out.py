"""What user tests hand out, by its kind."""

import pytest

from audit_app.checklists.loading import shipped_scenarios
from audit_app.i18n import VARIETIES, in_language
from audit_app.report.blocks import Heading
from audit_app.report.content.handed_out import Handout, handout_name, handout_of, planned_scenarios, scenarios_to_print
from audit_app.report.content.paper import PaperForm
from tests.report import audits
from tests.report.tests_held import held


@pytest.mark.parametrize("handout", Handout)
def test_each_document_has_a_title_of_its_own(handout):
    made = handout_of(
        held(),
        handout,
        shipped_scenarios(),
        form=PaperForm.LARGE,
        asked=("S5",),
        on=audits.ON,
        language="fr",
        made_by="J",
    )
    assert isinstance(made.blocks[0], Heading)
    assert made.title.endswith("Triathlon du lac – 2027")


@pytest.mark.parametrize("language", VARIETIES)
def test_names_differ(language):
    with in_language(language):
        assert len({handout_name(handout) for handout in Handout}) == len(Handout)


def test_the_scenarios_planned_are_those_of_rounds_that_are_not_over():
    audit = held()
    assert planned_scenarios(audit) == ()
    plan = audit.user_tests[audits.an_id(800)].replaced(ended_on=None)
    audit = audit.replaced(user_tests={plan.id: plan})
    assert planned_scenarios(audit) == ("S5", "S8", "S10", "X1")
    made = handout_of(audit, Handout.SHEETS, shipped_scenarios(), on=audits.ON, language="fr", made_by="J")
    assert sum(isinstance(block, Heading) and block.anchor.startswith("card-") for block in made.blocks) == 4


def test_where_nothing_is_planned_three_scenarios_of_the_event_are_printed():
    assert scenarios_to_print(held(), shipped_scenarios()) == ("S1", "S2", "S3")
    plan = held().user_tests[audits.an_id(800)].replaced(ended_on=None)
    planned = held().replaced(user_tests={plan.id: plan})
    assert scenarios_to_print(planned, shipped_scenarios()) == ("S5", "S8", "S10", "X1")
