"""The unit of a measurement fits what is measured: its instrument, the words of its label, the fact its figure is from.

A width is not in lux, whatever it is measured with. The rules speak of what they know, and of nothing else.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from audit_app.checklists.lines import KeyPath
from audit_app.checklists.toml_file import TomlFile
from audit_app.domain.checklist import Instrument, MeasurementKind, Unit
from audit_app.errors import Fault

_Units = tuple[Unit, ...]
_LENGTHS: _Units = (Unit.MM, Unit.CM, Unit.M, Unit.KM)
_TIMES: _Units = (Unit.MINUTE, Unit.DAY)

_OF_INSTRUMENT: Mapping[str, _Units] = {
    Instrument.TAPE: (*_LENGTHS, Unit.SQUARE_METRE),
    Instrument.WHEEL: _LENGTHS,
    Instrument.LEVEL: (Unit.PERCENT,),
    Instrument.LUX_METER: (Unit.LUX,),
    Instrument.SOUND_METER: (Unit.DECIBEL,),
    Instrument.WATCH: _TIMES,
    Instrument.CONTRAST_TOOL: (Unit.PERCENT, Unit.TO_ONE),
    Instrument.SPRING_SCALE: (Unit.NEWTON, Unit.KILOGRAM),
}
"""What each instrument reads; a document, a data sheet, a receiver and the eye read anything."""

_OF_WORD: Mapping[str, _Units] = {
    **dict.fromkeys(("width", "height", "depth", "length", "distance", "diameter", "radius", "headroom"), _LENGTHS),
    **dict.fromkeys(("largeur", "hauteur", "profondeur", "longueur", "diamètre", "rayon"), _LENGTHS),
    **dict.fromkeys(("gap", "écart"), (*_LENGTHS, *_TIMES)),
    **dict.fromkeys(("slope", "cross-fall", "pente", "dévers"), (Unit.PERCENT,)),
    **dict.fromkeys(("light level", "éclairement"), (Unit.LUX,)),
    **dict.fromkeys(("noise level", "niveau sonore"), (Unit.DECIBEL,)),
    **dict.fromkeys(("time", "wait", "duration", "temps", "délai", "attente", "durée"), _TIMES),
}
"""What a label speaks of, by the first of these words in it."""

_WORDS = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, _OF_WORD))})(?![\w-])", re.IGNORECASE)
_FIGURE = re.compile(r"\d\s*(mm|cm|km|m2|m²|m|%|lux|dB\(A\)|kg|min|N)(?!\w)")
_SPELLED: Mapping[str, _Units] = {
    **dict.fromkeys(("mm", "cm", "km", "m"), _LENGTHS),
    **dict.fromkeys(("m2", "m²"), (Unit.SQUARE_METRE,)),
    **{sign: (Unit(sign),) for sign in ("%", "lux", "dB(A)", "kg", "N")},
    "min": _TIMES,
}


def faults(domain: TomlFile, facts: TomlFile) -> Iterator[Fault]:
    """Faults of the units of the measurements of a domain, one a unit: the first reason says enough."""
    says = {str(table.get("id")): table.get("says") for _, table in facts.tables("fact")}
    for path, table in domain.tables("criterion", "measurement"):
        unit, kind = table.get("unit"), table.get("kind")
        if unit not in tuple(Unit) or kind == MeasurementKind.RATIO or "/" in _said(table.get("label")):
            continue  # one figure over another: it has no unit of its own
        figure = kind == MeasurementKind.NUMBER and unit != Unit.COUNT  # else checking says that the kind does not fit
        yield from islice(_unfit(domain, (*path, "unit"), table, says, figure=figure), 1)


def _unfit(
    domain: TomlFile, path: KeyPath, table: dict[str, Any], says: Mapping[str, object], *, figure: bool
) -> Iterator[Fault]:
    """Yield a fault for each reason to expect another unit; only a figure has words and facts that tell its unit."""
    unit, instrument, fact = table["unit"], str(table.get("instrument")), str(table.get("fact"))
    read = _OF_INSTRUMENT.get(instrument, ())
    if read and unit not in read:
        yield domain.fault("unit_of_instrument", path, found=unit, choices=_plain(read), limit=instrument)
    for word in _spoken(table.get("label")) if figure else ():
        if unit not in _OF_WORD[word.lower()]:
            yield domain.fault("unit_of_label", path, found=unit, choices=_plain(_OF_WORD[word.lower()]), limit=word)
    given = _given(says.get(fact)) if figure else ()
    if given and unit not in given:
        yield domain.fault("unit_of_fact", path, found=unit, choices=_plain(given), limit=fact)


def _spoken(label: object) -> Iterator[str]:
    """Yield what the label of each language speaks of."""
    for text in label.values() if isinstance(label, dict) else ():
        if found := _WORDS.search(str(text)):
            yield found.group()


def _given(says: object) -> _Units:
    """Return the units of the figures a fact gives."""
    found = {unit for sign in _FIGURE.findall(_said(says)) for unit in _SPELLED[sign]}
    return tuple(unit for unit in Unit if unit in found)


def _plain(units: _Units) -> tuple[str, ...]:
    return tuple(map(str, units))


def _said(phrase: object) -> str:
    return " ".join(map(str, phrase.values())) if isinstance(phrase, dict) else ""
