"""What every test of packs starts from."""

from pathlib import Path

import pytest

from guide.content.model import Library
from tests.packs.packing import (
    NEW_NUMBER,
    SERVICE,
    Installed,
    Packer,
    install_copy,
    real_library,
    with_number,
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
def newer(packer: Packer) -> bytes:
    """A pack of the next edition, in which one service has another number."""
    return packer.pack(with_number(packer.edition(1), SERVICE, NEW_NUMBER))


@pytest.fixture
def pack_file(newer: bytes, tmp_path: Path) -> Path:
    """The newer pack as a file."""
    file = tmp_path / "next.signpost"
    file.write_bytes(newer)
    return file
