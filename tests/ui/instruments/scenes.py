"""What can be seen in the window, state by state: the screens as they open, and what a user meets further in."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from audit_app import planning
from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.answering import all_attached, assigned
from audit_app.domain.asking import Page, PageKind
from audit_app.domain.audit import ActionState, Audit, Evidence, EvidenceKind, Finding
from audit_app.domain.beginning import event_changed
from audit_app.domain.blurring import Frame
from audit_app.domain.closing import Block
from audit_app.domain.consent import Asking, Consent, Use
from audit_app.domain.consequences import consequences
from audit_app.domain.event import Event
from audit_app.domain.issue import Issue
from audit_app.domain.issuing import ISSUED, issued
from audit_app.domain.observation import UNTOLD, Observation, Pay, Success
from audit_app.domain.own_scheme import added, begun_scheme, mapped, written
from audit_app.domain.paper_code import paper_codes
from audit_app.domain.pinning import pinned, plan_added, plan_removed
from audit_app.domain.plan import PinKind
from audit_app.domain.progress import standings
from audit_app.domain.recording import guarded, observed, seen, welcomed
from audit_app.domain.replying import consented
from audit_app.domain.sorting import unsorted
from audit_app.domain.tester import Guarded, Tester
from audit_app.domain.tester_identity import IdentityPart
from audit_app.domain.user_testing import found
from audit_app.domain.visiting import stops
from audit_app.errors import DiskFull, WeakPassphrase
from audit_app.exchange import sample
from audit_app.i18n import _
from audit_app.identity import new_id
from audit_app.report.content import ReportKind
from audit_app.shipped import resources
from audit_app.store import copies
from audit_app.store.home import Home
from audit_app.ui.actions.chooser import Chooser
from audit_app.ui.actions.register_page import RegisterPage
from audit_app.ui.actions.screen import ActionsScreen
from audit_app.ui.care.copies_part import CopiesPart
from audit_app.ui.care.screen import CareScreen
from audit_app.ui.checklist.aside_dialog import AsideDialog
from audit_app.ui.checklist.blurring import BlurDialog
from audit_app.ui.checklist.evidence import EvidencePart
from audit_app.ui.checklist.findings import FindingsScreen
from audit_app.ui.checklist.legal_box import LegalBox
from audit_app.ui.checklist.line_view import LineView
from audit_app.ui.checklist.quick_entry import EntryScreen
from audit_app.ui.checklist.quick_finding import QuickFinding
from audit_app.ui.checklist.rounds import Rounds
from audit_app.ui.checklist.screen import ChecklistScreen
from audit_app.ui.checklist.sharing import SharingDialog
from audit_app.ui.checklist.zone_venue import VenueDialog, other_venues
from audit_app.ui.checklist.zones import ZonesDialog
from audit_app.ui.closing.screen import ClosingScreen
from audit_app.ui.desk import CutOff
from audit_app.ui.dialogs import Choice, CrashDialog
from audit_app.ui.event.draft import Draft
from audit_app.ui.event.line_drafts import EntryDraft, SpendingDraft
from audit_app.ui.event.lines_field import LinesField
from audit_app.ui.event.stage import Stage as EventStage
from audit_app.ui.help.tool_part import ToolPart
from audit_app.ui.home.screen import HomeScreen
from audit_app.ui.plan.screen import PlanScreen
from audit_app.ui.report.choices import DOMAIN, Choices
from audit_app.ui.report.issuing import DRAFT, ISSUE
from audit_app.ui.report.key_dialog import KeyDialog
from audit_app.ui.report.making import Made, Making, Order
from audit_app.ui.report.page_view import PageView
from audit_app.ui.report.passphrases import Passphrases
from audit_app.ui.report.screen import ReportScreen
from audit_app.ui.report.signing import Signing
from audit_app.ui.results.other_side import CHOOSING, TABLE
from audit_app.ui.results.screen import TABS
from audit_app.ui.tester_mode.beginning import sitting_of
from audit_app.ui.tester_mode.course import Course
from audit_app.ui.tester_mode.window import TesterWindow
from audit_app.ui.user_tests.names_file import NamesFile, Typed, names_of
from audit_app.ui.user_tests.names_page import FILE
from audit_app.ui.user_tests.screen import UserTestsScreen
from audit_app.ui.verifying.screen import VerifyingScreen
from audit_app.ui.verifying.verdict import Verdict
from audit_app.ui.widgets.framed_rows import FramedRows
from audit_app.ui.widgets.surfaces import ScrolledBody
from audit_app.ui.widgets.tour_bar import TourBar
from audit_app.ui.widgets.two_panes import TwoPanes
from audit_app.ui.window import MainWindow
from audit_app.wording.in_window import sentence_in_window
from audit_app.wording.own_scheme import notice
from tests.report.signed import printed
from tests.ui.instruments.drawing import SPOTS, drawn_plan
from tests.ui.instruments.screens_shown import SCREENS, Guise, Stage, settle
from tests.ui.user_tests.examples import BLOCKED, tested


@dataclass(frozen=True)
class Scene:
    """A state of the window: the screen it starts from, what a user does there; `arrange` returns what is judged."""

    name: str
    screen: str
    arrange: Callable[[MainWindow], QWidget] = lambda window: window

    def __str__(self) -> str:
        """Name it as the pictures are named."""
        return self.name

    def play(self, stage: Stage, guise: Guise) -> QWidget:
        """Show the scene and return the window, or the box in front of it, to be looked at."""
        window = stage.show(guise, self.screen)
        top = self.arrange(window)
        settle()
        return top


def _with_message(window: MainWindow) -> QWidget:
    """Have a save refused, as by a full disk."""
    window.live.apply("noted", _refused, "GOV-01", typed="Vu avec le régisseur")
    window.live.pending.clear()  # or closing the window would ask what to do
    return window


def _refused(_audit: Audit) -> Audit:
    raise DiskFull(Path("Données"))


def _led_there_by_closing(window: MainWindow) -> QWidget:
    """Follow a link from what blocks closing, and be told at the same time what was half typed."""
    window.go("closing")
    window.findChild(ClosingScreen).asked.emit("checklist", "CIR-01")
    window.message.say(
        _("Jauge was interrupted while you typed a finding: “{typed}”. It is kept, and not noted yet.").format(
            typed="Un câble noir traverse l’entrée du village"
        ),
        "fair",
        _("Go on with it"),
        window.message.clear,
    )
    return window


def _with_crash(window: MainWindow) -> QWidget:
    dialog = CrashDialog(window.look, "ValueError\n" + "ui/checklist/screen.py:120 _on_row_changed\n" * 6, window)
    dialog.open()
    return dialog


def _with_choice(window: MainWindow) -> QWidget:
    title, question = (
        _("Not everything is saved"),
        _("What you typed last could not be saved. Give it up, or stay and try again?"),
    )
    dialog = Choice(window.look, title, question, (_("Give it up"), _("Stay")), window)
    dialog.open()
    return dialog


def _with_zones(window: MainWindow) -> QWidget:
    screen = window.findChild(ChecklistScreen)
    screen.boxes.zones("toilets")
    return screen.findChildren(ZonesDialog)[-1]


def _asking_where(window: MainWindow) -> QWidget:
    """Ask where the user stands, the last place first, in sight where only one part is."""
    screen = window.findChild(ChecklistScreen)
    screen.move_on("list")
    rounds = screen.findChild(Rounds)
    rounds.stand(stops(window.live.audit)[2].place)
    rounds.ask_where()
    return window


def _standing_somewhere(window: MainWindow) -> QWidget:
    """Stand where everything is seen: where to go on to is said."""
    known = stops(window.live.audit)
    screen = window.findChild(ChecklistScreen)
    screen.move_on("list")
    screen.findChild(Rounds).stand(next(stop.place for stop in known if stop.is_seen))
    return window


def _with_sharing(window: MainWindow) -> QWidget:
    """Give some lines selected, or all those shown, to somebody: names are known, and either is offered."""
    window.live.apply("assigned", partial(assigned, lines=["GOV-02", "SAN-01"], to="Maé Le Goff"))
    window.go("checklist", ("GOV-02", "all", "", ""))  # whatever was searched before
    screen = window.findChild(ChecklistScreen)
    lines = screen.findChild(LineView)
    lines.selectAll()
    lines.selectionModel().select(lines.model().index(0), QItemSelectionModel.SelectionFlag.Deselect)
    screen.boxes.sharing()
    return screen.findChildren(SharingDialog)[-1]


def _evidence_seen(window: MainWindow) -> EvidencePart:
    """Return the evidence on the screen: others may lie behind it, of lines and findings left before."""
    return next(part for part in window.findChildren(EvidencePart) if part.isVisible())


def _with_evidence_of_every_kind(window: MainWindow) -> QWidget:
    """Go to a line whose evidence is a photo blurred, one nothing is said of, one decorative, a recording."""
    live = window.live
    with TemporaryDirectory() as folder:
        recording = Path(folder) / "annonce.wav"
        recording.write_bytes(b"RIFF\x24\0\0\0WAVEfmt ")
        names = [resources() / "sample" / name for name in ("rampe.jpg", "portail.jpg", "guichet.jpg")]
        blurred_, untold, plain = (live.files.kept(path, "ACC-01") for path in names)
        sound = live.files.kept(recording, "ACC-01").replaced(transcript="« Le départ est avancé de dix minutes. »")
    hidden = live.files.blurred(blurred_.sha256, [Frame(10.0, 20.0, 15.0, 25.0)])
    zone = next(iter(live.audit.zones))
    told = blurred_.replaced(alt="La rampe", sha256=hidden.sha256, blurred_from=(blurred_.sha256,), zone=zone)
    pieces = (
        told,
        untold,
        plain.replaced(decorative=True),
        sound,
    )
    window.live.apply("evidence_added", partial(all_attached, pieces=pieces), "ACC-01")
    window.go("checklist", "ACC-01")
    part = _evidence_seen(window)
    part.form.missing.setFocus()
    return window


def _blurring(window: MainWindow) -> QWidget:
    """Hide two parts of a photo by keys alone."""
    _with_evidence_of_every_kind(window)
    part = _evidence_seen(window)
    part.form.blur_asked.emit()
    box = window.findChild(BlurDialog)
    settle()
    _waited(lambda: box.canvas.has_picture)
    for _place in range(2):
        QTest.keyClick(box.canvas, Qt.Key.Key_Return)
    QTest.keyClick(box.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    return box


def _with_nothing_found(window: MainWindow) -> QWidget:
    window.go("checklist", ("GOV-02", "all", "", "introuvable"))
    return window


def _in_an_unmet_line(window: MainWindow) -> QWidget:
    """Go to a gap with evidence and an action: the longest the panel gets."""
    rows = standings(window.live.audit)
    window.go("checklist", next(line for line, row in rows.items() if row.is_unmet and row.action and row.evidence))
    return window


def _in_a_line(window: MainWindow) -> QWidget:
    window.go("checklist", "SAN-07")
    return window


def _in_a_line_explained(window: MainWindow) -> QWidget:
    """Unfold all there is to know of a line that is measured, and has figures that follow from the event."""
    window.go("checklist", "TRA-04")
    window.findChild(LegalBox).set_open(opened=True)
    return window


def _at_step(place: int) -> Callable[[MainWindow], QWidget]:
    def arrange(window: MainWindow) -> QWidget:
        window.go("new", (place, Draft()))
        window.go("new", place)
        return window

    return arrange


def _with_money(window: MainWindow) -> QWidget:
    """Unfold both lists that some schemes ask for, with a line that is wrong and one that lacks something."""
    lines = (
        SpendingDraft(what="Rampe", kind="equipment", planned="300", spent="280,10", aim="2", proof="F-12"),
        SpendingDraft(what="Conseil", planned="cent euros"),
    )
    entries = (EntryDraft(title="Boccia", kind="para_event", on="31/02/2027"),)
    window.go("new", (6, Draft(spending=lines, para_programme=entries)))
    for listed in window.findChildren(LinesField):
        listed.parentWidget().set_open(opened=True)
    settle()
    spent = next(listed for listed in window.findChildren(LinesField) if listed.kind.code == "spending")
    spent.stop_of("spending[2].planned").setFocus()
    return window


def _with_fewer_things(audit: Audit) -> Event:
    """Return the event of an audit, larger and without toilets."""
    features = tuple(code for code in audit.event.features if code != "toilets")
    return audit.event.replaced(features=features, peak=audit.event.peak.replaced(spectators=2_000))


def _with_a_change_waiting(window: MainWindow) -> QWidget:
    """Have a changed event wait below its steps, which nothing applies."""
    audit = window.live.audit
    waits = consequences(audit, _with_fewer_things(audit))
    window.findChild(EventStage).show_waiting(audit, waits, left_out=False)
    return window


def _reviewing_a_change(window: MainWindow) -> QWidget:
    """Read what a changed event does, which nothing applies."""
    audit = window.live.audit
    steps = next(stage for stage in window.findChildren(EventStage) if stage.isVisible())  # a new event has one too
    steps.show_waiting(audit, consequences(audit, _with_fewer_things(audit)), left_out=False)
    steps.show_review()
    return window


def _with_answers_aside(window: MainWindow) -> QWidget:
    """Read the answers that a changed event set aside; it is changed back when the box is closed."""
    changed = _with_fewer_things(window.live.audit)
    window.live.apply("event_changed", lambda audit: event_changed(audit, changed))
    dialog = AsideDialog(window.look, window.live, window)
    dialog.finished.connect(window.live.undo)
    dialog.open()
    return dialog


def _at_part(place: int) -> Callable[[MainWindow], QWidget]:
    """Show a part of the results."""

    def arrange(window: MainWindow) -> QWidget:
        window.go("results", TABS[place])
        return window

    return arrange


def _as_a_table(window: MainWindow) -> QWidget:
    window.go("results", ("grades", TABLE, ""))
    return window


def _choosing_schemes(window: MainWindow) -> QWidget:
    window.go("results", ("funding", CHOOSING, ""))
    return window


def _mapping(window: MainWindow) -> QWidget:
    """Show a funder's sentence that is mapped to two lines, typed in the first time."""
    if "own-scene" not in window.live.audit.schemes:
        on = date(2027, 1, 5)
        typed = begun_scheme(
            "own-scene", "Convention 2027", "Ville de X", "Un référent est nommé et joignable.", on, notice()
        )
        typed = added(mapped(typed, "S-01", on=on, criteria=["GOV-01", "GOV-02"]), "Le site est sans rupture.", on)
        window.live.apply("sentence_mapped", lambda audit: written(audit, typed, ()), "own-scene")
    window.go("mapping", ("own-scene", "S-01"))
    return window


