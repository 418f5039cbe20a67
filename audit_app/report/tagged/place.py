"""Where in the structure tree a block is told."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from audit_app.report.tagged.tree import Element


@dataclass(frozen=True)
class Place:
    """Where in the tree a block is told; `titles`: what the headings that can be led to are called."""

    element: Element
    titles: Mapping[str, str]

    def child(self, role: str, attributes: Mapping[str, str] | None = None, **says: str) -> "Place":
        """Return the place of a new element within this one."""
        return replace(self, element=self.element.child(role, attributes, **says))

    def at(self, element: Element) -> "Place":
        """Return the place of that element."""
        return replace(self, element=element)
