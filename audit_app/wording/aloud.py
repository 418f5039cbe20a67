"""A text as it is given to a voice: no bracket, no sign or abbreviation spoken badly; facts and order stay."""

import re
from collections.abc import Mapping

from audit_app.i18n import _, language, pgettext
from audit_app.wording.typography import capital

_UNION = re.compile(r"\((UE|EU)\)")
_BLANK = re.compile(r"\[([^\[\]]*)\]")
_BRACKETS = re.compile(r"\s*\(([^()]+)\)")
_WITHIN = re.compile(r"\s*;")
_PART = re.compile(r"\s*;\s+(\S)")
_SHARE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,3})(?![\d/])")
_OUT_OF = re.compile(r"(?<=\w) / (?=\w)")
_SIZE = re.compile(r"(?<=\d)(\sc?m)?\s×\s(?=\d)")
_ARTICLE = re.compile(r"\b([Aa])rt\.(?=\s)")
_NUMBER = re.compile(r"\b(?:n°|no\.)(?=\s\d)")
_THOUSANDS = re.compile(r"(?<!EN \d{3})(?<=\d)\u202f(?=\d{3}(?!\d))")
_UNIT = re.compile(
    r"(?<![\w.,])(\d[\d.,]*)(?:\s(mm|cm|m²|km/h|km|kg|min|dB\(A\)|MEUR|M€|[mhsN])|\s?(%|€|°C|°))(?![\w²/(])"
)

_ENDS = ".!?:…,"

_FRENCH: Mapping[str, tuple[str, str]] = {
    "mm": ("millimètre", "millimètres"),
    "cm": ("centimètre", "centimètres"),
    "m²": ("mètre carré", "mètres carrés"),
    "m": ("mètre", "mètres"),
    "km/h": ("kilomètre à l’heure", "kilomètres à l’heure"),
    "km": ("kilomètre", "kilomètres"),
    "kg": ("kilo", "kilos"),
    "min": ("minute", "minutes"),
    "h": ("heure", "heures"),
    "s": ("seconde", "secondes"),
    "dB(A)": ("décibel A", "décibels A"),
    "°C": ("degré", "degrés"),
    "°": ("degré", "degrés"),
    "N": ("newton", "newtons"),
    "M€": ("million d’euros", "millions d’euros"),
    "€": ("euro", "euros"),
    "%": ("pour cent", "pour cent"),
}
_ENGLISH: Mapping[str, tuple[str, str]] = {
    "mm": ("millimetre", "millimetres"),
    "cm": ("centimetre", "centimetres"),
    "m²": ("square metre", "square metres"),
    "m": ("metre", "metres"),
    "km/h": ("kilometre an hour", "kilometres an hour"),
    "km": ("kilometre", "kilometres"),
    "kg": ("kilo", "kilos"),
    "min": ("minute", "minutes"),
    "h": ("hour", "hours"),
    "s": ("second", "seconds"),
    "dB(A)": ("decibel A", "decibels A"),
    "°C": ("degree", "degrees"),
    "°": ("degree", "degrees"),
    "N": ("newton", "newtons"),
    "MEUR": ("million euros", "million euros"),
    "%": ("per cent", "per cent"),
}


def aloud(text: str) -> str:
    """Return a text of ours, composed, as it is said: whole sentences, words in the place of signs.

    >>> from audit_app.i18n import in_language
    >>> with in_language("fr"):
    ...     aloud("Largeur : 1,40 m (neuf) ; 1,20 m (existant), art. 2")
    ...     aloud("Le trajet part de [lieu]. Pente ≥ 4 %, 1/50")
    'Largeur : 1,40 mètre, neuf ; 1,20 mètre, existant, article 2'
    'Le trajet part de lieu. Pente au moins 4 pour cent, 1 sur 50'
    """
    said = text.strip()
    if "\n" in said:
        lines = (line.strip() for line in said.split("\n"))
        said = " ".join(line if line[-1] in _ENDS else f"{line}." for line in lines if line)
    said = _SIZE.sub(
        lambda found: (found[1] or "") + _by(), _THOUSANDS.sub("", _BLANK.sub(r"\1", _UNION.sub(r"\1", said)))
    )
    said = _unbracketed(_UNIT.sub(_unit, said))
    return _in_words(_parted(said))


def _parted(text: str) -> str:
    """Return the text with a full stop between its parts; those of a list that was announced stay one sentence."""
    said, end = "", 0
    for found in _PART.finditer(text):
        said += text[end : found.start()]
        end = found.end()
        listed = ":" in re.split(r"[.!?]\s", said)[-1]
        said += (
            f" ; {found[1]}"
            if listed and language() == "fr"
            else f"; {found[1]}"
            if listed
            else f". {capital(found[1])}"
        )
    return said + text[end:]


def unit_aloud(sign: str) -> str:
    """Return the name of a unit, of several of it; the sign itself where it has none."""
    return (_FRENCH if language() == "fr" else _ENGLISH).get(sign, ("", sign))[1]


def _unbracketed(text: str) -> str:
    """Return the text with what stands in brackets between commas, or as a sentence of its own: a voice stops there."""
    said, end = "", 0
    for found in _BRACKETS.finditer(text):
        said += text[end : found.start()]
        end = found.end()
        inner, goes_on = _WITHIN.sub(",", found[1]), text[end:].lstrip()[:1].isalnum()
        if found[0][0] == "(" and said[-1:].isalnum():
            said += found[0]  # dB(A), fauteuil(s)
        elif not said or said[-1] in "«’":
            said += inner
        elif said[-1] in ".!?…":
            said += f" {capital(inner)}" if inner[-1] in _ENDS else f" {capital(inner)}."
        else:
            said += (" " if said[-1] in ":," else ", ") + inner + ("," if goes_on else "")
    return said + text[end:]


def _unit(found: re.Match[str]) -> str:
    amount, sign = found[1], found[2] or found[3]
    names = (_FRENCH if language() == "fr" else _ENGLISH).get(sign)
    if names is None:
        return found[0]
    value = float(amount.rstrip(".,").replace(",", "." if language() == "fr" else ""))
    return f"{amount} {names[value >= 2 if language() == 'fr' else value != 1]}"


def _by() -> str:
    return _("{length} by {width}").format(length="", width="")


def _in_words(text: str) -> str:
    """Return the text with its signs and abbreviations in full."""
    out_of = _("{part} out of {whole}")
    said = _SHARE.sub(lambda found: out_of.format(part=found[1], whole=found[2]), text)
    said = _OUT_OF.sub(out_of.format(part="", whole=""), said)
    said = _NUMBER.sub(pgettext("aloud", "number"), _ARTICLE.sub(r"\1rticle", said))
    return said.replace("≥", _("at least")).replace("≤", _("at most")).replace(" · ", ", ")
