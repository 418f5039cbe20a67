"""Mandatory gaps for a funder: why, what is done, how soon, at what cost, by which body; and equivalent measures."""

from datetime import timedelta

from audit_app.domain.audit import ActionState, Verdict
from audit_app.report.blocks import Table
from audit_app.report.content import ReportKind
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report, parts_of
from tests.report.outlines import section


def gaps(audit=None):
    return section(a_report(audit, kind=ReportKind.FUNDER), "gaps")


def test_a_gap_tells_its_reason_its_action_its_horizon_its_date_and_its_cost():
    row = next(line for line in gaps().splitlines() if line.startswith("CIR-02"))
    assert row.split(" | ") == [
        "CIR-02 · Allée nord / rupture du parcours",
        "(bad) Non conforme / Titre de CIR-02 / (bad) Pente : 7,5 %, attendu au plus 6 %",
        "Poser une rampe / (bad) À faire, en retard / Vérifiée par une autre personne",
        "En retard / 1er février 2027 / 1 500 € / Service des sports",
    ]


def test_an_action_that_is_neither_late_nor_near_is_said_to_come_before_at_or_after_the_event():
    audit = audits.small()
    first, last = audit.event.starts_on, audit.event.ends_on
    action = audit.actions[audits.an_id(40)]
    for due, said in (
        (first - timedelta(days=1), "Avant l’événement"),
        (last, "Pendant l’événement"),
        (last + timedelta(days=9), "Après l’événement"),
    ):
        row = next(
            line
            for line in gaps(audit.replaced(actions={action.id: action.replaced(due=due)})).splitlines()
            if line.startswith("CIR-02")
        )
        assert f"| {said} / " in row
    assert "Coût des actions sur ces écarts" in gaps(audit)


def test_an_action_that_mends_two_gaps_costs_once_and_is_late_once():
    audit = audits.small()
    action, met = audit.actions[audits.an_id(40)], next(iter(audit.findings.values()))
    both = met.replaced(lines=("CIR-01", "CIR-02@path-1"), severity=4)
    once = audit.replaced(findings={met.id: both}, actions={action.id: action.replaced(subject=met.id)})
    said = gaps(once)
    assert "2 écarts, dont 2 avec une action. 1 action est en retard." in said
    assert said.count("Poser une rampe / ") == 2
    assert "Coût des actions sur ces écarts, pour autant qu’il est connu : 1 500 €." in said


def test_a_gap_without_action_says_so_and_how_it_could_be_mended():
    row = next(line for line in gaps().splitlines() if line.startswith("CIR-01"))
    assert "Non conforme : des usagers ont été bloqués" in row
    assert "(bad) Aucune action" in row
    assert row.endswith("| ni date ni coût")
    assert "Pour y remédier : " in gaps(audits.full("n1"))


def test_an_owner_who_may_be_a_person_is_not_named():
    action = audits.small().actions[audits.an_id(40)].replaced(owner="Maé Le Goff", cost=None)
    said = gaps(audits.small().replaced(actions={action.id: action}))
    assert "Le Goff" not in said
    assert "coût non précisé / responsable désigné" in said


def test_only_mandatory_lines_are_there_and_the_others_are_counted():
    audit = audits.full("n1")
    report = a_report(audit, kind=ReportKind.FUNDER)
    table = next(p for p in parts_of(report) if isinstance(p, Table) and p.caption == "Écarts obligatoires")
    lines = {row[0][0].runs[0].text for row in table.rows}
    gap = [row for row in audits_rows(audit) if row.is_unmet]
    assert len(table.rows) == sum(row.is_mandatory for row in gap)
    assert not lines & {row.line.id for row in gap if not row.is_mandatory}
    assert "sur des lignes recommandées figurent dans les tableaux par thème" in section(report, "gaps")


def audits_rows(audit):
    from audit_app.domain.progress import standings

    return standings(audit).values()


def test_an_equivalent_measure_is_described_with_its_evidence_or_said_not_to_be():
    told = builders.an_answer(Verdict.EQUIVALENT, reason="Un bénévole accompagne.")
    audit = audits.small()
    said = gaps(audit.replaced(answers={**audit.answers, "ACC-01": told}))
    assert "ACC-01 | Titre de ACC-01 | Un bénévole accompagne. | n° 1" in said
    assert "(partial) aucune" in gaps(audits.full("n1"))


def test_what_was_done_elsewhere_is_told():
    action = (
        audits.small().actions[audits.an_id(40)].replaced(subject="ACC-01", state=ActionState.DONE, proof="Facture 12.")
    )
    said = gaps(audits.small().replaced(actions={action.id: action}))
    assert "Autres actions" in said
    assert "(good) Faite / Preuve : Facture 12." in said


def test_without_a_gap_it_says_so_and_not_as_good_news_where_nothing_is_checked():
    assert "(unknown) Aucune ligne obligatoire vérifiée à ce jour n’est un écart." in gaps(builders.an_audit())
    fine = builders.an_audit(answers={"ACC-01": builders.an_answer()})
    assert "(good) Aucune ligne obligatoire vérifiée" in gaps(fine)
