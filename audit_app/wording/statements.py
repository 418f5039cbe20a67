"""What a criterion says and why, in the variety spoken: the statement, or its easy-to-read words."""

from audit_app.domain.checklist import Criterion
from audit_app.i18n import _, is_easy
from audit_app.wording.typography import told


def statement(criterion: Criterion) -> str:
    """Return the statement that is true or false; in easy words where these are spoken and written."""
    return told(criterion.easy.title if is_easy() and criterion.easy else criterion.title)


def why(criterion: Criterion) -> str:
    """Return why it matters, '' where nobody says; easy words say whether people concerned have read them (rule 17)."""
    if not (is_easy() and criterion.easy):
        return told(criterion.why) if criterion.why else ""
    said = told(criterion.easy.why)
    return said if criterion.easy.reviewed else f"{said}\n({_('Not yet reviewed by people concerned.')})"


def whole(criterion: Criterion) -> str:
    """Return the statement and why it matters as they are judged, whatever words they are shown in."""
    return "\n".join(told(text) for text in (criterion.title, criterion.why) if text)
