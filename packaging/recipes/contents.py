"""What a bundle may contain: an allow-list with reasons, and what is refused in any case.

The allow-list is read from packaging/bundle/contents.toml.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Self

from guide.command_table import FOR_EDITORS
from recipes.archives import files_below
from recipes.running import PackagingError, run

PACKAGES_FOR_EDITORS = ("guide/content/authoring", "guide/content/verification")
"""Packages that only commands for editors use."""

DATA = "guide/installed"
"""Where the guide's own data are inside a bundle."""

Entry = tuple[str, str, str]
"""As in PyInstaller: path inside the bundle, source file, kind."""


@dataclass(frozen=True, slots=True)
class Rule:
    """Files that are kept.

    Attributes:
        path: an fnmatch pattern.
        why: the reason.
        only: file names up to their first dot; () for all.
    """

    path: str
    why: str
    only: tuple[str, ...] = ()

    def keeps(self, path: str) -> bool:
        """Whether this rule names a path inside the bundle."""
        name = PurePosixPath(path).name.partition(".")[0]
        return fnmatchcase(path, self.path) and (not self.only or name in self.only)


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole list, or what a system has in addition.

    Attributes:
        rules: for files.
        modules: first parts of the names of Python modules that are kept, as patterns.
        without: modules and packages that are not kept.
        encodings: the modules of `encodings` that are kept, as patterns.
        read: patterns of the guide's data below resources/.
    """

    rules: tuple[Rule, ...]
    modules: frozenset[str]
    without: tuple[str, ...]
    encodings: frozenset[str]
    read: tuple[str, ...]

    def with_those_of(self, system: Self) -> Self:
        """The list of another system: its own files, its own modules beside these."""
        return replace(
            self,
            rules=system.rules,
            modules=self.modules | system.modules,
            without=self.without + system.without,
            encodings=self.encodings | system.encodings,
        )

    def keeps(self, path: str) -> bool:
        """Whether a file is kept.

        Args:
            path: inside the bundle; Python modules end in .pyc.
        """
        if path.endswith(".pyc"):
            return self.keeps_module(_module(path))
        return any(rule.keeps(path) for rule in self.rules)

    def keeps_module(self, name: str) -> bool:
        """Whether a Python module is kept.

        Args:
            name: with dots.
        """
        parts = name.split(".")
        if not _any(parts[0], self.modules):
            return False
        if parts[0] == "encodings" and len(parts) > 1:
            return _any(parts[1], self.encodings)
        return not any(name == left or name.startswith(f"{left}.") for left in self.without)

    def kept(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries of PyInstaller's list that are kept, each path once and in order."""
        first: dict[str, Entry] = {}
        for entry in entries:
            if self.keeps(entry[0]):
                first.setdefault(entry[0], entry)
        return [first[path] for path in sorted(first)]

    def data(self, resources: Path, build: Path) -> Iterator[tuple[str, Path]]:
        """Every file of the guide's own data, with its path inside the bundle.

        Args:
            build: the built library's.
        """
        for file in _files(resources):
            path = file.relative_to(resources).as_posix()
            if _any(path, self.read):
                yield f"{DATA}/resources/{path}", file
        current = (build / "current").read_text(encoding="ascii").strip()
        for file in [build / "current", *_files(build / current), *_files(build / "languages")]:
            yield f"{DATA}/build/{file.relative_to(build).as_posix()}", file


def read_contents(file: Path) -> Contents:
    """Read the list. Raises OSError, or KeyError or TypeError if it is malformed."""
    whole = tomllib.loads(file.read_text(encoding="utf-8"))
    modules = whole["modules"]
    return Contents(
        rules=tuple(Rule(each["path"], each["why"], _texts(each.get("only", ()))) for each in whole["file"]),
        modules=frozenset([*modules["ours"], *modules["others"], *modules["standard"]]),
        without=_texts(modules["without"]),
        encodings=frozenset(modules["encodings"]),
        read=_texts(whole["data"]["read"]),
    )


