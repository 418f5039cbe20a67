"""Every box, at 200 % over a window of 1024 x 700: it stays within the window, and nothing in it is cut."""

import importlib
import pkgutil
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtWidgets import QDialog

import audit_app.ui
from audit_app.domain.audit import EvidenceKind, Finding
from audit_app.domain.consent import Use
from audit_app.domain.user_testing import found
from audit_app.errors import WeakPassphrase, WrongKeyPassphrase
from audit_app.identity import new_id, today
from audit_app.shipped import resources
from audit_app.store import copies
from audit_app.store.home import Home
from audit_app.ui.care.restore_dialog import RestoreDialog
from audit_app.ui.checklist.aside_dialog import AsideDialog
from audit_app.ui.checklist.blurring import BlurDialog
from audit_app.ui.checklist.kept_evidence import KeptEvidenceDialog
from audit_app.ui.checklist.paper_dialog import PaperDialog
from audit_app.ui.checklist.quick_finding import QuickFinding
from audit_app.ui.checklist.sharing import SharingDialog
from audit_app.ui.checklist.zone_venue import VenueDialog
from audit_app.ui.checklist.zones import NameDialog, ZonesDialog
from audit_app.ui.dialogs import Choice, CrashDialog
from audit_app.ui.home.edition import EditionDialog
from audit_app.ui.plan.plan_dialog import PlanDialog
from audit_app.ui.report.key_dialog import KeyDialog
from audit_app.ui.report.passphrase_dialog import PassphraseDialog
from audit_app.ui.report.passphrases import Passphrases
from audit_app.ui.report.signer_dialog import SignerDialog
from audit_app.ui.unsaved import still_coming
from audit_app.ui.user_tests.handout_dialog import HandoutDialog
from audit_app.ui.user_tests.own_scenario_dialog import OwnScenarioDialog
from audit_app.ui.user_tests.withdraw_dialog import WithdrawDialog
from audit_app.wording.in_window import sentence_in_window
from tests.report.signed import a_sealing
from tests.ui.instruments import clipping
from tests.ui.instruments.rules import SMALL
from tests.ui.instruments.screens_shown import Guise, Stage, settle
from tests.ui.user_tests.examples import tested

PHOTO = resources() / "sample" / "rampe.jpg"
LONG = "Deux marches sans main courante entre le parking des personnes handicapées et l’entrée du village de départ"


def _choice(window):
    live = window.live
    live.on_the_way += list(live.audit.answers)[:30]
    question = still_coming(live)
    live.on_the_way.clear()
    return Choice(window.look, "Jauge", question, ("Abandonner", "Rester"), window)


def _crash(window):
    return CrashDialog(window.look, "ValueError\n" + "ui/checklist/screen.py:120 _on_row_changed\n" * 40, window)


def _edition(window):
    return EditionDialog(window.look, window.desk.recent(1)[0], window)


def _restore(window):
    """Choose among more audits than are seen at once."""
    window.desk.workspace.back_up(datetime(2026, 11, 30, 14, 2, tzinfo=UTC))
    copy = copies.listed(Home(window.desk.workspace.folder))[0]
    return RestoreDialog(window.look, replace(copy, audits=copy.audits * 9), window)


def _paper(window):
    return PaperDialog(window.look, window.live, window)


def _handouts(window):
    return HandoutDialog(window.look, window.live, window)


def _sharing(window):
    lines = list(window.live.audit.answers)
    return SharingDialog(window.look, window.live, lines[:2], lines, window)


def _zones(window):
    return ZonesDialog(window.look, window.live, window)


def _name(window):
    return NameDialog(window.look, LONG, window)


def _venue(window):
    """Choose for a zone among two venues with long names."""
    zone = next(iter(window.live.audit.zones.values())).replaced(name=LONG)
    return VenueDialog(window.look, zone, [LONG, "Gymnase"], window)


def _aside(window):
    return AsideDialog(window.look, window.live, window)


def _kept_evidence(window):
    subject = next(piece.line for piece in window.live.audit.evidence.values() if piece.line)
    return KeptEvidenceDialog(window.look, window.live, subject, window)


def _blur(window):
    pieces = window.live.audit.evidence.values()
    piece = next(piece for piece in pieces if piece.kind is EvidenceKind.PICTURE)
    return BlurDialog(window.look, window.live.files, piece.sha256, "rampe.jpg", window)


def _plan(window):
    return PlanDialog(window.look, window.live.files, window, path=PHOTO)


def _finding(window):
    """Have noted three, the third with a photo that is refused a sentence."""
    for _time in range(3):
        met = Finding(id=new_id(), title=LONG, on=today())
        window.live.apply("finding_recorded", partial(found, finding=met), met.id)
    box = QuickFinding(window.look, window.live, window)
    box.photos.add([PHOTO])
    box.note()
    return box


def _own_scenario(window):
    return OwnScenarioDialog(window.look, "X1", window)


def _withdraw(window):
    """Take everything back of a tester who agreed to everything."""
    audit = tested(window.live.audit)
    return WithdrawDialog(window.look, audit, "T01", tuple(Use), today(), window)


def _key(window):
    """Make a key with a passphrase that is too short."""
    box = KeyDialog(window.look, Home(window.folder), LONG, window)
    box.findChild(Passphrases).refuse(sentence_in_window(WeakPassphrase(12)))
    return box


def _signer(window):
    return SignerDialog(window.look, a_sealing(LONG).signer, window, signs=True)


def _passphrase(window):
    """Type a passphrase that opens nothing."""
    box = PassphraseDialog(window.look, Home(window.folder), a_sealing(LONG).signer, window)
    box.findChild(Passphrases).refuse(sentence_in_window(WrongKeyPassphrase()))
    return box


BOXES = (
    *(
        _choice,
        _crash,
        _edition,
        _restore,
        _paper,
        _handouts,
        _sharing,
        _zones,
        _name,
        _venue,
        _aside,
        _kept_evidence,
        _blur,
        _plan,
        _finding,
        _own_scenario,
        _withdraw,
        _key,
        _signer,
        _passphrase,
    ),
)


@pytest.fixture(scope="module")
def stage(qapp, tmp_path_factory):
    made = Stage(tmp_path_factory.mktemp("stage"))
    yield made
    made.close()


@pytest.fixture
def shown(stage):
    last = []

    def show(make, guise):
        window = stage.show(guise, "checklist")  # which throws the box before away
        box = make(window)
        last[:] = [box]
        box.show()
        for _turn in range(4):
            settle()
        return window, box

    yield show
    for box in last:
        if isinstance(box, QuickFinding):
            box.forget()
        box.close()
        box.deleteLater()


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("make", BOXES, ids=lambda make: make.__name__.strip("_"))
def test_a_box_stays_within_a_small_window_at_the_largest_letters(shown, make, language):
    window, box = shown(make, Guise(percent=200, language=language, size=SMALL))
    assert window.size().toTuple() == SMALL
    assert box.width() <= SMALL[0]
    assert box.height() <= SMALL[1]
    assert clipping.every_fault(box) == []


def _shown_kinds(base):
    """Return the boxes that are made: those nothing is built on."""
    built_on = base.__subclasses__()
    return {kind for each in built_on for kind in _shown_kinds(each)} if built_on else {base}


def test_every_box_there_is_is_judged(shown):
    for module in pkgutil.walk_packages(audit_app.ui.__path__, "audit_app.ui."):
        importlib.import_module(module.name)
    there = {kind for kind in _shown_kinds(QDialog) if kind.__module__.startswith("audit_app")}
    assert {type(shown(make, Guise())[1]) for make in BOXES} == there
