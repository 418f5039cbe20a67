"""Several names typed on one line: disciplines, funders."""

from collections.abc import Iterable


def joined(names: Iterable[str]) -> str:
    """Return names as one line, from which `split` finds them again.

    >>> joined(("boccia", "sarbacane")), joined(("Ville, service des sports",))
    ('boccia, sarbacane', 'Ville, service des sports;')
    """
    several = tuple(names)
    if not any("," in name for name in several):
        return ", ".join(several)
    return "; ".join(several) if len(several) > 1 else f"{several[0]};"


def split(line: str) -> list[str]:
    """Return the names of a line: between semicolons where there is one, else between commas; each once.

    >>> split("Ville, Région ,, Ville"), split("Ville, service des sports; Région")
    (['Ville', 'Région'], ['Ville, service des sports', 'Région'])
    """
    parts = line.split(";" if ";" in line else ",")
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))
