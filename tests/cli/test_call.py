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
    call.progress(1, 2)
    call.progress(2, 2)
    out, err = capsys.readouterr()
    assert out == ""
    assert err == ("\r1/2\r2/2\n" if told else "")
