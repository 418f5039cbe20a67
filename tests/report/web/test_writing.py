"""A page is put in its place whole, over an earlier one and nothing else."""

import hashlib

import pytest

from audit_app.errors import CannotPrint, CannotWrite, Stopped, WouldOverwrite
from audit_app.report.blocks import Figure, Figures, PageOf, Passage, say
from audit_app.report.web.writing import written
from tests.report import audits
from tests.report.web.pages import a_report


def test_it_is_written_and_written_again_over_itself(tmp_path):
    out = tmp_path / "rapport.html"
    done = written(a_report(say("un")), out, lambda _: None)
    content = out.read_bytes()
    assert (done.path, done.bytes, done.sha256) == (out, len(content), hashlib.sha256(content).hexdigest())
    assert written(a_report(say("deux")), out, lambda _: None).sha256 != done.sha256
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.html"]


def test_a_page_of_somebody_else_is_left_alone(tmp_path):
    out = tmp_path / "site.html"
    out.write_text("<!doctype html>\n<title>Le club</title>", "utf-8")
    with pytest.raises(WouldOverwrite):
        written(a_report(), out, lambda _: None)
    assert "Le club" in out.read_text("utf-8")


def test_a_page_that_does_not_say_its_blocks_is_not_handed_over(tmp_path):
    with pytest.raises(CannotPrint) as refused:
        written(a_report(Passage((PageOf("nowhere"),))), tmp_path / "r.html", lambda _: None)
    assert refused.value.reason == "words"
    assert list(tmp_path.iterdir()) == []


def test_it_can_be_stopped_before_each_picture(tmp_path):
    def stop() -> None:
        raise Stopped

    figure = Figure(audits.small().evidence[audits.an_id(20)], "alt", (say("légende"),), "absente")
    with pytest.raises(Stopped):
        written(a_report(Figures((figure,))), tmp_path / "r.html", lambda _: None, stop)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_it_is_a_problem(tmp_path):
    with pytest.raises(CannotWrite):
        written(a_report(), tmp_path / "absent" / "r.html", lambda _: None)
