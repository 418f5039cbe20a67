"""The fields of an attempt, in the order of a visit: what was seen first, then what the tester answers."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from audit_app.domain.observation import Again, Success
from audit_app.i18n import _, pgettext
from audit_app.ui.theme.look import Look
from audit_app.ui.user_tests.chosen_field import Choice, ComboField
from audit_app.ui.user_tests.radio_field import RadioField
from audit_app.ui.user_tests.readings import COUNT, NOTE
from audit_app.ui.user_tests.tick_field import TickField
from audit_app.ui.user_tests.typed_field import TypedField
from audit_app.wording.facilitating import EASE, HELP_LEVELS, STAFF, ease_said, help_said, staff_said
from audit_app.wording.typography import capital, composed
from audit_app.wording.values import word


def attempt_fields(look: Look) -> dict[str, Any]:
    """Return the fields by the name of what they note.

    **Source:** guides, forms and fields, F5 and F6.
    """
    return {
        "zone": ComboField(look, _("Place")),
        "success": RadioField(look, _("How it ended"), _codes(Success), Success, columns=2),
        "help": RadioField(look, _("Help given"), _figures(HELP_LEVELS, help_said), int, columns=2),
        "facts": TypedField(
            look, _("What happened"), _("Facts, not opinions: what was seen and heard."), lines=2, reading=NOTE
        ),
        "quote": TypedField(look, _("Their words"), _("Exactly as they were said."), lines=2, reading=NOTE),
        "translated": TickField(look, _("Translated from sign language")),
        "detours": TypedField(look, _("Errors and detours"), _("How many."), reading=COUNT),
        "works": RadioField(look, _("Did the equipment work?"), _yes_or_no(), _is_yes, columns=3),
        "staff": RadioField(look, _("How the staff behaved"), _figures(STAFF, staff_said), int, columns=2),
        "measures": TypedField(look, _("What was measured"), _("With its unit: door 78 cm, slope 7%."), reading=NOTE),
        "seq": RadioField(
            look, _("Overall, this was… (as the tester answers)"), _figures(EASE, ease_said), int, columns=4
        ),
        "dignity": RadioField(look, _("“I felt in my place”"), _yes_or_no(), _is_yes, columns=3),
        "dignity_words": TypedField(look, _("In their own words"), lines=1, reading=NOTE),
        "safe": RadioField(look, _("Felt safe"), _yes_or_no(), _is_yes, columns=3),
        "again": RadioField(look, _("Would do it again"), _codes(Again), Again, columns=2),
        "words": TypedField(look, _("What else the tester answers"), lines=2, reading=NOTE),
    }


def _codes(codes: type[StrEnum]) -> list[Choice]:
    return [_none(), *((str(code), capital(composed(word(code)))) for code in codes)]


def _figures(figures: Iterable[int], said: Any) -> list[Choice]:
    return [_none(), *((str(figure), said(figure)) for figure in figures)]


def _yes_or_no() -> list[Choice]:
    return [_none(), ("yes", pgettext("consent", "Yes")), ("no", pgettext("consent", "No"))]


def _is_yes(code: str) -> bool:
    return code == "yes"


def _none() -> Choice:
    return "", _("Not noted")