def _on_the_day_of_the_sample(tab: str) -> Callable[[MainWindow], QWidget]:
    """Show a part of the actions as on the day the sample is judged: some are overdue then, some press."""

    def arrange(window: MainWindow) -> QWidget:
        window.findChild(ActionsScreen).day = sample.judged_on
        window.go("actions", tab)
        return window

    return arrange


def _with_actions_ticked(window: MainWindow) -> QWidget:
    """Open an action that is done, its proof asked for, two others ticked."""
    _on_the_day_of_the_sample("list")(window)
    screen = window.findChild(ActionsScreen)
    chooser = screen.findChild(Chooser)
    chooser.ticks.put(one.action.id for one in chooser.shown[:2])
    screen.go(("list", next(one.action.id for one in chooser.shown if one.action.state is ActionState.DONE)))
    return window


def _in_an_action(window: MainWindow) -> QWidget:
    """Go into the form of an action, seen alone where there is little room."""
    _on_the_day_of_the_sample("list")(window)
    screen = window.findChild(ActionsScreen)
    screen.findChild(RegisterPage).open_chosen()
    return window


def _before_a_report(window: MainWindow) -> QWidget:
    making = Making.of(window.live)
    making.made = None
    making.changed.emit()
    screen = window.findChild(ReportScreen)
    choices = screen.findChild(Choices)
    choices.put_back((str(ReportKind.WORKING), "", choices.chosen[2], "", DOMAIN, (DRAFT, "", ""), False))
    screen.findChild(TwoPanes).show_first()
    return window


