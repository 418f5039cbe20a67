"""A step is named after what people know: a sentence, a zone, a line; an id that nobody reads is left out."""

from datetime import date

from audit_app.domain.audit import Finding
from audit_app.domain.consent import Use, key_of
from audit_app.domain.own_scheme import begun_scheme, written
from audit_app.domain.user_testing import found
from audit_app.i18n import in_language
from audit_app.identity import new_id
from audit_app.wording.own_scheme import notice
from audit_app.wording.subjects import subject_said
from tests.report import audits
from tests.testing import a_round, an_observation
from tests.wording.speaking import plain


def test_a_line_bears_its_zone_as_long_as_there_is_one():
    audit = audits.small()
    assert subject_said("CIR-02@path-1", audit) == "CIR-02 · Allée nord"
    assert subject_said("CIR-02@gone", audit) == "CIR-02"
    assert subject_said("ACC-01", audit) == "ACC-01"


def test_a_zone_bears_its_name_where_any_of_the_audits_has_it():
    audit = audits.small()
    without = audit.replaced(zones={})
    assert subject_said("path-1", without, audit) == "Allée nord"
    assert subject_said("toilets-7k2mq", without) is None


def test_a_finding_is_its_sentence_and_nothing_once_it_is_gone():
    met = Finding(id=new_id(), title="Câble en travers")
    audit = found(audits.small(), met)
    assert subject_said(met.id, audit) == "Câble en travers"
    assert subject_said(met.id, audits.small()) is None


def test_a_sentence_of_a_funder_is_named_by_its_agreement():
    with in_language("fr"):
        scheme = begun_scheme("own-7k2mq", "Convention", "Ville", "Un référent est nommé.", date(2027, 1, 5), notice())
    audit = written(audits.small(), scheme, ())
    assert subject_said("own-7k2mq/S-01", audit) == "Convention, S-01"
    assert subject_said("own-7k2mq", audit) == "Convention"
    assert subject_said("own-7k2mq/S-01", audits.small()) is None


def test_a_step_about_the_whole_audit_is_about_nothing_more():
    assert subject_said(None, audits.small()) is None
    assert subject_said("Plan du village", audits.small()) == "Plan du village"


def test_an_attempt_and_a_round_are_named_without_their_id():
    tried, planned = an_observation(), a_round()
    audit = audits.small()
    held = audit.replaced(observations={tried.id: tried}, user_tests={planned.id: planned})
    with in_language("fr"):
        assert subject_said(tried.id, held) == "T01, S6"
        assert plain(subject_said(planned.id, held)) == "test sur place, 15 mai 2027"
        undated = held.replaced(user_tests={planned.id: planned.replaced(on=None)})
        assert subject_said(planned.id, undated) == "test sur place"
    assert subject_said(tried.id, audit) is None


def test_a_consent_is_named_by_its_tester_and_what_it_is_for():
    with in_language("fr"):
        assert subject_said(key_of("T02", Use.NAME), audits.small()) == "T02, nom dans les remerciements"
        assert {subject_said(key_of("T02", use)) for use in Use}.isdisjoint({key_of("T02", use) for use in Use})
