"""Every label the program says, in a variety."""

from collections.abc import Iterator

from audit_app.i18n import _ as said
from audit_app.i18n import in_language, pgettext
from tests.test_i18n import messages_in_the_source


def said_in(spoken: str) -> Iterator[str]:
    """Yield each message in the variety."""
    with in_language(spoken):
        for message, context in messages_in_the_source():
            known = message if isinstance(message, str) else message[0]
            yield pgettext(context, known) if context else said(known)
