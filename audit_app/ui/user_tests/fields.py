"""The fields of one record, by name: shown together, told one by one, what cannot be read kept beside the audit."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance

from audit_app.domain.audit import Audit
from audit_app.ui.live import LiveAudit


class Field(Protocol):
    """What a field is for whoever shows a record in it."""

    changed: SignalInstance
    left: SignalInstance

    @property
    def wrong(self) -> str:
        """What is typed and cannot be read."""
        ...

    def show_value(self, value: Any, kept: str = "", *, other: bool = True) -> None:
        """Show a value, or a text kept."""
        ...

    def set_able(self, *, able: bool) -> None:
        """Let it be filled, or only read."""
        ...

    def flush(self) -> None:
        """Tell what is typed now."""
        ...

    def enter(self) -> None:
        """Take the keyboard."""
        ...


class Fields(QObject):
    """Shows one record after another; the fields themselves stand where their form puts them."""

    changed = Signal(str, object, bool)
    """The name of a field, its value, and whether it joins the change before."""

    def __init__(self, live: LiveAudit, form: str, fields: Mapping[str, Field], parent: QObject) -> None:
        """`form`: under which name what cannot be read is kept."""
        super().__init__(parent)
        self._live, self._form = live, form
        self.by_name = dict(fields)
        self._id = ""
        for name, field in self.by_name.items():
            field.changed.connect(partial(self._on_changed, name))
            field.left.connect(live.left)

    def show_record(self, record: Any, *, able: bool) -> None:
        """Show the values of a record that has an `id`."""
        other = record.id != self._id
        if other:
            self.flush()
        self._id = record.id
        for name, field in self.by_name.items():
            field.set_able(able=able)
            kept = self._live.drafts.get(self._key(name), "") if other else ""
            field.show_value(getattr(record, name), kept, other=other)

    def flush(self) -> None:
        """Tell what is typed; keep what cannot be read while the audit is open."""
        for name, field in self.by_name.items():
            field.flush()
            if not self._id:
                continue
            if field.wrong:
                self._live.drafts[self._key(name)] = field.wrong
            else:
                self._live.drafts.pop(self._key(name), None)

    def _key(self, name: str) -> tuple[str, str]:
        return self._form, f"{self._id}/{name}"

    def _on_changed(self, name: str, value: object, joins: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        self.changed.emit(name, value, joins)


def as_typed(live: LiveAudit, subject: str) -> Audit:
    """Return the audit as it will be once what waits on this subject is saved: that is what the screen shows."""
    audit = live.audit
    for waiting in list(live.pending.values()):
        if waiting.subject == subject:
            audit = waiting.change(audit)
    return audit
