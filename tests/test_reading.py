"""Foreign bytes are read with caps, in the formats we know, and nothing they carry unseen is kept."""

import io
import os
import socket
import struct
import subprocess
import sys
import textwrap
import zlib
from collections.abc import Callable
from pathlib import Path

import pillow_heif
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin
from pydantic import ValidationError

from audit_app import reading
from audit_app.domain.record import Note, Record
from audit_app.errors import CannotRead, Fault, FaultyFile, FileMissing, FileTooLarge, UnsafeImage

pillow_heif.register_heif_opener()


def _swapped_profile() -> bytes:
    """Return a colour profile whose red is the blue of screens, and its blue their red."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    for name, other in ((b"rXYZ", b"????"), (b"bXYZ", b"rXYZ"), (b"????", b"bXYZ")):
        at = profile.index(name)
        profile[at : at + 4] = other
    return bytes(profile).replace(b"sRGB", b"test").replace("sRGB".encode("utf-16-be"), "test".encode("utf-16-be"))


SWAPPED = _swapped_profile()


def seen(picture: reading.Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.content))


def quarters(mode: str = "RGB", size: tuple[int, int] = (60, 40)) -> Image.Image:
    """A picture whose top left quarter is red, so that one sees which way up it is."""
    image = Image.new("RGB", size, (20, 30, 200))
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1] // 2), fill=(220, 20, 20))
    return image.convert(mode)


def reason(path: Path) -> str:
    with pytest.raises(UnsafeImage) as refused:
        reading.picture(path)
    assert refused.value.path == path
    return refused.value.reason


class TestAnyFile:
    def test_a_file_at_the_limit_is_read_and_one_byte_more_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"12345")
        assert reading.contents(tmp_path / "a", 5) == b"12345"
        with pytest.raises(FileTooLarge) as refused:
            reading.contents(tmp_path / "a", 4)
        assert (refused.value.path, refused.value.limit) == (tmp_path / "a", 4)

    @pytest.mark.parametrize("name", ["nothing", "file/below", "nul\0byte"])
    def test_what_is_not_there_is_missing(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "file").touch()
        with pytest.raises(FileMissing):
            reading.contents(tmp_path / name, 5)

    def test_what_is_no_plain_file_is_refused_without_waiting(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        with socket.socket(socket.AF_UNIX) as server:
            server.bind(str(tmp_path / "socket"))
            for path in (tmp_path, tmp_path / "pipe", tmp_path / "socket", Path("/dev/zero")):
                with pytest.raises(CannotRead):
                    reading.contents(path, 5)

    @pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs a file whose size is not known")
    def test_a_file_longer_than_it_said_is_refused(self) -> None:
        with pytest.raises(CannotRead):
            reading.contents(Path("/proc/self/status"), 1_000_000)

    def test_what_the_system_refuses_is_a_problem(self, tmp_path: Path) -> None:
        (tmp_path / "loop").symlink_to(tmp_path / "loop")
        for name in ("loop", "n" * 300):
            with pytest.raises(CannotRead):
                reading.contents(tmp_path / name, 5)


class Sample(Record):
    number: float = 0
    note: Note = ""


class TestJson:
    def test_its_bytes_come_as_they_are(self, tmp_path: Path) -> None:
        (tmp_path / "a.json").write_bytes(b'{"number": 1}')
        assert Sample.model_validate_json(reading.json_bytes(tmp_path / "a.json")).number == 1
        with pytest.raises(FileTooLarge):
            reading.json_bytes(tmp_path / "a.json", most=3)

    @pytest.mark.parametrize(
        "bomb",
        [
            b'{"note": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
            b'{"a":' * 100_000,
            b'{"number": 1e999}',
            b'{"number": -1e999}',
            b'{"number": NaN}',
            b'{"number": Infinity}',
            b'{"number": ' + b"9" * 100_000 + b"}",
            b'{"note": "' + b"a" * 10_001 + b'"}',
            b'{"note": "\xff"}',
            b'{"note": "\\ud800"}',
            b"\xef\xbb\xbf{}",
            b"",
        ],
        ids=[
            "arrays",
            "objects",
            "1e999",
            "-1e999",
            "NaN",
            "Infinity",
            "digits",
            "long",
            "bytes",
            "half",
            "mark",
            "empty",
        ],
    )
    def test_what_breaks_other_parsers_is_a_clean_refusal(self, tmp_path: Path, bomb: bytes) -> None:
        (tmp_path / "a.json").write_bytes(bomb)
        with pytest.raises(ValidationError):
            Sample.model_validate_json(reading.json_bytes(tmp_path / "a.json"))

    def test_of_a_key_written_twice_the_last_wins_so_hashes_are_of_the_bytes(self) -> None:
        assert Sample.model_validate_json(b'{"note": "a", "note": "b"}').note == "b"

    @pytest.mark.parametrize(
        ("content", "twice"),
        [
            (b'{"note": "a", "note": "b"}', ("note",)),
            (b'[{"a": {"b": 1, "c": 2, "b": NaN}}, {"a": 1, "a": 2, "a": 3}]', ("b", "a")),
            (b'{"a": {"a": {"a": 1}}, "b": [{"a": 1}, {"a": 1}]}', ()),
            (b'\xef\xbb\xbf{"x": 1, "\\u0078": 2}', ("x",)),
            (b'{"x": 1, "x"', ()),
            (b"[" * 500_000, ()),
            (b'{"x": ' * 500_000, ()),
            (b'{"x": %s, "x": 1}' % (b"9" * 9_000), ("x",)),
            (b"\xff\xfe", ()),
        ],
    )
    def test_keys_written_twice_are_told_whatever_is_around_them(self, content: bytes, twice: tuple[str, ...]) -> None:
        assert reading.repeated_keys(content) == twice

    def test_a_hundred_thousand_keys_are_looked_through_in_a_moment(self) -> None:
        many = b"{" + b",".join(b'"k%d": 1' % (n // 2) for n in range(200_000)) + b"}"
        assert len(reading.repeated_keys(many)) == 100_000

    def test_what_one_does_not_see_in_a_text_is_gone(self) -> None:
        assert Sample.model_validate_json('{"note": "a\\u0000\\u202egnp\\u0007"}').note == "agnp"


class TestText:
    @pytest.mark.parametrize("content", ["été\n".encode(), "\ufeffété\n".encode()])
    def test_a_byte_order_mark_is_no_part_of_it(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "a").write_bytes(content)
        assert reading.text(tmp_path / "a") == "été\n"

    @pytest.mark.parametrize(
        ("content", "fault"),
        [
            ("un\nété".encode("latin-1"), Fault("not_utf8", line=2, found="0xE9")),
            ("été".encode("utf-16"), Fault("not_utf8", line=1, found="0xFF")),
            ("ab\nc".encode("utf-16-le"), Fault("not_text", line=1)),
            (b"a\nb\0", Fault("not_text", line=2)),
        ],
    )
    def test_another_encoding_is_refused_with_its_place(self, tmp_path: Path, content: bytes, fault: Fault) -> None:
        (tmp_path / "a").write_bytes(content)
        with pytest.raises(FaultyFile) as refused:
            reading.text(tmp_path / "a")
        assert (refused.value.path, refused.value.faults) == (str(tmp_path / "a"), (fault,))


class TestPicture:
    @pytest.mark.parametrize(
        ("suffix", "options"),
        [("jpg", {"quality": 95}), ("png", {}), ("webp", {"lossless": True}), ("heic", {"quality": 95})],
    )
    def test_the_four_formats_of_telephones_are_read(
        self, tmp_path: Path, suffix: str, options: dict[str, object]
    ) -> None:
        quarters().save(tmp_path / f"a.{suffix}", **options)
        found = reading.picture(tmp_path / f"a.{suffix}")
        assert (found.format, found.suffix, found.width, found.height) == ("JPEG", ".jpg", 60, 40)
        red, _, blue = seen(found).convert("RGB").getpixel((5, 5))
        assert red > 180 > 60 > blue

    def test_the_suffix_of_the_file_says_nothing(self, tmp_path: Path) -> None:
        quarters().save(tmp_path / "a.txt", "PNG")
        assert reading.picture(tmp_path / "a.txt").width == 60

    @pytest.mark.parametrize("turned", range(1, 9))
    @pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
    def test_a_photo_taken_sideways_stands_upright(self, tmp_path: Path, turned: int, suffix: str) -> None:
        back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
        image = quarters()
        image = image.transpose(Image.Transpose(back[turned])) if turned in back else image
        exif = Image.Exif()
        exif[0x0112] = turned
        image.save(tmp_path / f"a.{suffix}", exif=exif)
        upright = reading.picture(tmp_path / f"a.{suffix}")
        assert (upright.width, upright.height) == (60, 40)
        corners = [seen(upright).convert("RGB").getpixel(at) for at in ((5, 5), (55, 5), (5, 35), (55, 35))]
        assert [red > 150 for red, _, _ in corners] == [True, False, False, False]

    def test_a_damaged_orientation_does_not_spoil_the_photo(self, tmp_path: Path) -> None:
        quarters().save(tmp_path / "a.jpg", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\xff")
        assert reading.picture(tmp_path / "a.jpg").width == 60
        exif = Image.Exif()
        exif[0x0112] = 99
        quarters().save(tmp_path / "b.jpg", exif=exif)
        assert reading.picture(tmp_path / "b.jpg").width == 60
        quarters().save(tmp_path / "c.png", exif=b"Exif\0\0??")
        assert reading.picture(tmp_path / "c.png").width == 60

    def test_only_what_lets_something_through_stays_png(self, tmp_path: Path) -> None:
        Image.new("RGBA", (8, 8), (1, 2, 3, 100)).save(tmp_path / "through.png")
        Image.new("RGBA", (8, 8), (1, 2, 3, 255)).save(tmp_path / "solid.png")
        Image.new("P", (8, 8)).save(tmp_path / "palette.png", transparency=0)
        Image.new("LA", (8, 8), (9, 0)).save(tmp_path / "grey.png")
        kinds = {path.stem: reading.picture(path).format for path in tmp_path.iterdir()}
        assert kinds == {"through": "PNG", "solid": "JPEG", "palette": "PNG", "grey": "PNG"}
        assert seen(reading.picture(tmp_path / "through.png")).getpixel((0, 0)) == (1, 2, 3, 100)

    @pytest.mark.parametrize(
        ("image", "suffix", "grey"),
        [
            (Image.new("1", (8, 8), 1), "png", 255),
            (Image.new("L", (8, 8), 90), "jpg", 90),
            (Image.new("I;16", (8, 8), 32768), "png", 128),
            (Image.new("CMYK", (8, 8), (0, 0, 0, 0)), "jpg", 255),
        ],
        ids=["black and white", "grey", "16 bits", "ink"],
    )
    def test_other_kinds_of_pixels_keep_their_look(
        self, tmp_path: Path, image: Image.Image, suffix: str, grey: int
    ) -> None:
        image.save(tmp_path / f"a.{suffix}")
        found = seen(reading.picture(tmp_path / f"a.{suffix}")).convert("L").getpixel((4, 4))
        assert abs(found - grey) <= 2

    @pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
    def test_the_colours_a_telephone_means_are_kept_without_its_profile(self, tmp_path: Path, suffix: str) -> None:
        """A profile whose red is another: the numbers change, so that the colour one sees does not."""
        Image.new("RGB", (16, 16), (200, 40, 40)).save(tmp_path / f"a.{suffix}", icc_profile=SWAPPED)
        found = seen(reading.picture(tmp_path / f"a.{suffix}"))
        red, green, blue = found.convert("RGB").getpixel((8, 8))
        assert blue > 150 > 100 > max(red, green)
        assert "icc_profile" not in found.info

    @pytest.mark.parametrize("profile", [b"", b"none", b"\0" * 200])
    def test_a_profile_that_is_none_leaves_the_colours_as_they_are(self, tmp_path: Path, profile: bytes) -> None:
        Image.new("RGB", (16, 16), (200, 40, 40)).save(tmp_path / "a.png", icc_profile=profile)
        red, _, blue = seen(reading.picture(tmp_path / "a.png")).getpixel((8, 8))
        assert red > 180 > 60 > blue

    def test_whoever_changes_the_pixels_gets_them_upright(self, tmp_path: Path) -> None:
        exif = Image.Exif()
        exif[0x0112] = 6
        quarters().save(tmp_path / "a.jpg", exif=exif)
        sizes: list[tuple[int, int]] = []

        def change(image: Image.Image) -> Image.Image:
            sizes.append(image.size)
            return Image.new("RGB", (5, 5))

        found = reading.picture_of((tmp_path / "a.jpg").read_bytes(), None, change)
        assert (sizes, found.width) == ([(40, 60)], 5)

    @pytest.mark.parametrize(
        ("size", "kept"), [((4_000, 30), (4_000, 30)), ((8_000, 400), (4_000, 200)), ((3, 9_000), (1, 4_000))]
    )
    def test_the_longest_side_is_capped(self, tmp_path: Path, size: tuple[int, int], kept: tuple[int, int]) -> None:
        Image.new("RGB", size).save(tmp_path / "a.png")
        found = reading.picture(tmp_path / "a.png")
        assert (found.width, found.height) == kept == seen(found).size

    def test_of_a_film_the_first_view_is_kept(self, tmp_path: Path) -> None:
        views = [Image.new("RGB", (9, 9), colour) for colour in ("white", "black")]
        for name, options in {"a.png": {}, "a.webp": {"lossless": True}, "a.mpo": {"format": "MPO"}}.items():
            views[0].save(tmp_path / name, save_all=True, append_images=views[1:], **options)
            assert seen(reading.picture(tmp_path / name)).convert("L").getpixel((4, 4)) == 255


CANARY = "CANARY48.8566N2.3522E"


def _jpeg(path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = exif[0x0110] = CANARY
    exif.get_ifd(0x8769)[0x9286] = CANARY.encode()
    exif.get_ifd(0x8825)[0x1D] = CANARY
    xmp = f"<x:xmpmeta>{CANARY}</x:xmpmeta>".encode()
    quarters().save(path, "JPEG", exif=exif, comment=CANARY, xmp=xmp, icc_profile=CANARY.encode())
    with path.open("ab") as file:
        file.write(CANARY.encode())  # after the end of the picture


def _png(path: Path) -> None:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", CANARY)
    text.add_text("Zipped", CANARY, zip=True)
    text.add_itxt("XML:com.adobe.xmp", CANARY)
    text.add(b"prVt", CANARY.encode())
    exif = Image.Exif()
    exif[0x010E] = CANARY
    quarters("RGBA").save(path, "PNG", pnginfo=text, exif=exif, icc_profile=CANARY.encode())
    with path.open("ab") as file:
        file.write(CANARY.encode())


def _see_through(path: Path) -> None:
    _png(path)
    image = Image.open(path)
    image.putalpha(90)
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", CANARY)
    image.save(path, "PNG", pnginfo=text, exif=image.getexif())


def _webp(path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = CANARY
    quarters().save(path, "WEBP", exif=exif, xmp=CANARY.encode(), icc_profile=CANARY.encode())


def _heic(path: Path) -> None:
    exif = Image.Exif()
    exif[0x010E] = CANARY
    quarters(size=(64, 64)).save(path, "HEIF", exif=exif.tobytes(), xmp=CANARY.encode())


@pytest.mark.parametrize("made", [_jpeg, _png, _see_through, _webp, _heic])
def test_nothing_a_photo_tells_besides_what_one_sees_is_kept(tmp_path: Path, made: Callable[[Path], None]) -> None:
    made(tmp_path / "photo")
    assert CANARY.encode() in (tmp_path / "photo").read_bytes()
    kept = reading.picture(tmp_path / "photo")
    assert CANARY.encode() not in kept.content
    again = seen(kept)
    again.load()
    assert not dict(again.getexif())
    assert set(again.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    chunks = {kept.content[at + 4 : at + 8] for at in _chunks(kept.content)} if kept.format == "PNG" else set()
    assert chunks <= {b"IHDR", b"IDAT", b"IEND"}


def _chunks(png: bytes) -> list[int]:
    places, at = [], 8
    while at < len(png):
        places.append(at)
        at += 12 + int.from_bytes(png[at : at + 4])
    return places


def _png_header(width: int, height: int, rest: bytes = b"") -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + rest + chunk(b"IDAT", b"")


class TestAttacks:
    @pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "ICO", "PPM", "PDF", "EPS", "TGA", "AVIF", "JPEG2000"])
    def test_another_format_is_refused_whatever_its_suffix(self, tmp_path: Path, kind: str) -> None:
        quarters().save(tmp_path / "photo.jpg", kind)
        assert reason(tmp_path / "photo.jpg") == "format"

    @pytest.mark.parametrize(
        "content",
        [b"", b"\xff", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"MZ", b"%!PS", b"RIFF____WAVE", b"    ftypavif"],
    )
    def test_what_is_no_picture_is_refused(self, tmp_path: Path, content: bytes) -> None:
        (tmp_path / "photo.png").write_bytes(content)
        assert reason(tmp_path / "photo.png") == "format"

    @pytest.mark.parametrize(
        ("suffix", "start"), [("jpg", 3), ("png", 8), ("webp", 12), ("heic", 12)], ids=lambda value: str(value)
    )
    def test_a_picture_cut_short_anywhere_is_damaged(self, tmp_path: Path, suffix: str, start: int) -> None:
        Image.effect_noise((64, 64), 90).convert("RGB").save(tmp_path / f"a.{suffix}")
        whole = (tmp_path / f"a.{suffix}").read_bytes()
        for end in range(start, len(whole) // 2, max(1, len(whole) // 60)):
            (tmp_path / "cut").write_bytes(whole[:end])
            assert reason(tmp_path / "cut") == "damaged"

    def test_a_file_too_large_is_not_read(self, tmp_path: Path) -> None:
        quarters().save(tmp_path / "a.jpg")
        with pytest.raises(FileTooLarge):
            reading.picture(tmp_path / "a.jpg", most=100)

    def test_pasted_bytes_have_the_same_caps_and_name_no_file(self, monkeypatch: pytest.MonkeyPatch) -> None:
        written = io.BytesIO()
        quarters().save(written, "PNG")
        assert reading.picture_of(written.getvalue()).width == 60
        monkeypatch.setattr(reading, "MOST_PICTURE", len(written.getvalue()) - 1)
        for content, why in ((written.getvalue(), "size"), (b"GIF89a", "format"), (written.getvalue()[:60], "damaged")):
            with pytest.raises(UnsafeImage) as refused:
                reading.picture_of(content)
            assert (refused.value.path, refused.value.reason) == (None, why)

    def test_too_many_pixels_are_refused_from_the_header_alone(self, tmp_path: Path) -> None:
        for name, size in {
            "little": (7_800, 7_800),
            "warned": (16_000, 16_000),
            "bomb": (2**31 - 1, 2**31 - 1),
        }.items():
            (tmp_path / name).write_bytes(_png_header(*size))
            assert reason(tmp_path / name) == "size"

    def test_a_bomb_costs_no_memory(self, tmp_path: Path) -> None:
        Image.new("1", (13_000, 13_000)).save(tmp_path / "bomb.png")
        assert (tmp_path / "bomb.png").stat().st_size < 25_000
        assert _refused_within(tmp_path / "bomb.png", megabytes=400) == "size"

    def test_a_photo_of_a_telephone_is_read_at_a_reduced_scale(self, tmp_path: Path) -> None:
        Image.new("L", (8_200, 8_200), 128).save(tmp_path / "plain.jpg")
        assert reading.picture(tmp_path / "plain.jpg").width == 4_000

    def test_a_progressive_photo_has_the_smaller_limit_since_it_is_held_whole(self, tmp_path: Path) -> None:
        Image.new("L", (8_200, 8_200), 128).save(tmp_path / "held.jpg", progressive=True)
        assert reason(tmp_path / "held.jpg") == "size"

    def test_more_scans_than_any_camera_makes_are_refused(self, tmp_path: Path) -> None:
        quarters().save(tmp_path / "a.jpg", progressive=True)
        whole = (tmp_path / "a.jpg").read_bytes()
        last = whole[whole.rindex(b"\xff\xda") : -2]
        (tmp_path / "a.jpg").write_bytes(whole[:-2] + last * 100 + b"\xff\xd9")
        assert reason(tmp_path / "a.jpg") == "unsupported"

    def test_a_compressed_text_that_unfolds_is_refused(self, tmp_path: Path) -> None:
        zipped = b"Comment\0\0" + zlib.compress(b"a" * 80_000_000, 9)
        text = struct.pack(">I", len(zipped)) + b"zTXt" + zipped + struct.pack(">I", zlib.crc32(b"zTXt" + zipped))
        (tmp_path / "a.png").write_bytes(_png_header(4, 4, text))
        assert reason(tmp_path / "a.png") == "damaged"

    def test_no_memory_left_is_a_picture_too_large_not_a_crash(self, tmp_path: Path) -> None:
        Image.new("RGBA", (7_000, 7_000), (1, 2, 3, 4)).save(tmp_path / "a.png")
        assert _refused_within(tmp_path / "a.png", megabytes=100) == "size"

    def test_a_photo_no_decoder_is_there_for_is_unsupported(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        quarters().save(tmp_path / "a.heic")
        monkeypatch.setitem(sys.modules, "pi_heif", None)
        assert reason(tmp_path / "a.heic") == "unsupported"

    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(choice=some.data())
    def test_damage_anywhere_gives_a_picture_or_a_refusal(self, tmp_path: Path, choice: some.DataObject) -> None:
        suffix = choice.draw(some.sampled_from(["jpg", "png", "webp", "heic"]))
        path = tmp_path / f"a.{suffix}"
        if not path.exists():
            Image.effect_noise((32, 32), 90).convert("RGB").save(path)
        content = bytearray(path.read_bytes())
        for _ in range(choice.draw(some.integers(1, 4))):
            content[choice.draw(some.integers(12, len(content) - 1))] = choice.draw(some.integers(0, 255))
        (tmp_path / "b").write_bytes(content)
        try:
            found = reading.picture(tmp_path / "b")
        except UnsafeImage as refused:
            assert refused.reason in {"damaged", "size", "format", "unsupported"}
        else:
            assert seen(found).size == (found.width, found.height)


def _refused_within(path: Path, megabytes: int) -> str:
    """Read a picture in a process of its own that may take so much memory more, and return why it was refused."""
    script = f"""
        import resource
        from pathlib import Path
        from PIL import Image, ImageOps, PngImagePlugin
        from audit_app import errors, reading
        now = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
        limit = now + {megabytes} * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        try:
            reading.picture(Path({str(path)!r}))
        except errors.UnsafeImage as refused:
            print(refused.reason)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert not done.returncode, done.stderr
    return done.stdout.strip()
