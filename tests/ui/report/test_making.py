"""A report made beside the window: whole or not at all, of the audit as it was asked for."""

from functools import partial

from audit_app.domain.answering import noted
from audit_app.errors import CannotWrite, WouldOverwrite
from audit_app.report.content import ReportKind
from audit_app.report.verifying import judging
from audit_app.ui.report.making import Making
from audit_app.ui.unsaved import would_be_lost
from tests.report.signed import NAME, a_sealing
from tests.ui.report.conftest import read


def note(live, text):
    live.apply("noted", partial(noted, line="ACC-01", note=text), "ACC-01")


def test_it_lies_on_the_disk_and_can_be_read(done, tmp_path):
    made = done()
    assert (tmp_path / "rapport.pdf").stat().st_size == made.written.bytes
    assert "Course des remparts" in read(made.order.out)
    assert made.written.pages > 1


def test_the_funders_copy_and_the_other_language_are_made_as_asked(done):
    text = read(done(kind=ReportKind.FUNDER, language="en").order.out)
    assert "Funder’s copy" in text
    assert "régisseur" not in text


def test_what_is_changed_while_it_is_made_is_not_in_it(making, order, live, qtbot):
    with qtbot.waitSignal(making.ended, timeout=30_000):
        making.begin(order())
        note(live, "Changé pendant ce temps.")
    text = read(making.made.order.out)
    assert "Vu avec le régisseur" in text
    assert "Changé" not in text
    assert making.outdated
    live.undo()
    assert not making.outdated


def test_how_far_it_is_only_grows(making, order, qtbot):
    told = []
    making.changed.connect(lambda: told.append(making.share[0] / making.share[1]))
    with qtbot.waitSignal(making.ended, timeout=30_000):
        making.begin(order())
    assert told == sorted(told)
    assert len(told) > 4
    assert 0 <= told[0] <= told[-1] <= 1


def test_stopped_it_leaves_nothing(making, order, tmp_path, qtbot):
    before = set(tmp_path.iterdir())
    with qtbot.waitSignal(making.ended, timeout=30_000) as ended:
        making.begin(order())
        making.changed.connect(making.stop)
    assert ended.args == ["stopped"]
    assert set(tmp_path.iterdir()) == before
    assert making.made is None
    assert not making.running


def test_stopped_it_leaves_the_report_that_was_there(making, order, done, qtbot):
    first = done()
    content = first.order.out.read_bytes()
    with qtbot.waitSignal(making.ended, timeout=30_000):
        making.begin(order())
        making.stop()
    assert first.order.out.read_bytes() == content
    assert making.made is first


def test_a_folder_that_refuses_is_told_and_the_next_try_is_open(making, order, live, tmp_path, qtbot):
    refused = []
    live.refused.connect(refused.append)
    with qtbot.waitSignal(making.ended, timeout=30_000) as ended:
        making.begin(order(out=tmp_path / "pas là" / "rapport.pdf"))
    assert ended.args == ["refused"]
    qtbot.waitUntil(lambda: bool(refused))
    assert isinstance(refused[0], CannotWrite)
    assert not making.running


def test_a_letter_is_never_taken_for_a_report(making, order, live, tmp_path, qtbot):
    letter = tmp_path / "lettre.pdf"
    letter.write_text("Cher Monsieur")
    refused = []
    live.refused.connect(refused.append)
    with qtbot.waitSignal(making.ended, timeout=30_000):
        making.begin(order(out=letter))
    qtbot.waitUntil(lambda: bool(refused))
    assert isinstance(refused[0], WouldOverwrite)
    assert letter.read_text() == "Cher Monsieur"


def test_one_report_is_made_at_a_time(making, order, tmp_path, qtbot):
    with qtbot.waitSignal(making.ended, timeout=30_000):
        making.begin(order())
        making.begin(order("autre.pdf"))
    assert making.made.order.out.name == "rapport.pdf"
    assert not (tmp_path / "autre.pdf").exists()


def test_there_is_one_making_for_an_open_audit(making, live):
    assert Making.of(live) is making


def test_closing_the_audit_stops_the_making_and_leaves_nothing(making, order, live, tmp_path, qtbot):
    before = set(tmp_path.iterdir())
    with qtbot.waitSignal(making.changed, timeout=30_000, check_params_cb=lambda: making.page > 0):
        making.begin(order())
    live.close()
    assert set(tmp_path.iterdir()) == before


def test_leaving_the_audit_while_it_is_made_asks_first_and_only_then(making, order, live, qtbot):
    with qtbot.waitSignal(making.ended, timeout=30_000):
        making.begin(order())
        assert "rapport.pdf" in would_be_lost(live)
    assert would_be_lost(live) == ""


def test_closing_the_audit_before_it_has_begun_is_no_fault(making, order, live, tmp_path):
    making.begin(order())
    live.close()
    assert not (tmp_path / "rapport.pdf").exists()


def test_a_report_on_the_disk_is_copied_as_a_page_of_the_audit_as_it_was(making, done, live, qtbot, tmp_path):
    making.copy_to(tmp_path / "r.html")
    made = done()
    assert not (tmp_path / "r.html").exists()
    note(live, "Changé depuis.")
    with qtbot.waitSignal(making.copied, timeout=30_000) as copied:
        making.copy_to(tmp_path / "r.html")
    assert copied.args == [tmp_path / "r.html"]
    content = (tmp_path / "r.html").read_text("utf-8")
    assert "Vu avec le régisseur" in content
    assert "Changé" not in content
    assert making.made is made


def test_a_copy_that_cannot_be_written_is_told(making, done, live, qtbot, tmp_path):
    done()
    (tmp_path / "r.html").write_text("Chère Anne", "utf-8")
    with qtbot.waitSignal(live.refused, timeout=30_000) as refused:
        making.copy_to(tmp_path / "r.html")
    assert isinstance(refused.args[0], WouldOverwrite)


def test_with_a_key_the_report_is_signed_and_a_copy_as_a_page_is_not(making, order, qtbot):
    with qtbot.waitSignal(making.ended, timeout=30_000):
        making.begin(order(sign=True), a_sealing())
    assert making.made.signer == a_sealing().signer
    assert judging.verified(making.made.order.out)["verdict"] == "unchanged"
    page = making.made.order.out.with_suffix(".html")
    with qtbot.waitSignal(making.copied, timeout=30_000):
        making.copy_to(page)
    assert NAME not in page.read_text("utf-8")  # who signed the PDF says nothing of a page


def test_a_signed_issue_is_kept_as_it_left(making, order, live, qtbot):
    with qtbot.waitSignal(making.ended, timeout=30_000):
        making.begin(order(sign=True, reason=""), a_sealing())
    (issue,) = live.audit.issues.values()
    assert live.files.path_of(issue.report).read_bytes() == making.made.order.out.read_bytes()
    assert judging.verified(making.made.order.out)["issue"]["number"] == 1
