"""The way in: no argument opens the window, anything else is the command."""

import sys

from audit_app.cli.main import run
from audit_app.i18n import _


def main() -> None:
    """Run Jauge; the exit code is the command's."""
    arguments = sys.argv[1:]
    if not arguments:
        sys.stdout.write(_("Jauge has no window yet: here is its work done without one, on the sample audit.") + "\n")
        arguments = ["sample"]
    sys.exit(run(arguments))


if __name__ == "__main__":
    main()
