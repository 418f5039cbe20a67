"""Codes of user tests in words; `values.word` says them like any other."""

from enum import Enum

from audit_app.domain.consent import Asking, Use
from audit_app.domain.observation import Again, Success
from audit_app.domain.tester import Guarded, Profile
from audit_app.domain.user_test import RoundKind
from audit_app.i18n import _, pgettext


def words() -> tuple[tuple[Enum, str], ...]:
    """Return every code with its word, in the language spoken."""
    return (
        (Use.TAKE_PART, _("taking part in the test")),
        (Use.NEEDS, _("needs noted")),
        (Use.PHOTO, pgettext("consent", "photos")),
        (Use.VOICE, _("sound and video")),
        (Use.QUOTATION, _("words quoted")),
        (Use.CONTACT, _("being contacted again")),
        (Use.NAME, _("name in the thanks")),
        (Asking.SCREEN, pgettext("asked", "on the screen")),
        (Asking.PRINT, pgettext("asked", "on paper")),
        (Asking.LARGE_PRINT, pgettext("asked", "in large print")),
        (Asking.READ_ALOUD, pgettext("asked", "read aloud")),
        (Asking.EASY, pgettext("asked", "in easy words")),
        (Asking.SIGN_LANGUAGE, pgettext("asked", "in sign language")),
        (Asking.FILE, pgettext("asked", "in a file")),
        (Guarded.ADULT, _("adult")),
        (Guarded.MINOR, _("under 18")),
        (Guarded.PROTECTED, _("adult under protection")),
        (Profile.MANUAL_WHEELCHAIR, _("manual wheelchair")),
        (Profile.POWERED_WHEELCHAIR, _("powered wheelchair")),
        (Profile.WALKS_WITH_DIFFICULTY, _("walks with difficulty, tires quickly")),
        (Profile.BLIND, _("blindness")),
        (Profile.LOW_VISION, _("low vision")),
        (Profile.DEAF_SIGNING, _("deafness, sign language")),
        (Profile.HARD_OF_HEARING, _("hard of hearing")),
        (Profile.INTELLECTUAL, _("intellectual disability")),
        (Profile.AUTISM, _("autism, sensitive to noise or light")),
        (Profile.PSYCHIC, _("psychosocial disability")),
        (Profile.DEAFBLIND, _("deafblindness, multiple disability, with a helper")),
        (RoundKind.DESK, _("desk test: information, registration")),
        (RoundKind.WALK_THROUGH, _("walk through the plan with testers")),
        (RoundKind.ON_SITE, _("test on site")),
        (RoundKind.MYSTERY, _("mystery visit")),
        (Success.ALONE, pgettext("attempt", "reached alone")),
        (Success.WITH_HELP, pgettext("attempt", "reached with help")),
        (Success.GAVE_UP, pgettext("attempt", "given up")),
        (Success.STOPPED, pgettext("attempt", "stopped for safety")),
        (Again.ALONE, pgettext("again", "yes, alone")),
        (Again.WITH_HELP, pgettext("again", "yes, with help")),
        (Again.NO, pgettext("again", "no")),
    )
