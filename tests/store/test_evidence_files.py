"""Photos and documents lie by their hash; nothing half-written, nothing by the name it had."""

import hashlib
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from audit_app.domain.blurring import Frame
from audit_app.errors import CannotRead, CannotWrite, Fault, FaultyFile, FileMissing, FileTooLarge, UnsafeImage
from audit_app.identity import today
from audit_app.store.evidence_files import MOST_DOCUMENT, EvidenceFiles

WAVE = b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0"
PDF = b"%PDF-1.7\n1 0 obj\nstartxref\n9\n%%EOF\n"
TEXT = "Compte rendu de la réunion\n".encode()
HASH = hashlib.sha256(TEXT).hexdigest()


@pytest.fixture
def files(tmp_path: Path) -> EvidenceFiles:
    return EvidenceFiles(tmp_path / "workspace")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "compte rendu.txt"
    path.write_bytes(TEXT)
    return path


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "IMG_1234.jpg"
    Image.new("RGB", (40, 30), "red").save(path, comment="Mme Martin, 06 12 34 56 78")
    return path


def kept(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def long_ago(path: Path | None, days: int = 31) -> None:
    assert path
    then = (datetime.now(UTC) - timedelta(days=days)).timestamp()
    os.utime(path, (then, then))


def now() -> datetime:
    return datetime.now(UTC)


def test_a_document_lies_by_its_hash_byte_for_byte(files: EvidenceFiles, report: Path, tmp_path: Path) -> None:
    stored = files.add_document(report)
    assert (stored.sha256, stored.suffix, stored.size, stored.width, stored.height) == (HASH, ".txt", len(TEXT), 0, 0)
    assert kept(tmp_path / "workspace") == [f"files/{HASH[:2]}/{HASH}.txt"]
    path = files.path_of(HASH)
    assert path
    assert path.read_bytes() == TEXT


def test_a_photo_lies_as_one_sees_it_without_what_it_told(files: EvidenceFiles, photo: Path) -> None:
    stored = files.add_picture(photo)
    path = files.path_of(stored.sha256)
    assert path
    content = path.read_bytes()
    assert (stored.width, stored.height, stored.suffix, stored.size) == (40, 30, ".jpg", len(content))
    assert hashlib.sha256(content).hexdigest() == stored.sha256
    assert b"Martin" not in content


def test_a_pasted_picture_lies_like_the_same_photo_of_a_file(files: EvidenceFiles, photo: Path) -> None:
    assert files.add_pasted(photo.read_bytes()) == files.add_picture(photo)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n"])
def test_what_is_pasted_and_no_picture_leaves_no_trace(files: EvidenceFiles, tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnsafeImage) as refused:
        files.add_pasted(content)
    assert refused.value.path is None
    assert not (tmp_path / "workspace").exists()


@pytest.mark.parametrize(("suffix", "kind"), [("txt", "document"), ("CSV", "document"), ("jpg", "picture")])
def test_a_file_kept_makes_the_evidence_of_its_line(
    files: EvidenceFiles, report: Path, photo: Path, suffix: str, kind: str
) -> None:
    path = (photo if kind == "picture" else report).rename(report.with_suffix(f".{suffix}"))
    before = today()
    piece = files.kept(path, "CIR-02@path-1", "Une rampe", by="Ana")
    assert (piece.line, piece.kind, piece.alt, piece.by) == ("CIR-02@path-1", kind, "Une rampe", "Ana")
    assert piece.on is not None
    assert before <= piece.on <= today()
    stored = files.path_of(piece.sha256)
    assert stored
    assert (stored.suffix, stored.stat().st_size) == (piece.suffix, piece.size)
    assert files.kept(path, "CIR-02").id != piece.id


def test_a_pasted_picture_makes_evidence_too(files: EvidenceFiles, photo: Path) -> None:
    piece = files.pasted(photo.read_bytes(), "CIR-02", by="Ana")
    assert (piece.line, piece.kind, piece.alt, piece.by) == ("CIR-02", "picture", "", "Ana")
    assert files.path_of(piece.sha256)


def test_the_same_file_twice_is_one_file(files: EvidenceFiles, report: Path, photo: Path, tmp_path: Path) -> None:
    assert files.add_document(report) == files.add_document(report)
    assert files.add_picture(photo) == files.add_picture(photo)
    assert len(kept(tmp_path / "workspace")) == 2


def test_a_pdf_is_known_by_its_first_bytes(files: EvidenceFiles, tmp_path: Path) -> None:
    (tmp_path / "facture").write_bytes(b"%PDF-1.7\n\xff\xff\nstartxref\n9\n%%EOF\n")
    assert files.add_document(tmp_path / "facture").suffix == ".pdf"


@pytest.mark.parametrize("content", [b"", b" \n", b"PK\x03\x04\x00", b"MZ\x90\x00", b"a\0b", b"%PDF-1.7 cut"])
def test_what_is_neither_pdf_nor_text_is_refused(files: EvidenceFiles, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "contrat.docx").write_bytes(content)
    with pytest.raises(FaultyFile) as refused:
        files.add_document(tmp_path / "contrat.docx")
    assert refused.value.faults == (Fault("not_a_document", found=".docx", choices=("pdf", "txt")),)
    assert not (tmp_path / "workspace").exists()


def test_what_cannot_be_read_leaves_no_trace(files: EvidenceFiles, tmp_path: Path, report: Path) -> None:
    with (tmp_path / "large.pdf").open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(MOST_DOCUMENT + 1)
    with pytest.raises(FileTooLarge):
        files.add_document(tmp_path / "large.pdf")
    with pytest.raises(FileMissing):
        files.add_picture(tmp_path / "nowhere.jpg")
    with pytest.raises(CannotRead):
        files.add_document(tmp_path)
    with pytest.raises(UnsafeImage):
        files.add_picture(report)
    assert not (tmp_path / "workspace").exists()


@pytest.mark.parametrize(
    "name", ["CON.txt", "a:b", "trailing.", "photo\u202egpj.exe", "n" * 255, "..x", "-rf", "a\nb", "<img src=x>", " "]
)
def test_the_name_a_file_had_never_matters(files: EvidenceFiles, tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    path = tmp_path / "in" / name
    path.write_bytes(TEXT)
    assert files.add_document(path).sha256 == HASH
    assert kept(tmp_path / "workspace") == [f"files/{HASH[:2]}/{HASH}.txt"]


@pytest.mark.parametrize(
    "sha256",
    [
        "",
        "..",
        "../../secret",
        "a" * 63,
        "A" * 64,
        "a" * 65,
        f"{'a' * 64}/x",
        "*" * 64,
        f"{'a' * 63}\n",
        f"{'a' * 64}\n",
        "?" * 64,
    ],
)
def test_what_is_no_hash_finds_nothing(files: EvidenceFiles, report: Path, sha256: str) -> None:
    files.add_document(report)
    assert files.path_of(sha256) is None
    assert files.missing([sha256]) == (sha256,)


def test_what_is_missing_is_told_once_in_order(files: EvidenceFiles, report: Path) -> None:
    files.add_document(report)
    assert files.missing(["b" * 64, HASH, "a" * 64, "b" * 64]) == ("b" * 64, "a" * 64)
    assert files.missing([]) == ()


def test_a_damaged_file_is_mended_by_adding_it_again(files: EvidenceFiles, report: Path) -> None:
    files.add_document(report)
    path = files.path_of(HASH)
    assert path
    path.write_bytes(TEXT[:-1])
    files.add_document(report)
    assert path.read_bytes() == TEXT


def test_many_hands_may_add_the_same_file_at_once(files: EvidenceFiles, report: Path, tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        stored = list(pool.map(files.add_document, [report] * 40))
    assert len(set(stored)) == 1
    assert kept(tmp_path / "workspace") == [f"files/{HASH[:2]}/{HASH}.txt"]


def test_files_are_removed_by_their_hash_and_no_other(files: EvidenceFiles, report: Path, photo: Path) -> None:
    gone, kept_one = files.add_document(report), files.add_picture(photo)
    assert files.remove([gone.sha256, "b" * 64]) == 1
    assert files.missing([gone.sha256, kept_one.sha256]) == (gone.sha256,)


def test_a_folder_that_is_dropped_is_called_one(files: EvidenceFiles, tmp_path: Path) -> None:
    with pytest.raises(FaultyFile) as refused:
        files.kept(tmp_path, "CIR-01")
    assert refused.value.faults == (Fault("folder"),)
    with pytest.raises(CannotRead):
        files.kept(Path(os.devnull), "CIR-01")


def test_a_photo_remembers_the_file_it_came_from_and_what_is_kept_as_it_is_need_not(
    files: EvidenceFiles, photo: Path, report: Path
) -> None:
    piece = files.kept(photo, "CIR-02")
    assert piece.original == hashlib.sha256(photo.read_bytes()).hexdigest() != piece.sha256
    assert files.kept(report, "CIR-02").original is None
    assert files.pasted(photo.read_bytes(), "CIR-02").original is None


@pytest.mark.parametrize("name", ["annonce.wav", "annonce.jpg", "annonce"])
def test_a_recording_is_kept_byte_for_byte_whatever_its_name(files: EvidenceFiles, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(WAVE)
    piece = files.kept(tmp_path / name, "CIR-02", by="Ana")
    assert (piece.kind, piece.suffix, piece.size, piece.is_told) == ("audio", ".wav", len(WAVE), False)
    path = files.path_of(piece.sha256)
    assert path
    assert path.read_bytes() == WAVE
    assert files.add_audio(tmp_path / name).sha256 == piece.sha256


def test_what_is_no_recording_is_refused_by_the_name_it_bears(files: EvidenceFiles, tmp_path: Path) -> None:
    (tmp_path / "annonce.mp3").write_bytes(b"<html>")
    for store in (files.add_audio, lambda path: files.kept(path, "CIR-02")):
        with pytest.raises(FaultyFile) as refused:
            store(tmp_path / "annonce.mp3")
        choices = ("wav", "mp3", "m4a", "ogg", "opus")
        assert refused.value.faults == (Fault("not_a_recording", found=".mp3", choices=choices),)
    assert not (tmp_path / "workspace").exists()


@pytest.mark.parametrize("content", [b"caf\xe9", b"R\x80 \x93vu\x94\r\n", b"\xff\xfe" + "été".encode("utf-16-le")])
def test_a_text_in_another_writing_is_said_to_be_one(files: EvidenceFiles, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "notes.txt").write_bytes(content)
    for store in (files.add_document, lambda path: files.kept(path, "CIR-02")):
        with pytest.raises(FaultyFile) as refused:
            store(tmp_path / "notes.txt")
        assert refused.value.faults == (Fault("not_utf8"),)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("v.amr", b"#!AMR\n", "another_recording"),
        ("v.mp3", b"fLaC\0", "another_recording"),
        ("x.docx", b"PK\x03\x04....word/document.xml", "another_document"),
        ("x.exe", b"MZ\x90\x00", "another_kind"),
    ],
)
def test_what_is_not_taken_is_called_what_it_is(
    files: EvidenceFiles, tmp_path: Path, name: str, content: bytes, fault: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(FaultyFile) as refused:
        files.kept(tmp_path / name, "CIR-02")
    assert [one.code for one in refused.value.faults] == [fault]
    assert not (tmp_path / "workspace").exists()


@pytest.mark.parametrize("name", ["photo.pdf", "photo.mp3", "photo.docx"])
def test_a_photo_is_one_whatever_its_name(files: EvidenceFiles, photo: Path, name: str) -> None:
    named = photo.rename(photo.with_name(name))
    assert files.kept(named, "CIR-02").kind == "picture"


def test_a_pdf_named_like_a_photo_is_a_document(files: EvidenceFiles, tmp_path: Path) -> None:
    (tmp_path / "scan.jpg").write_bytes(PDF)
    assert files.kept(tmp_path / "scan.jpg", "CIR-02").kind == "document"


def test_a_document_over_its_size_is_refused_where_a_photo_of_that_size_is_not(
    files: EvidenceFiles, tmp_path: Path
) -> None:
    (tmp_path / "large.pdf").write_bytes(PDF + b" " * MOST_DOCUMENT)
    with pytest.raises(FileTooLarge):
        files.kept(tmp_path / "large.pdf", "CIR-02")


class TestBlurring:
    FRAME = Frame(left=25.0, top=25.0, width=50.0, height=50.0)

    @pytest.mark.parametrize("mode", ["L", "RGB", "RGBA"])
    def test_a_copy_is_blurred_and_the_picture_stays(self, files: EvidenceFiles, tmp_path: Path, mode: str) -> None:
        noise = Image.effect_noise((80, 60), 90).convert(mode)
        if mode == "RGBA":
            noise.putalpha(9)
        noise.save(tmp_path / "a.png")
        sharp = files.add_picture(tmp_path / "a.png")
        blurred = files.blurred(sharp.sha256, [self.FRAME])
        assert blurred.sha256 != sharp.sha256
        assert (blurred.width, blurred.height) == (80, 60)
        assert files.missing([sharp.sha256, blurred.sha256]) == ()

    def test_the_same_frames_give_the_same_file(self, files: EvidenceFiles, photo: Path) -> None:
        sharp = files.add_picture(photo).sha256
        assert files.blurred(sharp, [self.FRAME]) == files.blurred(sharp, [self.FRAME])

    def test_a_picture_that_is_lost_cannot_be_blurred(self, files: EvidenceFiles) -> None:
        with pytest.raises(FileMissing):
            files.blurred("a" * 64, [self.FRAME])


class TestErase:
    def test_a_file_goes_at_once_unless_evidence_names_it(
        self, files: EvidenceFiles, report: Path, photo: Path
    ) -> None:
        named, unnamed = files.add_document(report).sha256, files.add_picture(photo).sha256
        assert files.erase([named, unnamed, unnamed, "c" * 64], {named}) == (unnamed,)
        assert files.missing([named, unnamed]) == (unnamed,)
        assert files.erase([unnamed], set()) == ()

    def test_a_file_that_refuses_to_go_is_a_problem(self, open_folder: Path) -> None:
        store = EvidenceFiles(open_folder / "workspace")
        store.add_document(open_folder / "a.txt")
        path = store.path_of(HASH)
        assert path
        path.parent.chmod(0o555)
        assert _in_a_process_of_nobody(open_folder, f"files.erase(['{HASH}'], set())") == "CannotWrite"
        assert path.exists()


class TestSweep:
    def test_an_empty_store_has_nothing_to_sweep(self, files: EvidenceFiles) -> None:
        assert files.sweep(set(), now()) == ()

    def test_only_old_files_that_no_evidence_names_go(self, files: EvidenceFiles, report: Path, photo: Path) -> None:
        named, unnamed = files.add_document(report), files.add_picture(photo)
        assert files.sweep({named.sha256}, now()) == ()
        for stored in (named, unnamed):
            long_ago(files.path_of(stored.sha256))
        assert files.sweep({named.sha256}, now()) == (unnamed.sha256,)
        assert files.missing([named.sha256, unnamed.sha256]) == (unnamed.sha256,)

    def test_a_file_added_again_is_young_again(self, files: EvidenceFiles, report: Path) -> None:
        files.add_document(report)
        long_ago(files.path_of(HASH))
        files.add_document(report)
        assert files.sweep(set(), now()) == ()

    def test_broken_off_writes_are_cleared_and_strangers_stay(
        self, files: EvidenceFiles, report: Path, tmp_path: Path
    ) -> None:
        files.add_document(report)
        folder = tmp_path / "workspace" / "files" / HASH[:2]
        for name in (".tmp123.part", "notes.txt", f"{HASH}"):
            (folder / name).write_text("x")
            long_ago(folder / name)
        (folder / "folder").mkdir()
        (folder / f"{'b' * 64}.jpg").symlink_to(report)
        assert files.sweep({HASH}, now()) == ()
        assert sorted(path.name for path in folder.iterdir()) == sorted(
            [f"{HASH}.txt", HASH, "notes.txt", "folder", f"{'b' * 64}.jpg"]
        )
        assert report.exists()

    def test_a_file_that_goes_meanwhile_is_no_problem(self, files: EvidenceFiles, report: Path, photo: Path) -> None:
        paths = [files.path_of(stored.sha256) for stored in (files.add_document(report), files.add_picture(photo))]
        for path in paths:
            long_ago(path)

        class Meanwhile(datetime):
            """A moment that, asked for, lets another window sweep first."""

            def timestamp(self) -> float:
                for path in paths:
                    assert path
                    path.unlink(missing_ok=True)
                return super().timestamp()

        moment = now()
        assert len(files.sweep(set(), Meanwhile.fromtimestamp(moment.timestamp(), UTC))) == 1


class TestRefusals:
    def test_a_file_where_a_folder_should_be_cannot_be_written_over(
        self, files: EvidenceFiles, report: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "workspace").write_text("not a folder")
        with pytest.raises(CannotWrite):
            files.add_document(report)

    def test_a_folder_where_the_file_should_be_is_refused(
        self, files: EvidenceFiles, report: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "workspace" / "files" / HASH[:2] / f"{HASH}.txt").mkdir(parents=True)
        with pytest.raises(CannotWrite):
            files.add_document(report)

    def test_a_folder_that_refuses_writing_is_a_problem_and_keeps_nothing(self, open_folder: Path) -> None:
        store = open_folder / "workspace" / "files"
        (store / HASH[:2]).mkdir(parents=True)
        (store / HASH[:2]).chmod(0o555)
        assert _in_a_process_of_nobody(open_folder, "files.add_document(folder / 'a.txt')") == "CannotWrite"
        assert kept(store) == []

    def test_a_file_that_refuses_removal_is_a_problem(self, open_folder: Path) -> None:
        store = EvidenceFiles(open_folder / "workspace")
        store.add_document(open_folder / "a.txt")
        path = store.path_of(HASH)
        assert path
        long_ago(path)
        path.parent.chmod(0o555)
        gesture = "files.sweep(set(), datetime.now(UTC))"
        assert _in_a_process_of_nobody(open_folder, gesture) == "CannotWrite"
        assert path.exists()

    def test_a_full_disk_is_a_problem_and_leaves_nothing_half_written(self, open_folder: Path) -> None:
        (open_folder / "a.txt").write_bytes(TEXT * 4_000)
        full = "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, most)); files.add_document(folder / 'a.txt')"
        assert _in_another_process(open_folder, full) == "DiskFull"
        assert kept(open_folder / "workspace") == []
        assert _in_another_process(open_folder, "files.add_document(folder / 'a.txt')") == "done"
        assert len(kept(open_folder / "workspace")) == 1


@pytest.fixture
def open_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder that any user of the machine may enter and write, for the tests often run as root."""
    folder = Path("/var/tmp") / f"jauge-{os.getpid()}-{tmp_path_factory.getbasetemp().name}"  # noqa: S108  removed below
    folder.mkdir()
    folder.chmod(0o777)
    (folder / "a.txt").write_bytes(TEXT)
    (folder / "a.txt").chmod(0o644)
    yield folder
    for path in folder.rglob("*"):
        if path.is_dir():
            path.chmod(0o777)
    shutil.rmtree(folder)


def _in_a_process_of_nobody(folder: Path, gesture: str) -> str:
    """Do something as a user without privileges; return the name of the Problem, or 'done'."""
    return _in_another_process(folder, f"os.getuid() or os.setuid(65534); {gesture}")


def _in_another_process(folder: Path, gesture: str) -> str:
    script = f"""
        import os, resource
        from datetime import UTC, datetime
        from pathlib import Path
        from audit_app import errors
        from audit_app.store.evidence_files import EvidenceFiles
        folder = Path({str(folder)!r})
        files = EvidenceFiles(folder / "workspace")
        most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        try:
            {gesture}
        except errors.Problem as problem:
            print(type(problem).__name__)
        else:
            print("done")
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))  # coverage writes after us
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
