"""What holds a grade back, in words: in full with the number of lines, and in few where room is short."""

from audit_app.domain.checklist import Unit
from audit_app.domain.grades import CONFIRMED_SHARE, Cap, Result
from audit_app.i18n import pgettext
from audit_app.wording.figures import number, quantity
from audit_app.wording.typography import composed
from audit_app.wording.values import word


def cap_said(cap: Cap, lines: int) -> str:
    """Return a cap in words, with the number of lines it comes from."""
    said = composed(word(cap))
    return f"{said}\u00a0({number(lines)})" if lines else said


def held_back(result: Result, cap: Cap | None) -> str:
    """Return a cap in few words, where the number of lines not checked is said beside it."""
    if cap is None:
        return "–"
    share = composed(quantity(float(100 * CONFIRMED_SHARE), Unit.PERCENT))
    few = {
        Cap.NOTHING_ASKED: pgettext("cap", "nothing due yet"),
        Cap.NOT_CHECKED: pgettext("cap", "mandatory to check"),
        Cap.GAP_WITHOUT_ACTION: pgettext("cap", "gaps without action ({count})"),
        Cap.BROKEN_JOURNEY: pgettext("cap", "break in the journey ({count})"),
        Cap.MANDATORY_UNMET: pgettext("cap", "mandatory not met ({count})"),
        Cap.RECOMMENDED_UNMET: pgettext("cap", "recommended under {share}"),
        Cap.USER_TESTS: pgettext("cap", "user tests to record"),
        Cap.OPEN_SEVERITY_4: pgettext("cap", "a blocking problem open"),
        Cap.FOLLOW_UP: pgettext("cap", "follow-up to be shown"),
    }
    return few[cap].format(count=number(len(result.capped_by[cap])), share=share)
