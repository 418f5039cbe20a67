"""Write the verification of a report beside the installers, as a script of its own: its modules, one after the other.

Their order is that of the contract which says who may know whom among them, from the one that knows no other.
"""

import ast
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = "audit_app.report.verifying"
SCRIPT = ROOT / "packaging" / "verify_report.py"


def main() -> None:
    """Write the script."""
    folder = ROOT.joinpath(*PACKAGE.split("."))
    opening, *modules = ((folder / f"{name}.py").read_text("utf-8") for name in ("__init__", *order()))
    SCRIPT.write_bytes(joined(opening, modules).encode())


def order() -> list[str]:
    """Return the names of the modules, each after those it imports."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    (layers,) = (contract["layers"] for contract in contracts if contract.get("containers") == [PACKAGE])
    return list(reversed(layers))


def joined(opening: str, modules: Sequence[str]) -> str:
    """Return one script out of a docstring and modules; raise ValueError where two give the same name to something."""
    trees = [ast.parse(source) for source in modules]
    imported = {found for tree in trees for found in _imported(tree)}
    names = [*(name for tree in trees for name in _names(tree)), *{name or room for room, name in imported}]
    if len(set(names)) < len(names):
        raise ValueError(f"given twice: {', '.join(sorted({name for name in names if names.count(name) > 1}))}")
    parts = [_part(source, tree) for source, tree in zip(modules, trees, strict=True)]
    ending = 'if __name__ == "__main__":\n    run()\n'
    return "\n".join((opening, _merged(imported), "\n\n".join((*parts, ending))))


def _part(source: str, tree: ast.Module) -> str:
    """Return a module as a part of the script: its docstring as a comment, then what follows its imports."""
    heading = "".join(f"# {line}".rstrip() + "\n" for line in (ast.get_docstring(tree) or "").splitlines())
    head = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)] or tree.body[:1]
    rest = "".join(source.splitlines(keepends=True)[head[-1].end_lineno :])
    return f"{heading}\n\n{rest.strip()}\n"


def _names(tree: ast.Module) -> Iterator[str]:
    """Yield the names that a module gives to what it holds."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (one.id for target in targets for one in ast.walk(target) if isinstance(one, ast.Name))


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield where each import from outside the package comes from, and its name there, '' for all of it."""
    for node in tree.body:
        if isinstance(node, ast.Import):
            yield from ((one.name, "") for one in node.names)
        elif isinstance(node, ast.ImportFrom) and not str(node.module).startswith(PACKAGE):
            yield from ((str(node.module), one.name) for one in node.names)


def _merged(imported: set[tuple[str, str]]) -> str:
    """Return the imports of all modules as those of one."""
    names: dict[str, list[str]] = {}
    for room, name in sorted(imported):
        names.setdefault(room, []).extend([name] if name else [])
    wholes = [f"import {room}\n" for room, name in sorted(imported) if not name]
    return "".join((*wholes, *(f"from {room} import {', '.join(some)}\n" for room, some in names.items() if some)))


if __name__ == "__main__":
    main()
