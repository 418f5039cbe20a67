"""The chapter of user tests: profiles without names, and nothing of a tester that no consent lets out."""

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from audit_app.checklists.loading import shipped_scenarios
from audit_app.domain.audit import Finding
from audit_app.domain.codes import Family
from audit_app.domain.consent import Consent, Use, key_of
from audit_app.domain.grouping import groups
from audit_app.domain.observation import Observation, Success
from audit_app.domain.tester import FAMILIES, Profile, Tester
from audit_app.i18n import in_language
from audit_app.report import pdf
from audit_app.report.content import ReportKind, report_of
from audit_app.report.public_results import tests_of
from audit_app.wording.typography import capital
from audit_app.wording.values import word
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.forging import a_matter
from tests.report.outlines import plain, section, texts
from tests.report.printed import letters, pages
from tests.report.tests_held import HELD, PRIVATE, PROFILES, held

BARE = held().replaced(observations={}, findings={}, partings={}, pays={}, testers={}, consents={})
LIBRARY = tuple(shipped_scenarios())


def chapter(audit=None, kind="working", language="fr"):
    return report_of(
        audit or held(),
        audits.schemes(),
        on=audits.ON,
        kind=ReportKind(kind),
        language=language,
        made_by=audits.VERSION,
        scenarios=shipped_scenarios(),
    )


def test_a_round_says_how_it_was_prepared_and_to_the_team_by_whom():
    said = section(chapter(), "rounds")
    assert "Test sur place / 20 février 2027 / Village de départ / terminé le 20 février 2027" in said
    assert "(good) L’accès des testeurs : vérifié / (unknown) Leurs toilettes : non vérifiées" in said
    assert "Camille Durand" in said
    assert "Interprète" in said
    funder = section(chapter(kind="funder"), "rounds")
    assert "Camille Durand" not in funder
    assert "Interprète" not in funder


def test_nobody_is_said_to_have_tried_what_was_only_planned_or_told():
    tried = "ont essayé l’événement pour de vrai"
    told, planned = held().replaced(observations={}), BARE
    said = [section(chapter(audit, kind), "user-tests") for audit in (told, planned) for kind in ("funder", "working")]
    assert [tried in each for each in said] == [False] * 4
    assert all("ont dit ce qu’elles ont rencontré" in each for each in said[:2])
    assert all("Aucun essai par des personnes handicapées n’est encore noté." in each for each in said[2:])
    assert tried in section(chapter(), "user-tests")


def test_the_working_report_counts_profiles_by_code_the_funders_in_families():
    said = section(chapter(), "took-part")
    assert "Fauteuil roulant manuel = 2 testeurs (T01, T02)" in said
    funder = section(chapter(kind="funder"), "took-part")
    assert "Tous les testeurs = 6 testeurs" in funder
    assert "moteur" not in funder


@pytest.mark.parametrize("kind", ["working", "funder"])
def test_pages_and_data_count_the_same_testers_and_say_who_is_counted(kind):
    """Somebody who only met a problem took part and did not try; who takes no part any more counts nowhere."""
    audit = held()
    met_only = audit.replaced(observations={k: o for k, o in audit.observations.items() if o.tester != "T01"})
    assert any("T01" in finding.testers for finding in met_only.findings.values())
    refused = audit.consents[key_of("T02", Use.TAKE_PART)].replaced(given=False)
    left = met_only.replaced(consents={**met_only.consents, key_of("T02", Use.TAKE_PART): refused})
    tests = tests_of(a_matter(left))
    assert (tests.took_part, tests.testers) == (5, 4)
    said = section(chapter(left, kind=kind), "took-part")
    counted = "5 testeurs comptés ici : ils ont essayé un scénario ou rencontré un problème, et participent toujours."
    assert counted in said
    tried = f"Parmi eux, 4 ont essayé un scénario ({tests.attempts} tentatives)"
    assert tried in said
    table = section(chapter(left, kind="funder"), "scenarios-profiles")
    counts = [int(count) for count in re.findall(r"\d+ sur (\d+) sans aide", table)]
    assert sum(counts) == tests.attempts


def test_the_funders_copy_holds_no_code_and_no_small_profile():
    said = texts(chapter(kind="funder"))
    assert [code for code in PROFILES if code in said] == []
    for told in ("Fauteuil roulant manuel", "Cécité", "Handicap intellectuel", "langue des signes –"):
        assert told not in said


@pytest.mark.parametrize("kind", ["working", "funder"])
def test_needs_aids_facts_answers_and_pay_are_in_no_report(kind):
    audit = held()
    findings = {key: finding.replaced(note="") for key, finding in audit.findings.items()}
    assert PRIVATE not in texts(chapter(audit.replaced(findings=findings), kind=kind))


