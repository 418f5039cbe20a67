"""Every document the program prints, of audits of all sorts, and reports of blocks that are hard to print."""

from collections.abc import Iterator

from audit_app.checklists.loading import shipped_checklist, shipped_scenarios
from audit_app.domain.progress import standings
from audit_app.i18n import in_language
from audit_app.report import blocks
from audit_app.report.blocks import (
    Carried,
    Column,
    Facts,
    Heading,
    Listing,
    PageOf,
    Passage,
    PinMark,
    Report,
    Run,
    Table,
    say,
)
from audit_app.report.content import ReportKind, report_of
from audit_app.report.content.handed_out import Handout, handout_of
from audit_app.report.content.paper import PaperForm, sheets_of
from audit_app.report.tools.made import Tool, tool_report
from tests.data import hostile_texts
from tests.report import audits, hostile
from tests.report.printed import report
from tests.report.tests_held import held


def of_blocks(*parts: blocks.Block, **more: object) -> Report:
    said = ("Essai", "fr", "Bureau", "Sujet", "Jauge", audits.ON, "tête", "pied", "page {page} sur {pages}")
    return Report(*said, blocks=(Heading(1, "Essai", "essai"), *parts), **more)


def everything() -> Report:
    """One of each block, on two pages, with a picture, links, and files it carries."""
    piece = audits.small().evidence[audits.an_id(20)]
    pins = (PinMark("1", 20, 30), PinMark("12", 60, 70, square=True))
    seen = (Run("Voir "), Run("les écarts", to="gaps"), Run(", page "), PageOf("gaps"), Run(", "))
    said = (Run("the show", language="en"), Run(" 🦽 क → יעל 2,\u202f日本!"))
    rows = tuple(((say(f"ligne {at}"),), (say("oui", mark=blocks.Mark.GOOD), say("vu"))) for at in range(4))
    data = Carried("audit.json", "Les données", b'{"a": 1}')
    schema = Carried("audit.schema.json", "Leur forme", b"{}", "application/schema+json", "Supplement")
    return of_blocks(
        Listing((Passage((Run("Écarts", to="gaps"), Run(" – page "), PageOf("gaps"))),)),
        Passage(seen + said),
        say("Une phrase de plusieurs mots.\nEt sa suite."),
        blocks.Tiles((blocks.Tile("Palier", "Socle", (say("retenu"),), blocks.Mark.GOOD, (1, 3)),)),
        blocks.PageBreak(),
        Heading(2, "Écarts", "gaps"),
        Listing((say("un"), say("deux", mark=blocks.Mark.BAD))),
        Table("Les écarts", (Column("Ligne", 1), Column("Vu", 2)), rows),
        Facts((("Terme", (say("fait"), say("autre"))),)),
        blocks.Figures((blocks.Figure(piece, "La rampe, vue du parking.", (say("Photo 1"),), "absente", pins),)),
        carries=(data, schema),
        fingerprint="01ab " * 16,
    )


def reports(language: str) -> Iterator[tuple[str, Report]]:
    for name in ("n1", "n2", "n3", "n4"):
        for what in ("empty", "half", "full"):
            for kind in ReportKind:
                yield f"{name}-{what}-{kind}-{language}", report(name, what, language, kind)
    yield f"tests-{language}", report_of(held(), (), on=audits.ON, language=language, made_by="Jauge")


def handed_out(language: str) -> Iterator[tuple[str, Report]]:
    named = {"on": audits.ON, "language": language, "made_by": "Jauge"}
    for form in PaperForm:
        audit = audits.half("n2")
        rows = tuple(standings(audit).values())
        yield f"paper-{form}-{language}", sheets_of(audit, rows, form=form, **named)
        for handout in Handout:
            made = handout_of(held(), handout, shipped_scenarios(), form=form, asked=("S1", "S5", "S8"), **named)
            yield f"{handout}-{form}-{language}", made
    with in_language(language):
        for tool in Tool:
            for audit in (None, audits.half("n1")):
                yield f"{tool}-{bool(audit)}-{language}", tool_report(tool, audit, shipped_checklist(), **named)


