"""The keys of the window, as the help lists them."""

from audit_app.i18n import _


def shortcuts() -> tuple[tuple[str, str], ...]:
    """Return the keys of the window with what they do."""
    return (
        ("F1", _("open the guide of the screen, and come back from it")),
        ("Alt+1 … Alt+9, Alt+0", _("go to a screen, in the order of the list")),
        (_("Alt+Left"), _("after a link to another screen: go back to where it was followed")),
        ("F6", _("move between the list of screens, the message and the screen")),
        (_("Ctrl+Z, Ctrl+Shift+Z"), _("undo, redo")),
        (_("Ctrl+F"), _("search the list")),
        (_("Ctrl+L"), _("say where you stand: the lines of that place alone")),
        (_("Ctrl+N"), _("note a finding in one sentence, from anywhere")),
        (_("Ctrl+Shift+T"), _("give the screen to a tester; Ctrl+Shift+Q takes it back")),
        (_("Ctrl+G"), _("large targets, on or off")),
        (_("Ctrl+1 … Ctrl+6"), _("give a verdict to the line shown, in the order of the buttons")),
        (_("Ctrl+M"), _("go to the first measurement of the line shown, else to its verdicts")),
        (_("Ctrl+Shift+A"), _("go to the corrective action of the line shown")),
        ("Ctrl+V", _("add what was copied, a photo or files, as evidence of the line or finding shown")),
        (_("Ctrl+Enter"), _("go to the next line to check")),
        (_("Ctrl+Up, Ctrl+Down"), _("go to the line before or after")),
        (_("Esc"), _("leave a line, a form or a box, and go back to the list")),
        (_("Del"), _("in a list: take a piece of evidence away, put an audit in the trash")),
        (_("Alt+Left, Alt+Right"), _("in the tour: the step before, the next one")),
        ("Ctrl++, Ctrl+-, Ctrl+0", _("a page of the report just made: larger, smaller, as wide as there is room")),
        (_("Ctrl+T"), _("start or stop the stopwatch of the attempt shown, in the user tests")),
        (_("Space, Ctrl+Left, Ctrl+Right"), _("among actions: tick one, bring it to the state before or after")),
    )
