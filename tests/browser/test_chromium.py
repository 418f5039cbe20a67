"""The browser answers, says what fails, and fetches what a page asks for: so that “nothing fetched” means something."""

import pytest

from tests.browser.chromium import BrowserError

pytestmark = pytest.mark.slow


def test_it_runs_what_it_is_asked_and_says_what_fails(shown, tmp_path):
    path = tmp_path / "p.html"
    path.write_text("<!doctype html><title>Essai</title><p>un</p>", "utf-8")
    shown.show(path, width=400)
    assert shown.run("document.title") == "Essai"
    assert shown.run("Promise.resolve(innerWidth)") == 400
    with pytest.raises(BrowserError, match="perdu"):
        shown.run("throw new Error('perdu')")
    with pytest.raises(BrowserError, match=r"wasn.t found"):
        shown.ask("No.such")


def test_what_a_page_fetches_is_noted(shown, tmp_path):
    path = tmp_path / "p.html"
    path.write_text("<!doctype html><title>t</title><img alt='' src='x.png'>", "utf-8")
    shown.show(path)
    assert [where.rpartition("/")[2] for where in shown.fetched] == ["p.html", "x.png"]


def test_it_takes_a_picture(shown, tmp_path):
    path = tmp_path / "p.html"
    path.write_text("<!doctype html><title>t</title><p>un</p>", "utf-8")
    shown.show(path)
    shown.picture(tmp_path / "p.png")
    assert (tmp_path / "p.png").read_bytes().startswith(b"\x89PNG")
