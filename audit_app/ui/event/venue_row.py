"""One venue: its name, what sort of place it is, and, folded away, its type and category."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from audit_app.domain.event import ErpType, VenueForm
from audit_app.errors import Fault
from audit_app.i18n import _
from audit_app.ui.event.columns import Columns, Fold, Titled
from audit_app.ui.event.draft import VenueDraft
from audit_app.ui.event.field import Field, TextField
from audit_app.ui.event.one_of import OneOfField, Option
from audit_app.ui.event.words import erp_category_name, erp_type_name, form_choice, form_hint
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.surfaces import card

_OF_THE_PUBLIC = {VenueForm.NEW_ERP, VenueForm.EXISTING_ERP, VenueForm.IOP, VenueForm.EXISTING_IOP, VenueForm.TENT}
"""The forms of which a type or a category may be known."""

_FORMS = (
    VenueForm.EXISTING_ERP,
    VenueForm.NEW_ERP,
    VenueForm.EXISTING_IOP,
    VenueForm.IOP,
    VenueForm.TENT,
    VenueForm.ROAD,
    VenueForm.NATURAL_GROUND,
    VenueForm.BUILDING,
)
"""The forms as they are offered, the usual ones first."""


class VenueRow(QWidget):
    """A venue as it is typed."""

    typed = Signal()
    left = Signal()
    remove_asked = Signal(object)
    """This row is to go."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.name = TextField(look, "name", _("Name of the venue"), most=300)
        forms = [Option(form.value, form_choice(form), form_hint(form)) for form in _FORMS]
        self.form = OneOfField(look, "form", _("Kind of venue"), forms)
        types = [Option(kind.value, f"{kind.value} – {erp_type_name(kind)}") for kind in ErpType]
        self.erp_type = OneOfField(look, "erp_type", _("Type of establishment (ERP)"), types, none=_("Not known"))
        sizes = [Option(str(size), erp_category_name(size)) for size in range(1, 6)]
        self.erp_category = OneOfField(look, "erp_category", _("Category"), sizes, none=_("Not known"))
        self.fold = Fold(
            look, _("Type and category (optional)"), Columns(look, (self.erp_type, self.erp_category), least=300)
        )
        self._remove = button(look, _("Remove"), "trash-2", role="quiet")
        self._lay_out(look)
        for field in self.fields:
            field.typed.connect(self._on_field_typed)
            field.left.connect(self._on_field_left)
        self._remove.clicked.connect(lambda: self.remove_asked.emit(self))
        self._show_fold()

    def _lay_out(self, look: Look) -> None:
        frame, column = card(look, margin=14, spacing=10, role="note")
        self._titled = Titled(look, "")
        head = QHBoxLayout()
        head.addWidget(self._titled.heading, 1)
        head.addWidget(self._remove)
        self._titled.column.insertLayout(0, head)
        self._titled.column.addWidget(Columns(look, (self.name, self.form), least=250))
        self._titled.column.addWidget(self.fold)
        column.addWidget(self._titled)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.frame: QFrame = frame

    @property
    def fields(self) -> tuple[Field, ...]:
        """What is typed or chosen of a venue."""
        return (self.name, self.form, self.erp_type, self.erp_category)

    def stops(self) -> list[QWidget]:
        """Return where Enter leads: what is folded away is passed over."""
        return [self.name.edit, self.form.box]

    def tab_stops(self) -> list[QWidget]:
        """Return where Tab leads, in order."""
        return [self._remove, self.name.edit, self.form.box, self.fold.button, self.erp_type.box, self.erp_category.box]

    def number(self, place: int, of: int) -> None:
        """Say which venue of how many it is; the only one stays."""
        title = _("Venue {number}").format(number=place)
        self._titled.heading.setText(title)
        self._titled.setAccessibleName(title)
        self._remove.setVisible(of > 1)
        self._remove.setAccessibleName(_("Remove venue {number}").format(number=place))
        for field in self.fields:
            heard = _("{what}, venue {number}").format(what=field.label.text(), number=place)
            field.field.setAccessibleName(heard)

    def value(self) -> VenueDraft:
        """Return the venue as typed."""
        return VenueDraft(
            name=self.name.value(),
            form=self.form.value(),
            erp_type=self.erp_type.value(),
            erp_category=self.erp_category.value(),
        )

    def fill(self, venue: VenueDraft) -> None:
        """Show a venue without telling anybody."""
        for field in self.fields:
            field.fill(getattr(venue, field.code))
        self._show_fold()

    def show_faults(self, faults: list[Fault]) -> None:
        """Show what is wrong here, each at its field."""
        for field in self.fields:
            field.show_faults([fault for fault in faults if fault.where.rpartition(".")[2] == field.code])

    def set_read_only(self, *, read_only: bool) -> None:
        """Let it be read but not changed."""
        for field in self.fields:
            field.set_read_only(read_only=read_only)
        self._remove.setEnabled(not read_only)

    def fold_up(self) -> None:
        """Fold away what may be: another venue is shown here."""
        self.fold.set_open(opened=self._is_given)

    @property
    def _is_given(self) -> bool:
        return bool(self.erp_type.value() or self.erp_category.value())

    def _show_fold(self) -> None:
        """Offer type and category where they may be known; what is given is never hidden."""
        given = self._is_given
        self.fold.setVisible(given or self.form.value() in {form.value for form in _OF_THE_PUBLIC})
        if given:
            self.fold.set_open(opened=True)

    def _on_field_typed(self, _code: str, _value: object) -> None:
        self._show_fold()
        self.typed.emit()

    def _on_field_left(self, _code: str, _before: str) -> None:
        self.left.emit()
