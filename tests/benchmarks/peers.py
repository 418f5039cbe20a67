"""The same blocks in the words of two peers: typst, which makes PDF/UA-1 and PDF/A-3a at once, and WeasyPrint.

Neither belongs to Jauge: `python3 packaging/dev.py bench report` brings them, nothing else does.
"""

import json
from collections.abc import Callable, Iterator
from html import escape
from importlib import import_module
from pathlib import Path

from audit_app.report.blocks import Bar, Block, Chart, Heading, Listing, PageBreak, Passage, Report, Run, Table
from audit_app.shipped import resources

FONTS = resources() / "fonts"
_FACE = "Atkinson Hyperlegible Next"
_COLOURS = ("#17633a", "#8a4b00", "#a11d1d")


def there_is(peer: str) -> bool:
    """Whether that peer is installed here, with the libraries of the system it needs."""
    try:
        import_module(peer)
    except (ImportError, OSError):
        return False
    return True


def typst_printing(report: Report, folder: Path) -> Callable[[], bytes]:
    """Return what prints the report by typst: its own compiler, fonts found beforehand, the data attached."""
    import typst

    (folder / "report.typ").write_text("\n".join(_typst(report)), encoding="utf-8")
    for carried in report.carries:
        (folder / carried.name).write_bytes(carried.content)

    def printed() -> bytes:
        return bytes(
            typst.compile(
                str(folder / "report.typ"), font_paths=[str(FONTS)], ignore_system_fonts=True,
                format="pdf", pdf_standards=["a-3a", "ua-1"],
            )
        )  # fmt: skip

    return printed


def _typst(report: Report) -> Iterator[str]:
    day = f"datetime(year: {report.on.year}, month: {report.on.month}, day: {report.on.day})"
    yield f"#set document(title: {_quoted(report.title)}, author: {_quoted(report.author)}, date: {day})"
    yield f'#set text(lang: "fr", font: {_quoted(_FACE)}, size: 10pt)'
    foot = f"context [#{_quoted(report.foot)} #h(1fr) #counter(page).display()]"
    yield f'#set page(paper: "a4", margin: 40pt, header: [#{_quoted(report.running)}], footer: {foot})'
    for carried in report.carries:
        yield (
            f'#pdf.attach({_quoted(carried.name)}, relationship: "source", '
            f"mime-type: {_quoted(carried.media_type)}, description: {_quoted(carried.said)})"
        )
    for block in report.blocks:
        yield _typst_block(block)


def _typst_block(block: Block) -> str:
    match block:
        case Heading():
            return f"#heading(level: {block.level})[#{_quoted(block.text)}] <{block.anchor}>"
        case Passage():
            return f"#par[{_typst_runs(block)}]"
        case Listing():
            return "#list(" + ", ".join(f"[{_typst_runs(point)}]" for point in block.points) + ")"
        case Table():
            widths = ", ".join(f"{column.width}fr" for column in block.columns)
            head = ", ".join(f"[#{_quoted(column.head)}]" for column in block.columns)
            cells = ", ".join(f"[{_typst_runs(cell[0])}]" for row in block.rows for cell in row)
            table = f"table(columns: ({widths}), table.header({head}), {cells})"
            return f"#figure(caption: [#{_quoted(block.caption)}], {table})"
        case Chart():
            says = f"alt: {_quoted(block.conclusion)}, caption: [#{_quoted(block.caption)}]"
            return f"#figure({says}, stack(dir: ttb, spacing: 4pt, {_typst_bars(block)}))"
        case PageBreak():
            return "#pagebreak()"
        case _:
            raise TypeError(type(block))


def _typst_runs(passage: Passage) -> str:
    return "".join(
        f"#link(<{run.to}>)[#{_quoted(run.text)}]" if run.to else f"#{_quoted(run.text)}"
        for run in passage.runs
        if isinstance(run, Run)
    )


def _typst_bars(chart: Chart) -> str:
    return ", ".join(
        f"stack(dir: ltr, spacing: 1pt, box(width: 110pt)[#{_quoted(bar.label)}], {_typst_parts(bar)})"
        for bar in chart.bars
    )


def _typst_parts(bar: Bar) -> str:
    return ", ".join(
        f"rect(width: {2 * amount}pt, height: 14pt, fill: rgb({_quoted(colour)}))[#text(fill: white)[{amount}]]"
        for (_name, amount, _mark), colour in zip(bar.parts, _COLOURS, strict=True)
    )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def weasyprint_printing(report: Report) -> Callable[[], bytes]:
    """Return what prints the report by WeasyPrint, as PDF/UA-1: it makes one of the two standards at a time."""
    import weasyprint

    page = "\n".join(_html(report))

    def printed() -> bytes:
        return bytes(weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1"))

    return printed


def _html(report: Report) -> Iterator[str]:
    face = f'@font-face {{font-family: Face; src: url("{(FONTS / "AtkinsonHyperlegibleNext-Regular.ttf").as_uri()}")}}'
    page = "@page {size: A4; margin: 40pt} body {font: 10pt Face} table {width: 100%; border-collapse: collapse}"
    head = f"<head><title>{escape(report.title)}</title><style>{face} {page}</style></head>"
    yield f'<!doctype html><html lang="{report.language}">{head}<body>'
    for block in report.blocks:
        yield _html_block(block)
    yield "</body></html>"


def _html_block(block: Block) -> str:
    match block:
        case Heading():
            return f'<h{block.level} id="{block.anchor}">{escape(block.text)}</h{block.level}>'
        case Passage():
            return f"<p>{_html_runs(block)}</p>"
        case Listing():
            return "<ul>" + "".join(f"<li>{_html_runs(point)}</li>" for point in block.points) + "</ul>"
        case Table():
            head = "".join(f'<th scope="col">{escape(column.head)}</th>' for column in block.columns)
            rows = "".join(
                "<tr>" + "".join(f"<td>{_html_runs(c[0])}</td>" for c in row) + "</tr>" for row in block.rows
            )
            body = f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>"
            return f"<table><caption>{escape(block.caption)}</caption>{body}</table>"
        case Chart():
            says = f'role="img" aria-label="{escape(block.conclusion)}"'
            svg = f'<svg {says} width="500" height="90">{_svg_bars(block)}</svg>'
            return f"<figure>{svg}<figcaption>{escape(block.caption)}</figcaption></figure>"
        case PageBreak():
            return '<div style="break-after: page"></div>'
        case _:
            raise TypeError(type(block))


def _html_runs(passage: Passage) -> str:
    return "".join(
        f'<a href="#{run.to}">{escape(run.text)}</a>' if run.to else escape(run.text)
        for run in passage.runs
        if isinstance(run, Run)
    )


def _svg_bars(chart: Chart) -> str:
    drawn = []
    for row, bar in enumerate(chart.bars):
        drawn.append(f'<text x="0" y="{22 * row + 14}">{escape(bar.label)}</text>')
        left = 120
        for (_name, amount, _mark), colour in zip(bar.parts, _COLOURS, strict=True):
            drawn.append(f'<rect x="{left}" y="{22 * row}" width="{2 * amount}" height="18" fill="{colour}"/>')
            left += 2 * amount + 1
    return "".join(drawn)
