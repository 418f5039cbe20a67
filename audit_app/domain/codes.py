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


class Instrument(StrEnum):
    """What one measures with, in words a volunteer knows; closed, so that the kit of a round can be listed."""

    TAPE = "tape"
    WHEEL = "wheel"
    LEVEL = "level"
    LUX_METER = "lux_meter"
    SOUND_METER = "sound_meter"
    WATCH = "watch"
    CONTRAST_TOOL = "contrast_tool"
    SPRING_SCALE = "spring_scale"
    LOOP_RECEIVER = "loop_receiver"
    DATA_SHEET = "data_sheet"
    DOCUMENT = "document"
    EYE = "eye"


class Cost(StrEnum):
    """Order of cost of the lasting fix, in euros; ours, to help choose, never a quotation."""

    NOTHING = "nothing"
    UNDER_100 = "under_100"
    UNDER_1000 = "under_1000"
    MORE = "more"


class Effort(StrEnum):
    """Time of one person for the lasting fix; ours."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"


class Target(StrEnum):
    """A bound that follows from the event's own numbers."""

    WHEELCHAIR_PLACES = "wheelchair_places"
    RESERVED_PARKING = "reserved_parking"
    ACCESSIBLE_TOILETS = "accessible_toilets"
    ADAPTED_CABINS = "adapted_cabins"
    TESTERS = "testers"
    TESTER_PROFILES = "tester_profiles"


class PairRule(StrEnum):
    """How two things of an audit have to agree.

    `same`: both measurements come to the same number. `not_fewer`: the first is not less than the second. `goes_with`:
    where the first criterion is met, the second is not set down as not applicable or not in place. `testers`: no more
    testers have met problems than the first measurement counts. `actions`: the first criterion is not met while a gap
    of a mandatory line has no action. `gaps`: the first measurement, a share, is that of the gaps with an action.
    """

    SAME = "same"
    NOT_FEWER = "not_fewer"
    GOES_WITH = "goes_with"
    TESTERS = "testers"
    ACTIONS = "actions"
    GAPS = "gaps"
