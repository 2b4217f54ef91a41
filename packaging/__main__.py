"""Make packages: `python3 run.py package KIND...` (bootstrap/ sets up what they need).

This folder is not a package and is never imported: `packaging` is the name of a library that pip and
PyInstaller use. Its modules are found because Python runs this folder.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from recipes import apt, bundle, content, debian, kiosk, pack, release, stick, wheel, windows
from recipes.running import PackagingError
from recipes.tree import Tree

HELP = """\
usage: python3 run.py package KIND... | apt KEY | pack --key FILE [--into DIR]
                              | content --key FILE [--into DIR] | stick --key FILE [--into DIR]

  bundle    a folder with its own Python, for Linux systems without one
  deb       the same as a package for Debian 12 and 13
  kiosk     a package that turns a Debian system into a kiosk; it needs the deb package
  wheel     for pip
  windows   a folder for Windows, packed, and its installers [--python FILE --sha256 SUM for a newer Python]
  pack      the content alone, as a signed file for computers that have the guide; --key: of minisign
  content   the same as a Debian package, for computers that are updated by apt
  stick     a folder for a USB stick to hand on, for Windows and Linux, and the same packed
  apt KEY   an apt repository of the packages in dist/, signed with a key that gpg knows here
  release   all checks, then every package that can be made here, with checksums

Finished packages are in dist/. exit status: 0 success, 2 failure (one sentence says why)
"""


@cache
def bundle_of(tree: Tree) -> bundle.Bundle | PackagingError:
    """Build the bundle, once, and print its size; or why there is none."""
    try:
        made = bundle.build(tree)
    except (PackagingError, OSError) as error:
        return PackagingError(reason_of(error))
    glibc, size = ".".join(map(str, made.glibc)), made.packed.stat().st_size
    print(f"{made.packed.relative_to(tree.root)}: {size:,} bytes, glibc {glibc} or newer")
    return made


def make_bundle(tree: Tree) -> bundle.Bundle:
    """Build the bundle, or take the one that was built. Raises PackagingError."""
    made = bundle_of(tree)
    if isinstance(made, PackagingError):
        raise made
    return made


def make_deb(tree: Tree) -> None:
    """Build the Debian package, from the bundle."""
    print(debian.build(tree, make_bundle(tree)).relative_to(tree.root))


def make_kiosk(tree: Tree) -> None:
    """Build the kiosk's package, which needs the guide's."""
    print(kiosk.build(tree).relative_to(tree.root))


def make_wheel(tree: Tree) -> None:
    """Build the wheel."""
    print(wheel.build(tree).relative_to(tree.root))


def make_windows(tree: Tree, words: Sequence[str]) -> None:
    """Make the folder for Windows and its installers.

    Args:
        words: the options.
    """
    options = dict(zip(words[::2], words[1::2], strict=False))
    if len(words) % 2 or options.keys() not in (set(), {"--python", "--sha256"}):
        raise PackagingError("Name a Python and its checksum: package windows --python FILE --sha256 SUM")
    archive = Path(options["--python"]) if options else None
    for file in windows.build(tree, archive, options.get("--sha256", "")):
        print(f"{file.relative_to(tree.root)}: {file.stat().st_size:,} bytes")


def make_release(tree: Tree) -> None:
    """Check everything, build every package that can be built here, and print the next step."""
    for file in release.release(tree, date.today()):
        print(file.relative_to(tree.root))
    print("Next: sign SHA256SUMS, as docs/many-computers.md says.")


Make = Callable[[Tree], object]
"""Makes one kind, or raises PackagingError or OSError."""

KINDS: dict[str, Make] = {
    "bundle": make_bundle,
    "deb": make_deb,
    "kiosk": make_kiosk,
    "wheel": make_wheel,
    "windows": lambda tree: make_windows(tree, ()),
    "release": make_release,
}


def publish(tree: Tree, key: str) -> None:
    """Put the packages of dist/ into an apt repository in dist/apt, signed with a key that gpg knows here."""
    apt.publish(tree, key, sorted(tree.dist.glob("*.deb")), tree.dist / "apt")
    print((tree.dist / "apt").relative_to(tree.root))


def make_pack(tree: Tree, words: Sequence[str]) -> None:
    """Make a content pack.

    Args:
        words: the options.
    """
    made = pack.build(tree, *key_and_folder(tree, "pack", words))
    print(f"{made}: {made.stat().st_size:,} bytes")
    warn_of_test_keys(tree)


def make_content(tree: Tree, words: Sequence[str]) -> None:
    """Make a content pack, and the Debian package of it.

    Args:
        words: the options.
    """
    key, into = key_and_folder(tree, "content", words)
    print(content.build(replace(tree, dist=into), key, into))
    warn_of_test_keys(tree)


def make_stick(tree: Tree, words: Sequence[str]) -> None:
    """Make the folder for a USB stick, and pack it.

    Args:
        words: the options.
    """
    key, into = key_and_folder(tree, "stick", words)
    made = stick.build(replace(tree, dist=into), make_bundle(tree), key)
    print(f"{made}: {made.stat().st_size:,} bytes")
    warn_of_test_keys(tree)


def key_and_folder(tree: Tree, kind: str, words: Sequence[str]) -> tuple[pack.SecretKey, Path]:
    """The secret key and the folder for what is made, from the options. Raises PackagingError or OSError."""
    options = dict(zip(words[::2], words[1::2], strict=False))
    if len(words) % 2 or not {"--key"} <= options.keys() <= {"--key", "--into"}:
        raise PackagingError(f"Name the secret key: package {kind} --key FILE [--into DIR]")
    return pack.read_secret_key(Path(options["--key"])), Path(options.get("--into", tree.dist))


def warn_of_test_keys(tree: Tree) -> None:
    """Say so if anybody can sign what this tree accepts."""
    if any(key.is_for_tests for key in pack.trusted_keys(tree)):
        print("It is signed with a key for tests. Only copies that were made to try things out accept it.")


WITH_KEY: dict[str, Callable[[Tree, Sequence[str]], None]] = {
    "pack": make_pack,
    "content": make_content,
    "stick": make_stick,
}
"""Those that are signed, each alone on its line."""


def makers(words: Sequence[str]) -> dict[str, Make]:
    """What the words ask for, by the name that a failure is printed with; nothing if they are wrong."""
    match words:
        case ["apt", key]:
            return {"apt": lambda tree: publish(tree, key)}
        case [kind, *options] if kind in WITH_KEY:
            return {kind: lambda tree: WITH_KEY[kind](tree, options)}
        case ["windows", first, *others] if first.startswith("--"):
            return {"windows": lambda tree: make_windows(tree, [first, *others])}
        case [_, *_] if set(words) <= set(KINDS):
            return {word: KINDS[word] for word in words}
    return {}


def main(root: Path, words: list[str]) -> int:
    """Make what is named, in that order. What does not need a kind that failed is still made."""
    wanted = makers(words)
    if not wanted:
        sys.stdout.write(HELP)
        return 0 if words in ([], ["--help"], ["-h"]) else 2
    tree = Tree.of(root)
    made = [is_made(tree, kind, make) for kind, make in wanted.items()]
    return 0 if all(made) else 2


def is_made(tree: Tree, kind: str, make: Make) -> bool:
    """Make one kind; if that fails, print why, and return False."""
    try:
        make(tree)
    except (PackagingError, OSError) as error:
        sys.stderr.write(f"Not made: {kind}. {reason_of(error)}\n")
        return False
    return True


def reason_of(error: Exception) -> str:
    """Why something was not made, in a sentence."""
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}."
    return str(error)


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parent.parent, sys.argv[1:]))
