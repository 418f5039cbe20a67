"""Who answered and when, and what a verdict asks for, in words."""

from audit_app.domain.audit import REASON_NEEDED, Answer, Verdict
from audit_app.i18n import _
from audit_app.wording.figures import day
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


def given(answer: Answer | None, *, contested: bool = False) -> str:
    """Return the verdict, by whom it was given and when."""
    if contested:
        return _("No answer yet: two people answered differently.")
    if answer is None or answer.verdict is Verdict.NOT_CHECKED:
        return _("No answer yet.")
    said = capital(composed(word(answer.verdict)))
    if answer.by and answer.on:
        return _("{verdict}: answered by {who} on {day}.").format(verdict=said, who=answer.by, day=day(answer.on))
    if answer.by:
        return _("{verdict}: answered by {who}.").format(verdict=said, who=answer.by)
    if answer.on:
        return _("{verdict}: answered on {day}, without a name.").format(verdict=said, day=day(answer.on))
    return _("{verdict}: nobody is named for this answer.").format(verdict=said)


def reason_asked(verdict: Verdict | None) -> tuple[str, str]:
    """Return the label and the hint of the field for a reason; ('', '') where none is asked."""
    if verdict is Verdict.NOT_APPLICABLE:
        return _("Why does this line not apply here?"), _("Write the reason: the answer is saved with it.")
    if verdict is Verdict.CANNOT_TELL:
        return _("Why can you not tell?"), _("Write the reason: the answer is saved with it.")
    if verdict is Verdict.EQUIVALENT:
        return _("Which alternative gives the same service?"), _("If you can: the report prints it.")
    return "", ""


def needs_reason(verdict: Verdict | None) -> bool:
    """Whether the verdict is saved with a reason only."""
    return verdict in REASON_NEEDED
