"""What the actions cost: in all, beside the event's budget for access, and by who answers for them."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from audit_app.domain.audit import Audit
from audit_app.domain.costing import AccessBudget, Costs, access_budget, costs, costs_by_owner
from audit_app.i18n import _
from audit_app.ui.actions.cost_bar import CostBar
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.plain_label import PlainLabel
from audit_app.ui.widgets.surfaces import ScrolledBody, card
from audit_app.wording.costing import budget_said, costs_said, euros, owner_said

_LABEL, _SHORT = 240, 200
"""Pixels at 100 % of the words beside a bar, and of a bar beside words that may be long."""


class CostsPage(ScrolledBody):
    """Two cards; every figure is in a sentence, the bars only show it again."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, spacing=14)
        self._look = look
        self._drawn: tuple[object, ...] = ()
        whole, self._whole = card(look, spacing=6)
        owners, self._owners = card(look, spacing=6)
        self._cards = (whole, owners)
        self.column.addWidget(whole)
        self.column.addWidget(owners)
        self.column.addStretch(1)

    def draw(self, audit: Audit) -> None:
        """Show what the actions of the audit cost."""
        found, budget = costs(audit.actions.values()), access_budget(audit.event.spending)
        by_owner = costs_by_owner(audit.actions.values())
        if self._drawn == (found, budget, by_owner):
            return
        self._drawn = (found, budget, by_owner)
        for column in (self._whole, self._owners):
            _empty(column)
        self._draw_whole(found, budget)
        self._owners.addWidget(PlainLabel(_("By who is responsible"), "heading"))
        scale = max((mine.planned for mine in by_owner.values()), default=Fraction())
        for owner, mine in by_owner.items():
            bar = self._bar(((mine.done, "good"), (mine.open, "accent")), scale)
            bar.setFixedWidth(self._look.px(_SHORT))
            row = QHBoxLayout()
            row.setSpacing(self._look.px(16))
            row.addWidget(PlainLabel(owner_said(owner, mine), readable=True), 1)
            row.addWidget(bar)
            self._owners.addLayout(row)
        if not by_owner:
            self._owners.addWidget(PlainLabel(_("No action yet."), "muted"))
        for frame in self._cards:
            for piece in frame.findChildren(QWidget):
                piece.show()  # now, not at the next turn of the loop: what is hidden has no place
        self.settle()

    def _draw_whole(self, found: Costs, budget: AccessBudget) -> None:
        self._whole.addWidget(PlainLabel(_("What the actions cost"), "heading"))
        for sentence in (*costs_said(found), *budget_said(found, budget)):
            self._whole.addWidget(PlainLabel(sentence, readable=True))
        self._whole.addSpacing(self._look.px(6))
        scale = max(found.planned, budget.mainly)
        self._add_bar(_("Actions: done, then open"), ((found.done, "good"), (found.open, "accent")), scale)
        if budget.lines:
            spent = budget.mainly - budget.left
            parts = ((spent, "good"), (budget.left, "accent"))
            self._add_bar(_("Budget for access: spent, then left"), parts, scale)

    def _add_bar(self, words: str, parts: Iterable[tuple[Fraction, str]], scale: Fraction) -> None:
        known = tuple(parts)
        row = QHBoxLayout()
        row.setSpacing(self._look.px(12))
        label = PlainLabel(f"{words}\n{' + '.join(euros(amount) for amount, _tone in known)}", "small")
        label.setFixedWidth(self._look.px(_LABEL))
        row.addWidget(label)
        row.addWidget(self._bar(known, scale), 1)
        self._whole.addLayout(row)

    def _bar(self, parts: Sequence[tuple[Fraction, str]], scale: Fraction) -> CostBar:
        bar = CostBar(self._look)
        bar.show_parts(parts, scale)
        return bar


def _empty(column: QVBoxLayout) -> None:
    while (piece := column.takeAt(0)) is not None:
        widget, inner = piece.widget(), piece.layout()
        if widget is not None:
            _away(widget)
        while inner is not None and (part := inner.takeAt(0)) is not None:
            held = part.widget()
            if held is not None:
                _away(held)


def _away(widget: QWidget) -> None:
    """Let go of a widget that its layout has let go of: at once out of sight, and no child of the card any more."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()
