"""The one bounded reader of foreign bytes: JSON, text and pictures, with caps, formats and no trust."""

import io
import json
import stat
import struct
import warnings
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audit_app.errors import CannotRead, Fault, FaultyFile, FileMissing, FileTooLarge, UnsafeImage

if TYPE_CHECKING:
    from PIL.Image import Image

MEGABYTE = 1_000_000
MOST_JSON = 64 * MEGABYTE
"""An audit with its whole history stays far below."""

MOST_TEXT = 4 * MEGABYTE
"""A file of text that people write."""

MOST_PICTURE = 100 * MEGABYTE
"""A 200-megapixel photo of a telephone stays below."""

LONGEST_SIDE = 4_000
"""Pixels kept on the longest side of a picture: enough to read a tape measure on a printed page."""

_JPEG_PIXELS = 250 * MEGABYTE
_PIXELS = 60 * MEGABYTE
_JPEG_SCANS = 100
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_TURNS = {2: 0, 3: 3, 4: 1, 5: 5, 6: 4, 7: 6, 8: 2}
"""From the orientation of EXIF to the transposition of Pillow that stands the picture upright."""

_COLOURED = {"RGB": "RGB", "RGBA": "RGBA", "CMYK": "RGB"}
"""Pixels that a colour profile may speak of, and what they become."""

_MOST_PROFILE = 4 * MEGABYTE
_SRGB = (b"sRGB", "sRGB".encode("utf-16-be"))
"""How a profile names the colours of screens: those need no change."""

_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    ArithmeticError,
    EOFError,
    LookupError,
    RuntimeError,
    TypeError,
    struct.error,
    zlib.error,
)
"""What decoders raise on damaged bytes."""


@dataclass(frozen=True)
class Picture:
    """A picture made anew from its pixels: nothing of the file it came from but what one sees."""

    content: bytes
    width: int
    height: int
    format: str

    @property
    def suffix(self) -> str:
        """Return the suffix of its file name."""
        return {"JPEG": ".jpg", "PNG": ".png"}[self.format]


Change = Callable[["Image"], "Image"]
"""Does something to the pixels of an upright picture."""


