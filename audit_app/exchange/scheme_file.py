"""A funder's sentences as a file: the same form as the schemes that travel with the program."""

from pathlib import Path

import tomli_w

from audit_app.domain.scheme import FundingScheme
from audit_app.placing import put


def text_of(scheme: FundingScheme) -> str:
    """Return the scheme as the text of a TOML file, which `jauge check` and every Jauge read again."""
    fields = scheme.model_dump(mode="json", exclude_defaults=True, exclude_none=True)
    conditions = fields.pop("conditions")
    # A day of TOML, not a text; and the conditions last, each a table of its own.
    return tomli_w.dumps({**fields, "dated": scheme.dated, "condition": conditions}, multiline_strings=False)


def written(path: Path, scheme: FundingScheme) -> None:
    """Write the scheme to a file; raise CannotWrite or DiskFull."""
    put(path, text_of(scheme).encode())
