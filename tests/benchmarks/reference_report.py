"""The reference report: 24 pages of the kind of matter Jauge prints, as blocks; its peers print the same blocks."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count
from random import Random

from audit_app.domain.audit import Evidence, EvidenceKind
from audit_app.report.blocks import (
    Bar,
    Block,
    Carried,
    Chart,
    Column,
    Figure,
    Figures,
    Heading,
    Inline,
    Listing,
    Mark,
    PageBreak,
    Passage,
    Report,
    Run,
    Table,
    say,
)

CHAPTERS = 8
_MATTER = """
cheminement stationnement accueil billetterie sanitaires vestiaires tribune gradin rampe pente largeur ressaut
éclairage signalétique boucle magnétique sous-titres audiodescription fauteuil accompagnant bénévole parcours départ
arrivée ravitaillement secours évacuation calme contraste hauteur mesure constat preuve visite épreuve dossard navette
arrêt guichet revêtement dévers garde-corps palier portillon file attente
"""
_WORDS = tuple(_MATTER.split())


def reference_report(rows_a_table: int = 50, chapters: int = CHAPTERS) -> Report:
    """Return it: a table a chapter, 12 charts in eight chapters, 33 headings, 64 paragraphs, 32 points, 51 links."""
    drawn = Random(2030)  # noqa: S311  the same report every time
    return Report(
        title="Rapport d’audit d’accessibilité – Course de référence",
        language="fr",
        author="Association de référence",
        subject="Rapport d’audit d’accessibilité",
        made_by="Jauge",
        on=date(2027, 3, 1),
        running="Course de référence – 2027",
        foot="Brouillon – 1er mars 2027",
        page_words="page {page} sur {pages}",
        blocks=tuple(_blocks(drawn, rows_a_table, chapters)),
        carries=(Carried("audit.json", "Données de l’audit", _data(drawn)),),
    )


def with_photos(report: Report, many: int) -> Report:
    """Return the report with an annex of so many photos; the end of the id of each is its number, from 000."""
    figures = tuple(
        Figure(
            Evidence(
                id=f"01940000-0000-7000-8000-{number:012d}",
                line="CIR-01",
                kind=EvidenceKind.PICTURE,
                sha256=f"{number:064x}",
                suffix=".jpg",
                size=1,
                alt=f"Photo {number}",
            ),
            f"Photo {number}",
            (say(f"Photo {number}"),),
            "Fichier absent",
        )
        for number in range(many)
    )
    annex: tuple[Block, ...] = (Heading(2, "Photos", "photos"), Figures(figures)) if many else ()
    return replace(report, blocks=(*report.blocks, *annex))


def _blocks(drawn: Random, rows: int, chapters: int) -> Iterator[Block]:
    yield Heading(1, "Course de référence", "title")
    yield say("Un rapport de la taille d’un vrai, pour mesurer le temps qu’il faut à l’imprimer.")
    yield Heading(2, "Sommaire", "contents")
    yield Listing(tuple(Passage((Run(f"Chapitre {n}", to=f"chapter-{n}"),)) for n in range(1, chapters + 1)))
    yield PageBreak()
    charts = count(1)
    for chapter in range(1, chapters + 1):
        yield Heading(2, f"Chapitre {chapter} – {_sentence(drawn, 3)}", f"chapter-{chapter}")
        yield _linked(drawn, chapter, chapters)
        for part in (1, 2):
            yield from _part(drawn, chapter, part)
            for _ in range(2 if chapter % 2 and part == 1 else part - 1):
                yield _chart(drawn, next(charts))
        yield _table(drawn, chapter, rows)


def _part(drawn: Random, chapter: int, part: int) -> Iterator[Block]:
    yield Heading(3, f"Point {chapter}.{part} {_sentence(drawn, 3)}", f"part-{chapter}-{part}")
    for _ in range(3):
        yield say(_paragraph(drawn))
    if part == 1:
        yield Listing(tuple(say(_sentence(drawn, drawn.randint(6, 22))) for _ in range(4)))


def _linked(drawn: Random, chapter: int, chapters: int) -> Passage:
    """Return a paragraph that leads to five places."""
    runs: list[Inline] = [Run(_paragraph(drawn))]
    for step in range(1, 6):
        there = (chapter + step) % chapters + 1
        runs += [Run(" Voir "), Run(f"le chapitre {there}", to=f"chapter-{there}"), Run(".")]
    return Passage(tuple(runs))


def _chart(drawn: Random, number: int) -> Chart:
    bars = []
    for _ in range(4):
        met, partly, not_met = (drawn.randint(3, 40) for _ in range(3))
        parts = (("conforme", met, Mark.GOOD), ("en partie", partly, Mark.PARTIAL), ("non conforme", not_met, Mark.BAD))
        bars.append(Bar(drawn.choice(_WORDS).capitalize(), parts, f"{met} sur {met + partly + not_met}"))
    said = " ; ".join(f"{bar.label} : {bar.said} conformes" for bar in bars)
    return Chart(f"Figure {number}", tuple(bars), said)


def _table(drawn: Random, chapter: int, rows: int) -> Table:
    columns = ("Repère", "Désignation", "Valeur", "Unité", "Constat")
    widths = (2, 6, 2, 2, 3)
    return Table(
        f"Tableau {chapter} : relevés du chapitre {chapter}",
        tuple(Column(head, width) for head, width in zip(columns, widths, strict=True)),
        tuple(tuple((say(text),) for text in _row(drawn, f"E{chapter}-{number:03d}")) for number in range(1, rows + 1)),
    )


def _row(drawn: Random, name: str) -> tuple[str, ...]:
    value = f"{drawn.uniform(1, 900):.1f}".replace(".", ",")
    unit, found = drawn.choice(("cm", "%", "lux", "m")), drawn.choice(("conforme", "en partie", "non conforme"))
    return name, " ".join(drawn.choices(_WORDS, k=4)), value, unit, found


def _sentence(drawn: Random, words: int) -> str:
    return " ".join(drawn.choices(_WORDS, k=words)).capitalize()


def _paragraph(drawn: Random) -> str:
    return " ".join(f"{_sentence(drawn, drawn.randint(9, 16))}." for _ in range(4))


def _data(drawn: Random) -> bytes:
    lines = [
        dict(zip(("id", "title", "value", "unit", "found"), _row(drawn, f"L{n:03d}"), strict=True)) for n in range(400)
    ]
    return json.dumps({"lines": lines}, ensure_ascii=False).encode()
