"""Signs: the icon and the colour a verdict has everywhere in the window, always beside its word."""

from collections.abc import Mapping
from dataclasses import dataclass

from audit_app.domain.audit import ActionState, Verdict
from audit_app.domain.progress import LineStanding
from audit_app.ui.theme.tokens import Tokens


@dataclass(frozen=True)
class Sign:
    """An icon of its own shape, and the name of the token that colours it: good, fair, bad or none."""

    icon: str
    tone: str

    def colour(self, tokens: Tokens) -> str:
        """Return its colour in a theme."""
        return str(getattr(tokens, self.tone))


_OF_VERDICT: Mapping[Verdict, Sign] = {
    Verdict.COMPLIANT: Sign("circle-check", "good"),
    Verdict.PARTIAL: Sign("circle-alert", "fair"),
    Verdict.NON_COMPLIANT: Sign("circle-x", "bad"),
    Verdict.EQUIVALENT: Sign("circle-equal", "good"),
    Verdict.NOT_APPLICABLE: Sign("circle-minus", "none"),
    Verdict.NOT_CHECKED: Sign("circle-dashed", "none"),
    Verdict.CANNOT_TELL: Sign("circle-question-mark", "none"),
}
_CONTESTED = Sign("arrow-left-right", "fair")
_OF_ACTION: Mapping[ActionState, Sign] = {
    ActionState.TO_DO: Sign("circle-dashed", "none"),
    ActionState.IN_PROGRESS: Sign("contrast", "fair"),
    ActionState.DONE: Sign("circle-check", "good"),
    ActionState.DROPPED: Sign("ban", "none"),
}
_OVERRULED = Sign("octagon-alert", "bad")


def verdict_sign(verdict: Verdict) -> Sign:
    """Return the sign of a verdict."""
    return _OF_VERDICT[verdict]


def action_sign(state: ActionState) -> Sign:
    """Return the sign of how far a corrective action is."""
    return _OF_ACTION[state]


def standing_sign(row: LineStanding) -> Sign:
    """Return the sign of a line as it stands: two values, or a test that overrules, have their own."""
    if row.overruled_by:
        return _OVERRULED
    return _CONTESTED if row.contested else _OF_VERDICT[row.counts_as]