def _choosing(kind: ReportKind, state: str = DRAFT) -> Callable[[MainWindow], QWidget]:
    """Choose another kind of report, as a draft or as an issue."""

    def arrange(window: MainWindow) -> QWidget:
        _before_a_report(window)
        choices = window.findChild(ReportScreen).findChild(Choices)
        choices.put_back((str(kind), "", choices.chosen[2], "", DOMAIN, (state, "", ""), False))
        return window

    return arrange


def _issuing_again(window: MainWindow) -> QWidget:
    """Ask for another issue without saying why: that is asked for in its field."""
    live, day = window.live, date(2027, 5, 1)
    if not live.audit.issues:
        held = next(one.sha256 for one in live.audit.evidence.values())
        first = Issue(
            id=_an_id("issue"), number=1, kind="funder", language="fr", judged_on=day, issued_on=day, by="Maé Le Goff",
            report=held, snapshot=held, pages=31,
        )  # fmt: skip
        live.apply(ISSUED, partial(issued, issue=first), first.id)
    _choosing(ReportKind.FUNDER, ISSUE)(window)
    settle()
    window.findChild(ReportScreen).findChild(Choices).make.click()
    return window


def _with_a_report(window: MainWindow) -> QWidget:
    """Show the report made; it is made once a process, and its first page is waited for."""
    making = Making.of(window.live)
    if not _made:
        out = Path(mkdtemp(prefix="jauge-report-")) / "rapport-accessibilite.pdf"
        making.begin(Order(ReportKind.WORKING, "fr", date(2027, 5, 1), out))
        _made.append(_waited(lambda: making.made))
    making.made = replace(_made[0], audit=window.live.audit)
    making.changed.emit()
    window.findChild(ReportScreen).findChild(TwoPanes).show_second()
    view = window.findChild(ReportScreen).findChild(PageView)
    settle()
    _waited(lambda: view.image.pixmap().width() == view.wanted_width)
    return window


