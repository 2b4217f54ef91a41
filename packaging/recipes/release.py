"""A release: every check, every package that this machine can make, checksums, and what changed.

Nothing is published. The files are in dist/, and docs/many-computers.md describes the next steps.
"""

import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from recipes import archives, bundle, chroots, debian, kiosk, pack, wheel, windows
from recipes.running import PackagingError, run
from recipes.tree import Tree

_SECTION = re.compile(
    r"^## \[(?P<version>[^\]]+)\] - (?P<day>\S+)\n(?P<text>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL
)


def release(tree: Tree, today: date) -> list[Path]:
    """Make a release of the present version; returns its files. Raises PackagingError or OSError."""
    refuse_unready(tree, today)
    run_checks(tree)
    shutil.rmtree(tree.dist, ignore_errors=True)
    tree.dist.mkdir()
    made = bundle.build(tree)
    debian.build(tree, made)
    kiosk.build(tree)
    wheel.build(tree)
    windows.build(tree)
    notes = changes_of((tree.root / "CHANGELOG.md").read_text(encoding="utf-8"), tree.version)
    debian.put(tree.dist / "CHANGES.md", f"# Signpost {tree.version}, {today.isoformat()}\n\n{notes}")
    sums = archives.checksums(archives.files_below(tree.dist), tree.dist)
    debian.put(tree.dist / "SHA256SUMS", sums)
    return archives.files_below(tree.dist)


def refuse_unready(tree: Tree, today: date) -> None:
    """Raise PackagingError if the checkout is not ready, the quickest check first."""
    if run(["git", "-C", str(tree.root), "status", "--porcelain"], doing="Asking git for changes").strip():
        raise PackagingError("There are uncommitted changes. Commit them first.")
    changes_of((tree.root / "CHANGELOG.md").read_text(encoding="utf-8"), tree.version)
    if not tree.maintainer:
        raise PackagingError("pyproject.toml names nobody in maintainers, who is responsible for a release.")
    pack.refuse_test_keys(tree)
    if not chroots.possible():
        raise PackagingError(
            "A release is built in a chroot of Debian 12. Run it as root, with debootstrap installed."
        )
    check_content(tree, today)


def check_content(tree: Tree, today: date) -> None:
    """Refuse content with any problem or warning today, such as an overdue review.

    Raises PackagingError with their number, and how to see them.
    """
    command = [sys.executable, "-P", "-m", "guide", "check", "--today", today.isoformat()]
    environment = {"PYTHONPATH": str(tree.root)}
    try:
        run(command, doing="The check of the content", environment=environment, folder=tree.root)
    except PackagingError as error:
        raise PackagingError(f"{error} To see which: python3 run.py check") from None


def run_checks(tree: Tree) -> None:
    """Run all checks, with the slow ones. Raises PackagingError."""
    python = str(Path(sys.executable).resolve())
    command = [python, "run.py", "test", "--all"]
    # it takes an hour, so its output is shown while it runs
    if subprocess.run(command, cwd=tree.root, stdin=subprocess.DEVNULL, check=False).returncode:  # noqa: S603  ours
        raise PackagingError("python3 run.py test --all failed. See above.")


def changes_of(changelog: str, version: str) -> str:
    """The section of CHANGELOG.md for a version. Raises PackagingError if it is missing or has no date."""
    sections = {match["version"]: match for match in _SECTION.finditer(changelog)}
    if version not in sections or not sections[version]["text"].strip():
        raise PackagingError(f"CHANGELOG.md has no section for {version}, the version in pyproject.toml.")
    day = sections[version]["day"]
    try:
        date.fromisoformat(day)
    except ValueError:
        raise PackagingError(
            f"The date of {version} in CHANGELOG.md is {day!r}. Write the date of the release."
        ) from None
    return sections[version]["text"].strip() + "\n"
