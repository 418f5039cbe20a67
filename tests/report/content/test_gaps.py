"""Gaps with their actions, and answers that want backing."""

from audit_app.domain.audit import ActionState
from audit_app.domain.tailoring import tailored
from audit_app.i18n import in_language
from audit_app.wording.typography import told
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def test_an_action_tells_owner_date_cost_and_that_it_is_overdue():
    said = section(a_report(), "gaps")
    assert "Service des sports, M. Roy, échéance le 1er février 2027, 1 500 €" in said
    assert "(bad) À faire, en retard" in said
    assert "1 action est en retard." in said


def test_breaks_stand_first_and_a_gap_without_action_says_so():
    rows = section(a_report(), "gaps").splitlines()[3:]
    assert rows[0].strip().startswith("CIR-02 · Allée nord / rupture du parcours")
    assert "(bad) Aucune action" in rows[1]


def test_states_of_actions_are_words_and_a_dropped_one_gives_its_reason():
    said = section(a_report(audits.full("n2")), "gaps")
    assert "(good) Faite / Preuve : Facture et photo. / Vérifiée par Ana Diaz" in said
    assert "(partial) En cours" in said
    action = audits.small().actions[audits.an_id(40)].replaced(state=ActionState.DROPPED, reason="Hors budget.")
    dropped = a_report(audits.small().replaced(actions={action.id: action}))
    assert "Motif : Hors budget." in section(dropped, "gaps")


def test_an_action_done_names_the_pieces_of_evidence_that_show_it():
    audit = audits.small()
    action = next(iter(audit.actions.values()))
    first, gone = next(iter(audit.evidence)), audits.an_id(99)
    shown = action.replaced(state=ActionState.DONE, evidence=(first, gone))
    said = section(a_report(audit.replaced(actions={action.id: shown})), "gaps")
    assert "(good) Faite / Montrée par la pièce n° 1" in said
    assert "(good) Faite / " not in section(a_report(audit), "gaps")


def test_a_gap_without_action_offers_the_way_the_checklist_knows():
    said = section(a_report(audits.full("n4")), "gaps")
    known = [c.fix for c in audits.full("n4").checklist.criteria if c.fix]
    assert ("Pour y remédier" in said) is bool(known)


def test_actions_on_findings_are_listed_apart():
    assert "Panneau caché par une tente" in section(a_report(audits.full("n1")), "other-actions")


def test_answers_without_evidence_measure_or_author_are_listed():
    said = section(a_report(audits.full("n1")), "unproven")
    assert "Satisfaites sans preuve (" in said
    assert "Répondues sans auteur ou sans date (" in said
    assert "Répondues sans une mesure décisive (1) : CIR-02 (Allée nord)" in section(a_report(), "unproven")


def test_no_gap_is_no_praise_while_nothing_is_checked():
    assert "(unknown) Aucune ligne vérifiée à ce jour" in section(a_report(audits.empty("n1")), "gaps")


def test_the_funders_copy_does_not_name_who_checked():
    said = section(a_report(kind="funder"), "gaps")
    assert "Vérifiée par une autre personne" in said
    assert "Bilal" not in said


def test_a_gap_gives_the_reason_that_was_written():
    answer = audits.small().answers["CIR-02@path-1"].replaced(reason="Escalier classé.")
    report = a_report(audits.small().replaced(answers={**audits.small().answers, "CIR-02@path-1": answer}))
    assert "Escalier classé." in section(report, "gaps")


def test_many_answers_to_be_backed_up_are_told_theme_by_theme():
    met = {line: builders.an_answer() for line in tailored(audits.empty("n2")).lines}
    report = a_report(audits.empty("n2").replaced(answers=met))
    said = section(report, "unproven")
    count = sum(line.startswith("GOV-") for line in met)
    named = ", ".join(line.removeprefix("GOV-") for line in met if line.startswith("GOV-"))
    assert f"Satisfaites sans preuve ({len(met)}) | Combien | Lignes" in said
    assert f" | {count} | GOV-{named}" in said


def test_answers_to_be_backed_up_are_listed_in_the_order_of_the_checklist_breaks_included():
    tables = [block for block in a_report(audits.full("n1")).blocks if "sans auteur" in getattr(block, "caption", "")]
    themes = [row[0][0].runs[0].text for row in tables[0].rows]
    with in_language("fr"):
        titles = [told(domain.title) for domain in audits.full("n1").checklist.domains]
    assert themes == [title for title in titles if title in themes]
    (posts,) = (row[2][0].runs[0].text for row in tables[0].rows if row[0][0].runs[0].text.startswith("Bénévol"))
    assert posts == "BEN-01, 10"
