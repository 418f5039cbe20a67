"""What is chosen of a piece of evidence: whether a photo is decorative, who can be recognised, where it was taken."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit, Evidence, EvidenceKind
from audit_app.domain.describing import piece_described
from audit_app.domain.recording import recognisable
from audit_app.i18n import _
from audit_app.ui.checklist.counting import zones_in_order
from audit_app.ui.checklist.piece_text import GESTURE
from audit_app.ui.live import LiveAudit
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.labelled import Labelled
from audit_app.ui.widgets.shortening_combo import ShorteningCombo


class PieceChoices(QWidget):
    """Each choice is saved at once, as a step of its own."""

    choosing = Signal()
    """Something is about to be chosen: what is typed is saved first, or it would come after."""

    def __init__(self, look: Look, live: LiveAudit) -> None:
        super().__init__()
        self._live = live
        self._piece: Evidence | None = None
        self.decorative = QCheckBox(_("Decorative: it shows nothing that is needed"))
        self.decorative.setAccessibleDescription(
            _("No alternative text is asked, the report leaves it out, and it proves nothing.")
        )
        self.nobody = QCheckBox(_("Nobody can be recognised or heard in it"))
        self.nobody.setAccessibleDescription(_("Otherwise it goes when one of the testers who met this says so."))
        self._zones = ShorteningCombo()
        self._where = Labelled(look, _("Taken in"), self._zones)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for choice in (self.decorative, self.nobody, self._where):
            column.addWidget(choice)
        self.nobody.toggled.connect(self._on_nobody_toggled)
        self.decorative.toggled.connect(self._on_decorative_toggled)
        self._zones.currentIndexChanged.connect(self._on_zone_chosen)

    def show_piece(self, piece: Evidence | None) -> None:
        """Speak of another piece, or of the same as it stands now, or of none."""
        self._piece = piece
        if piece is None:
            return
        able = self._live.may_write
        blocked = [QSignalBlocker(field) for field in (self.decorative, self.nobody, self._zones)]
        met = recognisable(self._live.audit, piece)
        self.decorative.setChecked(piece.decorative)
        self.nobody.setChecked(not set(met) & set(piece.shows))
        self._fill(piece)
        for blocker in blocked:
            blocker.unblock()
        self.decorative.setEnabled(able)
        self._zones.setEnabled(able)
        self.nobody.setEnabled(able)
        self.nobody.setVisible(bool(met))
        self.decorative.setVisible(piece.kind is EvidenceKind.PICTURE)
        self._where.setVisible(self._zones.count() > 1)

    def _fill(self, piece: Evidence) -> None:
        its_own = _("The place of its line") if piece.line else _("The place of its finding")
        zones = [("", its_own), *((z.id, z.name) for z in zones_in_order(self._live.audit))]
        shown = [(self._zones.itemData(row), self._zones.itemText(row)) for row in range(self._zones.count())]
        if shown != zones:
            self._zones.clear()
            for zone_id, name in zones:
                self._zones.addItem(name, zone_id)
        self._zones.setCurrentIndex(max(0, self._zones.findData(piece.zone or "")))

    def _on_decorative_toggled(self, ticked: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        self._say(decorative=ticked)

    def _on_nobody_toggled(self, ticked: bool) -> None:  # noqa: FBT001  as Qt's signal gives it
        """Note who can be recognised; a tester who does not agree to that is not shown as if they did."""
        piece = self._piece
        if piece is None:
            return
        met = recognisable(self._live.audit, piece)
        others = tuple(code for code in piece.shows if code not in met)
        self._say(shows=others if ticked else (*met, *others))
        self.show_piece(self._live.audit.evidence.get(piece.id))

    def _on_zone_chosen(self, _row: int) -> None:
        chosen = self._zones.currentData() or None
        if self._piece is not None and chosen != self._piece.zone:
            self._say(zone=chosen)

    def _say(self, **said: Any) -> None:
        piece = self._piece
        if piece is None or not self._live.may_write:
            return
        self.choosing.emit()
        change = partial(_said, piece_id=piece.id, said=said)
        self._live.left()
        self._live.apply(GESTURE, change, piece.subject, typed=self._live.typed(GESTURE, piece.subject) or "")


def _said(audit: Audit, piece_id: str, said: Mapping[str, Any]) -> Audit:
    return piece_described(audit, piece_id, **said) if piece_id in audit.evidence else audit
