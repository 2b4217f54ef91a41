"""The checkout that packages are made of: its folders, its version, its time."""

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
"""Who answers for a package that is no release. No mail can be sent there (RFC 2606)."""

_SEND_NOWHERE = re.compile(r"(^|[@.])(example(\.(com|net|org))?|invalid|test|localhost)$")

SOURCES = ("guide", "index", "resources", "packaging", "requirements")

LIBRARY_SOURCES = ("guide", "index", "bootstrap", "resources", "pyproject.toml")
"""What it takes to make library and index with `python -m guide build`."""


@dataclass(frozen=True, slots=True)
class Tree:
    """One checkout.

    root: its folder. dist: where finished packages are put. work: where they are made. progress: prints a
    line for each step, since some take minutes.
    """

    root: Path
    dist: Path
    work: Path
    progress: Progress = field(default_factory=lambda: Progress(sys.stderr))

    @classmethod
    def of(cls, root: Path) -> Self:
        """The tree as it is used by the command: packages in dist/, everything else below build/."""
        return cls(root, _made(root / "dist"), _made(root / "build" / "package"))

    @property
    def version(self) -> str:
        """The version, which stands in pyproject.toml and nowhere else."""
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
        """Who answers for releases, as Debian writes it: "NAME <ADDRESS>". None while nobody does.

        It stands in pyproject.toml, in `maintainers`. Raises PackagingError where it is no address that mail
        gets to.
        """
        match self._project().get("maintainers"):
            case None:
                return None
            case [{"name": str(name), "email": str(email)}] if name and _is_read(email):
                return f"{name} <{email}>"
            case _:
                raise PackagingError(
                    "pyproject.toml: maintainers needs one name, and one address that mail gets to."
                )

    @property
    def packaging(self) -> Path:
        """The recipes' own folder."""
        return self.root / "packaging"

    @property
    def epoch(self) -> int:
        """The time that all files of a package carry, in seconds since 1970: that of the last commit.

        So the same commit gives the same package on any day. SOURCE_DATE_EPOCH goes before it
        (https://reproducible-builds.org/specs/source-date-epoch/).
        """
        given = os.environ.get("SOURCE_DATE_EPOCH")
        if given is None:
            asked = ["git", "-C", str(self.root), "log", "-1", "--format=%ct"]
            given = run(asked, doing="Asking git for the time of the last commit").strip()
        if not given.isdigit():
            raise PackagingError("SOURCE_DATE_EPOCH is no number of seconds.")
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
