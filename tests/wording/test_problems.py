"""Every Problem is said in one sentence: what happened, where, what to do; in both languages."""

import inspect
from datetime import date
from pathlib import Path

import pytest

from audit_app import errors
from audit_app.domain.audit import REASON_NEEDED
from audit_app.domain.closing import Block
from audit_app.errors import Fault
from audit_app.i18n import in_language
from audit_app.wording.problems import sentence
from tests.wording.speaking import both, called, modules, texts

HERE = Path("/home/anne/jauge.db")
FAULT = Fault("missing", "name", found="name")
CANNOT_SHOW = ("format", "pages", "password", "damaged", "slow", "unsupported")
EXAMPLES = (
    errors.FaultyFile("event.json", (FAULT,)),
    errors.FaultyFile("event.json", (FAULT, FAULT)),
    errors.FaultyRows(((3, errors.UnknownLine("CIR-99", ("CIR-09",))),)),
    errors.FaultyRows(((3, errors.FileMissing(HERE)), (4, errors.ReasonMissing("cannot_tell")))),
    errors.FileMissing(HERE),
    errors.FileTooLarge(HERE, 4_000_000),
    errors.CannotRead(HERE),
    errors.CannotWrite(HERE),
    errors.DiskFull(HERE),
    errors.NoKey(),
    errors.KeyThere(HERE),
    errors.DamagedKey(HERE),
    errors.WrongKeyPassphrase(),
    errors.NotAReport(HERE),
    errors.InsideTheData(HERE),
    errors.WouldOverwrite(HERE),
    errors.DamagedWorkspace(HERE),
    errors.DamagedWorkspace(HERE, Path("/home/anne/backups/jauge-1.db")),
    errors.NotDamaged(HERE),
    errors.NewerWorkspace(HERE, "9.0"),
    errors.UnsafeSQLite("3.40.1"),
    errors.AuditInUse("0193", "4242 2026-11-22T09:00"),
    errors.AuditInUse("", ""),
    errors.HeldElsewhere("Foulées 2027", "4242 2026-11-22T09:00"),
    errors.HeldElsewhere("", ""),
    errors.NotCleanedYet(errors.FileMissing(HERE)),
    errors.NamesLeft(errors.FileMissing(HERE)),
    errors.KinHeld("Foulées 2027 (copie)", "4242 2026-11-22T09:00"),
    errors.UnknownAudit("0193"),
    errors.InTrash("0193"),
    errors.NotInTrash("0193"),
    errors.UnknownCopy("2026", ("jauge-20261122T120000000000.db",)),
    errors.UnknownCopy("", ()),
    errors.DamagedCopy(HERE),
    errors.NoCopyThere(HERE),
    errors.NothingCarried("CIR-02"),
    errors.WrongDates(date(2027, 5, 16)),
    errors.AmbiguousAudit("0", ("0193", "0194")),
    errors.NothingSaid("CIR-02"),
    errors.UnknownLetter("CIR-02", "X", ("C", "P", "N")),
    errors.UnknownLine("CIR-99"),
    errors.UnknownLine("CIR-99", ("CIR-09",)),
    errors.UnknownCode("K7FC2", (("K7FC9", "CIR-02"),), misread=True),
    errors.UnknownCode("K7F", misread=True),
    errors.UnknownCode("K7FC9", series="7K2"),
    errors.OldCode("K7FC9", "CIR-02", (("ENN43", "CIR-02@path-1"),)),
    errors.OldCode("K7FC9", "CIR-02"),
    errors.NoWords("CIR-02", "cannot_tell", "?"),
    errors.UnknownFinding("0193"),
    errors.NoTesterFile(),
    errors.TesterFileThere(),
    errors.DamagedTesterFile(),
    errors.WrongPassphrase(),
    errors.BusyComputer(),
    errors.WrongRecoveryKey(),
    errors.WeakPassphrase(12),
    errors.ErasureDatePassed(date(2027, 5, 16)),
    errors.FindingHeld("0193"),
    errors.ClosedAlready("0193", "Rampe posée", "Ville"),
    errors.UsersOverrule("0193"),
    errors.NotALaterTest("0193", "0194"),
    errors.UnknownCriterion("CIR-99", ("CIR-09", "CIR-19")),
    errors.UnknownCriterion("S99", ()),
    errors.UnknownScheme("région", ("state-base", "region-like")),
    errors.UnknownVersion("9.0", ("0.2 (0a1b2c3d)",)),
    errors.UnknownMeasure("CIR-02", "", ()),
    errors.UnknownMeasure("CIR-02", "", ("width", "pinch")),
    errors.UnknownMeasure("CIR-02", "wide", ("width",)),
    errors.UnreadableMeasure("CIR-02", "width", "large", "cm"),
    *(errors.ReasonMissing(verdict) for verdict in sorted(REASON_NEEDED)),
    errors.ReasonMissing("dropped"),
    errors.ReasonMissing("reopen"),
    errors.ReasonMissing("issue"),
    errors.IssuedAsPdf(HERE),
    errors.MissingIssue(2),
    errors.WithdrawnIssue(2, date(2027, 5, 15)),
    errors.UnknownZoneKind("allée", ("path", "toilets")),
    errors.UnknownVenue("", ("Stade", "Rues")),
    errors.UnknownVenue("Gymnase", ("Stade", "Rues")),
    errors.UnknownZone("path-1", ("path-2",)),
    errors.UnknownEvidence("0193"),
    errors.UnknownTester("T09", ("T01", "T02")),
    errors.UnknownTester("T09"),
    errors.UnknownScenario("S99", ("S1",)),
    errors.UnknownUserTest("0193"),
    errors.UnknownAttempt("attempt", "0193"),
    errors.UnknownAttempt("pay", "0193"),
    errors.NotAgreed("T01", "take_part"),
    errors.NotAgreed("T01", "quotation"),
    errors.UnknownQuestion("S8Z"),
    errors.AnsweredOtherwise("T01", "photo", given=True),
    errors.AnsweredOtherwise("T01", "photo", given=False),
    errors.UnreadableReply("S8A", "9"),
    errors.UnreadableReply("S8A", ""),
    errors.DayToCome(date(2027, 5, 16)),
    errors.NotDigital("S8"),
    errors.NotRepresented("T01"),
    errors.UnknownPlan("Stade", ("Village",)),
    errors.UnknownPage(HERE, 3, 2),
    errors.NotPinned("toilets-b4k2m"),
    *(errors.NotForThisPiece(what) for what in ("decorative", "transcript", "blur", "sharp")),
    errors.UnknownAction("0193"),
    errors.NotAllowedNow("answer", "closed"),
    errors.NotAllowedNow("reopen", "open"),
    errors.ClosingBlocked(tuple((str(block), ("CIR-01", "CIR-02")) for block in Block)),
    errors.NothingToUndo("undo"),
    errors.NothingToUndo("undo", withdrawn=True),
    errors.NothingToUndo("redo"),
    errors.ChangedSince("answered", "answer/CIR-02/verdict"),
    *(errors.UnsafeImage(HERE, reason) for reason in ("format", "size", "damaged", "unsupported")),
    errors.UnsafeImage(None, "size"),
    errors.CannotPrint(HERE, "layout"),
    errors.CannotPrint(HERE, "headings links"),
    *(errors.CannotShow(HERE, reason) for reason in CANNOT_SHOW),
    errors.SelfTestFailed(("store", "report", "names")),
)


