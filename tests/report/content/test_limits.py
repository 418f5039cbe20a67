"""What the report does not say, and what it was made from."""

from audit_app.domain.audit import AuditState, State
from audit_app.i18n import in_language
from audit_app.report.content import ReportKind, report_from
from audit_app.report.content.matter import gathered
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def test_the_texts_are_said_to_be_unreviewed_until_they_are():
    assert "Non relue" in section(a_report(), "limits")
    reviewed = builders.an_audit(checklist=builders.a_checklist(reviewed=True))
    assert "Non relue" not in section(a_report(reviewed), "limits")


def test_level_is_never_taken_for_law():
    assert "Rien ici ne dit qu’un lieu respecte la loi." in section(a_report(), "limits")


def test_what_this_audit_lacks_is_counted():
    said = section(a_report(audits.full("n1"), kind=ReportKind.FUNDER, schemes=audits.schemes()), "limits")
    assert "lignes ne sont pas vérifiées." in said
    assert "sont satisfaites sans preuve." in said
    assert "à remplacer par le texte de la convention" in said
    assert "Copie pour le financeur" in said


def test_the_state_of_the_audit_is_told_with_who_and_why_except_to_the_funder():
    state = State(state=AuditState.CLOSED, reason="Tout est vu.", by="Anne", on=audits.ON)
    closed = audits.small().replaced(state=state)
    said = section(a_report(closed), "versions")
    assert "depuis le 1er mars 2027 par Anne / Motif : Tout est vu." in said
    assert "Anne" not in section(a_report(closed, kind="funder"), "versions")
    assert "peuvent encore changer" not in section(a_report(closed), "limits")


def test_versions_and_fingerprints_are_given():
    audit = audits.small()
    said = section(a_report(audit), "versions")
    assert audits.VERSION in said
    assert audit.id in said
    assert f"{audit.checklist.hash[:32]} {audit.checklist.hash[32:]}" in said
    assert "essai 1.0 du 1er novembre 2026" in said
    assert "Réponses de = Anne, Bilal" in said
    assert "Réponses de = 2 personnes" in section(a_report(audit, kind="funder"), "versions")
    assert "Réponses de = personne : il n’y a encore aucune réponse" in section(
        a_report(audits.empty("n1")), "versions"
    )
    unnamed = builders.an_audit(answers={"ACC-01": builders.an_answer(by=None)})
    assert "Réponses de = des personnes qui n’ont pas donné leur nom" in section(a_report(unnamed), "versions")


def test_what_the_answers_rest_on_is_said_as_it_is():
    def rests(audit):
        return next(line for line in section(a_report(audit), "limits").splitlines() if "s’en porte garant." in line)

    answer, piece = builders.an_answer(), audits.small().evidence[audits.an_id(20)]
    answered = builders.an_audit(answers={"ACC-01": answer})
    backed = answered.replaced(evidence={piece.id: piece})
    assert rests(audits.empty("n1")).endswith("garant. Aucune réponse à ce jour.")
    assert rests(answered).endswith("la parole de l’organisateur : aucune preuve n’est jointe.")
    assert rests(backed).endswith("s’appuient sur les preuves listées ici.")
    both = backed.replaced(answers={"ACC-01": answer, "CIR-01": answer})
    assert "1 ligne sur les 2 qui ont une réponse s’appuie sur des preuves listées ici" in rests(both)


def test_where_no_file_of_the_evidence_is_here_no_line_is_counted_as_shown():
    audit = audits.small()
    gone = {piece.sha256 for piece in audit.evidence.values()}
    with in_language("fr"):
        matter = gathered(audit, (), audits.ON, ReportKind.FUNDER, audits.VERSION, absent=gone)
    said = section(report_from(matter, "fr"), "limits")
    assert "la parole de l’organisateur : aucun fichier de preuve n’est ici." in said
    assert "0 ligne" not in said
