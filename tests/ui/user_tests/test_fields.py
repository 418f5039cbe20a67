"""The fields of a record: told by name, and what cannot be read is kept as long as the audit is open."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from audit_app.domain.recording import observed
from audit_app.errors import DiskFull
from audit_app.ui.user_tests.fields import Fields, as_typed
from audit_app.ui.user_tests.readings import MINUTES
from audit_app.ui.user_tests.typed_field import TypedField
from tests.ui.user_tests.examples import ATTEMPT, SECOND


def test_what_cannot_be_read_comes_back_with_its_record(look, live, shown, qtbot):
    field = shown(TypedField(look, "Minutes", reading=MINUTES))
    owner = QObject()
    fields = Fields(live, "observed", {"minutes": field}, owner)
    first, second = (live.audit.observations[key] for key in (ATTEMPT, SECOND))
    fields.show_record(first, able=True)
    field.field.setText("longtemps")
    fields.show_record(second, able=True)
    assert field.text == ""
    assert live.drafts == {("observed", f"{ATTEMPT}/minutes"): "longtemps"}
    fields.show_record(first, able=True)
    assert field.text == "longtemps"
    field.field.setText("4")
    with qtbot.waitSignal(fields.changed) as changed:
        field._on_typed()
        fields.flush()
    assert changed.args == ["minutes", 4.0, True]
    assert live.drafts == {}


def test_what_waits_to_be_saved_is_shown_as_typed(live, monkeypatch):
    one = live.audit.observations[ATTEMPT].replaced(facts="Le disque est plein.")

    def full(*_args, **_named):
        raise DiskFull(Path("d"))

    monkeypatch.setattr(live._session, "apply", full)
    assert not live.apply("observed", partial(observed, observation=one), ATTEMPT)
    assert live.audit.observations[ATTEMPT].facts != one.facts
    assert as_typed(live, ATTEMPT).observations[ATTEMPT] == one
    assert as_typed(live, SECOND) is live.audit
    live.pending.clear()
