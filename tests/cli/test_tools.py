"""Practical tools from the command: listed, written as PDF or text, filled or not, in both languages."""

import pytest
from pypdf import PdfReader

from audit_app.report.tools.made import Tool
from tests.cli.calling import EVENTS


@pytest.fixture
def small(jauge):
    return jauge.begun(EVENTS / "n1-boccia-gymnase.json")


def test_the_tools_are_listed_with_what_they_are_for(jauge):
    assert [one["tool"] for one in jauge.document("tools", "list")] == [str(tool) for tool in Tool]
    assert "Consignes aux bénévoles" in jauge("tools", "list").out
    assert "Volunteer briefing" in jauge("tools", "list", "--lang", "en").out


@pytest.mark.parametrize("tool", Tool)
def test_a_tool_is_written_for_an_audit_as_pdf_and_as_text(jauge, small, tmp_path, tool):
    for suffix in ("pdf", "txt"):
        out = tmp_path / f"{tool}.{suffix}"
        document = jauge.document("tools", "write", str(tool), "--audit", small, "--out", out)
        assert document == {"file": str(out), "tool": str(tool), "bytes": out.stat().st_size}
    assert "boccia" in (tmp_path / f"{tool}.txt").read_text("utf-8")
    assert PdfReader(tmp_path / f"{tool}.pdf").metadata.title


def test_without_an_audit_it_is_a_template(jauge, tmp_path):
    assert jauge("tools", "write", "invitation", "--out", tmp_path / "i.txt", "--lang", "en").out.startswith("Tool")
    assert "[name of the event]" in (tmp_path / "i.txt").read_text("utf-8")


def test_what_is_asked_wrongly_or_cannot_be_done_is_said(jauge, tmp_path):
    assert ".pdf, .txt" in jauge.misused("tools", "write", "briefing", "--out", tmp_path / "b.doc")
    assert "briefing" in jauge.misused("tools", "write", "nothing", "--out", tmp_path / "b.pdf")
    letter = tmp_path / "b.txt"
    letter.write_text("Chère Anne,\n", "utf-8")
    assert "autre chose" in jauge.refused("tools", "write", "briefing", "--out", letter)
    assert letter.read_text("utf-8") == "Chère Anne,\n"
