"""The decision page: what an officer reads first, and what is left out when room is short."""

from datetime import timedelta

from audit_app.domain.audit import Answer, Verdict
from audit_app.domain.progress import standings
from audit_app.domain.tailoring import tailored
from audit_app.report.blocks import Fitting, Heading, Listing, PageOf, Table, Tiles
from audit_app.report.content import ReportKind, decision, report_of
from audit_app.report.direction import text_of
from audit_app.report.reading_order import spoken
from audit_app.wording.lines import id_of, title_of
from tests import builders
from tests.report import audits
from tests.report.content.test_whole import a_report
from tests.report.outlines import section


def first_page(audit, **named) -> Fitting:
    page = a_report(audit, **named).blocks[0]
    assert isinstance(page, Fitting)
    return page


def test_the_breaks_of_the_journey_are_named():
    said = section(a_report(), "breaks")
    assert "Ruptures du parcours : 1" in said
    assert "(bad) CIR-02 · Allée nord Non satisfait : Titre de CIR-02" in said


def test_of_the_blocking_lines_not_checked_those_not_due_yet_are_counted():
    audit = audits.half("n3")
    rows = [row for row in standings(audit).values() if row.line.criterion.blocking and row.is_unknown]
    later = sum(not row.is_due(audits.ON) for row in rows)
    assert 1 < later < len(rows)
    said = f"ne sont pas vérifiées. {later} d’entre elles ne sont pas encore dues."
    assert said in section(a_report(audit, kind=ReportKind.FUNDER), "breaks")
    after = report_of(
        audit, audits.schemes(), on=audit.event.ends_on + timedelta(days=9), kind=ReportKind.FUNDER, language="fr",
        made_by=audits.VERSION,
    )  # fmt: skip
    assert "d’entre elles" not in section(after, "breaks")


def test_a_line_with_a_long_name_says_less_of_its_title_where_one_line_is_meant():
    rows = standings(audits.full("n3")).values()
    row = max(rows, key=lambda row: len(id_of(row)) * (len(title_of(row)) > 78) * (not row.overruled_by))
    on_one, on_two = (text_of(decision._break(row, titles)) for titles in (78, 160))
    assert len(id_of(row)) > 26
    assert len(on_one) < 118 < len(on_two)


def test_a_break_that_users_met_says_so():
    assert "des usagers y ont été bloqués" in section(a_report(audits.full("n1")), "breaks")


def test_no_break_is_only_good_news_when_every_blocking_line_is_checked():
    fine = builders.an_audit(
        id=audits.an_id(0), answers={"ACC-01": builders.an_answer(), "CIR-02": builders.an_answer(Verdict.COMPLIANT)}
    )
    assert "(good) Aucune rupture constatée" in section(a_report(fine), "breaks")
    assert "(unknown) Aucune rupture constatée" in section(a_report(builders.an_audit()), "breaks")


def test_lines_met_in_part_that_keep_the_journey_from_being_shown_are_named_where_nothing_breaks_it():
    """“No break was found”, beside “E-03 a journey without break: not met”, were two truths of one thing."""
    said = section(a_report(audits.half("n1"), kind=ReportKind.FUNDER, schemes=audits.schemes()), "breaks")
    assert "(partial) Pas de rupture complète, mais 2 lignes bloquantes satisfaites en partie seulement" in said
    assert "CIR-01, SAN-01" in said
    assert "Aucune rupture constatée" not in said
    assert "ne sont pas vérifiées" in said


def test_of_many_lines_met_in_part_the_rest_is_on_another_page():
    audit = audits.all_partial("n3")
    first = next(p for p in first_page(audit).choices[-1] if isinstance(p, Listing)).points[0]
    assert any(isinstance(run, PageOf) and run.anchor == "gaps" for run in first.runs)


