"""Pictures inside the page: the small copies that paper gets too, written into the page itself; nothing is fetched."""

from base64 import b64encode

from audit_app.domain.audit import Evidence
from audit_app.report.blocks import Figure, PinMark
from audit_app.report.tagged.pictures import Finder, thumbnail
from audit_app.report.web.markup import Markup, element


def picture(figure: Figure, find: Finder) -> Markup:
    """Return a picture with its pins, or what is said where its file is missing.

    A decorative picture says nothing; a pin's number stands in the words that come with the picture.
    """
    path = find(figure.evidence)
    content = thumbnail(path, wide=figure.wide) if path else None
    if content is None:
        return element("p", figure.absent, class_="absent")
    silent = isinstance(figure.evidence, Evidence) and figure.evidence.decorative
    source = f"data:image/jpeg;base64,{b64encode(content).decode('ascii')}"
    shown = element("img", src=source, alt="" if silent else figure.alternative)
    return element("div", shown, *map(_pin, figure.pins), class_="picture")


def _pin(pin: PinMark) -> Markup:
    kind = "pin square" if pin.square else "pin"
    return element("span", pin.number, class_=kind, style=f"left:{pin.x:.2f}%;top:{pin.y:.2f}%", aria_hidden="true")
