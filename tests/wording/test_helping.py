"""The help of a criterion: in the order one needs it, and without heads over nothing."""

from audit_app.domain.checklist import (
    Bounds,
    Cost,
    EasyToRead,
    Effort,
    Fix,
    Instrument,
    MeasurementKind,
    Phrase,
    Target,
    Unit,
)
from audit_app.domain.event import SizeClass, VenueForm
from audit_app.i18n import in_language
from audit_app.wording.helping import easy, helped, instruments, mended
from tests.builders import a_checklist, a_criterion, a_measurement, phrase
from tests.wording.speaking import both

FIX = Fix(
    today=phrase("Poser une rampe"),
    lasting=phrase("Refaire le seuil"),
    announce=Phrase(fr="L'entrée a une marche : demander de l'aide", en="The entrance has a step: ask for help"),
    cost=Cost.UNDER_1000,
    effort=Effort.DAYS,
)
EASY = EasyToRead(title=phrase("L'entrée est sans marche."), why=phrase("Un fauteuil ne monte pas de marche."))
WHOLE = a_criterion(
    "CIR-01",
    why=phrase("Une marche arrête un fauteuil"),
    proof=phrase("Une photo de l'entrée"),
    fix=FIX,
    easy=EASY,
    measurements=(
        a_measurement(instrument=Instrument.WATCH),
        a_measurement(code="slope", instrument=Instrument.LEVEL),
        a_measurement(code="again", instrument=Instrument.WATCH),
        a_measurement(code="free"),
    ),
)


def _heads(criterion, **changes):
    with in_language("en"):
        return [head for head, _ in helped(a_checklist(**changes), criterion)]


def test_help_comes_in_the_order_one_needs_it():
    assert _heads(WHOLE) == [
        "Why it matters",
        "How to check it",
        "What is measured",
        "What to measure with",
        "What proves it",
        "If not: at once",
        "If not: for good",
        "Meanwhile, announce",
        "Easy to read",
        "The law",
        "Where it comes from",
        "What this text is worth",
    ]


def test_what_a_set_has_not_written_has_no_head():
    assert _heads(a_criterion("CIR-01")) == [
        "How to check it",
        "The law",
        "Where it comes from",
        "What this text is worth",
    ]
    assert list(mended(a_criterion("CIR-01"))) == []


def test_a_set_that_was_reviewed_does_not_say_it_was_not():
    assert "What this text is worth" not in _heads(WHOLE, reviewed=True)


def test_help_is_said_in_both_languages():
    heads = [both(lambda at=at: list(helped(a_checklist(), WHOLE))[at][0]) for at in range(12)]
    assert all(french != english for french, english in heads)


def test_french_help_has_french_signs():
    with in_language("fr"):
        told = [text for _, text in mended(WHOLE)]
    assert told[-1] == "L’entrée a une marche\u202f: demander de l’aide"


def test_mending_for_good_says_its_cost_and_its_effort():
    with in_language("en"):
        said = dict(mended(WHOLE))
    assert said["If not: for good"] == "Refaire le seuil (en) (under €1,000, a few days)"
    assert said["If not: at once"] == "Poser une rampe (en)"


def test_each_instrument_is_named_once_in_the_order_of_the_measurements():
    french, english = both(lambda: instruments(WHOLE))
    assert english == "Watch; spirit level with a slope scale, or a phone laid flat"
    assert french.startswith("Montre ; ")
    with in_language("fr"):
        assert "\u202f;" in instruments(WHOLE)
    assert instruments(a_criterion("CIR-01", measurements=(a_measurement(),))) == ""


def test_easy_words_stand_one_sentence_a_line_and_say_who_has_not_read_them():
    with in_language("en"):
        assert easy(EASY).splitlines() == [
            "L’entrée est sans marche. (en)",
            "Un fauteuil ne monte pas de marche. (en)",
            "(Not yet reviewed by people concerned.)",
        ]
        assert "reviewed" not in easy(EASY.replaced(reviewed=True))


def test_every_source_has_its_own_line():
    (source,) = WHOLE.sources
    two = a_criterion("CIR-01", sources=(source, source.replaced(detail=Phrase(fr="article 2", en="article 2"))))
    with in_language("en"):
        said = dict(helped(a_checklist(), two))["Where it comes from"]
    assert len(said.splitlines()) == 2
    assert "article 2" in said.splitlines()[1]


def test_what_is_measured_says_what_passes_for_each_legal_form_and_size_and_where_it_comes_from():
    slope = a_measurement(
        code="slope",
        unit=Unit.PERCENT,
        min=None,
        max=5.0,
        by_form={VenueForm.EXISTING_ERP: Bounds(max=6.0)},
        by_class={SizeClass.N4: Bounds(max=4.0)},
    )
    testers = a_measurement(
        code="testers", kind=MeasurementKind.COUNT, min=None, unit=Unit.COUNT, target=Target.TESTERS
    )
    free = a_measurement(code="free", min=None)
    with in_language("en"):
        said = dict(helped(a_checklist(), a_criterion("CIR-01", measurements=(slope, testers, free))))
    told = said["What is measured"].replace("\u00a0", " ").splitlines()
    assert "at most 5%; existing building open to the public: at most 6%; N4: at most 4%" in told[0]
    assert told[1].endswith("number of testers that follows from the size class")
    assert told[2].endswith("no bound")
