"""Findings: both voices where users contradict the organiser, and what testers met by priority."""

from audit_app.domain.audit import Action
from audit_app.domain.recording import guarded
from audit_app.domain.tester import Guarded
from tests import builders
from tests.report import audits
from tests.report.content.test_user_tests import chapter
from tests.report.content.test_whole import a_report
from tests.report.outlines import outline, section
from tests.report.tests_held import held
from tests.wording.speaking import plain


def test_both_voices_stand_side_by_side():
    said = section(a_report(), "overruled")
    assert "(good) Conforme | (bad) Rampe trop raide – 1 testeur (T1) | (bad) Ce que les usagers ont rencontré" in said


def test_both_voices_stay_once_the_organiser_has_decided():
    said = section(chapter(), "overruled")
    assert "(good) Conforme | (bad) Alerte donnée par haut-parleur seul – 1 testeur (T04) | (good) Clos par" in said
    assert "Le double affichage existait, à 40 m." in said


def test_the_organisers_reason_is_told_beside_the_answer():
    audit = audits.small()
    answer = audit.answers["CIR-01"].replaced(reason="Un bénévole accompagne.")
    said = section(a_report(audit.replaced(answers={**audit.answers, "CIR-01": answer})), "overruled")
    assert "(good) Conforme / Un bénévole accompagne." in said


def test_a_blocked_line_that_no_checklist_knows_any_more_is_told_by_its_id():
    finding = audits.small().findings[audits.an_id(30)].replaced(lines=("ZZZ-99",))
    said = section(a_report(audits.small().replaced(findings={finding.id: finding})), "overruled")
    assert "ZZZ-99 | (unknown) Aucune réponse" in said


def test_open_findings_stand_first_by_priority_then_unsorted_ones_then_closed_ones():
    said = section(chapter(), "testers-findings").splitlines()[3:]
    assert [row.split(" / ")[0].strip() for row in said] == [
        "Porte des sanitaires trop lourde",
        "Panneau caché par une tente",
        "Sol glissant",
        "Alerte donnée par haut-parleur seul",
    ]
    assert "(bad) 4, bloquante / portée : plusieurs profils / priorité 8 sur 12" in said[3]


def test_a_reach_nobody_gave_is_said_so_and_weighs_what_its_testers_profiles_say():
    audit = held()
    known = audit.findings[audits.an_id(600)]
    several = known.replaced(id=audits.an_id(610), title="Marche à l’entrée", severity=3, reach=None,
                             testers=("T01", "T03"))  # fmt: skip
    single = several.replaced(id=audits.an_id(611), title="Comptoir trop haut", testers=("T01", "T02"))
    given = several.replaced(id=audits.an_id(612), title="Sol instable", reach=1)
    found = {one.id: one for one in (single, given, several)}
    whole = audit.replaced(findings=found)
    said = section(chapter(whole, kind="working"), "testers-findings").splitlines()[3:]
    assert [row.split(" / ")[0].strip() for row in said] == ["Marche à l’entrée", "Comptoir trop haut", "Sol instable"]
    assert "portée non précisée / priorité d’au moins 6 sur 12" in said[0]
    assert "portée non précisée / priorité d’au moins 3 sur 12" in said[1]
    assert "portée : un seul profil / priorité 3 sur 12" in said[2]
    shown = section(chapter(whole, kind="funder"), "testers-findings")
    assert shown.count("priorité d’au moins 3 sur 12") == 2, "whether two testers are of one profile is not told"
    assert "6 sur 12" not in shown


def test_what_was_mended_the_same_day_and_what_will_be_done_stand_beside():
    audit = held()
    action = Action(
        id=audits.an_id(40), subject=audits.an_id(600), what="Ferme-porte à régler", owner="M. Roy", due=audits.ON
    )
    said = section(chapter(audit.replaced(actions={action.id: action})), "testers-findings")
    assert "(good) Réparé le jour même : Tente déplacée à midi" in said
    assert "Ferme-porte à régler / M. Roy" in said


def test_a_closed_finding_says_why_and_by_whom_except_to_the_funder():
    closed = "Clos par un test ultérieur, le 1er mars 2027 / Ferme-porte réglé, test refait."
    assert f"{closed} / Ana Diaz" in section(a_report(audits.full("n1")), "testers-findings")
    funder = section(a_report(audits.full("n1"), kind="funder"), "user-tests")
    assert closed in funder
    assert "Ana Diaz" not in funder
    assert "T1" not in funder


def test_a_line_nobody_answered_can_be_overruled_too():
    answers = {k: v for k, v in audits.small().answers.items() if k != "CIR-01"}
    said = section(a_report(audits.small().replaced(answers=answers)), "overruled")
    assert "(unknown) Aucune réponse" in said


def test_findings_of_others_than_testers_have_their_own_section():
    finding = (
        audits.small().findings[audits.an_id(30)].replaced(severity=0, lines=(), testers=(), by="Anne", on=audits.ON)
    )
    report = a_report(audits.small().replaced(findings={finding.id: finding}))
    assert section(report, "overruled") == ""
    assert section(report, "testers-findings") == ""
    assert "(none) 0, aucune | non trié" in section(report, "findings")
    assert "Anne, 1er mars 2027" in section(report, "findings")


def test_without_findings_there_is_no_such_section():
    assert section(a_report(builders.a_busy_audit()), "findings") == ""


def test_what_a_tester_met_whose_representative_has_not_agreed_stands_nowhere_and_its_line_is_not_checked():
    told = guarded(held(), "T04", Guarded.PROTECTED)
    opened = {key: one.replaced(decision=None) for key, one in told.findings.items()}
    met = next(key for key, one in opened.items() if one.testers == ("T04",))
    action = audits.small().actions[audits.an_id(40)].replaced(subject=met)
    photo = audits.small().evidence[audits.an_id(20)].replaced(line="", finding=met)
    said = a_report(
        told.replaced(
            findings=opened,
            contested=(),
            actions={action.id: action},
            evidence={photo.id: photo},
        )
    )
    assert "Poser une rampe" in plain(outline(said))
    assert "Alerte donnée par haut-parleur seul" not in plain(outline(said))
    assert "un accord est attendu pour ce qu’un testeur a rencontré" in plain(outline(said))