def _making_a_key(window: MainWindow) -> QWidget:
    """Ask for a key, the passphrase in sight, too short."""
    signing = _before_a_report(window).findChild(Signing)
    signing.box.setChecked(True)
    box = KeyDialog(window.look, Home(window.folder), window.live.audit.event.organiser, window)
    signing.box.setChecked(False)
    box.open()
    box.findChild(Passphrases).shown.setChecked(True)
    for line, typed in zip(box.findChildren(QLineEdit)[1:], ("pile agrafe", "pile agrafe"), strict=True):
        line.setText(typed)
    box.findChild(Passphrases).refuse(sentence_in_window(WeakPassphrase(12)))
    return box


def _with_a_verdict(window: MainWindow) -> QWidget:
    """Verify a signed report, with the fingerprint of another."""
    report = Path(mkdtemp(prefix="jauge-verified-")) / "rapport-accessibilite.pdf"
    report.write_bytes(printed())
    screen = window.findChild(VerifyingScreen)
    screen.go((report, "ab" * 32))
    _waited(lambda: screen.findChild(Verdict).isVisible())
    return window


def _on_a_first_visit(window: MainWindow) -> QWidget:
    """Show the first screen as one finds it the first time."""
    home = window.findChild(HomeScreen)
    home.offer_tour(offered=True)
    home.show_audits(())
    return window


