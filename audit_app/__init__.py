"""Jauge: audit how accessible an event is."""

__version__ = "0.1.0"
