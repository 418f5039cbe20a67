"""What is said where there is no line to go to: the end of the list, nothing left to check."""

from audit_app.i18n import _, ngettext


def end_said(towards: str) -> str:
    """Return what is said at the end of the list, `next` or `previous`."""
    if towards == "next":
        return _("This is the last line of the list.")
    return _("This is the first line of the list.")


def all_checked_said(left: int) -> str:
    """Return what is said where no line of the list is left to check, and so many lines of the whole checklist are."""
    if not left:
        return _("Every line is checked.")
    said = ngettext(
        "Everything in this list has been looked at. {count} line of the whole checklist is not checked yet.",
        "Everything in this list has been looked at. {count} lines of the whole checklist are not checked yet.",
        left,
    )
    return said.format(count=left)
