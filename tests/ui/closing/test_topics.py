"""What blocks closing and what was issued, as it is seen and heard."""

from datetime import date

from audit_app.domain.audit import AuditState, EvidenceKind, Finding, State
from audit_app.domain.comparing import changed_since
from audit_app.domain.consent import Consent
from audit_app.domain.tester import Guarded, Tester
from audit_app.ui.closing.topics import AGAIN, closing_topics
from audit_app.ui.widgets.row import Rank
from audit_app.ui.widgets.untold_rows import TELL
from tests import builders
from tests.domain.examples import evidence, uuid
from tests.domain.test_issue import issue
from tests.report import audits
from tests.wording.speaking import plain


def topics(audit, since=lambda _issue: None):
    return closing_topics(audit, since)


def said(topic):
    return plain(" ".join((topic.row.spoken, *(row.spoken for row in topic.details()))))


def test_each_thing_that_blocks_says_how_much_and_leads_to_its_lines():
    found = topics(audits.full("n2"))
    (unchecked,) = [topic for topic in found if "non vérifiées" in plain(topic.row.title)]
    lines = [row for row in unchecked.details() if row.rank is Rank.LINE]
    assert f"{len(lines)} à régler" in said(unchecked)
    assert all(row.code for row in lines)


def test_photos_without_words_are_counted_one_by_one_and_each_place_of_them_can_be_gone_to():
    met = Finding(id=uuid(5), title="Un câble")
    pieces = [evidence(1, "ACC-01"), evidence(2, "ACC-01"), evidence(3, "", finding=met.id), evidence(4, "SAN-01@gone")]
    silent = {piece.id: piece.replaced(kind=EvidenceKind.PICTURE) for piece in pieces}
    found = topics(audits.small().replaced(findings={met.id: met}, evidence=silent))
    (pictures,) = [topic for topic in found if topic.code == "pictures_without_alternative"]
    assert "4 à régler" in plain(pictures.row.spoken)
    lines = [row for row in pictures.details() if row.rank is Rank.LINE]
    assert [row.code for row in lines] == [f"{TELL}{at}" for at in sorted(("ACC-01", met.id, "SAN-01@gone"))]


def test_a_finding_to_sort_again_says_why():
    audit = audits.small()
    lost = Finding(id=uuid(5), title="Marche", lines=("CIR-01@gone",), severity=4, testers=("T01",))
    found = topics(audit.replaced(findings={lost.id: lost}))
    assert "Marche" in " ".join(map(said, found))
    assert "aucune de ses lignes n’est plus demandée" in " ".join(map(said, found))


def test_who_waits_for_a_representative_is_named_with_both_ways_on():
    tester = Tester(id="T01", guarded=Guarded.MINOR)
    met = Finding(id=uuid(5), title="Marche", lines=("CIR-01",), severity=2, testers=("T01",))
    waiting = audits.small().replaced(
        testers={"T01": tester}, findings={met.id: met}, consents={"T01.take_part": Consent(given=True)}
    )
    (topic,) = [topic for topic in topics(waiting) if topic.code == "awaited_agreements"]
    assert "1 à régler" in said(topic)
    assert "T01 : ce qui a été dit ne compte pas tant que son représentant n’a pas donné son accord" in said(topic)


def test_where_nothing_blocks_it_is_said():
    settled = builders.an_audit(answers={line: builders.an_answer() for line in ("ACC-01", "INF-01", "INF-02")})
    assert "Rien ne bloque la clôture" in said(topics(settled)[0]) or topics(settled)[0].row.tone == "bad"
    closed = audits.small().replaced(state=State(state=AuditState.CLOSED))
    assert "L’audit est clos" in said(topics(closed)[0])


def test_issues_come_last_first_with_what_can_be_done_and_what_changed():
    audit = audits.small()
    two = audit.replaced(
        issues={one.id: one for one in (issue(1, by="Anne"), issue(2, kind="funder", reason="Deuxième visite"))}
    )
    last, first = topics(two, lambda _issue: changed_since(audit, audit, audits.ON))[-2:]
    assert "Émission n° 2" in said(last)
    for words in ("Copie pour un financeur", "Motif : Deuxième visite", "Aucune ligne, aucune action", "aaaa aaaa"):
        assert words in said(last)
    assert "Émis par Anne" in said(first)
    assert [row.code for row in last.details() if row.rank is Rank.LINE] == [f"{AGAIN}{issue(2).id}"]


def test_of_an_issue_withdrawn_in_part_it_is_said_and_its_file_is_not_offered():
    taken = issue(1, withdrawn_on=date(2027, 6, 2))
    topic = topics(audits.small().replaced(issues={taken.id: taken}))[-1]
    assert "Retirée en partie le 2 juin 2027" in " ".join(plain(remark.text) for remark in topic.row.remarks)
    assert "Retirée en partie le 2 juin 2027 : un testeur a retiré un consentement" in said(topic)
    assert not [row for row in topic.details() if row.rank is Rank.LINE]


def test_an_issue_whose_copy_is_lost_says_so():
    one = audits.small().replaced(issues={issue(1).id: issue(1)})
    assert "la comparaison est impossible" in said(topics(one)[-1])
