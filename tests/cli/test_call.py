"""One call: how far long work is, told only to a person at a terminal."""

import sys
from pathlib import Path

import pytest

from audit_app.cli.call import Call


@pytest.mark.parametrize(
    ("terminal", "as_json", "told"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_how_far_work_is_is_told_to_a_person_at_a_terminal_only(monkeypatch, capsys, terminal, as_json, told):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    call = Call(Path(), as_json=as_json)
    for nothing_to_say in ((0, 0), (1, 0), (0, 2)):
        call.progress(*nothing_to_say)
    call.progress(1, 2)
    call.progress(2, 2)
    out, err = capsys.readouterr()
    assert out == ""
    assert err == ("\r1/2\r2/2\n" if told else "")


def test_a_document_is_made_only_where_it_is_asked_for(capsys):
    Call(Path(), as_json=False).show(lambda: pytest.fail("made for nobody"), "said")
    Call(Path(), as_json=True).show(lambda: {"made": 1}, "unsaid")
    assert capsys.readouterr().out == 'said\n{\n  "made": 1\n}\n'
