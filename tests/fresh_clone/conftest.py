"""A fresh clone of the tree under test, set up once as the README says, for all tests of this folder.

It is set up against a package index that also offers a newer release of everything that is locked.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.tree import ROOT
from tests.fresh_clone.offers import offer_newer_releases

BASE = str(Path(sys.executable).resolve())
"""The Python that .venv was made with: a person calls it python3."""

OF_THE_NETWORK = re.compile(r"PIP_\w+|(?:\w+_)?proxy|SSL_CERT_(?:FILE|DIR)|REQUESTS_CA_BUNDLE", re.IGNORECASE)
LOCKS = ("run", "test", "package")
OFFLINE = "the package index cannot be reached"

Snapshot = dict[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Clone:
    """A checkout that a person has cloned, with the environment of a login that has set nothing.

    Attributes:
        home: an empty folder.
        offers: a folder of wheels, one newer release for each locked package.
        first: how the README's first command went.
    """

    root: Path
    home: Path
    offers: Path
    first: subprocess.CompletedProcess[str]

    def run(self, *words: str, within_s: float = 120, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run `python3 run.py WORDS` in the clone, without a display unless `variables` names one."""
        return start(self.root, [BASE, "run.py", *words], self.environment(variables), within_s)

    def environment(self, variables: Mapping[str, str] | None = None) -> dict[str, str]:
        """The environment of such a login."""
        return clean_environment(self.home, self.offers) | dict(variables or {})

    def snapshot(self) -> Snapshot:
        """Size and time of last change of everything below the clone, folders too."""
        return {
            str(path.relative_to(self.root)): (path.lstat().st_size, path.lstat().st_mtime_ns)
            for path in self.root.rglob("*")
        }


def start(
    folder: Path, command: Sequence[str], environment: Mapping[str, str], within_s: float
) -> subprocess.CompletedProcess[str]:
    """Run a command as a person would, with nothing to read on its standard input."""
    return subprocess.run(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True,
        timeout=within_s, check=False,
    )  # fmt: skip


def clean_environment(home: Path, offers: Path) -> dict[str, str]:
    """Only PATH, HOME, LANG, and how this machine reaches a package index, which also has the offers."""
    network = {name: value for name, value in os.environ.items() if OF_THE_NETWORK.fullmatch(name)}
    links = f"{network.pop('PIP_FIND_LINKS', '')} {offers.as_uri()}".strip()
    path = os.pathsep.join(
        folder for folder in os.environ["PATH"].split(os.pathsep) if not folder.startswith(str(ROOT))
    )
    return network | {"PATH": path, "HOME": str(home), "LANG": "C.UTF-8", "PIP_FIND_LINKS": links}


def copy_tracked_files(target: Path) -> None:
    """Clone the tree under test: what git tracks, as it stands in the folder, and nothing else."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).exists():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target / name)


def set_up(folder: Path, python: str) -> Clone:
    """Clone into a folder, and give the README's first command to a Python.

    Skips the test where no package index can be reached.
    """
    root, home, offers = folder / "guide", folder / "home", folder / "offers"
    for made in (root, home, offers):
        made.mkdir()
    copy_tracked_files(root)
    offer_newer_releases([root / "requirements" / f"{lock}.txt" for lock in LOCKS], offers)
    first = start(root, [python, "run.py"], clean_environment(home, offers), within_s=300)
    if OFFLINE in first.stderr:
        pytest.skip(f"setting up needs a network once: {OFFLINE}")
    return Clone(root, home, offers, first)


@pytest.fixture(scope="session")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """The clone of all tests here, after the README's first command."""
    return set_up(tmp_path_factory.mktemp("fresh"), BASE)
