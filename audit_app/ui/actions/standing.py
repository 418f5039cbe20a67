"""Where the actions stand, in a sentence under the heading."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from audit_app.domain.register import Followed, Horizon
from audit_app.i18n import _, ngettext
from audit_app.wording.figures import number
from audit_app.wording.typography import listed


def standing_said(actions: Sequence[Followed], on: date) -> str:
    """Return how many actions there are, and how pressing they are; what there is none of is left out."""
    if not actions:
        return _("No action yet.")
    counts = Counter(one.horizon(on) for one in actions)
    said = [ngettext("{count} action", "{count} actions", len(actions)).format(count=number(len(actions)))]
    for horizon, words in (
        (Horizon.OVERDUE, ngettext("{count} overdue", "{count} overdue", counts[Horizon.OVERDUE])),
        (Horizon.SOON, ngettext("{count} due within 7 days", "{count} due within 7 days", counts[Horizon.SOON])),
        (Horizon.DONE, ngettext("{count} done", "{count} done", counts[Horizon.DONE])),
        (Horizon.DROPPED, ngettext("{count} dropped", "{count} dropped", counts[Horizon.DROPPED])),
    ):
        if counts[horizon]:
            said.append(words.format(count=number(counts[horizon])))
    return listed(said)
