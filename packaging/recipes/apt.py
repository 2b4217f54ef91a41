"""A signed apt repository for sites with many computers, made with reprepro.

    python3 run.py package apt KEY

KEY is the name or fingerprint of a secret key in gpg. A web server or a disk serves the folder dist/apt,
which contains nothing secret.
"""

from itertools import pairwise
from pathlib import Path

from recipes import debian
from recipes.running import PackagingError, run
from recipes.tree import Tree

SUITE = "stable"
_FINGERPRINT = 9
"""The field with the fingerprint in a line of gpg (gnupg, doc/DETAILS)."""


def publish(tree: Tree, key: str, packages: list[Path], folder: Path) -> None:
    """Add packages to the repository in a folder, which is made if necessary. Raises PackagingError.

    The lists are signed each time, even without a new package: they expire, and an earlier try may have
    failed to sign them.
    """
    if not packages:
        raise PackagingError("There is no package to publish. Make one first: python3 run.py package deb")
    text = (tree.packaging / "apt/distributions").read_text(encoding="utf-8")
    debian.put(folder / "conf/distributions", debian.filled(text, {"KEY": fingerprint(key)}))
    reprepro: list[str | Path] = ["reprepro", "--silent", "--basedir", folder, "--export=never"]
    run([*reprepro, "includedeb", SUITE, *packages], doing="reprepro")
    run(["reprepro", "--silent", "--basedir", folder, "export", SUITE], doing="Signing the lists of packages")


def fingerprint(key: str) -> str:
    """Find the only secret key of this name in gpg. Raises PackagingError if there is none, or several.

    reprepro takes a name with a space for several keys.
    """
    command = ["gpg", "--batch", "--with-colons", "--list-secret-keys", "--", key]
    try:
        listed = run(command, doing="Asking gpg for the key")
    except PackagingError as error:
        raise PackagingError(f"gpg has no secret key {key!r} to sign with. {error}") from None
    fields = [line.split(":") for line in listed.splitlines()]
    fingerprints = [
        after[_FINGERPRINT] for before, after in pairwise(fields) if (before[0], after[0]) == ("sec", "fpr")
    ]
    if len(fingerprints) != 1:
        raise PackagingError(
            f"gpg knows {len(fingerprints)} secret keys {key!r}. Name one by its fingerprint: {fingerprints}"
        )
    return fingerprints[0]
