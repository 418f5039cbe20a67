"""The kinds of report whose content is asked of an audit the same way; easy words have tests of their own."""

from audit_app.report.content import ReportKind

KINDS = tuple(kind for kind in ReportKind if kind is not ReportKind.EASY)