def hostile_reports() -> Iterator[tuple[str, Report]]:
    for at, text in enumerate(hostile.TEXTS):
        said = report_of(hostile.audit(text), (audits.a_scheme(),), on=audits.ON, made_by="Jauge")
        yield f"hostile-{at}", said
    yield "hostile-blocks", of_blocks(*(part for name in hostile_texts.TYPED for part in everywhere(name)))


def in_every_script() -> Iterator[tuple[str, Report]]:
    """An audit whose every text is of letters of many scripts, as each kind of report in both languages."""
    audit = hostile.audit("יעל 12, عبد الله et 日本 花子 🧑🏽\u200d🦽 한국어 ไทย हि 𝕏 (3e étage)\n北京")
    for kind in ReportKind:
        for language in ("fr", "en"):
            named = {"on": audits.ON, "kind": kind, "language": language, "made_by": "Jauge"}
            yield f"scripts-{kind}-{language}", report_of(audit, (audits.a_scheme(),), **named)


def everywhere(name: str) -> Iterator[blocks.Simple]:
    """A hostile text in each sort of block."""
    text = hostile_texts.stored(name)
    yield Heading(2, hostile_texts.one_line(name), f"h-{name}")
    yield say(text)
    yield Passage((Run("avant "), Run(text, strong=True, to=f"h-{name}"), Run(text, language="en"), PageOf("essai")))
    yield Listing((say(text), say(text, mark=blocks.Mark.GOOD)))
    yield Table(text, (Column("a", 1), Column("b", 5)), (((say(text), say(text)), (say(text),)),))
    yield Facts(((text, (say(text),)),))
    yield blocks.Tiles((blocks.Tile(text, text, (say(text),), share=(1, 3)),))


def hard() -> Iterator[tuple[str, Report]]:
    """What is hard to lay out: long, long in one word, many, cut over pages, other scripts, other languages."""
    long, tall = "mot " * 2_500, (say("mot " * 1_200),)
    cut = Table("c", (Column("A", 1), Column("B", 4)), (((say("a"),), tall),))
    many = tuple(((say(f"ligne {at}"),), (say("oui"), say("vu"))) for at in range(300))
    names = (
        say("日本 花子 عبد الله יעל 🧑🏽‍🦽 Ω≥½ ที่นี่ हि 𝕏 \ue000\uf8ff\uffff\U0010fffd"),
        say("日" * 400),
        say("W" * 50_000),
        say("ع" * 50_000),
        say("क" * 200),
    )
    narrow = Table("c", (Column("A", 1), Column("B", 9)), ((names[:1], (*names[:2], names[-1], say("W" * 900))),))
    read = Run(long[:900], to="essai")
    links = (Passage((Run(f"voir {at} ", to="essai"), read, PageOf("essai"), Run(" fin."))) for at in range(9))
    foreign = (Run("Il a dit "), Run("the show must go on", language="en"), Run(", "), Run("vale", True, "essai", "es"))
    yield "long", of_blocks(say(long), Listing((say(long),)), Facts((("t", (say(long),)),)))
    yield "many", of_blocks(Heading(2, "Table", "t"), Table("Trois cents", (Column("A", 1), Column("B", 1)), many), cut)
    bars = tuple(blocks.Bar(f"Thème {at}", (("oui", at, blocks.Mark.GOOD),), f"{at} oui") for at in range(18))
    yield "divided", of_blocks(say("mot " * 650), blocks.Chart("Les thèmes", bars, "Dix-huit thèmes."), cut)
    yield "names", of_blocks(*names, narrow)
    yield "links", of_blocks(*links, Passage(foreign))
    contents = Passage((Run("Essai", to="essai"), Run(" – page "), PageOf("essai")))
    yield "contents", of_blocks(Listing((contents,)), Listing((say("a"),), tight=True), fingerprint="ab12 " * 16)
    yield "unseen", of_blocks(Heading(2, "\u200b", "u"), Heading(3, "\u2060", "v"), say("\ufeff"), say("à", mark=None))
    yield "bare", Report("Titre", "fr", "A", "S", "J", audits.ON, "t", "p", "{page}", blocks=(say("a\n\n\nb\tc"),))
