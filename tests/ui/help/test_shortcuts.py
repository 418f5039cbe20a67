"""Every key is told with what it does, once."""

from audit_app.ui.help.shortcuts import shortcuts


def test_every_key_is_told_with_what_it_does():
    assert all(keys and does for keys, does in shortcuts())
    assert len({keys for keys, _does in shortcuts()}) == len(shortcuts())
