"""A remark on what was just done, heard as it shows: a notification to screen readers that hear no announcement."""

from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.notification import shown_again
from audit_app.ui.widgets.remark import Remark


class Aloud(Remark):
    """Read out at once, and reached by Tab afterwards; for boxes, which the message bar of the window is not in."""

    def __init__(self, look: Look, *, readable: bool = True) -> None:
        """`readable`: a stop of Tab; not where each stop costs whoever has one key."""
        super().__init__(look, readable=readable)

    def say(self, tone: str, sentence: str, icon: str = "", *, quiet: bool = False) -> None:
        """Show a sentence and have it read out; one said again is heard again, one `quiet` is read out elsewhere."""
        was_shown = self.isVisible()
        super().say(tone, sentence, icon)
        if sentence and self.isVisible() and not quiet:
            if was_shown:
                shown_again(self)
            announce(self, sentence, urgent=tone == "bad")
