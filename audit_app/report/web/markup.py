"""HTML made of elements: text is escaped here and nowhere else, and only elements can be put inside elements."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass

_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What HTML does not allow as text: controls, half letters, codes that are no letters."""

_ALONE = frozenset({"br", "circle", "col", "img", "meta", "path", "rect", "use"})
"""Elements without anything inside; those of drawings too, which are closed by their slash."""


@dataclass(frozen=True)
class Markup:
    """HTML that is whole: made by `element`, never out of somebody's text."""

    html: str


NOTHING = Markup("")

Child = Markup | str


def shown(text: str) -> str:
    """Return the text as a page can hold it: what is no text is seen as U+FFFD, and lost to nobody."""
    return _NO_TEXT.sub("\ufffd", text)


def esc(text: str) -> str:
    """Return any text as HTML for exactly that text: the only way for words to get into a page.

    >>> esc("<img src='/etc/passwd'> & co")
    '&lt;img src=&#x27;/etc/passwd&#x27;&gt; &amp; co'
    """
    return html.escape(shown(text), quote=True)


def element(name: str, /, *children: Child, **attributes: str | None) -> Markup:
    """Return an element; a `_` in a name stands for `-`, one at its end is dropped, an attribute of None is left out.

    >>> element("p", "a < b", element("br"), class_="lead", aria_label='"x"').html
    '<p class="lead" aria-label="&quot;x&quot;">a &lt; b<br></p>'
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{esc(value)}"' for key, value in attributes.items() if value is not None
    )
    if name in _ALONE:
        return Markup(f"<{name}{said}>" if name in {"br", "col", "img", "meta"} else f"<{name}{said}/>")
    return Markup(f"<{name}{said}>{joined(children).html}</{name}>")


def joined(children: Iterable[Child]) -> Markup:
    """Return several things one after the other."""
    return Markup("".join(child.html if isinstance(child, Markup) else esc(child) for child in children))


def words(text: str) -> Markup:
    r"""Return a text with its line ends.

    >>> words("un\ndeux").html
    'un<br>deux'
    """
    first, *others = text.split("\n")
    return joined((first, *(part for line in others for part in (element("br"), line))))
