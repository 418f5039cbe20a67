"""From an audit to the blocks of its report: pure, one module a section."""

from audit_app.report.content.matter import Numbered, ReportKind
from audit_app.report.content.whole import report_from, report_of

__all__ = ["Numbered", "ReportKind", "report_from", "report_of"]
