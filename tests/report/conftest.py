"""Reports are tested in French unless a test says otherwise, whatever was spoken before."""

import pytest

from audit_app.i18n import in_language


@pytest.fixture(autouse=True)
def _in_french():
    with in_language("fr"):
        yield
