"""Codes of the field in words."""

from enum import Enum
from functools import lru_cache

from audit_app.domain.audit import ActionState, AuditState, ClosedBy, EvidenceKind, Verdict
from audit_app.domain.checklist import (
    Audience,
    Check,
    Cost,
    Effort,
    Family,
    Instrument,
    LegalDuty,
    Level,
    MeasurementKind,
    Phase,
    Phrase,
    SourceKind,
    Standing,
    Target,
)
from audit_app.domain.closing import Block
from audit_app.domain.event import EventKind, VenueForm
from audit_app.domain.funding import Outcome
from audit_app.domain.gaps import GapKind
from audit_app.domain.grades import Cap, Grade
from audit_app.domain.plan import PinKind
from audit_app.domain.programme import ProgrammeKind
from audit_app.domain.register import ActionView, Horizon
from audit_app.domain.remaining import By
from audit_app.domain.retelling import Part
from audit_app.domain.scenario import RiskLevel
from audit_app.domain.spending import SpendingKind
from audit_app.domain.viewing import View
from audit_app.i18n import VARIETIES, _, in_language, language, pgettext, variety
from audit_app.wording import testing


def phrase(text: Phrase) -> str:
    """Return a text of the checklist in the language spoken."""
    return text.in_language(language())


def word(code: Enum | None) -> str:
    """Return the word for a code; None is the word for no grade."""
    return _("no grade yet") if code is None else _words(variety())[type(code), code.name]


def aim_word(aim: int) -> str:
    """Return how far a line of spending aims at access: 0, 1 or 2 in words."""
    return (_("does not aim at access"), _("aims partly at access"), _("aims mainly at access"))[aim]


@lru_cache(maxsize=len(VARIETIES))
def _words(spoken: str) -> dict[tuple[type[Enum], str], str]:
    # Keyed by type as well: Verdict.NOT_CHECKED and Cap.NOT_CHECKED are the same string.
    with in_language(spoken):
        groups = (_answers(), _followed(), _checklist(), _practical(), _places(), _plans(), testing.words(), _results())
    return {(type(code), code.name): said for group in groups for code, said in group}


def _answers() -> tuple[tuple[Enum, str], ...]:
    return (
        (Verdict.COMPLIANT, _("compliant")),
        (Verdict.PARTIAL, _("partial")),
        (Verdict.NON_COMPLIANT, _("non-compliant")),
        (Verdict.EQUIVALENT, _("equivalent alternative")),
        (Verdict.NOT_APPLICABLE, _("not applicable")),
        (Verdict.NOT_CHECKED, _("not checked")),
        (Verdict.CANNOT_TELL, _("cannot tell")),
        (ActionState.TO_DO, _("to do")),
        (ActionState.IN_PROGRESS, _("in progress")),
        (ActionState.DONE, _("done")),
        (ActionState.DROPPED, _("dropped")),
        (AuditState.OPEN, _("open")),
        (AuditState.CLOSED, _("closed")),
        (AuditState.REOPENED, _("reopened")),
        (ClosedBy.LATER_TEST, _("a later test")),
        (ClosedBy.DECISION, _("a reasoned decision")),
        (EvidenceKind.PICTURE, _("picture")),
        (EvidenceKind.DOCUMENT, pgettext("evidence", "document")),
        (EvidenceKind.AUDIO, pgettext("evidence", "recording")),
        (PinKind.ZONE, _("zone")),
        (PinKind.EVIDENCE, _("evidence")),
    )


def _followed() -> tuple[tuple[Enum, str], ...]:
    return (
        (Horizon.OVERDUE, _("overdue")),
        (Horizon.SOON, _("within 7 days")),
        (Horizon.LATER, _("later")),
        (Horizon.DONE, pgettext("actions", "done")),
        (Horizon.DROPPED, pgettext("actions", "dropped")),
        (ActionView.ALL, pgettext("actions", "all")),
        (ActionView.OPEN, _("not done yet")),
        (ActionView.OVERDUE, _("overdue")),
        (ActionView.SOON, _("due within 7 days")),
        (ActionView.BLOCKING, _("on a blocking line")),
        (ActionView.TO_DO, _("to do")),
        (ActionView.IN_PROGRESS, _("in progress")),
        (ActionView.DONE, pgettext("actions", "done")),
        (ActionView.DROPPED, pgettext("actions", "dropped")),
    )