def test_each_shorter_page_says_less_and_sends_the_reader_on():
    broken = audits.full("n4")
    lines = [line.id for line in tailored(broken).lines.values() if line.criterion.blocking][:3]
    broken = broken.replaced(
        answers={**broken.answers, **{line: Answer(verdict=Verdict.NON_COMPLIANT) for line in lines}}
    )
    page = first_page(broken, schemes=audits.schemes())

    def rows(choice):
        return sum(len(p.rows) for p in choice if isinstance(p, Table)) + sum(
            len(p.points) for p in choice if isinstance(p, Listing)
        )

    counts = [rows(choice) for choice in page.choices]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]
    last = next(p for p in page.choices[-1] if isinstance(p, Listing)).points
    assert any(isinstance(run, PageOf) and run.anchor == "gaps" for point in last for run in point.runs)


def test_a_long_name_is_cut_only_where_room_is_short():
    event = builders.an_event(name="Très " * 50 + "long")
    page = first_page(builders.an_audit(event=event))
    titles = [next(p.text for p in choice if isinstance(p, Heading)) for choice in page.choices]
    assert titles[0] == event.name
    assert titles[-1].endswith("…")


def test_the_titles_of_breaks_are_cut_only_where_room_is_short():
    said = [" ".join(spoken(choice, {})) for choice in first_page(audits.full("n1"), kind="funder").choices]
    assert "…" not in said[0]
    assert "Un référent accessibilité est nommé ; son nom, un… – des usagers" in said[-1].replace("\u202f", " ")


def test_those_that_say_as_much_differ_in_their_letters_alone():
    page = first_page(audits.full("n3"), schemes=audits.schemes(), kind="funder")
    assert sum(page.alike) == len(page.choices)
    start = 0
    for many in page.alike:
        group = page.choices[start : start + many]
        letters = [len(" ".join(spoken(choice, {}))) for choice in group]
        assert letters == sorted(letters, reverse=True)
        start += many


def test_a_condition_has_two_lines_where_its_row_has_them_anyway_and_the_worst_where_room_is():
    choices = first_page(audits.full("n3"), schemes=audits.schemes(), kind="funder").choices
    tables = [next(part for part in choice if isinstance(part, Table)) for choice in choices]
    said = [[" ".join(run.text for run in row[0][0].runs) for row in table.rows] for table in tables]
    wide = [len(row[2][0].runs[0].text) > 33 for row in tables[14].rows]
    assert {len(each) > 60 for each, two in zip(said[14], wide, strict=True) if two} == {True}
    assert {len(each) > 60 for each, two in zip(said[14], wide, strict=True) if not two} == {False}
    assert sum(len(each) > 60 for each in said[9]) > sum(len(each) > 60 for each in said[14])
    assert said[9][0] == said[0][0]


def test_the_tiles_give_grade_lines_checked_and_size_class():
    tiles = next(p for p in first_page(audits.small()).choices[0] if isinstance(p, Tiles)).tiles
    assert [tile.label for tile in tiles] == ["Palier global", "Lignes vérifiées", "Classe de taille"]
    assert tiles[1].share == (3, 6)
    assert tiles[2].value == "N2"


def test_a_reviewed_checklist_is_not_said_to_be_a_draft():
    for reviewed in (False, True):
        audit = builders.an_audit(checklist=builders.a_checklist(reviewed=reviewed))
        for choice in first_page(audit).choices:
            said = " ".join(spoken(choice, {}))
            assert ("Non relue" in said) is not reviewed
            assert "Auto-évaluation de l’organisateur" in said


def test_a_funder_reads_its_conditions_before_anything_else_and_few_grades():
    report = report_of(
        audits.half("n3"), audits.schemes(), on=audits.ON, kind=ReportKind.FUNDER, made_by=audits.VERSION
    )
    for choice in report.blocks[0].choices:
        heads = [part.anchor for part in choice if isinstance(part, Heading)]
        assert heads == ["title", "decision", "short-state-base", "breaks", "grades"]
        tiles = next(part for part in choice if isinstance(part, Tiles)).tiles
        assert [tile.label for tile in tiles] == ["Conditions remplies", "Palier global", "Lignes vérifiées"]
        assert len([part for part in choice if isinstance(part, Table)][-1].rows) in {2, 4}
    assert tiles[0].share == (1, 13)
    assert "13 conditions" not in tiles[0].notes[0].runs[0].text
