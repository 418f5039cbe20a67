"""The sample audit: made by the same gestures as any other, in the order people made them."""

from datetime import date
from pathlib import Path

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.audit import ActionState, Audit, Evidence, EvidenceKind, Verdict
from audit_app.domain.beginning import begun, event_faults
from audit_app.domain.consistency import contradictions
from audit_app.domain.gaps import gaps
from audit_app.domain.progress import progress, standings
from audit_app.domain.user_testing import overruled
from audit_app.exchange import sample
from audit_app.identity import new_id


def keep(path: Path, line: str, alt: str) -> Evidence:
    """Stand for the store: the pictures are checked where they are stored."""
    return Evidence(
        id=new_id(), line=line, kind=EvidenceKind.PICTURE, sha256="0" * 64, suffix=".jpg", size=1, alt=alt
    )  # fmt: skip


def made() -> Audit:
    audit = begun(sample.event(), shipped_checklist(), audit_id=new_id(), on=date(2027, 4, 1))
    for _gesture, change in sample.gestures(keep, new_id):
        audit = change(audit)
    return audit


def test_its_event_fits_the_checklist():
    assert event_faults(sample.event(), shipped_checklist()) == ()


def test_it_is_half_finished_and_shows_every_sort_of_thing():
    audit = made()
    done = progress(audit).all
    assert 0 < done.to_check < done.total
    assert done.checked > done.total / 2
    assert {row.counts_as for row in standings(audit).values()} >= {
        Verdict.COMPLIANT, Verdict.PARTIAL, Verdict.NON_COMPLIANT, Verdict.EQUIVALENT, Verdict.NOT_CHECKED,
    }  # fmt: skip
    assert audit.zones
    assert audit.notes
    assert audit.evidence
    assert gaps(standings(audit).values())
    assert {action.state for action in audit.actions.values()} >= {ActionState.TO_DO, ActionState.DONE}


def test_users_overrule_one_of_its_lines():
    assert overruled(made())


def test_every_picture_says_what_it_shows():
    assert all(len(piece.alt) > 20 for piece in made().evidence.values())


def test_its_gestures_have_their_codes_in_order():
    codes = list(dict.fromkeys(code for code, _ in sample.gestures(keep, new_id)))
    assert codes == ["zone_added", "answers_read", "finding_recorded", "action_taken"]


def test_nobody_is_named_in_it():
    text = (sample.folder() / "sample.json").read_text("utf-8")
    assert "@gmail" not in text
    assert '"T01"' in text


def test_its_lines_agree_with_each_other_and_with_what_the_audit_counts():
    assert [(found.pair.code, found.lines) for found in contradictions(made())] == []
