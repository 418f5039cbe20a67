"""The child process behind `page_pictures`: it is given the bytes of a PDF, gives back pixels, and opens no file.

PDFium is written in C++ and the PDF may be a stranger's: what it can break is this process and nothing else. On its
standard input come the length and the bytes of the PDF, then the number of each page wanted with a width. On its
standard output goes one line in answer to each: `pages 40`, `picture 800 1132` and then the pixels, or
`refused damaged`. It ends when its input does, so that nothing is left running once the program that asks is gone.
"""

import math
import os
import struct
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from queue import SimpleQueue
from typing import Any, BinaryIO

MOST_PAGES = 2_000
"""A report of the largest event has fewer than 100; what has more is no report."""

MOST_PIXELS = 16_000_000
"""An A4 page 3,300 pixels wide; 64 MB."""

LONGEST_SIDE = 16_000
"""Pixels; screens' drawing programs take no picture longer than 32,767."""

BYTES_A_PIXEL = 4
LENGTH = struct.Struct("<Q")
WANTED = struct.Struct("<II")

_MOST_MEMORY = 1_000_000_000


def fitted(width: int, page: tuple[float, float]) -> tuple[int, int]:
    """Return the pixels, across and down, of a page drawn that wide: fewer where they would be too many.

    >>> fitted(800, (595.28, 841.89))
    (800, 1131)
    >>> fitted(8_000, (595.28, 841.89))
    (3363, 4756)
    >>> fitted(800, (3, 14_400))
    (3, 16000)
    """
    across, down = (side if 0 < side < math.inf else 1.0 for side in page)
    wide, tall = float(width), width * down / across
    scale = min(1.0, math.sqrt(MOST_PIXELS / (wide * tall)), LONGEST_SIDE / max(wide, tall))
    return max(1, int(wide * scale)), max(1, int(tall * scale))


def answer(content: bytes, wanted: Iterable[tuple[int, int]], out: BinaryIO) -> None:
    """Say how many pages the PDF has, then draw each page wanted (its number, from 1, and a width in pixels)."""
    try:
        import pypdfium2  # here: only this process ever loads it, and its lack is an answer too
    except (ImportError, OSError):
        _say(out, "refused unsupported")
        return
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as refused:
        password = refused.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD
        _say(out, "refused password" if password else "refused damaged")
        return
    count = len(document)
    if count > MOST_PAGES:
        _say(out, "refused pages")
        return
    _say(out, f"pages {count}")
    for number, width in wanted:
        try:
            _draw(document, number, width, out)
        except pypdfium2.PdfiumError:  # one page may be damaged and the next not
            _say(out, "refused damaged")


def _draw(document: Any, number: int, width: int, out: BinaryIO) -> None:
    from pypdfium2 import PdfBitmap, raw

    page = document[number - 1]
    wide, tall = fitted(width, page.get_size())
    bitmap = PdfBitmap.new_native(wide, tall, raw.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, wide, tall)
    raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, tall, 0, raw.FPDF_ANNOT)
    _say(out, f"picture {wide} {tall}", bitmap.buffer)
    bitmap.close()
    page.close()


def _say(out: BinaryIO, line: str, pixels: Any = b"") -> None:
    out.write(f"{line}\n".encode())
    out.write(pixels)
    out.flush()


def _wanted(questions: BinaryIO) -> Iterator[tuple[int, int]]:
    """Yield what is asked as it comes; read beside the drawing, so that the end is noticed in the middle of a page."""
    asked: SimpleQueue[tuple[int, int]] = SimpleQueue()

    def listen() -> None:
        while len(question := questions.read(WANTED.size)) == WANTED.size:
            asked.put(WANTED.unpack(question))
        os._exit(0)

    threading.Thread(target=listen, daemon=True).start()
    while True:
        yield asked.get()


def _bound() -> None:
    """Bound the memory, and dump none of it to the disk; Windows has no such limits, macOS keeps only some."""
    try:
        import resource
    except ImportError:
        return
    for limit, most in ((resource.RLIMIT_AS, _MOST_MEMORY), (resource.RLIMIT_CORE, 0)):
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (most, most))


def main() -> None:
    """Answer on the standard streams until they end."""
    _bound()
    questions, out = os.fdopen(0, "rb"), os.fdopen(1, "wb")  # sys.stdin may be None in a program without a console
    (length,) = LENGTH.unpack(questions.read(LENGTH.size))
    content = questions.read(length)
    answer(content, _wanted(questions), out)