def test_a_round_not_over_and_without_scenarios_says_so():
    audit = held()
    planned = {
        key: test.replaced(ended_on=None, on=None, scenarios=(), cancel="") for key, test in audit.user_tests.items()
    }
    said = section(chapter(audit.replaced(user_tests=planned)), "rounds")
    assert "Test sur place / Village de départ / pas encore terminé | rien de particulier" in said


def test_before_any_test_the_chapter_says_what_the_size_class_asks():
    said = section(a_report(audits.full("n2").replaced(findings={})), "user-tests")
    assert "(unknown) La classe N2 demande 4 testeurs de 3 profils ; aucun essai de testeur n’est encore noté." in said


def test_a_plan_alone_has_no_table_of_attempts():
    said = section(chapter(held().replaced(observations={}, findings={}, partings={})), "user-tests")
    assert "Tours de tests" in said
    assert "Qui a participé" not in said
    assert "Scénarios et profils" not in said


@pytest.mark.no_cover
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_chapter_is_printed_whole(language, tmp_path):
    path = tmp_path / "rapport.pdf"
    pdf.written(chapter(language=language), path, lambda _piece: None)
    said = letters("".join(pages(path)))
    assert letters("Trouver la buvette sans gluten") in said
    assert letters("14,5" if language == "fr" else "14.5") in said


@st.composite
def tested(draw):
    """What up to fourteen testers tried and met; most of them alone of their profile, some five or more together."""
    chosen = draw(st.lists(st.none() | st.sampled_from((*Profile, *[Profile.BLIND] * 5)), min_size=1, max_size=14))
    codes = codes_of(chosen)
    tried = draw(st.lists(attempts_of(codes), min_size=1, max_size=16))
    return chosen, tried, draw(st.lists(findings_of(codes), max_size=3))


def codes_of(chosen):
    return [f"T{at:02}" for at in range(1, len(chosen) + 1)]


def as_audit(chosen, tried, met):
    codes = codes_of(chosen)
    testers = {code: Tester(id=code, profile=profile) for code, profile in zip(codes, chosen, strict=True)}
    attempts = [Observation(id=audits.an_id(700 + n), on=HELD, quote="Trop.", **one) for n, one in enumerate(tried)]
    findings = [Finding(id=audits.an_id(600 + n), on=HELD, title="Porte lourde", **one) for n, one in enumerate(met)]
    return BARE.replaced(
        testers=testers,
        consents={key_of(code, use): Consent(given=True, on=HELD) for code in codes for use in Use},
        observations={one.id: one for one in attempts},
        findings={one.id: one for one in findings},
    )


def attempts_of(codes):
    return st.fixed_dictionaries({
        "tester": st.sampled_from(codes), "scenario": st.sampled_from(("S1", "S8", "S10")),
        "success": st.sampled_from(Success), "translated": st.booleans(),
        "zone": st.none() | st.sampled_from(tuple(BARE.zones)), "seq": st.none() | st.integers(1, 7),
    })  # fmt: skip


def findings_of(codes):
    return st.fixed_dictionaries({
        "testers": st.lists(st.sampled_from(codes), min_size=1, max_size=3, unique=True).map(tuple),
        "severity": st.none() | st.integers(0, 4), "reach": st.none() | st.integers(1, 3),
    })  # fmt: skip


def swapped(audit, other):
    """The same audit where those whom no group of the funder's copy shows have another profile each time."""
    shown = groups(audit, guarded=True)
    hidden = {code for group in shown if not group.profile and not group.family for code in group.testers}
    testers = {
        code: tester.replaced(profile=other[tester.profile]) if code in hidden and tester.profile else tester
        for code, tester in audit.testers.items()
    }
    return audit.replaced(testers=testers)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
@given(tested(), st.permutations(tuple(Profile)))
def test_no_text_of_the_funders_copy_tells_which_family_fewer_than_five_testers_are_of(drawn, others):
    """RULES.md rule 9: were those few of any other family, here or missing, the funder would read the same."""
    audit = as_audit(*drawn)
    changed = swapped(audit, dict(zip(Profile, others, strict=True)))
    assume(groups(changed, guarded=True) == groups(audit, guarded=True))
    one, other = (report_of(a, (), on=audits.ON, kind=ReportKind.FUNDER, made_by="Jauge", scenarios=LIBRARY)
                  for a in (audit, changed))  # fmt: skip
    assert texts(one) == texts(other)
    large = {group.family for group in groups(audit, guarded=True)}
    large |= {family for group in groups(audit, guarded=True) if group.profile for family in FAMILIES[group.profile]}
    said = texts(one)
    with in_language("fr"):
        lists = section(one, "took-part") + section(one, "missing-testers")
        assert [family for family in Family if family not in large and capital(word(family)) in plain(lists)] == []
    assert "traduit de la langue des signes" not in said or Family.HEARING in large
