"""Tokens to pixels: the palette for what Fusion paints, one generated style sheet for shapes.

Rules the sheet keeps, each met as a fault once: the font stands in the sheet because some platforms overwrite that of
the application; inner line edits of other controls have no border of their own; the placeholder has its own colour;
buttons have no second focus frame.
"""

from PySide6.QtGui import QColor, QFont, QPalette

from audit_app.shipped import resources
from audit_app.ui.theme.look import Look
from audit_app.ui.theme.tokens import Tokens

FAMILY = "Atkinson Hyperlegible Next"
"""Drawn by the Braille Institute for people who see badly; shipped with the program."""

_FALLBACKS = ("DejaVu Sans", "Segoe UI", "Helvetica Neue", "sans-serif")


def palette(tokens: Tokens) -> QPalette:
    """Return the palette of a theme."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, colour in (
        (role.Window, tokens.ground),
        (role.WindowText, tokens.text),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.sunken),
        (role.Text, tokens.text),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.text),
        (role.BrightText, tokens.bad),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.text),
        (role.PlaceholderText, tokens.muted),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Mid, tokens.control),
        (role.Accent, tokens.accent),
    ):
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens.off))
    return made


def font(look: Look) -> QFont:
    """Return the font of running text, for what is measured before the sheet reaches it."""
    made = QFont([FAMILY, *_FALLBACKS])
    made.setPointSizeF(look.points())
    return made


def style_sheet(look: Look) -> str:
    """Return the one style sheet, which windows wear.

    The application does not: Qt then works it out anew for a whole subtree each time that is put into another.
    """
    parts = [_texts, _surfaces, _fields, _buttons, _lists, _tabs, _bars]
    if look.large:
        from audit_app.ui.theme.large import large_targets

        parts.append(large_targets)
    return "\n".join(part(look) for part in parts)


def _texts(look: Look) -> str:
    t = look.tokens
    family = ",".join(f'"{name}"' for name in (FAMILY, *_FALLBACKS))
    return f"""
QWidget {{ font-family: {family}; font-size: {look.points()}pt; color: {t.text} }}
QLabel {{ background: transparent; selection-background-color: {t.accent}; selection-color: {t.on_accent} }}
QLabel[role="title"] {{ font-size: {look.points(1.65)}pt; font-weight: 600 }}
QLabel[role="heading"] {{ font-size: {look.points(1.32)}pt; font-weight: 600 }}
QLabel[role="brand"], QLabel[role="subheading"], QLabel[role="aloud"] {{ font-size: {look.points(1.12)}pt;
  font-weight: 600 }}
QLabel[role="label"], QLabel[role="kicker"] {{ font-weight: 600 }}
QLabel[role="muted"], QLabel[role="kicker"] {{ color: {t.muted} }}
QLabel[role="small"] {{ color: {t.muted}; font-size: {look.points(0.9)}pt }}
QLabel[role="chip-words"] {{ font-size: {look.points(0.9)}pt; font-weight: 600 }}
QLabel[role="problem"] {{ color: {t.bad}; font-weight: 600 }}
QLabel[tone="good"] {{ color: {t.good}; font-weight: 600 }}
QLabel[tone="fair"] {{ color: {t.fair}; font-weight: 600 }}
QLabel[tone="bad"] {{ color: {t.bad}; font-weight: 600 }}
QLabel[tone="none"] {{ color: {t.none}; font-weight: 600 }}
QLabel[readable="true"] {{ border: {look.line}px solid transparent; border-radius: {look.px(6)}px;
  padding: {look.px(1)}px {look.px(4)}px {look.px(1)}px 0 }}
QLabel[readable="true"]:focus {{ border-color: {t.focus} }}
QLabel[ringed="true"] {{ padding: {look.px(3)}px {look.px(8) - look.line}px }}
QToolTip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.control}; padding: {look.px(6)}px }}
"""


def _surfaces(look: Look) -> str:
    t = look.tokens
    return f"""
