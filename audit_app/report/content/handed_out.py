"""What user tests hand out: the synthesis to the organiser, the letter back to testers, blank sheets to fill in."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from audit_app.domain.audit import Audit
from audit_app.domain.scenario import Scenario
from audit_app.i18n import _
from audit_app.report.blocks import Report
from audit_app.report.content.feedback import feedback_of
from audit_app.report.content.paper import PaperForm
from audit_app.report.content.synthesis import synthesis_of
from audit_app.report.content.tester_sheets import booklet_of


class Handout(StrEnum):
    """Which document.

    **Source:** guides, forms and fields: F9, F10, F4 to F7.
    """

    SYNTHESIS = "synthesis"
    FEEDBACK = "feedback"
    SHEETS = "sheets"


def handout_name(handout: Handout) -> str:
    """Return what a document is called."""
    return {
        Handout.SYNTHESIS: _("user tests, synthesis"),
        Handout.FEEDBACK: _("user tests, what we do"),
        Handout.SHEETS: _("user tests, sheets"),
    }[handout]


def handout_of(
    audit: Audit,
    handout: Handout,
    library: Sequence[Scenario],
    *,
    form: PaperForm = PaperForm.NORMAL,
    asked: Sequence[str] = (),
    on: date,
    language: str,
    made_by: str,
    write_to: str = "",
) -> Report:
    """Return a document; `asked` are the scenarios of the sheets, those planned where none is named.

    `write_to` is where testers answer the letter back to them.
    """
    match handout:
        case Handout.SYNTHESIS:
            return synthesis_of(audit, library, on=on, language=language, made_by=made_by)
        case Handout.FEEDBACK:
            return feedback_of(audit, library, form=form, on=on, language=language, made_by=made_by, write_to=write_to)
        case Handout.SHEETS:
            chosen = tuple(asked) or planned_scenarios(audit)
            return booklet_of(audit, chosen, library, form=form, on=on, language=language, made_by=made_by)


def planned_scenarios(audit: Audit) -> tuple[str, ...]:
    """Return the scenarios of the rounds that are not over, each once, in the order they are planned."""
    rounds = (test for _id, test in sorted(audit.user_tests.items()) if test.ended_on is None)
    return tuple(dict.fromkeys(scenario for test in rounds for scenario in test.scenarios))


def scenarios_to_print(audit: Audit, library: Sequence[Scenario]) -> tuple[str, ...]:
    """Return those planned; where none is, the first three of the library that make sense for the event.

    **Source:** guides, forms and fields, intellectual disability: three scenarios at most.
    """
    features = set(audit.event.features)
    return planned_scenarios(audit) or tuple(one.id for one in library if one.condition.holds(features))[:3]
