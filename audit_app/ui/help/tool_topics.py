"""The practical tools as topics: what each is for, and the document itself, read before it is saved."""

from collections.abc import Iterator
from datetime import date

from audit_app.domain.audit import Audit
from audit_app.i18n import in_language
from audit_app.report.blocks import Fitting, Heading, Report, Simple
from audit_app.report.plain_text import told
from audit_app.report.tools.made import Tool, tool_name, tool_use
from audit_app.ui.help.topic import Block, Topic


def bare_topics() -> tuple[Topic, ...]:
    """Return the tools by name and use alone, while their documents are being made."""
    return tuple(Topic(str(tool), tool_name(tool), tool_use(tool)) for tool in Tool)


def made_topics(audit: Audit | None, language: str, on: date) -> tuple[Topic, ...]:
    """Return the tools with their documents in that language; the titles stay in the language spoken."""
    from audit_app import reporting  # the thread pays for importing what prints

    made = ((tool, reporting.tool_made(tool, audit, language=language, on=on)) for tool in Tool)
    return tuple(Topic(str(tool), tool_name(tool), tool_use(tool), document(report)) for tool, report in made)


def document(report: Report) -> tuple[Block, ...]:
    """Return the words of a document under their headings; its own title is not said again."""
    with in_language(report.language):
        return tuple(_under_heads(report))


def _under_heads(report: Report) -> Iterator[Block]:
    head, lines = "", list[str]()
    for block in _simple(report):
        if isinstance(block, Heading):
            if lines or head:
                yield Block(tuple(lines), head)
            head, lines = block.text, []
        else:
            lines.extend(f"• {line[2:]}" if line.startswith("- ") else line for line in told(block))
    yield Block(tuple(lines), head)


def _simple(report: Report) -> Iterator[Simple]:
    for block in report.blocks[1:]:
        yield from block.choices[0] if isinstance(block, Fitting) else (block,)