QMainWindow, QDialog, QWidget[role="page"] {{ background: {t.ground} }}
QFrame[role="rail"] {{ background: {t.rail}; border: none; border-right: 1px solid {t.hairline} }}
QFrame[role="card"] {{ background: {t.surface}; border: 1px solid {t.hairline}; border-radius: {look.px(14)}px }}
QFrame[role="rule"] {{ background: {t.hairline}; border: none; max-height: 1px; min-height: 1px }}
QFrame[role="note"] {{ background: {t.sunken}; border: 1px solid {t.hairline}; border-radius: {look.px(10)}px }}
QFrame[role="chip"] {{ background: {t.sunken}; border: 1px solid {t.hairline}; border-radius: {look.px(11)}px }}
QFrame[chip="accent"] {{ background: {t.chosen}; border-color: {t.chosen_edge} }}
QFrame[chip="bad"] {{ background: {t.bad_tint}; border-color: {t.bad} }}
QFrame[tone="bad"] {{ background: {t.bad_tint}; border: 1px solid {t.bad}; border-radius: {look.px(10)}px }}
QFrame[tone="fair"] {{ background: {t.fair_tint}; border: 1px solid {t.fair}; border-radius: {look.px(10)}px }}
QFrame[tone="good"] {{ background: {t.good_tint}; border: 1px solid {t.good}; border-radius: {look.px(10)}px }}
QFrame[tone="info"] {{ background: {t.chosen}; border: 1px solid {t.chosen_edge}; border-radius: {look.px(10)}px }}
QLabel[tone] {{ background: transparent; border: none; border-radius: 0 }}
QLabel[tone][readable="true"] {{ border: {look.line}px solid transparent; border-radius: {look.px(6)}px }}
QLabel[tone][readable="true"]:focus {{ border-color: {t.focus} }}
QScrollArea, QScrollArea > QWidget > QWidget[role="scrolled"] {{ background: transparent; border: none }}
QScrollArea[role="pages"] {{ background: {t.sunken}; border: 1px solid {t.hairline}; border-radius: {look.px(8)}px }}
QSplitter::handle {{ background: transparent }}
"""


def _fields(look: Look) -> str:
    t, w = look.tokens, look.line
    vertical, sideways = look.px(7), look.px(10)
    size, edge = look.px(16), max(1, look.px(1.5))
    fields = "QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox"
    focused = ", ".join(f"{name}:focus" for name in fields.split(", "))
    return f"""
{fields} {{ background: {t.surface}; border: 1px solid {t.control}; border-radius: {look.px(8)}px;
  padding: {vertical + w - 1}px {sideways + w - 1}px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent} }}
{focused} {{ border: {w}px solid {t.focus}; padding: {vertical}px {sideways}px }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{ border: {w}px solid {t.bad};
  padding: {vertical}px {sideways}px }}
QLineEdit[wrong="true"]:focus, QPlainTextEdit[wrong="true"]:focus, QComboBox[wrong="true"]:focus {{
  border: {2 * w}px solid {t.focus}; padding: {vertical - w}px {sideways - w}px }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ background: {t.sunken}; color: {t.off} }}
QLineEdit[role="address"] {{ background: transparent; color: {t.accent}; border-color: transparent; padding: 0 }}
QLineEdit[role="address"]:focus {{ border: {w}px solid {t.focus} }}
QPlainTextEdit[role="words"] {{ background: transparent; color: {t.muted}; border: {w}px solid transparent;
  padding: 0 }}
QPlainTextEdit[role="words"]:focus {{ border-color: {t.focus} }}
QGroupBox {{ border: none; margin: 0; padding: 0; background: transparent }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {t.muted} }}
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit {{ border: none; padding: 0;
  background: transparent; border-radius: 0 }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; height: 0; border: none }}
QComboBox::drop-down {{ border: none; width: {look.px(26)}px }}
QComboBox::down-arrow {{ image: url("{_mark("down", t)}"); width: {look.px(14)}px; height: {look.px(14)}px }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.control};
  selection-background-color: {t.chosen}; selection-color: {t.text}; outline: none }}
QComboBox QAbstractItemView::item {{ min-height: {look.px(30)}px; padding: 0 {look.px(8)}px }}
QCheckBox, QRadioButton {{ spacing: {look.px(9)}px; padding: {look.px(5)}px {look.px(4)}px;
  border: {w}px solid transparent; border-radius: {look.px(6)}px; background: transparent }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus} }}
QCheckBox::indicator, QListView::indicator, QRadioButton::indicator {{
  width: {size}px; height: {size}px; border: {edge}px solid {t.control};
  background: {t.surface} }}
