"""Packages made once for all tests, and small Debian systems to try them in."""

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from recipes import bundle, chroots, debian
from recipes.bundle import Bundle
from recipes.chroots import Chroot
from recipes.running import PackagingError
from recipes.tree import Tree
from tests.packaging.installing import depends_of

ROOT = Path(__file__).parents[2]
SCREEN = ("xvfb", "openbox", "libxtst6", "procps")
"""What a visit of `prove` needs beside the guide."""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, with a short name.

    Those of pytest lie in this user's own, however deep: another user does not get there, and the path of
    a socket in one is too long.
    """
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder with a short name, for sockets and for a disk of a computer."""
    with tempfile.TemporaryDirectory(dir="/var/tmp") as made:
        yield Path(made)


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    if not chroots.possible():
        pytest.skip("packages are tried in small Debian systems, which takes root's rights and debootstrap")
    work = ROOT / "build" / "package"
    work.mkdir(parents=True, exist_ok=True)
    try:
        chroots.fresh(chroots.OLDEST, work / "roots" / "reached")
    except PackagingError as error:
        pytest.skip(f"packages are tried in small Debian systems, and none can be made here: {error}")
    return Tree(ROOT, tmp_path_factory.mktemp("dist"), work)


@pytest.fixture(scope="session")
def made(tree: Tree) -> Bundle:
    return bundle.build(tree)


@pytest.fixture(scope="session")
def deb(tree: Tree, made: Bundle) -> Path:
    return debian.build(tree, made)


@pytest.fixture(scope="session")
def system(tree: Tree, deb: Path) -> Callable[[str], Chroot]:
    """A system of a release with everything that the package depends on, and with a screen; no Python."""

    def ready(release: str) -> Chroot:
        root = chroots.fresh(release, tree.work / "roots" / f"{release}-try", [*depends_of(deb), *SCREEN])
        root.enter(["sh", "-c", "rm -rf /usr/bin/python3* /usr/lib/python3*"], doing="Taking Python away")
        return root

    return ready
