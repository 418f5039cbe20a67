"""Another version of the shipped set, made on the disk by changing its files, whatever they say."""

import re
import shutil
from pathlib import Path

from audit_app import shipped
from audit_app.checklists.loading import shipped_checklist
from audit_app.domain.event import SizeClass

VERSION = "9.9"
_START = "[[criterion]]\n"


class AnotherVersion:
    """A copy of the shipped set in a folder, with a version of its own, to change one criterion at a time."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(shutil.copytree(shipped.checklists() / "jauge", folder))
        self._change("checklist.toml", r'^version = ".*"', f'version = "{VERSION}"')

    def reword(self, criterion: str) -> None:
        """Make another statement of it."""
        self._change_block(criterion, r'^title\.fr = "', 'title.fr = "Autrement dit : ')

    def relevel(self, criterion: str) -> None:
        """Ask it of nobody."""
        levels = ", ".join(f'{size} = "not_asked"' for size in SizeClass)
        self._change_block(criterion, r"^levels = .*", f"levels = {{ {levels} }}")

    def remeasure(self, criterion: str) -> None:
        """Measure something else besides."""
        more = '\n[[criterion.measurement]]\ncode = "elsewhere"\nlabel = { fr = "Ailleurs", en = "Elsewhere" }\n'
        more += 'unit = "cm"\nkind = "number"\ndeciding = false\n'
        self._change_block(criterion, r"\s*\Z", f"\n{more}\n")

    def retell(self, criterion: str) -> None:
        """Check it in another way, and for another reason; the statement stays."""
        for key in ("how", "why"):
            self._change_block(criterion, rf'^{key}\.fr = "', f'{key}.fr = "Autrement : ')

    def remove(self, criterion: str) -> None:
        """Take it out."""
        self._change_block(criterion, r"\A.*\Z", "", whole=True)

    def add(self, like: str, criterion: str) -> None:
        """Put in another one, written like one there is."""
        file = self.folder / f"{like[:3].lower()}.toml"
        block = next(block for block in self._blocks(file)[1:] if f'id = "{like}"' in block)
        text = file.read_text("utf-8").rstrip()
        file.write_text(f"{text}\n\n{_START}{block.replace(like, criterion, 1)}", "utf-8")

    def _blocks(self, file: Path) -> list[str]:
        return file.read_text("utf-8").split(_START)

    def _change_block(self, criterion: str, pattern: str, new: str, *, whole: bool = False) -> None:
        file = self.folder / f"{criterion[:3].lower()}.toml"
        head, *blocks = self._blocks(file)
        place = next(rank for rank, block in enumerate(blocks) if f'id = "{criterion}"' in block)
        if whole:
            del blocks[place]
        else:
            changed, count = re.subn(pattern, lambda _: new, blocks[place], count=1, flags=re.MULTILINE)
            assert count == 1, (criterion, pattern)
            blocks[place] = changed
        file.write_text(_START.join([head, *blocks]), "utf-8")

    def _change(self, name: str, pattern: str, new: str) -> None:
        text, count = re.subn(pattern, new, (self.folder / name).read_text("utf-8"), count=1, flags=re.MULTILINE)
        assert count == 1
        (self.folder / name).write_text(text, "utf-8")


def free_of_others(lines: list[str]) -> list[str]:
    """Return those of these criteria that can be taken out without leaving a fact, a pair or the user tests behind."""
    known = shipped_checklist()
    paired = {place.partition(".")[0] for pair in known.pairs for place in (pair.first, pair.second or "")}
    return [
        key
        for key in lines
        if key not in paired and key != known.user_tests and not known.by_id[key].legal_facts
        and not any(measurement.fact for measurement in known.by_id[key].measurements)
    ]  # fmt: skip