QCheckBox::indicator, QListView::indicator {{ border-radius: {look.px(4)}px }}
QRadioButton::indicator {{ border-radius: {size // 2 + edge}px }}
QCheckBox::indicator:checked, QListView::indicator:checked {{ background: {t.accent}; border-color: {t.accent};
  image: url("{_mark("check", t)}") }}
QRadioButton::indicator:checked {{ border-color: {t.accent}; background: qradialgradient(cx: 0.5, cy: 0.5,
  radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 {t.accent}, stop: 0.55 {t.accent}, stop: 0.6 {t.surface}) }}
"""


def _mark(name: str, tokens: Tokens) -> str:
    """Return the path of a drawn mark, as style sheets want it."""
    return (resources() / "icons" / f"mark-{name}-{tokens.name}.svg").as_posix()


def _buttons(look: Look) -> str:
    t, w = look.tokens, look.line
    vertical, sideways = look.px(8), look.px(14)
    # Black and white alone leave nothing paler: there the edge is dashed, so that it is not told by a grey only.
    dashed = t.name == "contrast"
    off = f"dashed {t.off}" if dashed else f"solid {t.hairline}"
    off_filled = f"dashed {t.off}" if dashed else f"solid {t.control}"
    verdicts = "\n".join(
        f'QRadioButton[verdict="{tone}"]:checked {{ background: {tint}; color: {colour}; '
        f"border: {w}px solid {colour}; padding: {look.px(10)}px {look.px(12)}px }}\n"
        f'QRadioButton[verdict="{tone}"]:checked:focus {{ border: {w + 1}px solid {t.focus};'
        f" padding: {look.px(10) - 1}px {look.px(12) - 1}px }}"
        for tone, colour, tint in (
            ("good", t.good, t.good_tint),
            ("fair", t.fair, t.fair_tint),
            ("bad", t.bad, t.bad_tint),
            ("none", t.none, t.none_tint),
        )
    )
    return f"""
QPushButton {{ background: {t.surface}; border: 1px solid {t.control}; border-radius: {look.px(8)}px;
  padding: {vertical + w - 1}px {sideways + w - 1}px; outline: none }}
QPushButton:hover {{ background: {t.hover} }}
QPushButton:focus {{ border: {w}px solid {t.focus}; padding: {vertical}px {sideways}px }}
QPushButton:disabled {{ color: {t.off}; border: 1px {off} }}
QPushButton:checked {{ background: {t.chosen}; border-color: {t.chosen_edge} }}
QPushButton:checked:hover {{ background: {t.hover} }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent};
  font-weight: 600 }}
QPushButton[role="primary"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover} }}
QPushButton[role="primary"]:focus {{ border: {w}px solid {t.text} }}
QPushButton[role="primary"]:disabled {{ background: {t.sunken}; color: {t.off}; border: 1px {off_filled} }}
QPushButton[role="quiet"] {{ background: transparent; border: {w}px solid transparent;
  padding: {vertical}px {look.px(8)}px }}
QPushButton[role="quiet"]:hover {{ background: {t.hover} }}
QPushButton[role="quiet"]:focus {{ border-color: {t.focus} }}
QPushButton[role="quiet"]:disabled {{ color: {t.off}; border: {w}px solid transparent }}
QPushButton[role="door"] {{ text-align: left; padding: {look.px(18)}px; border-radius: {look.px(14)}px;
  border: 1px solid {t.control} }}
QPushButton[role="door"][later="true"] {{ background: transparent; border: 1px {off_filled} }}
QPushButton[role="door"][later="true"]:hover {{ background: {t.hover} }}
QPushButton[role="door"]:focus {{ border: {w}px solid {t.focus}; padding: {look.px(18) - w + 1}px }}
QRadioButton[verdict] {{ background: {t.surface}; font-weight: 600; border: 1px solid {t.control};
  border-radius: {look.px(8)}px;
  padding: {look.px(10) + w - 1}px {look.px(12) + w - 1}px; spacing: 0 }}
QRadioButton[verdict]:hover {{ background: {t.hover} }}
QRadioButton[verdict]:focus {{ border: {w + 1}px solid {t.focus};
  padding: {look.px(10) - 1}px {look.px(12) - 1}px }}
QRadioButton[verdict]::indicator {{ width: 0; height: 0; image: none; border: none;
  background: transparent; margin: 0 }}
{verdicts}
"""


def _lists(look: Look) -> str:
    t, w = look.tokens, look.line
    # A straight bar: a tint alone is hardly seen, and round corners would bend it.
    corners = f"border-radius: {look.px(10)}px"
    bar = f"border-left-color: {t.chosen_edge}; border-top-left-radius: 0; border-bottom-left-radius: 0"

    def rows(state: str) -> str:
        return ", ".join(f'QListWidget[role="{role}"]::item{state}' for role in ("framed", "topics"))

    return f"""
