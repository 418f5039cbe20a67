"""People: those who share an audit out among themselves, by the names they are given in it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from audit_app.domain.audit import Audit
from audit_app.domain.folding import folded

_key = lru_cache(maxsize=4_096)(folded)  # every line is asked for its name at each key of a search
_PARTS = re.compile("[:,;]")
_CUTS = re.compile(r"[:,;/|()\[\]<>·•\n\t]|\s[-–—]+\s|[–—]|[+\d][\d\s.+]*")
"""What parts an owner: a telephone number does as well."""

_BODIES = re.compile(
    r"(agence|association|atelier|bureau|cellule|club|collectif|comite|commission|commune|communaute|conseil"
    r"|coordination|departement|direction|equipe|federation|ligue|mairie|metropole|office|pole|prefecture|regie"
    r"|region|secretariat|services?|societe|syndicat|ville|agency|board|city|committee|company|council|county"
    r"|department|league|society|team|town|venue)\b"
)
"""How the name of a body begins, without accents; a person's name does not."""
_SMALL = re.compile(r"(atelier|bureau|cellule|coordination|direction|equipe|pole|secretariat|services?|team)\b")
"""Bodies that are not named after a place: who stands behind their name may be somebody."""
_ROLES = re.compile(
    r"(coordinateur|coordinatrice|organisateur|organisatrice|prestataire|referente?|regisseur|regisseuse|responsable"
    r"|access|accessibility|contractor|coordinator|lead|officer|organiser|supplier|technical)\b"
)
"""How a role begins; a capital further on may begin somebody's name."""
_TRADES = re.compile(
    r"(accueil|adjointe?|agente?s?|animateurs?|animatrices?|arbitres?|benevoles?|billetterie|buvette|caissiere?"
    r"|cheff?e?|chargee?|commerciale?|communication|comptable|cuisine|directeur|directrice|electricien|fournisseur"
    r"|gardien|gardienne|imprimeur|logistique|loueur|loueuse|mediatrice|mediateur|presidente?|secouristes|secours"
    r"|secretaire|securite|speaker|support|technicien|technicienne|traiteur|transporteur|tresoriere?"
    r"|caretaker|caterer|chair|crew|director|hire|manager|marshals?|printer|reception|secretary|security|staff"
    r"|steward|stewards|treasurer|volunteers?)\b"
)
"""How a trade or a function begins: nothing may follow that is not tied to it, “loueur de cabines”."""
_ARTICLE = re.compile(r"(le|la|les|l['’]|the|notre|nos|our)\s*(?=[a-z\u00e0-\u00ff])", re.IGNORECASE)
"""What may stand before a body or a role that is no name: a small letter follows it, "le club", not "Le Goff"."""
_TITLES = re.compile(
    r"\b(m|mm|mme|mmes|mlle|mr|mrs|ms|dr|pr|prof|monsieur|madame|mademoiselle)\b\.?(\s|$)", re.IGNORECASE
)
_LINKS = {"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "and", "for", "in", "of", "the"}
_BEFORE_TWO = {"aux", "des", "du", "l", "la", "les", "the"}
"""After these the name of a thing is told, of up to two words: “des espaces verts”."""
_PLACE_BEGINS = {"la", "le", "les", "saint", "sainte"}
_COMMON = {
    *("adapte", "departemental", "francais", "francaise", "handisport", "intercommunal", "intercommunale", "municipal"),
    *("club", "commune", "departement", "firm", "mairie", "metropole", "region", "ville"),
    *("municipale", "national", "nationale", "olympique", "paralympique", "regional", "regionale", "sport", "sportif"),
    *("sportive", "sports", "technique", "techniques"),
}
"""Words that many bodies bear, with a capital or without, and nobody is called by."""


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's: capitals, accents and spaces around do not make two people.

    >>> same_person("Maé Le Goff", " mae le goff"), same_person("", "Maé")
    (True, False)
    """
    return one == other or _key(one.strip()) == _key(other.strip())


def answers_for_it(owner: str, who: str) -> bool:
    """Whether this is the owner, or the person or the body that an owner such as "Town: Ms Leroy" names.

    Names are compared whole: Roux is not Rouxel, and of two people of one body neither is the other.

    >>> [answers_for_it("Ville : Maé Le Goff", who) for who in ("mae le goff", "Ville", "Ville : Mae Le  Goff")]
    [True, True, True]
    >>> [answers_for_it(*pair) for pair in (("Ville : Rouxel", "Roux"), ("Ville : Leroy", "Ville : Roux"))]
    [False, False]
    """
    named = {_words(who), _words(who.rpartition(":")[2])} - {""}
    return not named.isdisjoint({_words(owner), *map(_words, _PARTS.split(owner))})


def role_of(owner: str) -> str:
    """Return what an owner names besides people: the bodies and roles among its parts; '' where nobody can tell.

    >>> role_of("Service des sports, M. Roy"), role_of("Ville : Maé Le Goff"), role_of("Maé Le Goff")
    ('Service des sports', 'Ville', '')
    >>> role_of("Ville - Jean Dupont - 06 11 22 33 44"), role_of("Ville Jean Dupont"), role_of("Ville de Lyon")
    ('Ville', '', 'Ville de Lyon')
    >>> role_of("Référente accessibilité; Ville, service technique"), role_of("Service de M. Roy")
    ('Référente accessibilité, Ville, service technique', '')
    """
    parts = (" ".join(_TITLES.split(part)[0].split()) for part in _CUTS.split(owner))
    return ", ".join(part for part in parts if _is_role(part))


def _is_role(part: str) -> bool:
    """Whether it names a body or a role and nobody: in doubt it does not."""
    part = _bare(part)
    said = _key(part)
    words = re.split(r"[\s'’]+", part)[1:]
    if _BODIES.match(said):
        return _names_nobody(words, places=not _SMALL.match(said))
    if part[1:] != part[1:].lower():
        return False
    if _ROLES.match(said):
        return _names_nobody(words, places=False)
    return bool(_TRADES.match(said)) and _names_nobody(words, places=False, room=0)


def _bare(part: str) -> str:
    """Return a part without the article it begins with: "le club" is "club", and "Le Goff" a name."""
    article = _ARTICLE.match(part)
    return part[article.end() :] if article and part[article.end()].islower() else part


def _names_nobody(words: list[str], *, places: bool, room: int = 1) -> bool:
    """Whether what follows the first word of a body can be no name of a person; `places`: it may name a place.

    `room`: how many words may follow it that no link ties to it.

    A capital begins a place only behind a link: "Ville de Lyon", not "Ville Lyon". Of words without a capital, each
    link tells one thing: "club nautique", not "club jean dupont".
    """
    before = ""
    for word in words:
        plain = _key(word)
        if plain in _LINKS and word.islower():
            room = 2 if plain in _BEFORE_TWO else 1
        elif plain not in _COMMON:
            is_place = places and before in _LINKS | _PLACE_BEGINS
            if not room or not word.replace("-", "").isalpha() or not (word.islower() or is_place):
                return False
            room -= plain not in _PLACE_BEGINS
        before = plain
    return before not in _LINKS


def names_known(audit: Audit) -> tuple[str, ...]:
    """Return the names of those who have lines or gave answers, each once, in the order of the alphabet."""
    named = (*audit.assigned.values(), *(answer.by for answer in audit.answers.values() if answer.by))
    return each_once(named)


def shared_out(audit: Audit, lines: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return which of these lines each person has, in the order of the alphabet; under '', those nobody has."""
    held: dict[str, list[str]] = {}
    for line in lines:
        held.setdefault(_key(audit.assigned.get(line, "").strip()), []).append(line)
    people = each_once(audit.assigned[line] for found in held.values() for line in found if line in audit.assigned)
    return {name: tuple(held[_key(name.strip())]) for name in people} | {"": tuple(held.get("", ()))}


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return these names in the order of the alphabet, each person's once: as it is spelled most often."""
    spelled: dict[str, Counter[str]] = {}
    for name in names:
        spelled.setdefault(_key(name.strip()), Counter())[name] += 1
    return tuple(spelled[key].most_common(1)[0][0] for key in sorted(spelled))


def _words(name: str) -> str:
    return " ".join(_key(name.replace(":", " : ")).split())
