"""Set-up against a package index with newer releases than the locks: the locked ones are installed."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.fresh_clone.conftest import LOCKS, Clone, start
from tests.fresh_clone.offers import NEWER, locked_names


@pytest.fixture(scope="session")
def complete(clone: Clone) -> tuple[Clone, dict[str, subprocess.CompletedProcess[str]]]:
    """The clone with all three locks installed, and how each command that needed one ended."""
    return clone, {
        "run": clone.first,
        "test": clone.run("test", "--version"),
        "package": clone.run("package"),
    }


def pip(clone: Clone, *words: str) -> subprocess.CompletedProcess[str]:
    python = str(clone.root / ".venv/bin/python")
    return start(clone.root, [python, "-m", "pip", *words], clone.environment(), within_s=120)


def normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")


def locked(lock: Path) -> dict[str, str]:
    lines = [line.split()[0] for line in lock.read_text("utf-8").splitlines() if line[:1].isalnum()]
    return {
        normal(name.partition("[")[0]): version
        for name, _, version in (line.partition("==") for line in lines)
    }


@pytest.mark.parametrize("lock", LOCKS)
def test_each_lock_is_installed_by_the_command_that_needs_it(
    lock: str, complete: tuple[Clone, dict[str, subprocess.CompletedProcess[str]]]
) -> None:
    done = complete[1][lock]

    assert done.returncode == 0, done.stderr


def test_exactly_the_locked_releases_are_installed_and_fit_together(
    complete: tuple[Clone, dict[str, subprocess.CompletedProcess[str]]],
) -> None:
    clone, _ = complete
    packages_for: dict[str, str] = {}
    for name in LOCKS:
        packages_for |= locked(clone.root / "requirements" / f"{name}.txt")

    listed = {
        normal(each["name"]): each["version"]
        for each in json.loads(pip(clone, "list", "--format=json").stdout)
    }
    checked = pip(clone, "check")

    assert {name: version for name, version in listed.items() if name != "pip"} == {
        name: version for name, version in packages_for.items() if name in listed
    }
    assert set(listed) >= {"pyside6-essentials", "pytest", "coverage", "pyinstaller", "hatchling"}
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("lock", LOCKS)
def test_without_a_lock_pip_would_take_the_newer_release(lock: str, clone: Clone) -> None:
    """The offers are real ones: what keeps them out is the lock alone."""
    names = sorted(locked_names(clone.root / "requirements" / f"{lock}.txt"))

    printed = pip(
        clone, "install", "--dry-run", "--ignore-installed", "--no-deps", "--no-index", *names
    ).stdout

    assert printed.count(f"-{NEWER}") >= len(names)
