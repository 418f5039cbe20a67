"""What the tester's screen adds to the style sheet: larger words, larger targets, a ring that is seen from afar."""

from audit_app.ui.theme.look import Look
from audit_app.ui.theme.sheet import style_sheet

NAME = "tester"
"""The object name of the window these rules are for."""

RING = 2
"""Pixels at 100 % by which a focus ring is wider here than elsewhere."""


def dressed(look: Look) -> str:
    """Return the whole style sheet of the tester's screen."""
    return style_sheet(look) + _words(look) + _pressed(look) + _tiles(look) + _closer(look)


def ring(look: Look) -> int:
    """Return the width of the focus ring, in pixels."""
    return look.line + look.px(RING)


def _words(look: Look) -> str:
    t, width = look.tokens, ring(look)
    return f"""
QMainWindow#{NAME} QLabel {{ font-size: {look.points(1.2)}pt }}
QMainWindow#{NAME} QLabel[role="title"] {{ font-size: {look.points(1.9)}pt; font-weight: 600 }}
QMainWindow#{NAME} QLabel[role="means"] {{ font-size: {look.points(1.32)}pt }}
QMainWindow#{NAME} QLabel[role="where"] {{ font-size: {look.points(1.12)}pt; color: {t.muted}; font-weight: 600 }}
QMainWindow#{NAME} QLabel[role="reply"] {{ font-size: {look.points(1.32)}pt; font-weight: 600 }}
QMainWindow#{NAME} QLabel[role="reply-small"] {{ font-size: {look.points(1.05)}pt; font-weight: 600 }}
QMainWindow#{NAME} QLabel[role="ends"] {{ font-size: {look.points(1.12)}pt; color: {t.muted} }}
QMainWindow#{NAME} QLabel[readable="true"] {{ border-width: {width}px }}
QMainWindow#{NAME} QLabel[ringed="true"] {{ padding: {look.px(3)}px {look.px(6)}px }}
QMainWindow#{NAME} QPlainTextEdit, QMainWindow#{NAME} QLineEdit {{ font-size: {look.points(1.32)}pt;
  border: {look.line}px solid {t.control}; padding: {look.px(9)}px {look.px(11)}px }}
QMainWindow#{NAME} QPlainTextEdit:focus, QMainWindow#{NAME} QLineEdit:focus {{ border: {width}px solid {t.focus};
  padding: {look.px(9) + look.line - width}px {look.px(11) + look.line - width}px }}
"""


def _pressed(look: Look) -> str:
    t, width = look.tokens, ring(look)
    least = max(48, look.px(38)) - 2 * width
    return f"""
QMainWindow#{NAME} QPushButton {{ font-size: {look.points(1.05)}pt; min-height: {least}px;
  border-radius: {look.px(10)}px; border: {look.line}px solid {t.control};
  padding: {width - look.line}px {look.px(16)}px }}
QMainWindow#{NAME} QPushButton[role="quiet"] {{ border: {width}px solid transparent; padding: 0 {look.px(10)}px }}
QMainWindow#{NAME} QPushButton[role="primary"] {{ border-color: {t.accent} }}
QMainWindow#{NAME} QPushButton[step="true"] {{ font-size: {look.points(1.32)}pt;
  min-height: {max(56, look.px(46)) - 2 * width}px; padding: {width - look.line}px {look.px(24)}px }}
QMainWindow#{NAME} QPushButton:focus {{ border: {width}px solid {t.focus}; padding: 0 {look.px(16)}px }}
QMainWindow#{NAME} QPushButton[role="quiet"]:focus {{ border: {width}px solid {t.focus}; padding: 0 {look.px(10)}px }}
QMainWindow#{NAME} QPushButton[step="true"]:focus {{ border: {width}px solid {t.focus}; padding: 0 {look.px(24)}px }}
QMainWindow#{NAME} QPushButton[role="primary"]:focus {{ border: {width}px solid {t.text} }}
"""


def _tiles(look: Look) -> str:
    t, width = look.tokens, ring(look)
    tile = f'QMainWindow#{NAME} QRadioButton[tile="true"]'
    return f"""
{tile} {{ background: {t.surface}; border: {look.line}px solid {t.control}; border-radius: {look.px(12)}px;
  padding: 0; spacing: 0 }}
{tile}:hover {{ background: {t.hover} }}
{tile}:checked {{ background: {t.chosen}; border: {look.line + look.px(1)}px solid {t.chosen_edge} }}
{tile}:focus {{ border: {width}px solid {t.focus} }}
{tile}::indicator {{ width: 0; height: 0; image: none; border: none; background: transparent; margin: 0 }}
"""


def _closer(look: Look) -> str:
    """Return what changes in a low window: words no smaller than asked for, and targets no smaller than 48 pixels."""
    low, width = f'QMainWindow#{NAME}[low="true"]', ring(look)
    least = max(48, look.px(24)) - 2 * width
    return f"""
{low} QLabel[role="title"] {{ font-size: {look.points(1.4)}pt }}
{low} QLabel[role="means"], {low} QLabel[role="reply"] {{ font-size: {look.points(1.1)}pt }}
{low} QLabel[role="where"], {low} QLabel[role="ends"] {{ font-size: {look.points(1)}pt }}
{low} QLabel[role="reply-small"] {{ font-size: {look.points(1)}pt }}
{low} QPushButton[step="true"] {{ font-size: {look.points(1.1)}pt; min-height: {max(56, look.px(32)) - 2 * width}px }}
{low} QPushButton[compact="true"] {{ min-height: {least}px; min-width: {least}px; padding: 0 {look.px(2)}px }}
{low} QPushButton[compact="true"]:focus {{ padding: 0 {look.px(2)}px }}
"""