def contents(path: Path, most: int) -> bytes:
    """Return the bytes of a plain file of at most `most` bytes.

    Raise FileMissing, FileTooLarge, or CannotRead: refused by the system, no plain file (folder, pipe, device), or one
    that grows while it is read.
    """
    try:
        seen = path.stat()
        if not stat.S_ISREG(seen.st_mode):
            raise CannotRead(path)
        if seen.st_size > most:
            raise FileTooLarge(path, most)
        with path.open("rb") as file:
            content = file.read(seen.st_size + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a NUL in the name
        raise FileMissing(path) from None
    except OSError:
        raise CannotRead(path) from None
    if len(content) > seen.st_size:
        raise CannotRead(path)
    return content


def json_bytes(path: Path, most: int = MOST_JSON) -> bytes:
    """Return the bytes of a JSON file, for `Record.model_validate_json` alone: it bears depth, 1e999 and NaN.

    No parser tells that a key is written twice (the last wins): what is signed or hashed is these bytes, and where the
    last must not win `repeated_keys` tells.
    """
    return contents(path, most)


def repeated_keys(content: bytes) -> tuple[str, ...]:
    """Return the keys that a table of this JSON holds twice; none where it is no JSON, or nested beyond all use."""
    twice: dict[str, None] = {}

    def seen(pairs: list[tuple[str, object]]) -> None:
        twice.update((key, None) for key, count in Counter(key for key, _value in pairs).items() if count > 1)

    decoder = json.JSONDecoder(object_pairs_hook=seen, parse_int=str, parse_float=str, strict=False)
    try:
        decoder.decode(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return ()
    return tuple(twice)


def text(path: Path, most: int = MOST_TEXT) -> str:
    """Return a text in UTF-8, with or without byte order mark.

    Raise FaultyFile with the fault `not_utf8` (line, byte found) or `not_text` (a NUL: another encoding, or no text).
    """
    content = contents(path, most)
    try:
        read = content.decode("utf-8-sig")
    except UnicodeDecodeError as refused:
        line = refused.object.count(b"\n", 0, refused.start) + 1
        found = f"0x{refused.object[refused.start]:02X}"
        raise FaultyFile(str(path), (Fault("not_utf8", line=line, found=found),)) from None
    if "\x00" in read:
        line = read.count("\n", 0, read.index("\x00")) + 1
        raise FaultyFile(str(path), (Fault("not_text", line=line),))
    return read


def picture(path: Path, most: int = MOST_PICTURE) -> Picture:
    """Read a photo (JPEG, PNG, WEBP, HEIC) and return it upright, at most 4,000 pixels long, without any metadata.

    The place, the date and the device of a photo, its comments and its preview are left behind: the picture is made
    anew from its pixels, as JPEG, or as PNG where something shows through. Its colours are those the photo means, in
    sRGB, so that its colour profile is left behind too. A film gives its first.

    Raise UnsafeImage: 'format' (none of the four, whatever the suffix says), 'size' (too many pixels, told from the
    header before anything is decoded), 'unsupported' (cannot be decoded here), 'damaged'; and what `contents` raises.
    """
    return picture_of(contents(path, most), path)


def picture_of(content: bytes, path: Path | None = None, change: Change | None = None) -> Picture:
    """Read the bytes of a photo as `picture` does; `path` names their file in a refusal, None: they were pasted.

    `change` has its say of the pixels once they are upright.
    """
    kind = _kind(content)
    if len(content) > MOST_PICTURE:
        raise UnsafeImage(path, "size")
    if not kind:
        raise UnsafeImage(path, "format")
    try:
        upright = _decoded(content, kind, path)
        return _encoded(change(upright) if change else upright)
    except ImportError:
        raise UnsafeImage(path, "unsupported") from None
    except MemoryError:
        raise UnsafeImage(path, "size") from None
    except _BROKEN:
        raise UnsafeImage(path, "damaged") from None


def is_picture(content: bytes) -> bool:
    """Whether the first bytes are those of a photo that `picture` reads."""
    return bool(_kind(content))


def _kind(content: bytes) -> str:
    """Return the name Pillow gives the format, told from the first bytes; empty when it is none of ours."""
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    return "HEIF" if content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS else ""


def _decoded(content: bytes, kind: str, path: Path | None) -> "Image":
    from PIL import Image

    if kind == "HEIF":
        from pi_heif import register_heif_opener

        register_heif_opener(thumbnails=False)
    Image.MAX_IMAGE_PIXELS = _JPEG_PIXELS
    warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")  # a damaged label: see `_upright`
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    try:
        image = Image.open(io.BytesIO(content), formats=(kind,))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise UnsafeImage(path, "size") from None
    if image.width * image.height > _most_pixels(image, kind):
        raise UnsafeImage(path, "size")
    if kind == "JPEG" and content.count(b"\xff\xda") > _JPEG_SCANS:  # each scan costs a walk over all pixels
        raise UnsafeImage(path, "unsupported")
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.load()
    return _upright(image)


def _most_pixels(image: "Image", kind: str) -> int:
    """Only a plain JPEG can be decoded at a reduced scale; a progressive one is held in memory whole."""
    return _JPEG_PIXELS if kind == "JPEG" and "progressive" not in image.info else _PIXELS


def _upright(image: "Image") -> "Image":
    from PIL import Image

    try:
        turn = _TURNS.get(image.getexif().get(0x0112, 1))
    except _BROKEN:  # a damaged label does not spoil the photo
        turn = None
    small = _plain(image)
    small.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    if turn is not None:
        small = small.transpose(Image.Transpose(turn))
    small.info = {}  # all that Pillow would write besides the pixels; a copy of those costs as much as decoding them
    return small


def _in_srgb(image: "Image") -> "Image":
    """Return the colours in sRGB where the photo comes with another profile, as those of telephones do (Display P3).

    A profile that is none leaves the colours as they are.
    """
    profile = image.info.get("icc_profile") or b""
    if image.mode not in _COLOURED or not 0 < len(profile) <= _MOST_PROFILE or any(n in profile for n in _SRGB):
        return image
    from PIL import ImageCms

    try:
        meant, wanted = ImageCms.ImageCmsProfile(io.BytesIO(profile)), ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, meant, wanted, outputMode=_COLOURED[image.mode]) or image
    except (ImageCms.PyCMSError, *_BROKEN):
        return image


def _plain(image: "Image") -> "Image":
    """Return the pixels as grey, colours, or colours with transparency where something does show through."""
    image = _in_srgb(image)
    if image.mode.startswith("I"):  # 16 bits of grey
        return image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        seen = image.convert("RGBA")
        return seen if seen.getchannel("A").getextrema() != (255, 255) else seen.convert("RGB")
    wanted = "L" if image.mode in {"1", "L"} else "RGB"
    return image if image.mode == wanted else image.convert(wanted)


def _encoded(image: "Image") -> Picture:
    kind = "PNG" if image.mode == "RGBA" else "JPEG"
    written = io.BytesIO()
    image.save(written, kind, quality=88)
    return Picture(written.getvalue(), image.width, image.height, kind)
