"""A small reference set with its scheme and its scenario, as their files are written, and how a test spoils them."""

from pathlib import Path

from audit_app.errors import Fault

HEAD = """\
id = "small"
version = "0.1"
dated = 2026-11-22
title = { fr = "Petite grille", en = "Small set" }
status = { fr = "Essai", en = "Trial" }
domains = ["cir", "ent"]

[[feature]]
code = "indoor"
label = { fr = "intérieur", en = "indoors" }

[[zone_kind]]
code = "path"
label = { fr = "cheminement", en = "path" }

[[authority]]
code = "LOI"
kind = "law"
title = { fr = "Loi", en = "Law" }
"""
CIR = """\
id = "CIR"
title = { fr = "Cheminements", en = "Paths" }

[[criterion]]
id = "CIR-01"
title.fr = "Le cheminement est large"
title.en = "The path is wide"
how.fr = "Mesurer"
how.en = "Measure"
audiences = ["athletes", "spectators"]
families = "all"
phase = "before"
levels = { N1 = "mandatory", N2 = "mandatory", N3 = "mandatory", N4 = "mandatory" }
when = "indoor"
zone_kind = "path"
blocking = true
legal_duty = "yes"
legal_facts = ["P-01"]
checks = ["measure"]
sources = [
  { code = "LOI", standing = "seen" },
  { code = "LOI", standing = "recalled", detail = "article 2" },
]

[[criterion.measurement]]
code = "width"
label = { fr = "Largeur", en = "Width" }
unit = "cm"
kind = "number"
min = 120
deciding = true
by_form.iop = { min = 140.0 }
fact = "P-01"
"""
ENT = (
    CIR[: CIR.index("[[criterion.meas")]
    .replace("CIR", "ENT")
    .replace('families = "all"', 'families = ["motor"]')
    .replace('legal_duty = "yes"', 'legal_duty = "no"')
)
FACTS = """\
[[fact]]
id = "P-01"
text = { fr = "arrêté du 20 avril 2017, art. 2", en = "order of 20 April 2017, art. 2" }
says.fr = "Largeur : 1,40 m"
says.en = "Width: 1.40 m"
standing = "seen"
"""
SCHEME = """\
id = "town"
version = "1.0"
dated = 2026-11-22
title = { fr = "Aide", en = "Grant" }
funder = { fr = "Ville", en = "Town" }
source = { fr = "Convention", en = "Agreement" }
indicative = true
notice = { fr = "Indicatif", en = "Indicative" }

[[condition]]
id = "A1"
text = { fr = "Chemins", en = "Paths" }
asks = "lines"
criteria = ["CIR-01"]
domains = ["CIR"]
features = ["indoor"]
when = "indoor"
"""
PAIR = """
[[pair]]
code = "wide_and_wider"
rule = "not_fewer"
first = "CIR-01.width"
second = "ENT-01.width"
says = { fr = "Le cheminement est plus étroit que l'entrée.", en = "The path is narrower than the entrance." }
"""
SCENARIOS = """\
[[scenario]]
id = "S1"
audience = "spectators"
title = { fr = "Arriver", en = "Arrive" }
goal = { fr = "Rejoignez votre place.", en = "Go to your place." }
start = { fr = "À l'entrée", en = "At the entrance" }
success = { fr = "C'est fini quand vous êtes assis.", en = "It is over when you are seated." }
minutes = 10
families = "all"
risk = { fr = "La foule : prévoir une pause.", en = "The crowd: plan a break." }
risk_level = "low"
material = { fr = "Un billet", en = "A ticket" }
criteria = ["CIR-01"]
zone_kinds = ["path"]
when = "indoor"
words = { fr = "Je teste l'événement, pas vous.", en = "I am testing the event, not you." }
easy = { fr = "Allez à votre place.", en = "Go to your place." }
"""
FILES = {
    "checklist": HEAD,
    "facts": FACTS,
    "cir": CIR,
    "ent": ENT,
    "funding/town": SCHEME,
    "scenarios/spectators": SCENARIOS,
}
SET = ("checklist", "facts", "cir", "ent")


def written(folder: Path) -> Path:
    """Write every file of the small set into a folder and return it."""
    for name, text in FILES.items():
        path = folder / f"{name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def nested(folder: Path) -> Path:
    """Write the small set as the program carries its own: the set in a folder beside its schemes and scenarios."""
    written(folder)
    (folder / "small").mkdir()
    for name in SET:
        (folder / f"{name}.toml").replace(folder / "small" / f"{name}.toml")
    return folder


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Change one passage of a file; fail when it is not there."""
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, (name, old)
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def only(faults: tuple[Fault, ...]) -> Fault:
    """Return the one fault there is."""
    assert len(faults) == 1, faults
    return faults[0]
