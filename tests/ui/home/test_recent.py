"""An audit in the list: what it is and where it stands."""

from datetime import date

import pytest

from audit_app.domain.audit import AuditState
from audit_app.domain.event import SizeClass
from audit_app.i18n import in_language
from audit_app.store.rows import AuditSummary
from audit_app.ui.home.recent import headline, standing
from tests.wording.speaking import plain


@pytest.fixture
def summary():
    return AuditSummary(
        id="0" * 36, name="10 km des Deux Rives", edition="2027", starts_on=date(2027, 5, 16),
        size_class=SizeClass.N2, state=AuditState.CLOSED, checked=1, to_check=193,
        created_at="2027-01-01T10:00:00.000+00:00", changed_at="2027-04-18T14:02:07.000+00:00",
    )  # fmt: skip


def test_it_is_named_with_its_class_and_day(summary):
    assert plain(headline(summary)) == "10 km des Deux Rives 2027, classe N2, 16 mai 2027"


def test_its_state_its_progress_and_its_last_change_are_said(summary):
    said = plain(standing(summary))
    assert said.startswith("clos · 1 ligne vérifiée sur 194 · modifié le 18 avril 2027 à ")
    with in_language("en"):
        assert plain(standing(summary)).startswith("closed · 1 of 194 lines checked · changed on 18 April 2027 at ")
