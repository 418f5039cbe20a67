"""The choice of schemes in words."""

from types import SimpleNamespace

from audit_app.checklists.loading import shipped_schemes
from audit_app.domain.funding import chosen, judged
from audit_app.ui.results.scheme_words import facts, judged_by, outcome, why_not
from tests import builders
from tests.report import audits
from tests.wording.speaking import plain

SCHEMES = {scheme.id: scheme for scheme in shipped_schemes()}


def test_who_judges_is_said_and_that_it_is_by_default():
    audit = audits.half("n2")
    assert (
        plain(judged_by(audit, SCHEMES.values()))
        == "Aucun dispositif n’est choisi : « Socle de l’État » juge par défaut."
    )
    two = chosen(audit, [SCHEMES["ans-like"], SCHEMES["state-base"]])
    said = plain(judged_by(two, SCHEMES.values()))
    assert said == "Jugé par : « Équipement et aide humaine, d’après l’ANS », « Socle de l’État »."


def test_a_scheme_says_its_funder_its_version_its_conditions_and_that_it_is_indicative():
    scheme = SCHEMES["state-base"]
    said = plain(facts(scheme))
    assert "ministère chargé des sports" in said
    assert f"Version {scheme.version}. {len(scheme.conditions)} conditions. Conditions indicatives." in said
    assert "ndicative" not in facts(scheme.replaced(indicative=False))


def test_only_what_judges_has_an_outcome():
    audit = audits.half("n2")
    found = judged(audit, SCHEMES["state-base"], audits.ON)
    assert outcome(found, chosen=False, by_default=False) == ""
    assert outcome(found, chosen=False, by_default=True).startswith("Par défaut")
    assert "conditions" in outcome(found, chosen=True, by_default=False)
    private = builders.an_audit(event=builders.an_event(state_funded=False, funders=()))
    apart = judged(private, SCHEMES["state-base"], audits.ON)
    assert "ne déclare pas d’argent public" in outcome(apart, chosen=True, by_default=False)


def test_it_is_said_why_none_can_be_chosen():
    assert why_not(SimpleNamespace(may_write=True, holder=None)) == ""
    assert "l’audit est clos" in why_not(SimpleNamespace(may_write=False, holder=None))
    assert "un autre Jauge" in why_not(SimpleNamespace(may_write=False, holder=object()))