def _on_the_tour(window: MainWindow) -> QWidget:
    window.touring.begin()
    window.findChild(TourBar).turned.emit(1)
    return window


def _at_a_guide(window: MainWindow) -> QWidget:
    window.go("help", ("guides", "checklist", False))
    return window


def _at_help(part: str) -> Callable[[MainWindow], QWidget]:
    """Show another part of the help."""

    def arrange(window: MainWindow) -> QWidget:
        window.go("help", (part, "", False))
        return window

    return arrange


def _with_tools(window: MainWindow) -> QWidget:
    """Show the practical tools, read beside their list; they are made beside the window."""
    window.go("help", ("tools", "briefing", False))
    page = window.findChild(ToolPart).shelf.page
    _waited(lambda: page.shown and page.shown.blocks)
    return window


def _waited(found: Callable[[], Any], seconds: float = 60.0) -> Any:
    end = time.monotonic() + seconds
    while not (met := found()):
        assert time.monotonic() < end, "it did not come"
        QTest.qWait(10)
    return met


_made: list[Made] = []


def _interrupted(window: MainWindow) -> QWidget:
    """Show what the first screen says after a kill, and that a new event is begun."""
    (summary,) = window.desk.recent(1)
    found = CutOff(summary, window.desk.workspace.undoable(summary.id))
    window.findChild(HomeScreen).show_interrupted(found, "SAN-07", ("Corrida de la Saint-Sylvestre", 3))
    window.findChild(HomeScreen).resume()
    return window


def _with_something_put_away(window: MainWindow) -> QWidget:
    """Archive an audit and put another in the trash, once; wait for the copies to be read."""
    workspace = window.desk.workspace
    if len(workspace.summaries()) == 1:
        (audit,) = workspace.summaries()
        copy = workspace.back_up(datetime(2026, 11, 30, 14, 2, tzinfo=UTC))
        workspace.archive(workspace.restore_one(copy, audit.id), "2026-11-22T09:30:00.000+00:00")
        workspace.trash(workspace.restore_one(copy, audit.id), "2026-11-29T18:05:00.000+00:00")
    screen = window.findChild(CareScreen)
    screen.findChild(CopiesPart).show_copies_of(None, ())
    screen.draw()
    rows = screen.findChild(CopiesPart).findChild(FramedRows)
    _waited(lambda: rows.count() == len(copies.listed(Home(window.desk.workspace.folder))))
    screen.findChild(ScrolledBody).settle()
    return window


def _giving_a_venue(window: MainWindow) -> QWidget:
    """Be asked where a zone is, in the box over the zones."""
    audit, parent = window.live.audit, _with_zones(window)
    zone = next(iter(audit.zones.values()))
    box = VenueDialog(window.look, zone, other_venues(audit, zone), parent)
    box.show()
    return box


def _with_a_stick(window: MainWindow) -> QWidget:
    """Look into a memory stick that everything was copied to; one photo is damaged there."""
    _with_something_put_away(window)
    part = window.findChild(CopiesPart)
    with TemporaryDirectory() as folder:
        brought = window.desk.workspace.bring(Path(folder), datetime(2026, 11, 30, 14, 2, tzinfo=UTC))
        next(brought.glob("files/*/*")).write_bytes(b"damaged")
        copies.tested(brought / copies.DATABASE, datetime(2026, 12, 1, 9, 30, tzinfo=UTC), copies.untold)
        known = copies.elsewhere(Home(window.desk.workspace.folder), Path(folder))
    part.show_copies_of(Path("/media/club/CLE USB"), known)
    window.findChild(CareScreen).findChild(ScrolledBody).settle()
    return window


def _an_id(kind: str) -> str:
    """Return an id that is the same in every look."""
    return f"019f0000-0000-7000-8000-{kind.encode().hex()[:12]:0>12}"


