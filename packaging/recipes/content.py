"""The package `signpost-content`: a content pack for computers that are updated by apt.

It contains the same signed file as a stick, and calls the same installer. Its version is the number of the
content, so it is updated without the program, and the program without it.
"""

import shutil
from pathlib import Path

from guide.content.compiled import FORMAT
from guide.content.current import current
from guide.paths import Paths
from recipes import debian, pack
from recipes.pack import SecretKey
from recipes.tree import Tree

NAME = "signpost-content"
INSIDE = "usr/share/signpost-content/content.signpost"


def build(tree: Tree, key: SecretKey, into: Path) -> Path:
    """Make a pack of the library in use, as `pack.build` does, and the package of it.

    Raises PackagingError or OSError.
    """
    made = pack.build(tree, key, into)
    edition = current(Paths(tree.root)).library().edition
    return package(tree, made.read_bytes(), edition.sequence)


def package(tree: Tree, content: bytes, sequence: int) -> Path:
    """Make the package of a pack, in the tree's folder for finished ones. Raises PackagingError or OSError.

    Args:
        content: the pack.
        sequence: its number.
    """
    here, folder = tree.packaging / "content", tree.work / "deb" / NAME
    shutil.rmtree(folder, ignore_errors=True)
    (folder / INSIDE).parent.mkdir(parents=True)
    (folder / INSIDE).write_bytes(content)
    script = (here / "postinst.sh").read_text(encoding="utf-8")
    debian.put(folder / "DEBIAN/postinst", script, mode=0o755)
    debian.put_notice(tree, folder, NAME)
    debian.put_changelog(tree, folder, NAME, str(sequence))
    return debian.pack(tree, folder, here / "control", {"EDITION": str(sequence), "FORMAT": str(FORMAT)})
