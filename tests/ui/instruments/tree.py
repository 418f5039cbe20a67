"""The tree a screen reader walks, read in our own process: roles, names, states; and what is wrong with it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QRadioButton,
    QSplitter,
    QSplitterHandle,
    QWidget,
)

Role = QAccessible.Role
NAMED = {
    Role.Button,
    Role.ButtonMenu,
    Role.CheckBox,
    Role.ComboBox,
    Role.Dialog,
    Role.EditableText,
    Role.Link,
    Role.List,
    Role.ListItem,
    Role.MenuItem,
    Role.PageTab,
    Role.ProgressBar,
    Role.RadioButton,
    Role.Slider,
    Role.SpinBox,
    Role.Table,
    Role.Tree,
    Role.TreeItem,
}
"""Roles that say nothing without a name."""

_DATA = {Role.ListItem, Role.TreeItem}
"""Roles whose words Qt takes as they are: an ampersand in them is one."""

_PICTURE = 64
"""Pixels from which a picture says something by itself; a smaller one is an icon beside the words it stands for."""

ROLELESS = {Role.NoRole, Role.Client, Role.Pane, Role.Window, Role.Grouping, Role.Border, Role.Whitespace}
"""Roles that tell nobody what a focused thing is for."""


@dataclass(frozen=True)
class Node:
    """One thing in the tree as a screen reader would meet it."""

    role: QAccessible.Role
    name: str
    description: str
    value: str
    accelerator: str
    widget: QWidget | None
    parent: QWidget | None

    def __str__(self) -> str:
        around = f" in {told(self.parent)}" if self.parent is not None else ""
        return f"{self.role.name} “{self.name}”{around}"


def told(widget: QWidget | None) -> str:
    """Return what a fault calls a widget: its class, and its name or its words."""
    if widget is None:
        return "nothing"
    text = getattr(widget, "text", "")  # ours have it as a property
    words = widget.accessibleName() or (text() if callable(text) else text) or widget.objectName()
    return f"{type(widget).__name__} “{str(words)[:50]}”"


def nodes(top: QWidget) -> list[Node]:
    """Return every visible node below a widget, in the order of the tree."""
    interface = QAccessible.queryAccessibleInterface(top)
    return list(_walked(interface, None)) if interface is not None else []


def _walked(interface: QAccessibleInterface, around: QWidget | None) -> Iterator[Node]:
    state = interface.state()
    if state.invisible and interface.role() not in {Role.ListItem, Role.Cell, Role.TreeItem}:
        return  # rows scrolled out of sight are still read
    thing = interface.object()
    widget = thing if isinstance(thing, QWidget) else None
    text = QAccessible.Text
    yield Node(
        interface.role(),
        interface.text(text.Name).strip(),
        interface.text(text.Description).strip(),
        interface.text(text.Value).strip(),
        interface.text(text.Accelerator).strip(),
        widget,
        around,
    )
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid():
            yield from _walked(child, widget or around)


def shown(top: QWidget) -> list[QWidget]:
    """Return the visible widgets below a widget, itself included."""
    return [widget for widget in (top, *top.findChildren(QWidget)) if widget.isVisible()]


def nameless(top: QWidget) -> list[str]:
    """Return the nodes that need a name and have none, or one that reads badly."""
    due = [node for node in nodes(top) if (node.role in NAMED and _met(node)) or _is_picture(node)]
    faults = [f"no name: {node}" for node in due if not node.name]
    labelled = (node for node in nodes(top) if node.role in NAMED - _DATA)
    return faults + [f"a mnemonic is read: {node}" for node in labelled if "&" in node.name]


def _is_picture(node: Node) -> bool:
    widget = node.widget
    return node.role == Role.Graphic and widget is not None and min(widget.width(), widget.height()) >= _PICTURE


def _met(node: Node) -> bool:
    """Whether somebody can come upon it: inner parts of a control are not met apart from it."""
    if node.widget is None:
        return True
    inner = node.widget.focusPolicy() == Qt.FocusPolicy.NoFocus and node.role in {Role.EditableText, Role.List}
    return not inner and node.widget.focusProxy() is None


def roleless(top: QWidget) -> list[str]:
    """Return what takes the focus without saying what it is."""
    return [
        f"no role: {told(node.widget)} is a {node.role.name}"
        for node in nodes(top)
        if node.widget is not None
        and node.widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and node.role in ROLELESS
        and node.widget.focusProxy() is None
    ]


def doubled_accelerators(top: QWidget) -> list[str]:
    """Return the keys that two visible things lay claim to."""
    claims: dict[str, set[int]] = defaultdict(set)
    tellers: dict[str, list[str]] = defaultdict(list)
    for widget in shown(top):
        for key in _keys(widget):
            claimed = widget.buddy() if isinstance(widget, QLabel) and widget.buddy() else widget
            claims[key].add(id(claimed))
            tellers[key].append(told(widget))
    for shortcut in top.findChildren(QShortcut):
        holder = shortcut.parent()
        if isinstance(holder, QWidget) and holder.isVisible() and shortcut.isEnabled():
            for sequence in QShortcut.keys(shortcut):
                key = sequence.toString(QKeySequence.SequenceFormat.PortableText)
                claims[key].add(id(shortcut))
                tellers[key].append(f"shortcut of {told(holder)}")
    return [f"{key}: {', '.join(tellers[key])}" for key, claimed in claims.items() if len(claimed) > 1]


def _keys(widget: QWidget) -> Iterator[str]:
    sequences = []
    if isinstance(widget, QAbstractButton):
        sequences.append(widget.shortcut())
    elif isinstance(widget, QLabel) and widget.buddy() is not None:
        sequences.append(QKeySequence.mnemonic(widget.text()))
    sequences += [sequence for action in widget.actions() for sequence in action.shortcuts()]
    yield from (s.toString(QKeySequence.SequenceFormat.PortableText) for s in sequences if not s.isEmpty())


def odd_buddies(top: QWidget) -> list[str]:
    """Return labels whose buddy is themselves, cannot take the focus, or is out of sight while they are seen."""
    faults = []
    for label in (widget for widget in shown(top) if isinstance(widget, QLabel) and widget.buddy() is not None):
        buddy = label.buddy()
        if buddy is label or label.isAncestorOf(buddy):
            faults.append(f"{told(label)} is its own buddy")
        elif buddy.focusPolicy() == Qt.FocusPolicy.NoFocus and buddy.focusProxy() is None:
            faults.append(f"{told(label)} leads to {told(buddy)}, which takes no focus")
        elif not buddy.isVisible():
            faults.append(f"{told(label)} leads to {told(buddy)}, which is not seen")
    return faults


def placeless_lists(top: QWidget) -> list[str]:
    """Return lists without a current row: Tab lands there and nothing is said but their length."""
    views = (widget for widget in shown(top) if isinstance(widget, QAbstractItemView))
    return [
        f"no current row: {told(view)}"
        for view in views
        if view.focusPolicy() & Qt.FocusPolicy.TabFocus
        and view.model() is not None
        and view.model().rowCount(view.rootIndex()) > 0
        and not view.currentIndex().isValid()
    ]


def namesakes(top: QWidget) -> list[str]:
    """Return names that several buttons or several fields of one screen bear: heard alone, which is which?"""
    bearers: dict[tuple[QAccessible.Role, str], int] = defaultdict(int)
    for node in nodes(top):
        if node.role in {Role.Button, Role.EditableText, Role.SpinBox, Role.ComboBox} and node.name and _met(node):
            bearers[node.role, node.name] += 1
    return [f"{count} times {role.name} “{name}”" for (role, name), count in bearers.items() if count > 1]


def ungrouped_choices(top: QWidget) -> list[str]:
    """Return radio buttons heard without the question they answer: no group with a name is around them.

    **Source:** WCAG 2.2, 1.3.1.
    """
    faults = []
    for radio in (widget for widget in shown(top) if isinstance(widget, QRadioButton)):
        around = radio.parentWidget()
        while around is not None and around is not top:
            interface = QAccessible.queryAccessibleInterface(around)
            if interface.role() == Role.Grouping and interface.text(QAccessible.Text.Name).strip():
                break
            around = around.parentWidget()
        else:
            faults.append(f"{told(radio)} is in no group with a name")
    return faults


def read_out_of_order(top: QWidget) -> list[str]:
    """Return pieces read after something they stand wholly above, or left of in a splitter.

    Qt lists the children of a widget in the order they came to it, not in the order a layout shows them.

    **Source:** WCAG 2.2, 1.3.2.
    """
    faults = []
    for holder in shown(top):
        interface = QAccessible.queryAccessibleInterface(holder)
        if interface is None or isinstance(holder, QAbstractItemView):
            continue
        children = [interface.child(place) for place in range(interface.childCount())]
        pieces = [child.object() for child in children if child is not None and not child.state().invisible]
        widgets = [w for w in pieces if isinstance(w, QWidget) and w.isVisible() and not isinstance(w, QSplitterHandle)]
        for before, after in combinations(widgets, 2):
            if stands_before(after, before) or (isinstance(holder, QSplitter) and after.x() < before.x()):
                faults.append(f"in {told(holder)}, {told(before)} is read before {told(after)}, which stands before it")
                break
    return faults


def stands_before(one: QWidget, other: QWidget) -> bool:
    """Whether one widget stands wholly above another, in the same column of the page, however far it is scrolled."""
    ground = one.parentWidget()
    while ground is not None and not ground.isAncestorOf(other):
        ground = ground.parentWidget()
    if ground is None:
        return False
    here, there = _lying(one, ground), _lying(other, ground)
    above = here.bottom() < there.top() + 2
    return above and here.left() < there.right() and there.left() < here.right()


def _lying(widget: QWidget, ground: QWidget) -> QRect:
    """Return where a widget lies on its ground; for what is inside a scrolled body, where that body lies."""
    stands = around = widget
    while around.parentWidget() is not ground:
        around = around.parentWidget()
        if isinstance(around, QAbstractScrollArea):
            stands = around
    return QRect(stands.mapTo(ground, QPoint(0, 0)), stands.size())


def every_fault(top: QWidget) -> list[str]:
    """Return all that is wrong with what a screen reader meets in a window."""
    QApplication.sendPostedEvents()
    found = (
        ungrouped_choices,
        nameless,
        roleless,
        doubled_accelerators,
        odd_buddies,
        placeless_lists,
        namesakes,
        read_out_of_order,
    )
    return [fault for look in found for fault in look(top)]