def _checklist() -> tuple[tuple[Enum, str], ...]:
    return (
        (Level.MANDATORY, _("mandatory")),
        (Level.RECOMMENDED, _("recommended")),
        (Level.NOT_ASKED, _("not asked")),
        (LegalDuty.YES, _("legal duty")),
        (LegalDuty.DEPENDS, _("legal duty in some cases")),
        (LegalDuty.NO, _("no legal duty")),
        (Audience.ATHLETES, _("athletes")),
        (Audience.SPECTATORS, _("spectators")),
        (Audience.VOLUNTEERS, _("volunteers")),
        (Family.MOTOR, _("motor")),
        (Family.VISUAL, _("visual")),
        (Family.HEARING, _("hearing")),
        (Family.INTELLECTUAL, _("intellectual")),
        (Family.PSYCHIC, _("psychosocial")),
        (Family.NEURODEVELOPMENTAL, _("autism, neurodevelopmental, dyslexia")),
        (Family.ILLNESS, _("disabling illness, fatigue, pain")),
        (Family.MULTIPLE, _("multiple disability, deafblindness")),
        (Phase.BEFORE, _("before the event")),
        (Phase.DURING, _("during the event")),
        (Phase.AFTER, _("after the event")),
        (Check.DOCUMENT, pgettext("check", "document")),
        (Check.PHOTO, _("photo")),
        (Check.OBSERVATION, _("observation")),
        (Check.TEST, _("trial")),
        (Check.COUNT, pgettext("check", "count")),
        (Check.MEASURE, _("measuring")),
        (MeasurementKind.NUMBER, _("number")),
        (MeasurementKind.COUNT, pgettext("measurement", "count")),
        (MeasurementKind.RATIO, _("ratio")),
        (Target.WHEELCHAIR_PLACES, _("number that follows from the seats")),
        (Target.ACCESSIBLE_TOILETS, _("number that follows from the people present and the toilets")),
        (Target.ADAPTED_CABINS, _("number that follows from the cabins")),
        (Target.RESERVED_PARKING, _("number that follows from the parking spaces")),
        (Target.TESTERS, _("number of testers that follows from the size class")),
        (Target.TESTER_PROFILES, _("number of profiles that follows from the size class")),
        (Standing.SEEN, _("seen in a public text")),
        (Standing.RECALLED, _("to be re-read in the text")),
        (Standing.DOUBTFUL, _("doubtful, to be verified")),
        (Standing.OURS, _("our own proposal")),
        (SourceKind.LAW, _("law")),
        (SourceKind.STANDARD, _("standard")),
        (SourceKind.GUIDE, _("guide")),
        (SourceKind.OURS, _("Jauge")),
        (Part.HOW, _("how to check")),
        (Part.CHECKS, _("ways of checking")),
        (Part.WHY, _("why it matters")),
        (Part.PROOF, _("evidence expected")),
        (Part.FIX, _("what to do")),
        (Part.EASY, _("easy-to-read words")),
        (Part.SOURCES, _("where it comes from")),
        (Part.LAW, _("law cited")),
    )


def _practical() -> tuple[tuple[Enum, str], ...]:
    return (
        (Instrument.TAPE, _("tape measure")),
        (Instrument.WHEEL, _("measuring wheel, or a phone that measures distances")),
        (Instrument.LEVEL, _("spirit level with a slope scale, or a phone laid flat")),
        (Instrument.LUX_METER, _("light meter, or a phone application")),
        (Instrument.SOUND_METER, _("sound level meter, or a phone application")),
        (Instrument.WATCH, _("watch")),
        (Instrument.CONTRAST_TOOL, _("contrast tool on a photo or a file")),
        (Instrument.SPRING_SCALE, _("spring scale")),
        (Instrument.LOOP_RECEIVER, _("loop receiver, or a hearing aid set to T")),
        (Instrument.DATA_SHEET, _("maker’s data sheet")),
        (Instrument.DOCUMENT, pgettext("instrument", "document")),
        (Instrument.EYE, _("counting by eye")),
        (Cost.NOTHING, _("free")),
        (Cost.UNDER_100, _("under €100")),
        (Cost.UNDER_1000, _("under €1,000")),
        (Cost.MORE, _("over €1,000")),
        (Effort.MINUTES, _("a few minutes")),
        (Effort.HOURS, _("a few hours")),
        (Effort.DAYS, _("a few days")),
        (Effort.WEEKS, _("several weeks")),
    )


