"""Make packages: `python3 run.py package KIND...` (groundwork/ has set up what they need).

This folder is no package and is never imported from outside: `packaging` is the name of a library that pip
and PyInstaller use. Its own modules are found because Python starts this folder.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from recipes import bundle, debian, kiosk
from recipes.running import PackagingError
from recipes.tree import Tree

HELP = """\
usage: python3 run.py package KIND...

  bundle    a folder with a Python of its own, for Linux systems that have none
  deb       the same as a package for Debian 12 and 13
  kiosk     a package that turns a Debian system into a kiosk; it needs the one before

Finished packages are in dist/. exit status: 0 done, 2 it could not be done (one sentence says why)
"""


def make_bundle(tree: Tree) -> bundle.Bundle:
    """Build the bundle and say what it is."""
    made = bundle.build(tree)
    glibc, size = ".".join(map(str, made.glibc)), made.packed.stat().st_size
    print(f"{made.packed.relative_to(tree.root)}: {size:,} bytes, glibc {glibc} or newer")
    return made


def make_deb(tree: Tree) -> None:
    """Build the Debian package, from a bundle built for it."""
    print(debian.build(tree, make_bundle(tree)).relative_to(tree.root))


def make_kiosk(tree: Tree) -> None:
    """Build the kiosk's package, which needs that of the guide."""
    print(kiosk.build(tree).relative_to(tree.root))


KINDS: dict[str, Callable[[Tree], object]] = {"bundle": make_bundle, "deb": make_deb, "kiosk": make_kiosk}


def main(root: Path, words: list[str]) -> int:
    """Make what is named, in that order."""
    if not words or not set(words) <= set(KINDS):
        sys.stdout.write(HELP)
        return 0 if words in ([], ["--help"], ["-h"]) else 2
    try:
        for word in words:
            KINDS[word](Tree.of(root))
    except (PackagingError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parent.parent, sys.argv[1:]))
