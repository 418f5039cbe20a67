"""Colours by what they mean, one set a theme; their contrasts are tested, in figures and on drawn pixels."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """The colours of a theme as #rrggbb; `good`, `fair`, `bad`, `none` are those of verdicts, each with its tint.

    Text on any ground: 4.5 to 1 at least. Borders of controls, focus and icons: 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
    """

    name: str
    ground: str
    rail: str
    surface: str
    sunken: str
    hover: str
    chosen: str
    chosen_edge: str
    hairline: str
    control: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_hover: str
    focus: str
    good: str
    good_tint: str
    fair: str
    fair_tint: str
    bad: str
    bad_tint: str
    none: str
    none_tint: str
    off: str
    """Words and edge of what cannot be pressed or filled now."""
    line_width: int = 2
    """Width of the focus ring and of chosen borders, in pixels at 100 %."""


LIGHT = Tokens(
    name="light",
    ground="#F6F5F2",
    rail="#FBFAF8",
    surface="#FFFFFF",
    sunken="#F1F0EC",
    hover="#F4F3EF",
    chosen="#EAF1FB",
    chosen_edge="#2F62B5",
    hairline="#E3E0D9",
    control="#7C7F87",
    text="#1D2430",
    muted="#566070",
    accent="#2457A8",
    on_accent="#FFFFFF",
    accent_hover="#1C478C",
    focus="#1B4F9C",
    good="#1B6B3A",
    good_tint="#E4F3E9",
    fair="#8A5200",
    fair_tint="#FCF0DC",
    bad="#A6242B",
    bad_tint="#FBE7E7",
    none="#566070",
    none_tint="#ECEDEF",
    off="#566070",
)

DARK = Tokens(
    name="dark",
    ground="#15181D",
    rail="#1A1E24",
    surface="#1F242B",
    sunken="#191D23",
    hover="#272D36",
    chosen="#22334D",
    chosen_edge="#7FB0FF",
    hairline="#323945",
    control="#8A94A3",
    text="#E9ECF1",
    muted="#A9B3C1",
    accent="#8AB8FF",
    on_accent="#0C1A30",
    accent_hover="#A9CBFF",
    focus="#A9CBFF",
    good="#7CD79B",
    good_tint="#1C3527",
    fair="#F2BE6B",
    fair_tint="#3A2D17",
    bad="#FF9C9C",
    bad_tint="#43222A",
    none="#B4BDCA",
    none_tint="#2C323B",
    off="#A9B3C1",
)

CONTRAST = Tokens(
    name="contrast",
    ground="#000000",
    rail="#000000",
    surface="#000000",
    sunken="#000000",
    hover="#1A1A1A",
    chosen="#000000",
    chosen_edge="#FFFF00",
    hairline="#FFFFFF",
    control="#FFFFFF",
    text="#FFFFFF",
    muted="#FFFFFF",
    accent="#FFFF00",
    on_accent="#000000",
    accent_hover="#FFFFFF",
    focus="#00FFFF",
    good="#3FF23F",
    good_tint="#000000",
    fair="#FFD400",
    fair_tint="#000000",
    bad="#FF9A9A",
    bad_tint="#000000",
    none="#FFFFFF",
    none_tint="#000000",
    off="#A6A6A6",
    line_width=3,
)

THEMES = {tokens.name: tokens for tokens in (LIGHT, DARK, CONTRAST)}