def _places() -> tuple[tuple[Enum, str], ...]:
    return (
        (EventKind.COMPETITION, _("competition")),
        (EventKind.RACE, _("race")),
        (EventKind.MATCH, _("match")),
        (EventKind.TOURNAMENT, _("tournament")),
        (EventKind.SHOW, _("show")),
        (EventKind.FESTIVAL, _("festival")),
        (EventKind.CEREMONY, _("ceremony")),
        (EventKind.FAIR, _("fair")),
        (EventKind.CONFERENCE, _("conference")),
        (EventKind.OTHER, _("other event")),
        (VenueForm.NEW_ERP, _("new building open to the public")),
        (VenueForm.EXISTING_ERP, _("existing building open to the public")),
        (VenueForm.IOP, _("open-air site open to the public (rules for new ones)")),
        (VenueForm.EXISTING_IOP, _("existing open-air site open to the public")),
        (VenueForm.TENT, _("marquee, tent or structure")),
        (VenueForm.ROAD, _("road or public space")),
        (VenueForm.NATURAL_GROUND, _("natural ground")),
        (VenueForm.BUILDING, _("other building")),
    )


def _plans() -> tuple[tuple[Enum, str], ...]:
    return (
        (ProgrammeKind.PARA_EVENT, _("para event")),
        (ProgrammeKind.DEMONSTRATION, _("demonstration")),
        (ProgrammeKind.MEDIA, _("media production")),
        (SpendingKind.ADVICE, _("advice and follow-up")),
        (SpendingKind.EQUIPMENT, _("equipment")),
        (SpendingKind.WORKS, _("works")),
        (SpendingKind.STAFF, _("extra staff")),
        (SpendingKind.TRAINING, _("training")),
        (SpendingKind.SERVICE, _("service bought")),
        (SpendingKind.COMMUNICATION, pgettext("spending", "communication")),
        (SpendingKind.TRAVEL, _("travel")),
        (SpendingKind.OTHER, _("other spending")),
        (RiskLevel.LOW, pgettext("risk", "low")),
        (RiskLevel.MEDIUM, pgettext("risk", "medium")),
        (RiskLevel.HIGH, pgettext("risk", "high")),
    )


def _results() -> tuple[tuple[Enum, str], ...]:
    return (
        (Grade.ENGAGED, pgettext("grade", "Committed")),
        (Grade.BASE, pgettext("grade", "Base")),
        (Grade.CONFIRMED, pgettext("grade", "Confirmed")),
        (Grade.REFERENCE, pgettext("grade", "Reference")),
        (Outcome.MET, pgettext("outcome", "met")),
        (Outcome.MET_WITH_RESERVATION, pgettext("outcome", "met with a reservation")),
        (Outcome.NOT_MET, pgettext("outcome", "not met")),
        (Outcome.NOT_SHOWN, pgettext("outcome", "not shown")),
        (Outcome.WAIVED, pgettext("outcome", "waived")),
        (GapKind.UNMET, _("not met")),
        (GapKind.NO_EVIDENCE, _("without evidence")),
        (GapKind.NO_MEASURE, _("measurement missing")),
        (GapKind.NO_AUTHOR, _("author or date missing")),
        (By.DOMAIN, _("by theme")),
        (By.ZONE, _("by place")),
        (By.PHASE, _("by moment")),
        (By.PERSON, _("by person")),
        (View.ALL, _("all lines")),
        (View.TO_DO, _("lines still to check")),
        (View.TO_CONFIRM, _("to confirm")),
        (View.BLOCKING, _("express path")),
        (View.GAPS, _("gaps and contradictions")),
        (View.MANDATORY, _("mandatory lines")),
        (Cap.NOTHING_ASKED, _("nothing is asked")),
        (Cap.NOT_CHECKED, _("mandatory lines not checked")),
        (Cap.GAP_WITHOUT_ACTION, _("gaps without a corrective action")),
        (Cap.BROKEN_JOURNEY, _("break in the journey")),
        (Cap.MANDATORY_UNMET, _("mandatory lines not met")),
        (Cap.RECOMMENDED_UNMET, _("fewer than 75% of recommended lines met")),
        (Cap.USER_TESTS, _("user tests of this size class not recorded")),
        (Cap.OPEN_SEVERITY_4, _("a blocking problem is still open")),
        (Cap.FOLLOW_UP, _("complaints, debrief and public report not shown yet")),
        (Block.UNSORTED_FINDINGS, _("findings to sort")),
        (Block.PICTURES_WITHOUT_ALTERNATIVE, _("pictures without alternative text")),
        (Block.AUDIO_WITHOUT_TRANSCRIPT, _("recordings without transcript")),
        (Block.CONTRADICTIONS, _("lines that testers contradict, without a decision")),
        (Block.AWAITED_AGREEMENTS, _("testers whose representative has not agreed yet")),
        (Block.CONTESTED, _("values that two people gave differently")),
        (Block.MANDATORY_NOT_CHECKED, _("mandatory lines not checked")),
    )
