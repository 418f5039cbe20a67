"""The program tried on itself leaves nothing behind and names what does not work."""

import tempfile

from audit_app.cli import self_test
from audit_app.i18n import in_language


def test_every_part_works_and_nothing_is_left_behind(jauge, tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert jauge.document("self-test") == {"ok": True}
    assert list(tmp_path.iterdir()) == []


def test_without_the_words_or_the_data_the_parts_are_named(tmp_path, monkeypatch):
    from audit_app import i18n
    from audit_app.exchange import sample

    monkeypatch.setattr(i18n, "resources", lambda: tmp_path)
    monkeypatch.setattr(sample, "resources", lambda: tmp_path)
    i18n._catalogue.cache_clear()
    try:
        with in_language("fr"):
            assert self_test.failing_parts() == ("words", "store", "report")
    finally:
        i18n._catalogue.cache_clear()


def test_a_key_that_does_not_open_what_it_sealed_is_named(monkeypatch):
    monkeypatch.setattr(self_test.age, "unsealed", lambda _armour, _secret: "?")
    assert self_test.failing_parts() == ("names",)
