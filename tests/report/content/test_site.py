"""The plans of the site: a figure with its alternative, and everything on it in words, for both readers."""

from audit_app.domain.audit import EvidenceKind
from audit_app.domain.plan import Pin, PinKind, Plan
from audit_app.report.blocks import Figures, Table
from tests.report import audits
from tests.report.content.test_whole import a_report, parts_of
from tests.report.outlines import section, texts

PLAN = Plan(
    id=audits.an_id(70),
    name="Stade et village",
    alt="Le village est à l’est du stade.",
    sha256="b" * 64,
    suffix=".jpg",
    size=900,
    width=800,
    height=600,
    by="Anne",
)


def pin(kind, subject, x, y):
    return Pin(plan=PLAN.id, kind=PinKind(kind), subject=subject, x=x, y=y)


def site(*more):
    pins = (pin("zone", "path-1", 12.0, 30.0), pin("evidence", audits.an_id(20), 80.0, 90.0), *more)
    return audits.small().replaced(plans={PLAN.id: PLAN}, pins={each.key: each for each in pins})


def test_an_audit_without_plan_says_nothing_of_one():
    assert section(a_report(), "site") == ""


def test_the_plan_is_a_figure_across_the_page_with_its_pins_and_its_words():
    (figure,) = next(p for p in parts_of(a_report(site())) if isinstance(p, Figures) and p.figures[0].wide).figures
    assert (figure.evidence, figure.alternative) == (PLAN, "Plan «\u202fStade et village\u202f», décrit juste avant")
    assert [(mark.number, mark.x, mark.y, mark.square) for mark in figure.pins] == [
        ("1", 12.0, 30.0, False),
        ("2", 80.0, 90.0, True),
    ]
    assert texts(a_report(site())).count("Le village est à l’est du stade.") == 1, "heard once"
    assert "Plan : Stade et village, 1 zone (cercle), 1 preuve (carré)" in section(a_report(site()), "site-1")


def test_the_same_is_said_in_a_table_with_the_worst_verdict_there():
    said = section(a_report(site()), "site-1")
    assert "Le village est à l’est du stade." in said
    assert "1 | Allée nord | À gauche, en haut (12 %, 30 %) | (bad) Non conforme" in said
    assert "2 | Image : La rampe, vue du parking. / N° 1 des preuves | À droite, en bas (80 %, 90 %)" in said


def test_both_readers_get_it_and_nobody_is_named():
    full, funder = (section(a_report(site(), kind=kind), "site") for kind in ("working", "funder"))
    assert full == funder
    assert "Anne" not in full
    assert "Plan of the site" in texts(a_report(site(), language="en"))


def test_what_somebody_says_in_a_recording_is_told_to_the_team_alone():
    audit = site()
    piece = audit.evidence[audits.an_id(20)]
    heard = piece.replaced(kind=EvidenceKind.AUDIO, suffix=".wav", alt="", transcript="Je suis tombée ici.")
    audit = audit.replaced(evidence={**audit.evidence, piece.id: heard})
    full, funder = (section(a_report(audit, kind=kind), "site") for kind in ("working", "funder"))
    assert "Enregistrement : Je suis tombée ici." in full
    assert "tombée" not in funder
    assert "Enregistrement : " in funder


def test_a_photo_of_somebody_who_does_not_agree_is_not_told_on_a_plan_either():
    audit = site()
    piece = audit.evidence[audits.an_id(20)].replaced(shows=("T09",))
    audit = audit.replaced(evidence={**audit.evidence, piece.id: piece})
    said = section(a_report(audit, kind="working"), "site")
    assert "La rampe, vue du parking." not in said
    assert "N° 1 des preuves" in said


def test_a_plan_without_pins_has_no_table():
    report = a_report(audits.small().replaced(plans={PLAN.id: PLAN}))
    captions = [p.caption for p in parts_of(report) if isinstance(p, Table) and p.rows]
    assert not any("Stade et village" in caption for caption in captions)
    assert "0 zone (cercle)" in section(report, "site-1")


def test_a_pin_left_alone_by_a_union_is_listed():
    assert "Stade et village, au milieu (50 %, 50 %) : ce qui était là a été retiré" in section(
        a_report(site(pin("zone", "path-9", 50.0, 50.0))), "site"
    )
