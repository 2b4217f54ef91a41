"""What every test of packs starts from."""

import os
from pathlib import Path

import pytest

from guide.content.model import Library
from tests.packs.packing import (
    Installed,
    Packer,
    install_copy,
    newer_pack,
    real_library,
)


@pytest.fixture
def copy(tmp_path: Path) -> Installed:
    """A copy that was just installed."""
    return install_copy(tmp_path)


@pytest.fixture(scope="session")
def library() -> Library:
    """The real library, as it comes with the program."""
    return real_library()


@pytest.fixture(scope="session")
def packer(library: Library) -> Packer:
    """Makes packs of the real library."""
    return Packer(library)


@pytest.fixture(scope="session")
def newer() -> bytes:
    """A pack of the next edition, in which one service has another number."""
    return newer_pack()


@pytest.fixture(scope="session")
def updated_once(newer: bytes, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """A copy where the newer pack is in use, made once and never changed.

    It was installed by somebody whose new files nobody else can read.
    """
    copy = install_copy(tmp_path_factory.mktemp("updated"))
    before = os.umask(0o077)
    try:
        assert copy.install(newer).returncode == 0
    finally:
        os.umask(before)
    return copy


@pytest.fixture
def updated(updated_once: Installed, tmp_path: Path) -> Installed:
    """A copy where the newer pack is in use."""
    return updated_once.copied(tmp_path)


@pytest.fixture
def pack_file(newer: bytes, tmp_path: Path) -> Path:
    """The newer pack as a file."""
    file = tmp_path / "next.signpost"
    file.write_bytes(newer)
    return file
