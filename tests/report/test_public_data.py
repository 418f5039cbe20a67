"""The data a report carries: the same for the same audit, whatever the kind; and nobody is in it."""

import json
from datetime import date

import pytest

from audit_app.domain import recording
from audit_app.domain.audit import Audit, Evidence, EvidenceKind, Measured, State, Verdict
from audit_app.domain.codes import Family
from audit_app.domain.consent import Use
from audit_app.domain.issue import Issue
from audit_app.domain.programme import ProgrammeEntry, ProgrammeKind
from audit_app.domain.tester import Guarded
from audit_app.i18n import in_language
from audit_app.report import public_data
from audit_app.report.content import Numbered, ReportKind
from audit_app.report.content.matter import gathered
from audit_app.report.public_records import PublicReport
from audit_app.report.verifying import following
from tests.report import audits
from tests.report.tests_held import held
from tests.testing import a_tester, agreeing


def data_of(audit, kind=ReportKind.FUNDER, language="fr", numbered=None):
    with in_language(language):
        return public_data.public_data(gathered(audit, audits.schemes(), audits.ON, kind, "Jauge 9", numbered))


def written(*of, **how) -> bytes:
    return public_data.written(data_of(*of, **how))


def test_it_is_canonical_and_the_same_each_time():
    once, again = written(audits.full("n2")), written(audits.full("n2"))
    assert once == again
    assert once == json.dumps(json.loads(once), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert PublicReport.model_validate_json(once) == data_of(audits.full("n2"))


def test_a_full_report_carries_no_more_than_a_funders_copy():
    full, funder = (json.loads(written(held(), kind=kind)) for kind in (ReportKind.WORKING, ReportKind.FUNDER))
    assert {key for key in full if full[key] != funder[key]} == {"kind"}


def test_each_line_says_what_was_asked_found_and_counted():
    audit = audits.full("n4")
    lines = {line.id: line for line in data_of(audit).lines}
    measured = next(line for line in lines.values() if line.measured)
    given = audit.answers[measured.id].measured
    assert {one.code: one.amount for one in measured.measured} == {code: value.amount for code, value in given.items()}
    assert all(one.unit for one in measured.measured)
    zoned = next(line for line in lines.values() if "@" in line.id)
    assert zoned.zone == audit.zones[zoned.id.partition("@")[2]].name
    assert {line.counts_as for line in lines.values()} == set(Verdict)


BARE = (ReportKind.EASY, ReportKind.PUBLIC, ReportKind.MEASURES)


@pytest.mark.parametrize("kind", BARE)
def test_a_copy_without_grades_carries_nothing_that_its_pages_do_not_tell(kind):
    audit = audits.full("n4")
    action, piece = next(iter(audit.actions.values())), next(iter(audit.evidence.values()))
    audit = audit.replaced(
        actions={**audit.actions, action.id: action.replaced(what="Nommer Paul Martin", cost=98_765.0)},
        evidence={**audit.evidence, piece.id: piece.replaced(alt="Paul Martin devant la rampe")},
        event=audit.event.replaced(chosen_class_reason="Paul Martin le veut"),
    )
    data = data_of(audit, kind=kind)
    assert data.lines
    assert not any((data.schemes, data.gaps, data.actions, data.evidence, data.tests, data.results))
    assert not any(line.action or line.evidence for line in data.lines)
    said, funders = public_data.written(data).decode(), written(audit).decode()
    for told in ("Paul Martin", "98765", action.due.isoformat(), "EUR"):
        assert told not in said
    assert "Paul Martin devant la rampe" in funders
    assert "98765" in funders


@pytest.mark.parametrize("kind", ReportKind)
def test_why_it_is_issued_is_carried_where_it_is_printed(kind):
    issue = data_of(audits.half("n1"), kind=kind, numbered=Numbered(3, date(2027, 3, 2), "Paul insiste")).issue
    assert issue
    assert issue.reason == ("" if kind in {ReportKind.EASY, ReportKind.PUBLIC} else "Paul insiste")


def test_a_condition_says_of_which_lines_it_asks():
    (scheme,) = data_of(audits.full("n4")).schemes
    asked = {one.id: one for one in scheme.conditions}
    assert (asked["E-01"].asks, asked["E-01"].criteria) == ("lines", ("GOV-01",))
    assert asked["E-08"].criteria == (audits.full("n4").checklist.user_tests,)
    assert asked["E-11"].domains == ("SEC", "ALE")


def test_the_action_that_counts_for_a_line_is_told_by_its_day_and_state():
    audit = audits.full("n2")
    told = {line.id: line.action for line in data_of(audit).lines if line.action}
    assert told
    for action in audit.actions.values():
        if action.subject in told and action.state == "in_progress":
            assert (told[action.subject].due, told[action.subject].state) == (action.due, action.state)


def test_a_photo_no_consent_covers_backs_no_line_for_whoever_verifies_either():
    whole = audits.full("n2")
    key, piece = next((key, one) for key, one in whole.evidence.items() if one.line and not one.decorative)
    alone = {one.id: one for one in whole.evidence.values() if one.line != piece.line or one.id == key}
    whole = recording.welcomed(whole.replaced(evidence=alone), a_tester("T91"), agreeing(*Use))
    whole = whole.replaced(evidence={**alone, key: piece.replaced(shows=("T91",))})
    for audit, backed in ((whole, True), (recording.guarded(whole, "T91", Guarded.MINOR), False)):
        told = json.loads(written(audit))
        assert next(line["backed"] for line in told["lines"] if line["id"] == piece.line) is backed
        assert following.follows(told)


def test_an_issue_says_which_and_why():
    numbered = Numbered(3, date(2027, 3, 2), "Pièces ajoutées")
    issue = data_of(audits.half("n1"), numbered=numbered).issue
    assert issue
    assert (issue.number, issue.on.isoformat(), issue.reason) == (3, "2027-03-02", "Pièces ajoutées")
    assert data_of(audits.half("n1")).issue is None


def test_testers_are_counted_in_groups_that_show_nobody():
    tests = data_of(held(), kind=ReportKind.WORKING).tests
    assert tests.groups
    assert all(group.testers >= 5 for group in tests.groups)
    assert sum(group.testers for group in tests.groups) == 6


def test_a_family_of_few_testers_typed_by_hand_is_not_counted():
    audit = audits.full("n4")
    line = audit.checklist.user_tests
    few = {Family.MOTOR.value: Measured(amount=4.0), Family.VISUAL.value: Measured(amount=5.0)}
    answers = {**audit.answers, line: audit.answers[line].replaced(measured=few)}
    (found,) = (one for one in data_of(audit.replaced(answers=answers)).lines if one.id == line)
    assert {one.code for one in found.measured} == {"visual"}


SAID = ("what", "alt", "name")
"""The free texts that a funder's copy prints: what an action does, what a picture shows, what a zone is called."""

SKIPPED = ("checklist", "schemes", "contested", "orphans", "event")


def sung(value, rules, defs, path):
    """Return the value with a canary in each free text, by the schema of its record."""
    if "$ref" in rules:
        return sung(value, defs[rules["$ref"].rpartition("/")[2]], defs, path)
    if "anyOf" in rules:
        shape = {"str": "string", "dict": "object", "list": "array"}.get(type(value).__name__)
        fits = [one for one in rules["anyOf"] if one.get("type", "object") == shape]
        return sung(value, fits[0], defs, path) if fits else value
    if isinstance(value, dict):
        known = rules.get("properties", {})
        others = next(iter(rules.get("patternProperties", {}).values()), rules.get("additionalProperties"))
        rules_of = {key: known.get(key, others if isinstance(others, dict) else {}) for key in value}
        return {key: sung(one, rules_of[key], defs, (*path, key)) for key, one in value.items()}
    if isinstance(value, list):
        return [sung(one, rules.get("items", {}), defs, path) for one in value]
    free = rules.get("type") == "string" and not {"pattern", "enum", "const", "format"} & set(rules)
    if not free or path[-1] in SAID or (path[-1] == "venue" and path[0] == "zones"):
        return value
    CANARIES.append(f"Zq{len(CANARIES)}é{'-'.join(path)}"[:250])
    return CANARIES[-1]


CANARIES: list[str] = []


def everything() -> Audit:
    """An audit where every free text is given, and is a canary wherever a funder's copy does not print it."""
    audit = held()
    full = audits.full("n3")
    line = next(iter(audit.answers))
    issue = Issue(
        id=audits.an_id(700),
        number=1,
        kind="funder",
        language="fr",
        judged_on=audits.ON,
        issued_on=audits.ON,
        reason="x",
        by="x",
        report="0" * 64,
        snapshot="1" * 64,
        pages=3,
    )
    piece = Evidence(
        id=audits.an_id(701),
        line=line,
        kind=EvidenceKind.AUDIO,
        sha256="2" * 64,
        suffix=".mp3",
        size=9,
        by="x",
        caption="x",
        transcript="x",
        shows=("T01",),
    )
    entry = ProgrammeEntry(kind=next(iter(ProgrammeKind)), title="Zq-titre", owner="Zq-responsable")
    audit = audit.replaced(
        actions=full.actions,
        assigned={line: "x"},
        notes={**audit.notes, line: "x"},
        carried={line: audit.answers[line].replaced(reason="x")},
        issues={issue.id: issue},
        evidence={**audit.evidence, piece.id: piece},
        state=State(by="x", reason="x"),
        event=audit.event.replaced(para_programme=(entry,)),
    )
    CANARIES.clear()
    schema = Audit.model_json_schema()
    dumped = audit.model_dump(mode="json")
    rules = {key: schema["properties"][key] for key in dumped if key not in SKIPPED}
    changed = {key: sung(dumped[key], rule, schema["$defs"], (key,)) for key, rule in rules.items()}
    return Audit.model_validate_json(json.dumps(dumped | changed))


@pytest.mark.parametrize("kind", ReportKind)
def test_nobody_and_no_note_is_in_it(kind):
    audit = everything()
    fields = {canary.rpartition("-")[2] for canary in CANARIES}
    assert len(CANARIES) > 100
    assert {"by", "owner", "author", "quote", "note", "needs", "aids", "reason", "transcript", "facilitator"} <= fields
    said = written(audit, kind=kind, numbered=Numbered(2, audits.ON, "dite")).decode()
    assert "Zq" not in said
    assert not [code for code in audit.testers if f'"{code}"' in said]


def test_the_canary_is_heard_where_it_sings():
    audit = everything()
    action = next(iter(audit.actions.values()))
    told = audit.replaced(actions={**audit.actions, action.id: action.replaced(what="Zq chante")})
    assert "Zq chante" in written(told).decode()


def test_who_waives_a_condition_is_not_named():
    audit = audits.full("n1")
    assert audit.waivers
    said = written(audit).decode()
    for waiver in audit.waivers.values():
        assert waiver.author not in said
        assert waiver.reason not in said
