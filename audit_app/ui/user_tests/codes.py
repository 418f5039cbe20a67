"""The codes of testers: what is wrong with one that is typed."""

import re

from audit_app.domain.audit import Audit
from audit_app.domain.tester import CODE
from audit_app.i18n import _


def code_wrong(audit: Audit, code: str) -> str:
    """Return what is wrong with a code for somebody new, '' when nothing is."""
    if not re.fullmatch(CODE, code):
        return _("A code is letters and a number, such as T01, and never a name.")
    if code in _known(audit):
        return _("{code} is or was somebody’s: take another code.").format(code=code)
    return ""


def _known(audit: Audit) -> set[str]:
    return {*audit.testers, *(key.partition(".")[0] for key in audit.consents)}