QAbstractItemView {{ background: transparent; border: none; outline: none;
  selection-background-color: {t.chosen}; selection-color: {t.text} }}
QListView[role="framed"], QTableView, QTreeView {{ background: {t.surface}; border: 1px solid {t.hairline};
  border-radius: {look.px(14)}px; padding: {look.px(2)}px }}
QListView[role="framed"]:focus, QTableView:focus, QTreeView:focus {{ border-color: {t.focus} }}
{rows("")} {{ border: {w}px solid transparent; border-radius: {look.px(10)}px;
  padding: {look.px(9)}px {look.px(12)}px; color: {t.text} }}
{rows(":hover")} {{ background: {t.hover} }}
{rows(":selected")} {{ background: {t.chosen}; color: {t.text}; {bar} }}
{rows(":selected:focus")} {{ border-color: {t.focus}; {corners} }}
QListView[role="navigation"]::item {{ border: {w}px solid transparent; border-radius: {look.px(10)}px;
  padding: {look.px(10) + 1 - w}px {look.px(10)}px; color: {t.muted} }}
QListView[role="navigation"]::item:hover {{ background: {t.hover}; color: {t.text} }}
QListView[role="navigation"]::item:selected {{ background: {t.chosen}; color: {t.text}; {bar} }}
QListView[role="navigation"]::item:selected:focus {{ border-color: {t.focus}; {corners} }}
QHeaderView {{ background: transparent; border: none }}
QHeaderView::section {{ background: {t.sunken}; color: {t.muted}; border: none; border-bottom: 1px solid {t.hairline};
  padding: {look.px(8)}px {look.px(10)}px; font-weight: 600 }}
QTableView {{ gridline-color: {t.hairline}; border-radius: {look.px(7)}px }}
QTableView::item, QTreeView::item {{ padding: {look.px(7)}px {look.px(8)}px }}
QTableView::item:selected, QTreeView::item:selected {{ background: {t.chosen}; color: {t.text} }}
QTableView::item:focus {{ border: {w}px solid {t.focus} }}
QMenu {{ background: {t.surface}; border: 1px solid {t.control}; padding: {look.px(4)}px }}
QMenu::item {{ padding: {look.px(7)}px {look.px(18)}px }}
QMenu::item:selected {{ background: {t.chosen}; color: {t.text} }}
"""


def _tabs(look: Look) -> str:
    t, w = look.tokens, look.line
    return f"""
QTabBar {{ background: transparent; font-weight: 600; qproperty-drawBase: 0; outline: none }}
QTabBar::tab {{ background: transparent; color: {t.muted}; border: {w}px solid transparent;
  border-bottom: {look.px(3)}px solid transparent; padding: {look.px(7)}px {look.px(12)}px;
  margin-right: {look.px(4)}px }}
QTabBar[tight="true"]::tab {{ padding: {look.px(7)}px {look.px(4)}px; margin-right: {look.px(2)}px }}
QTabBar::tab:hover {{ color: {t.text}; border-bottom-color: {t.hairline} }}
QTabBar::tab:selected {{ color: {t.text}; border-bottom-color: {t.accent} }}
QTabBar::tab:focus {{ border-color: {t.focus} }}
"""


def _bars(look: Look) -> str:
    t = look.tokens
    frame = f"1px solid {t.control}" if t.name == "contrast" else "none"
    trough = t.ground if t.name == "contrast" else t.hairline
    return f"""
QProgressBar {{ border: {frame}; background: {trough}; border-radius: {look.px(4)}px;
  max-height: {look.px(8)}px; min-height: {look.px(8)}px }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: {look.px(4)}px }}
QScrollBar:vertical {{ background: transparent; width: {look.px(12)}px; margin: {look.px(7)}px 2px }}
QScrollBar:horizontal {{ background: transparent; height: {look.px(12)}px; margin: 2px }}
QScrollBar::handle {{ background: {t.control}; border-radius: {look.px(4)}px }}
QScrollBar::handle:vertical {{ min-height: {look.px(36)}px }}
QScrollBar::handle:horizontal {{ min-width: {look.px(36)}px }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0 }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent }}
QAbstractScrollArea::corner {{ background: transparent; border: none }}
"""
