"""The folder for a USB stick: its page, its checksums, and that both halves open where nobody can write."""

import hashlib
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from guide.packs.signatures import verify
from recipes import bundle, stick
from recipes.bundle import Bundle
from recipes.tree import Tree
from support import wine
from support.icuuc import make_icuuc
from support.screen.virtual import virtual_screen
from support.screen.xscreen import XScreen
from support.tree import ROOT
from support.waiting import wait_until
from tests.packs.packing import FIRST
from tests.traces.tour import Tour


def test_every_file_has_a_checksum_and_the_key_of_the_page_verifies_them(tmp_path: Path) -> None:
    (tmp_path / "windows").mkdir()
    (tmp_path / "windows/signpost.exe").write_bytes(b"MZ")

    stick.arrange(Tree(ROOT, tmp_path, tmp_path), tmp_path, FIRST)

    sums = (tmp_path / stick.SUMS).read_bytes()
    assert f"{hashlib.sha256(b'MZ').hexdigest()}  windows/signpost.exe\n".encode() in sums
    subprocess.run(["sha256sum", "--check", "--quiet", stick.SUMS], cwd=tmp_path, check=True)
    page = (tmp_path / stick.README).read_bytes()
    assert FIRST.public.text.encode() in page
    assert (b"@" in page, page.count(b"\r\n")) == (False, page.count(b"\n"))
    assert verify(sums, (tmp_path / f"{stick.SUMS}.minisig").read_bytes(), [FIRST.public]) == FIRST.public


@contextmanager
def write_protected(folder: Path) -> Iterator[Path]:
    """The folder, mounted so that not even root can write there."""
    subprocess.run(["mount", "--bind", folder, folder], check=True)
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", folder], check=True)
        with pytest.raises(OSError, match="Read-only"):
            (folder / "new").touch()
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.fixture(scope="module")
def locked(tree: Tree, made: Bundle) -> Iterator[Path]:
    """A finished stick that is locked against writing, where every user may go."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as into:
        Path(into).chmod(0o755)
        packed = stick.build(Tree(tree.root, Path(into), tree.work), made, FIRST)
        with write_protected(packed.with_name(packed.name.removesuffix(".tar.xz"))) as folder:
            assert not [path for path in folder.rglob("*") if path.is_symlink()]
            yield folder


def use(display: str) -> None:
    """Search, open a page, leave for the next front page, and close."""
    with XScreen(display) as screen:
        screen.stop_repeating_keys()
        tour = Tour(screen)
        tour.search("food")
        tour.open_first()
        tour.leave()
        screen.ask_to_close()


def files_of(system: wine.Windows) -> dict[Path, int]:
    """Every file of drive C:, with its time."""
    return {path: path.lstat().st_mtime_ns for path in system.drive.rglob("*") if path.is_file()}


@pytest.mark.slow
@pytest.mark.needs_root("only root can lock a folder against writing as a stick is locked")
def test_on_linux_it_opens_from_a_locked_stick_without_a_home(locked: Path) -> None:
    program = [*bundle.AS_NOBODY, str(locked / "linux/signpost/signpost")]
    bare = {"PATH": os.defpath}

    output = subprocess.run([*program, "search", "food pantry"], env=bare, capture_output=True, check=False)
    assert output.stdout.startswith(b"Food pantries"), output.stderr

    with virtual_screen() as display, subprocess.Popen(program, env={**bare, "DISPLAY": display}) as guide:
        try:
            use(display)
            assert guide.wait(timeout=30) == 0
        finally:
            guide.kill()


@pytest.mark.slow
@pytest.mark.needs_root("only root can lock a folder against writing as a stick is locked")
def test_on_windows_it_opens_from_a_locked_stick_and_leaves_no_file(locked: Path, tmp_path: Path) -> None:
    if why := wine.what_is_missing():
        pytest.skip(why)
    with virtual_screen() as display, wine.windows(tmp_path, display) as system:
        make_icuuc(
            locked / "windows/signpost/app/PySide6/Qt6Core.dll", system.drive / "windows/system32/icuuc.dll"
        )
        (system.prefix / "dosdevices/e:").symlink_to(locked)
        before = files_of(system)

        guide = system.start(r"E:\windows\signpost\signpost.exe")
        use(display)
        wait_until(lambda: not system.processes("signpost.exe"), within_s=wine.SLOW_S)

        assert guide.wait(timeout=wine.SLOW_S) == 0
        assert files_of(system) == before
