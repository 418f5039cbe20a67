"""The closed lists a checklist is written with; everyone else imports them from `checklist`, with its records."""

from enum import StrEnum


class Level(StrEnum):
    """What this reference set asks; never the law: see LegalDuty."""

    MANDATORY = "mandatory"
    RECOMMENDED = "recommended"
    NOT_ASKED = "not_asked"


class LegalDuty(StrEnum):
    """Whether a text binds; `depends`: the venue's duty, some forms only, or a text not yet re-read."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"


class Audience(StrEnum):
    """Whom the event receives."""

    ATHLETES = "athletes"
    SPECTATORS = "spectators"
    VOLUNTEERS = "volunteers"


class Family(StrEnum):
    """Family of needs; never a diagnosis."""

    MOTOR = "motor"
    VISUAL = "visual"
    HEARING = "hearing"
    INTELLECTUAL = "intellectual"
    PSYCHIC = "psychic"
    NEURODEVELOPMENTAL = "neurodevelopmental"
    ILLNESS = "illness"
    MULTIPLE = "multiple"


class Phase(StrEnum):
    """When the thing must exist."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"


class Check(StrEnum):
    """How a criterion is checked."""

    DOCUMENT = "document"
    PHOTO = "photo"
    OBSERVATION = "observation"
    TEST = "test"
    COUNT = "count"
    MEASURE = "measure"


class Standing(StrEnum):
    """How sure a source or fact is: seen in a public text, recalled (to be re-read), doubtful, or our own proposal."""

    SEEN = "seen"
    RECALLED = "recalled"
    DOUBTFUL = "doubtful"
    OURS = "ours"


class SourceKind(StrEnum):
    """What sort of authority a source has."""

    LAW = "law"
    STANDARD = "standard"
    GUIDE = "guide"
    OURS = "ours"


class MeasurementKind(StrEnum):
    """A number with a unit, a count of things, or a ratio of two counts given as a percentage."""

    NUMBER = "number"
    COUNT = "count"
    RATIO = "ratio"


class Unit(StrEnum):
    """Units a threshold may be given in; `:1` is a contrast ratio, `pt` a type size."""

    MM = "mm"
    CM = "cm"
    M = "m"
    KM = "km"
    PERCENT = "%"
    LUX = "lux"
    DECIBEL = "dB(A)"
    MINUTE = "min"
    DAY = "d"
    SQUARE_METRE = "m2"
    KILOGRAM = "kg"
    EURO = "EUR"
    TO_ONE = ":1"
    POINT = "pt"
    NEWTON = "N"
    COUNT = "count"


class Target(StrEnum):
    """A bound that follows from the event's own numbers."""

    WHEELCHAIR_PLACES = "wheelchair_places"
    ACCESSIBLE_TOILETS = "accessible_toilets"
    ADAPTED_CABINS = "adapted_cabins"
