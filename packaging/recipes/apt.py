"""An apt repository for places with many computers: ordinary, signed, made by reprepro.

    python3 run.py package apt KEY

KEY is a name or the fingerprint of a secret key that gpg knows here. The folder dist/apt is what a web server
or a disk serves; nothing of it is secret.
"""

from itertools import pairwise
from pathlib import Path

from recipes import debian
from recipes.running import PackagingError, run
from recipes.tree import Tree

SUITE = "stable"
_FINGERPRINT = 9
"""Which field of a line of gpg's holds it (gnupg, doc/DETAILS)."""


def publish(tree: Tree, key: str, packages: list[Path], folder: Path) -> None:
    """Add packages to the repository in a folder, which is made if it is not there. Raises PackagingError.

    The lists are signed each time, also where no package is new: they are valid for a while only, and an
    earlier try may have failed to sign them.
    """
    if not packages:
        raise PackagingError("There is no package to publish. Make one first: python3 run.py package deb")
    text = (tree.packaging / "apt/distributions").read_text(encoding="utf-8")
    debian.put(folder / "conf/distributions", debian.filled(text, {"KEY": fingerprint(key)}))
    reprepro: list[str | Path] = ["reprepro", "--silent", "--basedir", folder, "--export=never"]
    run([*reprepro, "includedeb", SUITE, *packages], doing="reprepro")
    run(["reprepro", "--silent", "--basedir", folder, "export", SUITE], doing="Signing the lists of packages")


def fingerprint(key: str) -> str:
    """Find the one secret key that gpg knows by this name. Raises PackagingError where there is not one.

    reprepro takes a name with a blank for several keys.
    """
    command = ["gpg", "--batch", "--with-colons", "--list-secret-keys", "--", key]
    try:
        listed = run(command, doing="Asking gpg for the key")
    except PackagingError as error:
        raise PackagingError(f"gpg has no secret key {key!r} to sign with. {error}") from None
    fields = [line.split(":") for line in listed.splitlines()]
    found = [
        after[_FINGERPRINT] for before, after in pairwise(fields) if (before[0], after[0]) == ("sec", "fpr")
    ]
    if len(found) != 1:
        raise PackagingError(
            f"gpg knows {len(found)} secret keys {key!r}. Name one by its fingerprint: {found}"
        )
    return found[0]
