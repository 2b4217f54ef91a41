"""An apt repository for places with many computers: ordinary, signed, made by reprepro.

    python3 run.py package apt KEY

KEY is the name of a secret key that gpg knows here. The folder dist/apt is what a web server or a disk
serves; nothing of it is secret.
"""

from pathlib import Path

from recipes import debian
from recipes.running import PackagingError, run
from recipes.tree import Tree

SUITE = "stable"


def publish(tree: Tree, key: str, packages: list[Path], folder: Path) -> None:
    """Add packages to the repository in a folder, which is made if it is not there. Raises PackagingError."""
    if not packages:
        raise PackagingError("There is no package to publish. Make one first: python3 run.py package deb")
    text = (tree.packaging / "apt/distributions").read_text(encoding="utf-8")
    debian.put(folder / "conf/distributions", debian.filled(text, {"KEY": key}))
    command: list[str | Path] = ["reprepro", "--silent", "--basedir", folder, "includedeb", SUITE, *packages]
    run(command, doing="reprepro")
