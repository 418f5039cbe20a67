"""What is asked before an audit is let go: only where something would be lost, and which line it is about."""

from audit_app.ui.unsaved import would_be_lost
from tests.wording.speaking import plain


def test_nothing_is_asked_where_nothing_is_lost(sample_live):
    assert would_be_lost(None) == would_be_lost(sample_live) == ""


def test_an_action_begun_is_asked_about_with_its_line(sample_live):
    sample_live.drafts["action_taken", "GOV-01"] = "{}"
    sample_live.drafts["measured", "CIR-01"] = "{}"
    assert "Une action commencée n’est pas complète : GOV-01." in plain(would_be_lost(sample_live))


def test_a_figure_that_cannot_be_read_is_asked_about(sample_live):
    sample_live.drafts["measured", "CIR-01"] = "{}"
    assert "Une mesure saisie n’est pas comprise : CIR-01." in plain(would_be_lost(sample_live))