def _with_a_photo_and_something_owed(audit: Audit) -> Audit:
    """Return the audit with a photo of the attempt, and a sum owed to somebody who left."""
    shown = next(one.sha256 for one in audit.evidence.values() if one.kind is EvidenceKind.PICTURE)
    photo = Evidence(
        id=_an_id("photo"), attempt=_an_id("attempt"), kind=EvidenceKind.PICTURE, sha256=shown,
        suffix=".jpg", size=1, alt="Le loquet, à 1,40 m du sol", shows=("T01",),
    )  # fmt: skip
    owed = Pay(id=_an_id("owed"), tester="T03", what=UNTOLD, amount=38.4)
    return audit.replaced(evidence={**audit.evidence, photo.id: photo}, pays={**audit.pays, owed.id: owed})


def _with_one_who_waits(audit: Audit) -> Audit:
    """Return the audit with an attempt of a tester whose representative has yet to agree."""
    yes = Consent(given=True, on=date(2027, 5, 14), asking=Asking.EASY)
    audit = welcomed(audit, Tester(id="T04"), {Use.TAKE_PART: yes})
    tried = Observation(id=_an_id("waits"), tester="T04", scenario="S8", success=Success.GAVE_UP, on=yes.on)
    return guarded(observed(audit, tried), "T04", Guarded.MINOR)


def _what_blocks_closing(window: MainWindow) -> QWidget:
    """Read who is waited for before the audit can be closed, whatever its screen showed before."""
    _with_tests(window)
    window.go("closing", (str(Block.AWAITED_AGREEMENTS), "", ""))
    return window


def _with_tests(window: MainWindow) -> None:
    """Have a round, two testers who agree to unlike things, one who waits for an agreement, three attempts."""
    live, round_id = window.live, _an_id("round")
    if round_id not in live.audit.user_tests:
        zone = min(key for key, one in live.audit.zones.items() if one.kind == "toilets")
        live.apply("tests_taken_in", partial(tested, zone=zone, test_id=round_id, attempt=_an_id("attempt")))
        live.apply("paid", _with_a_photo_and_something_owed)
        live.apply("tester", _with_one_who_waits)


def _at_tests(part: str, at: str) -> Callable[[MainWindow], QWidget]:
    """Be in the form of a round, a tester or an attempt."""

    def arrange(window: MainWindow) -> QWidget:
        _with_tests(window)
        window.go("tests", (part, at))
        getattr(window.findChild(UserTestsScreen), part).open_chosen()
        return window

    return arrange


def _at_names(at: str, *, key: str = "") -> Callable[[MainWindow], QWidget]:
    """Be at the names, a file of which is there: open, or its `key` still to be noted."""

    def arrange(window: MainWindow) -> QWidget:
        _with_tests(window)
        window.go("tests", "rounds")  # whatever lay open is closed
        names = names_of(window.live)
        window.go("tests", "names")
        _settled(names)
        if not names.is_there:
            names.begin("pile agrafe cheval")
            _settled(names)
        names.keep("T01", Typed(_PERSON, date(2099, 1, 31)))
        _settled(names)
        names.aside.clear()
        names.key, names.people = key, None if key else {"T01": _PERSON}
        window.live.drafts.clear()
        window.message.clear()
        page = window.findChild(UserTestsScreen).names
        page.draw(at)
        page.open_chosen()
        return window

    return arrange


def _with_a_name_put_aside(window: MainWindow) -> QWidget:
    """Have the file of names close by itself while one was being typed."""
    _at_names("T01")(window)
    page, names = window.findChild(UserTestsScreen).names, names_of(window.live)
    names.put_aside("T01", {IdentityPart.NAME: "Zoé Le Goff-Martin"})
    names.close()
    page.draw("T01")
    window.live.drafts.clear()  # or closing the window would ask what to do
    return window


def _settled(names: NamesFile) -> None:
    """Wait for what is done beside the window, and for what that leads to."""
    _waited(lambda: not names.is_busy)


_PERSON = {IdentityPart.NAME: "Zoé Le Goff", IdentityPart.BESIDE: "Sa sœur, 06 00 00 00 00"}
RECOVERY = "AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQQPZRY9X8GF2TVDW0S3JN54KH"


def _who_met_what(window: MainWindow) -> QWidget:
    """Read the matrix as a table."""
    _with_tests(window)
    window.go("tests", ("coverage", "table"))
    return window


def _documents_of_tests(window: MainWindow) -> QWidget:
    """Choose the letter back to testers."""
    _with_tests(window)
    window.go("tests", ("rounds", ""))
    dialog = window.findChild(UserTestsScreen).open_documents()
    dialog.document.choose("feedback")
    dialog.document.chosen.emit("feedback")
    return dialog


