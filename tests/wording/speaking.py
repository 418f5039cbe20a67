"""What both languages say of one thing, and what the source of the program names that has to be said."""

import ast
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from pathlib import Path

import audit_app
from audit_app.i18n import in_language

PACKAGE = Path(audit_app.__file__).parent


def both(said: Callable[[], str]) -> tuple[str, str]:
    """Return the French and the English, whole sentences with no place left open."""
    with in_language("fr"):
        french = said()
    with in_language("en"):
        english = said()
    for words in (french, english):
        assert words.strip()
        assert "{" not in words
        assert "}" not in words
    return plain(french), plain(english)


def plain(text: str) -> str:
    """Return the text with every space an ordinary one."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def modules(room: str = "") -> list[ast.Module]:
    """Return the modules of a room as trees, those of the whole program without one."""
    paths = sorted((PACKAGE / room).rglob("*.py"))
    assert paths
    return [ast.parse(path.read_text("utf-8")) for path in paths]


def called(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    """Yield the calls of functions or methods of these names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in names:
                yield node


def texts(node: ast.AST) -> set[str]:
    """Return the strings an expression may be: one, or either of two."""
    parts = (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,)
    return {part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def domain_modules() -> Iterator[object]:
    """Yield the modules of the domain."""
    for module in pkgutil.iter_modules([str(PACKAGE / "domain")]):
        yield importlib.import_module(f"audit_app.domain.{module.name}")
