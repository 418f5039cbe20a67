"""Gaps: what stops somebody first, each with what is done about it; then what is contradicted or not backed up."""

from audit_app.domain.audit import EvidenceKind, Verdict
from audit_app.ui.results.gap_topics import BREAKS, gap_topics, gaps_count
from audit_app.ui.widgets.row import Rank
from audit_app.ui.widgets.untold_rows import TELL
from tests import builders
from tests.report import audits
from tests.ui.results.conftest import found, spoken, titles
from tests.wording.speaking import plain


def topics(audit):
    return {topic.code: topic for topic in gap_topics(found(audit))}


def codes(topic):
    return [row.code for row in topic.details() if row.rank is Rank.LINE]


def test_what_stops_somebody_stands_first_with_what_is_done_about_it():
    made = gap_topics(found(audits.small()))
    assert made[0].code == BREAKS
    row = next(row for row in made[0].details() if row.code == "CIR-02@path-1")
    assert "Poser une rampe" in row.spoken
    assert "À faire, en retard" in row.spoken


def test_blocking_lines_nobody_checked_are_listed_with_the_breaks():
    made = topics(audits.empty("n1"))[BREAKS]
    blocking = [key for key, row in found(audits.empty("n1")).rows.items() if row.line.criterion.blocking]
    assert codes(made) == blocking
    assert "Rien de constaté n’arrête quelqu’un" in spoken(made)
    assert f"{len(blocking)} lignes bloquantes sur {len(blocking)}" in spoken(made)


def test_that_no_break_was_found_is_said_when_all_is_checked():
    lines = found(builders.an_audit()).rows
    whole = builders.an_audit(answers={line: builders.an_answer() for line in lines})
    made = topics(whole)
    assert "toutes les lignes bloquantes sont vérifiées" in spoken(made[BREAKS])
    assert "Aucun autre écart" in spoken(made["unmet"])
    assert titles(made["unmet"].details())[0] == "Autres écarts"


def test_gaps_nobody_answers_for_come_before_the_others():
    made = topics(audits.full("n2"))["unmet"]
    groups = [plain(row.title) for row in made.details() if row.rank is Rank.GROUP]
    assert "sans action" in groups[0]
    assert "avec une action" in groups[1]
    looked_up = found(audits.full("n2"))
    acted = [looked_up.rows[code].action is not None for code in codes(made)]
    assert acted == sorted(acted)
    assert "en retard" in spoken(made)


def test_photos_and_recordings_without_words_are_counted_and_lead_to_their_line():
    audit = audits.small()
    piece = next(iter(audit.evidence.values()))
    pieces = {
        key: piece.replaced(id=key, alt="", line=line, kind=kind)
        for key, line, kind in (
            (audits.an_id(71), "ACC-01", EvidenceKind.PICTURE),
            (audits.an_id(72), "ACC-01", EvidenceKind.PICTURE),
            (audits.an_id(73), "CIR-02@path-1", EvidenceKind.AUDIO),
        )
    }
    made = topics(audit.replaced(evidence=pieces))["untold"]
    assert "2 photos sans texte de remplacement" in spoken(made)
    assert "1 enregistrement sans transcription" in spoken(made)
    assert codes(made) == [f"{TELL}ACC-01", f"{TELL}CIR-02@path-1"]
    assert "untold" not in topics(audit.replaced(evidence={piece.id: piece.replaced(decorative=True)}))


def test_users_who_contradict_are_quoted_beside_the_organiser():
    row = next(row for row in topics(audits.small())["overruled"].details() if row.rank is Rank.LINE)
    assert "réponse de l’organisateur : conforme" in plain(row.spoken)
    assert "Rampe trop raide" in row.spoken


def test_two_answers_are_listed_to_be_settled():
    assert codes(topics(audits.small())["contested"]) == ["INF-01"]


def test_an_answer_against_its_own_measurements_is_listed():
    answer = builders.an_answer(measured={"width": builders.Measured(amount=90.0)})
    assert codes(topics(builders.an_audit(answers={"CIR-01": answer}))["against"]) == ["CIR-01"]


def test_what_nobody_can_check_is_listed_by_what_is_missing():
    answers = {
        "CIR-01": builders.an_answer(),
        "ACC-01": builders.an_answer(by=None, on=None),
    }
    made = topics(builders.an_audit(answers=answers))
    assert codes(made["no_evidence"]) == ["ACC-01", "CIR-01"]
    assert "Largeur" in made["no_measure"].details()[-1].spoken
    assert "Auteur manquant, date manquante" in made["no_author"].details()[-1].spoken


def test_answers_set_aside_are_counted_and_lead_nowhere():
    made = topics(audits.small())["aside"]
    assert "1 réponse" in spoken(made)
    assert codes(made) == []
    assert any("SAN-01@gone · partiel" in title for title in titles(made.details()))


def test_what_there_is_none_of_is_not_shown():
    assert set(topics(builders.an_audit())) == {BREAKS, "unmet"}


def test_gaps_are_counted_whatever_stops_somebody_or_not():
    looked_up = found(audits.small())
    assert gaps_count(looked_up) == sum(
        row.counts_as in {Verdict.NON_COMPLIANT, Verdict.PARTIAL} for row in looked_up.rows.values()
    )
