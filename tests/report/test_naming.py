"""Names of files: plain small letters, the event shortened, its edition and the day kept."""

from audit_app.report.naming import LONGEST_NAME, named, slug
from tests.report import audits


def test_a_name_says_what_of_what_when_and_which_issue():
    assert named("à quoi s’attendre", audits.small(), audits.ON, 3) == (
        "a-quoi-s-attendre-course-des-remparts-2027-2027-03-01-3.pdf"
    )


def test_a_long_event_is_shortened_and_one_of_no_letters_left_out():
    audit = audits.small()
    long = audit.replaced(event=audit.event.replaced(name="Course " * 25))
    assert len(named("rapport", long, audits.ON)) <= LONGEST_NAME
    assert named("rapport", long, audits.ON).endswith("-2027-2027-03-01.pdf")
    signs = audit.replaced(event=audit.event.replaced(name="日本"))
    assert named("rapport", signs, audits.ON) == "rapport-2027-2027-03-01.pdf"


def test_a_word_longer_than_the_room_is_cut():
    assert slug("x" * 50, 9) == "x" * 9