def test_every_problem_has_an_example_here():
    every = {c for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, errors.Problem)}
    assert every - {errors.Problem} == {type(example) for example in EXAMPLES}


@pytest.mark.parametrize("problem", EXAMPLES, ids=lambda problem: type(problem).__name__)
def test_every_problem_is_said_in_both_languages(problem):
    french, english = both(lambda: sentence(problem))
    assert french != english
    assert "()" not in french
    assert "_" not in french.replace("--", "")
    assert french.splitlines()[0][-1] in ".:"


@pytest.mark.parametrize("problem", EXAMPLES, ids=lambda problem: type(problem).__name__)
def test_what_a_problem_is_about_is_named(problem):
    names = (
        "path",
        "line",
        "code",
        "typed",
        "kind",
        "version",
        "prefix",
        "criterion",
        "scheme",
        "tester",
        "scenario",
        "test",
    )
    facts = [getattr(problem, name) for name in names if getattr(problem, name, None) is not None]
    with in_language("fr"):
        assert all(str(fact) in sentence(problem) for fact in facts)


def test_every_reason_a_picture_is_refused_for_has_words():
    found = {t for tree in modules() for call in called(tree, "UnsafeImage") for t in texts(call.args[1])}
    assert found == {problem.reason for problem in EXAMPLES if isinstance(problem, errors.UnsafeImage)}


def test_every_gesture_that_needs_a_reason_has_words():
    found = {t for tree in modules() for call in called(tree, "ReasonMissing") for t in texts(call.args[0])}
    said = {problem.gesture for problem in EXAMPLES if isinstance(problem, errors.ReasonMissing)}
    assert found <= said


def test_a_faulty_file_counts_its_faults_and_lists_them():
    french, english = both(lambda: sentence(errors.FaultyFile("f.json", (FAULT, FAULT))))
    assert french.splitlines()[0] == "f.json est inutilisable : 2 points à corriger, puis recommencer."
    assert english.splitlines()[1:] == ["- name: this field is missing: name."] * 2


def test_every_line_that_blocks_closing_is_counted_and_named():
    lines = tuple(f"CIR-{n:02}" for n in range(1, 8))
    french, _ = both(lambda: sentence(errors.ClosingBlocked((("contested", lines),))))
    assert "(7) : CIR-01, CIR-02, CIR-03, CIR-04, CIR-05, CIR-06, CIR-07" in french


def test_the_faults_of_a_row_stand_on_its_line():
    row = errors.FaultyFile(
        "t.csv", (errors.Fault("not_in_list", "verdict", found="conforme", choices=("compliant",)),)
    )
    _, english = both(lambda: sentence(errors.FaultyRows(((3, row),))))
    assert "- row 3: verdict: “conforme” is not in the list. Choose among: compliant." in english


def test_braces_a_user_typed_stay_as_they_are():
    with in_language("fr"):
        assert "{0} {x}" in sentence(errors.UnknownAudit("{0} {x}"))
        assert "{0}" in sentence(errors.FaultyRows(((1, errors.UnknownLine("{0}")),)))
