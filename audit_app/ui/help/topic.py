"""A topic of the help as a value: its title in the list, and what its page says, block by block."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Block:
    """Some lines under a head ('' = none); `numbered`: they are done one after the other."""

    lines: tuple[str, ...]
    head: str = ""
    numbered: bool = False


@dataclass(frozen=True)
class Topic:
    """A row of the list, and its page: what it is in a sentence, then its blocks; `note`: the row's second line."""

    code: str
    title: str
    lead: str
    blocks: tuple[Block, ...] = ()
    note: str = ""
