"""Tester (testeur): a code, the needs in their own words; never a diagnosis, never a name."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from audit_app.domain.codes import Audience, Family
from audit_app.domain.record import Note, Record

CODE = r"[A-Z]{1,3}[0-9]{1,4}"
TesterCode = Annotated[str, Field(pattern=f"^{CODE}$")]
"""`T01`: what a tester is called in everything but the identity file."""


class Profile(StrEnum):
    """How a tester says they get about and perceive; chosen by themselves, from the eleven of the guides.

    **Source:** guides, user tests, who and how many: the seven profiles of Access-i and four more.
    """

    MANUAL_WHEELCHAIR = "P1"
    POWERED_WHEELCHAIR = "P2"
    WALKS_WITH_DIFFICULTY = "P3"
    BLIND = "P4"
    LOW_VISION = "P5"
    DEAF_SIGNING = "P6"
    HARD_OF_HEARING = "P7"
    INTELLECTUAL = "P8"
    AUTISM = "P9"
    PSYCHIC = "P10"
    DEAFBLIND = "P11"


FAMILIES: Mapping[Profile, tuple[Family, ...]] = {
    Profile.MANUAL_WHEELCHAIR: (Family.MOTOR,),
    Profile.POWERED_WHEELCHAIR: (Family.MOTOR,),
    Profile.WALKS_WITH_DIFFICULTY: (Family.MOTOR, Family.ILLNESS),
    Profile.BLIND: (Family.VISUAL,),
    Profile.LOW_VISION: (Family.VISUAL,),
    Profile.DEAF_SIGNING: (Family.HEARING,),
    Profile.HARD_OF_HEARING: (Family.HEARING,),
    Profile.INTELLECTUAL: (Family.INTELLECTUAL,),
    Profile.AUTISM: (Family.NEURODEVELOPMENTAL,),
    Profile.PSYCHIC: (Family.PSYCHIC,),
    Profile.DEAFBLIND: (Family.MULTIPLE,),
}
"""The families of needs a profile speaks for; ours: who tires quickly speaks for illness too."""


class Guarded(StrEnum):
    """Whether somebody else has to agree as well."""

    ADULT = "adult"
    MINOR = "minor"
    PROTECTED = "protected"


class Tester(Record):
    """One tester; `id` is the code. What is here needs the consent to note needs, but for the code and the audiences.

    `needs` is what they ask for to take part, in their own words; `aids` what they use (a cane, a chair and its size).
    """

    id: TesterCode
    profile: Profile | None = None
    needs: Note = ""
    aids: Note = ""
    audiences: tuple[Audience, ...] = ()
    guarded: Guarded = Guarded.ADULT

    @property
    def families(self) -> tuple[Family, ...]:
        """The families of needs this tester speaks for; none where the profile is not told."""
        return FAMILIES[self.profile] if self.profile else ()
