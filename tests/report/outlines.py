"""A report as text a person can read and compare: one line a thing, marks and roles in brackets."""

import re

from audit_app.report import blocks
from audit_app.report.reading_order import spoken


def outline(report: blocks.Report) -> str:
    parts = [f"{report.title} | {report.language} | {report.author} | {report.running} | {report.foot}"]
    for block in report.blocks:
        parts += _lines(block.choices[0] if isinstance(block, blocks.Fitting) else (block,))
    return re.sub(r"\b[0-9a-f]{32} [0-9a-f]{32}\b", "<sha256>", "\n".join(parts)) + "\n"


def texts(report: blocks.Report) -> str:
    """Everything the report can say, as one text with plain spaces."""
    printed = [b.choices[0] if isinstance(b, blocks.Fitting) else (b,) for b in report.blocks]
    return plain(" ".join(t for part in printed for t in spoken(part, {})))


def plain(text: str) -> str:
    return " ".join(text.split())


def section(report: blocks.Report, anchor: str) -> str:
    """The outline from the heading of that anchor to the next of its level or above."""
    found: list[blocks.Simple] = []
    level = 9
    for block in report.blocks:
        for part in block.choices[0] if isinstance(block, blocks.Fitting) else (block,):
            if isinstance(part, blocks.Heading) and found and part.level <= level:
                return plain_lines(found)
            if found or (isinstance(part, blocks.Heading) and part.anchor == anchor):
                level = part.level if not found else level
                found.append(part)
    return plain_lines(found)


def plain_lines(found):
    return "\n".join(plain(line) for line in _lines(tuple(found))).strip()


def _lines(parts):
    made = []
    for part in parts:
        match part:
            case blocks.Heading():
                made += ["", f"{'#' * part.level} {part.text}"]
            case blocks.Passage():
                made.append(_passage(part))
            case blocks.Listing():
                made += [f"- {_passage(point)}" for point in part.points]
            case blocks.Table():
                made.append(" | ".join(column.head for column in part.columns))
                made += [f"  {' | '.join(map(_cell, row))}" for row in part.rows]
            case blocks.Facts():
                made += [f"  {term} = {_cell(cell)}" for term, cell in part.pairs]
            case blocks.Tiles():
                made += [f"[{tile.label}] {_mark(tile.mark)}{tile.value} ({_cell(tile.notes)})" for tile in part.tiles]
            case blocks.Figures():
                made += [f"(picture: {figure.alternative}) {_cell(figure.caption)}" for figure in part.figures]
            case blocks.Chart():
                made += [f"(chart: {part.conclusion}) {part.caption}"]
                made += [f"  {bar.label} [{bar.said}]" for bar in part.bars]
            case blocks.PageBreak():
                made.append("---")
    return made


def _cell(cell):
    return " / ".join(map(_passage, cell))


def _passage(passage):
    said = "".join(map(_run, passage.runs))
    return f"{_mark(passage.mark)}{said}".replace("\n", "\\n")


def _run(run):
    match run:
        case blocks.PageOf():
            return f"{run.said}<{run.anchor}>"
        case blocks.Blank():
            return "____"
    return run.text


def _mark(mark):
    return f"({mark}) " if mark else ""
