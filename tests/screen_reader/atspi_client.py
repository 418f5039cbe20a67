"""An assistive tool in a process of its own: does what a test asks of another program through AT-SPI alone.

Run by the Python of the system, which has `gi`; it knows nothing of Jauge. Each line that comes in is a JSON object
with `do` and what it needs; each line that goes out is {"answer": ...} or {"fault": "..."}.
"""

import json
import sys
import time

_PATIENCE = 10.0
_LISTENED = (
    "object:announcement",
    "object:notification",
    "object:state-changed",
    "object:property-change:accessible-name",
    "object:text-changed",
    "object:active-descendant-changed",
    "object:selection-changed",
    "window:activate",
)
_PRESSING = ("Press", "Toggle", "Check", "Click", "Activate", "ShowMenu")
_KEYS = {"Down": 0xFF54, "Return": 0xFF0D, "Escape": 0xFF1B}
_ROWS = {"list item", "table cell", "tree item"}


class Missing(Exception):
    """What was asked for is not there."""


class Tool:
    """One look at one program."""

    def __init__(self, atspi, glib, program):
        self._atspi, self._glib, self._program = atspi, glib, program
        self._heard = []
        self._listener = atspi.EventListener.new(self._on_event)
        for kind in _LISTENED:
            self._listener.register(kind)
        self._root = None

    def _on_event(self, event):
        source = event.source.get_name() if event.source else ""
        said = event.any_data if isinstance(event.any_data, str) else ""
        self._heard.append({"kind": event.type, "source": source, "said": said, "detail": event.detail1})

    def pump(self, seconds):
        """Let events arrive for a while."""
        end = time.monotonic() + seconds
        context = self._glib.MainContext.default()
        while True:
            while context.iteration(False):
                pass
            if time.monotonic() >= end:
                return
            time.sleep(0.01)

    def start(self, seconds=20.0):
        """Find the program on the desktop; return its name and its toolkit."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            desktop = self._atspi.get_desktop(0)
            for place in range(desktop.get_child_count()):
                found = desktop.get_child_at_index(place)
                if found is not None and self._program in (found.get_name() or "").lower():
                    self._root = found
                    return {"name": found.get_name(), "toolkit": found.get_toolkit_name()}
            self.pump(0.1)
        raise Missing(f"no program {self._program} on the accessible desktop")

    def _walked(self, node, depth=0):
        node.clear_cache_single() if hasattr(node, "clear_cache_single") else node.clear_cache()
        yield node, depth
        for place in range(node.get_child_count()):
            child = node.get_child_at_index(place)
            if child is not None:
                yield from self._walked(child, depth + 1)

    def _states(self, node):
        return sorted(state.value_nick for state in node.get_state_set().get_states())

    def _told(self, node, depth):
        return {
            "role": node.get_role_name(),
            "name": _plain(node.get_name()),
            "description": _plain(node.get_description()),
            "states": self._states(node),
            "depth": depth,
            "labelled_by": [_plain(label.get_name()) for label in self._labels(node)],
        }

    def _labels(self, node):
        kind = self._atspi.RelationType.LABELLED_BY
        return [r.get_target(0) for r in node.get_relation_set() or () if r.get_relation_type() == kind]

    def tree(self):
        """Return every node that is shown, and every row of a shown list."""
        self.pump(0.05)
        return [self._told(node, depth) for node, depth in self._walked(self._root) if self._is_shown(node)]

    def _is_shown(self, node):
        if node.get_role_name() in _ROWS:  # scrolled away, a row is still there
            node = node.get_parent()
            if node is None:
                return False
            around = node.get_parent()
            if around is not None and around.get_role_name() == "combo box":
                node = around
        return "visible" in self._states(node) and "showing" in self._states(node)

    def _found(self, role, name, starts=False, seconds=_PATIENCE):
        end = time.monotonic() + seconds
        while True:
            self.pump(0.05)
            met = []
            for node, _depth in self._walked(self._root):
                if role and node.get_role_name() != role:
                    continue
                said = _plain(node.get_name())
                if (said.startswith(name) if starts else said == name) and self._is_shown(node):
                    return node
                met.append(said)
            if time.monotonic() >= end:
                raise Missing(f"no {role or 'node'} named {name!r}; of that role: {sorted(set(met))[:60]}")

    def look(self, role="", name="", starts=False, seconds=_PATIENCE):
        """Return one node as it is now, with its text and its value."""
        node = self._found(role, name, starts, seconds)
        told = self._told(node, 0)
        if "Text" in node.get_interfaces():
            told["text"] = self._atspi.Text.get_text(node, 0, -1)
        if "Value" in node.get_interfaces():
            told["value"] = self._atspi.Value.get_current_value(node)
        return told

    def press(self, role="", name="", starts=False):
        """Do the first action of a node that presses, toggles or opens it; return its name."""
        return self._do(_PRESSING, role, name, starts)

    def focus(self, role="", name="", starts=False):
        """Put the focus on a node."""
        return self._do(("SetFocus",), role, name, starts)

    def _do(self, wanted, role, name, starts):
        node = self._found(role, name, starts)
        known = [self._atspi.Action.get_action_name(node, n) for n in range(self._atspi.Action.get_n_actions(node))]
        for action in wanted:
            if action in known:
                self._atspi.Action.do_action(node, known.index(action))
                self.pump(0.3)
                return action
        raise Missing(f"{name!r} knows none of {wanted}, only {known}")

    def type(self, text, role="text", name="", starts=False):
        """Replace the text of a field, as dictation does."""
        node = self._found(role, name, starts)
        if not self._atspi.EditableText.set_text_contents(node, text):
            raise Missing(f"{name!r} takes no text")
        self.pump(0.2)
        return self._atspi.Text.get_text(node, 0, -1)

    def choose(self, name, role="list item", starts=False):
        """Make a row of a list, or a choice of a combo box, the current one."""
        node = self._found(role, name, starts)
        around = node.get_parent()
        done = self._atspi.Selection.select_child(around, node.get_index_in_parent())
        self.pump(0.3)
        return done

    def key(self, name):
        """Press a key as an assistive tool does; for what Qt lets nobody do otherwise, such as to choose in a combo."""
        self._atspi.generate_keyboard_event(_KEYS[name], None, self._atspi.KeySynthType.SYM)
        self.pump(0.3)

    def wait(self, kind, said="", source="", seconds=_PATIENCE):
        """Wait for an event whose text and source hold these words; the ones heard before count too."""
        end = time.monotonic() + seconds
        while True:
            self.pump(0.05)
            for event in self._heard:
                if (
                    event["kind"].startswith(kind)
                    and said in _plain(event["said"])
                    and source in _plain(event["source"])
                ):
                    return event
            if time.monotonic() >= end:
                raise Missing(f"no {kind} of {said!r} from {source!r} in {[e for e in self._heard if e['said']][-20:]}")

    def forget(self):
        """Forget the events heard until now."""
        self.pump(0.1)
        self._heard.clear()


def _plain(text):
    """Return a text with plain spaces: the narrow ones are for the eye."""
    return (text or "").replace("\u00a0", " ").replace("\u202f", " ").strip()


def main(program):
    """Answer one request a line until there is none."""
    import gi

    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib

    tool = Tool(Atspi, GLib, program)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = {"answer": getattr(tool, request.pop("do"))(**request)}
        except Missing as missing:
            answer = {"fault": str(missing)}
        except GLib.Error as error:  # the program went away, or did not answer in time
            answer = {"fault": str(error)}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
