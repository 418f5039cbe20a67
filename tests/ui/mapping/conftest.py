"""Audits open in a window that show one thing at a time."""

import pytest

from audit_app.session import AuditSession


@pytest.fixture
def begin(desk):
    """Return a way to lay any audit open on the desk."""

    def lay(audit):
        return desk._taken(lambda workspace, on_step: AuditSession.begun(workspace, audit, on_step), None)

    return lay
