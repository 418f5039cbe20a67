"""What is said of a funder's own sentences."""

from audit_app.domain.checklist import Phrase
from audit_app.domain.scheme import Ask
from audit_app.i18n import _, in_language


def notice() -> Phrase:
    """Return the notice of a scheme typed in, in each language: whose words these are."""
    said = {}
    for language in ("fr", "en"):
        with in_language(language):
            said[language] = _("The funder’s own sentences, typed in and mapped to lines by the organiser.")
    return Phrase(**said)


def asked(ask: Ask) -> str:
    """Return what proves a sentence, in words one may choose from."""
    return {
        Ask.UNMAPPED: _("Not mapped yet"),
        Ask.LINES: _("These lines are in place"),
        Ask.EVIDENCE: _("These lines are in place, with evidence of a kind"),
        Ask.MANDATORY: _("Every mandatory line is in place"),
        Ask.CHAIN: _("No break in the journey: every blocking line is in place"),
        Ask.ACTIONS: _("Each gap has an action with somebody and a date"),
        Ask.USER_TESTS: _("The user tests of this size class are done"),
    }[ask]
