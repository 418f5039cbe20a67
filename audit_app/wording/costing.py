"""What corrective actions cost, beside the budget of the event, in sentences."""

from collections.abc import Iterable
from fractions import Fraction

from audit_app.domain.costing import AccessBudget, Costs
from audit_app.i18n import _, ngettext
from audit_app.wording import figures
from audit_app.wording.figures import number


def euros(amount: Fraction) -> str:
    """Return an amount with its sign."""
    return figures.euros(float(amount))


def costs_said(found: Costs) -> Iterable[str]:
    """Yield what actions come to in all, what is done of it and what is still to pay, and what is not known."""
    planned, done, left = euros(found.planned), euros(found.done), euros(found.open)
    yield _("Planned actions come to {planned}: {done} for those done, {left} for those still open.").format(
        planned=planned, done=done, left=left
    )
    if found.unknown:
        said = ngettext("{count} action has no cost yet.", "{count} actions have no cost yet.", found.unknown)
        yield said.format(count=number(found.unknown))
    if found.dropped:
        yield _("Dropped actions, not counted, were to cost {amount}.").format(amount=euros(found.dropped))


def budget_said(found: Costs, budget: AccessBudget) -> Iterable[str]:
    """Yield what the event sets aside for access, and whether what is left of it covers what is still open."""
    if not budget.lines:
        yield _("The event declares no spending for access: add it in Event, at the last step.")
        return
    yield _("The event sets aside {mainly} mainly for access, and {partly} partly.").format(
        mainly=euros(budget.mainly), partly=euros(budget.partly)
    )
    if found.open > budget.left:
        yield _("Of the first, {left} is not spent yet: {lacking} less than what open actions ask for.").format(
            left=euros(budget.left), lacking=euros(found.open - budget.left)
        )
    else:
        yield _("Of the first, {left} is not spent yet: enough for what open actions ask for.").format(
            left=euros(budget.left)
        )
    yield _("An action may already be one of these lines: compare them before adding up.")


def owner_said(owner: str, found: Costs) -> str:
    """Return what the actions of one owner come to."""
    counted = ngettext("{count} action", "{count} actions", found.count).format(count=number(found.count))
    said = _("{owner}: {counted}, {open} still to pay").format(owner=owner, counted=counted, open=euros(found.open))
    return said + (_(", {done} for those done").format(done=euros(found.done)) if found.done else "")
