"""What the size class asks of user tests, and how far they go, in words."""

from audit_app.domain.audit import Verdict
from audit_app.domain.codes import Audience
from audit_app.domain.event import SizeClass
from audit_app.domain.trying import Tried, tried
from audit_app.i18n import in_language
from audit_app.wording.asked_tests import said_alone, tried_said
from tests import builders
from tests.report import audits
from tests.testing import tried_by
from tests.wording.speaking import both, plain

BEGUN = Tried(1, 1, 6, 4, (Audience.ATHLETES, Audience.VOLUNTEERS), ())


def test_it_says_what_is_asked_how_far_it_is_and_what_lacks():
    french, english = both(lambda: tried_said(BEGUN, SizeClass.N3))
    assert plain(french) == (
        "La classe N3 demande 6 testeurs de 4 profils différents. 1 testeur jusqu’ici, 1 profil. "
        "Reste à essayer comme : athlètes, bénévoles."
    )
    assert plain(english).endswith("1 tester so far, 1 profile. Still to be tried as: athletes, volunteers.")


def test_it_says_when_it_is_done_and_when_nothing_is_begun():
    french, english = both(lambda: tried_said(Tried(2, 2, 2, 2, (), ()), SizeClass.N1))
    assert french.endswith("C’est fait.")
    assert english.endswith("That is done.")
    french, _english = both(lambda: tried_said(Tried(0, 0, 2, 2, (), ()), SizeClass.N1))
    assert french.endswith("Personne n’a encore rien essayé.")


def test_a_line_that_says_the_tests_are_done_is_the_organisers_word_until_enough_are_recorded():
    def of(verdict, **tested):
        audit = tried_by(audits.empty("n1"), **tested)
        audit = audit.replaced(answers={"GOV-08": builders.an_answer(verdict), "GOV-01": builders.an_answer()})
        with in_language("en"):
            return said_alone(audit, tried(audit))

    said = "GOV-08 is answered as met: that is the organiser’s word. The grades count recorded tests alone."
    assert of(Verdict.COMPLIANT) == of(Verdict.COMPLIANT, T01="P4") == said
    assert of(Verdict.PARTIAL) == of(Verdict.COMPLIANT, T01="P4", T02="P1") == ""
