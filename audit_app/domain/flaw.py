"""A flaw: a file that an audit names and that does not lie whole with it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Flaw:
    """A file of an audit that is missing, or `damaged`.

    `audit` is its name; `kind`: 'picture', 'document', 'audio', 'plan' or 'issue'; `of`: the line it shows, '' where it
    shows a finding or the site, or the number of the issue.
    """

    audit: str
    kind: str
    of: str
    damaged: bool = False
