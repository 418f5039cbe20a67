"""Write the verification of a report beside the installers, as a script of its own: a copy, byte for byte."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
MODULE = ROOT / "audit_app" / "report" / "verifying.py"
SCRIPT = ROOT / "packaging" / "verify_report.py"


def main() -> None:
    """Write the copy."""
    SCRIPT.write_bytes(MODULE.read_bytes())


if __name__ == "__main__":
    main()
