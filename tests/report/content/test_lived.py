"""How user tests were lived, as the report says it; of an only tester: `test_attempts`."""

from audit_app.domain.recording import guarded
from audit_app.domain.tester import Guarded
from tests.report.content.test_user_tests import chapter
from tests.report.outlines import section
from tests.report.tests_held import held


def test_how_it_was_lived_says_how_many_answered():
    said = section(chapter(), "lived")
    assert "Se sont sentis à leur place = 2 sur 3" in said
    assert "UMUX-Lite (de 0 à 100) = 66,7" in said
    assert "Fatigue après (de 0 à 10) = 7" in said


def test_a_funder_does_not_read_how_tired_one_of_few_was():
    audit = held()
    assert "Fatigue" not in section(chapter(kind="funder"), "lived")
    tired = {
        key: one.replaced(fatigue_after=at) for at, (key, one) in enumerate(sorted(audit.observations.items()), start=1)
    }
    said = section(chapter(audit.replaced(observations=tired), kind="funder"), "lived")
    assert "Fatigue après (de 0 à 10) = médiane" in said


def test_what_somebody_answers_whose_representative_has_not_agreed_is_not_told():
    assert "Reviendrai" in section(chapter(), "lived")
    assert "Reviendrai" not in section(chapter(guarded(held(), "T01", Guarded.MINOR)), "lived")


def test_a_score_is_printed_of_digital_services_alone():
    bare = held()
    (key, asked), *_ = ((key, o) for key, o in bare.observations.items() if o.needs_met)
    assert "Services numériques : UMUX-Lite" in section(chapter(bare), "lived")
    elsewhere = bare.replaced(observations={**bare.observations, key: asked.replaced(scenario="S8")})
    assert "UMUX-Lite" not in section(chapter(elsewhere), "lived")
