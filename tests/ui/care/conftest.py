"""A data folder with two audits and a copy of both, made long before."""

from datetime import UTC, datetime

import pytest

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.beginning import begun
from audit_app.identity import new_id, today
from tests.builders import an_event
from tests.store.afternoon import begin

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def audits(desk):
    """Return two audits that nobody has open."""
    events = (an_event(features=("outdoor",), edition=edition) for edition in ("2027", "2028"))
    made = [begun(event, shipped_checklist(), audit_id=new_id(), on=today()) for event in events]
    return [begin(desk.workspace, audit) for audit in made]


@pytest.fixture
def copy(desk, audits):
    """Return a copy of them."""
    return desk.workspace.back_up(NOW)
