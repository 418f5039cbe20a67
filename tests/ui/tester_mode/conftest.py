"""An audit of its own for each test of the tester's screen: a small one, begun a moment ago."""

import pytest

from tests.builders import an_event


@pytest.fixture
def sample_live(desk):
    """Return a small audit, open: what a tester answers does not depend on what else is in it."""
    return desk.begin(an_event(features=()))