def installed_modules(root: Path) -> list[Path]:
    """The guide's own modules in an installed copy: all except those only for editors."""
    left_out = {
        *(f"guide/commands/{name}.py" for name in FOR_EDITORS),
        *(
            file.relative_to(root).as_posix()
            for folder in PACKAGES_FOR_EDITORS
            for file in (root / folder).rglob("*.py")
        ),
    }
    modules = sorted(file for package in ("guide", "index") for file in (root / package).rglob("*.py"))
    return [file for file in modules if file.relative_to(root).as_posix() not in left_out]


def _any(name: str, patterns: Iterable[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _texts(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(str, values))


def _module(path: str) -> str:
    whole = PurePosixPath(path).with_suffix("")
    parts = whole.parts[:-1] if whole.name == "__init__" and len(whole.parts) > 1 else whole.parts
    return ".".join(parts)


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


MOST_ON_DISK = 118_000_000
REST_ON_DISK = 105_700_000
"""A bundle without the guide's own data, rounded up. A build that has more says so; a test adds its data."""
MOST_PACKED = 35_000_000
NEWEST_GLIBC = (2, 36)
"""Debian 12's."""

REFUSED = re.compile(
    r"/(_internal|app)/(python3[.]\d+/lib-dynload/)?(_?ssl|_hashlib|_asyncio|_multiprocessing|_?socket|http|email|xml"
    r"|asyncio|multiprocessing|webbrowser|unittest|pdb|pip|setuptools|yaml|markdown_it|ruamel)[./]"
    r"|/urllib/(request|response|error)|/content/(authoring|verification)/"
    r"|Qt6?(Network|Qml|Quick|WebEngine|Svg|Pdf|PrintSupport|Test|Sql|OpenGL|VirtualKeyboard)"
    r"|/lib(ssl|crypto|krb5|gtk|cups)[^/]*[.](so|dll)"
    r"|opengl32sw|d3dcompiler|/translations/|/qml/|imageformats|platformthemes|printsupport|ibus|/tls/"
)
"""What no bundle may contain: networks, web views, caches, other tools, unused plug-ins."""

_VERSION = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


def refused(paths: Iterable[str]) -> list[str]:
    """The paths that are not allowed.

    Args:
        paths: inside the bundle.
    """
    return sorted(path for path in paths if REFUSED.search(path))


def refuse(paths: Iterable[str]) -> None:
    """Raise PackagingError if a path is not allowed; it names some.

    Args:
        paths: as for `refused`.
    """
    if refused_paths := refused(paths):
        raise PackagingError(
            f"The bundle contains files that are not allowed: {', '.join(refused_paths[:5])}"
        )


def inspect(bundle: Path) -> tuple[int, int]:
    """Check a bundle; returns the oldest glibc that it runs with, such as (2, 36).

    Raises PackagingError.
    """
    files = files_below(bundle)
    refuse(path.relative_to(bundle).as_posix() for path in files)
    program_bytes = sum(path.stat().st_size for path in files if f"/{DATA}/" not in path.as_posix())
    if program_bytes > REST_ON_DISK:
        raise PackagingError(
            f"The bundle has {program_bytes:,} bytes beside its data. Note that as REST_ON_DISK."
        )
    if (size := sum(path.stat().st_size for path in files)) > MOST_ON_DISK:
        raise PackagingError(f"The bundle is too large: {size:,} bytes; {MOST_ON_DISK:,} are allowed.")
    return glibc_needed(files)


def glibc_needed(files: Iterable[Path]) -> tuple[int, int]:
    """The oldest glibc that all these programs and libraries run with. Raises PackagingError."""
    needed = (0, 0)
    for file in files:
        if is_program(file):
            printed = run(["objdump", "-p", file], doing="Looking at a library")
            needed = max([needed, *((int(major), int(minor)) for major, minor in _VERSION.findall(printed))])
    return needed


def is_program(file: Path) -> bool:
    """Whether a file is a program or a library of Linux, by its first bytes."""
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"
