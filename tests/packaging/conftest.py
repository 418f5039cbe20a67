"""The modules of packaging/ are no package: they lie next to dev.py and are found from there."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
