"""How far user tests go, as the JSON document other people's scripts rely on: add keys, never rename."""

from typing import Any

from audit_app.domain.audit import Audit
from audit_app.domain.overruling import contradicted_by_testers
from audit_app.domain.recording import awaiting
from audit_app.domain.trying import tried


def user_tests(audit: Audit) -> dict[str, Any]:
    """Return how far user tests go, and the lines where testers are blocked while the organiser says all is well."""
    found = tried(audit)
    return {
        "done": found.testers,
        "required": found.testers_asked,
        "profiles_done": found.profiles,
        "profiles_required": found.profiles_asked,
        "audiences_lacking": list(found.audiences_lacking),
        "enough": found.is_enough,
        "families": dict(found.families),
        "awaiting_agreement": list(awaiting(audit)),
        "contradictions": [
            {
                "line": one.line,
                "criterion": one.criterion,
                "zone": one.zone,
                "verdict": one.verdict,
                "testers": list(one.testers),
                "findings": list(one.findings),
            }
            for one in contradicted_by_testers(audit)
        ],
    }
