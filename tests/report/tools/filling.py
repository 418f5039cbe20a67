"""An occasion for the tools: a small audit whose lines are measured, or a checklist alone."""

from datetime import date

from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.audit import Audit
from audit_app.report.blocks import Facts, Heading, Listing, Passage, Simple, Table
from audit_app.report.plain_text import said
from audit_app.report.tools.occasion import Occasion

ON = date(2027, 3, 1)


def without_audit() -> Occasion:
    """Return the shipped checklist alone."""
    return Occasion(None, shipped_checklist(), ON)


def of(audit: Audit) -> Occasion:
    """Return the occasion of an audit."""
    return Occasion(audit, audit.checklist, ON)


def words(blocks: tuple[Simple, ...]) -> str:
    """Return every word of some blocks, one a line, with plain spaces."""
    found: list[str] = []
    for block in blocks:
        match block:
            case Heading():
                found.append(block.text)
            case Passage():
                found.append(said(block))
            case Listing():
                found.extend(map(said, block.points))
            case Facts():
                found.extend(f"{term}: {', '.join(map(said, cell))}" for term, cell in block.pairs)
            case Table():
                found.extend(" | ".join(", ".join(map(said, cell)) for cell in row) for row in block.rows)
    return "\n".join(found).replace("\u00a0", " ").replace("\u202f", " ")
