"""Which round of tests, tester, scenario or use a command is about."""

from collections.abc import Iterable
from typing import Any

import click

from audit_app.checklists.loading import shipped_scenarios
from audit_app.cli.tree import Text
from audit_app.domain.audit import Audit
from audit_app.domain.consent import Use
from audit_app.domain.tester import TesterCode
from audit_app.domain.user_test import OwnScenarioId, UserTest
from audit_app.errors import UnknownScenario, UnknownUserTest
from audit_app.i18n import _, marked


def listed(texts: Iterable[str]) -> list[str]:
    """Return what was typed one by one or with commas between, in the order typed."""
    return [part.strip() for text in texts for part in text.split(",") if part.strip()]


def round_of(audit: Audit, prefix: str) -> UserTest:
    """Return the one round of tests whose id begins so; raise UnknownUserTest."""
    found = [one for key, one in audit.user_tests.items() if prefix and key.startswith(prefix.strip().lower())]
    if len(found) != 1:
        raise UnknownUserTest(prefix, tuple(audit.user_tests))
    return found[0]


def require_known(audit: Audit, scenarios: Iterable[str]) -> None:
    """Raise UnknownScenario for what neither the library nor the organiser has."""
    library = {scenario.id for scenario in shipped_scenarios()}
    for scenario in scenarios:
        if scenario not in library and scenario not in audit.own_scenarios:
            raise UnknownScenario(scenario, (*sorted(library), *audit.own_scenarios))


def uses_of(texts: Iterable[str]) -> frozenset[Use]:
    """Return the uses that were typed; refuse one that is none."""
    try:
        return frozenset(Use(text.lower()) for text in listed(texts))
    except ValueError:
        raise click.UsageError(_("What a tester agrees to is one of {uses}.").format(uses=", ".join(Use))) from None


class Code(Text):
    """The code of a tester or of a scenario, in capitals however it is typed; `told` says what it looks like."""

    name = "code"

    def __init__(self, kind: Any, told: str) -> None:
        super().__init__(kind)
        self._told = told

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the code; refuse what is none, a name above all."""
        try:
            return super().convert(str(value).strip().upper(), param, ctx)
        except click.BadParameter:
            self.fail(_(self._told), param, ctx)


CODE = Code(TesterCode, marked("a code is letters and a number, such as T01, and never a name"))
OWN = Code(OwnScenarioId, marked("a scenario of your own is X and a number, such as X1"))
