"""What is drawn and not written, a picture or a chart: one figure with its alternative and where it stands."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus.flowables import Flowable

from audit_app.report import blocks
from audit_app.report.tagged import words
from audit_app.report.tagged.canvas import DECORATION, TaggedCanvas
from audit_app.report.tagged.place import Place
from audit_app.report.tagged.tree import Element


class TaggedFigure(Flowable):
    """A flowable read as its alternative; without one it is decoration, and nobody hears of it.

    One that goes on in the next page is not whole: no box of one page is told of it.

    Its class says how large it is (`wrap`), and what is painted from its lower left corner (`paint`).
    """

    def __init__(self, alternative: str, place: Place) -> None:
        super().__init__()
        self.element = place.element.child("Figure", Alt=alternative) if alternative.strip() else None
        self.is_whole = True

    @staticmethod
    def lettering(said: str, style: ParagraphStyle) -> words.Words:
        """Return letters to paint: they are of the picture, and read by its alternative alone."""
        return words.within(blocks.say(said), style, Place(Element("Figure"), {}))

    def paint(self, canvas: TaggedCanvas) -> None:
        """Draw it."""
        raise NotImplementedError

    def wrap(self, width: float, height: float) -> tuple[float, float]:  # noqa: ARG002  ReportLab's signature
        """Return the room taken."""
        return self.width, self.height

    def draw(self) -> None:
        """Draw it as one marked stretch, and say where it stands, in points from the lower left corner of the page."""
        canvas: TaggedCanvas = self.canv
        if self.element:
            self.element.attributes = {"O": "/Layout", "Placement": "/Block"}
            if self.is_whole:
                left, low = canvas.absolutePosition(0, 0)
                box = f"[{left:.2f} {low:.2f} {left + self.width:.2f} {low + self.height:.2f}]"
                self.element.attributes["BBox"] = box
        with canvas.tagged(self.element or DECORATION):
            self.paint(canvas)