def _with_findings(window: MainWindow) -> QWidget:
    """Sort the last of three findings noted on the ground; two were before."""
    live = window.live
    zones = {zone.kind: zone.id for zone in sorted(live.audit.zones.values(), key=lambda zone: zone.name)}
    if not any(one.title.startswith("Deux marches") for one in live.audit.findings.values()):
        for title, zone in (
            ("Le bloc savon est trop haut pour une personne assise", zones.get("toilets")),
            ("La musique couvre les annonces près de la buvette", None),
            ("Deux marches sans main courante entre le parking et l’entrée", zones.get("entrance")),
        ):
            met = Finding(id=new_id(), title=title, zone=zone, by="Maé Le Goff", on=date(2027, 5, 2))
            live.apply("finding_recorded", partial(found, finding=met), met.id)
    newest = unsorted(live.audit)[0]
    window.go("findings", newest.id)
    return window


def _typing_a_sheet_back(window: MainWindow) -> QWidget:
    """Type two lines of a sheet back, and a third with a slip."""
    screen = window.findChild(EntryScreen)
    codes = paper_codes(window.live.audit)
    screen.go(("", "Maé Le Goff", screen.day.text(), ()))
    for line, said in (("GOV-01", "C"), ("GOV-02", "C 4 appel et SMS d’essai")):
        screen.typed.setText(f"{codes[line]} {said}")
        screen.enter_line()
    slip = codes["GOV-05"]
    screen.typed.setText(f"{slip[1]}{slip[0]}{slip[2:]} N 12")
    screen.enter_line()
    return window


def _noting_a_finding(window: MainWindow) -> QWidget:
    """Be ready to note one, with three noted before; what is typed would be noted when the box is closed."""
    _with_findings(window)
    window.show_screen("checklist")
    box = QuickFinding(window.look, window.live, window)
    box.show()
    return box


def _noting_what_a_tester_met(window: MainWindow) -> QWidget:
    """Be ready to note what a tester met, with a photo: whether anybody can be recognised in it is asked."""
    _with_tests(window)
    box = QuickFinding(window.look, window.live, window)
    box.meet(window.live.audit.observations[_an_id("attempt")])
    box.photos.add([resources() / "sample" / "rampe.jpg"])
    box.show()
    settle()
    return box


def _sorting_what_a_tester_met(window: MainWindow) -> QWidget:
    """Sort what a tester met: what was being tried, where, and whether they can be recognised in its photo."""
    _with_tests(window)
    live, photo = window.live, _an_id("met")
    if photo not in live.audit.evidence:
        shown = next(one.sha256 for one in live.audit.evidence.values() if one.kind is EvidenceKind.PICTURE)
        piece = Evidence(
            id=photo, finding=BLOCKED, kind=EvidenceKind.PICTURE, sha256=shown, suffix=".jpg", size=1, alt="La marche"
        )
        live.apply("evidence_added", partial(seen, pieces=(piece,), nobody=True), BLOCKED)
    window.go("findings", BLOCKED)
    form = window.findChild(FindingsScreen).form
    settle()
    form.settle()
    form.evidence.form._choices.nobody.setFocus()  # scrolled into sight: it stands below the lines
    return window


def _with_a_plan(window: MainWindow) -> QWidget:
    """Show a plan with some zones on it, one of them in hand."""
    if not window.live.audit.plans:
        with TemporaryDirectory() as folder:
            stored = planning.kept(window.live.files, drawn_plan(Path(folder) / "site.png"))
        plan = planning.plan(stored, _("Event village"), _("The entrance is at the bottom, the course on the right."))
        window.live.apply("plan_added", partial(plan_added, plan=plan), plan.name)
        for zone, (x, y) in zip(sorted(window.live.audit.zones), SPOTS, strict=False):
            on = partial(pinned, plan_id=plan.id, kind=PinKind.ZONE, subject=zone, x=x, y=y)
            window.live.apply("pinned", on, zone)
    screen = window.findChild(PlanScreen)
    settle()
    _waited(lambda: screen.view.canvas.has_picture)
    screen.take(f"zone/{sorted(window.live.audit.zones)[1]}")
    return window


def _without_plan(window: MainWindow) -> QWidget:
    for plan in tuple(window.live.audit.plans.values()):
        window.live.apply("plan_removed", partial(plan_removed, plan_id=plan.id), plan.name)
    return window


def _as_a_tester(page: Page, *agreed: Use) -> Callable[[MainWindow], QWidget]:
    """Give the screen to a tester, at a page; the window behind stays, for the next scene."""

    def arrange(window: MainWindow) -> QWidget:
        sitting = sitting_of(window.live, window.folder, "T07", None, ("S8", "S2"))
        for use in agreed:
            gives = partial(consented, sitting=sitting, use=use, given=True, asking=Asking.SCREEN)
            window.live.apply("tester" if use is Use.TAKE_PART else "consent", gives, "T07")
        library = {one.id: one for one in shipped_scenarios()}
        course = Course(window.live, sitting, library, window.folder)
        course.go(page)
        shown = TesterWindow(window.look, course, window)
        shown.resize(window.size())
        shown.show()
        shown.activateWindow()
        return shown

    return arrange


