"""An audit as large as there are: an N4 event, a thousand lines, five hundred photos, half of it answered."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle, islice
from pathlib import Path

from PIL import Image

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.audit import Action, Answer, Audit, Evidence, EvidenceKind, Verdict
from audit_app.domain.beginning import begun
from audit_app.domain.event import Zone
from audit_app.domain.tailoring import tailored
from audit_app.exchange import event_file
from audit_app.identity import new_id
from audit_app.session import AuditSession
from audit_app.store.evidence_files import EvidenceFiles
from audit_app.store.workspace import Workspace
from tests.benchmarks.measuring import N4

LINES = 1_000
PHOTOS = 500

_ON = date(2027, 6, 20)
_SIDES = (1_600, 1_200)
_VERDICTS = (Verdict.COMPLIANT, Verdict.PARTIAL, Verdict.NON_COMPLIANT, Verdict.COMPLIANT, Verdict.NOT_APPLICABLE)
_GAPS = frozenset({Verdict.PARTIAL, Verdict.NON_COMPLIANT})


@dataclass(frozen=True)
class Begun:
    """The audit that was begun, and a line of it nobody has answered nor shown anything of."""

    audit: str
    free: str


def full_audit(folder: Path) -> Begun:
    """Begin it in a new data folder, its photos beside."""
    bare = _with_zones()
    lines = tuple(tailored(bare).lines)
    answered = lines[: len(lines) // 2]
    answers = dict(zip(answered, map(_answer, cycle(_VERDICTS)), strict=False))
    gaps = [line for line, answer in answers.items() if answer.verdict in _GAPS]
    evidence = {piece.id: piece for piece in _photos(EvidenceFiles(folder), answered)}
    actions = {action.id: action for action in map(_action, gaps[::2])}
    audit = bare.replaced(answers=answers, evidence=evidence, actions=actions)
    with Workspace.open(folder) as workspace, AuditSession.begun(workspace, audit, lambda _step: None):
        return Begun(audit.id, lines[-1])


def _with_zones() -> Audit:
    """Return the audit of the international meeting with zones of every kind in turn, until it has enough lines."""
    checklist = shipped_checklist()
    audit = begun(event_file.read(N4, checklist), checklist, audit_id=new_id(), on=_ON)
    venue, kinds = audit.event.venues[0].name, [kind.code for kind in checklist.zone_kinds]
    zones: dict[str, Zone] = {}
    while len(tailored(audit).lines) < LINES:
        for kind in kinds:
            number = len(zones) // len(kinds) + 1
            zone = Zone(id=f"{kind.replace('_', '-')}-{number:03}", kind=kind, name=f"{kind} {number}", venue=venue)
            zones[zone.id] = zone
        audit = audit.replaced(zones=zones)
    return audit


def _answer(verdict: Verdict) -> Answer:
    return Answer(verdict=verdict, reason="Mesuré au mètre ruban, côté cour.", by="Anne", on=_ON)


def _action(line: str) -> Action:
    return Action(id=new_id(), subject=line, what="Poser une rampe amovible", owner="Anne", due=_ON, cost=120.0)


def _photos(files: EvidenceFiles, lines: Sequence[str]) -> Iterator[Evidence]:
    """Yield photos of those lines in turn; no two have the same bytes, few are worth drawing anew."""
    drawn = [_drawn(number) for number in range(10)]
    for number, line in enumerate(islice(cycle(lines), PHOTOS)):
        content = drawn[number % len(drawn)] + b"%d" % number  # behind its end, where no reader looks
        yield Evidence.about(
            line, id=new_id(), kind=EvidenceKind.PICTURE, sha256=files.frozen(content, ".jpg"), suffix=".jpg",
            size=len(content), by="Anne", on=_ON, alt=f"Un seuil, vu de face, {number}",
        )  # fmt: skip


def _drawn(number: int) -> bytes:
    written = io.BytesIO()
    grain = Image.effect_noise((_SIDES[0] // 8, _SIDES[1] // 8), 20 + number).resize(_SIDES)
    Image.merge("RGB", (grain, Image.linear_gradient("L").resize(_SIDES), grain)).save(written, "JPEG", quality=85)
    return written.getvalue()
