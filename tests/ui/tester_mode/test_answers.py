"""Each answer is saved by the gesture it is, as one step; what is typed is one step until the page is left."""

from audit_app.domain.asking import Page, PageKind
from audit_app.domain.consent import Asking, Use
from audit_app.ui.tester_mode.answers import Answers
from tests.ui.tester_mode.sittings import a_sitting

SAFE, WORDS, BEST = Page(PageKind.SAFE, "S8"), Page(PageKind.WORDS, "S8"), Page(PageKind.BEST)


def taking_part(live, *uses):
    answers = Answers(live, a_sitting())
    for use in (Use.TAKE_PART, *uses):
        assert answers.consent(use, given=True, asking=Asking.EASY)
    return answers


def test_gestures_are_those_of_everybody(sample_live):
    steps = []
    sample_live.changed.connect(lambda step: steps.append((step.gesture, step.subject)))
    answers = taking_part(sample_live, Use.NAME)
    answers.consent(Use.PHOTO, given=False, asking=Asking.SCREEN)
    answers.give(SAFE, True)
    answers.give(BEST, "Le repas")
    ((observation, one),) = sample_live.audit.observations.items()
    ((parting, end),) = sample_live.audit.partings.items()
    assert steps == [
        ("tester", "T01"),
        ("consent", "T01.name"),
        ("consent", "T01.photo"),
        ("observed", observation),
        ("parted", parting),
    ]
    assert (one.safe, end.best) == (True, "Le repas")
    assert sample_live.audit.consents["T01.name"].asking is Asking.EASY


def test_words_are_one_step_until_the_page_is_left(sample_live):
    answers = taking_part(sample_live)
    ids = set()
    sample_live.changed.connect(lambda step: ids.add(step.id))
    for text in ("Un", "Un peu", "Un peu loin"):
        assert answers.write(WORDS, text)
    assert len(ids) == 1
    answers.leave()
    answers.write(WORDS, "Très loin")
    assert len(ids) == 2
    assert len(sample_live.audit.observations) == 1


def test_a_quotation_of_nothing_is_nothing(sample_live):
    answers = taking_part(sample_live, Use.QUOTATION)
    assert answers.give(Page(PageKind.QUOTE, "S8"), True)
    assert not sample_live.audit.observations


def test_what_a_yes_covered_is_erased_for_good(sample_live):
    answers = taking_part(sample_live)
    answers.write(WORDS, "Trop loin")
    assert answers.would_erase(Use.TAKE_PART)
    assert not answers.would_erase(Use.PHOTO)
    assert answers.erase(Use.TAKE_PART)
    assert not sample_live.audit.testers
    assert not sample_live.audit.observations
    assert not sample_live.audit.consents["T01.take_part"].given


def test_an_answer_without_consent_is_refused_aloud(sample_live, qtbot):
    with qtbot.waitSignal(sample_live.refused):
        assert not Answers(sample_live, a_sitting()).give(SAFE, True)
