"""The checkout that packages are made from: its folders, version and time."""

import os
import re
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from bootstrap.progress import Progress
from recipes.running import PackagingError, run

NOBODY = "Nobody yet <nobody@signpost.invalid>"
"""The maintainer of a package that is not a release. No mail can be sent there (RFC 2606)."""

_SEND_NOWHERE = re.compile(r"(^|[@.])(example(\.(com|net|org))?|invalid|test|localhost)$")

SOURCES = ("guide", "index", "resources", "packaging", "requirements")

LIBRARY_SOURCES = ("guide", "index", "bootstrap", "resources", "pyproject.toml")
"""The sources for `python -m guide build`."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One checkout.

    Attributes:
        root: its folder.
        dist: the folder for finished packages.
        work: the folder in which they are made.
        progress: prints a line for each step, since some take minutes.
    """

    root: Path
    dist: Path
    work: Path
    progress: Progress = field(default_factory=lambda: Progress(sys.stderr))

    @classmethod
    def of(cls, root: Path) -> Self:
        """The tree as the command uses it: packages in dist/, everything else below build/."""
        return cls(root, _made(root / "dist"), _made(root / "build" / "package"))

    @property
    def version(self) -> str:
        """The version, from pyproject.toml."""
        return str(self._project()["version"])

    @property
    def summary(self) -> str:
        """What the program is, in a line without a full stop, as package lists show it."""
        return str(self._project()["description"]).rstrip(".")

    @property
    def license(self) -> str:
        """The licenses of the whole, as an expression of SPDX."""
        return str(self._project()["license"])

    @property
    def maintainer(self) -> str | None:
        """The maintainer of releases, as "NAME <ADDRESS>"; None if there is none.

        It comes from `maintainers` in pyproject.toml. Raises PackagingError if no mail can be sent to the
        address.
        """
        match self._project().get("maintainers"):
            case None:
                return None
            case [{"name": str(name), "email": str(email)}] if name and _is_read(email):
                return f"{name} <{email}>"
            case _:
                raise PackagingError(
                    "pyproject.toml: maintainers needs one name, and one address that receives mail."
                )

    @property
    def packaging(self) -> Path:
        """The recipes' own folder."""
        return self.root / "packaging"

    @property
    def epoch(self) -> int:
        """The time of all files of a package, in seconds since 1970: that of the last commit.

        So the same commit gives the same package on any day. SOURCE_DATE_EPOCH overrides it
        (https://reproducible-builds.org/specs/source-date-epoch/).
        """
        given = os.environ.get("SOURCE_DATE_EPOCH")
        if given is None:
            asked = ["git", "-C", str(self.root), "log", "-1", "--format=%ct"]
            given = run(asked, doing="Asking git for the time of the last commit").strip()
        if not given.isdigit():
            raise PackagingError("SOURCE_DATE_EPOCH is not a number of seconds.")
        return int(given)

    def _project(self) -> dict[str, object]:
        whole = tomllib.loads((self.root / "pyproject.toml").read_text(encoding="utf-8"))
        project: dict[str, object] = whole["project"]
        return project


def _is_read(email: str) -> bool:
    _, at, host = email.partition("@")
    return bool(at) and "." in host and not _SEND_NOWHERE.search(host)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