_ARRANGED = {"report", "results", "mapping", "help", "care", "verifying", "findings", "entry", "plan"}
"""Screens that say little as they open: each has scenes of its own."""

SCENES = (
    *(Scene(code, code) for code in SCREENS if code not in _ARRANGED),
    Scene("results", "results", _at_part(0)),
    Scene("home-interrupted", "home", _interrupted),
    Scene("care", "care", _with_something_put_away),
    Scene("stick", "care", _with_a_stick),
    *(Scene(f"new-{place}", "new", _at_step(place)) for place in range(2, 7)),
    Scene("new-money", "new", _with_money),
    Scene("line", "checklist", _in_a_line),
    Scene("line-unmet", "checklist", _in_an_unmet_line),
    Scene("line-explained", "checklist", _in_a_line_explained),
    Scene("where", "checklist", _asking_where),
    Scene("here", "checklist", _standing_somewhere),
    Scene("evidence", "checklist", _with_evidence_of_every_kind),
    Scene("blurring", "checklist", _blurring),
    Scene("nothing-found", "checklist", _with_nothing_found),
    Scene("zones", "checklist", _with_zones),
    Scene("venue", "checklist", _giving_a_venue),
    Scene("sharing", "checklist", _with_sharing),
    Scene("actions-done", "actions", _with_actions_ticked),
    *(Scene(f"actions-{tab}", "actions", _on_the_day_of_the_sample(tab)) for tab in ("board", "gaps", "costs")),
    Scene("actions-form", "actions", _in_an_action),
    Scene("results-gaps", "results", _at_part(1)),
    Scene("results-funding", "results", _at_part(2)),
    Scene("results-schemes", "results", _choosing_schemes),
    Scene("results-progress", "results", _at_part(3)),
    Scene("results-table", "results", _as_a_table),
    Scene("mapping", "mapping", _mapping),
    Scene("tests-rounds", "tests", _at_tests("rounds", _an_id("round"))),
    Scene("tests-testers", "tests", _at_tests("testers", "T01")),
    Scene("tests-attempts", "tests", _at_tests("attempts", _an_id("attempt"))),
    Scene("tests-coverage", "tests", _who_met_what),
    Scene("tests-documents", "tests", _documents_of_tests),
    Scene("tests-names", "tests", _at_names("T01")),
    Scene("tests-names-aside", "tests", _with_a_name_put_aside),
    Scene("tests-names-key", "tests", _at_names(FILE, key=RECOVERY)),
    Scene("event-waiting", "event", _with_a_change_waiting),
    Scene("event-review", "event", _reviewing_a_change),
    Scene("report", "report", _before_a_report),
    Scene("report-easy", "report", _choosing(ReportKind.EASY)),
    Scene("report-issue", "report", _issuing_again),
    Scene("report-made", "report", _with_a_report),
    Scene("report-key", "report", _making_a_key),
    Scene("verified", "verifying", _with_a_verdict),
    Scene("home-first", "home", _on_a_first_visit),
    Scene("home-tour", "home", _on_the_tour),
    Scene("help", "help", _at_a_guide),
    Scene("help-tools", "help", _with_tools),
    *(Scene(f"help-{part}", "help", _at_help(part)) for part in ("words", "keys")),
    Scene("message", "settings", _with_message),
    Scene("crash", "home", _with_crash),
    Scene("choice", "home", _with_choice),
    Scene("aside", "checklist", _with_answers_aside),
    Scene("findings", "findings", _with_findings),
    Scene("quick-entry", "entry", _typing_a_sheet_back),
    Scene("quick-finding", "checklist", _noting_a_finding),
    Scene("quick-finding-met", "checklist", _noting_what_a_tester_met),
    Scene("findings-met", "findings", _sorting_what_a_tester_met),
    Scene("way-back", "checklist", _led_there_by_closing),
    Scene("closing-awaited", "closing", _what_blocks_closing),
    Scene("plan", "plan", _with_a_plan),
    Scene("plan-empty", "plan", _without_plan),
    Scene("tester-consent", "home", _as_a_tester(Page(PageKind.CONSENT, Use.PHOTO), Use.TAKE_PART)),
    Scene("tester-faces", "home", _as_a_tester(Page(PageKind.EASE, "S8"), Use.TAKE_PART)),
    Scene("tester-end", "home", _as_a_tester(Page(PageKind.END), Use.TAKE_PART, Use.CONTACT)),
)
