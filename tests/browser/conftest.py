"""One browser for the tests of a module."""

import pytest

from tests.browser.chromium import browser


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """Return the one page of a browser."""
    with browser(tmp_path_factory.mktemp("profile")) as page:
        yield page
